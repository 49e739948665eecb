//! The work of a plan, in its order, and what can be added.

use super::item::ItemCard;
use crate::browser::focus;
use crate::contest::course_plan::read::MOST_ITEMS;
use crate::contest::course_plan::{PlanItem, PlanWork, PlanWorkKind};
use crate::study::quiz::exam::Blueprint;
use crate::ui::components::{Button, ButtonSize, Glyph, Note, Panel};
use crate::ui::pages::coursework::state::{CourseworkDesk, use_coursework};
use crate::ui::pages::coursework::words::kind;
use leptos::prelude::*;
use texts::i18n::*;

/// The kinds that can be added, with what a new piece of each is at first.
fn first_of(kind: PlanWorkKind, challenge: Option<String>, lab: Option<String>) -> Option<PlanWork> {
    match kind {
        PlanWorkKind::Exam => Some(PlanWork::Exam(Blueprint::usual(vec![1]))),
        PlanWorkKind::Case => Some(PlanWork::Case(crate::study::cases::CASES[0].to_owned())),
        PlanWorkKind::Game => challenge.map(PlanWork::Game),
        PlanWorkKind::Lab => lab.map(PlanWork::Lab),
        PlanWorkKind::Report => lab.map(PlanWork::Report),
    }
}

/// The name of the first lab in the list.
fn first_lab(coursework: CourseworkDesk) -> Option<String> {
    coursework.labs().first().map(|lab| lab.id.clone())
}

/// The list, and the buttons to add to it.
#[component]
pub fn ItemsPanel() -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    coursework.ask_for_labs();
    let numbers = Memo::new(move |_| {
        coursework.draft(|plan| plan.items.iter().map(|item| item.number).collect::<Vec<u8>>()).unwrap_or_default()
    });
    let is_full = Signal::derive(move || numbers.with(|numbers| numbers.len() >= MOST_ITEMS));
    let challenges = super::item::given_challenges();
    let newest = challenges.first().map(|(code, _)| code.clone());
    let add = {
        let newest = newest.clone();
        move |kind: PlanWorkKind| {
            let Some(work) = first_of(kind, newest.clone(), untrack(|| first_lab(coursework))) else { return };
            let mut added = 0;
            coursework.edit(|plan| {
                added = plan.next_number();
                plan.items.push(PlanItem::new(added, work));
            });
            focus::soon(&format!("#work-{added} input"));
        }
    };
    let button = {
        let newest = newest.clone();
        move |of: PlanWorkKind| {
            let may = Memo::new({
                let newest = newest.clone();
                move |_| first_of(of, newest.clone(), first_lab(coursework)).is_some()
            });
            let add = add.clone();
            move || {
                let add = add.clone();
                may.get().then(|| {
                    view! {
                        <Button size=ButtonSize::Small icon=Glyph::Plus disabled=is_full on_click=move |()| add(of)>
                            {move || kind(i18n.get_locale(), of)}
                        </Button>
                    }
                })
            }
        }
    };
    let no_game = newest.is_none();
    let list = move || {
        let numbers = numbers.get();
        let (first, last) = (numbers.first().copied(), numbers.last().copied());
        if numbers.is_empty() {
            return view! { <p>{t!(i18n, coursework.items.none)}</p> }.into_any();
        }
        let card = |number: u8| {
            view! { <ItemCard number is_first=Some(number) == first is_last=Some(number) == last /> }
        };
        view! { <ol class="works">{numbers.into_iter().map(card).collect_view()}</ol> }.into_any()
    };
    view! {
        <Panel title=t!(i18n, coursework.items.heading) note=t!(i18n, coursework.items.note)>
            <div class="panel__body form">
                {list}
                <div class="cluster works__add">
                    <span>{t!(i18n, coursework.items.add)}</span>
                    {PlanWorkKind::ALL.map(button).into_iter().collect_view()}
                </div>
                {no_game.then(|| view! { <Note>{t!(i18n, coursework.items.game_none)}</Note> })}
            </div>
        </Panel>
    }
}

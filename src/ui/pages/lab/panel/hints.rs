//! Hints of a step, one after the other. Each costs a point, which is asked first.

use super::open_lab::use_open_lab;
use crate::browser::focus;
use crate::crm::record::CourseworkRecord;
use crate::study::bilingual::Bilingual;
use crate::ui::components::{Button, ButtonKind, ButtonSize, Glyph};
use leptos::prelude::*;
use texts::i18n::*;

/// The hints that are open, and a button for the next.
#[component]
pub fn Hints(
    /// The step.
    id: String,
    /// Its hints.
    hints: Vec<Bilingual>,
    /// Whether it is done, and needs none any more.
    #[prop(into)]
    is_done: Signal<bool>,
) -> impl IntoView {
    let (open, i18n) = (use_open_lab(), use_i18n());
    let count = hints.len();
    let opened =
        open.work(&id, move |work, item| (0..count as u8).map(|at| work.has_opened(item, at)).collect::<Vec<_>>());
    let next = Memo::new(move |_| opened.with(|opened| opened.as_ref()?.iter().position(|is_open| !is_open)));
    let asks = RwSignal::new(false);
    let place = format!("hint-{id}");
    let first = {
        let place = place.clone();
        move || focus::soon(&format!("#{place}"))
    };
    let shown = move || {
        let is_open = |(at, _): &(usize, &Bilingual)| opened.with(|opened| opened.as_ref().is_some_and(|all| all[*at]));
        let hint = |(at, hint): (usize, &Bilingual)| {
            let number = t_string!(i18n, lab.hint.number, number = at + 1);
            view! { <li><b>{number}</b> " " {open.said(hint)}</li> }
        };
        hints.iter().enumerate().filter(is_open).map(hint).collect_view()
    };
    let item = open.item(&id);
    let closed = open.is_closed();
    let has_hints = open.session().lab().is_none_or(|lab| lab.has_hints());
    let open_next = {
        let first = first.clone();
        move || {
            let Some(step) = next.get_untracked() else { return };
            asks.set(false);
            open.add(CourseworkRecord::Hint { item: item.clone(), step: step as u8 });
            first();
        }
    };
    let ask = move || {
        let number = next.get()? + 1;
        if !has_hints || is_done.get() || closed.get() {
            return None;
        }
        let words = t_string!(i18n, lab.hint.open, number = number);
        let (yes, no) = (open_next.clone(), first.clone());
        Some(match asks.get() {
            false => view! {
                <Button size=ButtonSize::Small kind=ButtonKind::Ghost icon=Glyph::Info on_click=move |()| asks.set(true)>
                    {words}
                </Button>
            }
            .into_any(),
            true => view! {
                <p class="lab__ask" role="alert">{t_string!(i18n, lab.hint.cost)}</p>
                <div class="lab__line">
                    <Button size=ButtonSize::Small on_click=move |()| yes()>{t_string!(i18n, lab.hint.yes)}</Button>
                    <Button
                        size=ButtonSize::Small
                        kind=ButtonKind::Ghost
                        on_click=move |()| {
                            asks.set(false);
                            no();
                        }
                    >
                        {t_string!(i18n, lab.hint.no)}
                    </Button>
                </div>
            }
            .into_any(),
        })
    };
    view! {
        <div class="lab__hints" id=place tabindex="-1">
            <div role="status"><ul>{shown}</ul></div>
            {ask}
        </div>
    }
}

//! The panel beside the pages of a game in which a lab is done: its steps, questions and texts, and handing in.

mod choices;
mod counts;
mod hand_in;
mod hints;
mod number;
mod open_lab;
mod order;
mod questions;
mod steps;
mod writing;

use super::content::RecordingOf;
use super::state::{LabArrival, LabSheet, SharedLab, use_labs};
use super::words::full_title;
use crate::browser::media;
use crate::ui::components::{Button, ButtonSize, Choice, Glyph, Icon, Loading, Note, Tabs, Tone};
use crate::ui::route::{Page, use_route};
use crate::ui::session::use_session;
use crate::ui::words::time;
use counts::LabCounts;
use hand_in::HandInSheet;
use leptos::context::Provider;
use leptos::prelude::*;
use open_lab::{OpenLab, use_open_lab};
use questions::QuestionsSheet;
use steps::StepsSheet;
use texts::i18n::*;
use writing::TextsSheet;

/// From this width on the panel leaves room for the page.
const ROOMY: &str = "(min-width: 720px)";

/// The panel of the open game's lab; nothing in any other game.
#[component]
pub fn LabPanel() -> impl IntoView {
    let (session, labs, i18n) = (use_session(), use_labs(), use_i18n());
    let which = Memo::new(move |_| session.lab().map(|lab| (session.id(), lab.id, RecordingOf::Game(lab.recording))));
    let arrival = Memo::new(move |_| which.get().map(|(_, id, of)| labs.content(&id, of)));
    let again = move |()| {
        if let Some((_, id, of)) = which.get_untracked() {
            labs.fetch(&id, of);
        }
    };
    move || {
        // Another game of the same lab has a panel of its own.
        which.get()?;
        Some(match arrival.get()? {
            LabArrival::Here(content) => {
                let open = OpenLab::follow(content.clone());
                view! { <Provider value=open><Panel content /></Provider> }.into_any()
            }
            LabArrival::Coming => view! {
                <aside class="lab-panel" aria-label=t!(i18n, lab.name)><Loading text=t!(i18n, course.loading) /></aside>
            }
            .into_any(),
            LabArrival::Failed => view! {
                <aside class="lab-panel is-open" aria-label=t!(i18n, lab.name)>
                    <div class="lab__sheet">
                        <Note tone=Tone::Danger alert=true>{t!(i18n, lab.missing)}</Note>
                        <Button size=ButtonSize::Small on_click=again>{t!(i18n, course.again)}</Button>
                    </div>
                </aside>
            }
            .into_any(),
        })
    }
}

#[component]
fn Panel(content: SharedLab) -> impl IntoView {
    let (labs, open, i18n) = (use_labs(), use_open_lab(), use_i18n());
    let (route, is_open) = (use_route(), labs.is_unfolded);
    // The page to which a step leads is not hidden by what led there.
    Effect::new(move |before: Option<Page>| {
        let page = route.page();
        if before.is_some_and(|before| before != page) && !media::fits(ROOMY) {
            is_open.set(false);
        }
        page
    });
    let title = {
        let content = content.clone();
        move || full_title(i18n.get_locale(), &content.lab.id, &content.lab.title)
    };
    let count = LabCounts::of(open);
    let stand = move || match open.is_handed_in() {
        true => t_string!(i18n, lab.handed_in).to_owned(),
        false => t_string!(i18n, lab.steps_done, done = count.get().steps.0, all = count.get().steps.1),
    };
    let end = content.ends();
    let left = move || {
        let end = end?;
        let words = match open.is_over() {
            true => t_string!(i18n, lab.time_over).to_owned(),
            false => t_string!(i18n, lab.counts_until, end = time::moment(i18n.get_locale(), end)),
        };
        Some(view! { <p class="lab__end"><Icon glyph=Glyph::Clock />{words}</p> })
    };
    let ready = open.is_ready();
    let sheets = move || {
        is_open.get().then(|| match (ready.get(), open.is_strange()) {
            (true, _) => view! { <Sheets count /> }.into_any(),
            (false, true) => view! {
                <div class="lab__sheet"><Note tone=Tone::Danger>{t!(i18n, lab.strange)}</Note></div>
            }
            .into_any(),
            (false, false) => view! { <Loading text=t!(i18n, course.loading) /> }.into_any(),
        })
    };
    view! {
        <aside class="lab-panel" class:is-open=move || is_open.get() aria-label=t!(i18n, lab.name)>
            <button
                type="button"
                class="lab__fold"
                aria-expanded=move || is_open.get().to_string()
                aria-controls="lab-sheets"
                on:click=move |_| is_open.update(|open| *open = !*open)
            >
                <Icon glyph=Glyph::Flask />
                <b>{title}</b>
                <span class="lab__stand" aria-live="polite">{stand}</span>
                <Icon glyph=Glyph::Chevron />
            </button>
            <div class="lab__time" role="status">{left}</div>
            <div id="lab-sheets" class="lab__sheets">{sheets}</div>
        </aside>
    }
}

#[component]
fn Sheets(count: Memo<LabCounts>) -> impl IntoView {
    let (labs, i18n) = (use_labs(), use_i18n());
    let sheet = labs.sheet;
    let counted = move |words: &'static str, (done, all): (usize, usize)| format!("{words} {done}/{all}");
    let choices = vec![
        Choice::new(LabSheet::Steps, move || counted(t_string!(i18n, lab.sheet.steps), count.get().steps)),
        Choice::new(LabSheet::Questions, move || counted(t_string!(i18n, lab.sheet.questions), count.get().questions)),
        Choice::new(LabSheet::Texts, move || counted(t_string!(i18n, lab.sheet.texts), count.get().texts)),
        Choice::new(LabSheet::HandIn, t!(i18n, lab.sheet.hand_in)),
    ];
    let shown = move || match sheet.get() {
        LabSheet::Steps => view! { <StepsSheet /> }.into_any(),
        LabSheet::Questions => view! { <QuestionsSheet /> }.into_any(),
        LabSheet::Texts => view! { <TextsSheet /> }.into_any(),
        LabSheet::HandIn => view! { <HandInSheet count /> }.into_any(),
    };
    view! {
        <Tabs label=t!(i18n, lab.name) choices value=sheet on_change=move |one| sheet.set(one)>
            <div class="lab__sheet">{shown}</div>
        </Tabs>
    }
}

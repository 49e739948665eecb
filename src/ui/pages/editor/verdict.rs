//! Whether the market can be played, what keeps it from that, and what is different in it.

use super::state::Editing;
use crate::browser::focus;
use crate::browser::shared::Unwritten;
use crate::contest::editing::{MOST_DIFFERENCES, MarketDifference, Sheet};
use crate::ui::components::{Button, ButtonKind, ButtonSize, Column, DataTable, Note, Panel, Row, Tone};
use crate::ui::words::editing::{place, problem, was_and_now};
use crate::ui::words::name::name;
use game::scenario::Flaw;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// A sentence, and tables behind it.
#[component]
pub fn Verdict(editing: Editing) -> impl IntoView {
    let i18n = use_i18n();
    let flawed = Memo::new(move |_| editing.flaws().len() + editing.unfit().len());
    let differences = Memo::new(move |_| editing.with(Sheet::differences));
    let base = move || editing.with(|sheet| name(i18n.get_locale(), &sheet.base().title).to_owned());
    let state = move || match flawed.get() {
        0 => view! { <Note tone=Tone::Jade>{t!(i18n, editor.playable)}</Note> }.into_any(),
        count => view! {
            <Note tone=Tone::Danger>{move || t_string!(i18n, editor.not_playable, count = count)}</Note>
        }
        .into_any(),
    };
    let changed =
        move || t_string!(i18n, editor.differences, count = how_many(differences.with(Vec::len)), base = base());
    let unkept = move || {
        let words = match editing.unkept()? {
            Unwritten::Full => t_string!(i18n, editor.unkept),
            Unwritten::Elsewhere => t_string!(i18n, editor.elsewhere),
        };
        Some(view! { <Note tone=Tone::Warn>{words}</Note> })
    };
    let lines = move || {
        let locale = i18n.get_locale();
        let line = |one: &MarketDifference| {
            let [was, now] = editing.with(|sheet| was_and_now(locale, sheet, one));
            Row::new(there(locale, editing, one.at.clone())).cell(was).cell(now)
        };
        differences.with(|all| all.iter().map(line).collect())
    };
    let columns = vec![
        Column::text(t!(i18n, editor.place)),
        Column::text(t!(i18n, editor.was)),
        Column::text(t!(i18n, editor.now)),
    ];
    view! {
        <Panel title=t!(i18n, editor.verdict)>
            <div class="panel__body form">
                <div aria-live="polite">{state}</div>
                {move || (flawed.get() > 0).then(|| view! { <Flaws editing /> })}
                {unkept}
                <details class="changes">
                    <summary>{changed}</summary>
                    <DataTable caption=changed columns rows=Arc::new(lines) />
                </details>
            </div>
        </Panel>
    }
}

/// How many differences there are: no more than so many are counted.
pub fn how_many(count: usize) -> String {
    let more = if count == MOST_DIFFERENCES { "+" } else { "" };
    format!("{count}{more}")
}

#[component]
fn Flaws(editing: Editing) -> impl IntoView {
    let i18n = use_i18n();
    let columns = vec![Column::text(t!(i18n, editor.place)), Column::text(t!(i18n, editor.flaw))];
    let lines = move || {
        let locale = i18n.get_locale();
        let unfit = |at: String| Row::new(there(locale, editing, at)).cell(td_string!(locale, editor.unfit));
        let flaw = |flaw: Flaw| Row::new(there(locale, editing, flaw.at)).cell(problem(locale, &flaw.problem));
        let unfit = editing.unfit().into_iter().map(unfit);
        unfit.chain(editing.flaws().into_iter().map(flaw)).collect()
    };
    view! { <DataTable caption=t!(i18n, editor.flaws) columns rows=Arc::new(lines) /> }
}

/// A place in words, and the way there.
fn there(locale: Locale, editing: Editing, at: String) -> impl IntoView {
    let words = untrack(|| editing.with(|sheet| place(locale, sheet, &at)));
    let go = move || {
        editing.show(&at);
        focus::soon(&format!("[data-at=\"{at}\"] :is(input, select)"));
    };
    view! { <Button kind=ButtonKind::Ghost size=ButtonSize::Small on_click=go>{words}</Button> }
}

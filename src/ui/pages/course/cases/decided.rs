//! A decision that was taken: what was chosen, what it would have brought with the computation, and what it earns.

use crate::study::cases::{Case, CaseDecision, CaseOption, OutcomeLine, Points};
use crate::study::quiz::Mark;
use crate::ui::components::{Column, DataTable, Row, Tag, Tone};
use crate::ui::pages::course::words::{percent, said};
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// What has the focus once an option is chosen.
pub const OUTCOME: &str = ".case__done:last-of-type .case__outcome";

/// What a decision earned, in percent.
pub fn earned(points: Points) -> String {
    percent(Mark(u16::from(points.0) * 10))
}

/// How good that is.
pub fn tone_of(points: Points) -> Tone {
    match points.0 {
        100 => Tone::Jade,
        40..100 => Tone::Warn,
        _ => Tone::Danger,
    }
}

/// One decision that was taken.
#[component]
pub fn Decided(
    /// The case.
    case: Arc<Case>,
    /// Which decision, from 0.
    at: usize,
    /// The option that was chosen, from 0.
    option: u8,
    /// Whether it is shown in full; else it can be unfolded.
    is_open: bool,
) -> impl IntoView {
    let i18n = use_i18n();
    move || {
        let locale = i18n.get_locale();
        let decision = case.decisions.get(at)?;
        let chosen = decision.options.get(usize::from(option))?;
        let number = td_string!(locale, cases.decision, number = at + 1, count = case.decisions.len());
        let outcome = case.outcome(decision, option)?;
        let says = said(locale, &outcome.says).to_owned();
        let (tone, words) = (tone_of(chosen.points), td_string!(locale, cases.earns, percent = earned(chosen.points)));
        Some(view! {
            <details class="case__done" open=is_open>
                <summary>
                    <b>{number}</b>
                    " "
                    <span>{said(locale, &decision.ask).to_owned()}</span>
                    " "
                    <Tag tone>{words}</Tag>
                </summary>
                {options(locale, decision, option)}
                <div class="case__outcome" tabindex="-1">
                    <h3>{td_string!(locale, cases.outcome)}</h3>
                    <p>{says}</p>
                    {computation(locale, outcome.lines)}
                    {reason(locale, chosen)}
                </div>
            </details>
        })
    }
}

/// What could be chosen, with the choice marked.
fn options(locale: Locale, decision: &CaseDecision, option: u8) -> impl IntoView + use<> {
    let one = |(number, text): (u8, &CaseOption)| {
        let is_chosen = number == option;
        let mark = is_chosen.then(|| view! { <Tag tone=Tone::Ink>{td_string!(locale, cases.chosen)}</Tag> });
        view! { <li class:is-chosen=is_chosen>{said(locale, &text.text).to_owned()} " " {mark}</li> }
    };
    let list = (0..).zip(&decision.options).map(one).collect_view();
    view! { <ul class="case__options">{list}</ul> }
}

/// Each figure with its computation.
fn computation(locale: Locale, lines: Vec<OutcomeLine>) -> impl IntoView {
    let columns = vec![
        Column::text(td_string!(locale, cases.figure)),
        Column::text(td_string!(locale, cases.computation)),
        Column::text(td_string!(locale, cases.result)),
    ];
    let rows = move || {
        let row = |line: &OutcomeLine| {
            let worked = line.worked.clone().unwrap_or_else(|| td_string!(locale, cases.given).to_owned());
            let result = format!("{} {}", line.result, said(locale, &line.unit));
            Row::new(said(locale, &line.label).to_owned())
                .cell(view! { <span class="case__worked">{worked}</span> })
                .cell(result)
        };
        lines.iter().map(row).collect()
    };
    view! { <DataTable caption=td_string!(locale, cases.computation) columns rows=Arc::new(rows) /> }
}

/// Why the choice earns what it does.
fn reason(locale: Locale, chosen: &CaseOption) -> impl IntoView + use<> {
    view! {
        <p class="case__why">
            <b>{td_string!(locale, cases.because, percent = earned(chosen.points))}</b>
            " "
            {said(locale, &chosen.why).to_owned()}
        </p>
    }
}

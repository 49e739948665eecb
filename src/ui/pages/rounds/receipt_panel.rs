//! The list of what was taken in or out last.

use super::desk::Desk;
use super::receipts::Receipt;
use crate::contest::rounds::Plan;
use crate::ui::components::{Ask, Button, ButtonSize, Column, DataTable, Panel, Row};
use crate::ui::reports::{Reports, use_reports};
use crate::ui::words::time;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// Lets a plan count, and says so if closed months were closed again for it.
pub fn let_count(desk: Desk, plan: Plan, reports: Reports, locale: Locale) {
    if let Some(month) = desk.let_count(plan) {
        let month = time::month_within(locale, month);
        reports.told(td_string!(locale, rounds.told.closed_again, month = month));
    }
}

/// The list of what was taken in or out last; nothing while nothing was. What does not count as it came,
/// but may, has a button that lets it count.
#[component]
pub fn ReceiptPanel(
    /// The desk.
    desk: Desk,
    /// What came of each: all that the desk tells, or nothing.
    #[prop(into)]
    told: Signal<Vec<Receipt>>,
) -> impl IntoView {
    let (reports, i18n) = (use_reports(), use_i18n());
    let asked = RwSignal::new(None::<usize>);
    let outcome = move |at: usize| desk.told.with(|told| told.get(at).map(|one| one.outcome.clone()));
    let act = move |at: usize| {
        let locale = i18n.get_locale_untracked();
        let Some(outcome) = untrack(|| outcome(at)) else { return };
        if outcome.question(locale).is_some() {
            asked.set(Some(at));
        } else if let Some(plan) = outcome.plan() {
            let_count(desk, plan.clone(), reports, locale);
        }
    };
    let question = move || {
        let outcome = asked.get().and_then(outcome);
        outcome.and_then(|outcome| outcome.question(i18n.get_locale())).unwrap_or_default()
    };
    let change = move || {
        if let Some(at) = asked.get_untracked() {
            desk.change_key(at);
        }
    };
    let any = Memo::new(move |_| told.with(|told| !told.is_empty()));
    let lines = move || {
        let locale = i18n.get_locale();
        let line = |(at, one): (usize, Receipt)| {
            let state = match one.outcome.counts() {
                true => td_string!(locale, rounds.told.counts),
                false => td_string!(locale, rounds.told.not_counted),
            };
            let words = one.outcome.words(locale);
            let button = one.outcome.can_count(locale).map(|label| {
                view! { <Button size=ButtonSize::Small on_click=move || act(at)>{label}</Button> }
            });
            Row::new(one.name).cell(state).cell(view! { <div class="cluster"><span>{words}</span> {button}</div> })
        };
        told.get().into_iter().enumerate().map(line).collect()
    };
    let panel = move || {
        any.get().then(|| {
            let columns = vec![
                Column::text(t!(i18n, class.stand.file_name)),
                Column::text(t!(i18n, rounds.told.state)),
                Column::text(t!(i18n, rounds.told.what)),
            ];
            view! {
                <Panel title=t!(i18n, rounds.told.heading)>
                    <div role="status">
                        <DataTable
                            caption=t!(i18n, rounds.told.heading)
                            columns
                            rows=Arc::new(lines)
                        />
                    </div>
                </Panel>
            }
        })
    };
    view! {
        {panel}
        <Ask
            open=Signal::derive(move || asked.with(Option::is_some))
            on_close=move || asked.set(None)
            title=t!(i18n, rounds.keys.change)
            close_label=t!(i18n, site.close)
            no=t!(i18n, rounds.keys.leave)
            yes=t!(i18n, rounds.keys.yes)
            on_yes=change
            question
        />
    }
}

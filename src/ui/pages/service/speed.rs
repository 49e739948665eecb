//! What quick answers are worth: the rule behind the clocks.

use crate::ui::components::{Column, DataTable, Panel, Row};
use crate::ui::session::use_session;
use crate::ui::words::figure::percent;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// Working days until the answer, who stays, and how much comes back.
#[component]
pub fn SpeedTable() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let rules = StoredValue::new(session.peek(|seen| seen.scenario().service.clone()));
    let rows = move || {
        let locale = i18n.get_locale();
        rules.with_value(|rules| {
            let step = |speed: &game::scenario::Speed| {
                Row::new(td_string!(locale, service.within, n = speed.days))
                    .cell(percent(speed.stay))
                    .cell(percent(speed.restores))
            };
            let lapsed = Row::new(td_string!(locale, service.later)).cell(percent(rules.lapse_stay)).cell("0%");
            rules.speed.iter().map(step).chain([lapsed]).collect()
        })
    };
    let note = move || {
        let (days, kept) = rules.with_value(|rules| (rules.settle_days, percent(rules.lapse_keeps)));
        t_string!(i18n, service.speed_note, days = days, kept = kept)
    };
    view! {
        <Panel title=t!(i18n, service.speed)>
            <DataTable
                caption=t!(i18n, service.speed)
                columns=vec![
                    Column::text(t!(i18n, service.answered_within)),
                    Column::figures(t!(i18n, service.stays)),
                    Column::figures(t!(i18n, service.comes_back)),
                ]
                rows=Arc::new(rows)
            />
            <p class="panel__body sub">{note}</p>
        </Panel>
    }
}

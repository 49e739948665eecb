//! The class's chain of satisfaction: the six numbers of the index, as they lie in the class.

use super::TooFew;
use crate::contest::debrief::{ChainLink, Sample, SatisfactionChain};
use crate::ui::components::{Column, DataTable, Panel, Row};
use crate::ui::words::debrief::acsi;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The panel of the six numbers.
#[component]
pub fn Chain(says: Sample<SatisfactionChain>) -> impl IntoView {
    let i18n = use_i18n();
    let content = match says {
        Sample::Enough(chain) => view! { <Links chain /> }.into_any(),
        Sample::TooFew { students, needs } => view! { <TooFew students needs /> }.into_any(),
    };
    view! { <Panel title=t!(i18n, debrief.acsi.heading) class="debrief__part">{content}</Panel> }
}

#[component]
fn Links(chain: SatisfactionChain) -> impl IntoView {
    let i18n = use_i18n();
    let rows = move || {
        let tenths = |value: i64| format!("{}.{}", value / 10, value % 10);
        let row = |link: &ChainLink| {
            Row::new(acsi(i18n.get_locale(), link.number))
                .cell(tenths(link.lower))
                .cell(tenths(link.median))
                .cell(tenths(link.upper))
        };
        chain.links.iter().map(row).collect()
    };
    view! {
        <DataTable
            caption=t!(i18n, debrief.acsi.heading)
            columns=vec![
                Column::text(t!(i18n, debrief.acsi.number)),
                Column::figures(t!(i18n, debrief.acsi.lower)),
                Column::figures(t!(i18n, debrief.acsi.median)),
                Column::figures(t!(i18n, debrief.acsi.upper)),
            ]
            rows=Arc::new(rows)
        />
        <p class="panel__body sub">
            {move || t_string!(i18n, debrief.acsi.note, students = chain.students)}
        </p>
    }
}

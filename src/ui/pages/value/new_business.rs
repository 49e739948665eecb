//! Where new business comes from: first contacts, and the share that existing customers brought.

use crate::insight::analytics::new_business::{FirstContacts, first_contacts};
use crate::study::handbook::Section;
use crate::ui::components::{Column, DataTable, Panel, Row};
use crate::ui::help::HelpLink;
use crate::ui::session::use_session;
use crate::ui::words::figure::percent;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The panel of first contacts, this quarter and in the year so far.
#[component]
pub fn NewBusiness() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let sums = Memo::new(move |_| session.view(first_contacts));
    let rows = move || {
        let locale = i18n.get_locale();
        let [quarter, year] = sums.get();
        vec![
            row(locale, td_string!(locale, value.sources.quarter), quarter),
            row(locale, td_string!(locale, value.sources.year), year),
        ]
    };
    let columns = vec![
        Column::text(t!(i18n, value.sources.months)),
        Column::figures(t!(i18n, value.sources.contacts)),
        Column::figures(t!(i18n, value.sources.recommended)),
        Column::figures(t!(i18n, value.sources.share)),
    ];
    view! {
        <Panel
            title=t!(i18n, value.sources.title)
            end=|| view! { <HelpLink section=Section::Loyalty /> }
        >
            <DataTable caption=t!(i18n, value.sources.title) columns rows=Arc::new(rows) />
            <p class="panel__body sub">{t!(i18n, value.sources.note)}</p>
        </Panel>
    }
}

fn row(locale: Locale, months: &'static str, sum: FirstContacts) -> Row {
    Row::new(months)
        .cell(sum.all)
        .cell(sum.recommended)
        .cell(sum.share().map_or_else(|| td_string!(locale, value.none).to_owned(), percent))
}

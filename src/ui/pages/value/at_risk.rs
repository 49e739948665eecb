//! Customers that may be going, with the signs and the way to their files.

use super::parts::{CustomerLink, MoreButton};
use crate::insight::attention::early_warning::{Warning, warnings};
use crate::insight::attention::urgency::Urgency;
use crate::ui::components::{Column, DataTable, Glyph, Panel, Row, Tag, Tone, UnlessEmpty};
use crate::ui::session::use_session;
use crate::ui::words::at_risk::sign;
use crate::ui::words::money::yuan;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// So many are shown at first.
const FIRST: usize = 5;

/// The panel of warnings; a calm sentence where there are none, nothing once the year is over.
#[component]
pub fn AtRisk() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let all = Memo::new(move |_| session.view(warnings));
    let is_over = Memo::new(move |_| session.view(|seen| seen.is_over()));
    let is_empty = Memo::new(move |_| all.with(Vec::is_empty));
    move || {
        (!is_over.get()).then(|| {
            view! {
                <Panel
                    title=t!(i18n, value.at_risk.title)
                    note=t!(i18n, value.at_risk.note)
                >
                    <UnlessEmpty
                        is_empty
                        glyph=Glyph::Check
                        title=t!(i18n, value.at_risk.none_title)
                        text=t!(i18n, value.at_risk.none_text)
                    >
                        <WarningTable all />
                    </UnlessEmpty>
                </Panel>
            }
        })
    }
}

/// The warnings, the first few at first.
#[component]
fn WarningTable(all: Memo<Vec<Warning>>) -> impl IntoView {
    let i18n = use_i18n();
    let is_whole = RwSignal::new(false);
    let rows = move || {
        let shown = if is_whole.get() { usize::MAX } else { FIRST };
        all.with(|all| all.iter().take(shown).map(|warning| row(i18n.get_locale(), warning)).collect::<Vec<Row>>())
    };
    let columns = vec![
        Column::text(t!(i18n, value.customer)),
        Column::text(t!(i18n, value.at_risk.signs)),
        Column::figures(t!(i18n, value.at_risk.at_stake)),
    ];
    view! {
        <DataTable
            caption=t!(i18n, value.at_risk.title)
            columns
            rows=Arc::new(rows)
        />
        <MoreButton count=Signal::derive(move || all.with(Vec::len)) first=FIRST is_whole />
    }
}

fn row(locale: Locale, warning: &Warning) -> Row {
    let session = use_session();
    let names = |company| session.company_name(company);
    let signs = warning.signs.iter().map(|one| view! { <li>{sign(locale, one, &names)}</li> }).collect_view();
    let (tone, words) = match warning.urgency {
        Urgency::Danger => (Tone::Danger, td_string!(locale, value.at_risk.danger)),
        Urgency::Soon => (Tone::Warn, td_string!(locale, value.at_risk.soon)),
        Urgency::Calm => (Tone::Plain, td_string!(locale, value.at_risk.calm)),
    };
    Row::new(view! { <CustomerLink customer=warning.customer />" "<Tag tone>{words}</Tag> })
        .cell(view! { <ul class="value__signs">{signs}</ul> })
        .cell(yuan(warning.at_stake))
}

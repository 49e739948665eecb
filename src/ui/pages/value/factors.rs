//! What our service consists of: how much each part weighs, and how well it is done.

use super::words;
use crate::insight::analytics::factors::{Judged, factors};
use crate::insight::analytics::quadrants::Quadrant;
use crate::ui::components::{Column, DataTable, Panel, Row, Tag, Tone};
use crate::ui::session::use_session;
use crate::ui::words::figure::percent;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The panel of the four parts.
#[component]
pub fn Factors() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let judged = Memo::new(move |_| session.view(factors));
    let rows = move || {
        let locale = i18n.get_locale();
        judged.get().into_iter().map(|one| row(locale, one)).collect::<Vec<Row>>()
    };
    let columns = vec![
        Column::text(t!(i18n, value.factors.factor)),
        Column::figures(t!(i18n, value.factors.importance)),
        Column::figures(t!(i18n, value.factors.done)),
        Column::text(t!(i18n, value.factors.verdict)),
    ];
    view! {
        <Panel title=t!(i18n, value.factors.title) note=t!(i18n, value.factors.note)>
            <DataTable caption=t!(i18n, value.factors.title) columns rows=Arc::new(rows) />
        </Panel>
    }
}

fn row(locale: Locale, judged: Judged) -> Row {
    let verdict = match judged.quadrant {
        Some(quadrant) => view! { <Tag tone=tone(quadrant)>{words::quadrant(locale, quadrant)}</Tag> }.into_any(),
        None => view! { <span class="sub">{td_string!(locale, value.factors.not_yet)}</span> }.into_any(),
    };
    Row::new(words::factor(locale, judged.factor))
        .cell(percent(judged.importance))
        .cell(judged.done.map_or_else(|| td_string!(locale, value.none).to_owned(), percent))
        .cell(verdict)
}

const fn tone(quadrant: Quadrant) -> Tone {
    match quadrant {
        Quadrant::ImproveFirst => Tone::Danger,
        Quadrant::ImproveLater => Tone::Warn,
        Quadrant::KeepUp | Quadrant::EnoughDone => Tone::Jade,
    }
}

//! One student's figures beside the middle of the class.

use crate::contest::debrief::distribution::Distribution;
use crate::contest::debrief::measure::Measure;
use crate::contest::standings::StandingsRow;
use crate::contest::submission::verify::Verified;
use crate::ui::components::{self, Button, Column, DataTable, Dialog, DialogShape};
use crate::ui::words::contest::student;
use crate::ui::words::measure::{name, value_or_dash};
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// A drawer with every figure of a submission.
#[component]
pub fn StudentFigures(
    /// The submission shown; none while the drawer is closed.
    of: RwSignal<Option<Arc<Verified>>>,
    /// The class.
    rows: Memo<Vec<StandingsRow>>,
    /// Called to go through the year.
    on_open: Callback<Arc<Verified>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let title = move || of.get().map(|one| student(&one.student)).unwrap_or_default();
    let lines = move || {
        let locale = i18n.get_locale();
        let Some(one) = of.get() else { return Vec::new() };
        let median = |measure: Measure| {
            let spread = rows.with(|rows| Distribution::of(measure, rows.iter().map(|row| &*row.counts)));
            spread.map(|spread| spread.median)
        };
        let line = |measure: Measure| {
            components::Row::new(name(locale, measure))
                .cell(value_or_dash(locale, measure, measure.of(&one)))
                .cell(value_or_dash(locale, measure, median(measure)))
        };
        Measure::ALL.map(line).into()
    };
    let open = move || {
        if let Some(one) = of.get_untracked() {
            on_open.run(one);
        }
    };
    view! {
        <Dialog
            open=Signal::derive(move || of.with(Option::is_some))
            on_close=move || of.set(None)
            title
            close_label=t!(i18n, site.close)
            shape=DialogShape::Drawer
            foot=move || view! { <Button on_click=open>{t!(i18n, debrief.replay.open)}</Button> }
        >
            <DataTable
                caption=t!(i18n, ranking.figures)
                columns=vec![
                    Column::text(t!(i18n, ranking.figure)),
                    Column::figures(t!(i18n, ranking.own)),
                    Column::figures(t!(i18n, ranking.median)),
                ]
                rows=Arc::new(lines)
            />
        </Dialog>
    }
}

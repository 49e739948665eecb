//! Submissions whose decisions are nearly alike.

use crate::contest::debrief::measure::Measure;
use crate::contest::job::JobProgress;
use crate::contest::standings::alike::{ALIKE, Alike, AlikeLogs, alike};
use crate::contest::submission::verify::Verified;
use crate::ui::components::{Column, DataTable, Panel, Row};
use crate::ui::pages::class::state::use_class_state;
use crate::ui::words::contest::student;
use crate::ui::words::figure::percent;
use game::per_mille::PerMille;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// Students whose decisions are nearly the same, side by side. Each is set against each once all that
/// has come is checked, not at every look in between.
#[component]
pub fn NearlyAlike() -> impl IntoView {
    let i18n = use_i18n();
    let class = use_class_state();
    let is_done = Memo::new(move |_| {
        let JobProgress { done, all } = class.intake().progress();
        done == all
    });
    let found = Memo::new(move |before: Option<&AlikeLogs>| match is_done.get() {
        true => alike(&class.rows(Measure::Score)),
        false => before.cloned().unwrap_or_default(),
    });
    let columns = move || {
        vec![
            Column::text(t!(i18n, class.stand.one)),
            Column::text(t!(i18n, class.stand.other)),
            Column::figures(t!(i18n, class.stand.likeness)),
        ]
    };
    let share = |thousandths: u32| percent(PerMille::new(thousandths as i32));
    let lines = move || {
        let line = |pair: Alike| Row::new(called(&pair.one)).cell(called(&pair.other)).cell(share(pair.likeness));
        found.get().pairs.into_iter().map(line).collect()
    };
    let more = move || {
        let count = found.with(|found| found.more);
        (count > 0).then(|| {
            view! { <p class="panel__body sub">{move || t_string!(i18n, class.stand.alike_more, n = count)}</p> }
        })
    };
    let any = Memo::new(move |_| found.with(|found| !found.pairs.is_empty()));
    move || {
        any.get().then(|| {
            view! {
                <Panel title=t!(i18n, class.stand.alike)>
                    <div class="panel__body">
                        <p>{move || t_string!(i18n, class.stand.alike_note, percent = share(ALIKE))}</p>
                    </div>
                    <DataTable
                        caption=t!(i18n, class.stand.alike)
                        columns=columns()
                        rows=Arc::new(lines)
                    />
                    {more}
                </Panel>
            }
        })
    }
}

/// A student and the company: some give neither name nor number.
fn called(one: &Verified) -> String {
    [student(&one.student), one.company.clone()]
        .into_iter()
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

//! Who decided nearly alike.

use super::room::use_class_room;
use crate::contest::measure::Measure;
use crate::contest::standings::{ALIKE, Alike, alike};
use crate::ui::components::{Column, DataTable, Panel, Row};
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
    let room = use_class_room();
    let is_done = Memo::new(move |_| {
        let (done, all) = room.intake().progress();
        done == all
    });
    let pairs = Memo::new(move |before: Option<&Vec<Alike>>| match is_done.get() {
        true => alike(&room.rows(Measure::Score)),
        false => before.cloned().unwrap_or_default(),
    });
    let columns = move || {
        vec![
            Column::text(move || t_string!(i18n, class.stand.one)),
            Column::text(move || t_string!(i18n, class.stand.other)),
            Column::figures(move || t_string!(i18n, class.stand.likeness)),
        ]
    };
    let share = |thousandths: u32| percent(PerMille::new(thousandths as i32));
    let lines = move || {
        let line = |pair: Alike| Row::new(student(&pair.one)).cell(student(&pair.other)).cell(share(pair.likeness));
        pairs.get().into_iter().map(line).collect()
    };
    let any = Memo::new(move |_| pairs.with(|pairs| !pairs.is_empty()));
    move || {
        any.get().then(|| {
            view! {
                <Panel title=move || t_string!(i18n, class.stand.alike)>
                    <div class="panel__body">
                        <p>{move || t_string!(i18n, class.stand.alike_note, percent = share(ALIKE))}</p>
                    </div>
                    <DataTable
                        caption=move || t_string!(i18n, class.stand.alike)
                        columns=columns()
                        rows=Arc::new(lines)
                    />
                </Panel>
            }
        })
    }
}

//! The years of a class that is too small for findings, beside each other.

use crate::contest::debrief::{FewYears as Few, LEAST_STUDENTS};
use crate::ui::components::{Column, DataTable, Panel, Row, SwitchRow};
use crate::ui::words::contest::student;
use crate::ui::words::measure::{name, value_or_dash};
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// A line a figure, a column a student.
#[component]
pub fn FewYears(few: Few) -> impl IntoView {
    let i18n = use_i18n();
    let (is_class, count) = (few.is_class(), few.students.len());
    let nameless = RwSignal::new(false);
    let few = StoredValue::new(few);
    let whose = move |at: usize| match nameless.get() {
        true => t_string!(i18n, debrief.few.nameless, letter = letter(at)),
        false => few.with_value(|few| few.students.get(at).map(student)).unwrap_or_default(),
    };
    let columns = move || {
        let students = (0..count).map(|at| Column::figures(move || whose(at)));
        [Column::text(t!(i18n, ranking.figure))].into_iter().chain(students).collect::<Vec<_>>()
    };
    let lines = move || {
        let locale = i18n.get_locale();
        few.with_value(|few| {
            let line = |(measure, values): &(_, Vec<Option<i64>>)| {
                let line = Row::new(name(locale, *measure));
                values.iter().fold(line, |line, value| line.cell(value_or_dash(locale, *measure, *value)))
            };
            few.figures.iter().map(line).collect()
        })
    };
    let note = move || match is_class {
        true => t_string!(i18n, debrief.few.note, students = count, least = LEAST_STUDENTS),
        false => t_string!(i18n, debrief.few.own_note, students = count, least = LEAST_STUDENTS),
    };
    let title = move || match is_class {
        true => t_string!(i18n, debrief.few.heading),
        false => t_string!(i18n, debrief.few.own_heading),
    };
    let switch = is_class.then(|| {
        view! {
            <div class="panel__body not-printed">
                <SwitchRow
                    label=t!(i18n, debrief.few.hide)
                    help=t!(i18n, debrief.few.hide_help)
                    on=nameless
                    on_change=move |on| nameless.set(on)
                />
            </div>
        }
    });
    view! {
        <Panel title note class="debrief__part">
            {switch}
            <div class="scroll-x" tabindex="0" role="group" aria-label=title>
                <DataTable caption=title columns=columns() rows=Arc::new(lines) />
            </div>
        </Panel>
    }
}

/// A, B, C: there are never more than seven.
fn letter(at: usize) -> char {
    char::from(b'A' + at as u8)
}

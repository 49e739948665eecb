//! The roster of the class, pasted as lines.

use crate::contest::submission::{MOST_STUDENT, Student};
use crate::ui::components::{Panel, unique_id};
use crate::ui::pages::coursework::state::use_coursework;
use leptos::prelude::*;
use texts::i18n::*;

/// Students of a roster at most.
const MOST: usize = 2_000;

/// The field for the roster.
#[component]
pub fn RosterPanel() -> impl IntoView {
    let (inbox, i18n) = (use_coursework().inbox, use_i18n());
    let id = unique_id("roster");
    let shown = untrack(|| inbox.roster.with(|roster| written(roster)));
    let typed = move |event| inbox.roster.set(read(&event_target_value(&event)));
    let count = move || t_string!(i18n, coursework.book.roster_count, n = inbox.roster.with(Vec::len));
    view! {
        <Panel title=t!(i18n, coursework.book.roster) note=count>
            <div class="panel__body form">
                <div class="field">
                    <label class="field__label" for=id.clone()>{t!(i18n, coursework.book.roster_help)}</label>
                    <textarea class="textarea" id=id on:input=typed>{shown}</textarea>
                </div>
            </div>
        </Panel>
    }
}

/// The students of lines with number, name and group.
fn read(text: &str) -> Vec<(Student, String)> {
    let short = |word: &str| word.trim().chars().take(MOST_STUDENT as usize).collect::<String>();
    let line = |line: &str| {
        let mut words = line.split([',', '，', '\t', ';']).map(short);
        let number = words.next()?;
        let (name, group) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        (!number.is_empty() || !name.is_empty()).then(|| (Student { name, number }, group))
    };
    text.lines().filter_map(line).take(MOST).collect()
}

fn written(roster: &[(Student, String)]) -> String {
    let line = |(student, group): &(Student, String)| format!("{},{},{group}", student.number, student.name);
    roster.iter().map(line).collect::<Vec<_>>().join("\n")
}

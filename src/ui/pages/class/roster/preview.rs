//! What the import of a table would do, before it does it.

use crate::contest::class_book::ClassMember;
use crate::contest::class_book::roster::{RosterDoubt, RosterPlan, RosterTrouble};
use crate::contest::submission::MOST_STUDENT;
use crate::ui::components::{Button, ButtonKind, Column, DataTable, Note, Row, Tone};
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// Students in sight; of more the rest is counted.
const IN_SIGHT: usize = 60;

/// The students, what is doubted, what is left out and why.
#[component]
pub fn Preview(
    /// What would be done.
    plan: RosterPlan,
    /// Called to do it.
    #[prop(into)]
    on_add: Callback<RosterPlan>,
    /// Called to leave it.
    #[prop(into)]
    on_cancel: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    let count = plan.students.len();
    let plan = StoredValue::new(plan);
    let notes = move || {
        let locale = i18n.get_locale();
        plan.with_value(|plan| {
            let told = told(locale, plan).into_iter().map(|words| view! { <Note>{words}</Note> }.into_any());
            let doubted = list(td_string!(locale, class_book.roster.doubts), doubts(locale, plan), Tone::Warn);
            let wrong = list(td_string!(locale, class_book.roster.wrong), troubles(locale, plan), Tone::Danger);
            told.chain(doubted).chain(wrong).collect_view()
        })
    };
    let columns = move || {
        vec![
            Column::text(t!(i18n, class_book.roster.line_head)),
            Column::text(t!(i18n, class.stand.name)),
            Column::text(t!(i18n, class.stand.number)),
            Column::text(t!(i18n, class_book.roster.group)),
        ]
    };
    let lines = move || {
        let line = |(number, ClassMember { student, group, .. }): &(u32, ClassMember)| {
            Row::new(*number).cell(student.name.clone()).cell(student.number.clone()).cell(group.clone())
        };
        plan.with_value(|plan| plan.students.iter().take(IN_SIGHT).map(line).collect())
    };
    let more = (count > IN_SIGHT).then(|| {
        view! { <p class="sub">{move || t_string!(i18n, class_book.roster.more, n = count - IN_SIGHT)}</p> }
    });
    let table = (count > 0).then(|| {
        view! {
            <div class="scroll-x" tabindex="0" role="group" aria-label=t!(i18n, class_book.roster.preview)>
                <DataTable caption=t!(i18n, class_book.roster.preview) columns=columns() rows=Arc::new(lines) />
            </div>
            {more}
        }
    });
    view! {
        <div class="stack">
            {notes}
            {table}
            <div class="cluster">
                <Button kind=ButtonKind::Ink disabled=count == 0 on_click=move || on_add.run(plan.get_value())>
                    {move || t_string!(i18n, class_book.roster.add, n = count)}
                </Button>
                <Button on_click=move || on_cancel.run(())>{t!(i18n, site.cancel)}</Button>
            </div>
        </div>
    }
}

/// Sentences under a heading; nothing where there are none.
fn list(heading: &'static str, sentences: Vec<String>, tone: Tone) -> Option<AnyView> {
    if sentences.is_empty() {
        return None;
    }
    let lines = sentences.into_iter().map(|words| view! { <li>{words}</li> }).collect_view();
    Some(
        view! {
            <Note tone alert=true>{heading}</Note>
            <ul class="findings">{lines}</ul>
        }
        .into_any(),
    )
}

/// How the columns were found, and what is there already.
fn told(locale: Locale, plan: &RosterPlan) -> Vec<String> {
    let mut all = Vec::new();
    if plan.columns.heads.is_none() {
        all.push(td_string!(locale, class_book.roster.no_heads).to_owned());
    }
    if !plan.above.is_empty() {
        all.push(td_string!(locale, class_book.roster.above, n = plan.above.len()));
    }
    if !plan.known.is_empty() {
        all.push(td_string!(locale, class_book.roster.known, n = plan.known.len()));
    }
    let doubles = plan.doubles.iter();
    all.extend(doubles.map(|(line, first)| td_string!(locale, class_book.roster.double, line = *line, first = *first)));
    all
}

fn doubts(locale: Locale, plan: &RosterPlan) -> Vec<String> {
    let sentence = |&(line, doubt): &(u32, RosterDoubt)| match doubt {
        RosterDoubt::NumberOf { line: first } => {
            td_string!(locale, class_book.roster.doubt.number_of, line = line, first = first)
        }
        RosterDoubt::NoName => td_string!(locale, class_book.roster.doubt.no_name, line = line),
        RosterDoubt::NoNumber => td_string!(locale, class_book.roster.doubt.no_number, line = line),
    };
    plan.doubts.iter().map(sentence).collect()
}

fn troubles(locale: Locale, plan: &RosterPlan) -> Vec<String> {
    let sentence = |&(line, trouble): &(u32, RosterTrouble)| match trouble {
        RosterTrouble::Nobody => td_string!(locale, class_book.roster.trouble.nobody, line = line),
        RosterTrouble::TooLong => {
            td_string!(locale, class_book.roster.trouble.too_long, line = line, most = MOST_STUDENT)
        }
    };
    plan.troubles.iter().map(sentence).collect()
}

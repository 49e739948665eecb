//! A report that was handed in as a file, compared with the open game: every figure is computed again.

use crate::browser::files;
use crate::record::paper::MOST_PAPER_BYTES;
use crate::study::report::{
    HandedReport, ReportField, ReportFigure, ReportFinding, ReportWords, RunReport, check_report, check_told,
};
use crate::ui::components::FileField;
use crate::ui::task::use_tasks;
use game::time::Month;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;
use web_sys::File;

/// What came of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
enum FileCheck {
    /// It is no report.
    Unreadable,
    /// What differs.
    Compared(Vec<ReportFinding>),
}

/// Takes a file and says what differs.
#[component]
pub fn CheckFile(report: Memo<Option<Arc<RunReport>>>, words: Arc<ReportWords>) -> impl IntoView {
    let (i18n, tasks) = (use_i18n(), use_tasks());
    let checked = RwSignal::new(None::<FileCheck>);
    let checking = StoredValue::new(words.clone());
    let take = move |chosen: Vec<File>| {
        let Some(file) = chosen.into_iter().next() else { return };
        tasks.spawn(async move {
            let bytes = files::read_bytes(&file, MOST_PAPER_BYTES).await.unwrap_or_default();
            let handed = HandedReport::read(&bytes).ok().filter(|handed| !handed.fingerprint().is_empty());
            let replayed = report.get_untracked();
            checked.set(Some(match (handed, replayed) {
                (Some(handed), Some(report)) => {
                    let told = checking.with_value(|words| check_told(&handed, &report, None, words));
                    FileCheck::Compared([check_report(&handed, &report), told].concat())
                }
                _ => FileCheck::Unreadable,
            }));
        });
    };
    let outcome = move || {
        let locale = i18n.get_locale();
        checked.get().map(|checked| match checked {
            FileCheck::Unreadable => view! { <p>{td_string!(locale, report.file_check.unreadable)}</p> }.into_any(),
            FileCheck::Compared(found) if found.is_empty() => {
                view! { <p>{td_string!(locale, report.file_check.agrees)}</p> }.into_any()
            }
            FileCheck::Compared(found) => {
                let list = found.iter().map(|one| view! { <li>{said(locale, &words, one)}</li> }).collect_view();
                view! { <ul class="report__found">{list}</ul> }.into_any()
            }
        })
    };
    view! {
        <h3>{t!(i18n, report.file_check.title)}</h3>
        <p class="report__note">{t!(i18n, report.file_check.note)}</p>
        <label class="btn">
            <FileField on_take=take />
            {t!(i18n, report.file_check.choose)}
        </label>
        <div aria-live="polite">{outcome}</div>
    }
}

fn said(locale: Locale, words: &ReportWords, finding: &ReportFinding) -> String {
    let called = |figure: ReportFigure, month: Option<Month>| {
        let figure = words.figure(super::language(locale), figure);
        match month {
            Some(month) => td_string!(locale, report.claim.in_month, figure = figure, month = month.number()),
            None => figure,
        }
    };
    let field = |field: ReportField| words.say(super::language(locale), &format!("field.{}", field.id())).to_owned();
    match finding {
        ReportFinding::OtherRun { .. } => td_string!(locale, report.file_check.other_run).to_owned(),
        ReportFinding::Changed { figure, month, says, is } => {
            let figure = called(*figure, *month);
            td_string!(locale, report.file_check.changed, figure = figure, says = says.clone(), value = is.text())
        }
        ReportFinding::Removed { figure, month } => {
            td_string!(locale, report.file_check.removed, figure = called(*figure, *month))
        }
        ReportFinding::StepDiffers { row } => td_string!(locale, report.file_check.step, row = row),
        ReportFinding::StepsRemoved => td_string!(locale, report.file_check.steps_removed).to_owned(),
        ReportFinding::MarksRemoved => td_string!(locale, report.file_check.marks_removed).to_owned(),
        ReportFinding::MarkDiffers { says, is } => {
            td_string!(locale, report.file_check.mark, says = says.clone(), points = is)
        }
        ReportFinding::TextDiffers(one) => td_string!(locale, report.file_check.text, field = field(*one)),
    }
}

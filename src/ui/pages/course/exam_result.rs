//! What exams earned, and the last of them explained.

use super::feedback::Feedback;
use super::question::QuestionView;
use super::state::use_course;
use super::words::percent;
use crate::browser::date;
use crate::study::quiz::sitting::{ExamResult, OpenExam};
use crate::study::quiz::{Question, QuizChapter};
use crate::ui::components::{Column, DataTable, Panel, Row};
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// Exams that are over, the newest first; the newest with its questions and their explanations.
#[component]
pub fn ResultsPanel(
    /// All chapters' questions.
    bank: Vec<QuizChapter>,
) -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    let results = Memo::new(move |_| course.with(|progress| progress.exams.clone()));
    let bank = StoredValue::new(bank);
    move || {
        let results = results.get();
        let newest = results.last().cloned()?;
        let columns = vec![
            Column::text(t!(i18n, course.exam.when)),
            Column::figures(t!(i18n, course.exam.answered)),
            Column::figures(t!(i18n, course.exam.mark)),
        ];
        let rows = move || {
            let row = |result: &ExamResult| {
                let given = result.exam.answers.iter().flatten().count();
                let of = result.exam.blueprint.count();
                Row::new(date::local_at(i64::try_from(result.ended * 1000).unwrap_or(0), i18n.get_locale().as_str()))
                    .cell(format!("{given}/{of}"))
                    .cell(percent(result.mark))
            };
            results.iter().rev().map(row).collect()
        };
        let list = view! { <ExplainedExam bank=bank.get_value() exam=newest.exam /> };
        Some(view! {
            <Panel title=t!(i18n, course.exam.results)>
                <DataTable caption=t!(i18n, course.exam.results) columns rows=Arc::new(rows) />
            </Panel>
            <Panel title=t!(i18n, course.exam.explained)>
                <div class="panel__body">{list}</div>
            </Panel>
        })
    }
}

/// The questions of an exam that is over, with what was answered, the key and why it is right.
#[component]
pub fn ExplainedExam(
    /// The questions that there are.
    bank: Vec<QuizChapter>,
    /// The exam.
    exam: OpenExam,
) -> impl IntoView {
    let i18n = use_i18n();
    let (seed, answers) = (exam.seed, &exam.answers);
    let one = |(at, question): (usize, &Question)| {
        let question = Arc::new(question.clone());
        let answer = answers.get(at).cloned().flatten();
        let mark = question.earned(seed, Some(&answer));
        let answer = RwSignal::new(answer);
        view! {
            <li>
                <h3>{t!(i18n, course.exam.question, number = at + 1)}</h3>
                <QuestionView question=question.clone() seed answer is_told=true />
                <Feedback question seed mark />
            </li>
        }
    };
    let list = exam.blueprint.drawn(&bank, seed).into_iter().enumerate().map(one).collect_view();
    view! { <ol class="course__exam">{list}</ol> }
}

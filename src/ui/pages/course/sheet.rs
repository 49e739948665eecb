//! Questions one below the other, to be answered or looked at.

use super::question::QuestionView;
use crate::study::quiz::{Question, QuizAnswer};
use game::luck::Seed;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// Questions that are asked together, each with its answer.
#[derive(Clone)]
pub struct QuestionSheet {
    /// What draws them.
    pub seed: Seed,
    /// The questions, in order.
    pub questions: Vec<Arc<Question>>,
    /// What was answered, by place.
    pub answers: Vec<RwSignal<Option<QuizAnswer>>>,
}

impl QuestionSheet {
    /// The sheet with what was answered so far.
    pub fn new(seed: Seed, questions: Vec<Arc<Question>>, answers: &[Option<QuizAnswer>]) -> Self {
        let answers = (0..questions.len()).map(|at| RwSignal::new(answers.get(at).cloned().flatten())).collect();
        Self { seed, questions, answers }
    }

    /// How many are answered, tracked.
    pub fn answered(&self) -> usize {
        self.answers.iter().filter(|answer| answer.with(Option::is_some)).count()
    }

    /// Calls `keep` with the place of each answer that is changed, and the answer.
    pub fn keep_with(&self, keep: impl Fn(usize, Option<QuizAnswer>) + Clone + 'static) {
        for (at, answer) in self.answers.iter().copied().enumerate() {
            let keep = keep.clone();
            Effect::new(move |before: Option<()>| {
                let given = answer.get();
                if before.is_some() {
                    keep(at, given);
                }
            });
        }
    }
}

/// The questions, numbered; nothing is told of their answers.
#[component]
pub fn QuestionList(
    /// The questions with their answers.
    sheet: QuestionSheet,
) -> impl IntoView {
    let i18n = use_i18n();
    let QuestionSheet { seed, questions, answers } = sheet;
    let one = move |(at, (question, answer)): (usize, (Arc<Question>, RwSignal<_>))| {
        view! {
            <li>
                <h3>{t!(i18n, course.exam.question, number = at + 1)}</h3>
                <QuestionView question seed answer is_told=false />
            </li>
        }
    };
    view! { <ol class="course__exam">{questions.into_iter().zip(answers).enumerate().map(one).collect_view()}</ol> }
}

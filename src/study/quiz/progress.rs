//! What a student has answered, as it is kept: each question with its marks and its review, exams with their results,
//! and the exam that is being taken.

use super::exam::Blueprint;
use super::review::{Recall, Review};
use super::{Mark, QuestionId, QuizAnswer};
use game::json::{self, JsonError};
use game::luck::Seed;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// All that is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuizProgress {
    /// Questions that were answered in practice or review.
    #[serde(default)]
    pub questions: BTreeMap<QuestionId, Attempts>,
    /// Exams that were finished, the oldest first.
    #[serde(default)]
    pub exams: Vec<ExamResult>,
    /// The exam that is being taken.
    #[serde(default)]
    pub open: Option<OpenExam>,
    /// Cases that were decided, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub cases: BTreeMap<String, CaseAnswers>,
    /// Labs that were handed in, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub labs: BTreeMap<String, LabDone>,
}

/// How a case was decided.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseAnswers {
    /// The option chosen at each decision of the present attempt, as far as it has come.
    pub choices: Vec<u8>,
    /// What the best finished attempt earned.
    pub best: Mark,
    /// Finished attempts.
    pub attempts: u16,
}

/// What a lab earned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LabDone {
    /// What the best attempt earned.
    pub best: Mark,
    /// Attempts that were handed in.
    pub attempts: u16,
    /// The second, counted from 1970, at which the last one was.
    pub at: u64,
}

/// How a question was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempts {
    /// How often.
    pub count: u16,
    /// What the first answer earned.
    pub first: Mark,
    /// What the best earned.
    pub best: Mark,
    /// When it is to be asked again.
    pub review: Review,
}

/// An exam that is being taken. What it asks follows from the blueprint and the seed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenExam {
    /// What it consists of.
    pub blueprint: Blueprint,
    /// What draws it.
    pub seed: Seed,
    /// The second, counted from 1970, at which it began.
    pub begun: u64,
    /// The answers so far, by the place of their questions.
    pub answers: Vec<Option<QuizAnswer>>,
}

/// An exam that is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExamResult {
    /// The exam with its last answers.
    pub exam: OpenExam,
    /// The second at which it was handed in, counted from 1970.
    pub ended: u64,
    /// What it earned.
    pub mark: Mark,
}

/// How many exams are kept; older ones go.
const MOST_EXAMS: usize = 20;
/// What is read at most, in bytes.
const LONGEST: usize = 1_000_000;

impl QuizProgress {
    /// What was kept.
    ///
    /// # Errors
    /// [`JsonError`]: it is damaged, or another release's.
    pub fn read(text: &str) -> Result<Self, JsonError> {
        json::read(text.get(..LONGEST).unwrap_or(text))
    }

    /// The text that is kept.
    pub fn text(&self) -> String {
        json::text(self)
    }

    /// Notes an answer given in practice or review at this minute, counted from 1970. What is wholly right is known.
    pub fn note(&mut self, question: &QuestionId, mark: Mark, minute: u32) {
        let recall = if mark.is_full() { Recall::Good } else { Recall::Again };
        let before = self.questions.get(question).copied();
        let review = Review::after(before.map(|before| before.review), minute, recall);
        let attempts = match before {
            None => Attempts { count: 1, first: mark, best: mark, review },
            Some(before) => {
                Attempts { count: before.count.saturating_add(1), best: before.best.max(mark), review, ..before }
            }
        };
        self.questions.insert(question.clone(), attempts);
    }

    /// The questions that are due at this minute, the longest due first.
    pub fn due(&self, minute: u32) -> Vec<&QuestionId> {
        let mut due: Vec<_> = self.questions.iter().filter(|(_, attempts)| attempts.review.is_due(minute)).collect();
        game::sort::by_key(&mut due, |(id, attempts)| (attempts.review.due, *id));
        due.into_iter().map(|(id, _)| id).collect()
    }

    /// Ends the exam that is being taken.
    pub fn end_exam(&mut self, mark: Mark, ended: u64) {
        if let Some(exam) = self.open.take() {
            self.exams.push(ExamResult { exam, ended, mark });
            let too_many = self.exams.len().saturating_sub(MOST_EXAMS);
            self.exams.drain(..too_many);
        }
    }
}

impl OpenExam {
    /// Seconds that are left at this second, counted from 1970.
    pub fn seconds_left(&self, now: u64) -> u64 {
        let ends = self.begun + u64::from(self.blueprint.minutes) * 60;
        // A clock set back gives no more time than there was.
        ends.saturating_sub(now.max(self.begun))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: u32 = 29_000_000;

    fn question(name: &str) -> QuestionId {
        QuestionId(name.to_owned())
    }

    #[test]
    fn the_first_and_the_best_mark_stay() {
        let mut progress = QuizProgress::default();
        for mark in [500, 1000, 0] {
            progress.note(&question("a"), Mark(mark), NOW);
        }
        let attempts = progress.questions[&question("a")];
        assert_eq!((attempts.count, attempts.first, attempts.best), (3, Mark(500), Mark(1000)));
    }

    #[test]
    fn what_an_earlier_release_kept_is_read_without_cases_and_labs() {
        let kept = "{\"questions\":{},\"exams\":[],\"open\":null}";
        assert_eq!(QuizProgress::read(kept), Ok(QuizProgress::default()));
        assert_eq!(QuizProgress::default().text(), kept);
    }

    #[test]
    fn cases_and_labs_are_read_back_as_they_were() {
        let mut progress = QuizProgress::default();
        let decided = CaseAnswers { choices: vec![2, 0], best: Mark(750), attempts: 3 };
        progress.cases.insert("hotel".to_owned(), decided);
        progress.labs.insert("e04".to_owned(), LabDone { best: Mark(900), attempts: 1, at: 1_764_000_000 });
        assert_eq!(QuizProgress::read(&progress.text()), Ok(progress));
    }

    #[test]
    fn what_was_wrong_is_due_before_what_was_right() {
        let mut progress = QuizProgress::default();
        progress.note(&question("right"), Mark::FULL, NOW);
        progress.note(&question("wrong"), Mark::NONE, NOW);
        assert_eq!(progress.due(NOW), Vec::<&QuestionId>::new());
        let later = NOW + 100_000;
        assert_eq!(progress.due(later), [&question("wrong"), &question("right")]);
    }

    #[test]
    fn an_exam_runs_out_and_a_clock_set_back_gives_no_time() {
        let exam = OpenExam {
            blueprint: Blueprint::usual(vec![1]),
            seed: Seed(1),
            begun: 10_000,
            answers: vec![None, Some(QuizAnswer::Order(vec![1, 0]))],
        };
        let cases = [(10_000, 1800), (10_060, 1740), (11_800, 0), (99_999, 0), (5_000, 1800)];
        for (now, left) in cases {
            assert_eq!(exam.seconds_left(now), left, "{now}");
        }
        let mut progress = QuizProgress { open: Some(exam.clone()), ..QuizProgress::default() };
        assert_eq!(QuizProgress::read(&progress.text()), Ok(progress.clone()));
        for _ in 0..30 {
            progress.open = Some(exam.clone());
            progress.end_exam(Mark(700), 11_000);
        }
        assert_eq!((progress.exams.len(), progress.open.is_some()), (MOST_EXAMS, false));
        assert_eq!(QuizProgress::read(&progress.text()), Ok(progress));
    }
}

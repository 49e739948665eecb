//! What a student has answered, as it is kept: each question with its marks and its review, exams with their results,
//! and the exam that is being taken.

use super::course_test::CourseTest;
use super::review::{Recall, Review};
use super::sitting::{ExamResult, OpenExam};
use super::{Mark, QuestionId, Topic};
use game::json::{self, JsonError};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

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
    /// Screens of the theory that were read, by name.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub read: BTreeSet<String>,
    /// The test before and after the course.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub test: Option<CourseTest>,
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
    /// The choices of the first finished attempt: what is handed in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub finished: Vec<u8>,
}

/// What a lab earned.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LabDone {
    /// What the best attempt earned.
    pub best: Mark,
    /// Attempts that were handed in.
    pub attempts: u16,
    /// The second, counted from 1970, at which the last one was.
    pub at: u64,
    /// The best mark of what shows each concept, by the concept's name; empty where an earlier release noted it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub concepts: BTreeMap<String, Mark>,
}

impl LabDone {
    /// Notes a further attempt that was handed in at this second, counted from 1970.
    pub fn note(&mut self, mark: Mark, concepts: &[(Topic, Mark)], at: u64) {
        // An earlier release noted the whole lab's mark alone: it counts for each concept until it is bettered.
        let before = if self.concepts.is_empty() { self.best } else { Mark::default() };
        self.best = self.best.max(mark);
        self.attempts = self.attempts.saturating_add(1);
        self.at = at;
        for (topic, mark) in concepts {
            let best = self.concepts.entry(topic.name().to_owned()).or_insert(before);
            *best = (*best).max(*mark);
        }
    }

    /// What it says of a concept: the best mark of what shows it, or of the whole lab where that was not noted.
    pub fn about(&self, topic: Topic) -> Mark {
        self.concepts.get(topic.name()).copied().unwrap_or(self.best)
    }
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

    /// Notes an answer given at this minute, counted from 1970, with what the student says of it. What is wholly right is
    /// proposed as known ([`Recall::proposed`]).
    pub fn note(&mut self, question: &QuestionId, mark: Mark, recall: Recall, minute: u32) {
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

    /// Says otherwise of the answer that was just noted: the review goes on from what it was before it.
    pub fn revise(&mut self, question: &QuestionId, before: Option<Review>, recall: Recall, minute: u32) {
        if let Some(attempts) = self.questions.get_mut(question) {
            attempts.review = Review::after(before, minute, recall);
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::quiz::QuizAnswer;
    use crate::study::quiz::exam::{Blueprint, ExamPaper};
    use game::luck::Seed;

    const NOW: u32 = 29_000_000;

    fn question(name: &str) -> QuestionId {
        QuestionId(name.to_owned())
    }

    #[test]
    fn the_first_and_the_best_mark_stay() {
        let mut progress = QuizProgress::default();
        for mark in [500, 1000, 0] {
            progress.note(&question("a"), Mark(mark), Recall::proposed(Mark(mark)), NOW);
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

    fn lab_done() -> LabDone {
        let mut done = LabDone::default();
        done.note(Mark(900), &[(Topic::Leads, Mark(1000)), (Topic::Funnel, Mark(200))], 1_764_000_000);
        done
    }

    #[test]
    fn a_lab_says_of_each_concept_what_its_items_earned_at_best() {
        let mut done = lab_done();
        done.note(Mark(500), &[(Topic::Leads, Mark(300)), (Topic::Funnel, Mark(700))], 1_764_000_100);
        let told = [Topic::Leads, Topic::Funnel, Topic::Rfm].map(|topic| done.about(topic));
        assert_eq!(told, [Mark(1000), Mark(700), Mark(900)]);
        assert_eq!((done.attempts, done.best), (2, Mark(900)));
    }

    #[test]
    fn the_mark_of_an_earlier_release_counts_for_each_concept_until_it_is_bettered() {
        for (noted, mark, expected) in [(900, 300, 900), (900, 1000, 1000), (0, 300, 300)] {
            let mut done = LabDone { best: Mark(noted), attempts: 1, ..LabDone::default() };
            done.note(Mark(mark), &[(Topic::Leads, Mark(mark))], 1_764_000_100);
            assert_eq!(done.about(Topic::Leads), Mark(expected), "{noted} and {mark}");
        }
    }

    #[test]
    fn cases_and_labs_are_read_back_as_they_were() {
        let mut progress = QuizProgress::default();
        let decided = CaseAnswers { choices: vec![2, 0], best: Mark(750), attempts: 3, finished: vec![2, 1] };
        progress.cases.insert("hotel".to_owned(), decided);
        progress.labs.insert("e04".to_owned(), lab_done());
        assert_eq!(QuizProgress::read(&progress.text()), Ok(progress));
    }

    #[test]
    fn what_is_said_of_an_answer_takes_the_place_of_what_was_proposed() {
        let said_at_once = |recall| {
            let mut progress = QuizProgress::default();
            progress.note(&question("a"), Mark::FULL, recall, NOW);
            progress
        };
        let mut progress = said_at_once(Recall::Good);
        progress.revise(&question("a"), None, Recall::Again, NOW);
        assert_eq!(progress, said_at_once(Recall::Again));
    }

    #[test]
    fn what_was_wrong_is_due_before_what_was_right() {
        let mut progress = QuizProgress::default();
        progress.note(&question("right"), Mark::FULL, Recall::Good, NOW);
        progress.note(&question("wrong"), Mark::NONE, Recall::Again, NOW);
        assert_eq!(progress.due(NOW), Vec::<&QuestionId>::new());
        let later = NOW + 100_000;
        assert_eq!(progress.due(later), [&question("wrong"), &question("right")]);
    }

    #[test]
    fn exams_are_read_back_as_they_were_and_the_newest_are_kept() {
        let paper = ExamPaper { blueprint: Blueprint::usual(vec![1]), seed: Seed(1) };
        let mut exam = OpenExam::begin(paper, "", 10_000);
        exam.answer(1, Some(QuizAnswer::Order(vec![1, 0])));
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

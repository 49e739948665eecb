//! Each concept with its evidence, how it stands, and what to do next.

use super::outline::{CourseOutline, TopicPlace};
use super::play::PlayFact;
use super::works::CourseWork;
use crate::study::quiz::progress::QuizProgress;
use crate::study::quiz::{Mark, QuizChapter, Topic};

/// Questions about a concept that have to be answered before it can stand as known; where there are fewer, all.
const LEAST_ANSWERED: u32 = 3;
/// The mean of the best marks from which it is known.
const KNOWN: u16 = 800;
/// A lab or case below this shows a gap.
const GAP: Mark = Mark(600);

/// A concept of the course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConceptLine {
    /// Which.
    pub topic: Topic,
    /// What answers to questions say.
    pub quiz: QuizEvidence,
    /// Labs and cases about it, with what they say of it; nothing where there was no attempt.
    pub works: Vec<WorkEvidence>,
    /// What was done in the game.
    pub play: Vec<PlayFact>,
    /// How it stands.
    pub standing: ConceptStanding,
    /// What to do next; none where nothing is left.
    pub next: Option<ConceptStep>,
}

/// What answers say about a concept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QuizEvidence {
    /// Questions about it.
    pub questions: u32,
    /// Of these, those that were answered in practice or review.
    pub answered: u32,
    /// The mean mark of their first answers.
    pub first: Mark,
    /// The mean mark of their best answers.
    pub best: Mark,
    /// Of these, those that are due again.
    pub due: u32,
    /// Questions about it in exams and in the test of the course that are handed in.
    pub examined: u32,
    /// Their mean mark.
    pub exam: Mark,
}

/// A lab or case about a concept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkEvidence {
    /// Which.
    pub work: CourseWork,
    /// What it says of the concept: of a lab the best mark of the steps and questions that show it; none before an attempt.
    pub best: Option<Mark>,
}

/// How a concept stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ConceptStanding {
    /// No evidence at all.
    Untouched,
    /// It was met in the game, a lab or a case, but no question about it was answered.
    Met,
    /// Too little is answered, or too much of it wrong, or some of it is due again.
    Shaky,
    /// Different questions were answered well, and nothing of it is due.
    Known,
}

impl ConceptStanding {
    /// All, the least known first.
    pub const ALL: [Self; 4] = [Self::Untouched, Self::Met, Self::Shaky, Self::Known];
}

/// What to do next about a concept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConceptStep {
    /// Answer again what is due.
    Review,
    /// Read the screen that explains it.
    Read {
        /// The chapter.
        chapter: u8,
        /// The screen, from 1.
        screen: u8,
    },
    /// Practise a chapter.
    Practise(u8),
    /// Do a lab or case about it.
    Work(CourseWork),
}

/// Every concept of the course, at this minute, counted from 1970.
pub fn concepts(
    outline: &CourseOutline,
    bank: &[QuizChapter],
    progress: &QuizProgress,
    works: &[CourseWork],
    play: &[PlayFact],
    minute: u32,
) -> Vec<ConceptLine> {
    let examined = examined(bank, progress);
    let line = |(topic, place): (Topic, &TopicPlace)| {
        let exams = || examined.iter().filter(|(one, _)| *one == topic).map(|(_, mark)| *mark);
        let quiz =
            QuizEvidence { examined: exams().count() as u32, exam: mean(exams()), ..answered(place, progress, minute) };
        let works =
            works.iter().filter(|work| work.topics.contains(&topic)).map(|work| evidence(work, topic, progress));
        let works: Vec<WorkEvidence> = works.collect();
        let play: Vec<PlayFact> = play.iter().filter(|fact| fact.kind.topics().contains(&topic)).copied().collect();
        let standing = standing(quiz, &works, &play);
        let next = next(place, quiz, &works, standing);
        ConceptLine { topic, quiz, works, play, standing, next }
    };
    outline.topics().map(line).collect()
}

fn answered(place: &TopicPlace, progress: &QuizProgress, minute: u32) -> QuizEvidence {
    let attempts = || place.questions.iter().filter_map(|(_, id)| progress.questions.get(id));
    QuizEvidence {
        questions: place.questions.len() as u32,
        answered: attempts().count() as u32,
        first: mean(attempts().map(|one| one.first)),
        best: mean(attempts().map(|one| one.best)),
        due: attempts().filter(|one| one.review.is_due(minute)).count() as u32,
        ..QuizEvidence::default()
    }
}

/// Every answer in exams and in the course's test that are handed in, by topic.
fn examined(bank: &[QuizChapter], progress: &QuizProgress) -> Vec<(Topic, Mark)> {
    let of_exam = |result: &crate::study::quiz::sitting::ExamResult| {
        let marks = result.exam.paper().marks(bank, &result.exam.answers);
        marks.into_iter().map(|(question, mark)| (question.topic, mark)).collect::<Vec<_>>()
    };
    let test = progress.test.iter().flat_map(|test| test.compared(bank));
    let of_test = test.flat_map(|line| [line.before, line.after].map(|mark| mark.map(|mark| (line.topic, mark))));
    progress.exams.iter().flat_map(of_exam).chain(of_test.flatten()).collect()
}

fn evidence(work: &CourseWork, topic: Topic, progress: &QuizProgress) -> WorkEvidence {
    WorkEvidence { work: work.clone(), best: work.best_about(topic, progress) }
}

fn standing(quiz: QuizEvidence, works: &[WorkEvidence], play: &[PlayFact]) -> ConceptStanding {
    let done = || works.iter().filter_map(|work| work.best);
    let is_enough = quiz.answered >= LEAST_ANSWERED.min(quiz.questions);
    if quiz.answered + quiz.examined == 0 {
        let is_met = done().next().is_some() || !play.is_empty();
        return if is_met { ConceptStanding::Met } else { ConceptStanding::Untouched };
    }
    let is_known = is_enough && quiz.best.0 >= KNOWN && quiz.due == 0 && done().all(|mark| mark >= GAP);
    if is_known && quiz.answered > 0 { ConceptStanding::Known } else { ConceptStanding::Shaky }
}

fn next(
    place: &TopicPlace,
    quiz: QuizEvidence,
    works: &[WorkEvidence],
    standing: ConceptStanding,
) -> Option<ConceptStep> {
    let practise = || place.chapter().map(ConceptStep::Practise);
    let undone = || works.iter().find(|work| work.best.is_none_or(|best| best < GAP));
    let work = || undone().map(|work| ConceptStep::Work(work.work.clone()));
    let read = || {
        let (chapter, screen) = *place.screens.first()?;
        Some(ConceptStep::Read { chapter, screen })
    };
    match standing {
        _ if quiz.due > 0 => Some(ConceptStep::Review),
        ConceptStanding::Untouched => read().or_else(practise),
        ConceptStanding::Met => practise().or_else(read),
        ConceptStanding::Shaky if quiz.answered < quiz.questions || quiz.best.0 < KNOWN => practise().or_else(work),
        ConceptStanding::Shaky | ConceptStanding::Known => work(),
    }
}

fn mean(marks: impl Iterator<Item = Mark>) -> Mark {
    let (sum, count) = marks.fold((0, 0), |(sum, count), mark| (sum + u32::from(mark.0), count + 1));
    Mark(u16::try_from((sum + count / 2) / count.max(1)).unwrap_or(1000))
}

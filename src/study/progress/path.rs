//! How far a chapter has come: what was read, practised, tried in labs and cases.

use super::works::CourseWork;
use crate::study::quiz::progress::QuizProgress;
use crate::study::quiz::{Mark, QuizChapter, Topic};
use crate::study::theory::TheoryChapter;
use std::collections::BTreeSet;

/// A chapter's path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChapterPath {
    /// 1 to 7.
    pub chapter: u8,
    /// Screens of its theory.
    pub screens: u32,
    /// Of these, those that were read.
    pub read: u32,
    /// Its questions.
    pub questions: u32,
    /// Of these, those that were answered.
    pub answered: u32,
    /// Of these, those that were wholly right at best.
    pub right: u32,
    /// Its labs and cases with what the best attempt earned; none before one.
    pub works: Vec<(CourseWork, Option<Mark>)>,
}

/// The path through a chapter. A lab or case belongs to each chapter that explains one of its topics.
pub fn chapter_path(
    theory: &TheoryChapter,
    quiz: &QuizChapter,
    progress: &QuizProgress,
    works: &[CourseWork],
) -> ChapterPath {
    let attempts = || quiz.questions.iter().filter_map(|question| progress.questions.get(&question.id));
    let topics: BTreeSet<Topic> = theory.screens.iter().flat_map(|screen| screen.topics.clone()).collect();
    let of_chapter = works.iter().filter(|work| work.is_about(&topics));
    ChapterPath {
        chapter: theory.chapter,
        screens: theory.screens.len() as u32,
        read: theory.screens.iter().filter(|screen| progress.read.contains(&screen.id)).count() as u32,
        questions: quiz.questions.len() as u32,
        answered: attempts().count() as u32,
        right: attempts().filter(|one| one.best.is_full()).count() as u32,
        works: of_chapter.map(|work| (work.clone(), work.best(progress))).collect(),
    }
}

//! Questions that an instructor wrote: a file of questions that a plan carries, so that its exams can draw from them.

use crate::study::quiz::{ChapterProblem, QuestionProblem, QuizChapter, read_chapter};

/// The chapter that own questions make in a plan, behind the seven of the course.
pub const OWN_CHAPTER: u8 = 8;
/// How the names of own questions begin, so that none is taken for one of the course.
pub const OWN_QUESTION: &str = "own-";

/// Reads own questions: a file as the chapters of the course have it, of whatever chapter.
///
/// # Errors
/// [`ChapterProblem`] with the first thing that is wrong.
pub fn read_own(text: &str) -> Result<QuizChapter, ChapterProblem> {
    let chapter = read_chapter(text)?;
    let is_own = |id: &str| id.starts_with(OWN_QUESTION);
    match chapter.questions.iter().find(|question| !is_own(&question.id.0)) {
        Some(other) => Err(ChapterProblem::Question(other.id.clone(), QuestionProblem::Id)),
        None => Ok(QuizChapter { number: OWN_CHAPTER, ..chapter }),
    }
}

//! The quiz: questions as data, drawn by a seed, answered and marked.
//!
//! A chapter's questions stand in `chapter-N.json` beside this file, in both languages, and are read with limits
//! ([`read_chapter`]), because an instructor may add questions of their own. A question is asked as a seed draws it
//! ([`Drawn`]): the order of what can be chosen, and the values of a question about numbers, whose answer is computed
//! exactly ([`formula`]). An [`exam`] is drawn from a blueprint, so that everybody with its seed gets the same one.

pub mod analysis;
mod answer;
pub mod course_test;
mod draw;
pub mod exam;
pub mod formula;
mod number;
pub mod progress;
mod question;
mod read;
pub mod review;
pub mod sitting;
mod topic;

pub use answer::{Mark, QuizAnswer};
pub use draw::{Drawn, DrawnForm};
pub use number::{DrawnNumber, NumberForm, Step, Values};
pub use question::{Form, Question, QuestionId, QuestionLevel, QuizChapter, ReadingPart, Unit};
pub use read::{ChapterProblem, QuestionProblem, read_chapter};
pub use topic::{Source, Topic};

#[cfg(test)]
pub(in crate::study) mod bank_tests;
#[cfg(test)]
mod tests;

//! Progress in the course: for each concept what questions, labs, cases and the game itself say about it, what to do
//! next, and the path through the chapters.
//!
//! Nothing here is a mark. A concept stands as known only where different questions about it were answered well and none
//! of them is due again; what was only done in the game or in a lab is told as that, because doing is no proof of
//! understanding. Where there is no evidence, that is said.
//!
//! | what | where |
//! |---|---|
//! | what the course holds, by topic, chapter and unit | `outline` |
//! | labs and cases as the map and this page know them | `works` |
//! | what was done in a game, as facts | `play` |
//! | evidence and standing of each concept | `concept` |
//! | how far a chapter has come | `path` |
//! | the terms of the course, and where each is used | `terms` |

mod concept;
mod outline;
mod path;
mod play;
mod terms;
#[cfg(test)]
mod tests;
mod works;

pub use concept::{ConceptLine, ConceptStanding, ConceptStep, QuizEvidence, WorkEvidence, concepts};
pub use outline::{CourseOutline, TopicPlace};
pub use path::{ChapterPath, chapter_path};
pub use play::{PlayFact, PlayKind, play_facts};
pub use terms::{CourseTerm, course_terms};
pub use works::{CourseWork, CourseWorkKind, read_works};

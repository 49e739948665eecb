//! The gradebook of a class for a course plan: a row a student, a column a piece of work, and a total.
//!
//! | file | what |
//! |---|---|
//! | [`by_hand`] | marks that the instructor gives: for whole pieces of work and for single texts |
//! | [`book`] | rows and cells: which hand-in counts, late work, marks set by hand |
//! | [`concepts`] | what the class knows by concept, and which questions to discuss |
//! | [`gain`] | what the class gained between two tests |
//! | [`slip`] | marks that go back to a student |
//!
//! Nothing is kept here: a gradebook is made anew of what was handed in, so that a rule that is changed counts for all.

pub mod book;
pub mod by_hand;
pub mod concepts;
pub mod gain;
pub mod slip;

pub use book::{GradeCell, GradeRow, Gradebook, Piece};
pub use by_hand::{ByHand, HandMarks, MOST_REMARK, SlipText, TextGiven, text_key, work_key};
pub use slip::{MarksSlip, SlipError, SlipLine};

#[cfg(test)]
mod tests;

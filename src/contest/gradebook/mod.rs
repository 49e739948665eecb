//! The gradebook of a class for a course plan: a row a student, a column a piece of work, and a total.
//!
//! | file | what |
//! |---|---|
//! | [`book`] | rows and cells: which hand-in counts, late work, marks set by hand |
//! | [`concepts`] | what the class knows by concept, and which questions to discuss |
//! | [`slip`] | marks that go back to a student |
//!
//! Nothing is kept here: a gradebook is made anew of what was handed in, so that a rule that is changed counts for all.

pub mod book;
pub mod concepts;
pub mod slip;

pub use book::{ByHand, GradeCell, GradeRow, Gradebook, Piece};
pub use slip::{MarksSlip, SlipError, SlipLine};

#[cfg(test)]
mod tests;

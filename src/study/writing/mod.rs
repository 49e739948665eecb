//! Questions, cases and labs that an instructor writes: what fields each has, how a written one is changed, and what is
//! kept of it. They are read by the same readers as those of the product, so nothing here judges them.
//!
//! | file | what |
//! |---|---|
//! | [`shape`] | what can stand at a place of something written |
//! | `question_shape`, `case_shape`, `lab_shape`, `check_shape` | the fields of each |
//! | [`fold`] | written text as a form has it, and back |
//! | [`edit`] | one change of what a form has |
//! | `fault` | the field that cannot stay as it is |
//! | [`words`] | what fields and codes are called |
//! | [`own_works`] | labs and cases that are not of the product |

mod case_shape;
mod check_shape;
pub mod edit;
mod fault;
pub mod fold;
mod lab_shape;
pub mod own_works;
mod question_shape;
pub mod shape;
pub mod words;

pub use case_shape::CASE;
pub use fault::{FieldFault, FieldPlace, FieldStep, field_named, wrong_field};
pub use lab_shape::LAB;
pub use own_works::{OWN_CASE, OWN_LAB, OwnFile, OwnWorks, is_own_work};
pub use question_shape::{QUESTION, QUESTION_FORMS};
pub use shape::{WorkPart, WorkShape};
pub use words::WritingWords;

#[cfg(test)]
mod tests;

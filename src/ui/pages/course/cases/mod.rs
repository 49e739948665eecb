//! The cases of the course: their list, and one case from its situation to its mark.

mod decided;
mod ending;
mod list;
mod open;
mod situation;

pub use list::CaseList;
pub use open::{CasePanel, OwnCasePanel};

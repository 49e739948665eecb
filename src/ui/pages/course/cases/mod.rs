//! The cases of the course: their list, and one case from its situation to its mark.

mod decided;
mod ending;
mod files;
mod list;
mod open;
mod situation;

pub use files::{CaseFiles, fetch_case};
pub use list::CaseList;
pub use open::CasePanel;

//! The class in its order, and what follows from it: comparisons, a projector's page, the debrief.

mod alike;
mod debrief;
mod ghost_release;
mod on_paper;
mod ranked;
mod ranking;
mod reveal;
mod side_by_side;
mod spread;
mod spreadsheet;
mod student_figures;

pub use debrief::DebriefPage;
pub use ranked::Ranked;
pub use reveal::RevealPage;

//! What customers owe: by age, what is overdue and how it is asked for, who may owe how much, and
//! what was lost (rulebook 6).

mod ages;
mod limits;
mod losses;
mod means;
mod overdue;
mod review;
mod words;

pub use ages::Ages;
pub use limits::Limits;
pub use losses::BadDebt;
pub use overdue::Overdue;

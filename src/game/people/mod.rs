//! People and their work (rulebook 2).

mod effort;
mod report;
mod staff;
mod target;
mod task;
mod work;

pub use effort::{Circumstances, effort_of};
pub use report::{MarketReport, RivalRange};
pub use staff::{Candidate, MOST_SKILL, Staff, candidate, stranger};
pub use target::{Quarter, SalesTarget, TargetOpinion};
pub use task::{Running, Task, TaskFailure, TaskKind, TaskOutcome, contacts_asked, cost_of, minutes_of};
pub use work::{WorkHours, WorkKind};

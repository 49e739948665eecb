//! People and their work (rulebook 2).

mod staff;
mod task;

pub use staff::{Candidate, Staff, candidate};
pub use task::{Outcome, Running, Task, TaskFailure, TaskKind, cost_of, minutes_of};

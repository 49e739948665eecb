//! People and their work (rulebook 2).

mod address_list;
mod effort;
mod report;
mod staff;
mod target;
mod task;
mod website;
mod work;

pub use address_list::{ADDRESS_LIST_PRICE, AddressList};
pub use effort::{Circumstances, effort_of};
pub use report::{MarketReport, RivalRange};
pub use staff::{Candidate, MOST_SKILL, Staff, candidate, stranger};
pub use target::{Quarter, SalesTarget, TargetOpinion};
pub use task::{Running, Task, TaskFailure, TaskKind, TaskOutcome, contacts_asked, cost_of, minutes_of};
pub use website::{Enquiry, WebsiteCampaign};
pub use work::{WorkHours, WorkKind};

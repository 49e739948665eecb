//! What a user does on the workbench, as the matrix of roles names it.

use game::command::Command;
use serde::{Deserialize, Serialize};

/// A kind of work on the workbench.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CrmAct {
    /// 客户: notes, tags, next steps, owners of customers and contacts.
    Accounts,
    /// 线索: points, qualification, conversion, bought lists.
    Leads,
    /// 商机: win probability, next step, lost reason.
    Opportunities,
    /// 报价: versions, submission, the bid that comes of one.
    Quotations,
    /// 查询: saved queries.
    Queries,
}

impl CrmAct {
    /// All, in the order of the matrix.
    pub const ALL: [Self; 5] = [Self::Accounts, Self::Leads, Self::Opportunities, Self::Quotations, Self::Queries];

    /// The kind of work of a command that the workbench gives to the game.
    pub const fn of_command(command: &Command) -> Option<Self> {
        match command {
            Command::Assign { .. } => Some(Self::Accounts),
            Command::Bid(_) => Some(Self::Quotations),
            _ => None,
        }
    }
}

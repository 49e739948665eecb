//! What a user does on the workbench, as the matrix of roles names it.

use game::command::Command;
use game::people::TaskKind;
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
    /// 服务: work orders, programmes, the work on tickets.
    Service,
    /// 客户调查: designs and the work.
    Surveys,
    /// 查询: saved queries.
    Queries,
    /// 销售计划: targets of months and quarters.
    Plan,
    /// 竞争对手: strengths and weaknesses.
    Competitors,
}

impl CrmAct {
    /// All, in the order of the matrix.
    pub const ALL: [Self; 9] = [
        Self::Accounts,
        Self::Leads,
        Self::Opportunities,
        Self::Quotations,
        Self::Service,
        Self::Surveys,
        Self::Queries,
        Self::Plan,
        Self::Competitors,
    ];

    /// The kind of work of a command that the workbench gives to the game.
    pub const fn of_command(command: &Command) -> Option<Self> {
        match command {
            Command::Assign { .. } => Some(Self::Accounts),
            Command::Bid(_) | Command::Quote { .. } | Command::AcceptCounter { .. } | Command::ForgoRequest { .. } => {
                Some(Self::Quotations)
            }
            Command::Target { .. } => Some(Self::Plan),
            Command::Programme { .. }
            | Command::Queue { task: TaskKind::Respond { .. } | TaskKind::Settle { .. }, .. } => Some(Self::Service),
            Command::Queue { task: TaskKind::Survey { .. }, .. } => Some(Self::Surveys),
            _ => None,
        }
    }
}

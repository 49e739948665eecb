//! What a user does on the workbench, as the matrix of roles names it.

use game::command::Command;
use game::people::TaskKind;
use game::standing_orders::{StandingOrder, Switch};
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
    /// 营销活动: campaigns, their events, saved segments.
    Campaigns,
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
    /// 信用与付款条件: credit limits and payment terms of customers.
    Credit,
    /// 采购: goods ordered from suppliers.
    Purchases,
}

impl CrmAct {
    /// All, in the order of the matrix.
    pub const ALL: [Self; 12] = [
        Self::Accounts,
        Self::Leads,
        Self::Opportunities,
        Self::Quotations,
        Self::Campaigns,
        Self::Service,
        Self::Surveys,
        Self::Queries,
        Self::Plan,
        Self::Competitors,
        Self::Credit,
        Self::Purchases,
    ];

    /// The kind of work that a command of the game is, wherever it is given.
    pub const fn of_command(command: &Command) -> Option<Self> {
        match command {
            Command::Assign { .. } | Command::Release { .. } => Some(Self::Accounts),
            Command::Bid(_)
            | Command::WithdrawBid { .. }
            | Command::Quote { .. }
            | Command::AcceptCounter { .. }
            | Command::ForgoRequest { .. } => Some(Self::Quotations),
            Command::CreditLimit { .. } | Command::PaymentTerm { .. } => Some(Self::Credit),
            Command::Queue { task: TaskKind::Purchase { .. }, .. }
            | Command::StandingOrder(StandingOrder::Buy(Switch::On)) => Some(Self::Purchases),
            Command::Target { .. } => Some(Self::Plan),
            Command::BuyAddresses { .. } => Some(Self::Leads),
            Command::Programme { .. }
            | Command::Club { .. }
            | Command::FeeClub { .. }
            | Command::Vip { .. }
            | Command::Queue { task: TaskKind::Respond { .. } | TaskKind::Settle { .. }, .. } => Some(Self::Service),
            Command::Queue {
                task:
                    TaskKind::Exhibition { .. }
                    | TaskKind::Seminar { .. }
                    | TaskKind::Gift { .. }
                    | TaskKind::WebsiteCampaign { .. },
                ..
            } => Some(Self::Campaigns),
            Command::Queue { task: TaskKind::Survey { .. }, .. } => Some(Self::Surveys),
            _ => None,
        }
    }
}

//! Records about service: promised response times, and the steps of work orders.

use game::care::{Remedy, TicketId};
use game::ids::{PackageId, StaffId};
use game::money::Money;
use serde::{Deserialize, Serialize};

/// How the work on a ticket is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorkOrderKind {
    /// 电话指导.
    Remote,
    /// 上门服务.
    OnSite,
    /// 返厂维修.
    Workshop,
}

impl WorkOrderKind {
    /// All, the lightest first.
    pub const ALL: [Self; 3] = [Self::Remote, Self::OnSite, Self::Workshop];
}

/// How soon a work order is to be worked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorkUrgency {
    /// 紧急.
    High,
    /// 一般.
    Normal,
    /// 不急.
    Low,
}

impl WorkUrgency {
    /// All, the most urgent first.
    pub const ALL: [Self; 3] = [Self::High, Self::Normal, Self::Low];
}

/// What the trouble came of, as the user judges it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TroubleCause {
    /// 产品质量.
    Product,
    /// 运输交付.
    Delivery,
    /// 安装调试.
    Installation,
    /// 使用操作.
    Use,
    /// 承诺过高.
    Promise,
}

impl TroubleCause {
    /// All, in the order of reports.
    pub const ALL: [Self; 5] = [Self::Product, Self::Delivery, Self::Installation, Self::Use, Self::Promise];
}

/// Something that is done about service beside the game's own work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ServiceRecord {
    /// How soon a ticket is answered that comes under a service package; holds for tickets that come from then on.
    Promise {
        /// Which package.
        package: PackageId,
        /// Working hours until the first answer.
        hours: u16,
    },
    /// A ticket is triaged; again as long as it is open.
    Triage {
        /// Which ticket.
        ticket: TicketId,
        /// How the work is to be done.
        kind: WorkOrderKind,
        /// How soon.
        urgency: WorkUrgency,
        /// What the trouble came of.
        cause: TroubleCause,
        /// Whether the user judges it to be in warranty; the fact is shown afterwards.
        in_warranty: bool,
    },
    /// A work order gets the employee who works on it.
    Assign {
        /// Of which ticket.
        ticket: TicketId,
        /// The employee.
        staff: StaffId,
    },
    /// A repair out of warranty is quoted. The customer is billed at the market's rates, whatever was quoted.
    QuoteRepair {
        /// Of which ticket.
        ticket: TicketId,
        /// A repair or a replacement.
        remedy: Remedy,
        /// The price quoted; none is the market's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        price: Option<Money>,
    },
    /// A work order is closed.
    Close {
        /// Of which ticket.
        ticket: TicketId,
        /// What is to be remembered; may be empty.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        note: String,
    },
    /// The customer has been asked after the work order was closed.
    FollowUp {
        /// Of which ticket.
        ticket: TicketId,
        /// Whether the customer is content.
        content: bool,
        /// What it said; may be empty.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        note: String,
    },
}

impl ServiceRecord {
    /// The ticket that it is about, if about one.
    pub const fn ticket(&self) -> Option<TicketId> {
        match self {
            Self::Promise { .. } => None,
            Self::Triage { ticket, .. }
            | Self::Assign { ticket, .. }
            | Self::QuoteRepair { ticket, .. }
            | Self::Close { ticket, .. }
            | Self::FollowUp { ticket, .. } => Some(*ticket),
        }
    }
}

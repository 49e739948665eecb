//! Records about approvals: rules, requests and decisions.

use super::super::role::CrmRole;
use super::RecordId;
use game::ids::CustomerId;
use serde::{Deserialize, Serialize};

/// What needs an approval beyond a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ApprovalMatter {
    /// 折扣: off the ceiling or the list price, in per cent.
    Discount,
    /// 毛利: the margin of a bid or a quotation, in per cent; below the limit it needs an approval.
    Margin,
    /// 授信: what a customer may owe, in yuan.
    Credit,
    /// 采购: an order of goods, in yuan.
    Purchase,
    /// 合同: the worth of a contract, in yuan.
    Contract,
}

impl ApprovalMatter {
    /// All, in the order of the rules.
    pub const ALL: [Self; 5] = [Self::Discount, Self::Margin, Self::Credit, Self::Purchase, Self::Contract];

    /// Whether its values are per cent; else yuan.
    pub const fn is_percent(self) -> bool {
        matches!(self, Self::Discount | Self::Margin)
    }

    /// The greatest value that makes sense: 100 per cent, or ten billion yuan.
    pub const fn most(self) -> i64 {
        if self.is_percent() { 100 } else { 10_000_000_000 }
    }

    /// The least value that makes sense: a margin may be negative.
    pub const fn least(self) -> i64 {
        if matches!(self, Self::Margin) { -100 } else { 0 }
    }
}

/// Something about approvals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ApprovalRecord {
    /// A rule: up to the limit (a margin: from it on) nobody is asked.
    Rule {
        /// About what.
        matter: ApprovalMatter,
        /// The limit, in per cent or yuan.
        limit: i64,
        /// The role that approves beyond it.
        role: CrmRole,
    },
    /// A request that waits for the role that approves.
    Request {
        /// About what.
        matter: ApprovalMatter,
        /// For which customer, if for one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        customer: Option<CustomerId>,
        /// The value asked for, in per cent or yuan.
        value: i64,
        /// Why.
        text: String,
    },
    /// A request is decided.
    Decide {
        /// Which.
        request: RecordId,
        /// Whether it is approved.
        approve: bool,
        /// Why; may be empty.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        text: String,
    },
    /// An approved request has let a command of the game through: it is used up.
    Use {
        /// Which.
        request: RecordId,
    },
    /// Whether a role may decide its own requests.
    OwnRequests {
        /// Which role.
        role: CrmRole,
        /// Whether it may.
        open: bool,
    },
}

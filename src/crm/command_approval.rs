//! Whether a command of the game waits for an approval, by the rules that the administrator has set.
//!
//! The rules of the game know nothing of it: whoever sends commands asks here first. A standing order is decided once and
//! then acts by itself: what lets the one for purchases be switched on is an approval of any amount.

use super::approvals::{ApprovalRule, Approvals, whole_yuan};
use super::quotations::{QuotationApproval, sending};
use super::record::{ApprovalMatter, RecordId};
use super::role::CrmRole;
use super::viewer::Viewer;
use game::command::Command;
use game::ids::{CustomerId, TenderId};
use game::money::Money;
use game::observation::Observation;
use game::people::TaskKind;
use game::standing_orders::{StandingOrder, Switch};

/// How a command stands with the rules of approval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommandApproval {
    /// It needs none.
    Free,
    /// It was approved, and uses that request up.
    Approved(RecordId),
    /// It waits for one.
    Needed(ApprovalNeed),
}

/// What would have to be approved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ApprovalNeed {
    /// About what.
    pub matter: ApprovalMatter,
    /// For which customer, if for one.
    pub customer: Option<CustomerId>,
    /// The value, in yuan.
    pub value: i64,
    /// The rule that asks for it.
    pub rule: ApprovalRule,
}

impl CommandApproval {
    /// How these commands stand, each after those before it: a request lets one command through.
    pub fn of_all(viewer: &Viewer<'_>, commands: &[Command]) -> Vec<Self> {
        let mut used = Vec::new();
        let of_one = |command: &Command| {
            let approval = Self::of(viewer, command, &used);
            if let Self::Approved(request) = approval {
                used.push(request);
            }
            approval
        };
        commands.iter().map(of_one).collect()
    }

    fn of(viewer: &Viewer<'_>, command: &Command, used: &[RecordId]) -> Self {
        let approvals = viewer.book.approvals();
        let Some(need) = need(viewer.seen, approvals, command) else { return Self::Free };
        if is_own_decision(approvals, need.rule.role, viewer.role) || is_approved_quotation(viewer, command) {
            return Self::Free;
        }
        let covers = |value: i64| value >= need.value;
        let mut requests = approvals.requests().iter().filter(|one| one.is_open_door() && !used.contains(&one.record));
        let found =
            requests.find(|one| (one.matter, one.customer) == (need.matter, need.customer) && covers(one.value));
        found.map_or(Self::Needed(need), |request| Self::Approved(request.record))
    }
}

/// What a command needs an approval for, whoever gives it.
fn need(seen: &Observation<'_>, approvals: &Approvals, command: &Command) -> Option<ApprovalNeed> {
    let (matter, customer, value) = worth(seen, command)?;
    let rule = approvals.set_rule(matter)?;
    rule.needs_approval(matter, value).then_some(ApprovalNeed { matter, customer, value, rule })
}

fn worth(seen: &Observation<'_>, command: &Command) -> Option<(ApprovalMatter, Option<CustomerId>, i64)> {
    let contract = |id: TenderId, worth: Money| Some((ApprovalMatter::Contract, Some(id.customer), whole_yuan(worth)));
    match command {
        Command::CreditLimit { customer, limit } => {
            let value = |limit: Option<Money>| limit.map_or(ApprovalMatter::Credit.most(), whole_yuan);
            let before = value(seen.relation(*customer).details().limit);
            // Less credit than before is nobody's risk.
            (value(*limit) > before).then_some((ApprovalMatter::Credit, Some(*customer), value(*limit)))
        }
        Command::Queue { task: TaskKind::Purchase { product, quantity }, .. } => {
            Some((ApprovalMatter::Purchase, None, whole_yuan(seen.quote(*product, *quantity).total)))
        }
        // It buys whatever contracts need, without asking again.
        Command::StandingOrder(StandingOrder::Buy(Switch::On)) => {
            Some((ApprovalMatter::Purchase, None, ApprovalMatter::Purchase.most()))
        }
        Command::Bid(bid) => contract(bid.tender, seen.tender(bid.tender)?.terms().worth_at(bid.unit_price())),
        Command::Quote { request, price, .. } => {
            let quantity = seen.request(*request)?.quantity;
            contract(*request, Money::yuan(i64::from(*price)).times(quantity))
        }
        Command::AcceptCounter { request } => {
            let request = seen.request(*request)?;
            contract(request.id, request.counter?.times(request.quantity))
        }
        _ => None,
    }
}

/// Whether the role that gives the command is the one that would approve it.
fn is_own_decision(approvals: &Approvals, approver: CrmRole, worn: CrmRole) -> bool {
    worn == approver && approvals.decides_own_requests(worn)
}

/// Whether the command is what an approved version of a quotation comes to.
fn is_approved_quotation(viewer: &Viewer<'_>, command: &Command) -> bool {
    let id = match command {
        Command::Bid(bid) => bid.tender,
        Command::Quote { request, .. } | Command::AcceptCounter { request } => *request,
        _ => return false,
    };
    viewer.book.quotations().versions(id).last().is_some_and(|version| {
        matches!(version.approval, QuotationApproval::Approved { .. })
            && sending(viewer.seen, id, version).as_ref() == Some(command)
    })
}

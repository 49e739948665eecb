//! Whether a command of the game may be given on the workbench's terms: the administrator's matrix says which role does
//! what, and the rules that the administrator has set say what waits for an approval.
//!
//! The rules of the game know nothing of it: whoever sends commands asks here first. A standing order is decided once and
//! then acts by itself: what lets the one for purchases be switched on is an approval of any amount.

use super::act::CrmAct;
use super::approvals::{ApprovalRequest, ApprovalRule, Approvals, percent_down, percent_up, whole_yuan};
use super::quotable::terms_of;
use super::quotation_sheet::{QuotationSheet, margin_rate_of};
use super::quotations::{QuotationApproval, QuotationVersion, sending};
use super::record::{ApprovalMatter, RecordId};
use super::role::CrmRole;
use super::viewer::Viewer;
use game::command::Command;
use game::ids::{CustomerId, TenderId};
use game::money::Money;
use game::observation::Observation;
use game::people::TaskKind;
use game::per_mille::PerMille;
use game::standing_orders::{StandingOrder, Switch};
use game::tender::Bid;

/// How a command stands with the matrix and the rules of approval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CommandApproval {
    /// The role may not do this kind of work.
    Barred(CrmAct),
    /// It needs no approval.
    Free,
    /// It was approved, and uses these requests up.
    Approved(Vec<RecordId>),
    /// It waits for these.
    Needed(Vec<ApprovalNeed>),
}

/// What would have to be approved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ApprovalNeed {
    /// About what.
    pub matter: ApprovalMatter,
    /// For which customer, if for one.
    pub customer: Option<CustomerId>,
    /// The value, in per cent or yuan.
    pub value: i64,
    /// The rule that asks for it.
    pub rule: ApprovalRule,
}

/// What keeps a command from being sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeldBack {
    /// The role may not do this kind of work.
    Barred(CrmAct),
    /// It waits for an approval.
    Waits(ApprovalNeed),
}

impl ApprovalNeed {
    /// Whether a request asks for as much: the same matter, this customer or any, and a value that goes as far.
    pub fn is_in(&self, request: &ApprovalRequest) -> bool {
        let goes_as_far = match self.matter {
            ApprovalMatter::Margin => request.value <= self.value,
            _ => request.value >= self.value,
        };
        let is_for = request.customer.is_none() || request.customer == self.customer;
        request.matter == self.matter && is_for && goes_as_far
    }
}

impl CommandApproval {
    /// How these commands stand, each after those before it: a request lets one command through.
    pub fn of_all(viewer: &Viewer<'_>, commands: &[Command]) -> Vec<Self> {
        let mut used = Vec::new();
        let of_one = |command: &Command| {
            let approval = Self::of(viewer, command, &used);
            if let Self::Approved(requests) = &approval {
                used.extend(requests);
            }
            approval
        };
        commands.iter().map(of_one).collect()
    }

    fn of(viewer: &Viewer<'_>, command: &Command, used: &[RecordId]) -> Self {
        let is_barred = |act: &CrmAct| !viewer.book.access().may_do(viewer.role, *act);
        if let Some(act) = CrmAct::of_command(command).filter(is_barred) {
            return Self::Barred(act);
        }
        let approvals = viewer.book.approvals();
        if is_approved_quotation(viewer, command) {
            return Self::Free;
        }
        let (mut through, mut waits) = (Vec::new(), Vec::new());
        for need in needs(viewer, command) {
            if is_own_decision(approvals, need.rule.role, viewer.role) {
                continue;
            }
            let mut open = approvals.requests().iter().filter(|one| one.is_open_door() && !used.contains(&one.record));
            match open.find(|request| need.is_in(request)) {
                Some(request) => through.push(request.record),
                None => waits.push(need),
            }
        }
        match (waits.is_empty(), through.is_empty()) {
            (false, _) => Self::Needed(waits),
            (true, false) => Self::Approved(through),
            (true, true) => Self::Free,
        }
    }
}

/// What a command needs approvals for, whoever gives it.
fn needs(viewer: &Viewer<'_>, command: &Command) -> Vec<ApprovalNeed> {
    let need = |(matter, customer, value): (ApprovalMatter, Option<CustomerId>, i64)| {
        let value = value.clamp(matter.least(), matter.most());
        let rule = viewer.book.approvals().set_rule(matter)?;
        rule.needs_approval(matter, value).then_some(ApprovalNeed { matter, customer, value, rule })
    };
    values(viewer, command).into_iter().filter_map(need).collect()
}

/// What a command comes to in the matters that rules are about.
fn values(viewer: &Viewer<'_>, command: &Command) -> Vec<(ApprovalMatter, Option<CustomerId>, i64)> {
    let seen = viewer.seen;
    match command {
        Command::CreditLimit { customer, limit } => {
            let value = |limit: Option<Money>| limit.map_or(ApprovalMatter::Credit.most(), whole_yuan);
            let before = value(seen.relation(*customer).details().limit);
            // Less credit than before is nobody's risk.
            let is_more = value(*limit) > before;
            is_more.then_some((ApprovalMatter::Credit, Some(*customer), value(*limit))).into_iter().collect()
        }
        Command::Queue { task: TaskKind::Purchase { product, quantity }, .. } => {
            vec![(ApprovalMatter::Purchase, None, whole_yuan(seen.quote(*product, *quantity).total))]
        }
        // It buys whatever contracts need, without asking again.
        Command::StandingOrder(StandingOrder::Buy(Switch::On)) => {
            vec![(ApprovalMatter::Purchase, None, ApprovalMatter::Purchase.most())]
        }
        _ => offered(seen, command).map(|bid| of_offer(viewer, command, &bid)).unwrap_or_default(),
    }
}

/// What a command offers to a customer, as a bid.
fn offered(seen: &Observation<'_>, command: &Command) -> Option<Bid> {
    match command {
        Command::Bid(bid) => Some(*bid),
        Command::Quote { request, price, package } => {
            let product = seen.request(*request)?.product;
            Some(Bid { tender: *request, product, price: *price, package: *package })
        }
        Command::AcceptCounter { request } => {
            let request = seen.request(*request)?;
            let price = u32::try_from(request.counter?.as_yuan()).ok()?;
            Some(Bid { tender: request.id, product: request.product, price, package: request.quoted?.package })
        }
        _ => None,
    }
}

/// Worth, margin and discount of an offer. What goes out as its quotation says has the discount of the quotation; of any
/// other it is what the price lies below the ceiling, or below the price paid last.
fn of_offer(viewer: &Viewer<'_>, command: &Command, bid: &Bid) -> Vec<(ApprovalMatter, Option<CustomerId>, i64)> {
    let Some(terms) = terms_of(viewer.seen, bid.tender) else { return Vec::new() };
    let below_ceiling = || {
        let off = (terms.ceiling - bid.unit_price()).or_zero();
        terms.ceiling.is_positive().then(|| PerMille::of(off.as_fen(), terms.ceiling.as_fen()))
    };
    let discount = match version_of(viewer, command) {
        Some(version) => QuotationSheet::of(&version.offer, terms.quantity).discount_rate(),
        None => below_ceiling(),
    };
    let customer = Some(bid.tender.customer);
    vec![
        (ApprovalMatter::Contract, customer, whole_yuan(terms.worth_at(bid.unit_price()))),
        (ApprovalMatter::Margin, customer, percent_down(margin_rate_of(viewer.seen, &terms, bid))),
        (ApprovalMatter::Discount, customer, discount.map_or(0, percent_up)),
    ]
}

/// Whether the role that gives the command is the one that would approve it.
fn is_own_decision(approvals: &Approvals, approver: CrmRole, worn: CrmRole) -> bool {
    worn == approver && approvals.decides_own_requests(worn)
}

/// The latest version of a quotation, if the command is what it comes to.
fn version_of<'a>(viewer: &Viewer<'a>, command: &Command) -> Option<&'a QuotationVersion> {
    let id: TenderId = match command {
        Command::Bid(bid) => bid.tender,
        Command::Quote { request, .. } | Command::AcceptCounter { request } => *request,
        _ => return None,
    };
    let version = viewer.book.quotations().versions(id).last()?;
    (sending(viewer.seen, id, version).as_ref() == Some(command)).then_some(version)
}

/// Whether the command is what an approved version of a quotation comes to.
fn is_approved_quotation(viewer: &Viewer<'_>, command: &Command) -> bool {
    version_of(viewer, command).is_some_and(|version| matches!(version.approval, QuotationApproval::Approved { .. }))
}

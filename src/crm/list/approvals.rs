//! 审批: requests and what came of them, those about quotations among them.

use super::super::approvals::ApprovalRequest;
use super::super::quotable::terms_of;
use super::super::quotations::{QuotationApproval, QuotationVersion, approver, matters_beyond};
use super::super::role::CrmRole;
use super::super::viewer::Viewer;
use super::{Cell, ListRow, State};
use game::ids::TenderId;
use game::time::Minute;

pub(super) fn rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let row = |one: &ApprovalRequest| {
        let state = match &one.decision {
            None => State::Open,
            Some(decision) if decision.approved => State::Approved,
            Some(_) => State::Rejected,
        };
        vec![
            Cell::Words(one.text.clone()),
            Cell::Approval(one.matter),
            one.customer.map(Cell::Customer).into(),
            value_of(viewer, one),
            Cell::CrmRole(one.by),
            Cell::Date(one.at),
            Cell::CrmRole(one.approver),
            one.decision.as_ref().map(|decision| Cell::Date(decision.at)).into(),
            Cell::State(state),
            one.decision.as_ref().map(|decision| Cell::Words(decision.text.clone())).into(),
            one.used.map(Cell::Date).into(),
        ]
    };
    let requests = viewer.book.approvals().requests().iter().map(row);
    let quotations = viewer.book.quotations().all().filter(|_| viewer.may_see(super::ListName::Quotations));
    let quoted = quotations.flat_map(|(opportunity, versions)| {
        versions.iter().filter_map(move |version| Some(quotation(viewer, opportunity, version, version.submitted?)))
    });
    requests.chain(quoted).collect()
}

/// What a request comes to, for a role that may see it.
fn value_of(viewer: &Viewer<'_>, one: &ApprovalRequest) -> Cell {
    let is_seen = viewer.may_see_value(one.matter);
    is_seen.then_some(Cell::ApprovalValue { matter: one.matter, value: one.value }).into()
}

/// The row of a version whose approval was asked for, with the first matter in which it goes beyond the rules.
fn quotation(
    viewer: &Viewer<'_>,
    opportunity: TenderId,
    version: &QuotationVersion,
    (at, by): (Minute, CrmRole),
) -> ListRow {
    let (seen, approvals) = (viewer.seen, viewer.book.approvals());
    let terms = terms_of(seen, opportunity);
    let beyond = terms.as_ref().map(|terms| matters_beyond(seen, approvals, terms, &version.offer));
    let first = beyond.and_then(|all| all.into_iter().find(|(matter, ..)| viewer.may_see_value(*matter)));
    let role = terms.and_then(|terms| approver(seen, approvals, &terms, &version.offer));
    let (state, decided) = match &version.approval {
        QuotationApproval::Draft | QuotationApproval::Submitted { .. } => (State::Open, None),
        QuotationApproval::Approved { at, reason } => (State::Approved, Some((*at, reason))),
        QuotationApproval::Rejected { at, reason } => (State::Rejected, Some((*at, reason))),
    };
    vec![
        Cell::Quotation(opportunity),
        first.map(|(matter, ..)| Cell::Approval(matter)).into(),
        Cell::Customer(opportunity.customer),
        first.map(|(matter, value, _)| Cell::ApprovalValue { matter, value }).into(),
        Cell::CrmRole(by),
        Cell::Date(at),
        Cell::CrmRole(role.unwrap_or(CrmRole::SalesManager)),
        decided.map(|(at, _)| Cell::Date(at)).into(),
        Cell::State(state),
        decided.map(|(_, reason)| Cell::Words(reason.clone())).into(),
        Cell::Empty,
    ]
}

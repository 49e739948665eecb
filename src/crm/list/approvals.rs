//! 审批: requests and what came of them.

use super::super::approvals::ApprovalRequest;
use super::super::viewer::Viewer;
use super::{Cell, ListRow, State};

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
            Cell::ApprovalValue { matter: one.matter, value: one.value },
            Cell::CrmRole(one.by),
            Cell::Date(one.at),
            Cell::CrmRole(one.approver),
            one.decision.as_ref().map(|decision| Cell::Date(decision.at)).into(),
            Cell::State(state),
            one.decision.as_ref().map(|decision| Cell::Words(decision.text.clone())).into(),
            one.used.map(Cell::Date).into(),
        ]
    };
    viewer.book.approvals().requests().iter().map(row).collect()
}

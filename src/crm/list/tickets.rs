//! 服务单: complaints and what came of them.

use super::super::viewer::Viewer;
use super::{Cell, ListRow, State};
use game::care::{Ticket, TicketState};

pub(super) fn rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let row = |ticket: &Ticket| {
        let (state, ended, remedy, cost) = match ticket.state {
            TicketState::Open => (State::Open, None, None, None),
            TicketState::Settled { at, remedy, cost } => (State::Done, Some(at), Some(remedy), Some(cost)),
            TicketState::Lapsed { at } => (State::Lapsed, Some(at), None, None),
        };
        vec![
            Cell::Ticket(ticket.id),
            Cell::Customer(ticket.customer()),
            Cell::Tender(ticket.contract),
            Cell::Matter(ticket.matter),
            Cell::Date(ticket.opened),
            ticket.responded.map(Cell::Date).into(),
            ended.map(Cell::Date).into(),
            remedy.map(Cell::Remedy).into(),
            cost.map(Cell::Money).into(),
            Cell::State(state),
        ]
    };
    viewer.seen.company().tickets.iter().map(row).collect()
}

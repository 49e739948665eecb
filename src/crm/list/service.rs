//! Lists of service: the queue, work orders, lines of repairs, causes of trouble, the plan.

use super::super::repair::{RepairPart, sum};
use super::super::service::causes::{CauseGroup, CauseOrMatter, causes};
use super::super::service::clock::{TicketClock, queue};
use super::super::service::plan::{PlannedService, plan};
use super::super::service::work_order::{WorkOrder, WorkStep, work_order, work_orders};
use super::super::viewer::Viewer;
use super::{Cell, ListRow, State};
use game::care::{Remedy, TicketState};
use game::money::Money;
use game::time::Minutes;

/// 服务队列: all tickets with their clocks, those open first.
pub(super) fn queue_rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let hours = |time: Option<Minutes>| -> Cell { time.map(|time| Cell::Hours(time.get())).into() };
    let row = |one: TicketClock| {
        let contract = viewer.seen.company().contracts.get(&one.ticket.contract);
        let state = match one.ticket.state {
            TicketState::Open if one.is_overdue() => State::Overdue,
            TicketState::Open => State::Open,
            TicketState::Settled { .. } => State::Done,
            TicketState::Lapsed { .. } => State::Lapsed,
        };
        vec![
            Cell::Ticket(one.ticket.id),
            Cell::Customer(one.ticket.customer()),
            contract.map(|contract| Cell::Product(contract.product)).into(),
            Cell::Matter(one.ticket.matter),
            Cell::Urgency(one.urgency),
            work_order(viewer, one.ticket.id).and_then(|order| order.in_warranty()).map(Cell::Warranty).into(),
            Cell::Date(one.ticket.opened),
            Cell::Date(one.respond_by),
            one.ticket.responded.map(Cell::Date).into(),
            hours(one.response_time()),
            one.kept.map(Cell::Kept).into(),
            Cell::Date(one.settle_by),
            one.ended.map(Cell::Date).into(),
            hours(one.settling_time()),
            one.staff.map(Cell::Employee).into(),
            Cell::State(state),
        ]
    };
    queue(viewer).into_iter().map(row).collect()
}

/// 服务工单: all tickets with their steps.
pub(super) fn work_order_rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let row = |order: WorkOrder| {
        let date = |step: WorkStep| -> Cell { order.done(step).map(Cell::Date).into() };
        let triage = order.recorded.triage;
        let money = |lines: &[_]| if lines.is_empty() { Cell::Empty } else { Cell::Money(sum(lines)) };
        vec![
            Cell::Ticket(order.clock.ticket.id),
            Cell::Customer(order.clock.ticket.customer()),
            Cell::Matter(order.clock.ticket.matter),
            triage.map(|triage| Cell::WorkKind(triage.kind)).into(),
            triage.map(|triage| Cell::Cause(triage.cause)).into(),
            Cell::Urgency(order.clock.urgency),
            order.in_warranty().map(Cell::Warranty).into(),
            order.clock.staff.map(Cell::Employee).into(),
            date(WorkStep::Triaged),
            date(WorkStep::Assigned),
            date(WorkStep::Responded),
            order.settled.map(|(remedy, _)| Cell::Remedy(remedy)).into(),
            order.clock.ended.map(Cell::Date).into(),
            money(&order.quotation),
            money(&order.invoice),
            order.settled.map(|(_, cost)| Cell::Money(cost)).into(),
            date(WorkStep::Closed),
            date(WorkStep::FollowedUp),
            order.next().map(Cell::WorkStep).into(),
        ]
    };
    work_orders(viewer).into_iter().map(row).collect()
}

/// 维修费用: labour and material of each repair that was quoted or billed.
pub(super) fn repair_line_rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let of_order = |order: WorkOrder| {
        let amount = |lines: &[super::super::repair::RepairLine], part: RepairPart| {
            lines.iter().find(|line| line.part == part).map_or(Money::ZERO, |line| line.amount)
        };
        let remedy: Option<Remedy> =
            order.settled.map(|(remedy, _)| remedy).or(order.recorded.quoted.map(|(_, remedy)| remedy));
        let row = |part: RepairPart| {
            vec![
                Cell::Ticket(order.clock.ticket.id),
                Cell::Customer(order.clock.ticket.customer()),
                remedy.map(Cell::Remedy).into(),
                Cell::RepairPart(part),
                Cell::Money(amount(&order.quotation, part)),
                Cell::Money(amount(&order.invoice, part)),
            ]
        };
        let is_empty = order.quotation.is_empty() && order.invoice.is_empty();
        let parts = [RepairPart::Labour, RepairPart::Material];
        if is_empty { Vec::new() } else { parts.map(row).to_vec() }
    };
    work_orders(viewer).into_iter().flat_map(of_order).collect()
}

/// 故障原因: tickets by product, industry and cause.
pub(super) fn cause_rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let count = |count: u32| Cell::Count(i64::from(count));
    let row = |group: CauseGroup| {
        vec![
            Cell::Product(group.product),
            Cell::Industry(group.industry),
            match group.cause {
                CauseOrMatter::Cause(cause) => Cell::Cause(cause),
                CauseOrMatter::Matter(matter) => Cell::Matter(matter),
            },
            count(group.tickets),
            count(group.repeats),
            count(group.out_of_warranty),
            count(group.lapsed),
            Cell::Money(group.cost),
        ]
    };
    causes(viewer).into_iter().map(row).collect()
}

/// 服务计划: programmes by customer.
pub(super) fn plan_rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let row = |one: PlannedService| {
        let relation = viewer.seen.relation(one.customer);
        vec![
            Cell::Customer(one.customer),
            Cell::Industry(viewer.seen.customer(one.customer).industry),
            Cell::Stage { stage: relation.stage(), in_decline: relation.details().decline.is_some() },
            Cell::Programme(one.programme),
            one.proposed.map(Cell::Programme).into(),
            Cell::Hours(one.minutes.get()),
            Cell::Money(one.monthly),
            Cell::Count(i64::from(one.care_planned)),
            Cell::Count(i64::from(one.visits_planned)),
            relation.details().last_contact.map(Cell::Date).into(),
            Cell::Money(one.spent),
            relation.details().owner.map(Cell::Employee).into(),
        ]
    };
    plan(viewer).into_iter().map(row).collect()
}

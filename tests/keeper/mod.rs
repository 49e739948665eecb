//! A person who, besides bidding and delivering, tries everything there is for keeping customers:
//! every remedy and one complaint left alone, every means of collection, limits, an order rejected,
//! every programme, the club, VIP service, gifts, surveys and second families.
//!
//! What it does follows from what it sees alone, so that the same game comes of the same seed.

use game::care::{Means, Programme, QuotationRequest, Remedy, RequestState, Ticket};
use game::command::Command;
use game::event::Event;
use game::ids::{CustomerId, PackageId, StaffId};
use game::money::Money;
use game::observation::Observation;
use game::people::TaskKind;
use game::relation::Stage;
use game::scenario::Role;
use game::standing_orders::Switch;
use game::tender::Bid;
use game::time::Minutes;

/// What comes to this person's mind at a look.
pub fn mind(seen: &Observation<'_>) -> Vec<Command> {
    if seen.is_over() || seen.is_bankrupt() {
        return Vec::new();
    }
    let mut commands = tickets(seen);
    commands.extend(debts(seen));
    commands.extend(one_order_rejected(seen));
    commands.extend(plain_bids(seen));
    commands.extend(requests(seen));
    let buyers = || seen.customer_ids().filter(|&customer| seen.relation(customer).details().fulfilled > 0);
    for customer in buyers() {
        commands.extend(agreements(seen, customer));
        commands.extend(gift(seen, customer));
        commands.extend(second_family(seen, customer));
    }
    commands
}

/// Each ticket is put right in another way, and every sixth not at all.
fn tickets(seen: &Observation<'_>) -> Vec<Command> {
    let mut commands = Vec::new();
    for ticket in seen.tickets_waiting() {
        let (id, customer) = (ticket.id, ticket.customer());
        let Some(remedy) = remedy(ticket) else { continue };
        if id.0.is_multiple_of(2) && ticket.responded.is_none() {
            commands.extend(on(seen, &[Role::Service], TaskKind::Respond { ticket: id, customer }));
        }
        commands.extend(on(seen, &[Role::Service], TaskKind::Settle { ticket: id, customer, remedy }));
    }
    commands
}

/// What is out of warranty is repaired, and billed.
fn remedy(ticket: &Ticket) -> Option<Remedy> {
    if !ticket.in_warranty && Remedy::Repair.suits(ticket.matter) {
        return Some(Remedy::Repair);
    }
    let remedy = *Remedy::ALL.get(ticket.id.index() % 6)?;
    Some(if remedy.suits(ticket.matter) { remedy } else { Remedy::Compensate })
}

/// Bids promise the plainest package: its warranty is short enough to run out.
fn plain_bids(seen: &Observation<'_>) -> Vec<Command> {
    let bids = seen.book(seen.month()).filter_map(|tender| tender.my_bid());
    let dearer = bids.filter(|bid| bid.package != PackageId(0));
    dearer.map(|bid| Command::Bid(Bid { package: PackageId(0), ..*bid })).collect()
}

/// Each overdue contract is asked for once a week, by a means of its own.
fn debts(seen: &Observation<'_>) -> Vec<Command> {
    let mut commands = Vec::new();
    for contract in seen.overdue_contracts() {
        let last = seen.company().collected.get(&contract);
        let means = Means::ALL[(contract.customer.index() + contract.month.index()) % 3];
        let task = TaskKind::Collect { contract, means };
        if last.is_none_or(|&at| seen.now() > at + Minutes::days(5)) {
            commands.extend(on(seen, &[Role::Service, Role::Sales], task));
        }
    }
    commands
}

/// The first order that comes without a tender is rejected.
fn one_order_rejected(seen: &Observation<'_>) -> Option<Command> {
    let mut orders = seen.feed().iter().filter_map(|told| match &told.event {
        Event::OrderCame { contract, .. } => Some(*contract),
        _ => None,
    });
    let first = orders.next()?;
    let untouched = |contract: &game::supply::Contract| contract.id == first && contract.delivered == 0;
    seen.contracts().any(untouched).then_some(Command::RejectOrder { contract: first })
}

/// Of three requests for quotation one is quoted the last price, one a dearer one, one is left alone.
fn requests(seen: &Observation<'_>) -> Vec<Command> {
    let answer = |request: &QuotationRequest| match (request.state, request.id.customer.index() % 3) {
        (RequestState::Open, index @ (0 | 1)) => {
            let price = request.before.price.as_yuan() * if index == 0 { 100 } else { 108 } / 100;
            Some(Command::Quote { request: request.id, price: price as u32, package: request.before.package })
        }
        (RequestState::Countered, _) => Some(Command::AcceptCounter { request: request.id }),
        _ => None,
    };
    seen.requests_waiting().into_iter().filter_map(answer).collect()
}

/// Programme, club, VIP service and limit: each customer has its own, and some change in the year.
fn agreements(seen: &Observation<'_>, customer: CustomerId) -> Vec<Command> {
    let details = seen.relation(customer).details();
    let half = seen.month().index() / 6;
    let mut commands = Vec::new();
    let programme = Programme::ALL[(customer.index() + half) % 5];
    if details.upkeep.programme != programme {
        commands.push(Command::Programme { customer, programme });
    }
    if customer.index().is_multiple_of(4) && details.upkeep.club.is_none() {
        commands.push(Command::Club { customer, switch: Switch::On });
    }
    let vip = customer.index().is_multiple_of(7) && half == 0;
    if details.upkeep.vip != vip {
        let switch = if vip { Switch::On } else { Switch::Off };
        commands.push(Command::Vip { customer, switch });
    }
    let limit = match customer.index() % 9 {
        0 => Some(Money::ZERO),
        1 => details.credit.map(|report| report.limit),
        // These are trusted whatever the check says: some of them never pay.
        2..=6 => None,
        _ => details.limit,
    };
    if details.limit != limit {
        commands.push(Command::CreditLimit { customer, limit });
    }
    commands
}

/// A gift for every third customer, on whatever day.
fn gift(seen: &Observation<'_>, customer: CustomerId) -> Option<Command> {
    let wanted = customer.index().is_multiple_of(3) && seen.relation(customer).details().upkeep.gift.is_none();
    wanted.then(|| on(seen, &[Role::Service, Role::Sales], TaskKind::Gift { customer })).flatten()
}

/// Asks how the customer is, learns what else it could use, and offers it once a month.
fn second_family(seen: &Observation<'_>, customer: CustomerId) -> Option<Command> {
    let Some(family) = seen.second_need(customer) else {
        return on(seen, &[Role::Service], TaskKind::Survey { customer, contacts: 0 });
    };
    if !seen.has_studied(family) {
        return on(seen, &[Role::Marketing], TaskKind::Study { family });
    }
    let offer = TaskKind::CrossSell { customer };
    let offered =
        |outcome: &game::people::TaskOutcome| outcome.task.kind == offer && outcome.began.month() == seen.month();
    let stable = seen.relation(customer).stage() >= Stage::Stable;
    if stable && !seen.outcomes().iter().rev().any(offered) { on(seen, &[Role::Sales], offer) } else { None }
}

/// Gives a task that is not planned yet to the person of those roles with the least to do.
fn on(seen: &Observation<'_>, roles: &[Role], task: TaskKind) -> Option<Command> {
    let planned = seen.planned_tasks().any(|planned| *planned == task);
    let fit = seen.people().filter(|person| roles.contains(&person.role));
    let staff: Option<StaffId> = fit.min_by_key(|person| (person.queue.len(), person.id)).map(|person| person.id);
    staff.filter(|_| !planned).map(|staff| Command::Queue { staff, task, after: None })
}

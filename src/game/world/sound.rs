//! What must hold between the numbers of a world that was read: rules and pages subtract, multiply and
//! add up without asking again. What is true of every world that was played stands here; the laws that
//! are asked of those, too, are books and feelings.

use super::known_draws::KnownDraws;
use crate::bounds::{MOST_FEN, MOST_UNIT_PRICE};
use crate::company::Company;
use crate::ids::{StaffId, TaskId, TenderId};
use crate::may::{MOST_QUEUED, MOST_UNITS};
use crate::money::Money;
use crate::people::TaskKind;
use crate::relation::{Customer, Relation};
use crate::scenario::{CustomerDraft, Scenario};
use crate::sort;
use crate::supply::{Contract, ContractState};
use crate::tender::{Tender, TenderState};

/// The most fen that sums of one company come to, with room for eight of them.
pub(super) const MOST_MOVED: i128 = 1_000 * MOST_FEN;

/// A company's people, goods, contracts and tickets, each by itself and against each other.
pub(super) fn company(company: &Company, market: &Scenario) -> bool {
    people(company)
        && goods(company, market)
        && contracts(company, market)
        && (0..).zip(&company.tickets).all(|(number, ticket)| ticket.id.0 == number)
        && company.tickets.iter().all(|ticket| company.contracts.contains_key(&ticket.contract))
        && (Money::ZERO..=company.record.all).contains(&company.record.on_time)
        && company.monthly.len() <= 12
        && company.plans.len() <= 12
        && company.plans.is_sorted_by_key(|plan| plan.month)
        && company.published_sales.len() <= 12
}

/// People are numbered as they stand, and each task has its own name and is waited for.
fn people(company: &Company) -> bool {
    let working =
        company.people().flat_map(|person| person.running.iter().map(|running| &running.task).chain(&person.queue));
    let tasks: Vec<TaskId> = working.map(|task| task.id).collect();
    let named = sort::set(tasks.iter().copied());
    (0..).zip(&company.staff).all(|(number, person)| person.id == StaffId(number))
        && company.staff.iter().all(|person| person.queue.len() <= MOST_QUEUED as usize)
        && company.staff.iter().all(|person| person.is_here() || person.running.is_none() && person.queue.is_empty())
        && named.len() == tasks.len()
        && named == company.pending
        && named.last().is_none_or(|last| last.0 < company.tasks)
}

/// Goods are of the market; units and what was paid can be added up.
fn goods(company: &Company, market: &Scenario) -> bool {
    let lots = company.stock.lots().map(|stocked| (stocked.product, stocked.lot.quantity, stocked.lot.cost));
    let coming = company.orders.iter().map(|order| (order.product, order.quantity, order.paid));
    let planned = company.people().flat_map(|person| {
        person
            .running
            .iter()
            .map(|running| (&running.task.kind, running.paid))
            .chain(person.queue.iter().map(|task| (&task.kind, Money::ZERO)))
    });
    let buying = planned.filter_map(|(kind, paid)| match kind {
        TaskKind::Purchase { product, quantity } => Some((*product, *quantity, paid)),
        _ => None,
    });
    let (mut units, mut worth) = (0, 0);
    for (product, quantity, paid) in lots.chain(coming).chain(buying) {
        if market.product(product).is_none() || paid.is_negative() {
            return false;
        }
        units += u64::from(quantity);
        worth += i128::from(paid.as_fen());
    }
    units <= u64::from(u32::MAX / 4) && worth <= MOST_MOVED
}

/// Contracts stand under their names, deliver no more than they are for, and have the bills of what was
/// delivered.
fn contracts(company: &Company, market: &Scenario) -> bool {
    let sound = |contract: &Contract| {
        let fulfilled = matches!(contract.state, ContractState::Done { .. });
        contract.delivered <= contract.quantity
            && contract.late <= contract.delivered
            && fulfilled == (contract.delivered == contract.quantity)
            && (1..=MOST_UNITS).contains(&contract.quantity)
            && (Money::ZERO..=MOST_UNIT_PRICE).contains(&contract.price)
            && !contract.bond.is_negative()
            && !contract.penalty.is_negative()
            && market.product(contract.product).is_some()
            && contract.company == company.id
    };
    let worth = |contract: &Contract| i128::from(contract.price.as_fen()) * i128::from(contract.quantity);
    let bonds: i128 = company.contracts.values().map(|contract| i128::from(contract.bond.as_fen())).sum();
    let billed: i128 = company.receivables.iter().map(|bill| i128::from(bill.amount.as_fen())).sum();
    company.contracts.iter().all(|(id, contract)| *id == contract.id && sound(contract))
        && company.contracts.values().map(worth).sum::<i128>() <= MOST_MOVED
        && bonds <= MOST_MOVED
        && billed <= MOST_MOVED
        && company
            .receivables
            .iter()
            .all(|bill| !bill.amount.is_negative() && company.contracts.contains_key(&bill.contract))
}

/// What came to pass between a company and a customer stands in the order in which it did, and nobody
/// fulfils more than was ordered.
pub(super) fn relation(relation: &Relation) -> bool {
    relation.history.is_sorted_by_key(|point| point.at)
        && relation.fulfilled <= relation.orders
        && !relation.ordered.is_negative()
}

/// A customer has the people of the market, and each place is somebody else's.
pub(super) fn customer(customer: &Customer, draft: &CustomerDraft) -> bool {
    let holders = sort::set(customer.places.iter().map(|place| place.company));
    customer.contacts.len() == draft.contacts.len()
        && holders.len() == customer.places.len()
        && customer.ordered.iter().all(|ordered| !ordered.is_negative())
}

/// A tender stands under its name, what it is worth can be added up, and the company first in its sheet
/// won it.
pub(super) fn tender(id: TenderId, tender: &Tender) -> bool {
    let terms = &tender.terms;
    let worth = i128::from(terms.ceiling.as_fen()) * i128::from(terms.quantity);
    let winner = tender.sheet.as_ref().and_then(|sheet| sheet.winner());
    let won = match tender.state {
        TenderState::Awarded { winner: by } => winner.is_some_and(|line| line.company == by),
        TenderState::Open => tender.sheet.is_none(),
        TenderState::Lapsed => winner.is_none(),
    };
    terms.id == id
        && (1..=MOST_UNITS).contains(&terms.quantity)
        && (Money::ZERO..=MOST_UNIT_PRICE).contains(&terms.ceiling)
        && worth <= MOST_FEN
        && !terms.bond.is_negative()
        && terms.deadline <= terms.due
        && won
        && winner.is_none_or(|line| line.offer.price <= terms.ceiling)
        && tender.bids.values().all(|bid| bid.tender == id && bid.price > 0)
        && tender.sheet.as_ref().is_none_or(|sheet| {
            let bidders = sort::set(sheet.entries.iter().map(|line| line.company));
            let priced = |price: Money| price.is_positive() && price <= MOST_UNIT_PRICE;
            sheet.tender == id
                && bidders.len() == sheet.entries.len()
                && sheet.entries.iter().all(|line| priced(line.offer.price))
        })
}

/// What was seen of luck is of the company's next employee and of every company.
pub(super) fn luck(known: &KnownDraws, staff: usize, companies: usize) -> bool {
    usize::from(known.next_number()) == staff
        && known.unpaid.len() == companies
        && known.prices().all(|price| price.is_positive() && price <= MOST_UNIT_PRICE)
}

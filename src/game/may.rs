//! "May I?": whether a command is allowed, asked of an [`Observation`] alone. The door
//! asks nothing else (invariant 4), so what this allows is carried out.

use crate::care::{Programme, RequestState, Ticket, TicketId};
use crate::command::Command;
use crate::ids::{ContactId, CustomerId, StaffId, TaskId, TenderId};
use crate::money::Money;
use crate::observation::{Forecasted, Observation};
use crate::people::{ADDRESS_LIST_PRICE, Quarter, TaskKind};
use crate::refusal::Refusal;
use crate::relation::Stage;
use crate::scenario::Role;
use crate::setup::Validity;
use crate::standing_orders::StandingOrder;
use crate::tender::{Bid, Disqualification, TenderState, disqualification};
use crate::time::Minute;

/// Tasks that one person's queue holds at most.
pub const MOST_QUEUED: u32 = 60;
/// Units that one order or delivery moves at most.
pub const MOST_UNITS: u32 = 1_000_000;
/// The highest unit price in yuan.
pub const MOST_PRICE: u32 = 10_000_000;
/// The most cash that a standing order to repay keeps back.
pub const MOST_KEPT: Money = Money::yuan(1_000_000_000);

/// Whether the company may do that now.
///
/// # Errors
/// The first reason why not.
pub fn may_i(seen: &Observation<'_>, command: &Command) -> Result<(), Refusal> {
    if seen.is_over() {
        return Err(Refusal::YearOver);
    }
    if let Command::Advance { to } = command {
        if seen.clock_stands() {
            return Err(Refusal::ClockStands);
        }
        let now = seen.now();
        return if *to > now && *to <= Minute::YEAR_END { Ok(()) } else { Err(Refusal::NotLater { now }) };
    }
    if seen.is_bankrupt() {
        return Err(Refusal::Bankrupt);
    }
    match command {
        Command::Advance { .. } => Ok(()),
        Command::Queue { staff, task, after } => queue(seen, *staff, task, *after),
        Command::Withdraw { task } => waiting(seen, *task).map(|_| ()),
        Command::Move { task, staff, before } => move_task(seen, *task, *staff, *before),
        Command::Bid(bid) => may_bid(seen, bid),
        Command::WithdrawBid { tender } => {
            open_tender(seen, *tender)?;
            seen.tender(*tender).and_then(|tender| tender.my_bid()).map(|_| ()).ok_or(Refusal::NoBid)
        }
        Command::Borrow { amount } => within(*amount, seen.credit_left()),
        Command::Repay { amount } => within(*amount, seen.loan().min(seen.cash())),
        Command::Hire { .. } => hire(seen),
        Command::Dismiss { staff } => {
            let person = seen.staff(*staff).ok_or(Refusal::NoSuchStaff)?;
            payable(seen, person.wage(&seen.scenario().staffing))
        }
        Command::Target { staff, amount } => target(seen, *staff, *amount),
        Command::BuyAddresses { list } => {
            let has_it = seen.company().address_lists.iter().any(|one| one.number == *list);
            if has_it { Err(Refusal::HasAddresses) } else { payable(seen, ADDRESS_LIST_PRICE) }
        }
        Command::Assign { customer, owner } => {
            customer_exists(seen, *customer)?;
            let Some(owner) = owner else { return Ok(()) };
            let person = seen.staff(*owner).ok_or(Refusal::NoSuchStaff)?;
            if person.role == Role::Sales { Ok(()) } else { Err(Refusal::OwnerNotSales) }
        }
        Command::Release { customer } => {
            customer_exists(seen, *customer)?;
            if seen.has_place(*customer) { Ok(()) } else { Err(Refusal::NoPlace) }
        }
        Command::Programme { customer, .. } => own_customer(seen, *customer),
        Command::Club { customer, .. } | Command::FeeClub { customer, .. } | Command::Vip { customer, .. } => {
            own_customer(seen, *customer)
        }
        Command::CreditLimit { customer, limit } => {
            customer_exists(seen, *customer)?;
            match limit {
                Some(limit) if *limit < Money::ZERO || *limit > MOST_KEPT => Err(Refusal::Amount { most: MOST_KEPT }),
                _ => Ok(()),
            }
        }
        Command::PaymentTerm { customer, months } => {
            customer_exists(seen, *customer)?;
            let most = seen.scenario().credit.longest_term;
            if months.is_none_or(|months| months <= most) { Ok(()) } else { Err(Refusal::PaymentTerm { most }) }
        }
        Command::RejectOrder { contract } => {
            let contract = seen.company().contracts.get(contract).ok_or(Refusal::NoSuchThing)?;
            let untouched = contract.is_open() && contract.delivered == 0 && contract.id.is_order();
            if untouched { Ok(()) } else { Err(Refusal::NotRejectable) }
        }
        Command::Quote { request, price, package } => {
            waiting_request(seen, *request, RequestState::Open)?;
            seen.scenario().package(*package).ok_or(Refusal::NoSuchThing)?;
            if (1..=MOST_PRICE).contains(price) { Ok(()) } else { Err(Refusal::Price { most: MOST_PRICE }) }
        }
        Command::AcceptCounter { request } => waiting_request(seen, *request, RequestState::Countered),
        Command::ForgoRequest { request } => {
            let waits = seen.request(*request).is_some_and(|request| request.state.waits_for_us());
            if waits { Ok(()) } else { Err(Refusal::NoRequest) }
        }
        Command::StandingOrder(StandingOrder::Call { customer, .. }) => researched(seen, *customer),
        Command::StandingOrder(StandingOrder::Repay { keep: Some(keep) })
            if *keep < Money::ZERO || *keep > MOST_KEPT =>
        {
            Err(Refusal::Amount { most: MOST_KEPT })
        }
        Command::StandingOrder(_) => Ok(()),
    }
}

/// A target is set once a quarter, so that nobody moves it after what has been sold.
fn target(seen: &Observation<'_>, staff: StaffId, amount: Money) -> Result<(), Refusal> {
    let person = seen.staff(staff).ok_or(Refusal::NoSuchStaff)?;
    if person.role != Role::Sales {
        return Err(Refusal::WrongRole { needs: Role::Sales });
    }
    if person.target.is_some_and(|target| target.quarter == Quarter::of(seen.now())) {
        return Err(Refusal::TargetSet);
    }
    within(amount, MOST_KEPT)
}

/// What would disqualify a bid, as far as the company knows: its own knowledge of the
/// product's levels, the ceiling, its place, and whether the bond can be paid now.
pub fn known_disqualification(seen: &Observation<'_>, bid: &Bid) -> Option<Disqualification> {
    let tender = seen.tender(bid.tender)?;
    if seen.is_bankrupt() {
        return Some(Disqualification::Bankrupt);
    }
    if !seen.has_place(bid.tender.customer) {
        return Some(Disqualification::PlaceLost);
    }
    disqualification(seen.scenario(), tender.terms(), bid, seen.known_levels(bid.product))
        .or_else(|| (tender.terms().bond > seen.can_pay()).then_some(Disqualification::BondNotPayable))
}

fn queue(seen: &Observation<'_>, staff: StaffId, task: &TaskKind, after: Option<TaskId>) -> Result<(), Refusal> {
    let person = seen.staff(staff).ok_or(Refusal::NoSuchStaff)?;
    if !task.suits(person.role) {
        return Err(Refusal::WrongRole { needs: task.role().unwrap_or(person.role) });
    }
    if person.queue.len() >= MOST_QUEUED as usize {
        return Err(Refusal::QueueFull { most: MOST_QUEUED });
    }
    if after.is_some_and(|before| !seen.company().pending.contains(&before)) {
        return Err(Refusal::WaitsForNothing);
    }
    sensible(seen, task)
}

/// Whether the task names things that exist and that the company may know of.
fn sensible(seen: &Observation<'_>, task: &TaskKind) -> Result<(), Refusal> {
    match task {
        TaskKind::Call { customer, contact } | TaskKind::Visit { customer, contact } => {
            contact_exists(seen, *customer, *contact)
        }
        TaskKind::Research { customer }
        | TaskKind::Demonstration { customer }
        | TaskKind::Forming { customer }
        | TaskKind::Stable { customer } => customer_exists(seen, *customer),
        TaskKind::Exhibition { size, industry, guests } => {
            if industry.index() >= seen.scenario().industries.len() {
                return Err(Refusal::NoSuchThing);
            }
            invited(seen, guests, seen.scenario().tasks.exhibition[*size as usize].guests)?;
            if guests.iter().any(|&guest| seen.customer(guest).industry != *industry) {
                return Err(Refusal::Guests { most: seen.scenario().tasks.exhibition[*size as usize].guests });
            }
            Ok(())
        }
        TaskKind::Seminar { guests } => invited(seen, guests, seen.scenario().tasks.seminar.guests),
        TaskKind::Study { family } if family.index() >= seen.scenario().industries.len() => Err(Refusal::NoSuchThing),
        TaskKind::Study { .. } | TaskKind::Training => Ok(()),
        TaskKind::Purchase { product, quantity } => {
            seen.scenario().product(*product).ok_or(Refusal::NoSuchThing)?;
            units(*quantity, MOST_UNITS)
        }
        TaskKind::Delivery { contract, quantity } => {
            let contract = seen.company().contracts.get(contract).ok_or(Refusal::NoSuchThing)?;
            units(*quantity, contract.left().max(1))
        }
        TaskKind::Survey { customer, contacts } => {
            not_lost(seen, *customer)?;
            researched(seen, *customer)?;
            let there = seen.customer(*customer).contacts.len();
            if usize::from(*contacts) <= there { Ok(()) } else { Err(Refusal::NoSuchThing) }
        }
        TaskKind::CreditCheck { customer } => researched(seen, *customer),
        TaskKind::Gift { customer } | TaskKind::CrossSell { customer } => {
            not_lost(seen, *customer)?;
            researched(seen, *customer)
        }
        TaskKind::JointProject { customer } => own_customer(seen, *customer),
        TaskKind::MarketResearch { industry } | TaskKind::WebsiteCampaign { industry }
            if industry.index() >= seen.scenario().industries.len() =>
        {
            Err(Refusal::NoSuchThing)
        }
        TaskKind::MarketResearch { .. } | TaskKind::WebsiteCampaign { .. } => Ok(()),
        TaskKind::Proposal { tender } => {
            if seen.knows(*tender) != Some(Forecasted::Ahead) {
                open_tender(seen, *tender)?;
            }
            if seen.may_bid_to(tender.customer) { Ok(()) } else { Err(Refusal::NoPlace) }
        }
        TaskKind::Care { customer, programme } => {
            own_customer(seen, *customer)?;
            let agreed = seen.relation(*customer).details().upkeep.programme;
            if agreed == *programme && agreed != Programme::Basic { Ok(()) } else { Err(Refusal::NoSuchThing) }
        }
        TaskKind::Respond { ticket, customer } => open_ticket(seen, *ticket, *customer).map(|_| ()),
        TaskKind::Settle { ticket, customer, remedy } => {
            let ticket = open_ticket(seen, *ticket, *customer)?;
            if remedy.suits(ticket.matter) { Ok(()) } else { Err(Refusal::RemedyUnfit) }
        }
        TaskKind::Collect { contract, .. } => {
            if seen.overdue_of(*contract).is_positive() {
                Ok(())
            } else {
                Err(Refusal::NothingOverdue)
            }
        }
    }
}

fn invited(seen: &Observation<'_>, guests: &[CustomerId], most: u8) -> Result<(), Refusal> {
    let all_different = guests.iter().enumerate().all(|(index, guest)| !guests[..index].contains(guest));
    if guests.is_empty() || guests.len() > usize::from(most) || !all_different {
        return Err(Refusal::Guests { most });
    }
    guests.iter().try_for_each(|&guest| customer_exists(seen, guest))
}

fn waiting(seen: &Observation<'_>, task: TaskId) -> Result<TaskKind, Refusal> {
    seen.people()
        .flat_map(|staff| &staff.queue)
        .find(|queued| queued.id == task)
        .map(|queued| queued.kind.clone())
        .ok_or(Refusal::NoSuchTask)
}

fn move_task(seen: &Observation<'_>, task: TaskId, staff: StaffId, before: Option<TaskId>) -> Result<(), Refusal> {
    let kind = waiting(seen, task)?;
    let person = seen.staff(staff).ok_or(Refusal::NoSuchStaff)?;
    if !kind.suits(person.role) {
        return Err(Refusal::WrongRole { needs: kind.role().unwrap_or(person.role) });
    }
    if person.queue.len() >= MOST_QUEUED as usize && !person.queue.iter().any(|queued| queued.id == task) {
        return Err(Refusal::QueueFull { most: MOST_QUEUED });
    }
    match before {
        Some(before) if before == task || !person.queue.iter().any(|queued| queued.id == before) => {
            Err(Refusal::NoSuchTask)
        }
        _ => Ok(()),
    }
}

fn may_bid(seen: &Observation<'_>, bid: &Bid) -> Result<(), Refusal> {
    open_tender(seen, bid.tender)?;
    seen.scenario().product(bid.product).ok_or(Refusal::NoSuchThing)?;
    seen.scenario().package(bid.package).ok_or(Refusal::NoSuchThing)?;
    if bid.price == 0 || bid.price > MOST_PRICE {
        return Err(Refusal::Price { most: MOST_PRICE });
    }
    if !seen.has_place(bid.tender.customer) {
        // Of a place that is only on its way, nothing else is known yet.
        return if seen.may_bid_to(bid.tender.customer) { Ok(()) } else { Err(Refusal::NoPlace) };
    }
    match known_disqualification(seen, bid) {
        Some(why) if seen.validity() == Validity::Practice => Err(Refusal::BidDisqualified(why)),
        _ => Ok(()),
    }
}

fn open_tender(seen: &Observation<'_>, id: TenderId) -> Result<(), Refusal> {
    if seen.knows(id) != Some(Forecasted::Published) {
        return Err(Refusal::TenderNotOpen);
    }
    let tender = seen.tender(id).ok_or(Refusal::TenderNotOpen)?;
    if tender.state() == TenderState::Open && seen.now() < tender.terms().deadline {
        Ok(())
    } else {
        Err(Refusal::TenderNotOpen)
    }
}

/// The most people that a company employs over the year, those who have left included.
const MOST_EVER_EMPLOYED: usize = 200;

fn hire(seen: &Observation<'_>) -> Result<(), Refusal> {
    let rules = &seen.scenario().staffing;
    if seen.people().count() >= usize::from(rules.most) || seen.company().staff.len() >= MOST_EVER_EMPLOYED {
        return Err(Refusal::StaffFull { most: rules.most });
    }
    payable(seen, rules.hiring.money())
}

fn payable(seen: &Observation<'_>, need: Money) -> Result<(), Refusal> {
    if need > seen.can_pay() { Err(Refusal::NoCash { need }) } else { Ok(()) }
}

fn within(amount: Money, most: Money) -> Result<(), Refusal> {
    if amount.is_positive() && amount <= most { Ok(()) } else { Err(Refusal::Amount { most }) }
}

fn units(quantity: u32, most: u32) -> Result<(), Refusal> {
    if quantity == 0 || quantity > most { Err(Refusal::Quantity { most }) } else { Ok(()) }
}

fn customer_exists(seen: &Observation<'_>, customer: CustomerId) -> Result<(), Refusal> {
    if customer.index() >= seen.scenario().customers.len() {
        return Err(Refusal::NoSuchThing);
    }
    if seen.is_on_market(customer) { Ok(()) } else { Err(Refusal::NotOnMarket) }
}

fn contact_exists(seen: &Observation<'_>, customer: CustomerId, contact: ContactId) -> Result<(), Refusal> {
    customer_exists(seen, customer)?;
    if contact.index() < seen.customer(customer).contacts.len() { Ok(()) } else { Err(Refusal::NoSuchThing) }
}

fn open_ticket<'w>(seen: &Observation<'w>, id: TicketId, customer: CustomerId) -> Result<&'w Ticket, Refusal> {
    let ticket = seen.company().tickets.get(id.index());
    ticket.filter(|ticket| ticket.is_open() && ticket.customer() == customer).ok_or(Refusal::NoTicket)
}

fn waiting_request(seen: &Observation<'_>, id: TenderId, state: RequestState) -> Result<(), Refusal> {
    let waits = seen.request(id).is_some_and(|request| request.state == state && seen.now() < request.deadline);
    if waits { Ok(()) } else { Err(Refusal::NoRequest) }
}

fn own_customer(seen: &Observation<'_>, customer: CustomerId) -> Result<(), Refusal> {
    not_lost(seen, customer)?;
    let bought = seen.relation(customer).details().fulfilled > 0;
    if seen.has_place(customer) || bought { Ok(()) } else { Err(Refusal::NotACustomer) }
}

/// Nobody looks after a customer that has left: it is won back first.
fn not_lost(seen: &Observation<'_>, customer: CustomerId) -> Result<(), Refusal> {
    customer_exists(seen, customer)?;
    if seen.relation(customer).details().lost.is_none() { Ok(()) } else { Err(Refusal::CustomerLost) }
}

fn researched(seen: &Observation<'_>, customer: CustomerId) -> Result<(), Refusal> {
    customer_exists(seen, customer)?;
    if seen.relation(customer).stage() > Stage::Potential { Ok(()) } else { Err(Refusal::NotResearched) }
}

//! Decisions in words: what a command asks for.

use super::money::yuan;
use super::refusal::role;
use super::tender::{number, package, product};
use super::{care, name, task};
use game::command::Command;
use game::ids::{CustomerId, StaffId};
use game::observation::Observation;
use game::standing_orders::{StandingOrder, Switch};
use texts::i18n::*;

/// What was decided, as a sentence without a full stop.
pub fn command(locale: Locale, seen: &Observation<'_>, command: &Command) -> String {
    let customer = |customer: CustomerId| name::name(locale, &seen.customer(customer).name).to_owned();
    let staff = |staff: StaffId| person(locale, seen, staff);
    match command {
        Command::Advance { .. } => td_string!(locale, watch.command.advance).to_owned(),
        Command::Queue { staff: whom, task, .. } => {
            let task = task::whole(locale, seen, task);
            td_string!(locale, watch.command.queue, task = task, staff = staff(*whom))
        }
        Command::Withdraw { .. } => td_string!(locale, watch.command.withdraw).to_owned(),
        Command::Move { staff: whom, .. } => td_string!(locale, watch.command.shift, staff = staff(*whom)),
        Command::Bid(bid) => {
            let (scenario, price) = (seen.scenario(), i64::from(bid.price));
            td_string!(
                locale,
                watch.command.bid,
                tender = number(bid.tender),
                customer = customer(bid.tender.customer),
                product = product(locale, scenario, bid.product),
                price = yuan(game::money::Money::yuan(price)),
                package = package(locale, scenario, bid.package)
            )
        }
        Command::WithdrawBid { tender } => td_string!(locale, watch.command.withdraw_bid, tender = number(*tender)),
        Command::Borrow { amount } => td_string!(locale, watch.command.borrow, amount = yuan(*amount)),
        Command::Repay { amount } => td_string!(locale, watch.command.repay, amount = yuan(*amount)),
        Command::Hire { role: whose } => td_string!(locale, watch.command.hire, role = role(locale, *whose)),
        Command::Dismiss { staff: whom } => td_string!(locale, watch.command.dismiss, staff = staff(*whom)),
        Command::Target { staff: whom, amount } => {
            td_string!(locale, watch.command.target, staff = staff(*whom), amount = yuan(*amount))
        }
        Command::BuyAddresses { list } => td_string!(locale, watch.command.buy_addresses, number = *list),
        Command::Assign { customer: whose, owner: Some(owner) } => {
            td_string!(locale, watch.command.assign, customer = customer(*whose), staff = staff(*owner))
        }
        Command::Assign { customer: whose, owner: None } => {
            td_string!(locale, watch.command.unassign, customer = customer(*whose))
        }
        Command::Release { customer: whose } => td_string!(locale, watch.command.release, customer = customer(*whose)),
        Command::Programme { customer: whose, programme } => {
            let programme = care::programme(locale, *programme);
            td_string!(locale, watch.command.programme, customer = customer(*whose), programme = programme)
        }
        Command::Club { customer: whose, switch: Switch::On } => {
            td_string!(locale, watch.command.club, customer = customer(*whose))
        }
        Command::Club { customer: whose, switch: Switch::Off } => {
            td_string!(locale, watch.command.club_off, customer = customer(*whose))
        }
        Command::FeeClub { customer: whose, switch: Switch::On } => {
            td_string!(locale, watch.command.fee_club, customer = customer(*whose))
        }
        Command::FeeClub { customer: whose, switch: Switch::Off } => {
            td_string!(locale, watch.command.fee_club_off, customer = customer(*whose))
        }
        Command::Vip { customer: whose, switch: Switch::On } => {
            td_string!(locale, watch.command.vip, customer = customer(*whose))
        }
        Command::Vip { customer: whose, switch: Switch::Off } => {
            td_string!(locale, watch.command.vip_off, customer = customer(*whose))
        }
        Command::CreditLimit { customer: whose, limit: Some(limit) } => {
            td_string!(locale, watch.command.limit, customer = customer(*whose), limit = yuan(*limit))
        }
        Command::CreditLimit { customer: whose, limit: None } => {
            td_string!(locale, watch.command.no_limit, customer = customer(*whose))
        }
        Command::PaymentTerm { customer: whose, months: Some(months) } => {
            td_string!(locale, watch.command.term, customer = customer(*whose), months = months.to_string())
        }
        Command::PaymentTerm { customer: whose, months: None } => {
            td_string!(locale, watch.command.term_as_asked, customer = customer(*whose))
        }
        Command::RejectOrder { contract } => td_string!(locale, watch.command.reject_order, tender = number(*contract)),
        Command::Quote { request, price, package: with } => td_string!(
            locale,
            watch.command.quote,
            customer = customer(request.customer),
            price = yuan(game::money::Money::yuan(i64::from(*price))),
            package = package(locale, seen.scenario(), *with)
        ),
        Command::AcceptCounter { request } => {
            td_string!(locale, watch.command.accept_counter, customer = customer(request.customer))
        }
        Command::ForgoRequest { request } => {
            td_string!(locale, watch.command.forgo_request, customer = customer(request.customer))
        }
        Command::StandingOrder(order) => standing(locale, seen, order),
    }
}

fn standing(locale: Locale, seen: &Observation<'_>, order: &StandingOrder) -> String {
    let (what, switch) = match order {
        StandingOrder::Buy(switch) => (td_string!(locale, watch.standing.buy).to_owned(), *switch),
        StandingOrder::Deliver(switch) => (td_string!(locale, watch.standing.deliver).to_owned(), *switch),
        StandingOrder::Serve(switch) => (td_string!(locale, watch.standing.serve).to_owned(), *switch),
        StandingOrder::Collect(switch) => (td_string!(locale, watch.standing.collect).to_owned(), *switch),
        StandingOrder::Quote(switch) => (td_string!(locale, watch.standing.quote).to_owned(), *switch),
        StandingOrder::NextContact(switch) => (td_string!(locale, watch.standing.next_contact).to_owned(), *switch),
        StandingOrder::Call { customer, switch } => {
            let customer = name::name(locale, &seen.customer(*customer).name);
            (td_string!(locale, watch.standing.call, customer = customer), *switch)
        }
        StandingOrder::Repay { keep: Some(keep) } => {
            (td_string!(locale, watch.standing.repay, keep = yuan(*keep)), Switch::On)
        }
        StandingOrder::Repay { keep: None } => (td_string!(locale, watch.standing.no_repay).to_owned(), Switch::Off),
    };
    match switch {
        Switch::On => td_string!(locale, watch.standing.on, what = what),
        Switch::Off => td_string!(locale, watch.standing.off, what = what),
    }
}

/// An employee by name; by number who does not work here yet, or no more.
fn person(locale: Locale, seen: &Observation<'_>, staff: StaffId) -> String {
    match seen.staff(staff) {
        Some(person) => name::name(locale, &person.name).to_owned(),
        None => td_string!(locale, watch.command.staff, n = u32::from(staff.0) + 1),
    }
}

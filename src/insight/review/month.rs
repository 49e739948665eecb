//! What a month brought a company: its bids, customers, complaints, people and money. Every figure here
//! stands on another page too.

use crate::insight::analytics::market::{Published, PublishedWinner, published};
use crate::insight::care::service_queue::{self, MonthOfService};
use game::event::{Event, TimedEvent};
use game::finance::{Reason, ReasonLine, cash_flow, income};
use game::ids::{CompanyId, StaffId, TenderId};
use game::money::Money;
use game::observation::Observation;
use game::sort;
use game::tender::{Disqualification, Verdict};
use game::time::Month;

/// A month, once it is closed.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthReview {
    /// The own bids that were opened, in the order of the book.
    pub bids: Vec<OpenedBid>,
    /// What became of customers, in the order in which it happened: places, stages and decline, contacts, orders without a
    /// tender, contracts that became void.
    pub customers: Vec<TimedEvent>,
    /// The complaints; none when there is nothing to tell of any.
    pub complaints: Option<MonthOfService>,
    /// People hired.
    pub hired: Vec<StaffId>,
    /// People who left.
    pub left: Vec<StaffId>,
    /// Cash that came in, by reason, the most first; the capital that a year begins with is not counted.
    pub money_in: Lines,
    /// Cash that went out, by reason, the most first.
    pub money_out: Lines,
    /// The profit.
    pub profit: Money,
}

/// Sums of money, by reason.
type Lines = Vec<ReasonLine>;

/// An own bid that was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenedBid {
    /// For which tender.
    pub tender: TenderId,
    /// The own price of a unit.
    pub price: Money,
    /// Units asked for.
    pub quantity: u32,
    /// What came of it.
    pub outcome: BidOutcome,
}

/// What came of a bid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BidOutcome {
    /// It won.
    Won,
    /// Another won.
    Lost {
        /// The winner.
        winner: CompanyId,
        /// At which price of a unit.
        price: Money,
    },
    /// It did not count.
    Disqualified(Disqualification),
}

/// Sums up a month that has begun: up to now, if it is not closed.
pub fn month_review(seen: &Observation<'_>, month: Month) -> MonthReview {
    let people = || seen.company().staff.iter();
    let began_with = seen.scenario().staffing.start.len();
    let complaints = service_queue::by_month(seen).into_iter().find(|one| one.month == month);
    let (money_in, money_out) = money(seen, month);
    MonthReview {
        bids: published(seen, month).filter_map(|award| opened(seen, &award)).collect(),
        customers: seen
            .feed()
            .iter()
            .filter(|told| told.at.month() == month && is_of_customers(seen, &told.event))
            .cloned()
            .collect(),
        complaints: complaints.filter(|one| (one.opened, one.settled, one.lapsed) != (0, 0, 0)),
        hired: people().skip(began_with).filter(|one| one.hired.month() == month).map(|one| one.id).collect(),
        left: people().filter(|one| one.left.is_some_and(|at| at.month() == month)).map(|one| one.id).collect(),
        money_in,
        money_out,
        profit: income(seen.ledger(), month).profit,
    }
}

fn opened(seen: &Observation<'_>, award: &Published) -> Option<OpenedBid> {
    let view = seen.tender(award.tender)?;
    let price = Money::yuan(i64::from(view.my_bid()?.price));
    let outcome = match (view.sheet()?.entry_of(seen.me())?.verdict, award.won) {
        (Verdict::Disqualified(why), _) => BidOutcome::Disqualified(why),
        (Verdict::Valid(_), Some(winner)) if winner.company == seen.me() => BidOutcome::Won,
        (Verdict::Valid(_), Some(PublishedWinner { company: winner, price })) => BidOutcome::Lost { winner, price },
        (Verdict::Valid(_), None) => return None,
    };
    Some(OpenedBid { tender: award.tender, price, quantity: award.quantity, outcome })
}

fn is_of_customers(seen: &Observation<'_>, event: &Event) -> bool {
    match *event {
        Event::PlaceTaken { company, .. } | Event::PlaceLost { company, .. } => company == seen.me(),
        Event::BecameStable { .. }
        | Event::CustomerLost { .. }
        | Event::Declining { .. }
        | Event::OrdersFell { .. }
        | Event::ContactLeft { .. }
        | Event::CustomerMerged { .. }
        | Event::CustomerMoved { .. }
        | Event::Dropped { .. }
        | Event::Referred { .. }
        | Event::EnquiryCame { .. }
        | Event::OrderCame { .. }
        | Event::OrderedElsewhere { .. }
        | Event::QuotationRefused { .. }
        | Event::RequestLapsed { .. }
        | Event::ContractVoid { .. } => true,
        _ => false,
    }
}

fn money(seen: &Observation<'_>, month: Month) -> (Lines, Lines) {
    let moved = cash_flow(seen.ledger(), month).into_iter().filter(|line| line.reason != Reason::Capital);
    let (mut came, mut went): (Lines, Lines) = moved.partition(|line| line.amount.is_positive());
    went.iter_mut().for_each(|line| line.amount = -line.amount);
    sort::by_key(&mut came, |line| -line.amount);
    sort::by_key(&mut went, |line| -line.amount);
    (came, went)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, complaint, game, run_to, sell, win_place};
    use game::command::Command;
    use game::scenario::Role;

    #[test]
    fn a_month_in_which_much_happens() {
        let mut world = game(1);
        let first = world.observe(ME).company().staff[0].id;
        world.apply(ME, &Command::Hire { role: Role::Service }).expect("there is money");
        let hired = world.observe(ME).company().staff.last().map(|staff| staff.id);
        let contract = sell(&mut world);
        world.apply(ME, &Command::Dismiss { staff: first }).expect("somebody who is here");
        let end = world.now().month().end();
        run_to(&mut world, end.get());
        let seen = world.observe(ME);

        let month = month_review(&seen, contract.month);
        let bid = seen.tender(contract).and_then(|view| view.my_bid().copied()).expect("it was bid for");
        let [opened] = month.bids[..] else { panic!("one bid was opened: {:?}", month.bids) };
        assert_eq!((opened.tender, opened.outcome), (contract, BidOutcome::Won));
        assert_eq!(opened.price, Money::yuan(i64::from(bid.price)));
        assert_eq!(month.hired, hired.into_iter().collect::<Vec<_>>());
        let taken =
            |event: &Event| matches!(event, Event::PlaceTaken { customer, .. } if *customer == contract.customer);
        assert!(month.customers.iter().any(|told| taken(&told.event)));
        let reviews: Vec<MonthReview> =
            Month::all().filter(|month| *month <= seen.month()).map(|month| month_review(&seen, month)).collect();
        let left: Vec<StaffId> = reviews.iter().flat_map(|month| month.left.iter().copied()).collect();
        assert_eq!(left, [first]);
        let capital = seen.ledger().cash_moved(Month::FIRST, Reason::Capital);
        let sum = |lines: fn(&MonthReview) -> &[ReasonLine]| -> Money {
            reviews.iter().flat_map(lines).map(|line| line.amount).sum()
        };
        assert_eq!(capital + sum(|month| &month.money_in) - sum(|month| &month.money_out), seen.cash());
    }

    /// Two bid for the same, one price above the other: one wins, and the other is told who and for how much.
    #[test]
    fn a_lost_bid_names_the_winner_and_its_price() {
        let other = CompanyId(1);
        let begin = game(2);
        let seen = begin.observe(ME);
        let family = seen.scenario().studied[0];
        let with_places = |customer| {
            let mut world = begin.clone();
            win_place(&mut world, ME, customer);
            win_place(&mut world, other, customer);
            let next = world.now().month().next()?;
            let tenders = world.observe(ME).tender_months(customer)?.contains(&next);
            tenders.then_some((world, TenderId::regular(customer, next)))
        };
        let mut of_family = seen.customer_ids().filter(|&customer| seen.customer(customer).industry == family);
        let (mut world, id) = of_family.find_map(with_places).expect("somebody tenders in the month after");
        run_to(&mut world, id.month.opening().get());
        let terms = world.observe(ME).tender(id).expect("it is in the book").terms().clone();
        let ceiling = terms.ceiling.as_yuan() as u32;
        let fits = |product: &game::ids::ProductId| {
            let levels = world.observe(ME).scenario().product(*product).expect("it is there").levels;
            game::scenario::missing_levels(levels, terms.levels) == [0; 3]
        };
        let product = world.observe(ME).scenario().products_of(family).find(fits).expect("a checked scenario has one");
        for (company, price) in [(ME, ceiling), (other, ceiling * 9 / 10)] {
            let bid = game::tender::Bid { tender: id, product, price, package: game::ids::PackageId(0) };
            world.apply(company, &Command::Bid(bid)).expect("a place and a product that fits");
        }
        run_to(&mut world, terms.deadline.get());
        let prices = [ceiling, ceiling * 9 / 10].map(|price| Money::yuan(i64::from(price)));
        let outcomes = [ME, other].map(|company| month_review(&world.observe(company), id.month).bids[0].outcome);
        let lost = BidOutcome::Lost { winner: other, price: prices[1] };
        assert_eq!(outcomes, [lost, BidOutcome::Won]);
    }

    #[test]
    fn a_complaint_is_told_and_a_month_without_one_is_not() {
        let world = complaint();
        let seen = world.observe(ME);
        let now = month_review(&seen, seen.month()).complaints.expect("a customer has just complained");
        assert!(now.opened > 0);
        assert_eq!(month_review(&seen, Month::FIRST).complaints, None);
    }
}

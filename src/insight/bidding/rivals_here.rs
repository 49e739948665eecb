//! How far a competitor's recognition with one customer is known: from score sheets of that customer's tenders,
//! and from the place that it has taken there (rulebook 3 and 4).

use game::ids::{CompanyId, CustomerId};
use game::observation::{Observation, OpenedTender};
use game::recognition::Recognition;
use game::scenario::Range;
use game::time::Month;

/// How many sheets of the customer the range rests on at most, the newest first.
const SHEETS: usize = 3;

/// A competitor's recognition with a customer, as far as the company knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecognitionHere {
    /// As the newest sheets of the customer showed it.
    Seen {
        /// The least and the most on those sheets.
        between: Range<Recognition>,
        /// The month of the newest.
        newest: Month,
    },
    /// It was never on a sheet of this customer; when it took its place it had at least so much.
    AtLeast {
        /// What a place takes.
        least: Recognition,
        /// The month in which it took the place.
        taken: Month,
    },
    /// Neither.
    Unknown,
}

/// What is known of a competitor with a customer.
pub fn recognition_here(seen: &Observation<'_>, company: CompanyId, customer: CustomerId) -> RecognitionHere {
    let results = seen.results();
    let met: Vec<(Month, Recognition)> = results
        .iter()
        .rev()
        .filter(|result| result.tender.id().customer == customer)
        .filter_map(|OpenedTender { tender, sheet }| {
            let entry = sheet.valid().find(|entry| entry.company == company)?;
            Some((tender.terms().deadline.month(), entry.offer.recognition))
        })
        .take(SHEETS)
        .collect();
    let on_sheets = || met.iter().map(|&(_, recognition)| recognition);
    if let (Some(&(newest, _)), Some(least), Some(most)) = (met.first(), on_sheets().min(), on_sheets().max()) {
        return RecognitionHere::Seen { between: Range { least, most }, newest };
    }
    match seen.place_of(company, customer) {
        Some(place) => {
            let least = seen.scenario().relation.forming_at;
            RecognitionHere::AtLeast { least: Recognition::new(least), taken: place.since.month() }
        }
        None => RecognitionHere::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, run_to, win_place};
    use game::command::Command;
    use game::ids::{PackageId, ProductId, TenderId};
    use game::scenario::missing_levels;
    use game::standing_orders::{StandingOrder, Switch};
    use game::tender::Bid;
    use game::time::Minute;
    use game::world::World;

    const OTHER: CompanyId = CompanyId(1);

    /// Both bid for the tender of this month, if the customer has one; when it is opened.
    fn both_bid(world: &mut World, customer: CustomerId) -> Option<Minute> {
        let seen = world.observe(ME);
        let id = TenderId::regular(customer, seen.month());
        let terms = seen.tender(id)?.terms().clone();
        let levels_of = |product: ProductId| seen.scenario().product(product).expect("a product of the family").levels;
        let mut products = seen.scenario().products_of(seen.customer(customer).industry);
        let product = products.find(|&product| missing_levels(levels_of(product), terms.levels) == [0; 3])?;
        let price = terms.ceiling.as_yuan() as u32;
        for company in [ME, OTHER] {
            let bid = Bid { tender: id, product, price, package: PackageId(0) };
            world.apply(company, &Command::Bid(bid)).expect("both have a place, and the product fits");
        }
        Some(terms.deadline)
    }

    #[test]
    fn recognition_is_unknown_then_at_least_a_place_s_then_a_range_with_its_month() {
        let mut world = game(2);
        let seen = world.observe(ME);
        let family = seen.scenario().studied[0];
        let place_for_two = |&id: &CustomerId| seen.customer(id).industry == family && seen.places_left(id) >= 2;
        let customer = seen.customer_ids().find(place_for_two).expect("a customer of the known family");
        assert_eq!(recognition_here(&seen, OTHER, customer), RecognitionHere::Unknown);

        win_place(&mut world, OTHER, customer);
        let seen = world.observe(ME);
        let taken = seen.place_of(OTHER, customer).expect("the place was won").since.month();
        let least = Recognition::new(seen.scenario().relation.forming_at);
        assert_eq!(recognition_here(&seen, OTHER, customer), RecognitionHere::AtLeast { least, taken });
        assert_eq!(recognition_here(&seen, ME, customer), RecognitionHere::Unknown);

        win_place(&mut world, ME, customer);
        for company in [ME, OTHER] {
            let call = StandingOrder::Call { customer, switch: Switch::On };
            for order in [StandingOrder::Buy(Switch::On), StandingOrder::Deliver(Switch::On), call] {
                world.apply(company, &Command::StandingOrder(order)).expect("always allowed");
            }
        }
        let mut shown = Vec::new();
        let first = world.now().month();
        for month in Month::all().filter(|month| *month > first) {
            run_to(&mut world, month.hour(1).get());
            let Some(opened) = both_bid(&mut world, customer) else { continue };
            run_to(&mut world, opened.get());
            let seen = world.observe(ME);
            let results = seen.results();
            let newest = results.iter().find(|result| result.tender.terms().deadline == opened).expect("we have bid");
            let entry = newest.sheet.entry_of(OTHER).expect("it has bid, too");
            shown.push(entry.offer.recognition);
            let last = &shown[shown.len().saturating_sub(SHEETS)..];
            let (least, most) = (*last.iter().min().expect("one at least"), *last.iter().max().expect("one at least"));
            let expect = RecognitionHere::Seen { between: Range { least, most }, newest: month };
            assert_eq!(recognition_here(&seen, OTHER, customer), expect, "{shown:?}");
        }
        assert!(!shown.is_empty(), "the customer has a tender after both have a place");
    }
}

//! When a customer buys next, as far as the company may know.

use game::ids::{CustomerId, TenderId};
use game::observation::Observation;
use game::tender::TenderState;
use game::time::{Minute, Month};

/// A customer's next tender.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextTender {
    /// It stands in this month's book, and bids may still come.
    Open {
        /// Which.
        tender: TenderId,
        /// Until when.
        deadline: Minute,
    },
    /// It comes in that month.
    In(Month),
    /// There is none left in the months that are played.
    None,
    /// Only research would tell.
    Unknown,
}

/// A customer's next tender: the book is public, later months are known of a researched
/// customer (rulebook 4).
pub fn next_tender(seen: &Observation<'_>, customer: CustomerId) -> NextTender {
    let now = seen.now();
    let open = seen
        .book(seen.month())
        .filter(|tender| tender.id().customer == customer && tender.state() == TenderState::Open)
        .find(|tender| now < tender.terms().deadline);
    if let Some(tender) = open {
        return NextTender::Open { tender: tender.id(), deadline: tender.terms().deadline };
    }
    match seen.tender_months(customer) {
        None => NextTender::Unknown,
        Some(months) => {
            let mut ahead = months.iter().copied().filter(|month| *month > seen.month());
            ahead.find(|month| *month <= seen.scenario().last_month()).map_or(NextTender::None, NextTender::In)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, queue, run_to};
    use game::people::TaskKind;

    #[test]
    fn what_the_public_knows_and_what_research_adds() {
        let mut world = game(1);
        let customers: Vec<CustomerId> = world.observe(ME).customer_ids().collect();
        let in_book: Vec<CustomerId> =
            world.observe(ME).book(Month::FIRST).map(|tender| tender.id().customer).collect();
        for &customer in &customers {
            let next = next_tender(&world.observe(ME), customer);
            if in_book.contains(&customer) {
                let tender = TenderId::regular(customer, Month::FIRST);
                assert_eq!(next, NextTender::Open { tender, deadline: Month::FIRST.hour(120) });
            } else {
                assert_eq!(next, NextTender::Unknown, "{customer:?}");
            }
        }
        let bought = in_book[0];
        queue(&mut world, ME, 0, TaskKind::Research { customer: bought });
        run_to(&mut world, Month::FIRST.hour(121).get());
        let later = world.observe(ME).tender_months(bought).expect("researched")[1];
        assert_eq!(next_tender(&world.observe(ME), bought), NextTender::In(later));
        run_to(&mut world, Minute::YEAR_END.get());
        assert_eq!(next_tender(&world.observe(ME), bought), NextTender::None);
    }
}

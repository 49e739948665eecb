//! What made the year: the best customer, the biggest win and the dearest mistake, each with where to look again
//! (rulebook 12).

use crate::insight::analytics::patterns::lives;
use game::event::Event;
use game::ids::{CustomerId, TenderId};
use game::money::Money;
use game::observation::{Observation, OpenedTender};
use game::score::margins;

/// One of the moments that made the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Highlight {
    /// The customer that brought the most.
    BestCustomer {
        /// Which.
        customer: CustomerId,
        /// What it brought: sales less goods, freight, selling and care.
        margin: Money,
    },
    /// The contract won that was worth the most.
    BiggestWin {
        /// Which.
        tender: TenderId,
        /// Its worth.
        worth: Money,
        /// How many bids it was won against.
        rivals: u32,
    },
    /// What cost the most.
    DearestMistake(Mistake),
}

/// A mistake with its price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// A contract delivered late, or not at all.
    Late {
        /// Which.
        contract: TenderId,
        /// The penalties.
        cost: Money,
    },
    /// A bill that was never paid.
    Unpaid {
        /// By whom.
        customer: CustomerId,
        /// How much.
        cost: Money,
    },
    /// A customer that left because it was unhappy.
    DrivenAway {
        /// Which.
        customer: CustomerId,
        /// The lifetime value that went with it.
        cost: Money,
    },
}

impl Mistake {
    /// What it cost.
    pub const fn cost(&self) -> Money {
        match self {
            Self::Late { cost, .. } | Self::Unpaid { cost, .. } | Self::DrivenAway { cost, .. } => *cost,
        }
    }
}

/// The moments of the year so far; what there was none of is left out.
pub fn highlights(seen: &Observation<'_>) -> Vec<Highlight> {
    let mistake = dearest_mistake(seen).map(Highlight::DearestMistake);
    [best_customer(seen), biggest_win(seen), mistake].into_iter().flatten().collect()
}

fn best_customer(seen: &Observation<'_>) -> Option<Highlight> {
    let margins = margins(seen.scenario(), seen.company());
    let best = seen.customer_ids().zip(margins).max_by_key(|&(customer, margin)| (margin, std::cmp::Reverse(customer)));
    let (customer, margin) = best.filter(|(_, margin)| margin.is_positive())?;
    Some(Highlight::BestCustomer { customer, margin })
}

fn biggest_win(seen: &Observation<'_>) -> Option<Highlight> {
    let won = seen.results().into_iter().filter_map(|OpenedTender { tender: view, sheet }| {
        let winner = sheet.winner().filter(|winner| winner.company == seen.me())?;
        let worth = winner.offer.price.times(view.terms().quantity);
        Some((worth, view.id(), sheet.valid().count() as u32 - 1))
    });
    let (worth, tender, rivals) = won.max_by_key(|&(worth, tender, _)| (worth, tender))?;
    Some(Highlight::BiggestWin { tender, worth, rivals })
}

fn dearest_mistake(seen: &Observation<'_>) -> Option<Mistake> {
    let late = seen.contracts().map(|contract| Mistake::Late { contract: contract.id, cost: contract.penalty });
    let unpaid = seen.feed().iter().filter_map(|told| match told.event {
        Event::WrittenOff { contract, amount, .. } => {
            Some(Mistake::Unpaid { customer: contract.customer, cost: amount })
        }
        _ => None,
    });
    let lives = lives(seen, seen.me()).unwrap_or_default();
    let gone = lives.iter().filter(|life| life.unhappy);
    let gone = gone.map(|life| Mistake::DrivenAway { customer: life.customer, cost: life.value });
    let all = late.chain(unpaid).chain(gone);
    all.filter(|mistake| mistake.cost().is_positive()).max_by_key(Mistake::cost)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, run_to, sell, win_contract};
    use game::time::Minutes;

    #[test]
    fn a_year_without_deeds_has_no_highlights() {
        assert_eq!(highlights(&game(1).observe(ME)), Vec::new());
    }

    #[test]
    fn a_sale_makes_a_best_customer_and_a_biggest_win() {
        let mut world = game(1);
        let contract = sell(&mut world);
        let seen = world.observe(ME);
        let all = highlights(&seen);
        let best =
            |one: &Highlight| matches!(one, Highlight::BestCustomer { customer, .. } if *customer == contract.customer);
        let win =
            |one: &Highlight| matches!(one, Highlight::BiggestWin { tender, rivals: 0, .. } if *tender == contract);
        assert!(all.iter().any(best) && all.iter().any(win), "{all:?}");
    }

    #[test]
    fn a_contract_that_is_never_delivered_is_the_dearest_mistake() {
        let mut world = game(1);
        let contract = win_contract(&mut world);
        let end = world.now() + Minutes::days(60);
        run_to(&mut world, end.get());
        let seen = world.observe(ME);
        let late = |one: &Highlight| matches!(one, Highlight::DearestMistake(Mistake::Late { contract: of, .. }) if *of == contract);
        assert!(highlights(&seen).iter().any(late), "{:?}", highlights(&seen));
    }
}

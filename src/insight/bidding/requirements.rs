//! The requirements that a bid must meet to count (rulebook 4), and how a product meets a tender's terms.

use game::ids::ProductId;
use game::observation::Observation;
use game::scenario::missing_levels;
use game::tender::{Bid, Disqualification, Terms, disqualification};

/// One requirement that must be met for the bid to count, with the reason if it is not met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// All ★ traits are met, as far as the levels are known.
    Stars(Option<Disqualification>),
    /// The price is not above the ceiling.
    Ceiling(Option<Disqualification>),
    /// The company has a place with the customer.
    Place(Option<Disqualification>),
    /// The bond can be paid now.
    Bond(Option<Disqualification>),
}

impl Check {
    /// Why the bid would not count, if the requirement is not met.
    pub const fn disqualification(self) -> Option<Disqualification> {
        match self {
            Self::Stars(why) | Self::Ceiling(why) | Self::Place(why) | Self::Bond(why) => why,
        }
    }
}

/// The requirements of a valid bid, in the order in which the rules check them.
pub fn checks(seen: &Observation<'_>, terms: &Terms, bid: &Bid) -> [Check; 4] {
    let scenario = seen.scenario();
    let for_nothing = Bid { price: 1, ..*bid };
    let stars = disqualification(scenario, terms, &for_nothing, seen.known_levels(bid.product));
    let ceiling = disqualification(scenario, terms, bid, [3; 3]).filter(|why| *why == Disqualification::AboveCeiling);
    let place = (!seen.has_place(terms.id.customer)).then_some(Disqualification::PlaceLost);
    let bond = (terms.bond > seen.can_pay()).then_some(Disqualification::BondNotPayable);
    [Check::Stars(stars), Check::Ceiling(ceiling), Check::Place(place), Check::Bond(bond)]
}

/// How a product meets the terms, as far as its levels are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fit {
    /// Its levels.
    pub levels: [u8; 3],
    /// How far each falls short.
    pub missing: [u8; 3],
    /// Whether it lacks a ★ trait.
    pub is_void: bool,
    /// Service points that missing levels cost.
    pub points_lost: u8,
}

/// How a product meets the terms, as far as its levels are known.
pub fn fit(seen: &Observation<'_>, terms: &Terms, product: ProductId) -> Fit {
    let levels = seen.known_levels(product);
    let missing = missing_levels(levels, terms.levels);
    Fit {
        levels,
        missing,
        is_void: (0..3).any(|index| terms.stars[index] && missing[index] > 0),
        points_lost: seen.scenario().tender.missing_level * missing.iter().sum::<u8>(),
    }
}

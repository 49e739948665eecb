//! Importance against satisfaction in four quadrants (Martilla and James 1977).

use super::buyers::Buyer;
use game::ids::CustomerId;
use game::money::Money;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::sort;

/// The four quadrants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quadrant {
    /// 重点改进区域: important and less than content.
    ImproveFirst,
    /// 重点保持区域: important and content.
    KeepUp,
    /// 机会区域: less important and less than content.
    ImproveLater,
    /// 维持区域: less important and content.
    EnoughDone,
}

/// A customer in the plane of importance and satisfaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The customer.
    pub customer: CustomerId,
    /// Its share of the sales.
    pub importance: PerMille,
    /// Satisfaction C = b ÷ a as far as known.
    pub satisfaction: PerMille,
    /// Where that lies.
    pub quadrant: Quadrant,
}

/// A customer whose satisfaction is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAsked {
    /// The customer.
    pub customer: CustomerId,
    /// Its importance.
    pub importance: PerMille,
}

/// The plane.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plane {
    /// From which importance on something is important: the average.
    pub important_from: PerMille,
    /// Customers whose satisfaction is known, the most important first.
    pub placed: Vec<Placed>,
    /// Customers who have bought and have not been asked, the most important first.
    pub unknown: Vec<NotAsked>,
}

impl Quadrant {
    /// All, the most urgent first.
    pub const ALL: [Self; 4] = [Self::ImproveFirst, Self::KeepUp, Self::ImproveLater, Self::EnoughDone];

    /// The quadrant of these two answers.
    pub const fn of(important: bool, content: bool) -> Self {
        match (important, content) {
            (true, false) => Self::ImproveFirst,
            (true, true) => Self::KeepUp,
            (false, false) => Self::ImproveLater,
            (false, true) => Self::EnoughDone,
        }
    }
}

/// Places all buyers by their share of the sales and their satisfaction as surveys told it. The lines
/// lie at the average share and at C = 1, "as expected".
pub fn customer_plane(seen: &Observation<'_>, buyers: &[Buyer]) -> Plane {
    plane(buyers, |customer| seen.known_satisfaction(customer))
}

fn plane(buyers: &[Buyer], satisfaction: impl Fn(CustomerId) -> Option<PerMille>) -> Plane {
    let sales: Money = buyers.iter().map(|buyer| buyer.sales).sum();
    let count = buyers.len() as i64;
    let mut found = Plane { important_from: PerMille::rounded(1, count), ..Plane::default() };
    let mut ranked: Vec<&Buyer> = buyers.iter().collect();
    sort::by_key(&mut ranked, |buyer| (std::cmp::Reverse(buyer.sales), buyer.customer));
    for buyer in ranked {
        let importance = PerMille::rounded(buyer.sales.as_fen(), sales.as_fen());
        match satisfaction(buyer.customer) {
            Some(satisfaction) => {
                let important = buyer.sales.as_fen() * count >= sales.as_fen();
                let quadrant = Quadrant::of(important, satisfaction >= PerMille::ONE);
                found.placed.push(Placed { customer: buyer.customer, importance, satisfaction, quadrant });
            }
            None => found.unknown.push(NotAsked { customer: buyer.customer, importance }),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{self, ME, game, sell};

    #[test]
    fn customers_are_placed_by_sales_and_satisfaction() {
        let buyer = |id, yuan| Buyer { sales: Money::yuan(yuan), ..fixtures::buyer(id) };
        let buyers = [buyer(0, 500), buyer(1, 100), buyer(2, 300), buyer(3, 60), buyer(4, 40)];
        let asked = [Some(900), Some(1000), Some(1040), None, Some(999)];
        let found = plane(&buyers, |customer| asked[customer.index()].map(PerMille::new));
        let placed: Vec<(u16, i32, Quadrant)> =
            found.placed.iter().map(|one| (one.customer.0, one.importance.get(), one.quadrant)).collect();
        assert_eq!(
            placed,
            [
                (0, 500, Quadrant::ImproveFirst),
                (2, 300, Quadrant::KeepUp),
                (1, 100, Quadrant::EnoughDone),
                (4, 40, Quadrant::ImproveLater),
            ]
        );
        assert_eq!(found.important_from, PerMille::new(200));
        assert_eq!(found.unknown, [NotAsked { customer: CustomerId(3), importance: PerMille::new(60) }]);
        assert_eq!(plane(&[], |_| None), Plane::default());
    }

    #[test]
    fn a_customer_that_was_not_asked_is_unknown() {
        let mut world = game(1);
        let contract = sell(&mut world);
        let seen = world.observe(ME);
        let found = customer_plane(&seen, &crate::insight::analytics::buyers::buyers(&seen));
        assert_eq!(
            (found.placed.len(), &found.unknown[..]),
            (0, &[NotAsked { customer: contract.customer, importance: PerMille::ONE }][..])
        );
    }
}

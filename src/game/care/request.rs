//! Requests for quotation 询价: a customer that asks for a price before it orders without a tender, and how it
//! answers (rulebook 7).

use crate::ids::{CompanyId, IndustryId, PackageId, ProductId, TenderId};
use crate::money::Money;
use crate::per_mille::PerMille;
use crate::recognition::Recognition;
use crate::relation::Loyalty;
use crate::scenario::Repeat;
use crate::time::Minute;
use serde::{Deserialize, Serialize};

/// A request for quotation to one company, with all that came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuotationRequest {
    /// Which: the order that comes of it has the same name.
    pub id: TenderId,
    /// Of whom it asks.
    pub company: CompanyId,
    /// What it asks for.
    pub product: ProductId,
    /// Units.
    pub quantity: u32,
    /// The payment term that it wishes, in months.
    pub term_asked: u8,
    /// The terms on which it bought last.
    pub before: TermsBefore,
    /// When it asked.
    pub asked: Minute,
    /// When the next thing happens if nobody acts: the request lapses, the customer answers, or its counter-offer
    /// lapses.
    pub deadline: Minute,
    /// What the company quoted.
    pub quoted: Option<QuotedTerms>,
    /// The price that the customer would pay instead.
    pub counter: Option<Money>,
    /// How it stands.
    pub state: RequestState,
}

/// The terms of the last contract with a customer that came of a tender.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermsBefore {
    /// Unit price.
    pub price: Money,
    /// Service package.
    pub package: PackageId,
    /// The price against the ceiling, as the customer judged it.
    pub price_ratio: PerMille,
    /// Missing trait levels of the product against the wish.
    pub missing: u8,
}

/// What a company quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuotedTerms {
    /// When.
    pub at: Minute,
    /// Unit price.
    pub price: Money,
    /// Service package.
    pub package: PackageId,
}

/// How a request stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequestState {
    /// It waits for a quotation.
    Open,
    /// The customer considers the quotation.
    Quoted,
    /// The customer would pay another price; the company decides.
    Countered,
    /// It became an order.
    Ordered,
    /// The price was too high: the customer bought elsewhere.
    Refused,
    /// Nobody answered in time: the customer bought elsewhere.
    Lapsed,
    /// The company let it go.
    Forgone,
}

impl RequestState {
    /// Whether the company has something to decide.
    pub const fn waits_for_us(self) -> bool {
        matches!(self, Self::Open | Self::Countered)
    }

    /// Whether nothing follows any more.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Ordered | Self::Refused | Self::Lapsed | Self::Forgone)
    }
}

impl QuotationRequest {
    /// The product family that it asks for.
    pub const fn family(&self) -> IndustryId {
        self.product.family
    }

    /// The unit price that would hold if the company agreed now: the counter-offer, else the one quoted.
    pub fn price(&self) -> Option<Money> {
        self.counter.or_else(|| self.quoted.map(|quoted| quoted.price))
    }
}

/// What a customer answers to a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PriceAnswer {
    /// It orders.
    Accepts,
    /// It would pay that much for a unit.
    Counters(Money),
    /// It buys elsewhere.
    Refuses,
}

/// What a customer's ceiling depends on besides its loyalty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Recognition of the company that quotes.
    pub recognition: Recognition,
    /// Service points of the package quoted above those of the last one.
    pub more_points: i32,
    /// The customer's mood of the day, in thousandths of the last price.
    pub mood: i32,
}

/// The most that a customer pays for a unit: the last price, by what its loyalty tolerates **\[S\]**, more for a
/// company that it recognises and for better service.
pub fn ceiling(rules: &Repeat, loyalty: Loyalty, before: Money, standing: &Standing) -> Money {
    let requests = &rules.requests;
    let share = rules.tastes[loyalty as usize].tolerates.get()
        + requests.recognition.get() * i32::from(standing.recognition.get()) / 1000
        + requests.per_point.get() * standing.more_points
        + standing.mood;
    Money::yuan(before.per_mille(PerMille::new(share.max(0))).as_yuan().max(1))
}

/// How a customer with that ceiling answers a price: a little above it counters, far above it buys elsewhere.
pub fn answer(rules: &Repeat, ceiling: Money, price: Money) -> PriceAnswer {
    if price <= ceiling {
        PriceAnswer::Accepts
    } else if price <= ceiling.per_mille(PerMille::ONE + rules.requests.counters) {
        PriceAnswer::Counters(ceiling)
    } else {
        PriceAnswer::Refuses
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;

    #[test]
    fn recognition_and_service_raise_the_ceiling_and_loyalty_sets_it() {
        let rules = &Scenario::formal().repeat;
        let before = Money::yuan(1_000);
        let standing =
            |recognition, more_points| Standing { recognition: Recognition::new(recognition), more_points, mood: 0 };
        let of = |loyalty, recognition, points| ceiling(rules, loyalty, before, &standing(recognition, points));
        assert!(of(Loyalty::Trust, 900, 0) > of(Loyalty::Trust, 300, 0));
        assert!(of(Loyalty::Trust, 300, 10) > of(Loyalty::Trust, 300, 0));
        assert!(of(Loyalty::Monopoly, 500, 0) > of(Loyalty::Price, 500, 0));
    }

    #[test]
    fn a_price_is_accepted_up_to_the_ceiling_countered_a_little_above_and_refused_beyond() {
        let rules = &Scenario::formal().repeat;
        let most = Money::yuan(1_000);
        let above = most.per_mille(PerMille::ONE + rules.requests.counters);
        assert_eq!(answer(rules, most, most), PriceAnswer::Accepts);
        assert_eq!(answer(rules, most, above), PriceAnswer::Counters(most));
        assert_eq!(answer(rules, most, above + Money::yuan(1)), PriceAnswer::Refuses);
    }
}

//! Satisfaction C = b ÷ a (rulebook 7): what is perceived over what was expected, along the
//! chain of the American Customer Satisfaction Index ([`super::acsi`]): expectation, perceived quality and
//! perceived value make satisfaction.

use crate::per_mille::PerMille;
use crate::scenario::Satisfaction;
use crate::time::Minute;
use serde::{Deserialize, Serialize};

/// What a customer expects of a company and what it has perceived, as running figures; 1000 is the ordinary.
///
/// Perception b is not stored: it is perceived quality and perceived value, mixed by the market's share
/// ([`Satisfaction::value`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Experience {
    /// Expectation, a; never below 1.
    pub expected: PerMille,
    /// Perceived quality: delivery, fit, service, trouble.
    pub quality: PerMille,
    /// Perceived value: the quality set against the price paid for it.
    pub value: PerMille,
}

/// A fulfilled contract as the customer sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deed {
    /// Service points of the package that was promised.
    pub points: u8,
    /// Begun working days beyond the promise.
    pub days_late: u32,
    /// Missing trait levels against the wish.
    pub missing: u8,
    /// The price against the ceiling, or against what the goods usually fetch.
    pub price: PerMille,
    /// What other customers of the industry say: their mean satisfaction with the company.
    pub word: PerMille,
}

/// Why expectation or perception moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Cause {
    /// A contract was fulfilled within its promise.
    Kept,
    /// A contract was fulfilled later than promised.
    Late,
    /// A contract fell short of what was promised, and the customer did not keep still.
    Slip,
    /// A contract was lost by default.
    Defaulted,
    /// A defect showed.
    #[serde(rename = "Fault")]
    Defect,
    /// Trouble was put right.
    Recovered,
    /// Second satisfaction 二度满意: a recovery quick, fair and generous beyond what was due.
    SecondSatisfaction,
    /// A joint project.
    JointProject,
    /// A complaint was left alone for four weeks.
    Ignored,
    /// A month of the relationship programme.
    Programme,
    /// A gift.
    Gift,
    /// VIP service.
    Vip,
    /// A month in the club that takes a fee.
    Club,
    /// The owner came.
    OwnersVisit,
    /// A bill was collected.
    Collection,
    /// Goods only against cash.
    CashOnDelivery,
    /// A payment term shorter or longer than asked for.
    PaymentTerm,
    /// An order was rejected.
    #[serde(rename = "Declined")]
    OrderRejected,
    /// Delight fades.
    Faded,
}

/// The three kinds of quality after Kano (1984), by what they do to satisfaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kano {
    /// 必备 must-be: given, it adds nothing; missing, it costs much.
    MustBe,
    /// 一维 one-dimensional: the more, the better.
    OneDimensional,
    /// 魅力 attractive: nobody expects it, and it delights.
    Attractive,
}

impl Cause {
    /// The kind of quality that a cause is about; none for what is no quality of goods or service.
    pub const fn kano(self) -> Option<Kano> {
        match self {
            Self::Late | Self::Slip | Self::Defaulted | Self::Defect => Some(Kano::MustBe),
            Self::Kept | Self::Recovered | Self::Ignored => Some(Kano::OneDimensional),
            Self::SecondSatisfaction
            | Self::JointProject
            | Self::Programme
            | Self::Gift
            | Self::Vip
            | Self::Club
            | Self::OwnersVisit
            | Self::Faded => Some(Kano::Attractive),
            Self::Collection | Self::CashOnDelivery | Self::PaymentTerm | Self::OrderRejected => None,
        }
    }
}

/// One move of what a customer feels, as its file tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    /// When.
    pub at: Minute,
    /// Why.
    pub cause: Cause,
    /// Change of the expectation.
    pub expected: i32,
    /// Change of the perceived quality.
    pub quality: i32,
    /// Change of the perceived value.
    pub value: i32,
}

impl Move {
    /// Change of perception b: quality and value by the market's share.
    pub fn perceived(self, rules: &Satisfaction) -> i32 {
        let share = rules.value.get();
        (self.quality * (1000 - share) + self.value * share) / 1000
    }
}

impl Default for Experience {
    fn default() -> Self {
        Self { expected: PerMille::ONE, quality: PerMille::ONE, value: PerMille::ONE }
    }
}

impl Experience {
    /// Perception b: quality and value by the market's share.
    pub fn perceived(self, rules: &Satisfaction) -> PerMille {
        let share = rules.value.get();
        PerMille::new((self.quality.get() * (1000 - share) + self.value.get() * share) / 1000)
    }

    /// C = b ÷ a; 1000 is "as expected".
    pub fn satisfaction(self, rules: &Satisfaction) -> PerMille {
        PerMille::of(i64::from(self.perceived(rules).get()), i64::from(self.expected.get().max(1)))
    }

    /// The same customer after the quality that it perceives moved, within 0 to 2000: at the same price its
    /// value moves alike, and so does perception.
    pub fn moved(self, by: i32) -> Self {
        let moved = |figure: PerMille| PerMille::new((figure.get() + by).clamp(0, 2000));
        Self { quality: moved(self.quality), value: moved(self.value), ..self }
    }

    /// The same customer with only a share left of what it perceived.
    pub fn keeping(self, share: PerMille) -> Self {
        let kept = |figure: PerMille| PerMille::new(figure.get() * share.get() / 1000);
        Self { quality: kept(self.quality), value: kept(self.value), ..self }
    }

    /// The same customer expecting so much more, within 2000.
    pub fn expecting(self, more: PerMille) -> Self {
        Self { expected: felt(self.expected.get() + more.get()), ..self }
    }

    /// The running figures after the newest contract, which has the rules' share in them.
    pub fn with_newest(self, rules: &Satisfaction, newest: Self) -> Self {
        let share = rules.newest.get();
        let mix = |old: PerMille, new: PerMille| felt((old.get() * (1000 - share) + new.get() * share) / 1000);
        Self {
            expected: mix(self.expected, newest.expected),
            quality: mix(self.quality, newest.quality),
            value: mix(self.value, newest.value),
        }
    }
}

/// What a fulfilled contract alone makes a customer expect and perceive.
///
/// Expectation mixes what the bid promised, what was perceived before and what others say. Perceived
/// quality follows Kano's three kinds: punctuality is a must (kept it adds nothing, broken it costs
/// much), fit is linear, and the service of the package counts as it was delivered. Perceived value
/// sets quality against the price.
pub fn of_deed(rules: &Satisfaction, before: Experience, deed: &Deed) -> Experience {
    let service = (i32::from(deed.points) - i32::from(rules.ordinary_points)) * rules.per_point.get();
    let (past, word) = (rules.past.get(), rules.word.get());
    let promised = 1000 + service;
    let expected =
        (promised * (1000 - past - word) + before.perceived(rules).get() * past + deed.word.get() * word) / 1000;
    let days = deed.days_late.min(1000) as i32;
    let must = -(rules.per_day_late.get() * days).min(rules.late_most.get());
    let linear = -rules.per_missing_level.get() * i32::from(deed.missing);
    // A customer that waits beyond the promise does not enjoy the rest of the service.
    let enjoyed = if days == 0 { service } else { service.min(0) };
    let quality = 1000 + must + linear + enjoyed;
    let value = quality + rules.fair_price.get() - deed.price.get();
    Experience { expected: felt(expected), quality: felt(quality), value: felt(value) }
}

/// Nobody expects or perceives less than something, nor more than twice the ordinary.
fn felt(figure: i32) -> PerMille {
    PerMille::new(figure.clamp(1, 2000))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;

    const PLAIN: Deed = Deed { points: 75, days_late: 0, missing: 0, price: PerMille::new(800), word: PerMille::ONE };

    fn after(deed: Deed) -> Experience {
        let (rules, before) = (&Scenario::formal().satisfaction, Experience::default());
        before.with_newest(rules, of_deed(rules, before, &deed))
    }

    fn satisfied(deed: Deed) -> PerMille {
        after(deed).satisfaction(&Scenario::formal().satisfaction)
    }

    #[test]
    fn a_plain_contract_leaves_a_customer_as_it_was() {
        assert_eq!(after(PLAIN), Experience::default());
    }

    #[test]
    fn lateness_lowers_satisfaction_and_a_low_price_raises_it() {
        let plain = satisfied(PLAIN);
        for (what, deed, better) in [
            ("late", Deed { days_late: 3, ..PLAIN }, false),
            ("a missing level", Deed { missing: 1, ..PLAIN }, false),
            ("dear", Deed { price: PerMille::new(950), ..PLAIN }, false),
            ("praised by others", Deed { word: PerMille::new(1200), ..PLAIN }, false),
            ("cheap", Deed { price: PerMille::new(650), ..PLAIN }, true),
        ] {
            let satisfaction = satisfied(deed);
            assert_eq!(satisfaction > plain, better, "{what}: {satisfaction:?}");
        }
    }

    #[test]
    fn a_price_moves_value_and_no_quality_and_lateness_moves_both() {
        let plain = after(PLAIN);
        let dear = after(Deed { price: PerMille::new(950), ..PLAIN });
        assert_eq!(dear.quality, plain.quality);
        assert!(dear.value < plain.value);
        let late = after(Deed { days_late: 3, ..PLAIN });
        assert!(late.quality < plain.quality && late.value < plain.value);
    }

    #[test]
    fn over_promising_raises_the_expectation_and_costs_when_late() {
        let promised = Deed { points: 92, days_late: 2, ..PLAIN };
        let modest = Deed { points: 60, days_late: 2, ..PLAIN };
        assert!(after(promised).expected > after(modest).expected);
        assert!(satisfied(promised) < satisfied(modest));
    }

    #[test]
    fn lateness_costs_no_more_than_its_limit() {
        assert_eq!(after(Deed { days_late: 100, ..PLAIN }), after(Deed { days_late: 500, ..PLAIN }));
    }
}

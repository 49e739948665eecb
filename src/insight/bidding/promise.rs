//! What a bid promises the customer: the satisfaction that it brings if it is delivered as offered, and what
//! that does to loyalty (rulebook 7). The bid room shows it beside the margin.

use crate::insight::care::loyalty::{expected_loyalty, handling_left};
use game::care::{Deed, Experience, of_deed};
use game::ids::CustomerId;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::scenario::missing_levels;
use game::tender::{Bid, Terms};
use game::time::Month;

/// What a bid would do to the customer's satisfaction if it is won and delivered as offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Promise {
    /// What this contract alone makes the customer expect and perceive.
    pub alone: Experience,
    /// Satisfaction C before, as the company knows it.
    pub before: PerMille,
    /// Satisfaction C after it.
    pub after: PerMille,
    /// Share of such customers that stay for a year, as things stand: loyalty.
    pub kept_before: PerMille,
    /// The same after the contract.
    pub kept_after: PerMille,
    /// How much of both comes of how complaints were handled, in thousandths.
    pub handling: i32,
    /// Perception b of this contract alone.
    pub alone_perceived: PerMille,
    /// Satisfaction C with this contract alone.
    pub alone_satisfaction: PerMille,
    /// The month of the survey that `before` comes from; none when nobody has asked, and the customer is taken
    /// to be an ordinary one (1.00).
    pub surveyed: Option<Month>,
}

/// What the bid promises, by the newest survey of the customer and those of others in its industry.
pub fn promise(seen: &Observation<'_>, terms: &Terms, bid: &Bid) -> Promise {
    let scenario = seen.scenario();
    let customer = terms.id.customer;
    let relation = seen.relation(customer).details();
    let before = relation.survey.map_or_else(Experience::default, |survey| Experience {
        expected: survey.acsi.expectation,
        quality: survey.acsi.quality,
        value: survey.acsi.value,
    });
    let deed = Deed {
        points: scenario.package(bid.package).map_or(0, |package| package.points),
        days_late: 0,
        missing: missing_levels(seen.known_levels(bid.product), terms.levels).iter().sum(),
        price: PerMille::of(bid.unit_price().as_fen(), terms.ceiling.as_fen()),
        word: word_of_others(seen, customer),
    };
    let vip = if relation.upkeep.vip { scenario.care.vip_expects } else { PerMille::ZERO };
    let alone = of_deed(&scenario.satisfaction, before, &deed).expecting(vip);
    let rules = &scenario.satisfaction;
    let (before, after) = (before.satisfaction(rules), before.with_newest(rules, alone).satisfaction(rules));
    Promise {
        alone,
        alone_perceived: alone.perceived(rules),
        alone_satisfaction: alone.satisfaction(rules),
        before,
        after,
        kept_before: expected_loyalty(seen, customer, before),
        kept_after: expected_loyalty(seen, customer, after),
        handling: handling_left(seen, customer),
        surveyed: relation.survey.map(|survey| survey.at.month()),
    }
}

/// What other customers of the industry say, as far as surveys have told: ordinary when none has.
fn word_of_others(seen: &Observation<'_>, customer: CustomerId) -> PerMille {
    let industry = seen.customer(customer).industry;
    let told: Vec<i32> = seen
        .customer_ids()
        .filter(|&other| other != customer && seen.customer(other).industry == industry)
        .filter_map(|other| seen.relation(other).satisfaction())
        .map(PerMille::get)
        .collect();
    if told.is_empty() { PerMille::ONE } else { PerMille::new(told.iter().sum::<i32>() / told.len() as i32) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::bidding::estimate::first_draft;
    use crate::insight::fixtures::{ME, game};
    use game::ids::{PackageId, TenderId};

    #[test]
    fn a_dear_bid_and_a_wide_promise_leave_a_customer_less_content() {
        let world = game(1);
        let seen = world.observe(ME);
        let mut book = seen.book(Month::FIRST).map(|tender| tender.terms().clone());
        let terms = book.next().expect("the first month has tenders");
        let draft = first_draft(&seen, &terms);
        let plain = promise(&seen, &terms, &draft);
        assert_eq!((plain.before, plain.surveyed), (PerMille::ONE, None), "{:?}", TenderId { ..terms.id });
        let ceiling = terms.ceiling.as_yuan() as u32;
        let packages = seen.scenario().packages.len() as u8;
        for (what, bid, holds) in [
            (
                "dear",
                Bid { price: ceiling, ..draft },
                (|plain: &Promise, other: &Promise| other.after < plain.after) as fn(&Promise, &Promise) -> bool,
            ),
            ("cheap", Bid { price: ceiling / 2, ..draft }, |plain, other| {
                other.after > plain.after && other.kept_after >= plain.kept_after
            }),
            ("more promised", Bid { package: PackageId(packages - 1), ..draft }, |plain, other| {
                other.alone.expected > plain.alone.expected
            }),
        ] {
            let other = promise(&seen, &terms, &bid);
            assert!(holds(&plain, &other), "{what}: {plain:?} {other:?}");
        }
    }
}

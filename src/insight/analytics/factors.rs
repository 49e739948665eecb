//! What the company's service consists of: how much each part matters, and how well it is done.

use super::quadrants::Quadrant;
use game::care::{TicketState, fair_remedy};
use game::observation::Observation;
use game::per_mille::PerMille;
use game::scenario::Scenario;
use game::supply::{Contract, ContractState};

/// A part of what a customer perceives (rulebook 7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PerceptionFactor {
    /// 准时: a must.
    Punctuality,
    /// 匹配: traits as wished.
    Fit,
    /// 价格.
    Price,
    /// 补救: how trouble is handled.
    Recovery,
}

/// A part with its weight and how well it was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judged {
    /// Which.
    pub factor: PerceptionFactor,
    /// Its share of all that could be lost of a customer's perception.
    pub importance: PerMille,
    /// How often it was done as it should be; none as long as there was nothing to judge.
    pub done: Option<PerMille>,
    /// The quadrant: important from the average on, well done from nine times in ten on.
    pub quadrant: Option<Quadrant>,
}

/// From here on a part counts as well done.
const WELL_DONE: PerMille = PerMille::new(900);

impl PerceptionFactor {
    /// All, in the order of the rulebook.
    pub const ALL: [Self; 4] = [Self::Punctuality, Self::Fit, Self::Price, Self::Recovery];

    /// What a failure can take from a customer's perception at most, in thousandths of it.
    fn at_stake(self, scenario: &Scenario) -> i64 {
        let rules = &scenario.satisfaction;
        let stake = match self {
            Self::Punctuality => rules.late_most.get(),
            // One level missing of each of the three traits.
            Self::Fit => 3 * rules.per_missing_level.get(),
            // At the ceiling, against a price felt to be fair.
            Self::Price => rules.value.of_number(i64::from(1000 - rules.fair_price.get())) as i32,
            // A serious defect that is left alone.
            Self::Recovery => scenario.trouble.loss[1].get() + 1000 - scenario.service.lapse_keeps.get(),
        };
        i64::from(stake.max(0))
    }
}

/// All four parts: their weight follows from the market's rules, how well they were done from the
/// company's own contracts and tickets.
pub fn factors(seen: &Observation<'_>) -> [Judged; 4] {
    let scenario = seen.scenario();
    let all: i64 = PerceptionFactor::ALL.iter().map(|factor| factor.at_stake(scenario)).sum();
    PerceptionFactor::ALL.map(|factor| {
        let stake = factor.at_stake(scenario);
        let done = done(seen, factor);
        let quadrant = done.map(|done| Quadrant::of(stake * 4 >= all, done >= WELL_DONE));
        Judged { factor, importance: PerMille::rounded(stake, all), done, quadrant }
    })
}

fn done(seen: &Observation<'_>, factor: PerceptionFactor) -> Option<PerMille> {
    let contracts = |good: &dyn Fn(&Contract) -> bool| {
        share(seen.contracts().filter(|contract| !contract.is_open()), |contract| good(contract))
    };
    let fair = seen.scenario().satisfaction.fair_price;
    match factor {
        PerceptionFactor::Punctuality => {
            contracts(&|contract| matches!(contract.state, ContractState::Done { at } if at <= contract.promised))
        }
        PerceptionFactor::Fit => contracts(&|contract| contract.missing == 0),
        PerceptionFactor::Price => contracts(&|contract| contract.price_ratio <= fair),
        PerceptionFactor::Recovery => {
            let rules = &seen.scenario().service;
            let quick = rules.speed.first().map_or(0, |speed| speed.days);
            let closed = seen.company().tickets.iter().filter(|ticket| !ticket.is_open());
            share(closed, |ticket| match ticket.state {
                TicketState::Settled { at, remedy, .. } => {
                    let due = rules.remedies[fair_remedy(rules, ticket.matter) as usize].redress;
                    ticket.days_counted(rules, at) <= quick && rules.remedies[remedy as usize].redress >= due
                }
                _ => false,
            })
        }
    }
}

fn share<T>(all: impl Iterator<Item = T>, good: impl Fn(&T) -> bool) -> Option<PerMille> {
    let (mut count, mut fine) = (0, 0);
    for one in all {
        count += 1;
        fine += i64::from(good(&one));
    }
    (count > 0).then(|| PerMille::rounded(fine, count))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, sell};

    #[test]
    fn weights_follow_from_the_rules() {
        // Formal market: 400 late, 3 × 60 missing, 30 % of 200 for the price, 200 + 500 left alone:
        // 1,340 in all.
        let world = game(1);
        let weights = factors(&world.observe(ME)).map(|judged| judged.importance.get());
        assert_eq!(weights, [299, 134, 45, 522]);
        assert!(factors(&world.observe(ME)).iter().all(|judged| judged.done.is_none() && judged.quadrant.is_none()));
    }

    #[test]
    fn a_contract_at_the_ceiling_is_punctual_and_dear() {
        let mut world = game(1);
        sell(&mut world);
        let [punctuality, fit, price, recovery] = factors(&world.observe(ME));
        assert_eq!(fit.done, Some(PerMille::ONE));
        assert_eq!(fit.quadrant, Some(Quadrant::EnoughDone));
        assert_eq!((price.done, price.quadrant), (Some(PerMille::ZERO), Some(Quadrant::ImproveLater)));
        assert!(punctuality.done.is_some() && recovery.done.is_none());
    }
}

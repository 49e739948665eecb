//! Factors by importance and satisfaction, in four quadrants (importance-performance analysis; Martilla and James 1977,
//! Journal of Marketing 41(1), 77 to 79), and the open question.
//!
//! Both come of what the survey measured: a customer that is asked tells how much each cause has moved it. Importance is
//! derived: the factor's share of all movement of satisfaction, up and down, among those that answered. Satisfaction with
//! a factor is the upward share of its movement. Both are sums over customers, and have an interval: of the customers that
//! were not asked a sample tells only so much. The lines between the quadrants lie at the means over the factors that
//! moved anybody.

use super::super::record::SurveyFactor;
use super::super::viewer::Viewer;
use super::answers::SurveyAnswer;
use super::share_interval::{Coverage, ShareInterval, of_sums};
use crate::insight::analytics::quadrants::Quadrant;
use game::care::{Cause, Move};
use game::per_mille::PerMille;
use game::scenario::Satisfaction;
use std::collections::BTreeMap;

/// A factor in the plane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlacedFactor {
    /// Which.
    pub factor: SurveyFactor,
    /// Its share of all movement.
    pub importance: PerMille,
    /// Between which shares its importance to the whole population lies; none where a single customer was moved by it.
    pub importance_within: Option<ShareInterval>,
    /// The upward share of its movement.
    pub satisfaction: PerMille,
    /// The same of the population's satisfaction with it.
    pub satisfaction_within: Option<ShareInterval>,
    /// Where that lies.
    pub quadrant: Quadrant,
}

/// The factors in the plane.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FactorPlane {
    /// From which importance on a factor is important: the mean.
    pub important_from: PerMille,
    /// From which satisfaction on customers are content with it: the mean.
    pub content_from: PerMille,
    /// The factors that moved somebody, the most important first.
    pub placed: Vec<PlacedFactor>,
}

/// What the open question brought: how many named a cause as what pleased or annoyed them most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenAnswer {
    /// The cause.
    pub cause: Cause,
    /// By how many it was named as what pleased most.
    pub pleased: u32,
    /// By how many as what annoyed most.
    pub annoyed: u32,
    /// What lowered those most whom it annoyed.
    pub mostly: Option<FeltPart>,
}

/// A part of what a customer feels: satisfaction is what it perceives, quality and value, over what it expects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FeltPart {
    /// 期望.
    Expectation,
    /// 感知质量.
    Quality,
    /// 感知价值.
    Value,
}

impl FeltPart {
    const ALL: [Self; 3] = [Self::Expectation, Self::Quality, Self::Value];
}

/// The factor that a cause belongs to; none of what merely fades.
pub const fn factor(cause: Cause) -> Option<SurveyFactor> {
    Some(match cause {
        Cause::Kept | Cause::Late | Cause::Slip | Cause::Defaulted => SurveyFactor::Delivery,
        Cause::Defect => SurveyFactor::Goods,
        Cause::Recovered | Cause::SecondSatisfaction | Cause::Ignored => SurveyFactor::Complaints,
        Cause::Programme | Cause::OwnersVisit | Cause::JointProject => SurveyFactor::Care,
        Cause::Gift | Cause::Vip | Cause::Club => SurveyFactor::Benefits,
        Cause::Collection | Cause::CashOnDelivery | Cause::PaymentTerm | Cause::OrderRejected => SurveyFactor::Payment,
        Cause::Faded => return None,
    })
}

/// The plane of the factors over the answers.
pub fn plane(viewer: &Viewer<'_>, answers: &[SurveyAnswer], coverage: Coverage) -> FactorPlane {
    let rules = &viewer.seen.scenario().satisfaction;
    let of_answer = |answer: &SurveyAnswer| {
        let mut moved = Movement::default();
        for one in told(viewer, answer) {
            if let Some(factor) = factor(one.cause) {
                moved.add(factor, effect(rules, one));
            }
        }
        moved
    };
    let customers: Vec<Movement> = answers.iter().map(of_answer).collect();
    placed(&customers, coverage)
}

/// What the open question brought, in the order of causes.
pub fn open_answers(viewer: &Viewer<'_>, answers: &[SurveyAnswer]) -> Vec<OpenAnswer> {
    let rules = &viewer.seen.scenario().satisfaction;
    let mut named: BTreeMap<Cause, OpenAnswer> = BTreeMap::new();
    let mut lowered: BTreeMap<Cause, [i32; 3]> = BTreeMap::new();
    for answer in answers {
        let mut sums: BTreeMap<Cause, i32> = BTreeMap::new();
        let mut parts: BTreeMap<Cause, [i32; 3]> = BTreeMap::new();
        for moved in told(viewer, answer).filter(|moved| factor(moved.cause).is_some()) {
            *sums.entry(moved.cause).or_default() += effect(rules, moved);
            let sum = parts.entry(moved.cause).or_default();
            sum.iter_mut().zip(effects(rules, moved)).for_each(|(sum, one)| *sum += one);
        }
        let none = |cause: Cause| OpenAnswer { cause, pleased: 0, annoyed: 0, mostly: None };
        if let Some((&cause, _)) = sums.iter().filter(|(_, sum)| **sum > 0).max_by_key(|(_, sum)| **sum) {
            named.entry(cause).or_insert_with(|| none(cause)).pleased += 1;
        }
        if let Some((&cause, _)) = sums.iter().filter(|(_, sum)| **sum < 0).min_by_key(|(_, sum)| **sum) {
            named.entry(cause).or_insert_with(|| none(cause)).annoyed += 1;
            let here = parts.get(&cause).copied().unwrap_or_default();
            let lowered = lowered.entry(cause).or_default();
            lowered.iter_mut().zip(here).for_each(|(sum, one)| *sum += one);
        }
    }
    let lowest =
        |parts: &[i32; 3]| FeltPart::ALL.into_iter().zip(parts).min_by_key(|(_, sum)| **sum).map(|(part, _)| part);
    let told = |one: OpenAnswer| OpenAnswer { mostly: lowered.get(&one.cause).and_then(lowest), ..one };
    named.into_values().map(told).collect()
}

/// What a customer told has moved it, up to its answer.
fn told<'a>(viewer: &Viewer<'a>, answer: &SurveyAnswer) -> impl Iterator<Item = Move> + use<'a> {
    let until = answer.told.at;
    viewer.seen.causes(answer.customer).filter(move |moved| moved.at <= until)
}

/// By how much satisfaction moved: perception less expectation.
fn effect(rules: &Satisfaction, moved: Move) -> i32 {
    moved.perceived(rules) - moved.expected
}

/// The same in its parts, in thousandths of what they weigh in perception.
fn effects(rules: &Satisfaction, moved: Move) -> [i32; 3] {
    let share = rules.value.get();
    [-moved.expected * 1000, moved.quality * (1000 - share), moved.value * share]
}

/// How much one customer, or all together, were moved by each factor: upward, and in all.
#[derive(Clone, Debug, Default)]
struct Movement(BTreeMap<SurveyFactor, (i64, i64)>);

impl Movement {
    fn add(&mut self, factor: SurveyFactor, effect: i32) {
        let (up, moved) = self.0.entry(factor).or_default();
        *up += i64::from(effect.max(0));
        *moved += i64::from(effect.abs());
    }

    fn of(&self, factor: SurveyFactor) -> (i64, i64) {
        self.0.get(&factor).copied().unwrap_or_default()
    }

    fn all(&self) -> i64 {
        self.0.values().map(|(_, moved)| moved).sum()
    }
}

fn placed(customers: &[Movement], coverage: Coverage) -> FactorPlane {
    let mut sums = Movement::default();
    for (factor, (up, moved)) in customers.iter().flat_map(|customer| &customer.0) {
        let sum = sums.0.entry(*factor).or_default();
        (sum.0, sum.1) = (sum.0 + up, sum.1 + moved);
    }
    sums.0.retain(|_, (_, moved)| *moved > 0);
    let all = sums.all();
    let figures: Vec<(SurveyFactor, PerMille, PerMille)> = sums
        .0
        .iter()
        .map(|(factor, (up, moved))| (*factor, PerMille::rounded(*moved, all), PerMille::rounded(*up, *moved)))
        .collect();
    let count = figures.len().max(1) as i64;
    // Shares of a whole are thousandths already: a thousandth for each of so many.
    let mean = |sum: i32| PerMille::rounded(i64::from(sum), count * 1000);
    let important_from = mean(figures.iter().map(|(_, importance, _)| importance.get()).sum());
    let content_from = mean(figures.iter().map(|(_, _, satisfaction)| satisfaction.get()).sum());
    let place = |(factor, importance, satisfaction): (SurveyFactor, PerMille, PerMille)| {
        let of_all: Vec<(i64, i64)> = customers.iter().map(|one| (one.of(factor).1, one.all())).collect();
        let of_own: Vec<(i64, i64)> = customers.iter().map(|one| one.of(factor)).collect();
        PlacedFactor {
            factor,
            importance,
            importance_within: of_sums(&of_all, coverage),
            satisfaction,
            satisfaction_within: of_sums(&of_own, coverage),
            quadrant: Quadrant::of(importance >= important_from, satisfaction >= content_from),
        }
    };
    let mut placed: Vec<PlacedFactor> = figures.into_iter().map(place).collect();
    game::sort::by_key(&mut placed, |one| (std::cmp::Reverse(one.importance), one.factor));
    FactorPlane { important_from, content_from, placed }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn factors_are_placed_by_their_share_of_what_moved_customers() {
        let effects = [
            (SurveyFactor::Delivery, 300),
            (SurveyFactor::Goods, -350),
            (SurveyFactor::Complaints, -60),
            (SurveyFactor::Care, 90),
            (SurveyFactor::Delivery, -100),
            (SurveyFactor::Payment, 0),
        ];
        let mut customers = vec![Movement::default(); 2];
        for (at, (factor, effect)) in effects.into_iter().enumerate() {
            customers[usize::from(at > 2)].add(factor, effect);
        }
        let found = placed(&customers, Coverage { answered: 2, population: 2 });
        assert_eq!((found.important_from.get(), found.content_from.get()), (250, 438));
        let shown: Vec<_> = found
            .placed
            .iter()
            .map(|one| (one.factor, one.importance.get(), one.satisfaction.get(), one.quadrant))
            .collect();
        assert_eq!(
            shown,
            [
                (SurveyFactor::Delivery, 444, 750, Quadrant::KeepUp),
                (SurveyFactor::Goods, 389, 0, Quadrant::ImproveFirst),
                (SurveyFactor::Care, 100, 1000, Quadrant::EnoughDone),
                (SurveyFactor::Complaints, 67, 0, Quadrant::ImproveLater),
            ]
        );
        // All were asked: what was measured is the population's, to the thousandth.
        for one in &found.placed {
            let exact = |share| Some(ShareInterval { least: share, most: share });
            assert_eq!(one.importance_within, exact(one.importance), "{one:?}");
            assert_eq!(one.satisfaction_within, exact(one.satisfaction), "{one:?}");
        }
        let sampled = placed(&customers, Coverage { answered: 2, population: 9 });
        let delivery = &sampled.placed[0];
        // A single customer was moved by deliveries upward, another downward.
        assert!(delivery.satisfaction_within.is_some_and(|within| within.least < within.most), "{delivery:?}");
        let goods = sampled.placed.iter().find(|one| one.factor == SurveyFactor::Goods).expect("placed");
        assert_eq!(goods.satisfaction_within, None, "one customer tells nothing of the others");
        assert_eq!(placed(&[], Coverage { answered: 0, population: 9 }), FactorPlane::default());
    }
}

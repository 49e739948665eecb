//! The score laid open (rulebook 8): what a step of each figure would bring.

use crate::insight::analytics::retention;
use game::money::Money;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::score::{Figure, Part, par, points_at};

/// A step of a figure, and what it would bring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScoreStep {
    /// The figure.
    pub figure: Figure,
    /// How much more of it: fen for money, thousandths for the rest. For retention it is one more customer
    /// kept.
    pub more: i64,
    /// Points gained, to the whole point.
    pub points: u32,
}

/// ¥100,000 of any amount.
const MONEY: Money = Money::yuan(100_000);
/// 0.05 of satisfaction C, and 5 % of punctuality.
const SHARE: i64 = 50;

/// The step of one figure of the score so far; none where the figure cannot rise, as when all customers are
/// kept.
pub fn step_of(seen: &Observation<'_>, part: &Part) -> Option<ScoreStep> {
    let more = match part.figure {
        Figure::NetWorth | Figure::CustomerEquity | Figure::Sales => MONEY.as_fen(),
        Figure::Satisfaction => SHARE,
        Figure::Punctuality => SHARE.min(1000 - part.value),
        Figure::Retention => one_more_kept(seen)? - part.value,
    };
    let gained = points_at(seen.scenario(), part.figure, part.value + more);
    (more > 0).then(|| ScoreStep { figure: part.figure, more, points: gained.saturating_sub(part.points) })
}

/// The value up to which a figure brings no points, where a step from its value brings none: fen for money, thousandths
/// for the rest. None where a step brings points, and where the figure has some.
pub fn nothing_until(seen: &Observation<'_>, part: &Part) -> Option<i64> {
    let curve = par(seen.scenario(), part.figure).curve;
    let first = curve.iter().take_while(|point| point.is == 0).last()?.at;
    let first = if part.figure.is_money() { first * 100 } else { first };
    let step = step_of(seen, part)?;
    (part.points == 0 && step.points == 0 && part.value < first).then_some(first)
}

/// Whether there is anything that a figure can be counted from. One that has nothing yet stands at 0, and nobody
/// has done badly.
pub fn is_measured(seen: &Observation<'_>, figure: Figure) -> bool {
    let relations = || seen.customer_ids().map(|customer| seen.relation(customer).details());
    match figure {
        Figure::NetWorth | Figure::CustomerEquity | Figure::Sales => true,
        Figure::Retention => relations().any(|relation| relation.fulfilled > 0),
        Figure::Satisfaction => relations().any(|relation| relation.survey.is_some() || relation.fulfilled > 0),
        Figure::Punctuality => seen.company().record.punctuality().is_some(),
    }
}

/// Retention with one more of the customers reached; none when all are kept or none is reached.
fn one_more_kept(seen: &Observation<'_>) -> Option<i64> {
    let year = retention::year(seen);
    let kept = i64::from(year.kept) + 1;
    (year.kept < year.reached).then(|| i64::from(PerMille::of(kept, i64::from(year.reached)).get()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, queue, run_to, sell};
    use game::people::TaskKind;
    use game::scenario::Role;
    use game::score::so_far;
    use game::time::Minutes;

    #[test]
    fn a_figure_is_measured_once_there_is_something_to_count() {
        let world = game(1);
        let seen = world.observe(ME);
        let measured = Figure::ALL.map(|figure| is_measured(&seen, figure));
        assert_eq!(measured, [true, true, true, false, false, false], "nothing has been sold");
        let mut world = game(1);
        let customer = sell(&mut world).customer;
        assert_eq!(Figure::ALL.map(|figure| is_measured(&world.observe(ME), figure)), [true; 6]);
        let estimated = so_far(&world.observe(ME)).value(Figure::Satisfaction);
        assert_eq!(estimated, 1000, "nobody has asked, so the customer counts as content");
        let by = world.observe(ME).people().find(|person| person.role == Role::Service).expect("somebody serves").id;
        queue(&mut world, ME, by.0, TaskKind::Survey { customer, contacts: 0 });
        let until = world.now() + Minutes::days(3);
        run_to(&mut world, until.get());
        assert_ne!(so_far(&world.observe(ME)).value(Figure::Satisfaction), estimated, "the answer counts");
    }

    #[test]
    fn a_step_brings_what_the_curve_gives_for_it() {
        let mut world = game(1);
        run_to(&mut world, 60);
        let seen = world.observe(ME);
        let result = so_far(&seen);
        for part in &result.parts {
            let Some(step) = step_of(&seen, part) else {
                assert_eq!(part.figure, Figure::Retention, "nobody is reached yet");
                continue;
            };
            let then = points_at(seen.scenario(), part.figure, part.value + step.more);
            assert_eq!(step.points, then - part.points, "{:?}", part.figure);
        }
        let worth = &result.parts[Figure::NetWorth as usize];
        assert!(step_of(&seen, worth).is_some_and(|step| step.points > 0), "more worth is more points");
    }

    #[test]
    fn a_figure_below_its_curve_says_from_which_value_on_it_counts() {
        let world = game(1);
        let seen = world.observe(ME);
        let first = par(seen.scenario(), Figure::NetWorth).curve[0];
        assert_eq!(first.is, 0, "the curve begins without points");
        let begins = first.at * 100;
        let at = |value: i64| {
            let points = points_at(seen.scenario(), Figure::NetWorth, value);
            nothing_until(&seen, &Part { figure: Figure::NetWorth, value, points, most: 250 })
        };
        for (below, expect) in [(30_000_000, Some(begins)), (10_000_000, Some(begins)), (0, None), (-90_000_000, None)]
        {
            assert_eq!(at(begins - below), expect, "{below} fen below the first point");
        }
    }
}

//! A closed month beside its plan (rulebook 2): hours by kind of work, tenders, sales, cost, and how the score stands
//! against the month before.

use game::finance::{Reason, income};
use game::money::Money;
use game::observation::{Observation, OpenedTender};
use game::people::WorkKind;
use game::score::Figure;
use game::time::{Minutes, Month};

/// A month as it was planned and as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedAndDone {
    /// Which.
    pub month: Month,
    /// Work by kind; kinds with neither are left out.
    pub work: Vec<WorkCompared>,
    /// Tenders that could be bid for when the month opened; none without a plan.
    pub tenders: Option<u16>,
    /// Own bids that were opened.
    pub bids: u32,
    /// Of those, won.
    pub won: u32,
    /// Sales of the contracts that were promised for the month, those won in it among them; none without one.
    pub sales_planned: Option<Money>,
    /// Sales.
    pub sales: Money,
    /// Wages, rent and the cost of planned work; none without a plan.
    pub cost_planned: Option<Money>,
    /// All expenses but the goods sold.
    pub cost: Money,
    /// The profit.
    pub profit: Money,
    /// The score as far as it is known, at the month's end.
    pub score: u32,
    /// The score at the end of the month before; none in the first.
    pub score_before: Option<u32>,
    /// Points by figure that counts, with their change.
    pub points: Vec<PointsChange>,
}

/// Work of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkCompared {
    /// Which.
    pub kind: WorkKind,
    /// As planned: what was queued when the clock began to run, and what was queued later; none without a plan.
    pub planned: Option<Minutes>,
    /// Done.
    pub done: Minutes,
}

/// Points of a figure at a month's end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PointsChange {
    /// Which figure.
    pub figure: Figure,
    /// Its points.
    pub points: u16,
    /// More or less than a month before; in the first month, than none.
    pub change: i32,
    /// Whether there was anything to count it from by then: without a delivery a figure stands at 0, and nobody has
    /// done badly.
    pub measured: bool,
}

/// The month that was closed last; none before.
pub fn planned_and_done(seen: &Observation<'_>) -> Option<PlannedAndDone> {
    let closed = seen.monthly().len();
    let month = Month::new(u8::try_from(closed).ok()?)?;
    let end = seen.monthly().last()?;
    let before = closed.checked_sub(2).and_then(|index| seen.monthly().get(index));
    let company = seen.company();
    let plan = company.plans.iter().find(|plan| plan.month == month);
    let work = WorkKind::ALL.map(|kind| WorkCompared {
        kind,
        planned: plan.map(|plan| plan.work(kind)),
        done: company.hours.of(month, kind),
    });
    let own = seen.results().into_iter().filter(|result| result.tender.terms().deadline.month() == month);
    let (mut bids, mut won) = (0, 0);
    for OpenedTender { sheet, .. } in own {
        bids += 1;
        won += u32::from(sheet.winner().is_some_and(|winner| winner.company == seen.me()));
    }
    let statement = income(seen.ledger(), month);
    let (sales, goods) = (seen.ledger().earned(month, Reason::Sales), seen.ledger().earned(month, Reason::CostOfGoods));
    let rules = &seen.scenario().score;
    let weights = [
        &rules.net_worth,
        &rules.customer_equity,
        &rules.sales,
        &rules.retention,
        &rules.satisfaction,
        &rules.punctuality,
    ];
    let has_sales = |at: Month| at <= month && seen.ledger().earned(at, Reason::Sales) != Money::ZERO;
    let has_delivered = Month::all().any(has_sales);
    let needs_delivery = |figure| matches!(figure, Figure::Retention | Figure::Satisfaction | Figure::Punctuality);
    let points = Figure::ALL.into_iter().zip(weights).filter(|(_, par)| par.weight > 0).map(|(figure, _)| {
        let points = end.points[figure as usize];
        let before = before.map_or(0, |before| before.points[figure as usize]);
        let measured = points > 0 || has_delivered || !needs_delivery(figure);
        PointsChange { figure, points, change: i32::from(points) - i32::from(before), measured }
    });
    let sum = |points: &[u16; 6]| points.iter().map(|points| u32::from(*points)).sum();
    Some(PlannedAndDone {
        month,
        work: work
            .into_iter()
            .filter(|work| (work.planned.unwrap_or_default(), work.done) != Default::default())
            .collect(),
        tenders: plan.map(|plan| plan.tenders),
        bids,
        won,
        sales_planned: plan.map(|plan| plan.sales + won_for(seen, month)).filter(|sales| sales.is_positive()),
        sales,
        cost_planned: plan.map(|plan| plan.cost),
        cost: sales + goods - statement.profit,
        profit: statement.profit,
        score: sum(&end.points),
        score_before: before.map(|before| sum(&before.points)),
        points: points.collect(),
    })
}

/// What contracts that came in a month promised for the same month, at their price.
fn won_for(seen: &Observation<'_>, month: Month) -> Money {
    let came = seen.contracts().filter(|contract| contract.awarded.month() == month);
    came.filter(|contract| contract.promised.min(contract.due) <= month.end()).map(|contract| contract.worth()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, queue, run_to};
    use game::command::Command;
    use game::ids::StaffId;
    use game::people::{TaskKind, cost_of};
    use game::score::so_far;

    #[test]
    fn a_month_is_set_beside_what_was_queued_at_its_opening_and_later() {
        let mut world = game(1);
        assert_eq!(planned_and_done(&world.observe(ME)), None);
        let fixed = world.observe(ME).fixed_costs();
        queue(&mut world, ME, 0, TaskKind::Training);
        // Looked at once more before the clock runs on: the plan is what is queued when it leaves the opening.
        queue(&mut world, ME, 0, TaskKind::Training);
        run_to(&mut world, 60);
        // Queued later, it joins the plan; taken back before the clock goes on, it does not.
        queue(&mut world, ME, 1, TaskKind::Training);
        let before = world.observe(ME).company().plans[0].work(WorkKind::Learning);
        queue(&mut world, ME, 1, TaskKind::Training);
        let last = world.observe(ME).staff(StaffId(1)).and_then(|person| person.queue.back().map(|task| task.id));
        world.apply(ME, &Command::Withdraw { task: last.expect("it waits") }).expect("it may be taken back");
        run_to(&mut world, Month::FIRST.end().get());
        let seen = world.observe(ME);
        let month = planned_and_done(&seen).expect("a month is closed");
        let learning = month.work.iter().find(|work| work.kind == WorkKind::Learning).expect("it was done");
        let planned = learning.planned.expect("there was a plan");
        assert!(planned > before && before > Minutes::ZERO, "{learning:?}");
        assert_eq!(learning.done, planned);
        assert_eq!((month.bids, month.won, month.sales), (0, 0, Money::ZERO));
        assert_eq!(month.sales_planned, None, "there was no contract");
        let paid = cost_of(seen.scenario(), &TaskKind::Training);
        assert_eq!(month.cost_planned, Some(fixed + paid.times(3)));
        assert!(month.cost.is_positive());
        assert_eq!(month.profit, -month.cost);
        assert_eq!((month.score, month.score_before), (so_far(&seen).score, None));
        let measured: Vec<bool> = month.points.iter().map(|points| points.measured).collect();
        assert_eq!(measured, [true, true, true, false, false, false], "nothing has been delivered");
        assert_eq!(month.points.iter().map(|points| points.change).sum::<i32>(), month.score as i32);
    }
}

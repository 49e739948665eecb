//! What a plan would take and bring, before anything is queued (rulebook 2 and 3): time,
//! money, recognition, and what stands in the way.

use super::projection::{PlannedTask, ProjectedRelation, Projection};
use super::proposal::Proposal;
use super::schedule::{free_from, schedule};
use game::command::Command;
use game::ids::{CustomerId, TaskId, TenderId};
use game::may::may_i;
use game::money::Money;
use game::observation::Observation;
use game::people::TaskFailure;
use game::recognition::{Effort, Recognition};
use game::refusal::Refusal;
use game::relation::Stage;
use game::sort;
use game::tender::{Centi, recognition_score};
use game::time::{Minute, Minutes};
use std::collections::BTreeMap;

/// What a plan would take and bring.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    /// Each piece of work, in the order in which it was proposed.
    pub lines: Vec<Line>,
    /// Customers whose recognition or stage would change.
    pub gains: Vec<Gain>,
    /// Money in all; what is refused not counted.
    pub cost: Money,
    /// Money that what waits already will take.
    pub waiting: Money,
    /// Work time in all; what is refused not counted.
    pub work: Minutes,
    /// When the last of it ends.
    pub ends: Option<Minute>,
}

/// A piece of work with what it takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What, for whom.
    pub proposal: Proposal,
    /// When it would begin.
    pub from: Minute,
    /// When it would end.
    pub to: Minute,
    /// What it costs.
    pub cost: Money,
    /// What stands in the way, as far as can be told now.
    pub doubt: Option<Doubt>,
}

/// What stands in the way of a piece of work.
#[derive(Clone, Debug, PartialEq)]
pub enum Doubt {
    /// It cannot be queued.
    Refused(Refusal),
    /// It can be queued, but would fail as things stand.
    WouldFail(TaskFailure),
}

/// What a plan would bring with a customer. Decay at a month's end is not counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gain {
    /// With whom.
    pub customer: CustomerId,
    /// Recognition now.
    pub now: Recognition,
    /// Recognition after what is planned already.
    pub planned: Recognition,
    /// Recognition after this as well.
    pub after: Recognition,
    /// The stage now.
    pub stage: Stage,
    /// The stage after this.
    pub stage_after: Stage,
    /// How much work it takes.
    pub work: Minutes,
    /// More points in the customer's next tender, as far as it is known; in a price-type one otherwise.
    pub points: Centi,
}

impl Gain {
    /// Whether it is hardly worth its work: less than a tenth of a point in a bid for each hour.
    pub fn is_little(&self) -> bool {
        let hours = self.work.get() as i32;
        self.stage == self.stage_after && hours > 0 && self.points.0 * 60 < 10 * hours
    }
}

impl Line {
    /// Whether it may be queued, even if it would fail as things stand.
    pub const fn can_be_queued(&self) -> bool {
        !matches!(self.doubt, Some(Doubt::Refused(_)))
    }
}

impl Preview {
    /// The commands that queue it all; what is refused left out.
    pub fn commands(&self) -> Vec<Command> {
        self.lines.iter().filter(|line| line.can_be_queued()).map(|line| line.proposal.command()).collect()
    }
}

/// What the proposals would take and bring, on top of what is planned already.
pub fn preview(seen: &Observation<'_>, proposals: &[Proposal]) -> Preview {
    let mut lines = timed(seen, proposals);
    let mut course = Projection::of(seen).course(seen);
    let before = course.relations().clone();
    let mut order: Vec<usize> = (0..lines.len()).collect();
    sort::by_key(&mut order, |&index| (lines[index].to, index));
    let waiting = cost_of_waiting(seen);
    let mut money = seen.can_pay() - waiting;
    for index in order {
        let line = &mut lines[index];
        if line.doubt.is_some() {
            continue;
        }
        let work = PlannedTask::waiting(line.proposal.staff, &line.proposal.task, line.to);
        let failed = course.walk(&work).err();
        let short = (line.cost > money).then_some(TaskFailure::NoCash { need: line.cost });
        line.doubt = failed.or(short).map(Doubt::WouldFail);
        money -= line.cost;
    }
    let queued = || lines.iter().filter(|line| line.can_be_queued());
    let cost = queued().map(|line| line.cost).sum();
    let work = queued().fold(Minutes::ZERO, |sum, line| sum + (line.to - line.from));
    let ends = queued().map(|line| line.to).max();
    Preview { gains: gains(seen, &lines, &before, course.relations()), cost, waiting, work, ends, lines }
}

/// What the proposals would bring with those customers with whom it is hardly worth its work: recognition is high already.
pub fn worth_little(seen: &Observation<'_>, proposals: &[Proposal]) -> Vec<Gain> {
    preview(seen, proposals).gains.into_iter().filter(Gain::is_little).collect()
}

/// What the tasks that wait will take when they start, at today's prices.
fn cost_of_waiting(seen: &Observation<'_>) -> Money {
    seen.people().flat_map(|staff| &staff.queue).map(|task| seen.cost_of_task(&task.kind)).sum()
}

/// Each proposal at the end of its person's queue, with its cost and whether it may be queued.
fn timed(seen: &Observation<'_>, proposals: &[Proposal]) -> Vec<Line> {
    let mut free = free_from(seen);
    let ends = expected_ends(seen);
    let line = |proposal: &Proposal| {
        let refused = may_i(seen, &proposal.command()).err();
        let at = free.entry(proposal.staff).or_insert(seen.now());
        let waits_until = proposal.after.and_then(|after| ends.get(&after)).copied();
        let from = waits_until.map_or(*at, |until| until.max(*at));
        let takes = match seen.staff(proposal.staff) {
            Some(person) if refused.is_none() => seen.minutes_of_task(person, &proposal.task),
            _ => Minutes::ZERO,
        };
        *at = from + takes;
        let cost = if refused.is_none() { seen.cost_of_task(&proposal.task) } else { Money::ZERO };
        Line { proposal: proposal.clone(), from, to: from + takes, cost, doubt: refused.map(Doubt::Refused) }
    };
    proposals.iter().map(line).collect()
}

/// When what is under way or waiting will have ended.
fn expected_ends(seen: &Observation<'_>) -> BTreeMap<TaskId, Minute> {
    let running = seen.people().filter_map(|staff| staff.running.as_ref());
    let running = running.map(|running| (running.task.id, running.ends));
    sort::map(running.chain(schedule(seen).into_iter().map(|(task, expected)| (task, expected.to))))
}

fn gains(
    seen: &Observation<'_>,
    lines: &[Line],
    before: &BTreeMap<CustomerId, ProjectedRelation>,
    after: &BTreeMap<CustomerId, ProjectedRelation>,
) -> Vec<Gain> {
    let gain = |(&customer, &to): (&CustomerId, &ProjectedRelation)| {
        let relation = seen.relation(customer);
        let half = relation.half_effort();
        let from = before.get(&customer).copied();
        let from = from.unwrap_or(ProjectedRelation { stage: relation.stage(), effort: relation.effort() });
        let weight = bid_weight(seen, customer);
        let points = |effort: Effort| recognition_score(effort.recognition(half), weight);
        (from != to).then(|| Gain {
            work: work_for(lines, customer),
            points: points(to.effort) - points(from.effort),
            customer,
            now: relation.recognition(),
            planned: from.effort.recognition(half),
            after: to.effort.recognition(half),
            stage: relation.stage(),
            stage_after: to.stage,
        })
    };
    after.iter().filter_map(gain).collect()
}

/// The work of the lines that is for one customer; an event is shared by its guests.
fn work_for(lines: &[Line], customer: CustomerId) -> Minutes {
    let minutes = |line: &Line| {
        let (task, work) = (&line.proposal.task, (line.to - line.from).get());
        match task.guests() {
            [] if task.customer() == Some(customer) => work,
            guests if guests.contains(&customer) => work / guests.len() as u32,
            _ => 0,
        }
    };
    Minutes::new(lines.iter().filter(|line| line.can_be_queued()).map(minutes).sum())
}

/// The weight of recognition in the customer's tender of this month or the next, or in a price-type one.
fn bid_weight(seen: &Observation<'_>, customer: CustomerId) -> u8 {
    let scenario = seen.scenario();
    let months = [Some(seen.month()), seen.next_month()].into_iter().flatten();
    let mut known = months.filter_map(|month| seen.tender(TenderId::regular(customer, month)));
    let weights =
        known.find(|tender| tender.terms().deadline > seen.now()).map(|tender| tender.terms().weights(scenario));
    weights.unwrap_or(scenario.tender.price_type).recognition
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::fixtures::{ME, game, run_to, win_place};
    use crate::insight::planning::customer_work::Work;
    use crate::insight::planning::proposal::{Assignee, customer_work, other_work};
    use game::ids::{ContactId, StaffId};
    use game::people::TaskKind;
    use game::world::World;

    const STEPS: [Work; 4] = [Work::Research, Work::Call, Work::Visit, Work::Demonstration];

    fn queue_all(world: &mut World, lines: &[Line]) {
        for line in lines {
            world.apply(ME, &line.proposal.command()).expect("what is not refused is allowed");
        }
    }

    #[test]
    fn what_it_foretells_comes_true_where_nobody_refuses() {
        let mut world = game(1);
        let customers: Vec<CustomerId> = (0..12).map(CustomerId).collect();
        let plan = customer_work(&world.observe(ME), &customers, &STEPS, Assignee::Spread, None);
        let foretold = preview(&world.observe(ME), &plan);
        assert_eq!(foretold.lines.len(), customers.len() * STEPS.len());
        queue_all(&mut world, &foretold.lines);
        run_to(&mut world, foretold.ends.expect("it ends").get());

        let seen = world.observe(ME);
        let mut came_true = 0;
        for gain in &foretold.gains {
            let relation = seen.relation(gain.customer);
            if relation.stage() < gain.stage_after {
                continue;
            }
            came_true += 1;
            // Before research all contacts count as equal; the visit then goes to a known one.
            let (is, said) = (i32::from(relation.recognition().get()), i32::from(gain.after.get()));
            assert!((is - said).abs() <= 60, "{:?}: {said} foretold, {is} now", gain.customer);
        }
        assert!(came_true >= 6, "only {came_true} customers took the call");
    }

    #[test]
    fn recognition_of_a_known_customer_is_foretold_to_the_point() {
        let mut world = game(1);
        let customer = CustomerId(1);
        win_place(&mut world, ME, customer);
        let steps = [Work::Visit, Work::Demonstration];
        let plan = customer_work(&world.observe(ME), &[customer], &steps, Assignee::Spread, None);
        let foretold = preview(&world.observe(ME), &plan);
        let now = world.now();
        let ends = foretold.ends.expect("it ends");
        assert_eq!(now.month(), ends.month(), "no month's end lies between");
        queue_all(&mut world, &foretold.lines);
        run_to(&mut world, ends.get());
        let [gain] = foretold.gains.as_slice() else { panic!("one customer gains: {:?}", foretold.gains) };
        assert!(gain.after > gain.now);
        assert_eq!(world.observe(ME).relation(customer).recognition(), gain.after);
    }

    #[test]
    fn cost_is_what_is_paid() {
        let mut world = game(1);
        let customers: Vec<CustomerId> = (0..3).map(CustomerId).collect();
        let plan = customer_work(&world.observe(ME), &customers, &[Work::Research], Assignee::Spread, None);
        let foretold = preview(&world.observe(ME), &plan);
        let before = world.observe(ME).cash();
        queue_all(&mut world, &foretold.lines);
        let paid = before - world.observe(ME).cash();
        assert_eq!(
            preview(&world.observe(ME), &[]).waiting,
            foretold.cost - paid,
            "what has not begun is still to pay"
        );
        run_to(&mut world, foretold.ends.expect("it ends").get());
        assert_eq!(before - world.observe(ME).cash(), foretold.cost);
    }

    #[test]
    fn steps_skipped_thresholds_missed_and_empty_events_are_told() {
        let world = game(1);
        let seen = world.observe(ME);
        let doubt_of = |plan: Vec<Proposal>| preview(&seen, &plan).lines.last().and_then(|line| line.doubt.clone());
        let one = |steps: &[Work]| customer_work(&seen, &[CustomerId(0)], steps, Assignee::Spread, None);
        let event = |guests: Vec<CustomerId>| other_work(&seen, TaskKind::Seminar { guests }, Assignee::Spread);
        let cases = [
            (one(&[Work::Research]), None),
            (one(&[Work::Visit]), Some(Doubt::WouldFail(TaskFailure::StageTooLow))),
            (one(&[Work::Research, Work::Visit]), Some(Doubt::WouldFail(TaskFailure::StageTooLow))),
            (one(&[Work::Research, Work::Call, Work::Visit]), None),
            (event(vec![CustomerId(0)]), Some(Doubt::WouldFail(TaskFailure::NoGuests))),
            (event(Vec::new()), Some(Doubt::Refused(Refusal::Guests { most: 3 }))),
        ];
        for (plan, expect) in cases {
            let named = format!("{plan:?}");
            assert_eq!(doubt_of(plan), expect, "{named}");
        }
        let forming = doubt_of(one(&[Work::Research, Work::Call, Work::Forming]));
        assert!(matches!(forming, Some(Doubt::WouldFail(TaskFailure::RecognitionTooLow { .. }))), "{forming:?}");
    }

    #[test]
    fn a_second_visit_in_the_plan_counts_half() {
        let mut world = game(1);
        let customer = CustomerId(1);
        win_place(&mut world, ME, customer);
        let seen = world.observe(ME);
        let visit = customer_work(&seen, &[customer], &[Work::Visit], Assignee::One(StaffId(0)), Some(ContactId(0)));
        let twice = [visit.clone(), visit.clone()].concat();
        let rise = |plan: &[Proposal]| {
            let relation = seen.relation(customer);
            let gains = preview(&seen, plan).gains;
            let effort = |points: Recognition| {
                (0..).step_by(10).find(|&more| relation.recognition_with(more) >= points).unwrap_or(0)
            };
            gains.first().map_or(0, |gain| effort(gain.after))
        };
        let (once, both) = (rise(&visit), rise(&twice));
        assert!(both > once && both < once * 2, "{once}, then {both}");
    }
}

//! The guided first month: from a stranger to a paid contract, one step at a time.
//!
//! A step is done when the game shows it, no matter how it came about: the guide keeps no
//! state of its own, so it is right after a reload and in somebody else's game.

use super::handbook::Section;
use game::ids::{CustomerId, TenderId};
use game::observation::Observation;
use game::people::TaskKind;
use game::recognition::Recognition;
use game::relation::Stage;
use game::tender::TenderState;
use game::time::Month;

/// One step of the guided month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GuideStep {
    /// Queue research on a customer who tenders this month.
    Research,
    /// Let the clock run until the file is open.
    RunClock,
    /// Call: first contact.
    Call,
    /// Visit and demonstrate until recognition is enough.
    Recognition,
    /// Take one of the places.
    Place,
    /// Study the tender and seal a bid.
    Bid,
    /// Let the bids be opened.
    Award,
    /// Read why it was won or lost.
    PostMortem,
    /// Order the goods of a contract.
    Order,
    /// Deliver them.
    Deliver,
    /// Leave the routine to standing orders.
    Standing,
    /// Close the month.
    MonthEnd,
}

/// The page on which a step is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepPage {
    /// The desk, with its clock.
    Desk,
    /// A customer's file.
    Customer(CustomerId),
    /// A tender's bid room.
    Bid(TenderId),
    /// The tender book.
    Tenders,
    /// The awards.
    Awards,
    /// Goods and deliveries.
    Goods,
    /// Finance.
    Finance,
}

impl GuideStep {
    /// All, in order.
    pub const ALL: [Self; 12] = [
        Self::Research,
        Self::RunClock,
        Self::Call,
        Self::Recognition,
        Self::Place,
        Self::Bid,
        Self::Award,
        Self::PostMortem,
        Self::Order,
        Self::Deliver,
        Self::Standing,
        Self::MonthEnd,
    ];

    /// The handbook's section on it.
    pub const fn section(self) -> Section {
        match self {
            Self::Research | Self::Call => Section::Stages,
            Self::RunClock => Section::Clock,
            Self::Recognition => Section::Recognition,
            Self::Place => Section::Places,
            Self::Bid => Section::Bid,
            Self::Award => Section::Scoring,
            Self::PostMortem => Section::PostMortem,
            Self::Order => Section::Purchase,
            Self::Deliver => Section::Delivery,
            Self::Standing => Section::Standing,
            Self::MonthEnd => Section::Statements,
        }
    }
}

/// A step with a mark where it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepMark {
    /// The step.
    pub step: GuideStep,
    /// Whether it is done.
    pub done: bool,
}

/// How far the guided month has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The steps that this game asks for.
    pub steps: Vec<StepMark>,
    /// The first that is not done; none when all are.
    pub now: Option<GuideStep>,
    /// The page on which that is done.
    pub page: StepPage,
    /// The customer that the guide speaks of, if there is one.
    pub customer: Option<CustomerId>,
}

/// Where a company stands in the guided month. A step counts as done, too, once a later
/// one is, or once the player has `passed` it; but a month can end without any of them.
pub fn progress(seen: &Observation<'_>, passed: Option<GuideStep>) -> Progress {
    let asked = GuideStep::ALL.into_iter().filter(|&step| is_asked(seen, step));
    let mut steps: Vec<StepMark> =
        asked.map(|step| StepMark { step, done: passed >= Some(step) || is_done(seen, step) }).collect();
    let last = steps.iter().filter(|mark| mark.done && mark.step != GuideStep::MonthEnd).map(|mark| mark.step).max();
    steps.iter_mut().for_each(|mark| mark.done |= last >= Some(mark.step));
    let now = steps.iter().find(|mark| !mark.done).map(|mark| mark.step);
    let customer = example(seen);
    Progress { page: now.map_or(StepPage::Desk, |step| page_of(seen, step, customer)), steps, now, customer }
}

/// Whether the guide comes by itself: in the first month, and the two after it while what
/// it began is still open.
pub fn is_offered(seen: &Observation<'_>) -> bool {
    !seen.is_bankrupt() && seen.month().number() <= 3
}

/// Whether the steps of a contract make sense: not when no contract was won.
fn is_asked(seen: &Observation<'_>, step: GuideStep) -> bool {
    match step {
        GuideStep::Order | GuideStep::Deliver | GuideStep::Standing => {
            seen.results().is_empty() || seen.contracts().next().is_some()
        }
        _ => true,
    }
}

fn is_done(seen: &Observation<'_>, step: GuideStep) -> bool {
    let reached = |stage| seen.customer_ids().any(|id| seen.relation(id).stage() >= stage);
    match step {
        GuideStep::Research => seen.planned_tasks().any(|kind| matches!(kind, TaskKind::Research { .. })),
        GuideStep::RunClock => reached(Stage::Target),
        GuideStep::Call => reached(Stage::Exploration),
        GuideStep::Recognition => seen.customer_ids().any(|id| is_recognised(seen, id)),
        GuideStep::Place => reached(Stage::Forming),
        GuideStep::Bid => seen.open_bids().next().is_some(),
        GuideStep::Award => !seen.results().is_empty(),
        // A player who went on after the award has had the chance to read.
        GuideStep::PostMortem => seen.results().iter().any(|(tender, _)| tender.terms().deadline < seen.now()),
        GuideStep::Order => {
            let firm = seen.company();
            let bought = !firm.orders.is_empty() || firm.stock.lots().next().is_some();
            bought || seen.orders_planned().next().is_some() || handed_over(seen)
        }
        GuideStep::Deliver => handed_over(seen),
        GuideStep::Standing => seen.standing_orders().buy.is_on() || seen.standing_orders().deliver.is_on(),
        GuideStep::MonthEnd => seen.month() > Month::FIRST,
    }
}

fn handed_over(seen: &Observation<'_>) -> bool {
    seen.contracts().any(|contract| contract.delivered > 0)
}

fn is_recognised(seen: &Observation<'_>, id: CustomerId) -> bool {
    seen.relation(id).recognition() >= Recognition::new(seen.scenario().relation.forming_at)
}

fn page_of(seen: &Observation<'_>, step: GuideStep, customer: Option<CustomerId>) -> StepPage {
    match step {
        GuideStep::Research | GuideStep::Call | GuideStep::Recognition | GuideStep::Place => {
            customer.map_or(StepPage::Desk, StepPage::Customer)
        }
        GuideStep::RunClock | GuideStep::Award => StepPage::Desk,
        GuideStep::Bid => customer.and_then(|id| open_tender(seen, id)).map_or(StepPage::Tenders, StepPage::Bid),
        GuideStep::PostMortem => StepPage::Awards,
        GuideStep::Order | GuideStep::Deliver | GuideStep::Standing => StepPage::Goods,
        GuideStep::MonthEnd => StepPage::Finance,
    }
}

/// A customer to show the steps on: one who tenders this month and is furthest along;
/// before anybody is, one that a beginner reaches soonest, with the family known, a place
/// free and the shortest way.
fn example(seen: &Observation<'_>) -> Option<CustomerId> {
    let tendering = seen.customer_ids().filter(|&id| open_tender(seen, id).is_some());
    tendering.filter(|&id| seen.has_place(id) || seen.places_left(id) > 0).max_by_key(|&id| {
        let customer = seen.customer(id);
        (
            seen.relation(id).stage(),
            seen.relation(id).effort().get(),
            seen.planned_tasks().any(|kind| kind.customer() == Some(id)),
            seen.has_studied(customer.industry),
            std::cmp::Reverse((seen.relation(id).half_effort(), customer.city.distance, id)),
        )
    })
}

/// This month's tender of a customer, if bids may still come.
fn open_tender(seen: &Observation<'_>, id: CustomerId) -> Option<TenderId> {
    let tender = seen.tender(TenderId::regular(id, seen.month()))?;
    let is_open = tender.state() == TenderState::Open && seen.now() < tender.terms().deadline;
    is_open.then_some(tender.id())
}

#[cfg(test)]
mod tests {
    use super::*;
    use game::command::Command;
    use game::ids::{CompanyId, ContactId, StaffId};
    use game::luck::Seed;
    use game::scenario::Scenario;
    use game::setup::{Pace, Player, Seat, Setup, Validity};
    use game::standing_orders::{StandingOrder, Switch};
    use game::world::World;

    const ME: CompanyId = CompanyId(0);

    fn practice() -> World {
        let seats = vec![Seat { name: "A".into(), player: Player::Human }];
        let setup = Setup { seed: Seed(1), seats, validity: Validity::Practice, pace: Pace::Calm };
        World::new(Scenario::practice(), setup)
    }

    fn now(world: &World) -> Option<GuideStep> {
        progress(&world.observe(ME), None).now
    }

    fn queue(world: &mut World, task: TaskKind) {
        world.apply(ME, &Command::Queue { staff: StaffId(0), task, after: None }).expect("a sensible task");
    }

    fn run(world: &mut World, minutes: u32) {
        let to = game::time::Minute::new(world.now().get() + minutes);
        world.apply(ME, &Command::Advance { to }).expect("time runs on");
    }

    #[test]
    fn the_first_steps_are_ticked_off_as_the_game_shows_them() {
        let mut world = practice();
        assert_eq!(now(&world), Some(GuideStep::Research));
        let customer = progress(&world.observe(ME), None).customer.expect("somebody tenders in the first month");
        assert!(open_tender(&world.observe(ME), customer).is_some());

        queue(&mut world, TaskKind::Research { customer });
        assert_eq!(now(&world), Some(GuideStep::RunClock));
        run(&mut world, 480);
        assert_eq!(now(&world), Some(GuideStep::Call));
        for _ in 0..5 {
            if now(&world) == Some(GuideStep::Call) {
                queue(&mut world, TaskKind::Call { customer, contact: ContactId(0) });
                run(&mut world, 60);
            }
        }
        assert_eq!(now(&world), Some(GuideStep::Recognition));
        for _ in 0..4 {
            queue(&mut world, TaskKind::Demonstration { customer });
        }
        run(&mut world, 2_800);
        assert_eq!(now(&world), Some(GuideStep::Place));
        queue(&mut world, TaskKind::Forming { customer });
        run(&mut world, 60);
        assert_eq!(now(&world), Some(GuideStep::Bid));
        assert!(
            matches!(progress(&world.observe(ME), None).page, StepPage::Bid(tender) if tender.customer == customer)
        );
    }

    #[test]
    fn a_later_step_covers_those_before_but_the_months_end_does_not() {
        let mut world = practice();
        let on = Command::StandingOrder(StandingOrder::Buy(Switch::On));
        world.apply(ME, &on).expect("standing orders are always allowed");
        assert_eq!(now(&world), Some(GuideStep::MonthEnd));

        let mut world = practice();
        run(&mut world, 9_600);
        assert_eq!(now(&world), Some(GuideStep::Research));
    }

    #[test]
    fn what_is_only_read_can_be_passed() {
        let world = practice();
        let seen = world.observe(ME);
        assert_eq!(progress(&seen, Some(GuideStep::PostMortem)).now, Some(GuideStep::Order));
        assert!(is_offered(&seen));
    }
}

//! The guided first month: from a stranger to a paid contract, one step at a time.
//!
//! A step is done when the game shows it, no matter how it came about: the guide keeps no
//! state of its own, so it is right after a reload and in somebody else's game.

use super::handbook::Section;
use crate::insight::planning::proposal::Proposal;
use game::ids::{CustomerId, IndustryId, TenderId};
use game::observation::Observation;
use game::people::{Staff, TaskKind};
use game::recognition::Recognition;
use game::relation::Stage;
use game::scenario::Role;
use game::sort;
use game::tender::TenderState;
use game::time::{Minute, Month};
use std::cmp::Reverse;

/// One step of the guided month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GuideStep {
    /// Plan the month: research on a customer who tenders, and work for everybody else.
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
    /// The steps, in order.
    pub steps: Vec<StepMark>,
    /// The first that is not done and can be; none when there is none.
    pub now: Option<GuideStep>,
    /// Whether what the step takes is queued or ordered already, so that only the clock has to run.
    pub runs: bool,
    /// Whether steps are left that can only be done once a bid has won.
    pub waits_for_a_win: bool,
    /// The page on which that is done.
    pub page: StepPage,
    /// The customer that the guide speaks of, if there is one.
    pub customer: Option<CustomerId>,
}

/// Where a company stands in the guided month. A step counts as done, too, once a later
/// one is, or once the player has `passed` it; but a month can end without any of them, and goods can be ordered and
/// routine handed over at any time.
pub fn progress(seen: &Observation<'_>, passed: Option<GuideStep>) -> Progress {
    let mut steps: Vec<StepMark> = GuideStep::ALL
        .into_iter()
        .map(|step| StepMark { step, done: passed >= Some(step) || is_done(seen, step) })
        .collect();
    let follows = |step| !matches!(step, GuideStep::MonthEnd | GuideStep::Order | GuideStep::Standing);
    let last = steps.iter().filter(|mark| mark.done && follows(mark.step)).map(|mark| mark.step).max();
    steps.iter_mut().for_each(|mark| mark.done |= last >= Some(mark.step));
    let open = || steps.iter().filter(|mark| !mark.done).map(|mark| mark.step);
    let now = open().find(|&step| !waits_for_a_win(seen, step));
    let waits = open().any(|step| waits_for_a_win(seen, step));
    let customer = example(seen);
    let runs = now.is_some_and(|step| is_under_way(seen, step, customer));
    let page = now.filter(|_| !runs).map_or(StepPage::Desk, |step| page_of(seen, step, customer));
    Progress { page, steps, now, runs, waits_for_a_win: waits, customer }
}

/// Whether nothing is left to do for a step but to let the clock run.
fn is_under_way(seen: &Observation<'_>, step: GuideStep, customer: Option<CustomerId>) -> bool {
    let is_queued = |is: fn(&TaskKind) -> bool| {
        seen.planned_tasks().any(|kind| is(kind) && (customer.is_none() || kind.customer() == customer))
    };
    match step {
        GuideStep::Call => is_queued(|kind| matches!(kind, TaskKind::Call { .. })),
        GuideStep::Recognition | GuideStep::Place => is_queued(|kind| matches!(kind, TaskKind::Forming { .. })),
        GuideStep::Deliver => {
            let firm = seen.company();
            let is_sent = seen.planned_tasks().any(|kind| matches!(kind, TaskKind::Delivery { .. }));
            is_sent
                || firm.stock.lots().next().is_none()
                    && (!firm.orders.is_empty() || seen.orders_planned().next().is_some())
        }
        _ => false,
    }
}

/// The last month in which the guide comes by itself, whatever is left of it.
const LAST_OFFERED: u8 = 6;

/// Whether the guide comes by itself: in the first three months, and for three more while nothing was
/// delivered yet.
pub fn is_offered(seen: &Observation<'_>) -> bool {
    let month = seen.month().number();
    !seen.is_bankrupt() && (month <= 3 || month <= LAST_OFFERED && !handed_over(seen))
}

/// Whether a step has to wait: those of a contract do when bids were opened and none has won yet.
fn waits_for_a_win(seen: &Observation<'_>, step: GuideStep) -> bool {
    let is_of_a_contract = matches!(step, GuideStep::Order | GuideStep::Deliver | GuideStep::Standing);
    is_of_a_contract && !seen.results().is_empty() && seen.contracts().next().is_none()
}

/// All who have nothing to do before the clock starts, once the example customer's research is planned.
pub fn still_to_plan<'w>(seen: &Observation<'w>) -> Vec<&'w Staff> {
    if !is_research_planned(seen) || seen.now() > Minute::START {
        return Vec::new();
    }
    seen.people().filter(|staff| staff.running.is_none() && staff.queue.is_empty()).collect()
}

/// So many customers are researched by each of the others who sell.
const RESEARCHED_BY_EACH: usize = 2;

/// A first month's work for those who have none: those who sell research customers, marketing studies the market of the
/// example customer's trade, all others study the product families that are asked for.
pub fn work_for_the_rest(seen: &Observation<'_>) -> Vec<Proposal> {
    let trade = example(seen).map(|id| seen.customer(id).industry);
    let mut customers = strangers(seen).into_iter();
    let mut families = families_to_study(seen).into_iter();
    let mut work = Vec::new();
    for person in still_to_plan(seen) {
        let tasks: Vec<TaskKind> = match (person.role, trade) {
            (Role::Sales, _) => {
                customers.by_ref().take(RESEARCHED_BY_EACH).map(|customer| TaskKind::Research { customer }).collect()
            }
            (Role::Marketing, Some(industry)) => vec![TaskKind::MarketResearch { industry }],
            _ => families.next().map(|family| TaskKind::Study { family }).into_iter().collect(),
        };
        let tasks = if tasks.is_empty() { vec![TaskKind::Training] } else { tasks };
        work.extend(tasks.into_iter().map(|task| Proposal { staff: person.id, task, after: None }));
    }
    work
}

/// Customers whom nobody has researched or is going to, those with a tender of a family that the company knows first.
fn strangers(seen: &Observation<'_>) -> Vec<CustomerId> {
    let planned: Vec<CustomerId> = seen.planned_tasks().filter_map(TaskKind::customer).collect();
    let is_stranger = |id: &CustomerId| seen.relation(*id).stage() == Stage::Potential && !planned.contains(id);
    let mut strangers: Vec<CustomerId> = seen.customer_ids().filter(is_stranger).collect();
    sort::by_key(&mut strangers, |&id| {
        (!seen.has_studied(seen.customer(id).industry), open_tender(seen, id).is_none(), id)
    });
    strangers
}

/// Families that customers tender for now and that the company does not know, the most asked for first.
fn families_to_study(seen: &Observation<'_>) -> Vec<IndustryId> {
    let all = (0..seen.scenario().industries.len()).map(|index| IndustryId(index as u8));
    let mut families: Vec<IndustryId> = all.filter(|&family| !seen.has_studied(family)).collect();
    let asked = |family| {
        let of_family = |id: &CustomerId| seen.customer(*id).industry == family && open_tender(seen, *id).is_some();
        seen.customer_ids().filter(of_family).count()
    };
    sort::by_key(&mut families, |&family| (Reverse(asked(family)), family));
    families
}

fn is_research_planned(seen: &Observation<'_>) -> bool {
    seen.planned_tasks().any(|kind| matches!(kind, TaskKind::Research { .. }))
}

fn is_done(seen: &Observation<'_>, step: GuideStep) -> bool {
    let reached = |stage| seen.customer_ids().any(|id| seen.relation(id).stage() >= stage);
    match step {
        GuideStep::Research => is_research_planned(seen) && still_to_plan(seen).is_empty(),
        GuideStep::RunClock => reached(Stage::Target),
        GuideStep::Call => reached(Stage::Exploration),
        GuideStep::Recognition => seen.customer_ids().any(|id| is_recognised(seen, id)),
        GuideStep::Place => reached(Stage::Forming),
        GuideStep::Bid => seen.open_bids().next().is_some(),
        GuideStep::Award => !seen.results().is_empty(),
        // A player who went on after the award has had the chance to read.
        GuideStep::PostMortem => seen.results().iter().any(|result| result.tender.terms().deadline < seen.now()),
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
        GuideStep::Research if is_research_planned(seen) => StepPage::Desk,
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
            Reverse((seen.relation(id).half_effort(), customer.city.distance, id)),
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
    use crate::insight::fixtures::{ME, practice, queue, run_to, win_place};
    use game::command::Command;
    use game::ids::{ContactId, PackageId};
    use game::standing_orders::{StandingOrder, Switch};
    use game::tender::Bid;
    use game::world::World;
    use std::collections::BTreeSet;

    fn now(world: &World) -> Option<GuideStep> {
        progress(&world.observe(ME), None).now
    }

    fn run(world: &mut World, minutes: u32) {
        let to = world.now().get() + minutes;
        run_to(world, to);
    }

    #[test]
    fn the_first_steps_are_ticked_off_as_the_game_shows_them() {
        let mut world = practice();
        assert_eq!(now(&world), Some(GuideStep::Research));
        let customer = progress(&world.observe(ME), None).customer.expect("somebody tenders in the first month");
        assert!(open_tender(&world.observe(ME), customer).is_some());

        queue(&mut world, ME, 0, TaskKind::Research { customer });
        // Everybody has work before the clock starts.
        assert_eq!(now(&world), Some(GuideStep::Research));
        assert_eq!(progress(&world.observe(ME), None).page, StepPage::Desk);
        for work in work_for_the_rest(&world.observe(ME)) {
            world.apply(ME, &work.command()).expect("it is work that each of them can do");
        }
        assert!(still_to_plan(&world.observe(ME)).is_empty());
        assert_eq!(now(&world), Some(GuideStep::RunClock));
        run(&mut world, 480);
        assert_eq!(now(&world), Some(GuideStep::Call));
        for _ in 0..5 {
            if now(&world) == Some(GuideStep::Call) {
                queue(&mut world, ME, 0, TaskKind::Call { customer, contact: ContactId(0) });
                run(&mut world, 60);
            }
        }
        assert_eq!(now(&world), Some(GuideStep::Recognition));
        for _ in 0..4 {
            queue(&mut world, ME, 0, TaskKind::Demonstration { customer });
        }
        run(&mut world, 2_800);
        assert_eq!(now(&world), Some(GuideStep::Place));
        queue(&mut world, ME, 0, TaskKind::Forming { customer });
        run(&mut world, 60);
        assert_eq!(now(&world), Some(GuideStep::Bid));
        assert!(
            matches!(progress(&world.observe(ME), None).page, StepPage::Bid(tender) if tender.customer == customer)
        );
    }

    #[test]
    fn work_for_the_rest_is_for_each_role_and_for_nobody_twice() {
        let mut world = practice();
        assert!(work_for_the_rest(&world.observe(ME)).is_empty(), "the example's research comes first");
        let customer = progress(&world.observe(ME), None).customer.expect("somebody tenders in the first month");
        queue(&mut world, ME, 0, TaskKind::Research { customer });
        let seen = world.observe(ME);
        let work = work_for_the_rest(&seen);
        for role in [Role::Sales, Role::Marketing, Role::Service, Role::Operations] {
            let is_of = |one: &&Proposal| seen.staff(one.staff).is_some_and(|person| person.role == role);
            let of_role: Vec<&Proposal> = work.iter().filter(is_of).collect();
            assert!(!of_role.is_empty() && of_role.iter().all(|one| one.task.suits(role)), "{role:?}: {of_role:?}");
        }
        let researched: Vec<CustomerId> = work.iter().filter_map(|one| one.task.customer()).collect();
        let once: BTreeSet<CustomerId> = researched.iter().copied().collect();
        assert!(!researched.contains(&customer) && once.len() == researched.len(), "{researched:?}");
    }

    #[test]
    fn the_steps_of_a_contract_wait_for_the_first_win() {
        let mut world = practice();
        let customer = progress(&world.observe(ME), None).customer.expect("somebody tenders in the first month");
        win_place(&mut world, ME, customer);
        let seen = world.observe(ME);
        let terms = seen.tender(TenderId::regular(customer, seen.month())).expect("it tenders").terms().clone();
        let product = seen.scenario().products_of(seen.customer(customer).industry).next().expect("it has products");
        let price = terms.ceiling.as_yuan() as u32;
        let bid = Bid { tender: terms.id, product, price, package: PackageId(0) };
        world.apply(ME, &Command::Bid(bid)).expect("a place, and the ceiling's price");
        world.apply(ME, &Command::Release { customer }).expect("there is a place");
        let hence = terms.deadline.get() - world.now().get() + 60;
        run(&mut world, hence);
        let after = progress(&world.observe(ME), None);
        assert_eq!(after.steps.len(), GuideStep::ALL.len(), "no step disappears");
        assert_eq!((after.now, after.waits_for_a_win), (Some(GuideStep::MonthEnd), true));
        let left = Month::FIRST.end().get() - world.now().get() + 1;
        run(&mut world, left);
        let later = progress(&world.observe(ME), None);
        assert_eq!((later.now, later.waits_for_a_win), (None, true), "the month's end does not do them");
        assert!(is_offered(&world.observe(ME)));
    }

    #[test]
    fn what_can_be_done_at_any_time_covers_no_step_before_it() {
        let mut world = practice();
        let on = Command::StandingOrder(StandingOrder::Buy(Switch::On));
        world.apply(ME, &on).expect("standing orders are always allowed");
        assert_eq!(now(&world), Some(GuideStep::Research));
        let standing =
            progress(&world.observe(ME), None).steps.into_iter().find(|mark| mark.step == GuideStep::Standing);
        assert!(standing.is_some_and(|mark| mark.done));

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

//! Two stories of one complaint: a delivery goes wrong and the customer says so. Handled in time, it
//! orders again; left alone, it is lost. Its file tells both with their causes.

use game::care::{Matter, Ticket, TicketState};
use game::command::Command;
use game::event::Event;
use game::ids::CustomerId;
use game::luck::Seed;
use game::observation::Observation;
use game::relation::Stage;
use game::rival::{Policy, Skill};
use game::scenario::Scenario;
use game::setup::{Pace, Player, Seat, Setup, Validity};
use game::standing_orders::{StandingOrder, Switch};
use game::time::{Minute, Minutes};
use game::world::World;
use tender::insight::care::answer::answer_all;
use tender::insight::planning::proposal::Assignee;
use tender::record::{Save, play_with_own_mind};

use crate::games::{COMPANY, file_of, until, world_of};
use crate::page::{Language, Page, Role};
use crate::player;

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_complaint_handled_in_time_brings_the_customer_back() {
    let story = Story::find();
    let page = story.open();
    story.complaint_comes(&page);

    page.click(Role::Button, "Answer all");
    page.shows("Planned: ");
    stop_only_for(&page, "Orders without a tender");
    run_until_told(&page, &story, "orders without a tender");
    let file = file_text(&page);
    for words in ["A delivery fell short", "Order, month", "settled in"] {
        assert!(file.contains(words), "the file does not tell of {words:?}: {file}");
    }
    page.goes_to("#/service");
    page.shows("stays");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_complaint_left_alone_ends_in_loss() {
    let story = Story::find();
    let page = story.open();
    story.complaint_comes(&page);

    page.goes_to(&story.file());
    page.shows("This customer may leave");
    stop_only_for(&page, "Orders that go elsewhere");
    run_until_told(&page, &story, "customer lost");
    let file = file_text(&page);
    for words in ["Lost in month", "never answered, lapsed", "the customer left unhappy"] {
        assert!(file.contains(words), "the file does not tell of {words:?}: {file}");
    }
    page.goes_to("#/service");
    page.shows("lost");
    page.has_no_complaints();
}

/// A practice year shortly before a complaint, of which both stories can be told.
struct Story {
    before: Save,
    customer: CustomerId,
    name: String,
}

/// Days within which each story ends.
const DAYS: u32 = 60;

impl Story {
    /// The first market in which the stories come true when nothing else is done.
    fn find() -> Self {
        let scenario = Scenario::practice();
        let found = (1..100).find_map(|seed| {
            let year = year(&scenario, Seed(seed));
            let world = world_of(&year);
            let seen = world.observe(year.person());
            seen.company().tickets.iter().find_map(|ticket| Self::of(&year, ticket))
        });
        found.expect("one market in a hundred tells both")
    }

    fn of(year: &Save, ticket: &Ticket) -> Option<Self> {
        let (me, customer) = (year.person(), ticket.customer());
        let before = until(year.clone(), ticket.opened.back(Minutes::hours(4)));
        let mut left = world_of(&before);
        let seen = left.observe(me);
        let quiet = left.now() < ticket.opened && seen.service_queue().is_empty();
        let stable = seen.relation(customer).stage() == Stage::Stable;
        let slip = ticket.matter == Matter::Slip;
        let complains = |event: &Event| matches!(*event, Event::TicketOpened { customer: who, .. } if who == customer);
        if !quiet || !stable || !slip || ticket.by_authority || !runs_to(&mut left, &before, complains) {
            return None;
        }
        let mut handled = left.clone();
        for command in answer_all(&left.observe(me), Assignee::Spread) {
            handled.apply(me, &command).ok()?;
        }
        // The work is done by the end of the month.
        let mut month = handled.clone();
        let month_end = month.now().month().end();
        month.advance(me, month_end, &mut |_| false).ok()?;
        let is_settled = |one: &Ticket| one.id == ticket.id && matches!(one.state, TicketState::Settled { .. });
        if !month.observe(me).company().tickets.iter().any(is_settled) {
            return None;
        }
        let lost = |event: &Event| matches!(*event, Event::CustomerLost { customer: who } if who == customer);
        let orders =
            |event: &Event| matches!(event, Event::OrderCame { contract, .. } if contract.customer == customer);
        let name = left.observe(me).customer(customer).name.en.clone();
        let comes_true = runs_to(&mut handled, &before, orders) && runs_to(&mut left, &before, lost);
        comes_true.then_some(Self { before, customer, name })
    }

    fn open(&self) -> Page {
        let page = Page::open(Language::English);
        page.shows("Choose a file");
        page.choose_file(&file_of(&self.before));
        page.shows(COMPANY);
        page.find_starting(Role::Heading, "Desk, month ");
        page
    }

    /// The clock stops for the complaint, and the service page has it.
    fn complaint_comes(&self, page: &Page) {
        stop_only_for(page, "Complaints, lapsed tickets, fines");
        player::run_to_month_end(page);
        page.shows("Complaints waiting: 1");
        page.click_starting(Role::Link, "Service");
        page.find(Role::Heading, "Service");
        page.find_starting(Role::Heading, &self.name);
    }

    fn file(&self) -> String {
        format!("#/customers/{}", self.customer.0)
    }
}

/// Lets the clock run month by month until the customer's file tells of something.
fn run_until_told(page: &Page, story: &Story, words: &str) {
    for _month in 0..DAYS / 20 + 1 {
        player::to_desk(page);
        player::run_to_month_end(page);
        page.goes_to(&story.file());
        if file_text(page).contains(words) {
            return;
        }
    }
    page.fail(&format!("The file does not tell of {words:?}."));
}

/// What the open file of a customer says.
fn file_text(page: &Page) -> String {
    page.find_starting(Role::Heading, "What affected satisfaction");
    let text = page.run("return document.querySelector('.file')?.innerText", &[]);
    text.as_str().unwrap_or_default().to_owned()
}

/// Has the clock stop for one kind of event alone, besides a month's opening.
fn stop_only_for(page: &Page, wanted: &str) {
    page.click(Role::Button, "Clock and pause settings");
    page.find(Role::Dialog, "Clock");
    for stop in page.names(Role::Switch) {
        if stop.starts_with(wanted) { page.turn_on(&stop) } else { page.turn_off(&stop) }
    }
    page.click(Role::Button, "Close");
}

/// A year of somebody who sells well, keeps in touch by standing orders and serves nobody.
fn year(scenario: &Scenario, seed: Seed) -> Save {
    let mut seats = vec![Seat { name: COMPANY.to_owned(), player: Player::Human }];
    seats.extend(scenario.rivals.iter().map(|rival| {
        let policy = Policy::named(&rival.archetype).expect("the scenario names an archetype");
        Seat { name: rival.name.zh.clone(), player: Player::Rival { policy, skill: Skill::Middle } }
    }));
    let setup = Setup { seed, seats, validity: Validity::Practice, pace: Pace::Calm };
    let mut save = play_with_own_mind(scenario, setup, Policy::NoService, Skill::Middle, &mut routine);
    save.label.saved_at = "2026-01-05T08:00:00.000Z".to_owned();
    save
}

/// Standing orders to buy, to deliver, and to call customers who gave a place.
fn routine(seen: &Observation<'_>) -> Vec<Command> {
    let standing = seen.standing_orders();
    let called = |&customer: &CustomerId| seen.has_place(customer) && !standing.call.contains(&customer);
    let calls = seen.customer_ids().filter(called).map(|customer| StandingOrder::Call { customer, switch: Switch::On });
    let buys = (!standing.buy.is_on()).then_some(StandingOrder::Buy(Switch::On));
    let delivers = (!standing.deliver.is_on()).then_some(StandingOrder::Deliver(Switch::On));
    buys.into_iter().chain(delivers).chain(calls).map(Command::StandingOrder).collect()
}

/// Lets the clock run until something happens; whether it does in time.
fn runs_to(world: &mut World, save: &Save, happens: impl Fn(&Event) -> bool) -> bool {
    let end = (world.now() + Minutes::days(DAYS)).min(Minute::YEAR_END);
    let mut happened = false;
    while world.now() < end && !world.is_over() && !happened {
        let stop = &mut |event: &Event| {
            happened |= happens(event);
            happened
        };
        world.advance(save.person(), end, stop).expect("time runs on within the year");
    }
    happened
}

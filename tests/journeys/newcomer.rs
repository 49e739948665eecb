//! What a newcomer stumbled over: each is told where it happens, and nothing is done twice by mistake.

use std::thread::sleep;
use std::time::Duration;

use game::command::Command;
use game::event::Event;
use game::observation::Observation;
use game::people::TaskKind;
use game::standing_orders::{StandingOrder, Switch};
use game::time::{HOUR, Minute, Month};
use tender::record::{Save, Summary};

use crate::games::{file_of, formal_year, until, world_of};
use crate::page::{Language, Page, Role};
use crate::player;

/// The first moment of a careful player's year at which something is so, looked at every so many hours.
fn moment(hours: u32, is_so: impl Fn(&Observation<'_>) -> bool) -> Save {
    let year = formal_year();
    let last = Month::new(8).expect("a month").end();
    let mut saves = (1..).map(|nth| Minute::new(nth * hours * HOUR)).take_while(|at| *at < last);
    let found = saves.find_map(|at| {
        let save = until(year.clone(), at);
        is_so(&world_of(&save).observe(save.person())).then_some(save)
    });
    found.expect("it happens within eight months of a careful year")
}

/// The first opening of bids after which goods of one product are to be ordered by hand.
fn just_won() -> Save {
    let year = formal_year();
    let opened = |month: Month| {
        let mut save = until(year.clone(), month.hour(119));
        // The hours up to the opening are to pass under the other order.
        while save.log.entries.pop_if(|last| matches!(last.command, Command::Advance { .. })).is_some() {}
        let (me, now) = (save.person(), world_of(&save).now());
        let by_hand = Command::StandingOrder(StandingOrder::Buy(Switch::Off));
        for command in [by_hand, Command::Advance { to: month.hour(120) }] {
            save.log.note(now, me, command);
        }
        let world = world_of(&save);
        let seen = world.observe(me);
        let wants_one = seen.goods_to_order().len() == 1;
        save.summary = Summary::of(&seen);
        wants_one.then_some(save)
    };
    Month::all().take(9).find_map(opened).expect("a careful player wins something in nine months")
}

fn open(page: &Page, save: &Save) {
    page.choose_file(&file_of(save));
    page.waits_for("The imported game does not open.", || page.address().starts_with("#/desk"));
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn goods_are_ordered_once() {
    let save = just_won();
    let page = Page::open(Language::English);
    open(&page, &save);
    page.goes_to("#/goods");
    assert_ne!(page.value(Role::Spinbutton, "Quantity"), "0", "what contracts lack is not proposed");
    page.click(Role::Button, "Order");
    page.shows("Order queued: ");
    page.waits_for("The form still holds what was ordered.", || page.value(Role::Spinbutton, "Quantity") == "0");
    assert!(!page.is_enabled(Role::Button, "Order"), "nothing at all can be ordered");
    assert!(!page.is_enabled(Role::Button, "Order what is missing"), "it can be ordered a second time");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn what_came_of_bids_stays_until_it_is_read() {
    let save = moment(8, |seen| {
        let here = seen.results().into_iter().filter(|result| result.tender.id().month == seen.month());
        here.filter(|result| result.sheet.entry_of(seen.me()).is_some()).count() > 0
    });
    let page = Page::open(Language::English);
    page.resize(390, 844);
    open(&page, &save);
    page.find_starting(Role::Heading, "Bids opened: ");
    page.click(Role::Link, "See the award");
    page.waits_for("It does not lead to the awards.", || page.address().starts_with("#/awards"));
    page.find_starting(Role::Heading, "Awards of month ");
    page.goes_to("#/desk");
    page.find_starting(Role::Heading, "Desk, month ");
    assert!(!page.has_starting(Role::Heading, "Bids opened: "), "what was read is still told");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_call_says_whether_it_was_taken() {
    let called = |seen: &Observation<'_>| {
        let newest = seen.feed().iter().rev().take(3);
        newest.into_iter().find_map(|told| match &told.event {
            Event::TaskDone { task, .. } => match task.kind {
                TaskKind::Call { customer, .. } => Some(customer),
                _ => None,
            },
            _ => None,
        })
    };
    let save = moment(1, |seen| called(seen).is_some());
    let customer = called(&world_of(&save).observe(save.person())).expect("that moment was chosen for it");
    let page = Page::open(Language::English);
    open(&page, &save);
    page.goes_to(&format!("#/customers/{}", customer.0));
    page.shows(" accepted");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn statements_begin_with_the_month_that_was_closed() {
    let month = Month::new(4).expect("a month");
    let save = until(formal_year(), month.hour(1));
    let page = Page::open(Language::English);
    open(&page, &save);
    page.find_starting(Role::Heading, "Desk, month 4");
    page.goes_to("#/finance");
    let shown = "return [...document.querySelectorAll('.panel select')].map(list => list.selectedOptions[0].text)";
    page.waits_for("The statements do not show the month that was closed.", || {
        let shown = page.run(shown, &[]);
        shown.as_array().is_some_and(|shown| shown.iter().any(|month| month == "Month 3"))
    });
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn no_hours_pass_behind_a_dialog_or_the_handbook() {
    let page = Page::open(Language::English);
    player::begin_practice_year(&page);
    page.click(Role::Button, "Run");
    page.click(Role::Button, "Clock and pause settings");
    page.find(Role::Dialog, "Clock");
    let stands = |hour: &str| {
        sleep(Duration::from_millis(900));
        page.run("return document.querySelector('.clock__read b').textContent", &[]) == hour
    };
    let hour = page.run("return document.querySelector('.clock__read b').textContent", &[]);
    assert!(stands(hour.as_str().expect("an hour")), "the clock runs behind its settings");
    let switches = page.names(Role::Switch);
    assert!(switches.iter().any(|name| name.starts_with("New stable customers")), "{switches:?}");
    page.click(Role::Button, "Close");
    page.goes_to("#/handbook");
    let pressed = "return document.querySelector('.clock .seg button').ariaPressed";
    page.waits_for("The clock runs behind the handbook.", || page.run(pressed, &[]) == "true");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_history_names_the_pages_and_a_wrong_address_is_told() {
    let page = Page::open(Language::English);
    player::begin_practice_year(&page);
    let titled = |start: &str| {
        page.waits_for(&format!("The window is not titled {start:?}."), || {
            page.run("return document.title", &[]).as_str().is_some_and(|title| title.starts_with(start))
        });
    };
    titled("Desk, month 1");
    page.goes_to("#/goods");
    titled("Deliveries");
    page.goes_to("#/nowhere");
    page.shows("There is no page at this address.");
    page.has_no_complaints();
}

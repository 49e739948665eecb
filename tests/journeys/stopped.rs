//! What the clock stops for is told, with the customer and the reason, at the moment at which it happens.

use std::cell::RefCell;

use game::command::Command;
use game::event::Event;
use game::ids::CustomerId;
use game::observation::Observation;
use game::time::{Minutes, Month};
use tender::insight::attention::idle::PassedOver;
use tender::insight::attention::stops::{StopFor, before_deadline, picks};
use tender::record::{Save, Summary};

use crate::axe::Axe;
use crate::games::{file_of, formal_year_of, until, world_of};
use crate::look::{ONE_PAIR, OTHER_PAIR};
use crate::page::Role;
use crate::player;

/// Working time after which a run to the month's end asks anew what to stop for, as the page does.
const A_STEP: Minutes = Minutes::hours(4);

/// The first event for which the clock stops on its way to the month's end, if it does not stop for a deadline before.
fn first_stop(save: &Save) -> Option<Event> {
    let (mut world, me) = (world_of(save), save.person());
    let chosen = StopFor::ALL.map(StopFor::at_first);
    let (end, mut passed) = (world.now().month().end(), PassedOver::default());
    while world.now() < end {
        let deadline = before_deadline(&world.observe(me), chosen);
        let to = deadline.unwrap_or(end).min(end).min(world.now() + A_STEP);
        let mut picked = None;
        let mut pick = picks(&world.observe(me), chosen, &mut passed);
        let mut stop = |event: &Event| {
            let stops = pick(event);
            if stops && picked.is_none() {
                picked = Some(event.clone());
            }
            stops
        };
        world.advance(me, to, &mut stop).ok()?;
        if picked.is_some() || deadline == Some(world.now()) {
            return picked;
        }
    }
    None
}

/// A game that stops next for something of that kind, and the customer that it is about. The clock alone is run from a
/// moment of the year: what was decided later in it is not.
fn stops_for(of: fn(&Event) -> Option<CustomerId>) -> (Save, CustomerId) {
    let mut years = (1..=12).map(formal_year_of);
    let found = years.find_map(|year| {
        let happens = |seen: &Observation<'_>| {
            let told = seen.feed().iter().filter(|told| of(&told.event).is_some());
            told.map(|told| told.at).collect::<Vec<_>>()
        };
        let moments = happens(&world_of(&year).observe(year.person()));
        let hours_before = moments.into_iter().flat_map(|at| [2, 9, 20].map(|hours| at.back(Minutes::hours(hours))));
        hours_before.filter(|at| *at > Month::FIRST.end()).find_map(|at| {
            let mut save = until(year.clone(), at);
            let now = world_of(&save).now();
            // Where a run of the clock had begun before, it goes on to that moment and no further.
            if now > at {
                save.log.entries.pop_if(|last| matches!(last.command, Command::Advance { .. }))?;
                save.log.note(world_of(&save).now(), save.person(), Command::Advance { to: at });
            }
            let customer = of(&first_stop(&save)?)?;
            save.summary = Summary::of(&world_of(&save).observe(save.person()));
            Some((save, customer))
        })
    });
    found.expect("it happens in a careful year")
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_new_stable_customer_and_a_broken_promise_stop_the_clock_with_the_reason() {
    let stable = stops_for(|event| match event {
        Event::BecameStable { customer } => Some(*customer),
        _ => None,
    });
    let broken = stops_for(|event| match event {
        Event::PromiseBroken { contract, .. } => Some(contract.customer),
        _ => None,
    });
    let axe = Axe::installed();
    for (looks, (save, customer), why) in [
        (ONE_PAIR, stable, ["moved to the stable stage", "纳入稳定期管理"]),
        (OTHER_PAIR, broken, ["later than promised", "比承诺晚"]),
    ] {
        let world = world_of(&save);
        let seen = world.observe(save.person());
        let short = &seen.customer(customer).short;
        for look in looks {
            let page = look.open();
            page.choose_file(&file_of(&save));
            page.waits_for("The imported game does not open.", || page.address().starts_with("#/desk"));
            player::run_to_month_end(&page);
            let at = page.says("Stopped at hour ", "停在 ");
            let reason = page.says(why[0], why[1]);
            let about = page.says(&short.en, &short.zh);
            let reports = "return [...document.querySelectorAll('.toast')].map(toast => toast.innerText).join('\\n')";
            let told = RefCell::new(Vec::new());
            let is_told = || {
                let now = page.run(reports, &[]).as_str().unwrap_or_default().to_owned();
                let is_it = [at, about, reason].iter().all(|words| now.contains(words));
                if told.borrow().last() != Some(&now) {
                    told.borrow_mut().push(now);
                }
                is_it
            };
            if !page.comes_true(is_told) {
                page.fail(&format!("No report says {at:?}, {about:?} and {reason:?}: {:?}.", told.take()));
            }
            look.finds_sound(&page, &axe, "a report of why the clock stopped");
            page.find(Role::Button, page.says("Clock and pause settings", "时钟与暂停设置"));
            page.has_no_complaints();
        }
    }
}

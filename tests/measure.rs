//! How fast a recorded formal year replays, natively and in Chromium on the shipped wasm, and how
//! long a month takes to close. A measure, not a verdict: it fails only when there is nothing sound
//! to measure. `cargo xtask bench` builds what it needs and runs it in release.
//!
//! What counts is the shipped wasm, since that is where a person waits. Measured by turns with the release before the
//! market changed (rules 4), on one machine in one hour: 32.7 ms a year against 22.4 in the browser, 23 against 14.8
//! natively. A year has 15 % more tasks than it had; the rest is spread over what rivals weigh when they are free.

#![cfg(not(target_arch = "wasm32"))]

// The measure needs less of a browser than the journeys do.
#[allow(dead_code)]
#[path = "journeys/driver.rs"]
mod driver;
mod fixtures;
#[allow(dead_code)]
#[path = "journeys/site.rs"]
mod site;

use std::hint::black_box;
use std::thread::sleep;
use std::time::{Duration, Instant};

use driver::Driver;
use fixtures::{person_against_rivals, setup};
use game::command::Command;
use game::rival::{Policy, Skill};
use game::scenario::Scenario;
use game::time::{Minute, Minutes, Month};
use game::world::World;
use site::Site;
use tender::record::{Save, play_as_person, replay, world_digest, write};

/// A shorter log would say little about a year that a diligent person plays.
const FEWEST_ENTRIES: usize = 1_500;
/// Native and browser take turns so often, so that what else the machine does meets both.
const ROUNDS: usize = 8;
/// Replays in one turn.
const REPLAYS: u32 = 5;
/// How long the page may take to start.
const PATIENCE: Duration = Duration::from_secs(30);

/// Milliseconds.
type Millis = f64;

#[test]
#[ignore = "a measure; cargo xtask bench runs it"]
fn replaying_a_formal_year() {
    let save = formal_year();
    let entries = save.log.len();
    assert!(entries >= FEWEST_ENTRIES, "the year has {entries} entries, fewer than {FEWEST_ENTRIES}");
    let text = write(&save);
    let browser = Browser::open();
    let digest = save.digest().expect("what was just recorded replays");
    assert_eq!(browser.digest(&text), digest, "the browser replays the year to another world");

    let (mut native, mut wasm) = (Vec::new(), Vec::new());
    for _round in 0..ROUNDS {
        native.extend(native_replays(&save));
        wasm.extend(browser.replays(&text));
    }
    let (native, wasm) = (median(native), median(wasm));
    println!("\na recorded formal year: {entries} log entries, {} bytes as text", text.len());
    println!("{:<34}{:>10}{:>16}", "replay, rivals' thinking included", "ms", "commands/s");
    for (place, took) in [("native, release", native), ("Chromium, shipped wasm", wasm)] {
        println!("{place:<34}{took:>10.1}{:>16.0}", entries as f64 * 1_000.0 / took);
    }
    println!("{:<34}{:>10.2}, of 1.60", "wasm / native", wasm / native);
    let closings = (0..ROUNDS).map(|_round| mean(&closings(&save, &digest))).collect();
    println!("{:<34}{:>10.3}\n", "closing one month, native", median(closings));
}

/// A year of a diligent player against five rivals.
fn formal_year() -> Save {
    let scenario = Scenario::formal();
    let setup = setup(1, person_against_rivals("Player", &scenario));
    play_as_person(&scenario, setup, Policy::Balanced, Skill::Low)
}

fn native_replays(save: &Save) -> Vec<Millis> {
    let replays = (0..REPLAYS).map(|_| {
        let begun = Instant::now();
        let world = replay(black_box(save));
        let took = millis(begun.elapsed());
        world.expect("what was recorded replays");
        took
    });
    replays.collect()
}

/// How long the last minute of each month and the first of the next take, on the way of the log.
fn closings(save: &Save, digest: &str) -> Vec<Millis> {
    let scenario = save.scenario.open().expect("the scenario is built in");
    let mut world = World::new(scenario, save.setup.clone());
    let mut took = [Duration::ZERO; 12];
    for entry in &save.log.entries {
        let Command::Advance { to } = entry.command else {
            world.apply(entry.by, &entry.command).expect("what was recorded is allowed");
            continue;
        };
        // Where the clock is stopped on its way makes no difference to the world.
        while world.now() < to && !world.is_over() {
            let from = world.now();
            let next = marks().find(|&mark| mark > from).map_or(to, |mark| mark.min(to));
            let begun = Instant::now();
            world.apply(entry.by, &Command::Advance { to: next }).expect("time moves on");
            if let Some(month) = closing_in(from, next) {
                took[month.index()] += begun.elapsed();
            }
        }
    }
    assert_eq!(world_digest(&world), digest, "the closings were measured in another game");
    took.map(millis).to_vec()
}

/// The minutes within which a month closes: its last begins, it ends, the first of the next has passed.
fn closing(month: Month) -> [Minute; 3] {
    [month.end().back(Minutes::new(2)), month.end(), month.end() + Minutes::new(1)]
}

fn marks() -> impl Iterator<Item = Minute> {
    Month::all().flat_map(closing)
}

/// The month that closes in a step of the clock, if one does; no step goes beyond a mark.
fn closing_in(from: Minute, to: Minute) -> Option<Month> {
    Month::all().find(|&month| {
        let [begins, _end, over] = closing(month);
        begins <= from && to <= over
    })
}

/// A browser that shows the built site.
struct Browser {
    driver: Driver,
    _site: Site,
}

impl Browser {
    fn open() -> Self {
        let site = Site::serve();
        let driver = Driver::start("en");
        driver.open(&site.address());
        let begun = Instant::now();
        while driver.run("return typeof window.wasmBindings?.replay_times", &[]) != "function" {
            assert!(begun.elapsed() < PATIENCE, "the page shows no replay_times among its bindings");
            sleep(Duration::from_millis(100));
        }
        Self { driver, _site: site }
    }

    fn digest(&self, save: &str) -> String {
        let digest = self.driver.run("return window.wasmBindings.replay_digest(arguments[0])", &[save.into()]);
        digest.as_str().expect("a fingerprint is text").to_owned()
    }

    fn replays(&self, save: &str) -> Vec<Millis> {
        let script =
            "return window.wasmBindings.replay_times(arguments[0], arguments[1]).then(times => Array.from(times))";
        let times = self.driver.run(script, &[save.into(), REPLAYS.into()]);
        let times = times.as_array().expect("times come as a list").iter();
        times.map(|time| time.as_f64().expect("a time is a number")).collect()
    }
}

fn millis(time: Duration) -> Millis {
    time.as_secs_f64() * 1_000.0
}

fn mean(times: &[Millis]) -> Millis {
    times.iter().sum::<Millis>() / times.len() as f64
}

fn median(mut times: Vec<Millis>) -> Millis {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

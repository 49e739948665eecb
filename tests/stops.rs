//! How often the clock stops by default for a careful player (rulebook 2): at moments with something to decide, for each
//! kind of them now and then, and no more than eight times a month.

mod fixtures;

use fixtures::{person_against_rivals, setup};
use game::command::Command;
use game::event::Event;
use game::rival::{Policy, Skill};
use game::scenario::Scenario;
use game::time::{Minutes, Month};
use game::world::World;
use std::collections::{BTreeMap, BTreeSet};
use tender::insight::attention::idle::PassedOver;
use tender::insight::attention::stops::{MOST_A_MONTH, StopFor, before_deadline, picks};
use tender::record::{Save, play_as_person};

/// Persons that are tried, and how well they judge.
const PLAYERS: [(Policy, Skill); 4] = [
    (Policy::Careful, Skill::Middle),
    (Policy::Careful, Skill::High),
    (Policy::Balanced, Skill::High),
    (Policy::KeyAccount, Skill::High),
];
/// How many years of each.
const SEEDS: u64 = 10;
/// The clock is asked anew after so long.
const A_STEP: Minutes = Minutes::hours(1);
/// What careful players are stopped for in some month of these years.
const KINDS: [&str; 7] = ["opening", "promise", "stable", "award", "deadline", "idle", "complaint"];

#[test]
fn a_careful_player_is_stopped_at_most_eight_times_a_month() {
    for scenario in [Scenario::practice(), Scenario::formal()] {
        let (mut counts, mut of_kinds) = (Vec::new(), BTreeMap::<String, usize>::new());
        for (policy, skill) in PLAYERS {
            for seed in 1..=SEEDS {
                let seats = person_against_rivals("Northwind", &scenario);
                let save = play_as_person(&scenario, setup(seed, seats), policy, skill);
                for (month, kinds) in stops_of(&save) {
                    let count = kinds.values().sum::<usize>();
                    let most = MOST_A_MONTH;
                    assert!(count <= most, "{policy:?}, {skill:?}, {seed}, month {month}: {count} stops, {kinds:?}");
                    let idle = kinds.get("idle").copied().unwrap_or(0);
                    assert!(idle <= 1, "{policy:?}, {skill:?}, {seed}, month {month}: {idle} stops for idle people");
                    counts.push(count);
                    for (kind, count) in kinds {
                        *of_kinds.entry(kind).or_default() += count;
                    }
                }
            }
        }
        let (all, months) = (counts.iter().sum::<usize>(), counts.len());
        let most = counts.iter().max().copied().unwrap_or(0);
        println!("{}: {all} stops in {months} months, {most} in the fullest: {of_kinds:?}", scenario.id);
        assert!(all >= 2 * months, "{}: {all} stops in {months} months: the clock hardly stops", scenario.id);
        for kind in KINDS {
            assert!(of_kinds.contains_key(kind), "{}: no stop for {kind}: {of_kinds:?}", scenario.id);
        }
    }
}

/// The stops of each month by what the clock stopped for, as if the player's clock had run under the default choice
/// between the player's decisions. The opening counts as one. A broken promise stops it each time, by itself or with
/// something else of the same minute.
fn stops_of(save: &Save) -> BTreeMap<u8, BTreeMap<String, usize>> {
    let me = save.person();
    let scenario = save.scenario.open().expect("a market that is built in");
    let mut world = World::new(scenario.clone(), save.setup.clone());
    let chosen = StopFor::ALL.map(StopFor::at_first);
    let mut stops: BTreeMap<u8, BTreeMap<String, usize>> = BTreeMap::new();
    let (mut passed, mut moments) = (PassedOver::default(), BTreeSet::new());
    for entry in &save.log.entries {
        let Command::Advance { to } = entry.command else {
            world.apply(me, &entry.command).expect("what was logged was allowed");
            continue;
        };
        while world.now() < to && !world.is_over() {
            let deadline = before_deadline(&world.observe(me), chosen).filter(|at| *at <= to);
            let until = deadline.unwrap_or(to).min(world.now() + A_STEP);
            let mut picked = None;
            let mut pick = picks(&world.observe(me), chosen, &mut passed);
            let mut told = |event: &Event| {
                let is_picked = pick(event);
                if is_picked && picked.is_none() {
                    picked = Some(kind(event));
                }
                is_picked
            };
            world.advance(me, until, &mut told).expect("time runs on");
            let why = picked.or_else(|| (deadline == Some(world.now())).then(|| "deadline".to_owned()));
            if let Some(why) = why {
                moments.insert(world.now());
                *stops.entry(world.now().month().number()).or_default().entry(why).or_default() += 1;
            }
        }
    }
    for told in world.observe(me).feed().iter().filter(|told| matches!(told.event, Event::PromiseBroken { .. })) {
        assert!(moments.contains(&told.at), "a promise is broken at {:?}, and the clock does not stop", told.at);
    }
    stops.retain(|month, _| Month::new(*month).is_some_and(|month| month <= scenario.last_month()));
    stops
}

fn kind(event: &Event) -> String {
    let kind = match event {
        Event::TaskFailed { failure, .. } => {
            let why = format!("{failure:?}");
            return format!("failed: {}", why.split_whitespace().next().unwrap_or_default());
        }
        Event::MonthOpened { .. } => "opening",
        Event::Idle { .. } => "idle",
        Event::Won { .. } | Event::Lost { .. } | Event::BidDisqualified { .. } => "award",
        Event::TicketOpened { .. } | Event::TicketLapsed { .. } | Event::Fined { .. } | Event::Rumour { .. } => {
            "complaint"
        }
        Event::OrderCame { .. } => "order",
        Event::CustomerLost { .. } | Event::OrderedElsewhere { .. } => "lost",
        Event::PlaceLost { .. } => "place",
        Event::BecameStable { .. } => "stable",
        Event::Declining { .. } | Event::OrdersFell { .. } => "decline",
        Event::PromiseBroken { .. } => "promise",
        Event::ContractVoid { .. } | Event::WrittenOff { .. } => "void",
        other => return format!("{other:?}").split_whitespace().next().unwrap_or_default().to_owned(),
    };
    kind.to_owned()
}

//! Games in progress for journeys that need one, recorded as a person would have played them.

use std::fs;
use std::path::PathBuf;

use game::ids::TenderId;
use game::luck::Seed;
use game::observation::Observation;
use game::rival::{Policy, Skill};
use game::scenario::Scenario;
use game::setup::{Pace, Player, Seat, Setup, Validity};
use game::tender::TenderState;
use game::time::{Minute, Month};
use game::world::World;
use tender::record::{Save, Summary, play_as_person, replay, write};

use crate::page::target;

/// The name of the player's company in all of them.
pub const COMPANY: &str = "Northwind";

/// A careful player's formal year.
pub fn formal_year() -> Save {
    formal_year_of(7)
}

/// The same with another seed.
pub fn formal_year_of(seed: u64) -> Save {
    formal_year_by(Policy::Careful, seed)
}

/// The formal year of somebody who plays in another way.
pub fn formal_year_by(policy: Policy, seed: u64) -> Save {
    year_in(&Scenario::formal(), Validity::Formal, policy, seed)
}

/// A careful player's practice year.
pub fn practice_year_of(seed: u64) -> Save {
    year_in(&Scenario::practice(), Validity::Practice, Policy::Careful, seed)
}

fn year_in(scenario: &Scenario, validity: Validity, policy: Policy, seed: u64) -> Save {
    labelled(play_as_person(scenario, setup_in(scenario, validity, seed), policy, Skill::Middle))
}

/// A person against the market's own rivals at middle skill.
pub fn setup_in(scenario: &Scenario, validity: Validity, seed: u64) -> Setup {
    let mut seats = vec![Seat { name: COMPANY.to_owned(), player: Player::Human }];
    seats.extend(scenario.rivals.iter().map(|rival| {
        let policy = Policy::named(&rival.archetype).expect("the scenario names an archetype");
        Seat { name: rival.name.zh.clone(), player: Player::Rival { policy, skill: Skill::Middle } }
    }));
    Setup { seed: Seed(seed), seats, validity, pace: Pace::Calm }
}

/// The game with a day on which it was saved.
pub fn labelled(mut save: Save) -> Save {
    save.label.saved_at = "2026-01-05T08:00:00.000Z".to_owned();
    save
}

/// The same game as it stood at that minute or shortly before.
pub fn until(mut save: Save, minute: Minute) -> Save {
    save.log.entries.retain(|entry| entry.at < minute);
    save.summary = Summary::of(&world_of(&save).observe(save.person()));
    save
}

/// The world that a save makes.
pub fn world_of(save: &Save) -> World {
    replay(save).expect("the beginning of a recorded game replays")
}

/// Writes a text where the browser can pick it up as a file.
pub fn file(name: &str, text: &str) -> PathBuf {
    let folder = target().join("journeys");
    fs::create_dir_all(&folder).expect("the folder for journeys can be made");
    let folder = folder.canonicalize().expect("the folder for journeys exists");
    let path = folder.join(format!("{}-{name}", std::process::id()));
    fs::write(&path, text).expect("a file can be written there");
    path
}

/// A saved game as a file.
pub fn file_of(save: &Save) -> PathBuf {
    file("game.json", &write(save))
}

/// A tender of this month for which the company may bid.
pub fn open_tender(seen: &Observation<'_>) -> Option<TenderId> {
    let mut book = seen.book(seen.month());
    book.find(|tender| tender.state() == TenderState::Open && seen.has_place(tender.id().customer))
        .map(|tender| tender.id())
}

/// The last tender that the company bid for and that has been decided.
pub fn decided_tender(seen: &Observation<'_>) -> Option<TenderId> {
    let books = Month::all().filter(|month| *month <= seen.month()).flat_map(|month| seen.book(month));
    books.filter(|tender| tender.my_bid().is_some() && tender.sheet().is_some()).last().map(|tender| tender.id())
}

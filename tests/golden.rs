//! Golden games: whole years played and hashed, the same natively and in the browser's wasm.
//!
//! When the rules were meant to change, raise `RULES_VERSION` and take over the new hashes
//! with `BLESS=1 cargo nextest run --test golden`.

use game::RULES_VERSION;
use game::luck::Seed;
use game::rival::{Policy, Skill};
use game::scenario::Scenario;
use game::setup::{Pace, Player, Seat, Setup, Validity};
use serde::{Deserialize, Serialize};
use tender::record::{Save, play_as_person, read, replay, world_digest, write};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test_configure!(run_in_browser);

/// The hashes that hold, with the rules version under which they were taken.
#[derive(Serialize, Deserialize)]
struct Golden {
    rules: u32,
    games: Vec<Game>,
}

/// One year: who played it where, and what came of it.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Game {
    scenario: String,
    seed: u64,
    person: Policy,
    commands: u32,
    score: u32,
    digest: String,
}

fn golden() -> Golden {
    serde_json::from_str(include_str!("golden/games.json")).expect("the golden games can be read")
}

#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test)]
fn golden_games_are_what_they_were() {
    let games: Vec<Game> = line_up().map(|(scenario, seed, person)| play(&scenario, seed, person)).collect();
    #[cfg(not(target_arch = "wasm32"))]
    if std::env::var_os("BLESS").is_some() {
        return bless(games);
    }
    let golden = golden();
    assert_eq!(
        golden.rules, RULES_VERSION,
        "the golden games are those of rules version {}: BLESS=1 cargo nextest run --test golden",
        golden.rules
    );
    assert_eq!(golden.games.len(), games.len(), "BLESS=1 cargo nextest run --test golden");
    for (is, was) in games.iter().zip(&golden.games) {
        assert_eq!(
            is, was,
            "a golden game has moved, but the rules version is still {RULES_VERSION}: saved games of players would \
             break. If the rules were meant to change, raise RULES_VERSION in src/game/lib.rs, then \
             BLESS=1 cargo nextest run --test golden"
        );
    }
}

/// What `cargo xtask bench` measures must be worth measuring.
#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test)]
fn a_formal_year_is_long() {
    let golden = golden();
    let formal = golden.games.iter().filter(|game| game.scenario == "formal" && game.person == Policy::Balanced);
    let commands: Vec<u32> = formal.map(|game| game.commands).collect();
    assert!(!commands.is_empty() && commands.iter().all(|count| *count >= 1_500), "{commands:?}");
}

fn line_up() -> impl Iterator<Item = (Scenario, u64, Policy)> {
    [Scenario::practice(), Scenario::formal()].into_iter().flat_map(|scenario| {
        let games = [1, 2].into_iter().flat_map(|seed| [(seed, Policy::Careful), (seed, Policy::Balanced)]);
        games.map(move |(seed, person)| (scenario.clone(), seed, person)).collect::<Vec<_>>()
    })
}

/// Plays a year, and once more from its text: both must come to the same world.
fn play(scenario: &Scenario, seed: u64, person: Policy) -> Game {
    let save = play_as_person(scenario, setup(scenario, seed), person, Skill::Middle);
    let again: Save = read(&write(&save)).expect("what was written can be read");
    assert_eq!(again, save);
    let world = replay(&again).expect("what was played can be replayed");
    assert!(world.is_over());
    Game {
        scenario: scenario.id.clone(),
        seed,
        person,
        commands: save.log.len() as u32,
        score: save.summary.score,
        digest: world_digest(&world),
    }
}

fn setup(scenario: &Scenario, seed: u64) -> Setup {
    let person = Seat { name: "晨光 Dawn".to_owned(), player: Player::Human };
    let rivals = scenario.rivals.iter().map(|rival| Seat {
        name: rival.name.en.clone(),
        player: Player::Rival {
            policy: Policy::named(&rival.archetype).expect("a checked scenario"),
            skill: Skill::Middle,
        },
    });
    let seats = std::iter::once(person).chain(rivals).collect();
    Setup { seed: Seed(seed), seats, validity: Validity::Formal, pace: Pace::Calm }
}

#[cfg(not(target_arch = "wasm32"))]
fn bless(games: Vec<Game>) {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/games.json");
    let golden = Golden { rules: RULES_VERSION, games };
    let text = serde_json::to_string_pretty(&golden).expect("golden games are plain data");
    std::fs::write(path, text + "\n").expect("the golden games can be written");
}

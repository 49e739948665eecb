//! Saved games: read back as they were, and whatever is not one is told what is the matter with it.

#![cfg(not(target_arch = "wasm32"))]

use game::command::Command;
use game::ids::{CompanyId, ContactId, CustomerId, StaffId};
use game::luck::Seed;
use game::money::Money;
use game::people::TaskKind;
use game::refusal::Refusal;
use game::rival::{Policy, Skill};
use game::scenario::Scenario;
use game::setup::{Pace, Player, Seat, Setup, Validity};
use game::time::Minute;
use game::world::World;
use proptest::prelude::*;
use serde_json::{Value, json};
use tender::record::{FORMAT, Log, MOST_BYTES, ReadError, Save, heading, read, replay};

const ME: CompanyId = CompanyId(0);

/// What somebody tries; most of it is refused, and only the rest is logged.
fn command() -> impl Strategy<Value = Command> {
    let customer = || (0u16..60).prop_map(CustomerId);
    let staff = || (0u8..8).prop_map(StaffId);
    let task = prop_oneof![
        customer().prop_map(|customer| TaskKind::Research { customer }),
        (customer(), 0u8..4).prop_map(|(customer, contact)| TaskKind::Call { customer, contact: ContactId(contact) }),
        (customer(), 0u8..4).prop_map(|(customer, contact)| TaskKind::Visit { customer, contact: ContactId(contact) }),
    ];
    prop_oneof![
        (staff(), task).prop_map(|(staff, task)| Command::Queue { staff, task, after: None }),
        (customer(), proptest::option::of(staff()))
            .prop_map(|(customer, owner)| Command::Assign { customer, owner }),
        any::<i64>().prop_map(|fen| Command::Borrow { amount: Money::fen(fen) }),
        (1u32..40_000).prop_map(|to| Command::Advance { to: Minute::new(to) }),
    ]
}

/// A game in which these commands were tried.
fn play(scenario: Scenario, commands: &[Command]) -> (World, Save) {
    let seats = vec![
        Seat { name: "青禾商贸".to_owned(), player: Player::Human },
        Seat { name: "Dingfeng".to_owned(), player: Player::Rival { policy: Policy::Balanced, skill: Skill::Low } },
    ];
    let setup = Setup { seed: Seed(5), seats, validity: Validity::Formal, pace: Pace::Calm };
    let mut world = World::new(scenario, setup.clone());
    let mut log = Log::new(setup);
    for command in commands {
        let at = world.now();
        if world.apply(ME, command).is_ok() {
            log.push(ME, at, command.clone());
        }
    }
    let save = Save::new(&world, log, 1_700_000_000_000);
    (world, save)
}

/// A short game with a bit of everything.
fn sample() -> Save {
    let research = TaskKind::Research { customer: CustomerId(1) };
    let commands = [
        Command::Queue { staff: StaffId(0), task: research, after: None },
        Command::Advance { to: Minute::new(700) },
        Command::Advance { to: Minute::new(900) },
        Command::Borrow { amount: Money::yuan(5_000) },
    ];
    let save = play(Scenario::practice(), &commands).1;
    assert_eq!(save.log.entries().len(), 3, "the sample is carried out");
    save
}

/// The sample with one place changed.
fn changed(pointer: &str, value: Value) -> String {
    let mut tree = serde_json::to_value(sample()).expect("a save is JSON");
    *tree.pointer_mut(pointer).expect("a place of the save") = value;
    tree.to_string()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn a_game_comes_back_as_it_was(commands in proptest::collection::vec(command(), 0..60)) {
        let (world, save) = play(Scenario::practice(), &commands);
        let read = read(&save.to_text()).expect("what was written is read");
        prop_assert_eq!(&read, &save);
        prop_assert!(replay(&read).expect("what was played is played again") == world);
    }
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in any::<String>()) {
        prop_assert!(read(&text).is_err());
        prop_assert!(heading(&text).is_err());
    }

    #[test]
    fn no_damage_makes_the_reader_panic(at in 0usize..3_000, with in any::<char>()) {
        let mut text: Vec<char> = sample().to_text().chars().collect();
        let at = at % text.len();
        text[at] = with;
        let text: String = text.into_iter().collect();
        if let Ok(save) = read(&text) {
            let _ = replay(&save);
        }
    }
}

#[test]
fn a_save_cut_off_anywhere_is_an_error() {
    let text = sample().to_text();
    for (at, _) in text.char_indices() {
        assert!(matches!(read(&text[..at]), Err(ReadError::NotJson { line: 0 | 1 })), "cut at {at}");
    }
}

#[test]
fn whatever_is_not_a_game_is_told_why() {
    let long = "长".repeat(25);
    let cases = [
        (" ".repeat(MOST_BYTES as usize + 1), ReadError::TooLarge { bytes: MOST_BYTES + 1, most: MOST_BYTES }),
        ("{\n\"format\": 1,\n?".to_owned(), ReadError::NotJson { line: 3 }),
        ("[]".to_owned(), ReadError::NotASave),
        ("{\"format\": \"1\"}".to_owned(), ReadError::NotASave),
        ("{\"format\": 0, \"rules\": 1}".to_owned(), ReadError::NotASave),
        (changed("/format", json!(FORMAT + 1)), ReadError::NewerFormat { found: FORMAT + 1, known: FORMAT }),
        (changed("/rules", json!(99)), ReadError::OtherRules { found: 99, known: game::RULES_VERSION }),
        (changed("/log/setup/seats", json!([])), ReadError::Seats),
        (changed("/log/setup/seats/0/player", sample_rival()), ReadError::Seats),
        (changed("/log/setup/seats/1/player", json!("human")), ReadError::Seats),
        (changed("/heading/company", json!(long)), ReadError::LongName { most: 24 }),
        (changed("/log/setup/seats/1/name", json!(long)), ReadError::LongName { most: 24 }),
    ];
    for (text, expect) in cases {
        assert_eq!(read(&text).err(), Some(expect), "{}", &text[..text.len().min(200)]);
    }
    assert!(matches!(read(&changed("/log/entries", json!({}))), Err(ReadError::Malformed { .. })));
}

#[test]
fn a_game_that_does_not_play_is_told_why() {
    let id = "practice".to_owned();
    let cases = [
        (changed("/heading/scenario/id", json!("elsewhere")), ReadError::UnknownScenario { id: "elsewhere".to_owned() }),
        (changed("/heading/scenario/hash", json!("00")), ReadError::OtherScenario { id }),
        (changed("/heading/cash", json!(1)), ReadError::OtherResult),
        (changed("/log/entries/2/at", json!(901)), ReadError::WrongMinute { entry: 3 }),
        (
            changed("/log/entries/1/do/advance/to", json!(0)),
            ReadError::Refused { entry: 2, refusal: Refusal::NotLater { now: Minute::START } },
        ),
        (
            changed("/log/entries/0/by", json!(1)),
            ReadError::Refused { entry: 1, refusal: Refusal::NoSuchCompany },
        ),
    ];
    for (text, expect) in cases {
        let save = read(&text).expect("it can be read");
        assert_eq!(replay(&save).err(), Some(expect));
    }
}

#[test]
fn a_game_under_other_rules_still_shows_its_result() {
    assert_eq!(heading(&changed("/rules", json!(99))), Ok(sample().heading));
}

#[test]
fn a_market_of_ones_own_travels_with_the_game() {
    let mut draft = (*Scenario::practice()).clone();
    draft.id = "class".to_owned();
    draft.capital.0 += 500;
    let scenario = Scenario::check(draft).expect("still a market");
    let (world, save) = play(scenario, &[Command::Advance { to: Minute::new(30) }]);
    let read = read(&save.to_text()).expect("what was written is read");
    assert!(replay(&read).expect("it plays") == world);
}

fn sample_rival() -> Value {
    json!({"rival": {"policy": "balanced", "skill": "low"}})
}

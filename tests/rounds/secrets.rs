//! What a team gets, whole and as it goes out: two games that look the same to a team give it the same
//! bytes, whatever else is different in them.

use crate::shown::shown;
use crate::teams::{SEED, game, game_in, ordinary, received};
use game::ids::{CompanyId, IndustryId};
use game::luck::Seed;
use game::per_mille::PerMille;
use game::rival::{Policy, Skill};
use game::scenario::{Draft, Scenario, SetTender, Shock};
use game::time::Month;
use game::world::World;
use serde_json::Value;
use tender::contest::challenge::Changes;
use tender::contest::rounds::{Game, Notes, Played, Repeats, ResultFile, Round};
use tender::record::seal::SecretKey;

const ME: CompanyId = CompanyId(1);

/// An own market: the practice year with a shock in month 2, and what nobody is told beforehand.
fn own_market(secrets: impl FnOnce(&mut Draft)) -> Scenario {
    let mut draft = Draft::clone(&Scenario::practice());
    draft.id = "own".to_owned();
    draft.finance.rent.0 += 100;
    draft.shocks = vec![shock(2, 1_300)];
    let later = Month::new(8).expect("a month");
    draft.set_tenders.push(SetTender { month: later, ..draft.set_tenders[0].clone() });
    secrets(&mut draft);
    Scenario::check(draft).expect("a sound market")
}

fn shock(month: u8, cost: i32) -> Shock {
    let (month, industry) = (Month::new(month).expect("a month"), IndustryId(1));
    Shock { month, industry, cost: PerMille::new(cost), supply: PerMille::new(700) }
}

/// What is set by hand for months to come, and how the computer companies play, is in no result before
/// it shows; the fingerprint by which plans name the game tells nothing of it either.
#[test]
fn a_market_keeps_its_secrets() {
    // Beyond the months that are played: what differs never comes to pass, and must not be told.
    let plain = own_market(|_| {});
    let other = own_market(|draft| {
        draft.shocks.extend([shock(5, 4_000), shock(9, 200)]);
        draft.rivals.iter_mut().for_each(|rival| rival.archetype = Policy::Sprinter.id().to_owned());
    });
    let mut games = [plain, other].map(|market| game_in(&market, SEED, 2));
    assert_eq!(games[0].fingerprint(), games[1].fingerprint());
    let mut told = 0;
    while games[0].closed < 5 {
        let rounds = games.each_ref().map(|game| game.play().expect("a sound market"));
        let mut bytes = games.each_ref().map(|_| Vec::new());
        for ((bytes, game), round) in bytes.iter_mut().zip(&games).zip(&rounds) {
            let result = game.result(round, ME);
            assert_eq!(received(&result).world.scenario().set_tenders, []);
            assert_eq!(shown(&received(&result).world.observe(ME)), shown(&round.world.observe(ME)));
            told = result.scenario.draft.as_ref().map_or(0, |draft| draft.shocks.len());
            *bytes = result.bytes();
        }
        let came = games[0].closed + 1 >= 5;
        assert_eq!(bytes[0] == bytes[1], !came, "after {} months", games[0].closed);
        let text = String::from_utf8(bytes[1].clone()).expect("JSON");
        assert!(!text.contains(Policy::Sprinter.id()) && !text.contains(&in_json(&shock(9, 200))));
        assert_eq!(text.contains(&in_json(&shock(5, 4_000))), came);
        games.iter_mut().for_each(ordinary);
    }
    assert!(told > 0, "the shocks that came are in it");
}

/// Tenders set by hand are known when their month comes near, from the book and not from the market.
#[test]
fn set_tenders_are_told_by_the_book_alone() {
    let game = game_in(&own_market(|_| {}), SEED, 2);
    assert!(!game.scenario().expect("a sound market").set_tenders.is_empty());
    let text = String::from_utf8(game.result(&game.play().expect("sound"), ME).bytes()).expect("JSON");
    assert!(text.contains("\"set_tenders\":[]"));
}

fn in_json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("plain data")
}

/// The same game with everything else in it that a team does not know.
fn with_other_secrets(game: &Game) -> Game {
    let mut other = Game { seed: Seed(0), repeats: Repeats::Refuse, ..game.clone() };
    for team in other.teams.iter_mut().filter(|team| team.name != game.teams[ME.index()].name) {
        team.pass = "another pass".to_owned();
        team.seal = Some(SecretKey::new([99; 32]).public());
    }
    other.rivals = vec![Policy::Novice.at(Skill::Low); game.rivals.len()];
    other.plans.retain(|plan| plan.team == ME);
    other
}

/// Each number of the true world in turn is another one: whatever a team cannot see of it changes no
/// byte of its result.
#[test]
fn what_is_not_seen_changes_no_byte() {
    const LOOKS: usize = 240;
    let mut game = game(3, 1, 12);
    // The market as it is built in, because a world is read without one.
    game.changes = Changes::default();
    for _ in 0..5 {
        ordinary(&mut game);
    }
    let round = game.play().expect("a sound market");
    let (looks, bytes) = (shown(&round.world.observe(ME)), game.result(&round, ME).bytes());
    let whole: Value = serde_json::from_slice(&round.world.snapshot()).expect("JSON");
    let mut places = Vec::new();
    numbers(&whole, String::new(), &mut places);
    places.retain(|at| may_be_secret(at));
    let (secret, mut hidden, mut seen) = (with_other_secrets(&game), 0, 0);
    let edition = secret.edition(Month::new(round.closed + 1));
    assert_ne!(edition, round.edition, "other plans make another edition");
    for at in places.iter().step_by(places.len() / LOOKS) {
        let mut changed = whole.clone();
        let number = changed.pointer_mut(at).expect("it is there");
        *number = another(number);
        let world: World = serde_json::from_value(changed).expect("a number is a number");
        let world = world.with_tables();
        let mut notes = round.notes.clone();
        for notes in notes.iter_mut().enumerate().filter(|(team, _)| *team != ME.index()).map(|(_, notes)| notes) {
            *notes = Notes { played: Played::Plan { number: 9, former: true }, skipped: Vec::new() };
        }
        let other =
            Round { world, notes, closed: round.closed, edition: edition.clone(), records: round.records.clone() };
        if shown(&other.world.observe(ME)) == looks {
            // Another edition by name, and else the same.
            let told = ResultFile { edition: round.edition.clone(), ..secret.result(&other, ME) };
            assert!(told.bytes() == bytes, "{at} is not seen, and yet it is told");
            hidden += 1;
        } else {
            seen += 1;
        }
    }
    assert!(hidden > LOOKS / 2 && seen > 0, "{hidden} are not seen, {seen} are");
}

/// A team that guesses the others' decisions, and guesses right, does not learn it from a result: only
/// somebody who knows the passes of all can make the edition in it.
#[test]
fn a_guess_of_others_plans_cannot_be_confirmed() {
    let mut game = game(3, 0, 6);
    for _ in 0..3 {
        ordinary(&mut game);
    }
    let round = game.play().expect("a sound market");
    for unknown in [vec![0, 2], vec![0], vec![2]] {
        let mut guess = game.clone();
        for &team in &unknown {
            guess.teams[team].pass = "a guess".to_owned();
        }
        for plan in guess.plans.iter_mut().filter(|plan| unknown.contains(&plan.team.index())) {
            plan.pass = "a guess".to_owned();
        }
        assert_eq!(guess.play().expect("a sound market").world, round.world, "it is the right guess");
        for closed in 0..=game.closed {
            let told = game.result(&game.play_to(closed).expect("a sound market"), ME).edition;
            assert_eq!(told, game.edition(Month::new(closed + 1)));
            assert_ne!(told, guess.edition(Month::new(closed + 1)), "{closed} months, {unknown:?} unknown");
        }
    }
}

/// All that is not the team's own, and how customers mean to pay it. Winners are public, and a world in
/// which two places disagree about one is rejected.
fn may_be_secret(at: &str) -> bool {
    let own = [format!("/companies/{}/", ME.0), format!("/journal/{}/", ME.0)];
    let mine = own.iter().any(|own| at.starts_with(own)) && !at.contains("/payment");
    let public = ["/now", "/over", "/winner", "/company", "/Awarded"].iter().any(|part| at.contains(part));
    !mine && (at.starts_with("/companies/") || !public)
}

/// Where numbers and switches stand.
fn numbers(value: &Value, at: String, places: &mut Vec<String>) {
    match value {
        Value::Number(_) | Value::Bool(_) => places.push(at),
        Value::Array(items) => (0..).zip(items).for_each(|(index, item)| {
            let index: usize = index;
            numbers(item, format!("{at}/{index}"), places);
        }),
        Value::Object(fields) => fields.iter().for_each(|(name, field)| numbers(field, format!("{at}/{name}"), places)),
        Value::Null | Value::String(_) => {}
    }
}

/// The nearest other number that may stand there, too.
fn another(value: &Value) -> Value {
    match value.as_i64() {
        Some(0) => Value::from(1),
        Some(1) => Value::from(2),
        Some(number) => Value::from(number - 1),
        None => value.as_bool().map_or_else(|| Value::from(1), |whether| Value::from(!whether)),
    }
}

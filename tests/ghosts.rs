//! Ghosts without a page: how far they can follow what was decided elsewhere, and that a game against
//! them is saved, replayed and told apart from a competition.

#![cfg(not(target_arch = "wasm32"))]

mod fixtures;

use fixtures::{person, played_by, setup, short_challenge, student};
use game::RULES_VERSION;
use game::command::Command;
use game::ghost::{Following, Intention, MOST_INTENTIONS, Script};
use game::ids::CompanyId;
use game::rival::{Policy, Skill};
use game::scenario::{Role, Scenario};
use game::setup::{MOST_SEATS, Player, Seat, Setup};
use game::time::Minute;
use game::world::World;
use proptest::prelude::*;
use tender::contest::challenge::{Challenge, ChallengeError};
use tender::contest::ghosts::{Ghost, GhostName, MOST_GHOSTS, Release, ReleaseError};
use tender::contest::submission::Submission;
use tender::contest::submission::verify::{Rejection, Verifier};
use tender::record::Fingerprint;
use tender::record::code::{CodeError, TextKind, pack};
use tender::record::{Limit, ReadError, Save, card, play_as_person, read, replay, world_digest, write};

const ME: CompanyId = CompanyId(0);

/// Half a practice year against the scenario's own rivals.
fn challenge(seed: u64) -> Challenge {
    short_challenge(&Scenario::practice(), seed, 6)
}

/// What a student who plays like a policy hands in.
fn played(challenge: &Challenge, policy: Policy) -> Submission {
    played_by(challenge, student("林小雨", "2026001"), "青禾", policy.at(Skill::Middle), "2026-11-20")
}

fn ghost(challenge: &Challenge, policy: Policy) -> Ghost {
    let verifier = Verifier::new(challenge.clone()).expect("a sound market");
    Ghost::of(&verifier, &played(challenge, policy), GhostName::Company, None).expect("an honest submission")
}

fn release(challenge: &Challenge, policies: &[Policy]) -> Release {
    let ghosts = policies.iter().map(|&policy| ghost(challenge, policy)).collect();
    Release::new(challenge.clone(), ghosts).expect("few enough")
}

/// The year with a first company that does nothing.
fn watched(challenge: &Challenge, setup: Setup) -> World {
    let mut world = World::new(challenge.scenario().expect("a sound market"), setup);
    let by = world.setup().companies().next().expect("a seat");
    world.apply(by, &Command::Advance { to: Minute::YEAR_END }).expect("the year can run");
    world
}

/// How far a company came, and the thousandths of its intentions that it could follow.
fn followed(world: &World, company: CompanyId) -> (&Following, u32) {
    let following = world.observe(ME).followed(company).expect("a ghost, after the year");
    (following, following.followed() * 1000 / (following.followed() + following.skipped_in_all()))
}

#[test]
fn a_ghost_follows_nearly_all_in_its_own_seat_and_most_in_another() {
    for seed in [2, 4, 5] {
        let challenge = challenge(seed);
        for policy in [Policy::Careful, Policy::Balanced] {
            let ghost = ghost(&challenge, policy);
            let mut own = challenge.setup("青禾");
            own.seats[0].player = Player::Ghost(ghost.script.clone());
            let world = watched(&challenge, own);
            let (following, share) = followed(&world, ME);
            assert!(share >= 980, "seed {seed}, {policy:?}: {share} ‰, {:?}", following.obstacles());

            let against = Release::new(challenge.clone(), vec![ghost]).expect("one ghost").setup("我");
            let seat = CompanyId(against.seats.len() as u8 - 1);
            let world = watched(&challenge, against);
            let (following, share) = followed(&world, seat);
            assert!(share >= 750, "seed {seed}, {policy:?}: {share} ‰, {:?}", following.obstacles());
            let sold = world.observe(ME).published_sales(seat).last().copied().unwrap_or_default();
            assert!(sold.is_positive(), "seed {seed}, {policy:?}: it sold nothing");
        }
    }
}

#[test]
fn how_far_a_ghost_came_is_told_after_the_year_alone() {
    let challenge = challenge(1);
    let setup = release(&challenge, &[Policy::Balanced]).setup("我");
    let seat = CompanyId(setup.seats.len() as u8 - 1);
    let mut world = World::new(challenge.scenario().expect("a sound market"), setup);
    world.apply(ME, &Command::Advance { to: Minute::new(20_000) }).expect("the clock runs");
    let seen = world.observe(ME);
    assert_eq!([seat, ME].map(|company| seen.is_ghost(company)), [true, false]);
    assert!(seen.followed(seat).is_none(), "how far a ghost is followed is told at the end");
    assert!(seen.disclosed(seat).is_none());
    assert!(world.observe(seat).feed().is_empty(), "nobody reads a ghost's journal");
    let order = Command::Hire { role: Role::Sales };
    assert!(world.apply(seat, &order).is_err(), "a ghost takes no orders");
}

#[test]
fn a_game_against_ghosts_is_saved_small_and_replays_to_the_same_world() {
    let challenge = challenge(2);
    let policies = [Policy::Careful, Policy::Balanced, Policy::Relationship];
    let release = release(&challenge, &policies.repeat(3)[..MOST_GHOSTS]);
    let setup = release.setup("我");
    assert_eq!(setup.seats.len(), MOST_SEATS);
    let save = play_as_person(&challenge.scenario().expect("a sound market"), setup, Policy::Balanced, Skill::Middle);
    let text = write(&save);
    assert!(text.len() < 400_000, "{} bytes", text.len());
    let again = read(&text).expect("what was written can be read");
    assert_eq!(again, save);
    let worlds = [&save, &again].map(|save| world_digest(&replay(save).expect("what was recorded replays")));
    assert_eq!(worlds[0], worlds[1]);
    assert_eq!(card(&text).expect("a card").label.ghosts, MOST_GHOSTS as u8);
}

#[test]
fn a_game_against_ghosts_is_not_the_challenge() {
    let challenge = challenge(3);
    let scenario = challenge.scenario().expect("a sound market");
    let begun = |setup| Save::new(&scenario, setup, String::new());
    assert!(challenge.is_of(&begun(challenge.setup("我"))));
    let other_market = Save::new(&Scenario::practice(), challenge.setup("我"), String::new());
    assert!(!challenge.is_of(&other_market), "the challenge has fewer months");
    let against = begun(release(&challenge, &[Policy::Balanced]).setup("我"));
    assert!(!challenge.is_of(&against));
    assert_eq!(against.label.ghosts, 1);
    assert!(!write(&begun(challenge.setup("我"))).contains("ghost"), "other saves stay as they were");
}

#[test]
fn ghosts_take_the_seats_of_the_last_rivals() {
    let challenge = challenge(1);
    let rivals = challenge.rivals.len();
    let plain = challenge.setup("我");
    for count in [1, rivals, MOST_GHOSTS] {
        let one = Ghost { name: "青禾".to_owned(), place: Some(1), script: Script::new(Vec::new()) };
        let release = Release::new(challenge.clone(), vec![one; count]).expect("few enough");
        let setup = release.setup("我");
        let kept = rivals.saturating_sub(count);
        assert_eq!(setup.seats.len(), 1 + rivals.max(count));
        assert_eq!(setup.seats[..=kept], plain.seats[..=kept]);
        assert!(setup.companies().skip(1 + kept).all(|company| setup.is_ghost(company)));
        let mut names: Vec<&str> = setup.seats[1 + kept..].iter().map(|seat| seat.name.as_str()).collect();
        assert_eq!(names[0], "青禾");
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count, "each has its own name");
    }
}

#[test]
fn a_student_is_named_only_when_that_is_chosen() {
    let challenge = challenge(1);
    let verifier = Verifier::new(challenge.clone()).expect("a sound market");
    let submission = played(&challenge, Policy::Novice);
    for (shown, name) in [(GhostName::Company, "青禾"), (GhostName::Student, "林小雨")] {
        let ghost = Ghost::of(&verifier, &submission, shown, Some(2)).expect("an honest submission");
        assert_eq!((ghost.name.as_str(), ghost.place), (name, Some(2)));
        let text = serde_json::to_string(&ghost).expect("JSON");
        assert!(!text.contains("2026001"));
    }
    let foreign = Submission { challenge: Fingerprint::of(b"another"), ..submission };
    assert_eq!(Ghost::of(&verifier, &foreign, GhostName::Company, None), Err(Rejection::OtherChallenge));
}

#[test]
fn a_release_comes_back_from_its_code_and_what_is_wrong_is_named() {
    let challenge = challenge(1);
    let one = |name: &str, intentions| Ghost { name: name.to_owned(), place: None, script: Script::new(intentions) };
    let late = Intention {
        at: Minute::new(Minute::YEAR_END.get() + 1),
        command: Command::Hire { role: Role::Sales },
        failed: false,
    };
    let sound = Release { challenge: challenge.clone(), ghosts: vec![ghost(&challenge, Policy::Novice)] };
    assert_eq!(Release::read(&sound.code()), Ok(sound.clone()));
    let with = |ghosts| Release { ghosts, ..sound.clone() }.code();
    let old = Challenge { rules: 1, ..challenge.clone() };
    let other_rules = ChallengeError::OtherRules { found: 1, known: RULES_VERSION };
    let too_many = ReleaseError::Ghosts { most: MOST_GHOSTS as u32 };
    for (text, expect) in [
        (String::new(), ReleaseError::Code(CodeError::Empty)),
        (challenge.code(), ReleaseError::Code(CodeError::OtherKind { found: TextKind::Challenge })),
        (pack(TextKind::Ghosts, b"{}"), ReleaseError::NotARelease),
        (pack(TextKind::Ghosts, &vec![b' '; 3_000_001]), ReleaseError::Code(CodeError::TooLarge { most: 3_000_000 })),
        (with(Vec::new()), too_many.clone()),
        (with(vec![one("甲", Vec::new()); MOST_GHOSTS + 1]), too_many),
        (with(vec![one(&"长".repeat(61), Vec::new())]), ReleaseError::TooMuch),
        (with(vec![one("甲", vec![late])]), ReleaseError::TooMuch),
        (Release { challenge: old, ..sound.clone() }.code(), ReleaseError::Challenge(other_rules)),
    ] {
        assert_eq!(Release::read(&text), Err(expect), "{text:.40}");
    }
}

#[test]
fn a_save_with_a_script_beyond_the_limits_is_refused() {
    let hire = |at| Intention { at: Minute::new(at), command: Command::Hire { role: Role::Sales }, failed: false };
    let saved = |intentions| {
        let ghost = Seat { name: "影".to_owned(), player: Player::Ghost(Script::new(intentions)) };
        write(&Save::new(&Scenario::practice(), setup(1, [person("我"), ghost]), String::new()))
    };
    assert!(read(&saved(vec![hire(0); MOST_INTENTIONS])).is_ok());
    assert!(matches!(read(&saved(vec![hire(0); MOST_INTENTIONS + 1])), Err(ReadError::NotASave { .. })));
    let late = ReadError::Limit { what: Limit::Minute, most: Minute::YEAR_END.get() };
    assert_eq!(read(&saved(vec![hire(115_201)])), Err(late));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// No text is taken for a release that was not made here.
    #[test]
    fn junk_is_refused(text in "\\PC{0,400}", mark in prop::sample::select(vec!["", "TG1.", "TS1.", "{"])) {
        let text = format!("{mark}{text}");
        prop_assert!(Release::read(&text).is_err());
    }

    /// Whatever is packed into one, reading it gives an answer.
    #[test]
    fn any_content_gets_an_answer(bytes in any::<Vec<u8>>(), script in "[A-Za-z0-9_-]{0,80}") {
        drop(Release::read(&pack(TextKind::Ghosts, &bytes)));
        let ghosts = serde_json::json!([{ "name": "A", "script": script }]);
        let content = serde_json::json!({ "challenge": challenge(1).code(), "ghosts": ghosts });
        prop_assert!(Release::read(&pack(TextKind::Ghosts, content.to_string().as_bytes())).is_err());
    }
}

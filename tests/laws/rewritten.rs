//! Submissions and challenges that somebody wrote or rewrote who knows the form: what counts is what
//! their own decisions come to.

use super::cases;
use super::handed::{CLASS, KEY, answer, challenge, played, score, verifier};
use super::mutation::{mutate, mutations};
use super::numbers::{EXTREMES, numbers};
use game::rival::Policy;
use game::scenario::{Draft, Scenario};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde::Serialize;
use tender::contest::challenge::Challenge;
use tender::contest::submission::verify::{Rejection, Verifier};
use tender::contest::submission::{Student, Submission, SubmissionError};
use tender::record::code::{TextKind, pack};
use tender::record::seal::seal;
use tender::record::{LogEntry, ReplayError, ScenarioRef};

/// One change of a log.
#[derive(Clone, Debug)]
enum Rewriting {
    /// A decision is left out.
    Leave(Index),
    /// A decision stands there twice.
    Repeat(Index),
    /// Two decisions change places.
    Swap(Index, Index),
    /// One of a classmate's decisions is put in.
    Borrow(Index, Index),
    /// A number of a decision is one that breaks careless arithmetic.
    Number(Index, Index, &'static str),
    /// From there on it is the classmate's log.
    Splice(Index, Index),
}

fn rewritings() -> impl Strategy<Value = Rewriting> {
    let at = any::<Index>;
    prop_oneof![
        at().prop_map(Rewriting::Leave),
        at().prop_map(Rewriting::Repeat),
        (at(), at()).prop_map(|(one, other)| Rewriting::Swap(one, other)),
        (at(), at()).prop_map(|(to, from)| Rewriting::Borrow(to, from)),
        (at(), at(), select(EXTREMES.to_vec())).prop_map(|(at, which, number)| Rewriting::Number(at, which, number)),
        (at(), at()).prop_map(|(at, from)| Rewriting::Splice(at, from)),
    ]
}

/// What a number may become: something extreme, or a multiple of itself in thousandths, as an editor
/// of markets may try it.
fn other_numbers() -> impl Strategy<Value = Result<&'static str, i64>> {
    prop_oneof![select(EXTREMES.to_vec()).prop_map(Ok), select(vec![1, 100, 500, 1_500, 10_000]).prop_map(Err)]
}

/// The practice market with other numbers, if it passes the checks.
fn market(changes: &[(Index, Result<&'static str, i64>)]) -> Option<Scenario> {
    let draft: &Draft = &Scenario::practice();
    let mut text = in_json(draft);
    for (which, change) in changes {
        let places = numbers(&text);
        let (from, to) = *which.get(&places);
        let other = match change {
            Ok(extreme) => (*extreme).to_owned(),
            Err(share) => (text[from..to].parse::<i64>().ok()?.checked_mul(*share)? / 1_000).to_string(),
        };
        text.replace_range(from..to, &other);
    }
    Scenario::read(&text).ok()
}

fn in_json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("JSON")
}

/// The first student's submission after these changes.
fn rewritten(changes: &[Rewriting]) -> Submission {
    let [one, other] = &CLASS.handed_in;
    let (mut log, other) = (one.log.clone(), &other.log.entries);
    let entries = &mut log.entries;
    for change in changes {
        let count = entries.len();
        if count == 0 {
            break;
        }
        match change {
            Rewriting::Leave(at) => drop(entries.remove(at.index(count))),
            Rewriting::Repeat(at) => entries.insert(at.index(count), entries[at.index(count)].clone()),
            Rewriting::Swap(one, other) => entries.swap(one.index(count), other.index(count)),
            Rewriting::Borrow(to, from) => {
                let (to, borrowed) = (to.index(count), from.get(other).clone());
                entries.insert(to, LogEntry { at: entries[to].at, ..borrowed });
            }
            Rewriting::Number(at, which, number) => {
                let entry = &mut entries[at.index(count)];
                *entry = with_number(entry, which, number).unwrap_or_else(|| entry.clone());
            }
            Rewriting::Splice(at, from) => {
                entries.truncate(at.index(count));
                entries.extend_from_slice(&other[from.index(other.len())..]);
            }
        }
    }
    Submission { log, ..one.clone() }
}

/// An entry with another number in it; none when it then is none.
fn with_number(entry: &LogEntry, which: &Index, number: &str) -> Option<LogEntry> {
    let mut text = in_json(entry);
    let places = numbers(&text);
    let (from, to) = *which.get(&places);
    text.replace_range(from..to, number);
    serde_json::from_str(&text).ok()
}

proptest! {
    #![proptest_config(cases(500))]

    /// Somebody who knows the form changes what they like and packs it again, open or sealed: what
    /// then verifies is what its own decisions come to.
    #[test]
    fn a_rewritten_submission_gets_an_answer(changes in mutations()) {
        let [one, other] = CLASS.handed_in.each_ref().map(|one| String::from_utf8(one.bytes()).expect("JSON"));
        let text = mutate(&one, &changes, &[other]);
        answer(&pack(TextKind::Submission, text.as_bytes()));
        let sealed = seal(TextKind::Submission, text.as_bytes(), &KEY.public(), [5; 32]);
        let open = Submission::from_bytes(text.as_bytes()).map_err(Rejection::Read);
        prop_assert_eq!(
            CLASS.open.verify(&sealed),
            open.and_then(|submission| CLASS.open.verify_submission(&submission))
        );
    }

    /// A challenge that somebody wrote by hand is refused or can be played.
    #[test]
    fn a_rewritten_challenge_gets_an_answer(changes in mutations()) {
        let text = mutate(&in_json(&challenge(5, Some(2), true)), &changes, &CLASS.texts);
        if let Ok(read) = Challenge::read(&pack(TextKind::Challenge, text.as_bytes())) {
            let log = CLASS.handed_in[0].log.clone();
            let handed_in = Submission::new(&read, Student::default(), "A".to_owned(), "".into(), log);
            drop(Verifier::new(read).expect("it was opened before").verify_submission(&handed_in));
        }
    }

    /// A market that somebody made up passes the checks and can be played to its end, or is refused.
    #[test]
    fn a_rewritten_market_is_played_or_refused(
        changes in prop::collection::vec((any::<Index>(), other_numbers()), 1..4),
        policy in select(Policy::ARCHETYPES.to_vec()),
    ) {
        if let Some(scenario) = market(&changes) {
            let challenge = Challenge { scenario: ScenarioRef::to(&scenario), ..challenge(5, None, true) };
            let read = Challenge::read(&challenge.code());
            prop_assert_eq!(read.as_ref(), Ok(&challenge));
            let handed_in = played(&challenge, "A", policy);
            prop_assert!(verifier(challenge).verify_submission(&handed_in).is_ok_and(|year| year.finished));
        }
    }

    /// Decisions left out, repeated, moved, borrowed from a classmate, with other numbers, or after
    /// somebody else's beginning.
    #[test]
    fn a_rewritten_log_counts_as_what_it_does(changes in prop::collection::vec(rewritings(), 1..4)) {
        let rewritten = rewritten(&changes);
        match CLASS.open.verify(&rewritten.code()) {
            Ok(verified) => prop_assert_eq!(verified.score, score(CLASS.open.challenge(), &rewritten)),
            Err(fault) => prop_assert!(
                matches!(fault, Rejection::Replay(_) | Rejection::Read(SubmissionError::TooMuch)),
                "{fault:?}"
            ),
        }
    }
}

/// The laws say little if every change were refused at the first look.
#[test]
fn some_rewritten_files_are_accepted() {
    let mut runner = TestRunner::deterministic();
    let whole = in_json(&challenge(5, Some(2), true));
    let (mut replayed, mut counted, mut playable, mut markets) = (0, 0, 0, 0);
    for _ in 0..500 {
        let rewriting = rewritings().new_tree(&mut runner).expect("no change is impossible").current();
        let verdict = CLASS.open.verify(&rewritten(&[rewriting]).code());
        counted += u32::from(verdict.is_ok());
        replayed += u32::from(matches!(verdict, Err(Rejection::Replay(_))));
        let changes = mutations().new_tree(&mut runner).expect("no change is impossible").current();
        let text = mutate(&whole, &changes[..1], &[]);
        playable += u32::from(Challenge::read(&pack(TextKind::Challenge, text.as_bytes())).is_ok());
        let change = (any::<Index>(), other_numbers()).new_tree(&mut runner).expect("always").current();
        markets += u32::from(market(&[change]).is_some());
    }
    let figures =
        [("counted", counted, 100), ("replayed", replayed, 100), ("playable", playable, 15), ("markets", markets, 100)];
    for (what, count, at_least) in figures {
        assert!(count >= at_least, "only {count} {what}: {figures:?}");
    }
}

#[test]
fn a_log_of_another_market_does_not_count() {
    for seed in 6..12 {
        let elsewhere = challenge(seed, Some(2), false);
        let there = played(&elsewhere, "A", Policy::Balanced);
        assert_eq!(CLASS.open.verify(&there.code()), Err(Rejection::OtherChallenge));
        let relabelled = Submission { challenge: CLASS.open.challenge().fingerprint(), ..there.clone() };
        match CLASS.open.verify(&relabelled.code()) {
            Err(Rejection::Replay(ReplayError::Refused { .. } | ReplayError::NotAtMinute { .. })) => {}
            Ok(here) => {
                let there = verifier(elsewhere).verify(&there.code()).expect("honest there");
                assert_ne!(here.values, there.values, "what it came to there is not what it comes to here");
            }
            Err(fault) => panic!("{fault:?}"),
        }
    }
}

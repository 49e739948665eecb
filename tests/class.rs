//! Class competitions without a page: what verifies, what does not, and that nothing from outside
//! panics or is believed.

#![cfg(not(target_arch = "wasm32"))]

mod fixtures;

use fixtures::{played_by, short_challenge, student};
use game::RULES_VERSION;
use game::command::Command;
use game::ids::CompanyId;
use game::luck::Seed;
use game::rival::{Policy, Skill};
use game::scenario::{Role, Scenario};
use game::time::Minute;
use proptest::prelude::*;
use tender::contest::challenge::Challenge;
use tender::contest::challenge::short::from_short;
use tender::contest::standings::alike::{alike, likeness};
use tender::contest::standings::{StandingsRow, standings};
use tender::contest::submission::moment::{ClockTime, Moment};
use tender::contest::submission::verify::{Rejection, Verified, Verifier};
use tender::contest::submission::{Submission, SubmissionError};
use tender::record::code::{TextKind, pack};
use tender::record::seal::SecretKey;
use tender::record::{Log, LogEntry, ReplayError};

/// A quarter of a practice year against two companies: quick to replay.
fn challenge() -> Challenge {
    let rivals = vec![Policy::Balanced.at(Skill::Low), Policy::PriceCutter.at(Skill::Low)];
    Challenge { rivals, ..short_challenge(&Scenario::practice(), 5, 3) }
}

fn verifier() -> Verifier {
    Verifier::new(challenge()).expect("a sound market")
}

/// A student who plays like a policy, until the months of the challenge are over.
fn played(name: &str, number: &str, policy: Policy, at: &str) -> Submission {
    played_by(&challenge(), student(name, number), name, policy.at(Skill::Middle), at)
}

/// Ranked by score when the year 2027 begins.
fn ranked(all: Vec<Verified>) -> Vec<StandingsRow> {
    let now = Moment::read("2027-01-01T00:00:00.000Z").expect("a moment");
    standings(all, now, |_| false, |one| i64::from(one.score))
}

fn verified(submission: &Submission) -> Verified {
    verifier().verify(&submission.code()).expect("an honest submission")
}

#[test]
fn an_honest_submission_verifies_packed_and_as_a_file() {
    let submission = played("林小雨", "2026001", Policy::Balanced, "2026-11-20T10:00:00.000Z");
    let packed = verified(&submission);
    let file = submission.file(&challenge(), [0; 32]);
    assert_eq!(verifier().verify(&file), Ok(packed.clone()));
    let stored: serde_json::Value = serde_json::from_str(&file).expect("a file is JSON");
    let stored = serde_json::to_string_pretty(&stored).expect("JSON");
    assert_eq!(verifier().verify(&stored), Ok(packed.clone()), "whoever stores it may write it anew");
    assert!(packed.finished, "{packed:?}");
    assert!(packed.score > 0, "{packed:?}");
    assert!(packed.bids > 0, "{packed:?}");
    assert!(submission.code().len() < 8_000, "{} letters", submission.code().len());
}

#[test]
fn a_claimed_score_is_no_field_of_a_submission() {
    let text = serde_json::to_string(&played("A", "1", Policy::Novice, "1")).expect("JSON");
    let claimed = pack(TextKind::Submission, text.replacen('{', "{\"score\":1000,", 1).as_bytes());
    let refused = Err(Rejection::Read(SubmissionError::NotASubmission));
    for text in [text, claimed] {
        assert_eq!(verifier().verify(&text), refused);
    }
}

#[test]
fn what_is_wrong_with_a_submission_is_named() {
    type IsIt = fn(&Rejection) -> bool;
    let honest = played("A", "1", Policy::Balanced, "1");
    let entry = |command| LogEntry { at: Minute::START, by: CompanyId(0), command };
    let with = |entries: Vec<LogEntry>| Submission { log: Log { entries }, ..honest.clone() };
    let other_seed = Challenge { seed: Seed(6), ..challenge() };
    let cases: [(&str, Submission, IsIt); 4] = [
        ("another challenge", Submission { challenge: other_seed.fingerprint(), ..honest.clone() }, |fault| {
            matches!(fault, Rejection::OtherChallenge)
        }),
        ("other rules", Submission { rules: 1, ..honest.clone() }, |fault| {
            matches!(fault, Rejection::Read(SubmissionError::OtherRules { found: 1, known: RULES_VERSION }))
        }),
        ("a refused command", with(vec![entry(Command::Advance { to: Minute::START })]), |fault| {
            matches!(fault, Rejection::Replay(ReplayError::Refused { entry: 0, .. }))
        }),
        (
            "a command of a rival",
            with(vec![LogEntry { by: CompanyId(1), ..entry(Command::Hire { role: Role::Sales }) }]),
            |fault| matches!(fault, Rejection::Replay(ReplayError::Refused { .. })),
        ),
    ];
    for (what, submission, is_it) in cases {
        let fault = verifier().verify(&submission.code()).expect_err(what);
        assert!(is_it(&fault), "{what}: {fault:?}");
    }
    assert!(matches!(verifier().verify("hello"), Err(Rejection::Read(_))));
}

#[test]
fn what_was_verified_is_known_again() {
    let submission = played("A", "1", Policy::Balanced, "1");
    let one = verified(&submission);
    let mut shorter = submission.clone();
    shorter.log.entries.pop();
    let with = |student, company: &str| Submission { student, company: company.to_owned(), ..submission.clone() };
    for (other, expect) in [
        (submission.clone(), true),
        (Submission { at: "2".into(), ..submission.clone() }, true),
        (with(student("B", "1"), "A"), false),
        (with(student("A", "2"), "A"), false),
        (with(student("A", "1"), "B"), false),
        (shorter, false),
    ] {
        assert_eq!(one.is_of(&other), expect, "{:?} {:?}", other.student, other.company);
    }
}

#[test]
fn a_sealed_challenge_takes_sealed_submissions_alone() {
    let key = SecretKey::new([1; 32]);
    let sealed_challenge = Challenge { seal: Some(key.public()), ..challenge() };
    let for_open = played("A", "1", Policy::Balanced, "1");
    let log = for_open.log.clone();
    let honest = Submission::new(&sealed_challenge, student("A", "1"), "A".to_owned(), "1".into(), log);
    let verifier = Verifier::new(sealed_challenge.clone()).expect("a sound market").with_key(Some(key.clone()));
    let (text, file) = (honest.text(&sealed_challenge, [2; 32]), honest.file(&sealed_challenge, [3; 32]));
    let same = verified(&for_open);
    assert_eq!(verifier.verify(&text), Ok(same.clone()), "the seal changes nothing of what was played");
    assert_eq!(verifier.verify(&file), Ok(same));
    assert_eq!(verifier.receive(&text), Ok(honest.clone()));

    let keyless = Verifier::new(sealed_challenge).expect("a sound market");
    let other_key = keyless.clone().with_key(Some(SecretKey::new([9; 32])));
    for (verifier, text, expect) in [
        (&verifier, honest.code(), Rejection::NotSealed),
        (&verifier, for_open.code(), Rejection::OtherChallenge),
        (&verifier, for_open.sealed(&key.public(), [4; 32]), Rejection::OtherChallenge),
        (&keyless, text.clone(), Rejection::Read(SubmissionError::NoKey)),
        (&other_key, text, Rejection::Read(SubmissionError::OtherKey)),
    ] {
        assert_eq!(verifier.verify(&text), Err(expect));
    }
}

#[test]
fn the_newest_submission_of_a_student_counts_and_equal_scores_share_a_place() {
    let better = verified(&played("B", "2", Policy::Balanced, "2026-11-20T08:00:00.000Z"));
    let at = ClockTime::from("2026-11-21T08:00:00.000Z");
    let worse = Verified { at, score: better.score - 1, log_fingerprint: 1, ..better.clone() };
    let other = Verified { student: student("C", "3"), ..worse.clone() };
    let fallen = Verified { student: student("D", "4"), bankrupt: true, ..better.clone() };
    let rows = ranked(vec![fallen, better.clone(), other, worse.clone()]);
    let places: Vec<(u32, &str)> = rows.iter().map(|row| (row.place, row.counts.student.name.as_str())).collect();
    assert_eq!(places, [(1, "B"), (1, "C"), (3, "D")]);
    assert_eq!(*rows[0].counts, worse, "the newest counts, not the best");
    assert_eq!(rows[0].others, [better.into()]);
}

#[test]
fn copied_logs_are_found_and_others_are_not() {
    let one = played("A", "1", Policy::Balanced, "1");
    let copied = Submission { student: student("B", "2"), company: "B".to_owned(), ..one.clone() };
    let other = played("C", "3", Policy::Relationship, "1");
    let all = [&one, &copied, &other].map(verified);
    for (other, least, expect) in [(1, 950, Some(1000)), (2, 950, None), (2, 900, None)] {
        assert_eq!(likeness(&all[0], &all[other], least), expect);
    }
    let alike_at_all = likeness(&all[0], &all[2], 0).expect("there is a least likeness");
    assert!(alike_at_all < 900, "{alike_at_all}");
    let found = alike(&ranked(all.to_vec()));
    let names: Vec<(&str, &str)> =
        found.pairs.iter().map(|pair| (pair.one.student.name.as_str(), pair.other.student.name.as_str())).collect();
    assert_eq!((names, found.more), (vec![("A", "B")], 0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// No text given to any reader panics; none that was not made here verifies.
    #[test]
    fn junk_is_refused(text in "\\PC{0,400}", mark in prop::sample::select(vec!["", "TC1.", "TS1.", "TX1.", "{"])) {
        let text = format!("{mark}{text}");
        prop_assert!(Challenge::read(&text).is_err());
        prop_assert!(Submission::read(&text).is_err());
        prop_assert!(verifier().verify(&text).is_err());
        drop(from_short(&text));
    }

    /// A submission with one byte changed is refused, and so is one that is cut off.
    #[test]
    fn damage_is_noticed(at in 0usize..2_000, with in any::<u8>()) {
        let code = Submission::new(&challenge(), student("A", "1"), "A".to_owned(), "1".into(), Log::default()).code();
        let at = at % code.len();
        let mut bytes = code.clone().into_bytes();
        bytes[at] = with;
        if let Ok(changed) = String::from_utf8(bytes)
            && changed.split_whitespace().collect::<String>() != code
        {
            prop_assert!(Submission::read(&changed).is_err(), "{changed}");
        }
        prop_assert!(Submission::read(&code[..at]).is_err());
    }
}

//! Logs that are nearly alike in a class of real play: copies are found however they are dressed up, and
//! students who only play in the same way are not.

#![cfg(not(target_arch = "wasm32"))]

mod fixtures;

use std::sync::{Arc, OnceLock};
use std::time::Instant;

use fixtures::{CLASS_POLICIES, challenge, played_with_research, student};
use game::command::Command;
use game::scenario::Scenario;
use game::time::Minute;
use tender::contest::challenge::Challenge;
use tender::contest::standings::alike::{ALIKE, alike, likeness};
use tender::contest::standings::{StandingsRow, standings};
use tender::contest::submission::moment::{ClockTime, Moment};
use tender::contest::submission::verify::{Rejection, Verified, Verifier};
use tender::contest::submission::{Student, Submission};
use tender::record::{LogEntry, ReplayError};

/// Students of each policy.
const OF_EACH: usize = 6;

fn formal_challenge() -> Challenge {
    challenge(&Scenario::formal(), 1)
}

fn class() -> &'static [Submission] {
    static CLASS: OnceLock<Vec<Submission>> = OnceLock::new();
    CLASS.get_or_init(|| {
        let challenge = formal_challenge();
        let played = |nth: usize| {
            let student = student("", &(nth + 1).to_string());
            played_with_research(&challenge, student, nth, CLASS_POLICIES[nth / OF_EACH])
        };
        (0..CLASS_POLICIES.len() * OF_EACH).map(played).collect()
    })
}

fn verified() -> &'static [Verified] {
    static CLASS: OnceLock<Vec<Verified>> = OnceLock::new();
    CLASS.get_or_init(|| {
        let verifier = Verifier::new(formal_challenge()).expect("the built-in market");
        class().iter().map(|one| verifier.verify_submission(one).expect("an honest submission")).collect()
    })
}

fn ranked(all: Vec<Arc<Verified>>) -> Vec<StandingsRow> {
    let now = Moment::read("2026-11-22T00:00:00.000Z").expect("a moment");
    standings(all, now, |_| false, |one| i64::from(one.score))
}

#[test]
fn students_of_one_way_to_play_are_not_taken_for_copies() {
    let all = verified();
    let likenesses = |is: fn(usize, usize) -> bool| {
        let pairs = (0..all.len()).flat_map(|one| (one + 1..all.len()).map(move |other| (one, other)));
        let of = pairs.filter(|&(one, other)| is(one / OF_EACH, other / OF_EACH));
        let mut found: Vec<u32> = of.filter_map(|(one, other)| likeness(&all[one], &all[other], 0)).collect();
        found.sort_unstable();
        found
    };
    for (what, found) in
        [("of one policy", likenesses(|one, other| one == other)), ("of two", likenesses(|one, other| one != other))]
    {
        let (middle, most) = (found[found.len() / 2], found[found.len() - 1]);
        println!("{} pairs {what}: {middle} ‰ in the middle, {most} ‰ at most", found.len());
        assert!(most < ALIKE - 50, "{what}: {most}");
    }
    assert!(alike(&ranked(all.iter().cloned().map(Arc::new).collect())).pairs.is_empty());
}

#[test]
fn a_copy_is_found_however_it_is_dressed_up() {
    let original = &class()[0];
    let student = Student { name: "Copy".to_owned(), number: "99".to_owned() };
    let as_it_is = Submission { student, ..original.clone() };
    let mut cut = as_it_is.clone();
    cut.log.entries.truncate(original.log.len() * 98 / 100);
    let mut late = as_it_is.clone();
    for entry in &mut late.log.entries {
        entry.at = later(entry.at);
        if let Command::Advance { to } = &mut entry.command {
            *to = later(*to);
        }
    }
    late.log
        .entries
        .insert(0, LogEntry { at: Minute::START, command: Command::Advance { to: LATE }, ..late.log.entries[0] });
    for (what, copy, least) in [("as it is", as_it_is, 1000), ("cut", cut, 970), ("late", late, 970)] {
        let copy = verified_at_last(copy);
        // The copy was handed in first; what counts is a year of the copier's own.
        let at = ClockTime::from("2026-11-21T08:00:00.000Z");
        let own = Verified { student: copy.student.clone(), at, ..verified()[9].clone() };
        let mut all: Vec<Arc<Verified>> = vec![Arc::new(copy), Arc::new(own)];
        all.extend(verified().iter().filter(|one| one.student.number != "10").cloned().map(Arc::new));
        let found = alike(&ranked(all));
        let [pair] = &found.pairs[..] else { panic!("{what}: one pair, not {}", found.pairs.len()) };
        println!("a copy, {what}: {} ‰", pair.likeness);
        assert!(pair.likeness >= least, "{what}: {}", pair.likeness);
        assert_eq!(pair.one.student.number.len() + pair.other.student.number.len(), 3, "{what}: 1 and 99");
    }
}

/// How late the late copy is.
const LATE: Minute = Minute::new(1);

fn later(at: Minute) -> Minute {
    Minute::new((at.get() + LATE.get()).min(Minute::YEAR_END.get()))
}

/// The copy without what is refused because of the change.
fn verified_at_last(mut copy: Submission) -> Verified {
    let verifier = Verifier::new(formal_challenge()).expect("the built-in market");
    loop {
        match verifier.verify_submission(&copy) {
            Ok(verified) => return verified,
            Err(Rejection::Replay(ReplayError::Refused { entry, .. })) => drop(copy.log.entries.remove(entry as usize)),
            Err(other) => panic!("{other:?}"),
        }
    }
}

/// How long a class of 200 is compared, each with two earlier submissions.
#[test]
#[ignore = "a measure: run it in release"]
fn two_hundred_students_are_compared() {
    for (what, same) in [("of one's own", false), ("all the same", true)] {
        let all = (0..600_usize).map(|nth| {
            let of = if same { &verified()[0] } else { &verified()[nth % verified().len()] };
            let student = Student { name: String::new(), number: (nth % 200 + 1).to_string() };
            let mut one = Verified { student, log_fingerprint: nth as u64, ..of.clone() };
            // Every tenth decision another, so that no two are the same.
            for fingerprint in one.decision_fingerprints.iter_mut().skip(nth % 10).step_by(10).filter(|_| !same) {
                *fingerprint ^= nth as u32;
            }
            one.decision_fingerprints.sort_unstable();
            Arc::new(one)
        });
        let rows = ranked(all.collect());
        assert_eq!((rows.len(), rows[0].others.len()), (200, 2));
        let begun = Instant::now();
        let found = alike(&rows);
        println!("200 students with three logs each, {what}: {:?}, {} pairs", begun.elapsed(), found.pairs.len());
    }
}

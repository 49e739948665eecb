//! `cargo xtask verify`: whether submissions belong to a challenge and what their years come to,
//! by replaying them (the same check as in the page).

use crate::project::Project;
use crate::run::{Outcome, Trouble};
use serde::Serialize;
use std::fs;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use tender::contest::challenge::{Challenge, ChallengeError};
use tender::contest::short::from_short;
use tender::contest::standings::{alike, standings};
use tender::contest::submission::MOST_SUBMISSION;
use tender::contest::verify::{Fault, Verified, Verifier};

const USAGE: &str = "Use: cargo xtask verify --challenge CODE FILE… [--json]";

/// What was asked for.
#[derive(Debug, Default)]
struct Wish {
    challenge: String,
    files: Vec<String>,
    json: bool,
}

/// One file and what it comes to.
#[derive(Serialize)]
struct Checked {
    file: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    result: Option<Verified>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fault: Option<String>,
}

/// Verifies every file, prints the standings, and fails when a file is bad.
pub fn verify(_project: &Project, words: &[String]) -> Outcome {
    let wish = read(words)?;
    let challenge = challenge(&wish.challenge)?;
    let verifier = Verifier::new(challenge)
        .map_err(|fault| Trouble::new(format!("The challenge's market cannot be played: {fault:?}."), USAGE))?;
    let checked = check_all(&verifier, &wish.files);
    if wish.json {
        println!("{}", serde_json::to_string(&checked).expect("results can be written as JSON"));
    } else {
        print(&checked);
    }
    let bad = checked.iter().filter(|one| one.fault.is_some()).count();
    if bad == 0 {
        Ok(())
    } else {
        Err(Trouble::new(
            format!("{bad} of {} files do not verify.", checked.len()),
            "Each stands above with its reason; ask those students for their file again.",
        ))
    }
}

fn read(words: &[String]) -> Result<Wish, Trouble> {
    let mut wish = Wish::default();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--json" => wish.json = true,
            "--challenge" => wish.challenge = words.next().cloned().unwrap_or_default(),
            option if option.starts_with("--") => {
                return Err(Trouble::new(format!("verify does not know {option}."), USAGE));
            }
            file => wish.files.push(file.to_owned()),
        }
    }
    if wish.challenge.is_empty() || wish.files.is_empty() {
        return Err(Trouble::new("verify takes a challenge and at least one file.", USAGE));
    }
    Ok(wish)
}

/// A challenge by its code, its short word, or a link that ends in the code.
fn challenge(text: &str) -> Result<Challenge, Trouble> {
    let code = text.rsplit('/').next().unwrap_or(text);
    match Challenge::read(code) {
        Ok(challenge) => Ok(challenge),
        Err(error @ ChallengeError::Code(_)) => from_short(code).map_err(|short| {
            Trouble::new(format!("That is no challenge ({error:?}; as a short code: {short:?})."), USAGE)
        }),
        Err(error) => Err(Trouble::new(format!("The challenge cannot be played here: {error:?}."), USAGE)),
    }
}

/// Verifies all files on all cores, in the order in which they were named.
fn check_all(verifier: &Verifier, files: &[String]) -> Vec<Checked> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::with_capacity(files.len()));
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(file) = files.get(index) else { return };
                    let checked = check(verifier, file);
                    done.lock().expect("no worker panics while it holds this").push((index, checked));
                }
            });
        }
    });
    let mut done = done.into_inner().expect("no worker panics while it holds this");
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, checked)| checked).collect()
}

fn check(verifier: &Verifier, file: &str) -> Checked {
    let (result, fault) = match text_of(file) {
        Err(why) => (None, Some(why)),
        Ok(text) => match verifier.verify(&text) {
            Ok(verified) => (Some(verified), None),
            Err(fault) => (None, Some(in_words(&fault))),
        },
    };
    Checked { file: file.to_owned(), result, fault }
}

fn text_of(file: &str) -> Result<String, String> {
    let size = fs::metadata(file).map_err(|error| error.to_string())?.len();
    if size > u64::from(MOST_SUBMISSION) {
        return Err(format!("it is larger than {MOST_SUBMISSION} bytes"));
    }
    fs::read_to_string(file).map_err(|error| error.to_string())
}

fn in_words(fault: &Fault) -> String {
    match fault {
        Fault::Read(error) => format!("it is no submission ({error:?})"),
        Fault::OtherRules { found, known } => format!("it was played under rules {found}, these are {known}"),
        Fault::OtherChallenge => "it belongs to another challenge".to_owned(),
        Fault::Scenario(fault) => format!("its market cannot be played ({fault:?})"),
        Fault::Replay(error) => format!("its decisions do not fit the market ({error:?})"),
    }
}

fn print(checked: &[Checked]) {
    let sound = checked.iter().filter_map(|one| one.result.clone()).collect();
    let rows = standings(sound, |verified| i64::from(verified.score));
    println!("{:>5} {:>6} {:>12} {:>5} {:>5}  student", "place", "score", "net worth", "bids", "wins");
    for row in &rows {
        let Verified { score, bids, wins, student, finished, bankrupt, .. } = &row.newest;
        let note = match (bankrupt, finished) {
            (true, _) => "  (bankrupt)",
            (false, false) => "  (not finished)",
            (false, true) => "",
        };
        let worth = row.newest.net_worth().as_yuan();
        println!(
            "{:>5} {score:>6} {worth:>12} {bids:>5} {wins:>5}  {} {}{note}",
            row.place, student.number, student.name
        );
    }
    for pair in alike(&rows) {
        println!("nearly the same log ({} ‰): {} and {}", pair.likeness, pair.one.name, pair.other.name);
    }
    for one in checked {
        if let Some(fault) = &one.fault {
            println!("{}: {fault}", one.file);
        }
    }
}

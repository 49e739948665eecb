//! `cargo xtask verify`: whether submissions belong to a challenge and what their years come to,
//! by replaying them (the same check as in the page).

use crate::project::Project;
use crate::run::{Outcome, Trouble};
use serde::Serialize;
use std::fs;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};
use tender::contest::alike::{Alike, AlikeLogs, alike};
use tender::contest::challenge::Challenge;
use tender::contest::entry::enter;
use tender::contest::identity::Clash;
use tender::contest::moment::{HandedIn, Moment};
use tender::contest::standings::{Row, standings};
use tender::contest::submission::{MOST_SUBMISSION, SubmissionError};
use tender::contest::verify::{Fault, Verified, Verifier};
use tender::record::seal::SecretKey;

const USAGE: &str = "Use: cargo xtask verify --challenge CODE [--key FILE] FILE… [--json]";
/// Bytes that the file of a key has at most.
const MOST_KEY_FILE: u32 = 4_000;

/// What was asked for.
#[derive(Debug, Default)]
struct Wish {
    challenge: String,
    key: Option<String>,
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
    let key = wish.key.as_deref().map(|file| key(file, &challenge)).transpose()?;
    let verifier = Verifier::new(challenge)
        .map_err(|fault| Trouble::new(format!("The challenge's market cannot be played: {fault:?}."), USAGE))?
        .with_key(key);
    let mut checked = check_all(&verifier, &wish.files);
    if wish.json {
        // The fingerprints of decisions are for comparing logs, which the table does.
        checked.iter_mut().filter_map(|one| one.result.as_mut()).for_each(|result| result.prints.clear());
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
            "--key" => wish.key = Some(words.next().cloned().unwrap_or_default()),
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

/// A challenge by its code, its short word, or a link.
fn challenge(text: &str) -> Result<Challenge, Trouble> {
    enter(text).map_err(|error| Trouble::new(format!("That is no challenge to be played here ({error:?})."), USAGE))
}

/// The instructor's key from its file, if it is the one that the challenge asks to seal to.
fn key(file: &str, challenge: &Challenge) -> Result<SecretKey, Trouble> {
    let told = |why: String| Trouble::new(format!("The key {file} cannot be used: {why}."), USAGE);
    let text = text_of(file, MOST_KEY_FILE).map_err(told)?;
    let key = SecretKey::read(&text).map_err(|error| told(format!("it is no key ({error:?})")))?;
    if challenge.seal == Some(key.public()) {
        Ok(key)
    } else {
        Err(told("the challenge does not ask to seal to it".to_owned()))
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
    let (result, fault) = match text_of(file, MOST_SUBMISSION) {
        Err(why) => (None, Some(why)),
        Ok(text) => match verifier.verify(&text) {
            Ok(verified) => (Some(verified), None),
            Err(fault) => (None, Some(in_words(&fault))),
        },
    };
    Checked { file: file.to_owned(), result, fault }
}

fn text_of(file: &str, most: u32) -> Result<String, String> {
    let size = fs::metadata(file).map_err(|error| error.to_string())?.len();
    if size > u64::from(most) {
        return Err(format!("it is larger than {most} bytes"));
    }
    fs::read_to_string(file).map_err(|error| error.to_string())
}

fn in_words(fault: &Fault) -> String {
    match fault {
        Fault::Read(SubmissionError::NoKey) => "it is sealed; name the key with --key".to_owned(),
        Fault::Read(SubmissionError::OtherKey) => "it is sealed to another key".to_owned(),
        Fault::Read(SubmissionError::OtherRules { found, known }) => {
            format!("it was played under rules {found}, these are {known}")
        }
        Fault::Read(error) => format!("it is no submission ({error:?})"),
        Fault::OtherChallenge => "it belongs to another challenge".to_owned(),
        Fault::NotSealed => "it is open, and the challenge asks for sealed ones".to_owned(),
        Fault::Scenario(fault) => format!("its market cannot be played ({fault:?})"),
        Fault::Replay(error) => format!("its decisions do not fit the market ({error:?})"),
    }
}

fn print(checked: &[Checked]) {
    let sound = checked.iter().filter_map(|one| one.result.clone());
    let rows = standings(sound, now(), |_| false, |verified| i64::from(verified.score));
    println!("{:>5} {:>6} {:>12} {:>5} {:>5}  student", "place", "score", "net worth", "bids", "wins");
    for row in &rows {
        let Verified { score, bids, wins, student, .. } = &*row.counts;
        let worth = row.counts.net_worth().as_yuan();
        let notes: String = notes(row).iter().map(|note| format!("  ({note})")).collect();
        println!(
            "{:>5} {score:>6} {worth:>12} {bids:>5} {wins:>5}  {} {}{notes}",
            row.place, student.number, student.name
        );
    }
    let AlikeLogs { pairs, more } = alike(&rows);
    for Alike { one, other, likeness } in &pairs {
        println!("nearly the same log ({likeness} ‰): {} and {}", called(one), called(other));
    }
    if more > 0 {
        println!("nearly the same log: {more} pairs more");
    }
    for one in checked {
        if let Some(fault) = &one.fault {
            println!("{}: {fault}", one.file);
        }
    }
}

/// What is to be known of a place besides its figures.
fn notes(row: &Row) -> Vec<String> {
    let Verified { finished, bankrupt, .. } = *row.counts;
    let clashes = row.clashes.iter().map(|clash| match clash {
        Clash::SameNumber => "same number, other name",
        Clash::SameName => "same name, other number",
    });
    let course = match (bankrupt, finished) {
        (true, _) => Some("bankrupt"),
        (false, false) => Some("not finished"),
        (false, true) => None,
    };
    let clock = match HandedIn::of(&row.counts.at, now()) {
        HandedIn::Unknown => Some("no date"),
        HandedIn::Ahead(_) => Some("date yet to come"),
        HandedIn::At(_) => None,
    };
    let earlier = Some(row.others.len()).filter(|&count| count > 0).map(|count| format!("{count} earlier"));
    course.into_iter().chain(clashes).chain(clock).map(str::to_owned).chain(earlier).collect()
}

/// A student by number, name and company, whichever there are.
fn called(one: &Verified) -> String {
    let words = [&one.student.number, &one.student.name, &one.company];
    words.into_iter().filter(|word| !word.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ")
}

fn now() -> Moment {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Moment::milliseconds(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use game::RULES_VERSION;
    use game::luck::Seed;
    use game::scenario::Scenario;
    use game::setup::{Pace, Validity};
    use std::path::PathBuf;
    use tender::contest::challenge::Changes;
    use tender::contest::submission::{Student, Submission};
    use tender::record::{Log, ScenarioRef};

    fn key_of(secret: u8) -> SecretKey {
        SecretKey::new([secret; 32])
    }

    fn sealed_challenge() -> Challenge {
        Challenge {
            rules: RULES_VERSION,
            title: String::new(),
            scenario: ScenarioRef::to(&Scenario::practice()),
            changes: Changes::default(),
            seed: Seed(1),
            rivals: Vec::new(),
            validity: Validity::Formal,
            pace: Pace::Calm,
            practice: false,
            seal: Some(key_of(1).public()),
        }
    }

    /// A folder of its own for a test's files, gone when the test is over.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let path = std::env::temp_dir().join(format!("tender-verify-{name}-{}", std::process::id()));
            fs::create_dir_all(&path).expect("a folder for the test");
            Self(path)
        }

        fn file(&self, name: &str, text: &str) -> String {
            let path = self.0.join(name);
            fs::write(&path, text).expect("a file for the test");
            path.to_string_lossy().into_owned()
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            // What is left in the folder for temporary files harms nobody.
            drop(fs::remove_dir_all(&self.0));
        }
    }

    fn outcome(words: &[&str]) -> Result<(), String> {
        let words: Vec<String> = words.iter().map(|&word| word.to_owned()).collect();
        let project = Project { root: PathBuf::new(), target: PathBuf::new() };
        verify(&project, &words).map_err(|trouble| trouble.to_string())
    }

    #[test]
    fn sealed_files_are_opened_with_the_key_alone() {
        let folder = Folder::new("sealed");
        let challenge = sealed_challenge();
        let student = Student { name: "A".to_owned(), number: "1".to_owned() };
        let handed_in = Submission::new(&challenge, student, "A".to_owned(), "1".to_owned(), Log::default());
        let text = folder.file("a.txt", &handed_in.text(&challenge, [2; 32]));
        let file = folder.file("a.json", &handed_in.file(&challenge, [3; 32]));
        let open = folder.file("open.txt", &handed_in.code());
        let (key, other) = (folder.file("key.txt", &key_of(1).code()), folder.file("other.txt", &key_of(2).code()));
        let code = challenge.code();
        assert_eq!(outcome(&["--challenge", &code, "--key", &key, &text, &file]), Ok(()));
        for (words, why) in [
            (vec![text.as_str(), &file], "2 of 2 files"),
            (vec!["--key", &key, &text, &open], "1 of 2 files"),
            (vec!["--key", &other, &text], "does not ask to seal to it"),
            (vec!["--key", &text, &text], "it is no key"),
            (vec!["--key", "nowhere", &text], "cannot be used"),
        ] {
            let refused = outcome(&[&["--challenge", &code], &words[..]].concat()).expect_err(why);
            assert!(refused.contains(why), "{refused}");
        }
    }

    #[test]
    fn why_a_sealed_file_does_not_count_is_told() {
        let challenge = sealed_challenge();
        let student = Student { name: "A".to_owned(), number: "1".to_owned() };
        let handed_in = Submission::new(&challenge, student, "A".to_owned(), "1".to_owned(), Log::default());
        let verifier = Verifier::new(challenge.clone()).expect("a sound market");
        let with_other = verifier.clone().with_key(Some(key_of(2)));
        for (verifier, text, why) in [
            (&verifier, handed_in.text(&challenge, [2; 32]), "--key"),
            (&with_other, handed_in.text(&challenge, [2; 32]), "another key"),
            (&with_other, handed_in.code(), "it is open"),
        ] {
            let fault = verifier.verify(&text).expect_err(why);
            assert!(in_words(&fault).contains(why), "{}", in_words(&fault));
        }
    }
}

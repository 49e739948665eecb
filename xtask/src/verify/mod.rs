//! `cargo xtask verify`: whether submissions belong to a challenge and what their years come to,
//! by replaying them (the same check as in the page).

mod files;
mod report;
mod words;

use crate::project::Project;
use crate::run::{Outcome, Trouble};
use files::text_of;
use report::{Checked, Report, Written};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use tender::contest::challenge::Challenge;
use tender::contest::challenge::entry::enter;
use tender::contest::submission::MOST_SUBMISSION;
use tender::contest::submission::received::FORMS;
use tender::contest::submission::record_check::replay_checking_records;
use tender::contest::submission::verify::Verifier;
use tender::record::code::{MOST_PIECES, Pieces, pieces};
use tender::record::seal::SecretKey;
use words::{FaultReport, shown};

const USAGE: &str = "Use: cargo xtask verify --challenge CODE [--key FILE] FILE… [--json]";
/// Bytes that the file of a key has at most.
const MOST_KEY_FILE: u32 = 4_000;

/// What was asked for.
#[derive(Debug, Default)]
struct Options {
    challenge: String,
    key: Option<String>,
    files: Vec<String>,
    json: bool,
}

/// Verifies every file, prints the standings, and fails when a file is bad.
pub fn verify(_project: &Project, words: &[String]) -> Outcome {
    let options = read(words)?;
    let verifier = match ready(&options) {
        Ok(verifier) => verifier,
        Err(told) => {
            let trouble = Trouble::new(told.message.clone(), USAGE);
            if options.json {
                print_json(&Written::of(told));
            }
            return Err(trouble);
        }
    };
    let report = Report::new(check_all(&verifier, &options.files));
    if options.json {
        print_json(&report.written());
    } else {
        print!("{report}");
    }
    match report.count() {
        (_, 0) => Ok(()),
        (all, bad) => Err(Trouble::new(
            format!("{bad} of {all} submissions do not verify."),
            "Each stands above with its reason; ask those students for their file again.",
        )),
    }
}

fn print_json(written: &Written) {
    println!("{}", serde_json::to_string(written).expect("a report can be written as JSON"));
}

fn read(words: &[String]) -> Result<Options, Trouble> {
    let mut options = Options::default();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--json" => options.json = true,
            "--challenge" => options.challenge = words.next().cloned().unwrap_or_default(),
            "--key" => options.key = Some(words.next().cloned().unwrap_or_default()),
            option if option.starts_with("--") => {
                return Err(Trouble::new(format!("verify does not know {}.", shown(option)), USAGE));
            }
            file => options.files.push(file.to_owned()),
        }
    }
    if options.challenge.is_empty() || options.files.is_empty() {
        return Err(Trouble::new("verify takes a challenge and at least one file.", USAGE));
    }
    Ok(options)
}

/// The challenge, by its code, its short word or a link, with the key if one was named.
fn ready(options: &Options) -> Result<Verifier, FaultReport> {
    let of_challenge =
        |told: FaultReport| FaultReport { message: format!("The challenge cannot be used. {}", told.message), ..told };
    let challenge = enter(&options.challenge).map_err(|error| of_challenge(words::entry(&error)))?;
    let key = options.key.as_deref().map(|file| key(file, &challenge)).transpose()?;
    let verifier = Verifier::new(challenge).map_err(|fault| of_challenge(words::scenario(&fault)))?;
    Ok(verifier.with_key(key).with_record_check(replay_checking_records))
}

/// The instructor's key from its file, if it is the one that the challenge asks to seal to.
fn key(file: &str, challenge: &Challenge) -> Result<SecretKey, FaultReport> {
    let of_key = |told: FaultReport| FaultReport {
        message: format!("The key {} cannot be used. {}", shown(file), told.message),
        ..told
    };
    let text = text_of(file, MOST_KEY_FILE).map_err(of_key)?;
    let key = SecretKey::read(&text).map_err(|error| of_key(words::code(error)))?;
    if challenge.seal == Some(key.public()) {
        Ok(key)
    } else {
        Err(of_key(FaultReport::new("not_its_key", "The challenge does not ask to seal to it.")))
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
    done.into_iter().flat_map(|(_, checked)| checked).collect()
}

/// What each text of a file comes to: a chat that was saved holds several.
fn check(verifier: &Verifier, file: &str) -> Vec<Checked> {
    let text = match text_of(file, MOST_SUBMISSION) {
        Ok(text) => text,
        Err(told) => return vec![Checked { file: file.to_owned(), outcome: Err(told) }],
    };
    let Pieces { texts, left } = pieces(&FORMS, &text);
    let is_one = texts.len() + left == 1;
    let name = |nth: usize| if is_one { file.to_owned() } else { format!("{file} ({nth})") };
    let outcomes =
        texts.iter().map(|text| verifier.verify(text).map(Arc::new).map_err(|rejection| words::rejection(&rejection)));
    let beyond = format!("{left} more texts were left out: at most {MOST_PIECES} of a file are taken.");
    let beyond = (left > 0).then(|| Err(FaultReport::new("too_many", beyond)));
    (1..).zip(outcomes.chain(beyond)).map(|(nth, outcome)| Checked { file: name(nth), outcome }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use game::RULES_VERSION;
    use game::command::Command;
    use game::ids::CompanyId;
    use game::luck::Seed;
    use game::money::Money;
    use game::scenario::Scenario;
    use game::setup::{Pace, Validity};
    use game::time::Minute;
    use serde_json::{Value, to_value};
    use std::fs;
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
        let handed_in = Submission::new(&challenge, student, "A".to_owned(), "1".into(), Log::default());
        let text = folder.file("a.txt", &handed_in.text(&challenge, [2; 32]));
        let file = folder.file("a.json", &handed_in.file(&challenge, [3; 32]));
        let open = folder.file("open.txt", &handed_in.code());
        let (key, other) = (folder.file("key.txt", &key_of(1).code()), folder.file("other.txt", &key_of(2).code()));
        let code = challenge.code();
        assert_eq!(outcome(&["--challenge", &code, "--key", &key, &text, &file]), Ok(()));
        for (words, why) in [
            (vec![text.as_str(), &file], "2 of 2 submissions"),
            (vec!["--key", &key, &text, &open], "1 of 2 submissions"),
            (vec!["--key", &other, &text], "does not ask to seal to it"),
            (vec!["--key", &text, &text], "It is something sealed"),
            (vec!["--key", "nowhere", &text], "cannot be used"),
            (vec!["--key", &key, &folder.0.to_string_lossy()], "1 of 1 submissions"),
        ] {
            let refused = outcome(&[&["--challenge", &code], &words[..]].concat()).expect_err(why);
            assert!(refused.contains(why), "{refused}");
        }
    }

    /// An open submission whose clock ran for so long, handed in on that day.
    fn handed_in(challenge: &Challenge, name: &str, minutes: u32, day: u8) -> Submission {
        let mut log = Log::default();
        log.note(Minute::START, CompanyId(0), Command::Advance { to: Minute::new(minutes) });
        let student = Student { name: name.to_owned(), number: "7".to_owned() };
        Submission::new(challenge, student, "A".to_owned(), format!("2026-01-{day:02}T08:00:00.000Z").into(), log)
    }

    /// Two of one student, in one file a chat with a cut-off text, a saved game, nothing, and a folder.
    fn report(folder: &Folder) -> Report {
        let challenge = Challenge { seal: None, ..sealed_challenge() };
        let [first, second] =
            [(600, 1), (900, 2)].map(|(to, day)| handed_in(&challenge, "\u{1b}[2J王芳", to, day).code());
        let files = [
            folder.file("first.txt", &first),
            folder.file("chat.txt", &format!("王芳：“{second}”\n李明：{}", &first[..first.len() - 9])),
            folder.file("saved.json", "{\"format\":1,\"setup\":{}}"),
            folder.file("empty.txt", ""),
            folder.0.to_string_lossy().into_owned(),
        ];
        Report::new(check_all(&Verifier::new(challenge).expect("a sound market"), &files))
    }

    #[test]
    fn every_text_of_every_file_is_told_to_programs() {
        let folder = Folder::new("json");
        let report = report(&folder);
        assert_eq!(report.count(), (6, 4));
        let written = to_value(report.written()).expect("JSON");
        let files = written["files"].as_array().expect("a list");
        let of = |field: &str| files.iter().map(|file| file[field].clone()).collect::<Vec<Value>>();
        let kinds: Vec<_> = files.iter().map(|file| file["fault"]["kind"].as_str().unwrap_or("sound")).collect();
        assert_eq!(kinds, ["sound", "sound", "cut_off", "saved_game", "empty", "not_a_file"]);
        assert_eq!(of("place")[..3], [1.into(), 1.into(), Value::Null]);
        assert_eq!(of("counts")[..3], [false.into(), true.into(), Value::Null]);
        assert!(of("file")[1].as_str().is_some_and(|file| file.ends_with("chat.txt (1)")), "{written}");
        assert!(files.iter().all(|file| file["result"]["prints"].is_null()), "{written}");
        assert_eq!((&written["alike"], &written["fault"]), (&Value::Array(Vec::new()), &Value::Null));
    }

    #[test]
    fn the_table_names_files_numbers_and_earlier_submissions() {
        let folder = Folder::new("table");
        let table = report(&folder).to_string();
        for part in ["7  \\u{1b}[2J王芳", "chat.txt (1)  (not finished)", "handed in before: ", "first.txt  (score"] {
            assert!(table.contains(part), "{part} is not in:\n{table}");
        }
        for part in ["chat.txt (2): It is cut off", "saved.json: It is a saved game", "empty.txt: There is no text."] {
            assert!(table.contains(part), "{part} is not in:\n{table}");
        }
        assert!(!table.contains('\u{1b}'), "{table}");
    }

    #[test]
    fn students_with_the_same_log_are_a_pair() {
        let challenge = Challenge { seal: None, ..sealed_challenge() };
        let verifier = Verifier::new(challenge.clone()).expect("a sound market");
        let checked = |name: &str, number: &str| {
            let mut submission = handed_in(&challenge, name, 600, 1);
            submission.student.number = number.to_owned();
            for yuan in 1..=10 {
                let amount = Money::yuan(yuan * 1_000);
                submission.log.note(Minute::new(600), CompanyId(0), Command::Borrow { amount });
            }
            let outcome =
                verifier.verify(&submission.code()).map(Arc::new).map_err(|rejection| words::rejection(&rejection));
            Checked { file: format!("{name}.txt"), outcome }
        };
        let report = Report::new(vec![checked("A", "1"), checked("B", "2")]);
        let written = to_value(report.written()).expect("JSON");
        assert_eq!(written["alike"][0]["likeness"], 1000, "{written}");
        assert_eq!(written["alike"][0]["other"]["file"], "B.txt", "{written}");
        assert!(report.to_string().contains("nearly the same log (1000 ‰): 1 A A.txt and 2 B B.txt"), "{report}");
    }

    #[test]
    fn a_bad_challenge_is_told_to_programs_too() {
        for (challenge, kind) in [("TC1.abc", "cut_off"), ("hello", "word_cut_off"), ("大家加油", "foreign")] {
            let options = Options { challenge: challenge.to_owned(), ..Options::default() };
            let told = ready(&options).expect_err(kind);
            assert!(told.message.starts_with("The challenge cannot be used. "), "{}", told.message);
            assert_eq!(to_value(Written::of(told)).expect("JSON")["fault"]["kind"], kind);
        }
    }
}

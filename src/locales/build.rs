//! Turns the JSON files of both languages into tables: a file of texts for each group and language,
//! and a module `keys` with a constant for each text that says where it stands in its file.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use serde_json::Value;

const LANGUAGES: [&str; 2] = ["zh-CN", "en"];

/// Stands between two texts of a file. Texts have lines, so it is no line feed.
const SEPARATOR: char = '\u{1e}';

/// The subjects of each group, in the order of `TextGroup`. A subject that is not named here belongs to
/// [`GAME`].
const GROUPS: [(&str, &[&str]); 10] = [
    ("first", &["site", "stage", "start", "time"]),
    (GAME, &[]),
    ("notices", &["notice"]),
    ("class", &["class", "class_book", "debrief", "editor", "field", "platform", "ranking", "rounds"]),
    ("handbook", &["section"]),
    ("crm", &["crm"]),
    ("work", &["goods", "people", "service"]),
    ("analysis", &["value"]),
    (
        "course",
        &[
            "cases",
            "course",
            "course_exam",
            "course_figure",
            "course_map",
            "course_progress",
            "course_review",
            "course_test",
            "course_topic",
            "lab",
            "report",
        ],
    ),
    ("coursework", &["coursework"]),
];

const GAME: &str = "game";

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> Outcome {
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed=build.rs");
    let mut subjects = Vec::new();
    for language in LANGUAGES {
        println!("cargo::rerun-if-changed={language}");
        subjects.push(read(&here.join(language))?);
    }
    let mut keys = Keys::default();
    for (name, texts) in &subjects[0] {
        let other = subjects[1].get(name).ok_or(format!("{name}.json: missing in {}", LANGUAGES[1]))?;
        keys.subject(name, texts, other)?;
    }
    let counts = keys.files.each_ref().map(|[texts, _other]| texts.len());
    let code = format!("pub(crate) const COUNTS: [usize; {}] = {counts:?};\n{}", GROUPS.len(), keys.code);
    fs::write(out.join("keys.rs"), code)?;
    for ((group, _subjects), files) in GROUPS.iter().zip(keys.files) {
        for (language, texts) in LANGUAGES.iter().zip(files) {
            fs::write(out.join(format!("{group}.{language}.txt")), texts.join(&SEPARATOR.to_string()))?;
        }
    }
    Ok(())
}

/// The files of a language by their names without the ending.
fn read(folder: &Path) -> Outcome<BTreeMap<String, Value>> {
    let mut subjects = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        let texts = serde_json::from_str(&fs::read_to_string(&path)?);
        subjects.insert(name, texts.map_err(|error| format!("{}: {error}", path.display()))?);
    }
    Ok(subjects)
}

/// What is written: the constants, and the texts of each group in both languages.
#[derive(Default)]
struct Keys {
    code: String,
    files: [[Vec<String>; 2]; GROUPS.len()],
}

impl Keys {
    fn subject(&mut self, name: &str, ours: &Value, theirs: &Value) -> Outcome {
        let named = GROUPS.iter().position(|(_group, subjects)| subjects.contains(&name));
        let by_itself = GROUPS.iter().position(|(group, _subjects)| *group == GAME);
        self.add(named.or(by_itself).unwrap_or_default(), name, name, [ours, theirs])
    }

    /// A module for an object, a constant for a text.
    fn add(&mut self, group: usize, path: &str, name: &str, values: [&Value; 2]) -> Outcome {
        match values {
            [Value::Object(ours), Value::Object(theirs)] => {
                if ours.keys().ne(theirs.keys()) {
                    return Err(format!("{path}: the languages have different keys").into());
                }
                writeln!(self.code, "pub mod {name} {{")?;
                for ((name, ours), theirs) in ours.iter().zip(theirs.values()) {
                    self.add(group, &format!("{path}.{name}"), name, [ours, theirs])?;
                }
                writeln!(self.code, "}}")?;
                Ok(())
            }
            [Value::String(ours), Value::String(theirs)] => self.text(group, path, name, [ours, theirs]),
            _ => Err(format!("{path}: neither a text in both languages nor texts in both").into()),
        }
    }

    fn text(&mut self, group: usize, path: &str, name: &str, texts: [&str; 2]) -> Outcome {
        let [ours, theirs] = texts.map(gaps);
        let (ours, theirs) = (ours?, theirs?);
        if ours != theirs {
            return Err(format!("{path}: the gaps differ: {ours:?} and {theirs:?}").into());
        }
        let at = self.files[group][0].len();
        let constant = if ours.is_empty() {
            format!("Text = Text::at({group}, {at})")
        } else {
            format!("Template = Template::at({group}, {at}, &{:?})", ours.iter().collect::<Vec<_>>())
        };
        writeln!(self.code, "pub const {name}: crate::{};", constant.replace("= ", "= crate::"))?;
        for (file, text) in self.files[group].iter_mut().zip(texts) {
            file.push(numbered(path, text, &ours)?);
        }
        Ok(())
    }
}

/// The names between `{{` and `}}`, each once, in their order.
fn gaps(text: &str) -> Outcome<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for part in text.split("{{").skip(1) {
        let (name, _rest) = part.split_once("}}").ok_or(format!("a gap is not closed: {text}"))?;
        names.insert(name.trim().to_owned());
    }
    Ok(names)
}

/// The text with `{0}` for its first gap and so on.
fn numbered(path: &str, text: &str, gaps: &BTreeSet<String>) -> Outcome<String> {
    let mut parts = text.split("{{");
    let mut made = parts.next().unwrap_or_default().to_owned();
    let plain = |part: &str| !part.contains(['{', '}', SEPARATOR]);
    let mut is_plain = plain(&made);
    for part in parts {
        let (name, rest) = part.split_once("}}").unwrap_or_default();
        let place = gaps.iter().position(|gap| gap == name.trim()).unwrap_or_default();
        is_plain &= plain(rest);
        write!(made, "{{{place}}}{rest}")?;
    }
    if !is_plain {
        return Err(format!("{path}: braces stand around gaps alone: {text}").into());
    }
    if gaps.len() > 8 {
        return Err(format!("{path}: more than eight gaps: {text}").into());
    }
    Ok(made)
}

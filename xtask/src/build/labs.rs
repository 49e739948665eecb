//! The labs of the course: a file each, a list of what each is, and the situations in which they open.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::write;
use crate::project::Project;
use crate::run::{Outcome, Trouble, file_trouble};

/// What the list says of a lab.
const ON_CARD: [&str; 6] = ["id", "title", "goal", "situation", "minutes", "topics"];

/// Writes the files into the folder `made`.
pub fn make(project: &Project, made: &Path) -> Outcome {
    let mut cards = Vec::new();
    for (name, text) in files(&project.root.join("src/study/lab/labs"), "json")? {
        let mut value = read(&name, &text)?;
        for lab in value["labs"].as_array_mut().into_iter().flatten() {
            cards.push(card(lab));
        }
        write(&made.join(format!("lab-{name}.json")), &value.to_string())?;
    }
    // A file may hold several labs.
    write(&made.join("labs.json"), &json!({ "labs": cards }).to_string())?;
    for (name, text) in files(&project.root.join("src/study/situation"), "txt")? {
        write(&made.join(format!("situation-{name}.txt")), text.trim())?;
    }
    let list = project.root.join("src/study/situation/situations.json");
    let text = fs::read_to_string(&list).map_err(|error| file_trouble(&list, &error))?;
    write(&made.join("situations.json"), &read("situations", &text)?.to_string())
}

/// What the list says of a lab, with the points that it has.
fn card(lab: &Value) -> Value {
    let mut card = json!({});
    for name in ON_CARD {
        card[name] = lab[name].clone();
    }
    let points = |part: &Value| part["points"].as_u64().unwrap_or(0);
    let rubric = |part: &Value| part["rubric"].as_array().into_iter().flatten().map(points).sum::<u64>();
    let sum = |name: &str, of: &dyn Fn(&Value) -> u64| lab[name].as_array().into_iter().flatten().map(of).sum::<u64>();
    let questions = sum("questions", &|question| points(question).max(rubric(&question["text"])));
    let all = sum("steps", &points) + questions + sum("artefacts", &rubric) + sum("goals", &points);
    card["points"] = json!(all);
    card
}

/// The files of a folder with that ending, by name.
fn files(folder: &Path, ending: &str) -> Outcome<Vec<(String, String)>> {
    let entries = fs::read_dir(folder).map_err(|error| file_trouble(folder, &error))?;
    let mut paths: Vec<_> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|found| found == ending));
    paths.sort();
    let named = |path: &std::path::PathBuf| {
        let text = fs::read_to_string(path).map_err(|error| file_trouble(path, &error))?;
        Ok((path.file_stem().unwrap_or_default().to_string_lossy().into_owned(), text))
    };
    paths.iter().map(named).collect()
}

fn read(name: &str, text: &str) -> Outcome<Value> {
    serde_json::from_str(text)
        .map_err(|error| Trouble::new(format!("{name} is no JSON: {error}"), "Mend it; its tests say more."))
}

//! The labs of the course: a list, a file a lab, and the games of their situations.

use std::cmp::Ordering;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tender::study::situation::site_text;

use super::write;
use crate::project::Project;
use crate::run::{Outcome, Trouble, file_trouble};

/// Writes the files into the folder `made`.
pub fn make(project: &Project, made: &Path) -> Outcome {
    let situations = project.root.join("src/study/situation");
    let known = read(&situations.join("situations.json"))?;
    let known = known["situations"].as_array().cloned().unwrap_or_default();
    let mut labs = Vec::new();
    for file in files(&project.root.join("src/study/lab"), "json")? {
        labs.extend(read(&file)?["labs"].as_array().cloned().unwrap_or_default());
    }
    labs.sort_by(|one, other| in_order(id(one), id(other)));
    let card = |lab: &Value| {
        json!({
            "id": lab["id"], "title": lab["title"], "goal": lab["goal"], "minutes": lab["minutes"],
            "topics": lab["topics"], "points": points(lab), "situation": lab["situation"],
        })
    };
    let cards: Vec<Value> = labs.iter().map(card).collect();
    let told =
        |situation: &Value| json!({ "id": situation["id"], "title": situation["title"], "about": situation["about"] });
    let told: Vec<Value> = known.iter().map(told).collect();
    write(&made.join("labs.json"), &json!({ "labs": cards, "situations": told }).to_string())?;
    for lab in &labs {
        write(&made.join(format!("lab-{}.json", id(lab))), &json!({ "labs": [lab] }).to_string())?;
    }
    for file in files(&situations, "txt")? {
        let text = fs::read_to_string(&file).map_err(|error| file_trouble(&file, &error))?;
        let text = site_text(&text).map_err(|error| {
            Trouble::new(
                format!("{} is no situation: {error:?}", file.display()),
                "`BLESS=1 cargo test --test situations` makes it anew.",
            )
        })?;
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        write(&made.join(format!("situation-{name}")), &text)?;
    }
    Ok(())
}

/// The points that a lab has.
fn points(lab: &Value) -> u64 {
    let points = |part: &Value| part["points"].as_u64().unwrap_or(0);
    let rubric = |part: &Value| part["rubric"].as_array().into_iter().flatten().map(points).sum::<u64>();
    let sum = |name: &str, of: &dyn Fn(&Value) -> u64| lab[name].as_array().into_iter().flatten().map(of).sum::<u64>();
    let questions = sum("questions", &|question| points(question).max(rubric(&question["text"])));
    sum("steps", &points) + questions + sum("artefacts", &rubric) + sum("goals", &points)
}

fn id(lab: &Value) -> &str {
    lab["id"].as_str().unwrap_or_default()
}

/// Experiments, labs of the syllabus, unit tasks: by letter, then by number.
fn in_order(one: &str, other: &str) -> Ordering {
    let key = |id: &str| {
        let (letter, number) = id.split_at_checked(1).unwrap_or_default();
        (letter.to_owned(), number.parse::<u16>().unwrap_or(u16::MAX), id.to_owned())
    };
    key(one).cmp(&key(other))
}

/// The files of a folder with that ending, those in folders below it included.
fn files(folder: &Path, ending: &str) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| file_trouble(folder, &error))? {
        let path = entry.map_err(|error| file_trouble(folder, &error))?.path();
        if path.is_dir() {
            found.extend(files(&path, ending)?);
        } else if path.extension().is_some_and(|own| own == ending) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn read(file: &Path) -> Outcome<Value> {
    let text = fs::read_to_string(file).map_err(|error| file_trouble(file, &error))?;
    serde_json::from_str(&text).map_err(|error| {
        Trouble::new(format!("{} is no JSON: {error}", file.display()), "Mend it; its tests say more.")
    })
}

#[cfg(test)]
mod tests {
    use super::in_order;

    #[test]
    fn labs_stand_by_kind_and_number() {
        let mut ids = ["u2", "e19", "s1", "e4", "u10", "e04"];
        ids.sort_by(|one, other| in_order(one, other));
        assert_eq!(ids, ["e04", "e4", "e19", "s1", "u2", "u10"]);
    }
}

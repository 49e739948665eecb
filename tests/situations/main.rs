//! Situations from which labs begin: each opens, plays again, and has what it promises.
//!
//! `BLESS=1 cargo test --test situations` makes those recordings anew that do not, by the recipes beside this file: seed
//! after seed is played, from that of the recording before on, until everything promised is there. `SITUATION=leads-2`
//! makes one alone, sound or not, and `SEED=60` begins at a later seed, where a lab cannot be done in what was found:
//! `cargo nextest run --test labs` does every lab in every recording.

#![cfg(not(target_arch = "wasm32"))]

#[path = "../fixtures/mod.rs"]
mod fixtures;

mod made;
mod recipes;
mod recorded;

use made::make;
use recipes::RECIPES;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use tender::record::{Save, replay_with_records};
use tender::study::situation::{
    MOST_LETTERS, SituationInfo, open_situation, read_situations, recording_file, recordings, site_text, situation_text,
};

fn infos() -> Vec<SituationInfo> {
    read_situations(include_str!("../../src/study/situation/situations.json")).expect("the list can be read")
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/study/situation")
}

fn path(file: &str) -> PathBuf {
    folder().join(format!("{file}.txt"))
}

/// The game of a recording, if its file is there.
fn recorded(file: &str) -> Option<Save> {
    open_situation(&fs::read_to_string(path(file)).ok()?).ok()
}

/// Each recording of a situation, by its number and its file.
fn all_of(info: &SituationInfo) -> impl Iterator<Item = (u8, String)> + use<'_> {
    (1..=recordings(&info.id)).map(|recording| (recording, recording_file(&info.id, recording)))
}

/// What is wrong with the file of a recording; empty where it is sound.
fn wrong(info: &SituationInfo, file: &str) -> Vec<String> {
    let Ok(text) = fs::read_to_string(path(file)) else { return vec!["there is no file".to_owned()] };
    let mut wrong = Vec::new();
    if text.len() > MOST_LETTERS {
        wrong.push(format!("{} letters", text.len()));
    }
    match open_situation(&text) {
        Err(problem) => wrong.push(format!("{problem:?}")),
        Ok(save) => wrong.extend(missing(info, &save)),
    }
    wrong
}

/// What a game lacks of what its situation promises.
fn missing(info: &SituationInfo, save: &Save) -> Vec<String> {
    let scenario = match save.scenario.open() {
        Ok(scenario) => scenario,
        Err(problem) => return vec![format!("{problem:?}")],
    };
    let me = save.person();
    match replay_with_records(scenario, save.setup.clone(), &save.log, me, &save.records) {
        Err(problem) => vec![format!("{problem:?}")],
        Ok((world, book)) => info.missing(&world.observe(me), &book),
    }
}

#[test]
fn every_recording_plays_again_and_has_what_its_situation_promises() {
    if std::env::var("BLESS").is_ok() {
        std::thread::scope(|scope| infos().into_iter().for_each(|info| drop(scope.spawn(move || bless(&info)))));
    }
    let wrong: Vec<(String, Vec<String>)> = infos()
        .iter()
        .flat_map(|info| all_of(info).map(|(_, file)| (file.clone(), wrong(info, &file))).collect::<Vec<_>>())
        .filter(|(_, wrong)| !wrong.is_empty())
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Makes the recordings of a situation that are not sound, one after the other.
fn bless(info: &SituationInfo) {
    let only = std::env::var("SITUATION").ok();
    let seed = std::env::var("SEED").ok().and_then(|seed| seed.parse().ok());
    let recipe = RECIPES.iter().find(|recipe| recipe.id == info.id).expect("a recipe");
    for (recording, file) in all_of(info) {
        let is_wanted = only.as_ref().map_or_else(|| !wrong(info, &file).is_empty(), |only| *only == file);
        if !is_wanted {
            continue;
        }
        // All recordings stand at the same moment: labs speak of it.
        let first = recorded(&info.id).filter(|_| recording > 1);
        let months = first.map_or_else(|| recipe.when.0.to_vec(), |first| vec![first.summary.minute.month().number()]);
        let before = recording_file(&info.id, recording - 1);
        let before = if recording > 1 { recorded(&before).map_or(0, |save| save.setup.seed.0) } else { 0 };
        let lacks = |save: &Save| {
            let mut lacks = missing(info, save);
            if situation_text(save).len() > MOST_LETTERS {
                lacks.push("it is too long".to_owned());
            }
            lacks
        };
        match make(recipe, seed.unwrap_or(before + 1), &months, &lacks) {
            Ok(save) => fs::write(path(&file), situation_text(&save)).expect("it can be written"),
            Err(lacks) => eprintln!("{file}: no seed has it: {lacks:?}"),
        }
    }
}

#[test]
fn recordings_of_a_situation_stand_at_the_same_moment_in_games_of_their_own() {
    for info in infos() {
        let games: Vec<Save> = all_of(&info).map(|(_, file)| recorded(&file).expect("a sound file")).collect();
        assert!(games.iter().all(|game| game.summary.minute == games[0].summary.minute), "{}", info.id);
        let seeds: BTreeSet<u64> = games.iter().map(|game| game.setup.seed.0).collect();
        assert_eq!(seeds.len(), games.len(), "{}", info.id);
    }
}

#[test]
fn every_file_is_the_recording_of_a_situation() {
    let known: BTreeSet<String> =
        infos().iter().flat_map(|info| all_of(info).collect::<Vec<_>>()).map(|(_, file)| file).collect();
    let files = fs::read_dir(folder()).expect("the folder").map(|entry| entry.expect("a file").path());
    let texts = files.filter(|path| path.extension().is_some_and(|ending| ending == "txt"));
    let there: BTreeSet<String> =
        texts.map(|path| path.file_stem().expect("a name").to_string_lossy().into_owned()).collect();
    assert_eq!(there, known);
}

#[test]
fn what_the_site_has_of_a_recording_is_in_rows_and_opens_as_the_same_game() {
    for info in infos() {
        for (_, file) in all_of(&info) {
            let text = fs::read_to_string(path(&file)).expect("a file");
            let site = site_text(&text).expect("a sound file");
            assert_eq!(open_situation(&site), open_situation(&text), "{file}");
            assert!(site.starts_with('{'), "{file} is in rows");
        }
    }
}

#[test]
fn there_is_a_recipe_for_each_and_both_languages() {
    let infos = infos();
    assert!(infos.len() >= 15);
    for info in &infos {
        assert!(RECIPES.iter().any(|recipe| recipe.id == info.id), "{}", info.id);
        for text in [&info.title, &info.about] {
            assert!(!text.zh.trim().is_empty() && !text.en.trim().is_empty(), "{}", info.id);
        }
    }
}

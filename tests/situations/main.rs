//! Situations from which labs begin: each opens, plays again, and has what it promises.
//!
//! `BLESS=1 cargo test --test situations` makes those anew that do not, by the recipes beside this file: seed after
//! seed is played until everything promised is there. `SITUATION=leads` makes one alone, sound or not.

#![cfg(not(target_arch = "wasm32"))]

#[path = "../fixtures/mod.rs"]
mod fixtures;

mod made;
mod recipes;
mod recorded;

use made::make;
use recipes::RECIPES;
use std::fs;
use std::path::PathBuf;
use tender::record::{Save, replay_with_records};
use tender::study::situation::{MOST_LETTERS, SituationInfo, open_situation, read_situations, situation_text};

fn infos() -> Vec<SituationInfo> {
    read_situations(include_str!("../../src/study/situation/situations.json")).expect("the list can be read")
}

fn path(id: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("src/study/situation/{id}.txt"))
}

/// What is wrong with a situation's file; empty where it is sound.
fn wrong(info: &SituationInfo) -> Vec<String> {
    let Ok(text) = fs::read_to_string(path(&info.id)) else { return vec!["there is no file".to_owned()] };
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
fn every_situation_plays_again_and_has_what_it_promises() {
    let only = std::env::var("SITUATION").ok();
    if std::env::var("BLESS").is_ok() {
        std::thread::scope(|scope| {
            for info in infos() {
                let is_wanted = only.as_ref().map_or_else(|| !wrong(&info).is_empty(), |only| *only == info.id);
                if is_wanted {
                    scope.spawn(move || {
                        let recipe = RECIPES.iter().find(|recipe| recipe.id == info.id).expect("a recipe");
                        match make(recipe, &|save| missing(&info, save), &|save| {
                            situation_text(save).len() <= MOST_LETTERS
                        }) {
                            Ok(save) => fs::write(path(&info.id), situation_text(&save)).expect("it can be written"),
                            Err(lacks) => eprintln!("{}: no seed has it: {lacks:?}", info.id),
                        }
                    });
                }
            }
        });
    }
    let wrong: Vec<(String, Vec<String>)> = infos()
        .into_iter()
        .map(|info| (info.id.clone(), wrong(&info)))
        .filter(|(_, wrong)| !wrong.is_empty())
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
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

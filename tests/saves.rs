//! Games that releases have saved, one of each in `tests/saves`, by the release's version: each opens, and stands as it
//! stood when it was saved. One under other rules is refused by name, and its card is shown. With a new version comes a
//! new save; none goes.

#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::PathBuf;
use tender::record::{ReadError, Summary, card, read, replay_with_records};

const FOLDER: &str = "tests/saves";

#[test]
fn a_save_of_each_release_opens_as_it_stood() {
    for path in saves() {
        let text = fs::read_to_string(&path).expect("a save is a text");
        let save = match read(&text) {
            Ok(save) => save,
            Err(ReadError::OtherRules { found, .. }) => {
                assert_eq!(card(&text).map(|card| card.rules), Ok(found), "{}", path.display());
                continue;
            }
            Err(why) => panic!("{}: {why:?}", path.display()),
        };
        let scenario = save.scenario.open().expect("its market is there");
        let me = save.person();
        let (world, _) = replay_with_records(scenario, save.setup, &save.log, me, &save.records).expect("it fits");
        assert_eq!(Summary::of(&world.observe(me)), save.summary, "{}", path.display());
    }
}

#[test]
fn this_version_has_its_save() {
    let version = PathBuf::from(FOLDER).join(concat!(env!("CARGO_PKG_VERSION"), ".json"));
    assert!(saves().contains(&version), "save a game of this version as {}", version.display());
}

fn saves() -> Vec<PathBuf> {
    let files = fs::read_dir(FOLDER).expect("the saves are there");
    files.map(|file| file.expect("a file can be listed").path()).collect()
}

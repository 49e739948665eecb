//! Games kept in the browser's own storage: slots in turn, damage, the journal, leases and locks between tabs.

#![cfg(target_arch = "wasm32")]

mod fixtures;

use fixtures::{person, setup};
use std::cell::Cell;
use std::rc::Rc;
use tender::browser::database::TextDatabase;
use tender::browser::journal::Journal;
use tender::browser::keys::{self, Key};
use tender::browser::lease::{Hold, PlayedElsewhere};
use tender::browser::slots::{GameId, Slots, delete, list};
use tender::browser::{clipboard, game_lock, storage, timer};
use tender::record::lease::{Lease, from_text, to_text};
use tender::record::{ReadError, Save, write};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn game(saved_at: &str) -> String {
    write(&Save::new(&game::scenario::Scenario::practice(), setup(1, [person("晨光")]), saved_at.to_owned()))
}

fn keys_of(id: &GameId) -> Vec<Key> {
    let owns = storage::owns(&keys::GAMES).into_iter();
    owns.filter(|own| own.starts_with(&format!("{}.", id.as_str()))).map(|own| keys::GAMES.key(&own)).collect()
}

#[wasm_bindgen_test]
fn texts_are_kept_under_keys() {
    assert_eq!(storage::kind(), storage::StorageKind::Lasting);
    let key = keys::DAMAGED.key("one");
    assert_eq!(storage::write(&key, "竞标"), Ok(()));
    assert_eq!(storage::read(&key).as_deref(), Some("竞标"));
    assert_eq!(storage::owns(&keys::DAMAGED), ["one"]);
    storage::remove(&key);
    assert_eq!(storage::read(&key), None);
}

#[wasm_bindgen_test]
fn a_full_storage_keeps_what_it_has() {
    let key = keys::CHALLENGES.key("full");
    assert_eq!(storage::write(&key, "before"), Ok(()));
    assert_eq!(storage::write(&key, &"x".repeat(12_000_000)), Err(storage::StorageFull));
    assert_eq!(storage::read(&key).as_deref(), Some("before"));
    storage::remove(&key);
}

#[wasm_bindgen_test]
fn slots_are_written_in_turn() {
    let (mut slots, found) = Slots::open(GameId::fresh());
    assert!(found.sound.is_empty() && found.damaged.is_empty());
    for text in ["one", "two", "three"] {
        assert_eq!(slots.write(text), Ok(()));
    }
    let (mut again, found) = Slots::open(slots.id().clone());
    assert_eq!(found.sound, ["three", "two"]);
    assert_eq!(again.write("four"), Ok(()));
    assert_eq!(Slots::open(slots.id().clone()).1.sound, ["four", "three"]);
    delete(slots.id());
    assert!(keys_of(slots.id()).is_empty());
}

#[wasm_bindgen_test]
fn a_damaged_slot_leaves_the_older_one() {
    let (mut slots, _) = Slots::open(GameId::fresh());
    for text in ["one", "two"] {
        assert_eq!(slots.write(text), Ok(()));
    }
    let newest = &keys_of(slots.id())[1];
    let half = storage::read(newest).map(|raw| raw[..raw.len() - 1].to_owned()).expect("just written");
    assert_eq!(storage::write(newest, &half), Ok(()));
    let (mut again, found) = Slots::open(slots.id().clone());
    assert_eq!((found.sound, found.damaged), (vec!["one".to_owned()], vec![half]));
    assert_eq!(again.write("three"), Ok(()));
    assert_eq!(Slots::open(slots.id().clone()).1.sound, ["three", "one"], "the damaged slot went first");
    delete(slots.id());
}

#[wasm_bindgen_test]
fn games_are_listed_newest_first() {
    let dates = ["2026-01-02T00:00:00.000Z", "2026-01-03T00:00:00.000Z", "2026-01-01T00:00:00.000Z"];
    let mut made = Vec::new();
    for text in dates.map(game).iter().map(String::as_str).chain(["no game"]) {
        let (mut slots, _) = Slots::open(GameId::fresh());
        assert_eq!(slots.write(text), Ok(()));
        made.push(slots.id().clone());
    }
    let listed: Vec<_> = list().into_iter().filter(|game| made.contains(&game.id)).collect();
    let order: Vec<_> = listed.iter().map(|game| made.iter().position(|id| *id == game.id)).collect();
    assert_eq!(order, [1, 0, 2, 3].map(Some));
    let first = listed[0].card.as_ref().and_then(|card| card.as_ref().ok()).expect("a card");
    assert_eq!((first.label.company.as_str(), first.scenario.as_str()), ("晨光", "practice"));
    assert!(matches!(listed[3].card, Some(Err(ReadError::NotJson { .. }))));
    made.iter().for_each(delete);
}

#[wasm_bindgen_test]
fn one_tab_plays_and_another_takes_over() {
    let game = GameId::fresh();
    let key = keys::LEASES.key(game.as_str());
    let there = || storage::read(&key).and_then(|text| from_text(&text)).expect("a lease");
    let other = Lease { epoch: 5, tab: "other".to_owned(), seen_ms: timer::since_1970() };
    assert_eq!(storage::write(&key, &to_text(&other)), Ok(()));
    assert_eq!(Hold::take(&game, || {}).err(), Some(PlayedElsewhere));

    let losses = Rc::new(Cell::new(0));
    let counted = losses.clone();
    let hold = Hold::take_over(&game, move || counted.set(counted.get() + 1));
    assert_eq!(there().epoch, 6);
    assert!(hold.is_good());

    assert_eq!(storage::write(&key, &to_text(&Lease { epoch: 7, ..other })), Ok(()));
    assert!(!hold.is_good(), "found out before the next write, even if no event came");
    let window = web_sys::window().expect("a window");
    let told = web_sys::StorageEvent::new("storage").expect("an event");
    assert_eq!(window.dispatch_event(&told), Ok(true));
    assert_eq!(losses.get(), 1);

    drop(hold);
    assert_eq!(there().tab, "other", "who lost a lease gives nothing back");
    assert_eq!(window.dispatch_event(&told), Ok(true));
    assert_eq!(losses.get(), 1, "nobody listens any more");
    storage::remove(&key);
}

#[wasm_bindgen_test]
fn a_lease_that_was_given_back_is_free() {
    let game = GameId::fresh();
    let first = Hold::take(&game, || {}).expect("free");
    let second = Hold::take(&game, || {}).expect("the same tab may open its game again");
    assert!(!first.is_good() && second.is_good());
    drop(first);
    assert!(second.is_good());
    drop(second);
    assert!(Hold::take(&game, || {}).is_ok());
    tender::browser::lease::delete(&game);
}

/// Waits until the page says that a copy is on the disk.
async fn answered(game: &GameId, sequence: u64) {
    let page = web_sys::window().and_then(|window| window.document()?.document_element()).expect("a page");
    let said = format!("{} {sequence}", game.as_str());
    for _look in 0..500 {
        if page.get_attribute("data-kept").as_deref() == Some(said.as_str()) {
            return;
        }
        timer::pause(10).await;
    }
    panic!("copy {sequence} is not answered");
}

#[wasm_bindgen_test]
async fn a_copy_is_in_the_journal_whole_and_the_next_as_what_has_changed() {
    let (mut slots, _) = Slots::open(GameId::fresh());
    let journal = Journal::of(slots.id().clone(), Some("class".to_owned()), |why| panic!("{why:?}"));
    for end in ["one", "two"] {
        let copy = slots.sealed(&["x".repeat(5_000).as_str(), end].concat());
        let sequence = copy.sequence;
        journal.keep(copy);
        answered(slots.id(), sequence).await;
    }
    let database = TextDatabase::open(&keys::COPIES).await.expect("a database");
    let start = [slots.id().as_str(), "."].concat();
    let entries = database.read_beginning(&keys::JOURNAL, &start).await.expect("entries");
    let begun: Vec<(&str, &str)> = entries.iter().map(|(key, text)| (key.as_str(), &text[..1])).collect();
    assert_eq!(begun, [("000000000001", "="), ("000000000002", "["), ("for", ">")]);
    assert_eq!(database.delete_beginning(&keys::JOURNAL, &start).await, Ok(()));
}

#[wasm_bindgen_test]
async fn a_lock_says_whether_a_game_is_played() {
    let game = GameId::fresh();
    let hold = Hold::take_over(&game, || {});
    timer::pause(100).await;
    assert!(!game_lock::ask_if_free(&game).expect("this browser has locks").await);
    drop(hold);
    timer::pause(100).await;
    assert!(game_lock::ask_if_free(&game).expect("this browser has locks").await);
    tender::browser::lease::delete(&game);
}

#[wasm_bindgen_test]
async fn copying_gives_an_answer() {
    // A page without focus may not copy; what matters here is that nothing throws or hangs.
    let answer = clipboard::copy("竞标").await;
    assert!(matches!(answer, Ok(()) | Err(clipboard::Refused)));
}

#[wasm_bindgen_test]
fn dates_sort_as_text() {
    let now = timer::now_iso();
    assert_eq!(now.len(), "2026-01-02T00:00:00.000Z".len(), "{now}");
    assert!(now.as_str() > "2026-01-01" && now.ends_with('Z'), "{now}");
}

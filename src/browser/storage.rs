//! Texts kept under keys in the browser's local storage.
//!
//! Some browsers block it, from the start or in the middle of a game, and it can be full. What then finds
//! no place is held in memory for as long as the page is open: it is read from there, written as soon as
//! that can be, and whoever closes the page before is asked. [`kind`] says where texts are kept.

use super::keys::{self, Family, Key};
use super::leaving;
use game::sort;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Storage;

#[wasm_bindgen]
extern "C" {
    /// The next copy of a game that came from the journal and found no room: its slot, a line's end, and its content.
    #[wasm_bindgen(js_namespace = boot, catch)]
    fn unplaced() -> Result<Option<String>, JsValue>;
}

/// Where texts are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageKind {
    /// In the browser: there again after a reload.
    Lasting,
    /// In memory: gone with the page.
    Fleeting,
}

/// Why a text was not kept.
#[derive(Debug, PartialEq, Eq)]
pub struct StorageFull;

/// A text in memory, and what lay under its key in the storage then; none where that could not be read.
struct Held {
    text: String,
    over: Option<Option<String>>,
}

thread_local! {
    static HELD: RefCell<BTreeMap<String, Held>> = const { RefCell::new(BTreeMap::new()) };
    /// Whether the browser asks before the page is closed.
    static ASKS: Cell<bool> = const { Cell::new(false) };
}

impl Held {
    /// Whether it is still the newest: not when another tab has written since.
    fn stands(&self, stored: Option<&Option<String>>) -> bool {
        match (&self.over, stored) {
            (Some(over), Some(stored)) => stored.is_none() || over == stored,
            _ => true,
        }
    }
}

/// Where texts are kept in this browser at this moment.
pub fn kind() -> StorageKind {
    if open().is_some() { StorageKind::Lasting } else { StorageKind::Fleeting }
}

/// Whether what is written can be read again. A storage that is full lasts.
pub fn lasts() -> bool {
    let Some(storage) = open() else { return false };
    let probe = keys::PROBE.as_str();
    let is_lost = storage.set_item(probe, "probe").is_ok() && stored(&storage, probe).is_none();
    // What was just written can be removed.
    drop(storage.remove_item(probe));
    !is_lost
}

/// The text of a key.
pub fn read(key: &Key) -> Option<String> {
    let stored = open().map(|storage| stored(&storage, key.as_str()));
    let held = HELD.with_borrow(|held| {
        let held = held.get(key.as_str()).filter(|held| held.stands(stored.as_ref()))?;
        Some(held.text.clone())
    });
    held.or_else(|| stored.flatten())
}

/// Keeps a text.
///
/// # Errors
/// [`StorageFull`]: the browser has no room left for this site. What the key held before is still in the
/// storage, and what would be lost with the page is held in memory ([`is_held`]).
pub fn write(key: &Key, text: &str) -> Result<(), StorageFull> {
    let Some(storage) = open() else {
        hold(key, text, None);
        return Ok(());
    };
    if storage.set_item(key.as_str(), text).is_ok() {
        HELD.with_borrow_mut(|held| held.remove(key.as_str()));
        write_held();
        return Ok(());
    }
    if key.is_dear() {
        hold(key, text, Some(stored(&storage, key.as_str())));
    }
    Err(StorageFull)
}

/// Forgets a key.
pub fn remove(key: &Key) {
    HELD.with_borrow_mut(|held| held.remove(key.as_str()));
    if let Some(storage) = open() {
        // Throws only where storage is blocked.
        drop(storage.remove_item(key.as_str()));
        write_held();
    }
}

/// Whether a text found no room and is held in memory. Where nothing is stored at all, [`kind`] says so.
pub fn is_held(key: &Key) -> bool {
    let Some(storage) = open() else { return false };
    let stored = stored(&storage, key.as_str());
    HELD.with_borrow(|held| held.get(key.as_str()).is_some_and(|held| held.stands(Some(&stored))))
}

/// What stands in each key of a family behind the common beginning, in order.
pub fn owns(family: &Family) -> Vec<String> {
    let mut keys: Vec<String> = HELD.with_borrow(|held| held.keys().cloned().collect());
    if let Some(storage) = open() {
        keys.extend((0..storage.length().unwrap_or(0)).filter_map(|at| storage.key(at).ok().flatten()));
    }
    let own = |key: &String| key.strip_prefix(family.start()).map(str::to_owned);
    let mut owns: Vec<String> = keys.iter().filter_map(own).collect();
    sort::ascending(&mut owns);
    owns.dedup();
    owns
}

/// The storage, where this site may use it now: where it is blocked, reading alone throws. A full storage
/// may still be read and made room in.
fn open() -> Option<Storage> {
    let storage = web_sys::window()?.local_storage().ok()??;
    storage.get_item(keys::LANGUAGE.as_str()).is_ok().then_some(storage)
}

fn stored(storage: &Storage, key: &str) -> Option<String> {
    storage.get_item(key).ok().flatten()
}

fn hold(key: &Key, text: &str, over: Option<Option<String>>) {
    HELD.with_borrow_mut(|held| held.insert(key.as_str().to_owned(), Held { text: text.to_owned(), over }));
    if key.is_dear() && !ASKS.replace(true) {
        leaving::ask_while(|| {
            write_held();
            HELD.with_borrow(|held| held.keys().any(|key| keys::is_dear(key)))
        });
    }
}

/// Holds the copies of games that the page's script (`boot.js`) found in the journal, newer than in the storage, and for
/// which there is no room: asked once, when the page starts.
pub fn hold_unplaced() {
    while let Ok(Some(found)) = unplaced() {
        if let Some((slot, copy)) = found.split_once('\n') {
            let key = keys::GAMES.key(slot);
            let over = open().map(|storage| stored(&storage, key.as_str()));
            hold(&key, copy, over);
        }
    }
}

/// Writes what is held, as far as there is room. What another tab has written since is left as it is, and
/// so are leases: which tab plays has been settled without them.
fn write_held() {
    let Some(storage) = open() else { return };
    HELD.with_borrow_mut(|held| {
        held.retain(|key, held| {
            let counts = held.stands(Some(&stored(&storage, key))) && !key.starts_with(keys::LEASES.start());
            counts && storage.set_item(key, &held.text).is_err()
        });
    });
}

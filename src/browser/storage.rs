//! Texts kept under keys in the browser's local storage.
//!
//! Storage is tried before it is used: some browsers block it, and then reading alone would throw.
//! Where it is blocked, texts are kept in memory for as long as the page is open, and
//! [`kind`] says so.

use super::keys::{Family, Key};
use game::sort;
use gloo_storage::{LocalStorage, Storage};
use std::cell::RefCell;
use std::collections::BTreeMap;

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

/// Where texts are kept in this browser.
pub fn kind() -> StorageKind {
    KEEPER.with_borrow(|keeper| if keeper.memory.is_none() { StorageKind::Lasting } else { StorageKind::Fleeting })
}

/// The text of a key.
pub fn read(key: &Key) -> Option<String> {
    KEEPER.with_borrow(|keeper| match &keeper.memory {
        Some(texts) => texts.get(key.as_str()).cloned(),
        None => LocalStorage::raw().get_item(key.as_str()).ok().flatten(),
    })
}

/// Keeps a text.
///
/// # Errors
/// [`StorageFull`]: the browser has no room left for this site; what the key held before is still there.
pub fn write(key: &Key, text: &str) -> Result<(), StorageFull> {
    KEEPER.with_borrow_mut(|keeper| match &mut keeper.memory {
        Some(texts) => {
            texts.insert(key.as_str().to_owned(), text.to_owned());
            Ok(())
        }
        None => LocalStorage::raw().set_item(key.as_str(), text).map_err(|_| StorageFull),
    })
}

/// Forgets a key.
pub fn remove(key: &Key) {
    KEEPER.with_borrow_mut(|keeper| match &mut keeper.memory {
        Some(texts) => drop(texts.remove(key.as_str())),
        // Throws only where storage is blocked, and then it is not used.
        None => drop(LocalStorage::raw().remove_item(key.as_str())),
    });
}

/// What stands in each key of a family behind the common beginning, in order.
pub fn owns(family: &Family) -> Vec<String> {
    let keys: Vec<String> = KEEPER.with_borrow(|keeper| match &keeper.memory {
        Some(texts) => texts.keys().cloned().collect(),
        None => {
            let storage = LocalStorage::raw();
            (0..storage.length().unwrap_or(0)).filter_map(|at| storage.key(at).ok().flatten()).collect()
        }
    });
    let own = |key: &String| key.strip_prefix(family.start()).map(str::to_owned);
    let mut owns: Vec<String> = keys.iter().filter_map(own).collect();
    sort::ascending(&mut owns);
    owns
}

/// The memory that stands in for a storage that is blocked.
struct Keeper {
    memory: Option<BTreeMap<String, String>>,
}

thread_local! {
    static KEEPER: RefCell<Keeper> =
        RefCell::new(Keeper { memory: (!can_store()).then(BTreeMap::new) });
}

/// Whether this site may store anything. A full storage may still be read and made room in.
fn can_store() -> bool {
    let window = web_sys::window();
    let storage = window.and_then(|window| window.local_storage().ok()).flatten();
    storage.is_some_and(|storage| storage.length().is_ok())
}

//! Texts kept under keys in the browser's local storage.
//!
//! Storage is tried before it is used: some browsers block it, and then reading alone would throw.
//! Where it is blocked, texts are kept in memory for as long as the page is open, and
//! [`kind`] says so.

use game::sort;
use gloo_storage::{LocalStorage, Storage};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Where texts are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// In the browser: there again after a reload.
    Lasting,
    /// In memory: gone with the page.
    Fleeting,
}

/// Why a text was not kept.
#[derive(Debug, PartialEq, Eq)]
pub struct Full;

/// Where texts are kept in this browser.
pub fn kind() -> Kind {
    KEEPER.with_borrow(|keeper| if keeper.memory.is_none() { Kind::Lasting } else { Kind::Fleeting })
}

/// The text of a key.
pub fn read(key: &str) -> Option<String> {
    KEEPER.with_borrow(|keeper| match &keeper.memory {
        Some(texts) => texts.get(key).cloned(),
        None => LocalStorage::raw().get_item(key).ok().flatten(),
    })
}

/// Keeps a text.
///
/// # Errors
/// [`Full`]: the browser has no room left for this site; what the key held before is still there.
pub fn write(key: &str, text: &str) -> Result<(), Full> {
    KEEPER.with_borrow_mut(|keeper| match &mut keeper.memory {
        Some(texts) => {
            texts.insert(key.to_owned(), text.to_owned());
            Ok(())
        }
        None => LocalStorage::raw().set_item(key, text).map_err(|_| Full),
    })
}

/// Forgets a key.
pub fn remove(key: &str) {
    KEEPER.with_borrow_mut(|keeper| match &mut keeper.memory {
        Some(texts) => drop(texts.remove(key)),
        // Throws only where storage is blocked, and then it is not used.
        None => drop(LocalStorage::raw().remove_item(key)),
    });
}

/// All keys that begin so, in their order.
pub fn keys(start: &str) -> Vec<String> {
    let mut keys: Vec<String> = KEEPER.with_borrow(|keeper| match &keeper.memory {
        Some(texts) => texts.keys().cloned().collect(),
        None => {
            let storage = LocalStorage::raw();
            (0..storage.length().unwrap_or(0)).filter_map(|at| storage.key(at).ok().flatten()).collect()
        }
    });
    keys.retain(|key| key.starts_with(start));
    sort::ascending(&mut keys);
    keys
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

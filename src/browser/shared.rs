//! Texts in the storage that several tabs may write. A tab writes only over what it has read or written
//! itself: what another tab has made of a text meanwhile is never lost unseen.

use super::keys::{self, Key};
use super::storage::{self, StorageKind};
use super::timer;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Why a text stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unwritten {
    /// The browser has no room left for this site.
    Full,
    /// Another tab has written, or removed, the text since: read it again first.
    Elsewhere,
}

/// How what was changed last is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HowKept {
    /// In the browser.
    Kept,
    /// In memory: the browser lets this site store nothing.
    Barred,
    /// In memory: there is no room.
    NoRoom,
}

/// How a change would be kept at this moment, as far as that can be said before it is written.
pub fn keeping() -> HowKept {
    match storage::kind() {
        StorageKind::Lasting => HowKept::Kept,
        StorageKind::Fleeting => HowKept::Barred,
    }
}

/// Keeps a text that was read again where another tab had written, and says how.
pub fn keep(key: &'static Key, text: &str) -> HowKept {
    if write(key, text).is_err() { HowKept::NoRoom } else { keeping() }
}

thread_local! {
    static KNOWN: RefCell<BTreeMap<&'static Key, Known>> = const { RefCell::new(BTreeMap::new()) };
}

/// What this tab has last read or written under a key.
struct Known {
    /// None where there was no text.
    text: Option<String>,
    /// The word that lay in the storage then, and lies there until it is emptied.
    word: Option<String>,
}

/// The text of a key, which this tab may write over from now on.
pub fn read(key: &'static Key) -> Option<String> {
    let text = storage::read(key);
    know(key, text.clone());
    text
}

/// What `understand` makes of the text of a key, which this tab may write over from now on. A text of which it makes nothing
/// is put aside first, so that nobody's work is lost with the next change.
pub fn read_as<T>(key: &'static Key, understand: impl FnOnce(&str) -> Option<T>) -> Option<T> {
    let text = read(key)?;
    let understood = understand(&text);
    if understood.is_none() && !unread(key).contains(&text) {
        let aside = (0_u32..).map(|nth| place_aside(key, nth)).find(|aside| storage::read(aside).is_none());
        // Where there is no room it is held in memory, and whoever closes the page is asked.
        let _ = aside.map(|aside| storage::write(&aside, &text));
    }
    understood
}

/// The texts of a key that could not be read and were put aside, the oldest first.
pub fn unread(key: &Key) -> Vec<String> {
    (0_u32..).map_while(|nth| storage::read(&place_aside(key, nth))).collect()
}

/// Forgets what was put aside of a key.
pub fn forget_unread(key: &Key) {
    for nth in 0..unread(key).len() as u32 {
        storage::remove(&place_aside(key, nth));
    }
}

fn place_aside(key: &Key, nth: u32) -> Key {
    keys::UNREAD.key(&format!("{}.{nth}", key.as_str()))
}

/// Whether a text is as this tab knows it, or gone with all others: then nothing newer can be lost.
pub fn is_known(key: &'static Key) -> bool {
    let stored = storage::read(key);
    let barred = storage::kind() == StorageKind::Fleeting;
    KNOWN.with_borrow(|known| {
        known.get(key).is_some_and(|known| known.text == stored || stored.is_none() && (barred || known.is_emptied()))
    })
}

/// Whether a text that this tab knows is gone because somebody has emptied the storage.
pub fn is_emptied(key: &'static Key) -> bool {
    let is_gone = storage::kind() == StorageKind::Lasting && storage::read(key).is_none();
    is_gone && KNOWN.with_borrow(|known| known.get(key).is_some_and(|known| known.text.is_some() && known.is_emptied()))
}

/// Keeps a text.
///
/// # Errors
/// [`Unwritten`]; what lay there is still there.
pub fn write(key: &'static Key, text: &str) -> Result<(), Unwritten> {
    if !is_known(key) {
        return Err(Unwritten::Elsewhere);
    }
    let written = storage::write(key, text);
    if written.is_ok() || storage::is_held(key) {
        know(key, Some(text.to_owned()));
    }
    written.map_err(|storage::StorageFull| Unwritten::Full)
}

/// Removes a text.
///
/// # Errors
/// [`Unwritten::Elsewhere`]; what lies there stays.
pub fn remove(key: &'static Key) -> Result<(), Unwritten> {
    if !is_known(key) {
        return Err(Unwritten::Elsewhere);
    }
    storage::remove(key);
    know(key, None);
    Ok(())
}

fn know(key: &'static Key, text: Option<String>) {
    let word = storage::read(&keys::EMPTIED).or_else(|| {
        // Without room for it there is none.
        let _ = storage::write(&keys::EMPTIED, &format!("{:x}", timer::since_1970()));
        storage::read(&keys::EMPTIED)
    });
    KNOWN.with_borrow_mut(|known| known.insert(key, Known { text, word }));
}

impl Known {
    fn is_emptied(&self) -> bool {
        self.word.is_some() && storage::read(&keys::EMPTIED) != self.word
    }
}

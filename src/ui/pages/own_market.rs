//! The changed market as this browser keeps it.

use crate::browser::shared::{self, Unwritten};
use crate::browser::{keys, storage};
use crate::contest::editing::Sheet;
use crate::ui::pages::unreadable::Unreadable;
use game::scenario::Scenario;

/// The market that is kept, whether it can be played or not; and one that is there and cannot be read,
/// under other rules perhaps: nothing is written over that until somebody has decided.
pub fn kept() -> (Option<Sheet>, Unreadable) {
    let unreadable = Unreadable::under(&keys::MARKET);
    let read = |text: String| Sheet::read(&text).map_err(|why| unreadable.hold(text, why)).ok();
    (shared::read(&keys::MARKET).and_then(read), unreadable)
}

/// Whether one is kept, whether it can be read or not.
pub fn is_kept() -> bool {
    storage::read(&keys::MARKET).is_some()
}

/// Whether the one that this page knows is gone because somebody has emptied the storage.
pub fn is_emptied() -> bool {
    shared::is_emptied(&keys::MARKET)
}

/// The market that is kept, if it can be played.
pub fn playable() -> Option<Scenario> {
    Sheet::read(&storage::read(&keys::MARKET)?).ok()?.scenario().ok()
}

/// Keeps a market; one that is as it began is forgotten.
///
/// # Errors
/// [`Unwritten`]: the browser has no room, or another tab has kept another market since this one was read.
pub fn keep(sheet: &Sheet) -> Result<(), Unwritten> {
    match sheet.differences().is_empty() {
        true => shared::remove(&keys::MARKET),
        false => shared::write(&keys::MARKET, &sheet.text()),
    }
}

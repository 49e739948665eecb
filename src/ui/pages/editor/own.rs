//! The changed market as this browser keeps it.

use crate::browser::storage;
use crate::contest::editing::Sheet;
use game::scenario::Scenario;

/// Where it is kept.
const KEY: &str = "tender.market";

/// The market that is kept, whether it can be played or not.
pub fn kept() -> Option<Sheet> {
    storage::read(KEY).and_then(|text| Sheet::read(&text).ok())
}

/// The market that is kept, if it can be played.
pub fn playable() -> Option<Scenario> {
    kept()?.scenario().ok()
}

/// Keeps a market; one that is as it began is forgotten.
///
/// # Errors
/// [`storage::Full`]: the browser has no room.
pub fn keep(sheet: &Sheet) -> Result<(), storage::Full> {
    if sheet.differences().is_empty() {
        storage::remove(KEY);
        return Ok(());
    }
    storage::write(KEY, &sheet.text())
}

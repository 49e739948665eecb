//! Texts in the storage that several tabs may write. A tab writes only over what it has read or written
//! itself: what another tab has made of a text meanwhile is never lost unseen.

use super::keys::Key;
use super::storage;
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

thread_local! {
    /// What this tab has last read or written, by key; none where there was no text.
    static KNOWN: RefCell<BTreeMap<&'static Key, Option<String>>> = const { RefCell::new(BTreeMap::new()) };
}

/// The text of a key, which this tab may write over from now on.
pub fn read(key: &'static Key) -> Option<String> {
    let text = storage::read(key);
    know(key, text.clone());
    text
}

/// Whether a text is as this tab knows it.
pub fn is_known(key: &'static Key) -> bool {
    KNOWN.with_borrow(|known| known.get(key).is_some_and(|known| *known == storage::read(key)))
}

/// Keeps a text.
///
/// # Errors
/// [`Unwritten`]; what lay there is still there.
pub fn write(key: &'static Key, text: &str) -> Result<(), Unwritten> {
    if !is_known(key) {
        return Err(Unwritten::Elsewhere);
    }
    storage::write(key, text).map_err(|storage::StorageFull| Unwritten::Full)?;
    know(key, Some(text.to_owned()));
    Ok(())
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
    KNOWN.with_borrow_mut(|known| known.insert(key, text));
}

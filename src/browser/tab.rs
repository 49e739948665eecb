//! What a tab remembers through a reload, and no other tab sees.

use super::keys::Key;
use gloo_storage::{SessionStorage, Storage};

/// Remembers a text; where the browser stores nothing, it is forgotten with the page.
pub fn remember(key: &Key, text: &str) {
    if can_store() {
        // No room for it: as if the browser stored nothing.
        drop(SessionStorage::raw().set_item(key.as_str(), text));
    }
}

/// What was remembered.
pub fn recall(key: &Key) -> Option<String> {
    if can_store() { SessionStorage::raw().get_item(key.as_str()).ok().flatten() } else { None }
}

/// Forgets it.
pub fn forget(key: &Key) {
    if can_store() {
        drop(SessionStorage::raw().remove_item(key.as_str()));
    }
}

fn can_store() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.session_storage(), Ok(Some(_))))
}

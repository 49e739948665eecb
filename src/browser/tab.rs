//! What a tab remembers through a reload, and no other tab sees.

use gloo_storage::{SessionStorage, Storage};

/// Remembers a text; where the browser stores nothing, it is forgotten with the page.
pub fn remember(key: &str, text: &str) {
    if can_store() {
        // No room for it: as if the browser stored nothing.
        drop(SessionStorage::raw().set_item(key, text));
    }
}

/// What was remembered.
pub fn recall(key: &str) -> Option<String> {
    if can_store() { SessionStorage::raw().get_item(key).ok().flatten() } else { None }
}

/// Forgets it.
pub fn forget(key: &str) {
    if can_store() {
        drop(SessionStorage::raw().remove_item(key));
    }
}

fn can_store() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.session_storage(), Ok(Some(_))))
}

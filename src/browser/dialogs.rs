//! Modal dialogs: whether one is open, and when the last was closed.

use super::timer;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

/// Milliseconds in which a key may still be meant for a dialog that has just closed.
const STILL_MEANT: u64 = 600;

thread_local! {
    /// When the last dialog was closed, in milliseconds since the page was opened.
    static CLOSED: Cell<Option<u64>> = const { Cell::new(None) };
}

/// Notes from now on when a dialog closes. To be called once.
pub fn watch() {
    let Some(window) = web_sys::window() else { return };
    let closed = Closure::<dyn FnMut()>::new(|| CLOSED.set(Some(timer::milliseconds())));
    let function = closed.as_ref().unchecked_ref();
    // The event does not rise to the window: it is met on its way down.
    drop(window.add_event_listener_with_callback_and_bool("close", function, true));
    closed.forget();
}

/// Whether a dialog is open.
pub fn is_open() -> bool {
    let page = web_sys::window().and_then(|window| window.document());
    page.is_some_and(|page| matches!(page.query_selector("dialog[open]"), Ok(Some(_))))
}

/// Whether a dialog is open, or was a moment ago: a key is not meant for the page behind it then.
pub fn has_the_keys() -> bool {
    is_open() || CLOSED.get().is_some_and(|closed| timer::milliseconds() < closed + STILL_MEANT)
}

/// Whether a note lies above the page: Escape puts that away and nothing else. A browser that has no such notes has none
/// open.
pub fn is_note_open() -> bool {
    let page = web_sys::window().and_then(|window| window.document());
    page.is_some_and(|page| matches!(page.query_selector(":popover-open"), Ok(Some(_))))
}

//! How wide the window is: media queries that are followed.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{MediaQueryList, window};

/// Follows a media query until it is dropped.
pub struct Watch {
    query: Option<MediaQueryList>,
    listener: Closure<dyn FnMut()>,
}

/// Tells `report` whether the query, as `(min-width: 1280px)`, holds: at once, and whenever
/// the answer changes. A browser that knows no media queries answers no.
pub fn watch(query: &str, report: impl Fn(bool) + 'static) -> Watch {
    let query = window().and_then(|window| window.match_media(query).ok().flatten());
    let asked = query.clone();
    let tell = move || report(asked.as_ref().is_some_and(MediaQueryList::matches));
    tell();
    let listener = Closure::<dyn FnMut()>::new(tell);
    if let Some(query) = &query {
        // Refused by no browser that has media queries.
        drop(query.add_event_listener_with_callback("change", listener.as_ref().unchecked_ref()));
    }
    Watch { query, listener }
}

/// Whether a media query holds now; a browser that knows none answers no.
pub fn fits(query: &str) -> bool {
    let query = window().and_then(|window| window.match_media(query).ok().flatten());
    query.is_some_and(|query| query.matches())
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(query) = &self.query {
            drop(query.remove_event_listener_with_callback("change", self.listener.as_ref().unchecked_ref()));
        }
    }
}

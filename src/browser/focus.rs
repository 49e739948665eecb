//! The focus, put where a page leads somebody.

use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Puts the focus on what a selector finds first, once what has just changed is drawn; nothing happens
/// where it finds nothing.
pub fn soon(selector: &str) {
    let selector = selector.to_owned();
    request_animation_frame(move || put_on(&selector));
}

/// The same where what had the focus has gone with what has just changed, and nothing has it now.
pub fn if_lost(selector: &str) {
    let selector = selector.to_owned();
    request_animation_frame(move || {
        if document().active_element().is_none_or(|element| element.tag_name() == "BODY") {
            put_on(&selector);
        }
    });
}

fn put_on(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        // Only an element that has gone in the meantime cannot be focused.
        drop(found.focus());
    }
}

/// A page that takes the place of another: it begins at its top, and so does who hears it.
pub fn at_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    soon("h1");
}

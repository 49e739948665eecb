//! The focus is never lost: who goes through the pages by keys, or hears them, is always somewhere.

use super::task::on_window;
use crate::browser::focus;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Moves the focus to the page when the route that `shown` follows changes or the focused element is
/// removed. Right after the page was loaded nothing has it, as on any page.
pub fn keep_focus(shown: impl Fn() + 'static) {
    Effect::new(move |before: Option<()>| {
        shown();
        if before.is_some() {
            focus::on_page_if_lost();
        }
    });
    let keep = |event: &web_sys::Event| {
        focus::keep(event.target().and_then(|target| target.dyn_into().ok()));
    };
    on_window(ev::click, move |event| keep(&event));
    on_window(ev::change, move |event| keep(&event));
}

//! The whole screen for the page.

use leptos::prelude::document;

/// Gives the page the whole screen, or gives it back; a browser that refuses leaves it as it is.
pub fn fill() {
    match document().fullscreen_element() {
        Some(_) => document().exit_fullscreen(),
        None => {
            if let Some(page) = document().document_element() {
                let _ = page.request_fullscreen();
            }
        }
    }
}

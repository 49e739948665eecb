//! Printing the page.

use crate::browser::timer;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Opens the browser's print window a moment later, when what was just changed has been drawn.
pub fn print() {
    spawn_local(async {
        timer::breathe().await;
        // A browser that cannot print says so itself.
        drop(window().print());
    });
}

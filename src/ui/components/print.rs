//! Printing the page.

use crate::browser::timer;
use crate::ui::task::spawn_lasting;
use leptos::prelude::*;

/// Opens the browser's print window a moment later, when what was just changed has been drawn.
pub fn print() {
    spawn_lasting(async {
        timer::breathe().await;
        // A browser that cannot print says so itself.
        drop(window().print());
    });
}

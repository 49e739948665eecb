//! What every modal dialog does: follow a signal, and close when the person clicks beside it.

use leptos::{ev::MouseEvent, html, prelude::*};

/// Opens and closes the browser's dialog `node` as `open` says.
///
/// `showModal` keeps the focus inside; `close` gives it back to where it was.
pub(super) fn follow(node: NodeRef<html::Dialog>, open: Signal<bool>) {
    Effect::new(move |_| {
        let Some(dialog) = node.get() else { return };
        match (open.get(), dialog.open()) {
            // Refused only for a dialog already open or not in the page: neither can be here.
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
}

/// True if the click met the dialog itself, that is the backdrop, and nothing inside it.
pub(super) fn is_beside(click: &MouseEvent) -> bool {
    click.target().is_some() && click.target() == click.current_target()
}

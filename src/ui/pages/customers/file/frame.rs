//! Where the file stands: an aside of the page, or a dialog over it.

use super::File;
use crate::browser::{dialogs, media};
use crate::ui::components::unique_id;
use crate::ui::keys::on_key_anywhere;
use crate::ui::prompts::SheetPrompts;
use crate::ui::route::{Page, go};
use game::ids::CustomerId;
use leptos::{html, prelude::*};

/// From this width on list and file stand side by side.
const SIDE_BY_SIDE: &str = "(min-width: 1280px)";

/// The file of a customer. Beside the list it is part of the page; over it, it is a dialog
/// of the browser, which keeps the focus, closes on Escape and gives the focus back.
#[component]
pub fn FileFrame(customer: CustomerId) -> impl IntoView {
    let is_beside = RwSignal::new(false);
    // What the browser holds cannot leave this thread, and neither does the page.
    let watch = StoredValue::new_local(media::watch(SIDE_BY_SIDE, move |fits| is_beside.set(fits)));
    on_cleanup(move || watch.dispose());
    // A dialog of the browser closes on Escape by itself; so does the file beside the list.
    on_key_anywhere(move |key| {
        let is_free = !key.is_in("input, select, textarea") && !dialogs::has_the_keys() && !dialogs::is_note_open();
        if key.name() == "Escape" && is_beside.get_untracked() && is_free {
            close();
        }
    });
    move || {
        let heading = unique_id("file");
        let named = heading.clone();
        if is_beside.get() {
            view! {
                <aside class="file is-open" aria-labelledby=named><File customer heading /></aside>
            }
            .into_any()
        } else {
            view! { <FileDialog customer heading /> }.into_any()
        }
    }
}

#[component]
fn FileDialog(customer: CustomerId, heading: String) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    let named = heading.clone();
    Effect::new(move |_| {
        // Refused only for a dialog already open or not in the page: neither can be here.
        if let Some(dialog) = node.get().filter(|dialog| !dialog.open()) {
            drop(dialog.show_modal());
        }
    });
    view! {
        <dialog class="file file--over is-open" node_ref=node aria-labelledby=named on:close=move |_| close()>
            <File customer heading />
            <SheetPrompts />
        </dialog>
    }
}

/// Leads back to the list alone.
pub fn close() {
    go(Page::Customers { selected: None });
}

//! `Symbol`: a sign that says what it means, on hover, focus and tap.

use super::explain::beside;
use super::unique_id;
use crate::ui::keys::{Pressed, on_key};
use leptos::{html, prelude::*, text_prop::TextProp};

/// A sign of the course or of the page, such as a letter or a row of dots. Its meaning comes up beside it when the
/// pointer is on it, when it has the focus and when it is tapped; Escape puts it away. It lies above all else, so that
/// nothing cuts it off.
#[component]
pub fn Symbol(
    /// What it means.
    #[prop(into)]
    meaning: TextProp,
    /// Whether the same sign stands before it in the row or the column, so that the keyboard need not stop twice.
    #[prop(optional)]
    again: bool,
    /// The sign.
    children: Children,
) -> impl IntoView {
    let button = NodeRef::<html::Button>::new();
    let note = NodeRef::<html::Span>::new();
    let at = RwSignal::new(String::new());
    let is_open = StoredValue::new(false);
    let show = move || {
        let (Some(button), Some(note)) = (button.get_untracked(), note.get_untracked()) else { return };
        at.set(beside(&button));
        is_open.set_value(true);
        // Refused only where it is open already, or by a browser that has no such layer.
        drop(note.show_popover());
    };
    let hide = move || {
        let Some(note) = note.get_untracked() else { return };
        is_open.set_value(false);
        drop(note.hide_popover());
    };
    let escape = move |key: &Pressed| {
        if key.name() == "Escape" && is_open.get_value() {
            // Only the note is put away, not the sheet in which it lies.
            key.take();
            hide();
        }
    };
    let id = unique_id("symbol");
    view! {
        <span class="symbol" on:mouseenter=move |_| show() on:mouseleave=move |_| hide()>
            <button
                type="button"
                class="symbol__sign"
                node_ref=button
                aria-describedby=id.clone()
                tabindex=again.then_some("-1")
                on:focus=move |_| show()
                on:blur=move |_| hide()
                on:click=move |_| show()
                on:keydown=on_key(escape)
            >
                {children()}
            </button>
            <span class="symbol__note" id=id role="tooltip" popover="manual" node_ref=note style=move || at.get()>
                {move || meaning.get()}
            </span>
        </span>
    }
}

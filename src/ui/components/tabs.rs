//! `Tabs`: several sheets in one place, one of them on top.

use super::{
    choice::{Choice, Value},
    unique_id,
};
use crate::ui::keys::{Pressed, on_key};
use leptos::{prelude::*, text_prop::TextProp};
use wasm_bindgen::JsCast;

/// A row of tabs, and below it the sheet chosen.
///
/// Arrow keys, Home and End move along the row; Tab leads from the chosen tab into the sheet.
#[component]
pub fn Tabs<T: Value>(
    /// What the tabs divide, spoken.
    #[prop(into)]
    label: TextProp,
    /// The tabs, in order.
    choices: Vec<Choice<T>>,
    /// The tab on top.
    #[prop(into)]
    value: Signal<T>,
    /// Called with the tab chosen.
    #[prop(into)]
    on_change: Callback<T>,
    /// The sheet of the chosen tab.
    children: Children,
) -> impl IntoView {
    let sheet = unique_id("sheet");
    let controls = sheet.clone();
    let tab = move |choice: Choice<T>| {
        let Choice { value: own, text, .. } = choice;
        let chosen = own.clone();
        let is_on = Signal::derive(move || value.with(|v| *v == own));
        view! {
            <button
                type="button"
                role="tab"
                aria-selected=move || if is_on.get() { "true" } else { "false" }
                aria-controls=controls.clone()
                tabindex=move || if is_on.get() { "0" } else { "-1" }
                on:click=move |_| on_change.run(chosen.clone())
            >
                {move || text.get()}
            </button>
        }
    };
    let spoken = label.clone();
    view! {
        <div class="tabs" role="tablist" aria-label=move || label.get() on:keydown=on_key(move_along)>
            {choices.into_iter().map(tab).collect_view()}
        </div>
        <div id=sheet role="tabpanel" tabindex="0" aria-label=move || spoken.get()>
            {children()}
        </div>
    }
}

/// Moves the focus along the row and presses the tab it reaches.
fn move_along(key: &Pressed) {
    let Some(here) = key.target().and_then(|t| t.dyn_into::<web_sys::HtmlElement>().ok()) else {
        return;
    };
    let Some(row) = here.parent_element() else {
        return;
    };
    let next = match key.name() {
        "ArrowRight" => here.next_element_sibling().or_else(|| row.first_element_child()),
        "ArrowLeft" => here.previous_element_sibling().or_else(|| row.last_element_child()),
        "Home" => row.first_element_child(),
        "End" => row.last_element_child(),
        _ => return,
    };
    key.take();
    if let Some(tab) = next.and_then(|t| t.dyn_into::<web_sys::HtmlElement>().ok()) {
        tab.click();
        // Focus fails only on an element that cannot have it: a tab can.
        drop(tab.focus());
    }
}

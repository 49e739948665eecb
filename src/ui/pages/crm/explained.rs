//! A button that says in words beside it why it cannot be pressed.

use crate::ui::components::{Button, ButtonKind, ButtonSize, unique_id};
use leptos::prelude::*;

/// The button, with the sentence below it as long as there is a reason.
#[component]
pub fn ExplainedButton(
    /// Why it cannot be pressed; none where it can.
    #[prop(into)]
    why_not: Signal<Option<String>>,
    /// What happens.
    #[prop(into)]
    on_click: Callback<()>,
    /// How much it is worth.
    #[prop(optional)]
    kind: ButtonKind,
    /// How much room it takes.
    #[prop(optional)]
    size: ButtonSize,
    /// The words.
    children: Children,
) -> impl IntoView {
    let id = unique_id("why");
    let disabled = Signal::derive(move || why_not.with(Option::is_some));
    view! {
        <div class="crm-explained">
            <Button kind size disabled on_click attr:aria-describedby=id.clone()>{children()}</Button>
            <p class="sub" id=id>{move || why_not.get()}</p>
        </div>
    }
}

//! `Segmented`: one of a few, all of them in sight.

use super::choice::{Choice, Value};
use leptos::{prelude::*, text_prop::TextProp};

/// A row of buttons of which one is pressed.
#[component]
pub fn Segmented<T: Value>(
    /// What is chosen here, spoken before the buttons.
    #[prop(into)]
    label: TextProp,
    /// The values, in order.
    choices: Vec<Choice<T>>,
    /// The value chosen now.
    #[prop(into)]
    value: Signal<T>,
    /// Called with the value pressed.
    #[prop(into)]
    on_change: Callback<T>,
    /// Further classes.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let button = move |choice: Choice<T>| {
        let Choice { value: own, text, spoken } = choice;
        let chosen = own.clone();
        let (title, seen) = (spoken.clone(), text.clone());
        view! {
            <button
                type="button"
                aria-pressed=move || if value.with(|v| *v == own) { "true" } else { "false" }
                // A voice user speaks the visible label, so the accessible name begins with it.
                aria-label=spoken.map(|name| move || [&*seen.get(), &*name.get()].join(", "))
                title=title.map(|name| move || name.get())
                on:click=move |_| on_change.run(chosen.clone())
            >
                {move || text.get()}
            </button>
        }
    };
    view! {
        <div class=format!("seg {class}") role="group" aria-label=move || label.get()>
            {choices.into_iter().map(button).collect_view()}
        </div>
    }
}

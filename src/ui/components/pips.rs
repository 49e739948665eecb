//! `LevelPips`: a level of a trait or a skill, as dots.

use leptos::{prelude::*, text_prop::TextProp};

/// `level` filled dots out of `of`.
#[component]
pub fn LevelPips(
    /// How many are filled.
    #[prop(into)]
    level: Signal<u8>,
    /// How many there are: three for traits, five for skills.
    #[prop(default = 3)]
    of: u8,
    /// The level in words, spoken.
    #[prop(into)]
    label: TextProp,
) -> impl IntoView {
    let dot = move |nth| view! { <i class:on=move || nth < level.get()></i> };
    view! {
        <span class="pips" role="img" aria-label=move || label.get()>
            {(0..of).map(dot).collect_view()}
        </span>
    }
}

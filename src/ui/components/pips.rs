//! `LevelPips`: a level of a trait or a skill, as dots.

use super::Symbol;
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
    /// What the dots mean.
    #[prop(into)]
    meaning: TextProp,
    /// Whether others stand before them in the row, so that the keyboard need not stop twice.
    #[prop(optional)]
    again: bool,
) -> impl IntoView {
    let dot = move |nth| view! { <i class:on=move || nth < level.get()></i> };
    view! {
        <Symbol meaning again>
            <span class="pips" role="img" aria-label=move || label.get()>
                {(0..of).map(dot).collect_view()}
            </span>
        </Symbol>
    }
}

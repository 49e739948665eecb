//! The field of a market's number where a class or a game by rounds is prepared, with the button that
//! draws one.

use super::new_game::{MOST_DIGITS, throw};
use crate::ui::components::{Button, Glyph, TextField};
use leptos::prelude::*;
use texts::i18n::*;

/// The field and its button.
#[component]
pub fn SeedField(
    /// What is written.
    #[prop(into)]
    seed: Signal<String>,
    /// Called with every change, and with the number that was drawn.
    #[prop(into)]
    on_change: Callback<String>,
    /// What is wrong with what is written, if anything.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <div class="seed">
            <TextField
                label=t!(i18n, start.seed)
                help=t!(i18n, start.seed_help)
                error
                value=seed
                on_input=on_change
                max_length=MOST_DIGITS
                input_mode="numeric"
                class="input--code"
            />
            <Button icon=Glyph::Replay on_click=move || on_change.run(throw())>{t!(i18n, start.throw)}</Button>
        </div>
    }
}

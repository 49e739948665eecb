//! Another tab has gone on with a game: it is said before anything is done on what is older.

use crate::ui::components::Ask;
use leptos::prelude::*;
use texts::i18n::*;

/// Says so, and offers to load the game anew.
#[component]
pub fn Elsewhere(
    /// Whether something was refused for that.
    elsewhere: RwSignal<bool>,
    /// Called to load the game anew.
    #[prop(into)]
    on_load: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Ask
            open=elsewhere
            on_close=move || elsewhere.set(false)
            title=t!(i18n, rounds.elsewhere.title)
            close_label=t!(i18n, site.close)
            no=t!(i18n, rounds.elsewhere.later)
            yes=t!(i18n, rounds.elsewhere.load)
            on_yes=on_load
            question=t!(i18n, rounds.elsewhere.question)
        />
    }
}

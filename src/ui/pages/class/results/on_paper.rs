//! What a sheet of paper says of the class, and the screen does not.

use crate::browser::{date, timer};
use crate::ui::pages::class::state::use_class_state;
use leptos::prelude::*;
use texts::i18n::*;

/// On paper alone: which challenge it is of and of when it is.
#[component]
pub fn OnPaper() -> impl IntoView {
    let i18n = use_i18n();
    let class = use_class_state();
    let title = move || class.challenge().map(|challenge| challenge.title).filter(|title| !title.is_empty());
    // What was checked last is what the sheet is of.
    let at = Memo::new(move |_| {
        class.intake().progress();
        timer::now_iso()
    });
    let words = move || {
        let locale = i18n.get_locale();
        let title = title().unwrap_or_else(|| td_string!(locale, class.enter.untitled).to_owned());
        let at = date::local(&at.get(), locale.as_str());
        td_string!(locale, class.stand.on_paper, title = title, at = at)
    };
    view! { <p class="on-paper">{words}</p> }
}

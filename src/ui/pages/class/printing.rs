//! Printing the page: the browser's own, a moment later, when what was just changed has been drawn.

use super::room::use_class_room;
use crate::browser::{date, timer};
use crate::ui::task::spawn_lasting;
use leptos::prelude::*;
use texts::i18n::*;

/// Opens the browser's print window.
pub fn print() {
    spawn_lasting(async {
        timer::breathe().await;
        // A browser that cannot print says so itself.
        drop(window().print());
    });
}

/// On paper alone: which challenge it is of and of when it is.
#[component]
pub fn OnPaper() -> impl IntoView {
    let i18n = use_i18n();
    let room = use_class_room();
    let title = move || room.challenge().map(|challenge| challenge.title).filter(|title| !title.is_empty());
    // What was checked last is what the sheet is of.
    let at = Memo::new(move |_| {
        room.intake().progress();
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

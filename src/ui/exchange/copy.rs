//! Texts to copy, each with its button.

use crate::browser::clipboard;
use crate::ui::components::{Button, Glyph, unique_id};
use crate::ui::reports::{Reports, use_reports};
use crate::ui::task::spawn_lasting;
use leptos::prelude::*;
use leptos::text_prop::TextProp;
use texts::i18n::*;

/// A text in a field that is only read, with a button that copies it.
#[component]
pub fn CopyField(
    /// What the text is.
    #[prop(into)]
    label: TextProp,
    /// A word of help below.
    #[prop(optional, into)]
    help: Option<TextProp>,
    /// The text.
    text: String,
) -> impl IntoView {
    let (reports, i18n) = (use_reports(), use_i18n());
    let id = unique_id("copy");
    let shown = text.clone();
    let take = move || copy(reports, i18n.get_locale_untracked(), text.clone());
    view! {
        <div class="seed">
            <div class="field">
                <label class="field__label" for=id.clone()>{move || label.get()}</label>
                <input class="input input--code" id=id type="text" readonly value=shown />
                {help.map(|help| view! { <p class="field__help">{move || help.get()}</p> })}
            </div>
            <Button icon=Glyph::Copy on_click=take>{t!(i18n, class.copy)}</Button>
        </div>
    }
}

/// Copies a text and says whether that worked.
pub fn copy(reports: Reports, locale: Locale, text: String) {
    copy_and_say(reports, locale, text, td_string!(locale, class.copied));
}

/// The same with words of one's own for success.
pub fn copy_and_say(reports: Reports, locale: Locale, text: String, copied: &'static str) {
    spawn_lasting(async move {
        match clipboard::copy(&text).await {
            Ok(()) => reports.told(copied.to_owned()),
            Err(clipboard::Refused) => reports.failed(td_string!(locale, class.not_copied).to_owned()),
        }
    });
}

//! The whole market as text, for the numbers that have no field.

use super::state::Editing;
use crate::contest::editing::Sheet;
use crate::ui::components::unique_id;
use crate::ui::words::editing::sheet_error;
use leptos::prelude::*;
use texts::i18n::*;

/// A text that becomes the market as soon as it can be read.
#[component]
pub fn AsText(editing: Editing) -> impl IntoView {
    let i18n = use_i18n();
    let (id, about) = (unique_id("market"), unique_id("market"));
    let first = untrack(|| editing.with(Sheet::text));
    let error = RwSignal::new(None);
    let typed = move |text: String| match Sheet::read(&text) {
        Ok(sheet) => {
            error.set(None);
            editing.rewrite(sheet);
        }
        Err(why) => error.set(Some(why)),
    };
    let wrong = move || {
        error.get().map(|error| {
            view! {
                <p class="field__error">{move || sheet_error(i18n.get_locale(), &error)}</p>
            }
        })
    };
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{t!(i18n, editor.text)}</label>
            <textarea
                class="textarea input--code market-text"
                id=id
                spellcheck="false"
                aria-describedby=about.clone()
                aria-invalid=move || error.with(|error| error.is_some().then_some("true"))
                prop:value=first
                on:input=move |event| typed(event_target_value(&event))
            ></textarea>
            <div id=about aria-live="polite">
                <p class="field__help">{t!(i18n, editor.text_help)}</p>
                {wrong}
            </div>
        </div>
    }
}

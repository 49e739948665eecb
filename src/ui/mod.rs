//! Top floor: the pages a person sees. Only in the browser's build.

pub mod charts;
pub mod components;

use leptos::prelude::*;
use texts::i18n::*;

/// Mounts the interface on the page's body and gives control to the browser.
pub fn start() {
    console_error_panic_hook::set_once();
    mount_to_body(App);
}

/// The whole interface, inside the language it is shown in.
#[component]
fn App() -> impl IntoView {
    view! {
        <I18nContextProvider enable_cookie=false>
            <Title />
        </I18nContextProvider>
    }
}

/// The title in the language chosen, and the button that changes the language.
#[component]
fn Title() -> impl IntoView {
    let i18n = use_i18n();
    let switch_language = move |_| {
        i18n.set_locale(match i18n.get_locale_untracked() {
            Locale::zh_CN => Locale::en,
            Locale::en => Locale::zh_CN,
        });
    };
    view! {
        <main>
            <h1>{t!(i18n, common.title)}</h1>
            <p>{t!(i18n, common.subtitle)}</p>
            <button on:click=switch_language>{t!(i18n, common.switch_language)}</button>
        </main>
    }
}

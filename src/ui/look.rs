//! The language and the theme: chosen anywhere, kept in the browser.

use crate::browser::{keys, storage, theme};
use leptos::prelude::*;
use leptos_i18n::I18nContext;
use texts::i18n::*;

/// How the interface looks and speaks.
#[derive(Clone, Copy)]
pub struct Look {
    dark: RwSignal<bool>,
    i18n: I18nContext<Locale>,
}

/// The look, from context.
pub fn use_look() -> Look {
    expect_context()
}

impl Look {
    /// Takes up the last choice (else the browser's and the system's) and puts it in context.
    pub(super) fn provide() -> Self {
        let look = Self { dark: RwSignal::new(theme::is_dark()), i18n: use_i18n() };
        theme::show(look.dark.get_untracked());
        if let Some(locale) = storage::read(&keys::LANGUAGE).and_then(|tag| tag.parse().ok()) {
            look.i18n.set_locale(locale);
            // The languages begin with the browser's own once more in an effect of theirs.
            Effect::new(move |_| look.i18n.set_locale(locale));
        }
        provide_context(look);
        look
    }

    /// Whether the page is dark, tracked.
    pub fn is_dark(self) -> bool {
        self.dark.get()
    }

    /// The other theme.
    pub fn switch_theme(self) {
        let dark = !self.dark.get_untracked();
        theme::show(dark);
        theme::keep(dark);
        self.dark.set(dark);
    }

    /// Speaks that language from now on.
    pub fn speak(self, locale: Locale) {
        self.i18n.set_locale(locale);
        // Where there is no room for it, the browser's language comes back next time.
        drop(storage::write(&keys::LANGUAGE, locale.as_str()));
    }

    /// The other language.
    pub fn switch_language(self) {
        self.speak(match self.i18n.get_locale_untracked() {
            Locale::zh_CN => Locale::en,
            Locale::en => Locale::zh_CN,
        });
    }
}

//! The language and the theme: chosen anywhere, kept in the browser.

use crate::browser::{language, storage, theme};
use leptos::prelude::*;
use texts::i18n::*;

const LANGUAGE: &str = "tender.language";

/// How the interface looks and speaks.
#[derive(Clone, Copy)]
pub struct Look {
    dark: RwSignal<bool>,
    i18n: I18n,
}

/// The look, from context.
pub fn use_look() -> Look {
    expect_context()
}

impl Look {
    /// Takes up the last choice (else the browser's and the system's) and puts it in context, and the
    /// language by itself.
    pub(super) fn provide() -> Self {
        let chosen = storage::read(LANGUAGE).and_then(|tag| tag.parse().ok());
        let locale = chosen.unwrap_or_else(|| Locale::preferred(language::wanted()));
        let look = Self { dark: RwSignal::new(theme::is_dark()), i18n: I18n::provide(locale) };
        theme::show(look.dark.get_untracked());
        language::tell(locale.as_str());
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
        language::tell(locale.as_str());
        // Where there is no room for it, the browser's language comes back next time.
        drop(storage::write(LANGUAGE, locale.as_str()));
    }

    /// The other language.
    pub fn switch_language(self) {
        self.speak(self.i18n.get_locale_untracked().other());
    }
}

//! The language of the page.

use crate::{Locale, Text, text};
use leptos::prelude::*;

/// The language in which the page speaks. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct I18n {
    locale: RwSignal<Locale>,
}

/// The page's language, from context.
pub fn use_i18n() -> I18n {
    expect_context()
}

impl I18n {
    /// Puts the page's language in the context of the present owner.
    pub fn provide(locale: Locale) -> Self {
        let i18n = Self { locale: RwSignal::new(locale) };
        provide_context(i18n);
        i18n
    }

    /// The language, tracked.
    pub fn get_locale(self) -> Locale {
        self.locale.get()
    }

    /// The language as it is now.
    pub fn get_locale_untracked(self) -> Locale {
        self.locale.get_untracked()
    }

    /// Another language from now on.
    pub fn set_locale(self, locale: Locale) {
        self.locale.set(locale);
    }
}

/// A function of one type for every text, so that whatever shows texts is compiled once.
pub fn shown(i18n: I18n, key: Text) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
    move || text(i18n.get_locale(), key)
}

//! The language and the theme: chosen anywhere, kept in the browser.

use super::reports::{Reports, use_reports};
use super::task::spawn_lasting;
use super::wording;
use crate::browser::{keys, language, storage, theme};
use leptos::prelude::*;
use texts::i18n::*;

/// How the interface looks and speaks.
#[derive(Clone, Copy)]
pub struct Look {
    dark: RwSignal<bool>,
    i18n: I18n,
    /// The language that was chosen last; its texts may be on their way.
    chosen: StoredValue<Locale>,
    reports: Reports,
}

/// The look, from context.
pub fn use_look() -> Look {
    expect_context()
}

impl Look {
    /// Takes up the last choice (else the browser's and the system's) and puts it in context, and the
    /// language by itself. The reports are there before.
    pub(super) fn provide() -> Self {
        let kept = storage::read(&keys::LANGUAGE).and_then(|tag| tag.parse().ok());
        let locale = kept.unwrap_or_else(|| Locale::preferred(language::wanted()));
        let look = Self {
            dark: RwSignal::new(theme::is_dark()),
            i18n: I18n::provide(locale),
            chosen: StoredValue::new(locale),
            reports: use_reports(),
        };
        theme::show(look.dark.get_untracked());
        look.show(locale);
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

    /// Speaks that language as soon as its texts are here, unless another is chosen meanwhile. If they
    /// do not come, that is told and the language stays.
    pub fn speak(self, locale: Locale) {
        self.chosen.set_value(locale);
        if wording::can_speak(locale) {
            return self.choose(locale);
        }
        spawn_lasting(async move {
            let learnt = wording::learn(locale).await;
            if self.chosen.get_value() != locale {
                return;
            }
            match learnt {
                Ok(()) => self.choose(locale),
                Err(_missing) => {
                    let locale = self.i18n.get_locale_untracked();
                    self.chosen.set_value(locale);
                    self.reports.failed(td_string!(locale, site.language_missing).to_owned());
                }
            }
        });
    }

    /// The other language.
    pub fn switch_language(self) {
        self.speak(self.i18n.get_locale_untracked().other());
    }

    fn choose(self, locale: Locale) {
        self.show(locale);
        // Where there is no room for it, the browser's language comes back next time.
        drop(storage::write(&keys::LANGUAGE, locale.as_str()));
    }

    fn show(self, locale: Locale) {
        wording::speak(locale);
        language::tell(locale.as_str());
        self.i18n.set_locale(locale);
    }
}

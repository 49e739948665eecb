//! Names that the scenario has in both languages.

use game::scenario::Name;
use texts::i18n::*;

/// The name in a language.
pub fn name(locale: Locale, name: &Name) -> &str {
    match locale {
        Locale::zh_CN => &name.zh,
        Locale::en => &name.en,
    }
}

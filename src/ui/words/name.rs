//! Names that the scenario has in both languages.

use crate::contest::editing::made_from;
use game::scenario::{Name, Scenario};
use texts::i18n::*;

/// The name in a language.
pub fn name(locale: Locale, name: &Name) -> &str {
    match locale {
        Locale::zh_CN => &name.zh,
        Locale::en => &name.en,
    }
}

/// What a market is called: a built-in one by its title, an instructor's own by what it was made from, or
/// by the title it was given.
pub fn market(locale: Locale, scenario: &Scenario) -> String {
    let title = name(locale, &scenario.title);
    if Scenario::named(&scenario.id).is_some() {
        return title.to_owned();
    }
    match made_from(&scenario.id).filter(|base| base.title == scenario.title) {
        Some(base) if base.id == "practice" => td_string!(locale, common.custom_practice).to_owned(),
        Some(_) => td_string!(locale, common.custom_formal).to_owned(),
        None => td_string!(locale, common.custom_titled, title = title),
    }
}

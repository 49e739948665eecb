//! Names of markets, of what is in them, and of companies.

use crate::contest::editing::made_from;
use game::ids::CompanyId;
use game::observation::Observation;
use game::scenario::{CustomerDraft, Name, Scenario};
use texts::i18n::*;

/// The name in a language.
pub fn name(locale: Locale, name: &Name) -> &str {
    match locale {
        Locale::zh_CN => &name.zh,
        Locale::en => &name.en,
    }
}

/// What a person is marked by in a small round: the family name in Chinese, the first letters of both names elsewhere,
/// because given names alone are often alike.
pub fn initials(name: &str) -> Option<String> {
    let letters: String = name.split(' ').filter_map(|part| part.chars().next()).take(2).collect();
    (!letters.is_empty()).then_some(letters)
}

/// The city in which a customer sits.
pub fn city(locale: Locale, customer: &CustomerDraft) -> &str {
    match locale {
        Locale::zh_CN => &customer.city.zh,
        Locale::en => &customer.city.en,
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

/// The name of a company. A rival has its name in the scenario, in both languages; a person chose one, and so
/// did a ghost's. In a game by rounds whoever has chosen no name is a rival, and rivals sit behind the teams.
pub fn company(locale: Locale, seen: &Observation<'_>, company: CompanyId) -> String {
    let named = seen.is_ghost(company) || seen.clock_stands() && !seen.seat_name(company).is_empty();
    let teams = match seen.clock_stands() {
        true => (0..company.0).filter(|&seat| !seen.seat_name(CompanyId(seat)).is_empty()).count(),
        false => 1,
    };
    let rival = company.index().checked_sub(teams).and_then(|at| seen.scenario().rivals.get(at));
    let rival = rival.filter(|_| !named);
    match rival {
        Some(rival) => name(locale, &rival.name).to_owned(),
        // A ghost may bear the name of the player's own company.
        None if seen.is_ghost(company) => td_string!(locale, ghost.called, name = seen.seat_name(company)),
        None => seen.seat_name(company).to_owned(),
    }
}

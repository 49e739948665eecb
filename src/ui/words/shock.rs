//! A shock of supply in words: which family it befalls, and what is other than usual this month.

use super::figure::percent;
use super::name::name;
use game::ids::IndustryId;
use game::per_mille::PerMille;
use game::scenario::Scenario;
use texts::i18n::*;

/// The family with its industry: `金融保险业的安全柜员终端`.
pub fn family(locale: Locale, scenario: &Scenario, industry: IndustryId) -> String {
    let industry = scenario.industry(industry);
    let (family, industry) = (name(locale, &industry.family), name(locale, &industry.name));
    td_string!(locale, event.shock_family, family = family, industry = industry)
}

/// What is other than usual: prices, supply, or both.
pub fn change(locale: Locale, cost: PerMille, supply: PerMille) -> String {
    let (price, stock) = (percent(cost), percent(supply));
    match (cost == PerMille::ONE, supply == PerMille::ONE) {
        (false, false) => td_string!(locale, event.shock, cost = price, supply = stock),
        (false, true) => td_string!(locale, event.shock_cost, cost = price),
        (true, _) => td_string!(locale, event.shock_supply, supply = stock),
    }
}

/// Whether it makes buying harder: dearer goods, or fewer.
pub fn is_bad(cost: PerMille, supply: PerMille) -> bool {
    cost > PerMille::ONE || supply < PerMille::ONE
}

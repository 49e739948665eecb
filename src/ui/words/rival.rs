//! How computer companies play, and how well.

use game::rival::{Policy, Skill};
use texts::i18n::*;

/// How one plays.
pub fn archetype(locale: Locale, policy: Policy) -> &'static str {
    match policy {
        Policy::PriceCutter => td_string!(locale, rival.price_cutter),
        Policy::Relationship => td_string!(locale, rival.relationship),
        Policy::KeyAccount => td_string!(locale, rival.key_account),
        Policy::Sprinter => td_string!(locale, rival.sprinter),
        Policy::Balanced => td_string!(locale, rival.balanced),
        Policy::Careful => td_string!(locale, rival.careful),
        Policy::Novice => td_string!(locale, rival.novice),
        Policy::Overcommitter => td_string!(locale, rival.overcommitter),
        Policy::FocusThenSpread => td_string!(locale, rival.focus_then_spread),
        Policy::SpreadFromStart => td_string!(locale, rival.spread_from_start),
        Policy::LateStarter => td_string!(locale, rival.late_starter),
        Policy::NoService => td_string!(locale, rival.no_service),
        Policy::NoCreditCheck => td_string!(locale, rival.no_credit_check),
        Policy::NoCare => td_string!(locale, rival.no_care),
        Policy::NoQuotes => td_string!(locale, rival.no_quotes),
        Policy::CarelessTargets => td_string!(locale, rival.careless_targets),
        Policy::NoProjects => td_string!(locale, rival.no_projects),
    }
}

/// How well one plays.
pub fn skill(locale: Locale, skill: Skill) -> &'static str {
    match skill {
        Skill::Low => td_string!(locale, start.low),
        Skill::Middle => td_string!(locale, start.middle),
        Skill::High => td_string!(locale, start.high),
    }
}

//! Why a file or a saved game cannot be read, as a sentence.

use super::money::grouped;
use crate::browser::files::FileError;
use crate::record::{Limit, ReadError, ScenarioRefError};
use texts::i18n::*;

/// Why a text is not a game that can go on.
pub fn read_error(locale: Locale, error: &ReadError) -> String {
    match error {
        ReadError::TooLarge { most, .. } => too_large(locale, *most),
        ReadError::NotJson { line, column } => {
            td_string!(locale, opening.read.not_json, line = line, column = column)
        }
        ReadError::NotASave { line, column } => {
            td_string!(locale, opening.read.not_a_save, line = line, column = column)
        }
        ReadError::NewerFormat { found, known } => td_string!(locale, opening.read.newer, found = found, known = known),
        ReadError::OtherRules { found, known } => {
            td_string!(locale, opening.read.other_rules, found = found, known = known)
        }
        ReadError::Limit { what, most } => {
            td_string!(locale, opening.read.limit, what = limit(locale, *what), most = grouped(u64::from(*most)))
        }
        ReadError::NobodyPlays => td_string!(locale, opening.read.nobody).to_owned(),
        ReadError::Scenario(error) => scenario_ref_error(locale, error),
    }
}

/// Why a file gives no text.
pub fn file_error(locale: Locale, error: FileError) -> String {
    match error {
        FileError::TooLarge { most, .. } => too_large(locale, most),
        FileError::Unreadable => td_string!(locale, opening.read.unreadable).to_owned(),
    }
}

fn too_large(locale: Locale, most: u32) -> String {
    td_string!(locale, opening.read.too_large, most = grouped(u64::from(most)))
}

/// Why the market of a game is not there.
pub fn scenario_ref_error(locale: Locale, error: &ScenarioRefError) -> String {
    match error {
        ScenarioRefError::Unknown { id } => td_string!(locale, opening.read.scenario_unknown, id = id),
        ScenarioRefError::Changed { .. } => td_string!(locale, opening.read.scenario_changed).to_owned(),
        ScenarioRefError::Flawed(_) => td_string!(locale, opening.read.scenario_flawed).to_owned(),
    }
}

fn limit(locale: Locale, what: Limit) -> &'static str {
    match what {
        Limit::Records => td_string!(locale, common.record.limit),
        Limit::Entries => td_string!(locale, opening.limit.entries),
        Limit::Name => td_string!(locale, opening.limit.name),
        Limit::Word => td_string!(locale, opening.limit.word),
        Limit::Seats => td_string!(locale, opening.limit.seats),
        Limit::Guests => td_string!(locale, opening.limit.guests),
        Limit::Minute => td_string!(locale, opening.limit.minute),
        Limit::Month => td_string!(locale, opening.limit.month),
        Limit::Rank => td_string!(locale, opening.limit.rank),
    }
}

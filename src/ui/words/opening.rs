//! Why a game that was found does not open, as a sentence.

use super::refusal::refusal;
use super::trouble::{read_error, scenario_ref_error};
use crate::record::ReplayError;
use crate::ui::session::OpenError;
use texts::i18n::*;

/// Why a saved game does not open.
pub fn open_error(locale: Locale, error: &OpenError) -> String {
    match error {
        OpenError::Damaged => td_string!(locale, start.read.damaged).to_owned(),
        OpenError::Read(error) => read_error(locale, error),
        OpenError::Replay(error) => replay_error(locale, error),
    }
}

/// Why a log does not make a game. Entries are counted from 1 for people.
pub fn replay_error(locale: Locale, error: &ReplayError) -> String {
    match error {
        ReplayError::Scenario(error) => scenario_ref_error(locale, error),
        ReplayError::NotAtMinute { entry, .. } => td_string!(locale, start.read.minute, entry = entry + 1),
        ReplayError::Refused { entry, refusal: why } => {
            td_string!(locale, start.read.refused, entry = entry + 1, why = refusal(locale, *why))
        }
    }
}

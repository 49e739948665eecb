//! Why a log cannot be played again, as a sentence.

use super::refusal::refusal;
use super::trouble::scenario_ref_error;
use crate::record::ReplayError;
use texts::i18n::*;

/// Why a log does not make a game. Entries are counted from 1 for people.
pub fn replay_error(locale: Locale, error: &ReplayError) -> String {
    match error {
        ReplayError::Scenario(error) => scenario_ref_error(locale, error),
        ReplayError::NotAtMinute { entry, .. } => td_string!(locale, opening.read.minute, entry = entry + 1),
        ReplayError::Record { record, .. } => td_string!(locale, common.record.impossible, record = record + 1),
        ReplayError::Refused { entry, refusal: why } => {
            td_string!(locale, opening.read.refused, entry = entry + 1, why = refusal(locale, *why))
        }
    }
}

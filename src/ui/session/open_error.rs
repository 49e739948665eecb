//! Why a saved game does not open, as a sentence.

use super::keep::OpenGameError;
use crate::ui::words::opening::replay_error;
use crate::ui::words::trouble::read_error;
use texts::i18n::*;

/// Why a saved game does not open.
pub fn open_error(locale: Locale, error: &OpenGameError) -> String {
    match error {
        OpenGameError::Gone => td_string!(locale, start.gone).to_owned(),
        OpenGameError::Barred => td_string!(locale, opening.read.barred).to_owned(),
        OpenGameError::Damaged => td_string!(locale, opening.read.damaged).to_owned(),
        OpenGameError::Read(error) => read_error(locale, error),
        OpenGameError::Replay(error) => replay_error(locale, error),
    }
}

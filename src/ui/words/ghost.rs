//! What ghosts did, and why a text holds none, in words.

use super::contest::{challenge_error, code_error};
use crate::contest::ghosts::ReleaseError;
use game::ghost::Obstacle;
use texts::i18n::*;

/// What stood in the way of an intention.
pub fn obstacle(locale: Locale, obstacle: Obstacle) -> &'static str {
    match obstacle {
        Obstacle::Place => td_string!(locale, ghost.obstacle.place),
        Obstacle::Relation => td_string!(locale, ghost.obstacle.relation),
        Obstacle::Unwilling => td_string!(locale, ghost.obstacle.unwilling),
        Obstacle::Tender => td_string!(locale, ghost.obstacle.tender),
        Obstacle::Money => td_string!(locale, ghost.obstacle.money),
        Obstacle::People => td_string!(locale, ghost.obstacle.people),
        Obstacle::Event => td_string!(locale, ghost.obstacle.event),
        Obstacle::Already => td_string!(locale, ghost.obstacle.already),
        Obstacle::Bankrupt => td_string!(locale, ghost.obstacle.bankrupt),
        Obstacle::Other => td_string!(locale, ghost.obstacle.other),
    }
}

/// Why a text is no release of ghosts that can be played here.
pub fn release_error(locale: Locale, error: &ReleaseError) -> String {
    match error {
        ReleaseError::Code(error) => code_error(locale, *error),
        ReleaseError::NotARelease => td_string!(locale, ghost.error.not_a_release).to_owned(),
        ReleaseError::Challenge(error) => challenge_error(locale, error),
        ReleaseError::Ghosts { most } => td_string!(locale, ghost.error.ghosts, most = *most),
        ReleaseError::TooMuch => td_string!(locale, ghost.error.too_much).to_owned(),
    }
}

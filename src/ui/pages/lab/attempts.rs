//! The games of this browser in which labs are done.

use crate::browser::slots::{self, GameId};
use crate::record::{SavedLab, saved_lab};
use crate::ui::saved;

/// A game in which a lab is done.
#[derive(Clone, Debug, PartialEq)]
pub struct LabAttempt {
    /// Which game.
    pub game: GameId,
    /// Which lab, and whether it was handed in.
    pub lab: SavedLab,
    /// When it was saved last, as it is kept.
    pub saved_at: String,
}

/// All of them, the newest first.
pub fn attempts() -> Vec<LabAttempt> {
    let attempt = |listed: slots::Listed| {
        let lab = saved_lab(&saved::text_of(&listed.id)?)?;
        let saved_at = listed.card?.ok()?.label.saved_at;
        Some(LabAttempt { game: listed.id, lab, saved_at })
    };
    slots::list().into_iter().filter_map(attempt).collect()
}

/// Those of one lab.
pub fn attempts_of(id: &str) -> Vec<LabAttempt> {
    attempts().into_iter().filter(|attempt| attempt.lab.id == id).collect()
}

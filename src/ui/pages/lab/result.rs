//! What a lab has earned in a saved game, with what was answered and written there.

use super::content::LabContent;
use super::state::SharedLab;
use crate::browser::slots::GameId;
use crate::crm::coursework::Coursework;
use crate::record::{Save, read};
use crate::study::lab::{LabMark, replayed};
use crate::ui::saved;

/// What a lab has earned.
#[derive(Clone, PartialEq)]
pub struct LabResult {
    /// The lab.
    pub content: SharedLab,
    /// Its mark.
    pub mark: LabMark,
    /// What was answered and written.
    pub work: Coursework,
}

impl LabResult {
    /// Of a game that was handed in; none where it cannot be played again.
    pub fn of_game(content: &SharedLab, game: &GameId) -> Option<Self> {
        let save = read(&saved::text_of(game)?).ok()?;
        let (mark, work) = marked(content, &save)?;
        Some(Self { content: content.clone(), mark, work })
    }
}

/// The mark of a lab in a game as it was handed in, and what was answered and written there.
pub fn marked(content: &LabContent, save: &Save) -> Option<(LabMark, Coursework)> {
    let replay = replayed(&content.lab, &content.situation, save).ok()?;
    Some((replay.mark(&content.lab, save), replay.book.coursework().clone()))
}

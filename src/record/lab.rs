//! The lab that is done in a game: which, and how the game stood when it was handed in.

use super::Fingerprint;
use game::json;
use game::time::Minute;
use serde::{Deserialize, Serialize};

/// The lab of a game. Such a game counts for no class competition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavedLab {
    /// The lab's name: `e04`.
    pub id: String,
    /// How the game stood when the lab was handed in; none while it is being done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handed_in: Option<LabHandIn>,
    /// The course plan for which it was begun; none for a student's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<LabInPlan>,
    /// Which recording of its situation it began in, from 1.
    #[serde(default = "first", skip_serializing_if = "is_first")]
    pub recording: u8,
}

const fn first() -> u8 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
const fn is_first(recording: &u8) -> bool {
    *recording == 1
}

/// What a course plan says of a lab that was begun for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LabInPlan {
    /// The plan's key.
    pub key: Fingerprint,
    /// Whether it has hints.
    pub hints: bool,
}

/// A moment of a game. What comes after it does not count for the lab.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LabHandIn {
    /// The game's minute.
    pub at: Minute,
    /// Entries of the log.
    pub entries: u32,
    /// Records of the workbench.
    pub records: u32,
}

/// The one field of a save that says of which lab it is.
#[derive(Deserialize)]
struct OnlyLab {
    #[serde(default)]
    lab: Option<SavedLab>,
}

/// The lab that the text of a save is of; none for any other game, and for a text that is none.
pub fn saved_lab(text: &str) -> Option<SavedLab> {
    json::read::<OnlyLab>(text).ok()?.lab
}

impl SavedLab {
    /// A lab that is begun.
    pub fn begun(id: &str) -> Self {
        Self { id: id.to_owned(), handed_in: None, plan: None, recording: first() }
    }

    /// Whether hints can be opened.
    pub fn has_hints(&self) -> bool {
        self.plan.is_none_or(|plan| plan.hints)
    }
}

//! What the list of labs says of each.

use crate::study::bilingual::Bilingual;
use crate::study::quiz::Topic;
use game::json::{self, JsonError};
use serde::Deserialize;

/// A lab in the list.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LabCard {
    /// Its name.
    pub id: String,
    /// What it is called.
    pub title: Bilingual,
    /// What a student can do afterwards.
    pub goal: Bilingual,
    /// What the situation in which it opens is called.
    pub situation: Bilingual,
    /// How the company stands there.
    pub about: Bilingual,
    /// How long it takes.
    pub minutes: u8,
    /// What it is about.
    pub topics: Vec<Topic>,
    /// Points at most.
    pub points: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenCards {
    labs: Vec<LabCard>,
}

/// Reads the list of labs.
///
/// # Errors
/// [`JsonError`]: the file belongs to another release.
pub fn read_lab_cards(text: &str) -> Result<Vec<LabCard>, JsonError> {
    json::read::<WrittenCards>(text).map(|written| written.labs)
}

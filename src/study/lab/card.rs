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

/// A kind of lab, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LabKind {
    /// An experiment of the training course, and one of our own.
    Experiment,
    /// A lab of the syllabus.
    Syllabus,
    /// A task of a unit of the lesson plan.
    UnitTask,
    /// One that an instructor has written.
    Own,
}

impl LabKind {
    /// All, in the order of the list.
    pub const ALL: [Self; 4] = [Self::Experiment, Self::Syllabus, Self::UnitTask, Self::Own];

    /// The kind of a lab and its number in it; none of an instructor's own.
    pub fn of(id: &str) -> (Self, Option<u8>) {
        let Some((kind, number)) = id.split_at_checked(1) else { return (Self::Own, None) };
        match (kind, number.parse::<u8>()) {
            ("e", Ok(number)) => (Self::Experiment, Some(number)),
            ("s", Ok(number)) => (Self::Syllabus, Some(number)),
            ("u", Ok(number)) => (Self::UnitTask, Some(number)),
            _ => (Self::Own, None),
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_of_a_lab_stands_in_its_name() {
        for (id, expect) in [
            ("e04", (LabKind::Experiment, Some(4))),
            ("s5", (LabKind::Syllabus, Some(5))),
            ("u9", (LabKind::UnitTask, Some(9))),
            ("mine", (LabKind::Own, None)),
            ("", (LabKind::Own, None)),
        ] {
            assert_eq!(LabKind::of(id), expect, "{id}");
        }
    }
}

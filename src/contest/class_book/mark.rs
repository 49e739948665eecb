//! A mark that the instructor set by hand.

use crate::contest::submission::Student;
use crate::contest::submission::identity::Identity;
use crate::contest::submission::moment::ClockTime;
use crate::study::quiz::Mark;
use serde::{Deserialize, Serialize};

/// A mark that no program gives: for words that a person reads, or instead of what was computed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassMark {
    /// For which work, by the key that the course plan gives it.
    pub work: String,
    /// For whom.
    pub student: Student,
    /// The mark; none when it was taken back, so that what was computed counts again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<Mark>,
    /// What the instructor wrote beside it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// When it was set; of two for the same work of the same student the newer one counts.
    pub at: ClockTime,
}

impl ClassMark {
    /// For which work of whom.
    pub fn key(&self) -> (String, Identity) {
        (self.work.clone(), Identity::of(&self.student))
    }
}

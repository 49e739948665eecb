//! A student of a class.

use crate::contest::submission::Student;
use crate::contest::submission::identity::Identity;
use crate::contest::submission::moment::{ClockTime, Moment};
use serde::{Deserialize, Serialize};

/// A student of a class, known by name and number as submissions are ([`Identity`]).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClassMember {
    /// Name and number.
    pub student: Student,
    /// The group; empty where there is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub group: String,
    /// When this was written down; of two entries for the same student the newer one counts.
    pub at: ClockTime,
    /// Whether the student has left the class.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub left: bool,
}

impl ClassMember {
    /// A student who is in the class from now on.
    pub fn new(student: Student, group: &str, now: Moment) -> Self {
        Self { student, group: group.to_owned(), at: ClockTime::At(now), left: false }
    }

    /// By what the student is known.
    pub fn key(&self) -> Identity {
        Identity::of(&self.student)
    }

    /// Where the student stands in a list: by number, short ones first, so that 9 comes before 10; then by name.
    pub(super) fn place(&self) -> (usize, String, String) {
        let Student { name, number } = &self.student;
        (number.chars().count(), number.clone(), name.clone())
    }

    /// Whether another entry says nothing else.
    pub(super) fn says_the_same(&self, other: &Self) -> bool {
        (&self.student, &self.group, self.left) == (&other.student, &other.group, other.left)
    }
}

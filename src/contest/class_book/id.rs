//! By what a class is known.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Bytes of an id.
const BYTES: usize = 16;

/// The name of a class that no other has: drawn when it is made, and never shown. 32 small hexadecimal letters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ClassId(String);

/// What was found where the id of a class should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoClassId(pub String);

impl ClassId {
    /// The id made of chance.
    pub fn new(chance: [u8; BYTES]) -> Self {
        Self(chance.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for ClassId {
    type Error = NoClassId;

    fn try_from(text: String) -> Result<Self, NoClassId> {
        let is_digit = |letter: u8| letter.is_ascii_digit() || (b'a'..=b'f').contains(&letter);
        let fits = text.len() == 2 * BYTES && text.bytes().all(is_digit);
        if fits { Ok(Self(text)) } else { Err(NoClassId(text)) }
    }
}

impl From<ClassId> for String {
    fn from(id: ClassId) -> Self {
        id.0
    }
}

impl fmt::Display for NoClassId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:?} is no id of a class", self.0)
    }
}

impl std::error::Error for NoClassId {}

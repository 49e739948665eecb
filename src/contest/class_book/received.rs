//! A text that was handed in, as it came.

use super::limits;
use crate::contest::submission::moment::{ClockTime, Moment};
use crate::record::Fingerprint;
use serde::{Deserialize, Serialize};

/// A text that was handed in. It is known by the fingerprint of the text: the same text twice is one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Written", into = "Written")]
pub struct ClassReceived {
    /// When it came in, by the clock of the machine that took it in.
    pub at: ClockTime,
    /// What it was called: the name of its file, or the number of a text that was pasted.
    pub name: String,
    /// For what it was taken in: the fingerprint of a challenge or of a course plan. What is sealed does not say so
    /// itself. None where nobody had chosen anything.
    pub meant_for: Option<Fingerprint>,
    /// When the instructor let it count instead of other submissions of its student; none when nobody did.
    pub counts: Option<ClockTime>,
    /// The text.
    pub text: String,
    fingerprint: Fingerprint,
}

/// How it is written: the fingerprint follows from the text.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    at: ClockTime,
    name: String,
    #[serde(rename = "for", default, skip_serializing_if = "Option::is_none")]
    meant_for: Option<Fingerprint>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    counts: Option<ClockTime>,
    text: String,
}

impl ClassReceived {
    /// A text that comes in now.
    pub fn new(name: &str, text: String, meant_for: Option<Fingerprint>, now: Moment) -> Self {
        let (at, name) = (ClockTime::At(now), limits::label(name));
        Written { at, name, meant_for, counts: None, text }.into()
    }

    /// The fingerprint of the text.
    pub const fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }
}

impl From<Written> for ClassReceived {
    fn from(Written { at, name, meant_for, counts, text }: Written) -> Self {
        let fingerprint = Fingerprint::of(text.as_bytes());
        Self { at, name, meant_for, counts, text, fingerprint }
    }
}

impl From<ClassReceived> for Written {
    fn from(ClassReceived { at, name, meant_for, counts, text, fingerprint: _ }: ClassReceived) -> Self {
        Self { at, name, meant_for, counts, text }
    }
}

//! A text of the course in both languages.

use serde::{Deserialize, Serialize};

/// One text, written in each language for itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// Simplified Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Bilingual {
    /// Bytes of the longer of the two.
    pub(super) fn bytes(&self) -> usize {
        self.zh.len().max(self.en.len())
    }

    /// Whether one of the two is missing.
    pub(super) fn is_incomplete(&self) -> bool {
        self.zh.trim().is_empty() || self.en.trim().is_empty()
    }
}

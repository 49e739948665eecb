//! What the fields of a form and the codes in them are called.

use crate::study::bilingual::Bilingual;
use game::json;
use std::collections::BTreeMap;

/// The words.
pub struct WritingWords(BTreeMap<String, Bilingual>);

/// The situations in which labs open; `src/study/situation/` has them.
pub const SITUATIONS: [&str; 25] = [
    "fresh",
    "practice",
    "leads",
    "bought_list",
    "handover",
    "bidding",
    "quotations",
    "approvals",
    "orders",
    "planning",
    "service",
    "repair",
    "overdue",
    "credit",
    "midyear",
    "judged",
    "decline",
    "lost",
    "campaigns",
    "websites",
    "survey",
    "surveyed",
    "cross_selling",
    "care",
    "year_end",
];

impl WritingWords {
    /// The words, which come with the product.
    pub fn new() -> Self {
        Self(json::read(include_str!("words.json")).unwrap_or_default())
    }

    /// What a part is called.
    pub fn part(&self, name: &str) -> Option<&Bilingual> {
        self.0.get(&format!("part.{name}"))
    }

    /// What a form of some kind is called: by its own name, or that of its first part.
    pub fn form(&self, kind: &str, name: &str) -> Option<&Bilingual> {
        self.code(kind, name).or_else(|| self.part(name))
    }

    /// What a code of some kind is called.
    pub fn code(&self, kind: &str, code: &str) -> Option<&Bilingual> {
        self.0.get(&format!("{kind}.{code}"))
    }
}

impl Default for WritingWords {
    fn default() -> Self {
        Self::new()
    }
}

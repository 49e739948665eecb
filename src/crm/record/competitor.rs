//! Records about competitors.

use game::ids::CompanyId;
use serde::{Deserialize, Serialize};

/// What a note about a competitor is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RivalTrait {
    /// 优势.
    Strength,
    /// 劣势.
    Weakness,
}

/// Something that is added to a competitor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CompetitorRecord {
    /// A strength or a weakness, as the user sees it.
    Note {
        /// Of whom.
        company: CompanyId,
        /// Which of the two.
        about: RivalTrait,
        /// What.
        text: String,
    },
}

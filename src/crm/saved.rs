//! A record as it is kept: its place, and the rest as text, so that whoever only keeps games need not know what can be
//! recorded.

use game::ids::CompanyId;
use game::time::Minute;
use serde::{Deserialize, Serialize};

/// Records of one game at most.
pub const MOST_RECORDS: u32 = 5_000;

/// Bytes of a record's text at most: a text of a lab may have three thousand letters of three bytes.
pub const MOST_RECORD_BYTES: u32 = 12_000;

/// A record in a save or a submission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavedRecord {
    /// The game's minute.
    pub at: Minute,
    /// How many entries the log of commands had: with `at` the exact place among them.
    pub after: u32,
    /// The company whose workbench it is.
    pub by: CompanyId,
    /// The role and the record as JSON; [`super::record::RecordEntry::read`] reads it.
    pub text: String,
}

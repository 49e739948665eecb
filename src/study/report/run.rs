//! What a report is written of: a company as it stands, the way that led there, and where the way began.

use crate::crm::book::CrmBook;
use crate::record::{LogEntry, Save};
use game::observation::Observation;
use game::time::Minute;

/// A run: the save, and what its replay makes.
pub struct ReportRun<'a> {
    /// What the company may know where the log ends.
    pub seen: &'a Observation<'a>,
    /// The records.
    pub book: &'a CrmBook,
    /// The decisions.
    pub log: &'a [LogEntry],
    /// The game.
    pub save: &'a Save,
    /// Where the run began.
    pub start: ReportStart,
    /// Whether the seed is kept from the reader, as in a game of a class.
    pub hides_seed: bool,
}

/// Where a run began: a game at its start, a lab where its situation ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportStart {
    /// The minute.
    pub minute: Minute,
    /// Entries of the log before it.
    pub entries: usize,
    /// Records before it.
    pub records: usize,
}

impl ReportStart {
    /// The start of a game.
    pub const GAME: Self = Self { minute: Minute::START, entries: 0, records: 0 };
}

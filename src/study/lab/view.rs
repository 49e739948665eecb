//! How the student's company stands, and what the student has done since the lab began.

use crate::crm::book::CrmBook;
use crate::crm::role::CrmRole;
use crate::crm::viewer::Viewer;
use crate::record::LogEntry;
use game::observation::Observation;
use game::time::Minute;

/// A company in the middle of a lab.
pub struct LabView<'a> {
    /// What the company may know.
    pub seen: &'a Observation<'a>,
    /// Its book, with every list open: what a student has closed to a role is still there.
    pub book: CrmBook,
    /// The commands since the lab began.
    pub log: &'a [LogEntry],
    /// How many records there were when it began.
    pub records_before: usize,
    /// When it began.
    pub from: Minute,
}

impl<'a> LabView<'a> {
    /// A company in which nothing has been done yet.
    pub fn at_start(seen: &'a Observation<'a>, book: &CrmBook) -> Self {
        let records_before = book.entries().len();
        Self { seen, book: book.open_to_all(), log: &[], records_before, from: seen.now() }
    }

    /// As whoever sees every list.
    pub fn viewer(&self) -> Viewer<'_> {
        Viewer { seen: self.seen, book: &self.book, role: CrmRole::GeneralManager }
    }
}

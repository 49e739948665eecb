//! A record as it is kept: its place, and the rest as text, so that whoever only keeps games need not know what can be
//! recorded.

use game::ids::CompanyId;
use game::time::Minute;
use serde::{Deserialize, Serialize};

/// Records of one game at most.
pub const MOST_RECORDS: u32 = 5_000;

/// Bytes of a record's text at most: a text of a lab may have three thousand letters of three bytes.
pub const MOST_RECORD_BYTES: u32 = 12_000;

/// Bytes of the records of one game at most, as they stand in its save: what is handed in has room for them and for a
/// long log, and a browser's storage has room for two such saves.
pub const MOST_RECORDS_BYTES: u32 = 2_500_000;

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

impl SavedRecord {
    /// Bytes that it takes in a save, in which its text is quoted once more.
    pub fn bytes(&self) -> u32 {
        bytes_of(&self.text)
    }

    /// The field that is written in, with the role that wrote: all before the text itself. None of any other record.
    pub fn written_field(&self) -> Option<&str> {
        written_field(&self.text)
    }
}

/// Bytes that a record with this text takes in a save.
pub fn bytes_of(text: &str) -> u32 {
    let quoted = text.bytes().filter(|byte| matches!(byte, b'"' | b'\\')).count();
    u32::try_from(text.len() + quoted).unwrap_or(u32::MAX).saturating_add(AROUND)
}

/// Bytes that stand around the text of a record in a save: its place among the commands.
const AROUND: u32 = 48;

/// As [`SavedRecord::written_field`], of a record's text.
pub fn written_field(text: &str) -> Option<&str> {
    // Within the name of a field, quotation marks have a backslash before them: it cannot look like its end.
    let end = text.find("\",\"text\":\"")?;
    let head = &text[..end];
    head.contains(WRITE).then_some(head)
}

/// What stands in the text of a record of [`super::record::CourseworkRecord::Write`], and in no other's before a text.
const WRITE: &str = "{\"coursework\":{\"write\":{\"field\":\"";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crm::record::{AccountRecord, CourseworkRecord, CrmRecord, record_text};
    use crate::crm::role::CrmRole;
    use game::ids::CustomerId;

    fn write(role: CrmRole, field: &str, text: &str) -> String {
        record_text(
            role,
            CrmRecord::Coursework(CourseworkRecord::Write { field: field.to_owned(), text: text.to_owned() }),
        )
    }

    #[test]
    fn the_field_of_a_text_is_known_whatever_is_written() {
        let manager = CrmRole::GeneralManager;
        let known = write(manager, "e04/report", "草稿");
        let same = [write(manager, "e04/report", ""), write(manager, "e04/report", "\",\"text\":\"")];
        for text in &same {
            assert_eq!(written_field(text), written_field(&known), "{text}");
        }
        let note = AccountRecord::Note { customer: CustomerId(1), text: known.clone() };
        let others = [
            write(manager, "e04/plan", "草稿"),
            write(manager, "e04/report\",\"text\":\"", "草稿"),
            write(CrmRole::Salesperson, "e04/report", "草稿"),
            record_text(manager, CrmRecord::Account(note)),
            String::new(),
        ];
        assert!(written_field(&known).is_some());
        for text in &others {
            assert_ne!(written_field(text), written_field(&known), "{text}");
        }
    }
}

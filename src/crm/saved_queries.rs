//! Queries that a user has saved.

use super::record::QueryRecord;
use super::refusal::RecordRefusal;
use super::text::{MOST_LABEL, MOST_SQL, check};
use std::collections::BTreeMap;

/// Saved queries of one company at most.
pub const MOST_SAVED: u32 = 50;

/// The saved queries by their names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedQueries(BTreeMap<String, String>);

impl SavedQueries {
    /// Names and queries, in the order of the alphabet.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, sql)| (name.as_str(), sql.as_str()))
    }

    /// Whether a record may be added.
    ///
    /// # Errors
    /// [`RecordRefusal`] says why not.
    pub fn check(&self, record: &QueryRecord) -> Result<(), RecordRefusal> {
        match record {
            QueryRecord::Save { name, sql } => {
                check(name, MOST_LABEL)?;
                check(sql, MOST_SQL)?;
                match self.0.get(name) {
                    Some(kept) if kept == sql => Err(RecordRefusal::NothingNew),
                    None if self.0.len() >= MOST_SAVED as usize => Err(RecordRefusal::TooMany { most: MOST_SAVED }),
                    _ => Ok(()),
                }
            }
            QueryRecord::Remove { name } if self.0.contains_key(name) => Ok(()),
            QueryRecord::Remove { .. } => Err(RecordRefusal::NotThere),
        }
    }

    /// Takes a record in.
    pub(super) fn take(&mut self, record: &QueryRecord) {
        match record {
            QueryRecord::Save { name, sql } => drop(self.0.insert(name.clone(), sql.clone())),
            QueryRecord::Remove { name } => drop(self.0.remove(name)),
        }
    }
}

//! Views of lists that were saved. A view is for everybody who may see its list; what a role may not see, it leaves
//! out as the list itself does.

use super::columns::columns_of;
use super::names::{ColumnName, ListName};
use super::record::ViewRecord;
use super::refusal::RecordRefusal;
use super::text::{MOST_LABEL, MOST_NOTE, check};
use super::view::{ListView, MOST_FILTERS};
use std::collections::BTreeMap;

/// Saved views of one list at most.
pub const MOST_VIEWS: u32 = 20;

/// The saved views by list and name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedViews(BTreeMap<(ListName, String), ListView>);

impl SavedViews {
    /// Names and views of a list, in the order of the alphabet.
    pub fn of(&self, list: ListName) -> impl Iterator<Item = (&str, &ListView)> {
        self.0.iter().filter(move |((of, _), _)| *of == list).map(|((_, name), view)| (name.as_str(), view))
    }

    /// Whether a record may be added by a role that sees these columns of the record's list.
    ///
    /// # Errors
    /// [`RecordRefusal`] says why not.
    pub fn check(&self, record: &ViewRecord, sees: &dyn Fn(ListName, ColumnName) -> bool) -> Result<(), RecordRefusal> {
        match record {
            ViewRecord::Save { list, name, view } => {
                let has = |column: &ColumnName| columns_of(*list).iter().any(|one| one.name == *column);
                let filtered = || view.filters.iter().map(|filter| filter.column);
                let named = view.sort.iter().map(|sort| &sort.column).chain(&view.hidden);
                if !named.copied().chain(filtered()).all(|column| has(&column)) {
                    return Err(RecordRefusal::NotThere);
                }
                if view.filters.len() > MOST_FILTERS as usize {
                    return Err(RecordRefusal::TooMany { most: MOST_FILTERS });
                }
                // A role that does not see the list does not see the column that names its rows.
                let first = columns_of(*list).first().map(|column| column.name);
                let mut used = first.into_iter().chain(view.sort.map(|sort| sort.column)).chain(filtered());
                if !used.all(|column| sees(*list, column)) {
                    return Err(RecordRefusal::NotAllowed);
                }
                check(name, MOST_LABEL)?;
                if !view.find.is_empty() {
                    check(&view.find, MOST_NOTE)?;
                }
                view.filters.iter().try_for_each(|filter| check(&filter.value, MOST_LABEL))?;
                match self.0.get(&(*list, name.clone())) {
                    Some(kept) if kept == view => Err(RecordRefusal::NothingNew),
                    None if self.of(*list).count() >= MOST_VIEWS as usize => {
                        Err(RecordRefusal::TooMany { most: MOST_VIEWS })
                    }
                    _ => Ok(()),
                }
            }
            ViewRecord::Remove { list, name } if self.of(*list).any(|(one, _)| one == name) => Ok(()),
            ViewRecord::Remove { .. } => Err(RecordRefusal::NotThere),
        }
    }

    /// Takes a record in.
    pub(super) fn take(&mut self, record: &ViewRecord) {
        match record {
            ViewRecord::Save { list, name, view } => drop(self.0.insert((*list, name.clone()), view.clone())),
            ViewRecord::Remove { list, name } => drop(self.0.remove(&(*list, name.clone()))),
        }
    }
}

//! Records about views of lists.

use crate::crm::names::ListName;
use crate::crm::view::ListView;
use serde::{Deserialize, Serialize};

/// A view of a list is saved, or no longer kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ViewRecord {
    /// A view is saved under a name; it takes the place of one of that name.
    Save {
        /// Of which list.
        list: ListName,
        /// Its name.
        name: String,
        /// How the list is looked at.
        view: ListView,
    },
    /// A view is no longer kept.
    Remove {
        /// Of which list.
        list: ListName,
        /// Its name.
        name: String,
    },
}

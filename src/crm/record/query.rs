//! Records about queries of the data room.

use serde::{Deserialize, Serialize};

/// A query is saved, or no longer kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QueryRecord {
    /// A query is saved under a name; it takes the place of one of that name.
    Save {
        /// Its name.
        name: String,
        /// The query.
        sql: String,
    },
    /// A query is no longer kept.
    Remove {
        /// Its name.
        name: String,
    },
}

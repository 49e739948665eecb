//! How records are named.

use serde::{Deserialize, Serialize};

/// A record's number within its game, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RecordId(pub u32);

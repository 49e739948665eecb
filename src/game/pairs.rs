//! Maps as lists of pairs: JSON allows only text as a key.

use serde::{Serialize, Serializer};
use std::collections::BTreeMap;

/// Writes a map as a list of its entries, in the order of the keys.
pub(crate) fn serialize<K: Serialize, V: Serialize, S: Serializer>(
    map: &BTreeMap<K, V>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(map)
}

//! Fingerprints of a log's decisions, and how they travel: four bytes each, as one short text.

use crate::record::Log;
use data_encoding::BASE64URL_NOPAD;
use game::command::Command;
use game::sort;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serializer};
use std::hash::{DefaultHasher, Hash, Hasher};

/// What was decided and in which month, sorted, repeated decisions as often as they were made; letting
/// the clock run is no decision. The minute is left out: a copy whose clock is a minute late is a copy.
/// Comparable within one build of the program only: two decisions in four thousand million share a
/// fingerprint by chance.
pub(in crate::contest) fn of(log: &Log) -> Vec<u32> {
    let decisions = log.entries.iter().filter(|entry| !matches!(entry.command, Command::Advance { .. }));
    let mut fingerprints: Vec<u32> = decisions
        .map(|entry| {
            let mut hasher = DefaultHasher::new();
            (entry.at.month(), &entry.command).hash(&mut hasher);
            hasher.finish() as u32
        })
        .collect();
    sort::ascending(&mut fingerprints);
    fingerprints
}

/// The fingerprint of a whole log, with its minutes and the clock: that of the very same log alone.
/// Comparable within one build of the program only.
pub(in crate::contest) fn of_all(log: &Log) -> u64 {
    let mut hasher = DefaultHasher::new();
    for entry in &log.entries {
        (entry.at, entry.by, &entry.command).hash(&mut hasher);
    }
    hasher.finish()
}

/// Writes fingerprints as text.
///
/// # Errors
/// Those of the serializer.
pub(in crate::contest) fn serialize<S: Serializer>(fingerprints: &[u32], serializer: S) -> Result<S::Ok, S::Error> {
    let bytes: Vec<u8> = fingerprints.iter().flat_map(|one| one.to_le_bytes()).collect();
    serializer.serialize_str(&BASE64URL_NOPAD.encode(&bytes))
}

/// Reads them back.
///
/// # Errors
/// When the text is none that was written here.
pub(in crate::contest) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u32>, D::Error> {
    let text = String::deserialize(deserializer)?;
    let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).map_err(D::Error::custom)?;
    let (words, rest) = bytes.as_chunks::<4>();
    if rest.is_empty() {
        Ok(words.iter().map(|word| u32::from_le_bytes(*word)).collect())
    } else {
        Err(D::Error::custom("fingerprints are four bytes each"))
    }
}

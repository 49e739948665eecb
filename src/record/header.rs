//! What can be read of a text whatever version wrote it.

use game::json;
use serde::Deserialize;

/// The one field that every form of a text has: the rules it was written under.
#[derive(Deserialize)]
struct Header {
    rules: u32,
}

/// The version of the rules under which a challenge, a submission or a file of a game by rounds was written;
/// none for anything else. Later versions may write all other fields in another way.
pub fn rules_of(text: &[u8]) -> Option<u32> {
    json::read_bytes(text).ok().map(|Header { rules }| rules)
}

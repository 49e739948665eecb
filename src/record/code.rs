//! Texts to pass on by hand: bytes packed small, written with letters that survive every chat and
//! mail, with a mark of what they are, their length and a checksum, so that whatever happened to them
//! on the way is told: mistyped, cut off or foreign.

use super::digest::sha256_bytes;
use super::framed::{Broken, CHECK, is_gap, read, texts};
use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, Serialize};

pub use super::framed::{MOST_PIECES, Pieces, kind_of, pieces};
pub use super::kind::TextKind;

/// Why a text cannot be unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CodeError {
    /// Nothing is there.
    Empty,
    /// It is something else, not from this game.
    Foreign,
    /// It is from this game, but another thing.
    OtherKind {
        /// What it is.
        found: TextKind,
    },
    /// It ends too early. Told from damage by the number of letters in its head: so not where that number
    /// itself was changed, nor where other letters follow that fill it up.
    CutOff,
    /// A letter is wrong, or some within are missing: the checksum does not fit.
    Damaged,
    /// Its capital letters have become small ones; which they were, nobody can tell.
    LowerCase,
    /// It would be larger than anything sensible.
    TooLarge {
        /// The most bytes.
        most: u32,
    },
}

/// Packs bytes into a text.
pub fn pack(kind: TextKind, bytes: &[u8]) -> String {
    let content = BASE64URL_NOPAD.encode(&shrink(bytes));
    let count = content.len().to_string();
    format!("{}{}{count}.{content}", kind.mark(), checksum(kind, &count, &content))
}

/// Unpacks the first text of a kind that stands in this one, whatever else stands around it.
///
/// # Errors
/// [`CodeError`]. No more than `most` bytes are ever made.
pub fn unpack(kind: TextKind, text: &str, most: u32) -> Result<Vec<u8>, CodeError> {
    if text.len() > 2 * most as usize {
        return Err(CodeError::TooLarge { most });
    }
    let (_, found) = texts(text).find(|(found, _)| *found == kind).ok_or_else(|| what_else(text))?;
    let framed = read(found).map_err(|broken| match broken {
        Broken::CutOff => CodeError::CutOff,
        Broken::Damaged => CodeError::Damaged,
    })?;
    if framed.check != checksum(kind, &framed.count, &framed.content) {
        return Err(CodeError::Damaged);
    }
    let small = BASE64URL_NOPAD.decode(framed.content.as_bytes()).map_err(|_| CodeError::Damaged)?;
    grow(&small, most)
}

/// What a text is that holds none of the kind that was asked for.
fn what_else(text: &str) -> CodeError {
    if let Some(found) = kind_of(&TextKind::ALL, text) {
        CodeError::OtherKind { found }
    } else if text.chars().all(is_gap) {
        CodeError::Empty
    } else if kind_of(&TextKind::ALL, &text.to_ascii_uppercase()).is_some() {
        CodeError::LowerCase
    } else {
        CodeError::Foreign
    }
}

/// Bytes, made small.
pub(super) fn shrink(bytes: &[u8]) -> Vec<u8> {
    miniz_oxide::deflate::compress_to_vec(bytes, 9)
}

/// What was made small, as it was; no more than `most` bytes are ever made.
pub(super) fn grow(small: &[u8], most: u32) -> Result<Vec<u8>, CodeError> {
    miniz_oxide::inflate::decompress_to_vec_with_limit(small, most as usize).map_err(|error| match error.status {
        miniz_oxide::inflate::TINFLStatus::HasMoreOutput => CodeError::TooLarge { most },
        _ => CodeError::Damaged,
    })
}

fn checksum(kind: TextKind, count: &str, content: &str) -> String {
    let mut check = BASE64URL_NOPAD.encode(&sha256_bytes(format!("{}{count}.{content}", kind.mark()).as_bytes()));
    check.truncate(CHECK);
    check
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_back() {
        for bytes in [&b""[..], b"a", &[0xff; 5_000]] {
            let text = pack(TextKind::Submission, bytes);
            assert_eq!(unpack(TextKind::Submission, &text, 10_000).as_deref(), Ok(bytes));
            let torn: String = text.chars().flat_map(|letter| [letter, '\n']).collect();
            assert_eq!(unpack(TextKind::Submission, &torn, 10_000).as_deref(), Ok(bytes), "white space does no harm");
        }
    }

    #[test]
    fn every_changed_character_is_noticed() {
        let text = pack(TextKind::Challenge, b"a market, a seed, settings");
        for at in 0..text.len() {
            for other in ['A', 'z', '.', '#'] {
                let mut changed: Vec<char> = text.chars().collect();
                if changed[at] == other {
                    continue;
                }
                changed[at] = other;
                let changed: String = changed.into_iter().collect();
                assert!(unpack(TextKind::Challenge, &changed, 1_000).is_err(), "{changed}");
            }
            assert!(unpack(TextKind::Challenge, &text[..at], 1_000).is_err(), "cut at {at}");
        }
    }

    #[test]
    fn what_is_wrong_is_named() {
        let (plain, sealed) = (pack(TextKind::Challenge, b"a market"), pack(TextKind::Sealed, b"secret"));
        let large = pack(TextKind::Challenge, &[7; 50_000]);
        for (text, expect) in [
            ("", CodeError::Empty),
            (" \n ", CodeError::Empty),
            ("hello", CodeError::Foreign),
            (sealed.as_str(), CodeError::OtherKind { found: TextKind::Sealed }),
            ("\u{feff}\u{200b}", CodeError::Empty),
            ("TC1.", CodeError::CutOff),
            ("TC1.abcdef.!!!", CodeError::Damaged),
            ("TC1.abcdef9.abc", CodeError::CutOff),
            ("TC1.abcdef3.abc", CodeError::Damaged),
            ("TC1.abcdef99999999.abc", CodeError::CutOff),
            ("TC1.abcdef999999999.abc", CodeError::Damaged),
            (&plain.to_ascii_lowercase(), CodeError::LowerCase),
            (large.as_str(), CodeError::TooLarge { most: 1_000 }),
        ] {
            assert_eq!(unpack(TextKind::Challenge, text, 1_000), Err(expect), "{text:.20}");
        }
    }
}

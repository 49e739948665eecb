//! Texts to pass on by hand: bytes packed small, written with letters that survive every chat and
//! mail, with a mark of what they are and a checksum, so that whatever happened to them on the way
//! is told (issue: mistyped, cut off or foreign).

use super::digest::sha256_bytes;
use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, Serialize};

/// Characters of checksum before the content.
const CHECK: usize = 6;

/// What a text holds: the mark that it begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// A challenge.
    Challenge,
    /// A submission, open.
    Submission,
    /// Anything of these, sealed.
    Sealed,
    /// The secret key that opens what is sealed.
    Key,
    /// Ghosts to play against, with their challenge.
    Ghosts,
    /// A team that wants to play by rounds.
    Join,
    /// A team's plan for a month.
    Plan,
    /// What a month brought a team.
    Result,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 8] = [
        Self::Challenge,
        Self::Submission,
        Self::Sealed,
        Self::Key,
        Self::Ghosts,
        Self::Join,
        Self::Plan,
        Self::Result,
    ];

    /// The mark, with the form's version.
    pub(super) const fn mark(self) -> &'static str {
        match self {
            Self::Challenge => "TC1.",
            Self::Submission => "TS1.",
            Self::Sealed => "TX1.",
            Self::Key => "TK1.",
            Self::Ghosts => "TG1.",
            Self::Join => "TJ1.",
            Self::Plan => "TP1.",
            Self::Result => "TR1.",
        }
    }
}

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
        found: Kind,
    },
    /// A character is wrong, or some are missing: the checksum does not fit.
    Damaged,
    /// It would be larger than anything sensible.
    TooLarge {
        /// The most bytes.
        most: u32,
    },
}

/// Packs bytes into a text.
pub fn pack(kind: Kind, bytes: &[u8]) -> String {
    let content = BASE64URL_NOPAD.encode(&shrink(bytes));
    format!("{}{}.{content}", kind.mark(), checksum(kind, content.as_bytes()))
}

/// Unpacks a text; white space around and within it, as mail and chats put it there, does no harm.
///
/// # Errors
/// [`CodeError`]. No more than `most` bytes are ever made.
pub fn unpack(kind: Kind, text: &str, most: u32) -> Result<Vec<u8>, CodeError> {
    if text.len() > 2 * most as usize {
        return Err(CodeError::TooLarge { most });
    }
    let text: String = text.chars().filter(|letter| !letter.is_whitespace() && *letter != '\u{feff}').collect();
    if text.is_empty() {
        return Err(CodeError::Empty);
    }
    let Some(rest) = text.strip_prefix(kind.mark()) else {
        let other = Kind::ALL.into_iter().find(|other| text.starts_with(other.mark()));
        return Err(other.map_or(CodeError::Foreign, |found| CodeError::OtherKind { found }));
    };
    let (check, content) = rest.split_once('.').ok_or(CodeError::Damaged)?;
    if check != checksum(kind, content.as_bytes()) {
        return Err(CodeError::Damaged);
    }
    let small = BASE64URL_NOPAD.decode(content.as_bytes()).map_err(|_| CodeError::Damaged)?;
    grow(&small, most)
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

/// Which kind a text says that it is.
pub fn kind_of(text: &str) -> Option<Kind> {
    let text = text.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
    Kind::ALL.into_iter().find(|kind| text.starts_with(kind.mark()))
}

/// The texts of some kinds that stand one after the other, as they are copied from a chat; all of it
/// as one where there is no mark of those kinds, so that what is wrong with it can be told.
pub fn pieces<'a>(kinds: &[Kind], text: &'a str) -> Vec<&'a str> {
    let begins = |at: &usize| text[..*at].chars().next_back().is_none_or(char::is_whitespace);
    let marks = kinds.iter().flat_map(|kind| text.match_indices(kind.mark()));
    let mut starts: Vec<usize> = marks.map(|(at, _)| at).filter(begins).collect();
    starts.sort_unstable();
    if starts.is_empty() || text.trim_start().starts_with('{') {
        return vec![text];
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).map(|(&start, end)| text[start..end].trim_end()).collect()
}

fn checksum(kind: Kind, content: &[u8]) -> String {
    let mut marked = kind.mark().as_bytes().to_vec();
    marked.extend_from_slice(content);
    let mut check = BASE64URL_NOPAD.encode(&sha256_bytes(&marked));
    check.truncate(CHECK);
    check
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_back() {
        for bytes in [&b""[..], b"a", &[0xff; 5_000]] {
            let text = pack(Kind::Submission, bytes);
            assert_eq!(unpack(Kind::Submission, &text, 10_000).as_deref(), Ok(bytes));
            let torn: String = text.chars().flat_map(|letter| [letter, '\n']).collect();
            assert_eq!(unpack(Kind::Submission, &torn, 10_000).as_deref(), Ok(bytes), "white space does no harm");
        }
    }

    #[test]
    fn every_changed_character_is_noticed() {
        let text = pack(Kind::Challenge, b"a market, a seed, settings");
        for at in 0..text.len() {
            for other in ['A', 'z', '.', '#'] {
                let mut changed: Vec<char> = text.chars().collect();
                if changed[at] == other {
                    continue;
                }
                changed[at] = other;
                let changed: String = changed.into_iter().collect();
                assert!(unpack(Kind::Challenge, &changed, 1_000).is_err(), "{changed}");
            }
            assert!(unpack(Kind::Challenge, &text[..at], 1_000).is_err(), "cut at {at}");
        }
    }

    #[test]
    fn texts_one_after_the_other_are_told_apart() {
        let (one, two) = (pack(Kind::Submission, b"one"), pack(Kind::Submission, b"two"));
        let sealed = pack(Kind::Sealed, b"three");
        let kinds = [Kind::Submission, Kind::Sealed];
        let chat = format!("from Ann: {sealed}\n{one}\n\n{two} ");
        assert_eq!(pieces(&kinds, &chat), [sealed.as_str(), one.as_str(), two.as_str()]);
        for whole in ["", "hello", "{\"a\": \" TS1.\"}", "TC1.abc"] {
            assert_eq!(pieces(&kinds, whole), [whole]);
        }
    }

    #[test]
    fn what_is_wrong_is_named() {
        let sealed = pack(Kind::Sealed, b"secret");
        let large = pack(Kind::Challenge, &[7; 50_000]);
        for (text, expect) in [
            ("", CodeError::Empty),
            (" \n ", CodeError::Empty),
            ("hello", CodeError::Foreign),
            (sealed.as_str(), CodeError::OtherKind { found: Kind::Sealed }),
            ("TC1.", CodeError::Damaged),
            ("TC1.abcdef.!!!", CodeError::Damaged),
            (large.as_str(), CodeError::TooLarge { most: 1_000 }),
        ] {
            assert_eq!(unpack(Kind::Challenge, text, 1_000), Err(expect), "{text:.20}");
        }
    }
}

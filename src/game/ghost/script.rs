//! What a ghost follows, and its form as a text.

use crate::command::Command;
use crate::json;
use crate::time::Minute;
use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::sync::Arc;

/// Intentions that a script has at most; as many as a log has entries.
pub const MOST_INTENTIONS: usize = 20_000;
/// Bytes that a script has at most once unpacked.
const MOST_BYTES: usize = 4_000_000;
/// How hard the text is packed, of 10.
const PACKING: u8 = 9;

/// The intentions of a company in the order in which it had them. Cheap to clone.
///
/// It is read and written as one packed text, a tenth of what the commands would take: a market holds
/// up to seven scripts, and each save holds them all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script {
    intentions: Arc<[Intention]>,
    text: Arc<str>,
}

/// Something that a company decided.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Intention {
    /// When.
    pub at: Minute,
    /// What. A task is named by its place among the script's own [`Command::Queue`]s, counted from 0;
    /// an employee by the number that they had where it was recorded.
    pub command: Command,
    /// Whether the task came to nothing there too, so that its failing is no departure.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub failed: bool,
}

/// Why a text is not a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScriptError {
    /// It cannot be unpacked, or what it holds are no intentions.
    Damaged,
    /// More intentions, or more bytes, than a script has.
    TooLarge,
}

impl Script {
    /// A script of these intentions.
    #[inline]
    pub fn new(intentions: Vec<Intention>) -> Self {
        let plain = json::text(&intentions).into_bytes();
        let packed = miniz_oxide::deflate::compress_to_vec(&plain, PACKING);
        Self { intentions: intentions.into(), text: BASE64URL_NOPAD.encode(&packed).into() }
    }

    /// Reads the text of a script. Whether its commands keep to the limits of a log is for the reader
    /// of the whole to say.
    ///
    /// # Errors
    /// [`ScriptError`]. However large the text says that it is, no more is unpacked than a script has.
    #[inline]
    pub fn read(text: &str) -> Result<Self, ScriptError> {
        if text.len() > MOST_BYTES {
            return Err(ScriptError::TooLarge);
        }
        let packed = BASE64URL_NOPAD.decode(text.as_bytes()).map_err(|_| ScriptError::Damaged)?;
        let plain =
            miniz_oxide::inflate::decompress_to_vec_with_limit(&packed, MOST_BYTES).map_err(|error| {
                match error.status {
                    miniz_oxide::inflate::TINFLStatus::HasMoreOutput => ScriptError::TooLarge,
                    _ => ScriptError::Damaged,
                }
            })?;
        let intentions: Vec<Intention> = json::read_bytes(&plain).map_err(|_| ScriptError::Damaged)?;
        if intentions.len() > MOST_INTENTIONS {
            return Err(ScriptError::TooLarge);
        }
        Ok(Self { intentions: intentions.into(), text: text.into() })
    }

    /// The intentions, oldest first.
    pub fn intentions(&self) -> &[Intention] {
        &self.intentions
    }

    /// The script as text.
    pub fn text(&self) -> &str {
        &self.text
    }
}

impl Serialize for Script {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for Script {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::read(&text).map_err(serde::de::Error::custom)
    }
}

/// For programmers; what a person reads is the interface's.
impl fmt::Display for ScriptError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Damaged => "a damaged script",
            Self::TooLarge => "a script that is too large",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Role;

    fn script(count: usize) -> Script {
        let intention = Intention { at: Minute::START, command: Command::Hire { role: Role::Sales }, failed: false };
        Script::new(vec![intention; count])
    }

    fn packed(plain: &[u8]) -> String {
        BASE64URL_NOPAD.encode(&miniz_oxide::deflate::compress_to_vec(plain, 1))
    }

    #[test]
    fn a_script_comes_back_from_its_text() {
        for count in [0, 1, MOST_INTENTIONS] {
            let script = script(count);
            assert_eq!(Script::read(script.text()), Ok(script.clone()));
            let json = serde_json::to_string(&script).expect("a text");
            assert_eq!(serde_json::from_str::<Script>(&json).expect("a script"), script);
        }
    }

    #[test]
    fn what_is_no_script_is_told() {
        for (text, expect) in [
            (String::new(), ScriptError::Damaged),
            ("!".to_owned(), ScriptError::Damaged),
            (packed(b"{}"), ScriptError::Damaged),
            (packed(b"[{\"at\":0,\"command\":\"rewind\"}]"), ScriptError::Damaged),
            (packed(&vec![b' '; MOST_BYTES + 1]), ScriptError::TooLarge),
            ("A".repeat(MOST_BYTES + 1), ScriptError::TooLarge),
            (script(MOST_INTENTIONS + 1).text().to_owned(), ScriptError::TooLarge),
        ] {
            assert_eq!(Script::read(&text), Err(expect), "{text:.40}");
        }
    }
}

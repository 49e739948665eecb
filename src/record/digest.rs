//! Fingerprints, by which two machines see that they hold the same.

use game::world::World;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};
use std::fmt;

/// The fingerprint of a world: equal on two machines when all that it holds is.
pub fn world_digest(world: &World) -> String {
    sha256(&world.snapshot())
}

/// SHA-256 as it is.
pub fn sha256_bytes(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// SHA-256 in hexadecimal letters.
pub fn sha256(bytes: &[u8]) -> String {
    hexadecimal(&sha256_bytes(bytes))
}

fn hexadecimal(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        text.push(DIGITS[usize::from(byte >> 4)] as char);
        text.push(DIGITS[usize::from(byte & 15)] as char);
    }
    text
}

/// Bytes of a [`Fingerprint`].
const SHORT: usize = 12;

/// The fingerprint by which texts name a challenge or a game: the first 12 bytes of a SHA-256, written as 24
/// hexadecimal letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint([u8; SHORT]);

/// What was found where a fingerprint should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAFingerprint(pub String);

impl Fingerprint {
    /// The fingerprint of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let digest = sha256_bytes(bytes);
        Self(std::array::from_fn(|at| digest[at]))
    }

    /// Reads what [`Fingerprint`] writes.
    ///
    /// # Errors
    /// [`NotAFingerprint`]: the text is of another length, or not in small hexadecimal letters.
    pub fn read(text: &str) -> Result<Self, NotAFingerprint> {
        let digit = |letter: u8| match letter {
            b'0'..=b'9' => Some(letter - b'0'),
            b'a'..=b'f' => Some(letter - b'a' + 10),
            _ => None,
        };
        let (pairs, rest) = text.as_bytes().as_chunks::<2>();
        let bytes: Option<Vec<u8>> = pairs.iter().map(|&[high, low]| Some(digit(high)? << 4 | digit(low)?)).collect();
        match bytes.map(<[u8; SHORT]>::try_from) {
            Some(Ok(bytes)) if rest.is_empty() => Ok(Self(bytes)),
            _ => Err(NotAFingerprint(text.to_owned())),
        }
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&hexadecimal(&self.0))
    }
}

impl fmt::Display for NotAFingerprint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:?} is no fingerprint", self.0)
    }
}

impl std::error::Error for NotAFingerprint {}

impl Serialize for Fingerprint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&hexadecimal(&self.0))
    }
}

impl<'de> Deserialize<'de> for Fingerprint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::read(&String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::{Fingerprint, NotAFingerprint, sha256};

    #[test]
    fn fingerprints_are_those_of_the_standard() {
        assert_eq!(sha256(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assert_eq!(sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn a_short_fingerprint_is_read_in_one_form_alone() {
        let short = Fingerprint::of(b"abc");
        assert_eq!(short.to_string(), "ba7816bf8f01cfea414140de");
        assert_eq!(Fingerprint::read(&short.to_string()), Ok(short));
        for text in [
            "",
            "ba78",
            "ba7816bf8f01cfea414140d",
            "BA7816BF8F01CFEA414140DE",
            "ba7816bf8f01cfea414140de00",
            "每每每每每每每每",
        ] {
            assert_eq!(Fingerprint::read(text), Err(NotAFingerprint(text.to_owned())), "{text}");
        }
    }
}

//! Sealing: anybody who knows a public key can close a text so that only the holder of the secret key can
//! open it. These are the sealed boxes of libsodium (X25519, XSalsa20, Poly1305): the sender
//! stays anonymous and cannot open again what was sealed.
//!
//! A seal hides and protects what is in it; it does not prove who made it, for everybody knows the
//! public key.

use super::code::{CodeError, TextKind, grow, pack, shrink, unpack};
use super::digest::{sha256, sha256_bytes};
use crypto_box::aead::rand_core::{CryptoRng, Error, RngCore, impls};
use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Bytes of a key, and of the random bytes from which a key or a seal is made.
pub const KEY: usize = 32;
/// Bytes before a sealed box that say whose it is.
const HINT: usize = 8;
/// Letters of a key's name: enough to tell the keys of one person apart.
const NAME: usize = 6;
/// Bytes that the text of a key is unpacked to at most: more than a key has, so that a key between
/// blank lines is still read.
const MOST_KEY: u32 = 1_000;

/// The key that others seal to. As text it is 43 letters of base64url.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PublicKey([u8; KEY]);

/// The key that opens what was sealed. Its `Debug` form does not show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecretKey {
    secret: crypto_box::SecretKey,
    public: PublicKey,
}

/// Why a sealed text cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealError {
    /// The text itself is damaged or something else, or was when it was sealed.
    Code(CodeError),
    /// It is sealed to another key.
    OtherKey,
}

/// Seals bytes of a kind. `random` is from a source that nobody can guess, new each time.
pub fn seal(kind: TextKind, bytes: &[u8], to: &PublicKey, random: [u8; KEY]) -> String {
    let content = [kind.mark().as_bytes(), &shrink(bytes)].concat();
    // The same chance used twice must not give the same throw-away key to two contents.
    let mut once = Once(sha256_bytes(&[&random, to.0.as_slice(), &content].concat()));
    let closed =
        crypto_box::PublicKey::from(to.0).seal(&mut once, &content).expect("a box holds whatever memory holds");
    pack(TextKind::Sealed, &[&to.hint()[..], &closed].concat())
}

/// Opens what was sealed as this kind.
///
/// # Errors
/// [`SealError`]. No more than `most` bytes are ever made.
pub fn open(kind: TextKind, text: &str, key: &SecretKey, most: u32) -> Result<Vec<u8>, SealError> {
    let bytes = unpack(TextKind::Sealed, text, most).map_err(SealError::Code)?;
    let (hint, closed) = bytes.split_first_chunk::<HINT>().ok_or(SealError::Code(CodeError::Damaged))?;
    if *hint != key.public.hint() {
        return Err(SealError::OtherKey);
    }
    let content = key.secret.unseal(closed).map_err(|_| SealError::Code(CodeError::Damaged))?;
    let small = content.strip_prefix(kind.mark().as_bytes()).ok_or_else(|| {
        let found = TextKind::ALL.into_iter().find(|other| content.starts_with(other.mark().as_bytes()));
        SealError::Code(found.map_or(CodeError::Foreign, |found| CodeError::OtherKind { found }))
    })?;
    grow(small, most).map_err(SealError::Code)
}

impl SecretKey {
    /// A key made from random bytes that nobody can guess.
    pub fn new(random: [u8; KEY]) -> Self {
        let secret = crypto_box::SecretKey::from_bytes(random);
        let public = PublicKey(secret.public_key().to_bytes());
        Self { secret, public }
    }

    /// The key that others seal to.
    pub const fn public(&self) -> PublicKey {
        self.public
    }

    /// Bytes for a purpose that only the holder of the key can make, the same each time.
    pub fn derived(&self, purpose: &[u8]) -> [u8; KEY] {
        sha256_bytes(&[b"derived\n", self.secret.to_bytes().as_slice(), purpose].concat())
    }

    /// The key as text, to be kept in a file: with a mark of its own, so that it is not taken for
    /// something to pass on, and a checksum.
    pub fn code(&self) -> String {
        pack(TextKind::Key, &self.secret.to_bytes())
    }

    /// Reads [`SecretKey::code`].
    ///
    /// # Errors
    /// [`CodeError`].
    pub fn read(text: &str) -> Result<Self, CodeError> {
        let bytes = unpack(TextKind::Key, text, MOST_KEY)?;
        bytes.try_into().map(Self::new).map_err(|_| CodeError::Damaged)
    }
}

impl PublicKey {
    /// Six letters and digits by which a person tells keys apart; they prove nothing.
    pub fn name(&self) -> String {
        let mut name = sha256(&self.0);
        name.truncate(NAME);
        name
    }

    /// What stands before a box that is sealed to this key, so that another key is told from damage.
    fn hint(&self) -> [u8; HINT] {
        *sha256_bytes(&self.0).first_chunk().expect("a hash is longer than the hint")
    }
}

impl Serialize for PublicKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&BASE64URL_NOPAD.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for PublicKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).map_err(de::Error::custom)?;
        bytes.try_into().map(Self).map_err(|_| de::Error::custom("a key has 32 bytes"))
    }
}

/// Chance that was drawn elsewhere: the box asks for the secret of its throw-away key and no more.
struct Once([u8; KEY]);

impl RngCore for Once {
    fn fill_bytes(&mut self, to: &mut [u8]) {
        to.copy_from_slice(&self.0);
    }

    fn next_u32(&mut self) -> u32 {
        impls::next_u32_via_fill(self)
    }

    fn next_u64(&mut self) -> u64 {
        impls::next_u64_via_fill(self)
    }

    fn try_fill_bytes(&mut self, to: &mut [u8]) -> Result<(), Error> {
        self.fill_bytes(to);
        Ok(())
    }
}

impl CryptoRng for Once {}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(secret: u8) -> SecretKey {
        SecretKey::new([secret; KEY])
    }

    fn sealed(bytes: &[u8], to: u8, random: u8) -> String {
        seal(TextKind::Submission, bytes, &key(to).public(), [random; KEY])
    }

    #[test]
    fn the_right_key_opens_and_no_other() {
        for bytes in [&b""[..], b"a plan", &[9; 50_000]] {
            let text = sealed(bytes, 1, 2);
            assert_eq!(open(TextKind::Submission, &text, &key(1), 100_000).as_deref(), Ok(bytes));
            assert_eq!(open(TextKind::Submission, &text, &key(3), 100_000), Err(SealError::OtherKey));
        }
    }

    /// What `crypto_box_seal` of libsodium itself (through PyNaCl 1.6) made of a packed "hello" and the public key of `key(7)`.
    const BOX: &str = "HyZH03VWPZFwH25fVJRUgC3Ttl5ohcFNtgUTg4rgqwV86TY-pcSwfYrXmPq6tEo83fpj8f1s-mR_ERM";

    #[test]
    fn a_box_of_libsodium_opens() {
        let closed = BASE64URL_NOPAD.decode(BOX.as_bytes()).expect("base64url");
        let bytes = [&key(7).public().hint()[..], &closed].concat();
        let text = pack(TextKind::Sealed, &bytes);
        assert_eq!(open(TextKind::Submission, &text, &key(7), 100).as_deref(), Ok(&b"hello"[..]));
    }

    #[test]
    fn what_is_wrong_is_named() {
        let text = sealed(b"a plan", 1, 2);
        let bytes = unpack(TextKind::Sealed, &text, 1_000).expect("packed here");
        let forged: Vec<u8> = bytes.iter().enumerate().map(|(at, byte)| byte ^ u8::from(at == 60)).collect();
        let large = sealed(&[0; 5_000], 1, 2);
        for (text, expect) in [
            ("", CodeError::Empty),
            ("hello", CodeError::Foreign),
            (&key(1).code(), CodeError::OtherKind { found: TextKind::Key }),
            (&text[..text.len() - 1], CodeError::CutOff),
            (&format!("{}!", &text[..text.len() - 1]), CodeError::Damaged),
            (&pack(TextKind::Sealed, &forged), CodeError::Damaged),
            (&pack(TextKind::Sealed, b"short"), CodeError::Damaged),
            (&large, CodeError::TooLarge { most: 1_000 }),
            (
                &seal(TextKind::Challenge, b"", &key(1).public(), [0; KEY]),
                CodeError::OtherKind { found: TextKind::Challenge },
            ),
        ] {
            assert_eq!(open(TextKind::Submission, text, &key(1), 1_000), Err(SealError::Code(expect)), "{text:.30}");
        }
    }

    #[test]
    fn each_seal_is_another_even_from_the_same_chance() {
        let bodies: Vec<Vec<u8>> = [sealed(b"one", 1, 5), sealed(b"one", 1, 6), sealed(b"two", 1, 5)]
            .iter()
            .map(|text| unpack(TextKind::Sealed, text, 1_000).expect("packed here")[HINT..HINT + KEY].to_vec())
            .collect();
        assert!(bodies[0] != bodies[1] && bodies[0] != bodies[2], "the throw-away key is never the same");
    }

    #[test]
    fn keys_come_back_from_their_texts() {
        let key = key(200);
        assert_eq!(SecretKey::read(&format!("\u{feff}\n{}\n", key.code())), Ok(key.clone()));
        let text = serde_json::to_string(&key.public()).expect("JSON");
        assert_eq!(text.len(), 45, "43 letters and two quotation marks: {text}");
        assert_eq!(serde_json::from_str::<PublicKey>(&text).ok(), Some(key.public()));
        assert!(serde_json::from_str::<PublicKey>("\"AAAA\"").is_err());
        assert_eq!(SecretKey::read(&pack(TextKind::Key, &[1; 31])), Err(CodeError::Damaged));
        assert_eq!(SecretKey::read(&sealed(b"", 1, 2)), Err(CodeError::OtherKind { found: TextKind::Sealed }));
    }

    #[test]
    fn keys_are_told_apart_by_their_names() {
        let names: std::collections::BTreeSet<String> = (0..50).map(|secret| key(secret).public().name()).collect();
        assert_eq!(names.len(), 50);
        assert!(names.iter().all(|name| name.len() == NAME && name.chars().all(|c| c.is_ascii_alphanumeric())));
    }

    #[test]
    fn a_secret_key_is_not_shown() {
        let shown = format!("{:?}", key(0xab));
        assert!(!shown.contains("171") && !shown.to_lowercase().contains("abab"), "{shown}");
    }
}

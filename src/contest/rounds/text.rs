//! A text that may be sealed: opened with the key if there is one.

use crate::record::code::{CodeError, Kind, kind_of, unpack};
use crate::record::seal::{OpenError, SecretKey, open};

/// Why a text cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextError {
    /// It is damaged or something else.
    Code(CodeError),
    /// It is sealed, and there is no key to open it.
    NoKey,
    /// It is sealed to another key than the one that is here.
    OtherKey,
}

/// What a text of that kind holds, open or sealed; never more than `most` bytes.
pub(super) fn receive(kind: Kind, text: &str, key: Option<&SecretKey>, most: u32) -> Result<Vec<u8>, TextError> {
    if kind_of(&[kind, Kind::Sealed], text) != Some(Kind::Sealed) {
        return unpack(kind, text, most).map_err(TextError::Code);
    }
    open(kind, text, key.ok_or(TextError::NoKey)?, most).map_err(|error| match error {
        OpenError::Code(error) => TextError::Code(error),
        OpenError::OtherKey => TextError::OtherKey,
    })
}

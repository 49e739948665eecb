//! A text that may be sealed: opened with the key if there is one.

use crate::record::code::{CodeError, TextKind, kind_of, unpack};
use crate::record::seal::{SealError, SecretKey, open};

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
pub(super) fn receive(kind: TextKind, text: &str, key: Option<&SecretKey>, most: u32) -> Result<Vec<u8>, TextError> {
    if kind_of(&[kind, TextKind::Sealed], text) != Some(TextKind::Sealed) {
        return unpack(kind, text, most).map_err(TextError::Code);
    }
    open(kind, text, key.ok_or(TextError::NoKey)?, most).map_err(|error| match error {
        SealError::Code(error) => TextError::Code(error),
        SealError::OtherKey => TextError::OtherKey,
    })
}

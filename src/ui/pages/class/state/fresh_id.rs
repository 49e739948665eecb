//! Ids for new classes.

use crate::browser::{chance, timer};
use crate::contest::class_book::ClassId;

/// An id that no class has. Where the browser has no chance that nobody can guess, the time and what chance there is will
/// do: ids only keep the classes of a few people apart.
pub fn fresh_id() -> ClassId {
    let weak = || {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&timer::since_1970().to_le_bytes());
        bytes[8..16].copy_from_slice(&js_sys::Math::random().to_bits().to_le_bytes());
        bytes
    };
    let bytes = chance::bytes().unwrap_or_else(weak);
    ClassId::new(std::array::from_fn(|at| bytes[at]))
}

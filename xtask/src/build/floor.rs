//! The oldest browsers in which the game is tried, Chromium 109, Firefox 115 and Safari 16.4, and whether they can run
//! what was built. A compiler uses new instructions as soon as browsers of its own day have them. What the style sheets
//! ask of those browsers is a matter of the tidy test.

use std::path::Path;

use wasmparser::{Validator, WasmFeatures};

use super::files;
use crate::run::{Outcome, Trouble};

/// What all three can run. The proposals, with the releases that brought them by <https://webassembly.org/features/>:
/// mutable globals (Chromium 74, Firefox 61, Safari 12), conversions that saturate (75, 64, 15), sign extension (74, 62,
/// 14.1), several values (85, 78, 13.1), bulk memory (75, 79, 15), reference types (96, 79, 15). Tail calls, constant
/// expressions and exceptions with references came later to some of them.
const FEATURES: WasmFeatures = WasmFeatures::MUTABLE_GLOBAL
    .union(WasmFeatures::SATURATING_FLOAT_TO_INT)
    .union(WasmFeatures::SIGN_EXTENSION)
    .union(WasmFeatures::MULTI_VALUE)
    .union(WasmFeatures::BULK_MEMORY)
    .union(WasmFeatures::REFERENCE_TYPES)
    // No proposals, but parts of the first standard and of reference types that the validator can do without.
    .union(WasmFeatures::FLOATS)
    .union(WasmFeatures::GC_TYPES);

/// Looks at each wasm file of a folder.
///
/// # Errors
/// When one of the browsers would refuse one of them.
pub fn check_all(folder: &Path) -> Outcome {
    for (name, content) in files(folder)? {
        if name.ends_with(".wasm") {
            check(&name, &content)?;
        }
    }
    Ok(())
}

/// Looks at one wasm file.
///
/// # Errors
/// When one of the browsers would refuse it.
pub fn check(name: &str, wasm: &[u8]) -> Outcome {
    let checked = Validator::new_with_features(FEATURES).validate_all(wasm);
    checked.map(drop).map_err(|error| {
        Trouble::new(
            format!("The oldest browsers served cannot run {name}: {error}."),
            "See which feature the compiler has begun to use, and switch it off for the browser's build; xtask/src/build/floor.rs has those that every browser served can run.",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::check;

    /// A module with one function, of this body.
    fn module(body: &[u8]) -> Vec<u8> {
        let length = u8::try_from(body.len()).expect("a short body");
        let head = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x03\x02\x01\0".as_slice();
        [head, &[10, length + 2, 1, length], body].concat()
    }

    #[test]
    fn what_came_later_is_found() {
        let cases: [(&str, &[u8], bool); 4] = [
            ("nothing", &[0, 0x0b], true),
            ("an extension of a sign", &[0, 0x41, 0, 0xc0, 0x1a, 0x0b], true),
            ("a conversion that saturates", &[0, 0x43, 0, 0, 0, 0, 0xfc, 0, 0x1a, 0x0b], true),
            ("a tail call", &[0, 0x12, 0, 0x0b], false),
        ];
        for (what, body, runs) in cases {
            assert_eq!(check(what, &module(body)).is_ok(), runs, "{what}");
        }
    }
}

//! What happens to a text on its way, by accident or on purpose.

use super::numbers::{EXTREMES, numbers};
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// One change of a text.
#[derive(Clone, Debug)]
pub enum Mutation {
    /// One bit is another.
    Flip { at: Index, bit: u8 },
    /// One byte is another.
    Put { at: Index, byte: u8 },
    /// All from there on is missing.
    Cut { at: Index },
    /// A stretch is missing.
    Drop { from: Index, count: usize },
    /// A stretch stands there twice.
    Double { from: Index, count: usize },
    /// From there on it is another text.
    Splice { at: Index, other: Index, from: Index },
    /// A number is one that breaks careless arithmetic.
    Extreme { which: Index, number: &'static str },
    /// Something stands in between.
    Insert { at: Index, text: String },
}

/// One to three changes.
pub fn mutations() -> impl Strategy<Value = Vec<Mutation>> {
    let at = any::<Index>;
    let one = prop_oneof![
        (at(), 0u8..8).prop_map(|(at, bit)| Mutation::Flip { at, bit }),
        (at(), any::<u8>()).prop_map(|(at, byte)| Mutation::Put { at, byte }),
        at().prop_map(|at| Mutation::Cut { at }),
        (at(), 1usize..200).prop_map(|(from, count)| Mutation::Drop { from, count }),
        (at(), 1usize..200).prop_map(|(from, count)| Mutation::Double { from, count }),
        (at(), at(), at()).prop_map(|(at, other, from)| Mutation::Splice { at, other, from }),
        (at(), select(EXTREMES.to_vec())).prop_map(|(which, number)| Mutation::Extreme { which, number }),
        (at(), "\\PC{1,12}").prop_map(|(at, text)| Mutation::Insert { at, text }),
    ];
    prop::collection::vec(one, 1..4)
}

/// The text after all changes; it is spliced with one of the others, or with itself.
pub fn mutate(text: &str, changes: &[Mutation], others: &[String]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for change in changes.iter().filter(|_| !text.is_empty()) {
        if bytes.is_empty() {
            break;
        }
        let length = bytes.len();
        let stretch = |from: &Index, count: usize| {
            let from = from.index(length);
            from..(from + count).min(length)
        };
        match change {
            Mutation::Flip { at, bit } => bytes[at.index(length)] ^= 1 << bit,
            Mutation::Put { at, byte } => bytes[at.index(length)] = *byte,
            Mutation::Cut { at } => bytes.truncate(at.index(length)),
            Mutation::Drop { from, count } => drop(bytes.drain(stretch(from, *count))),
            Mutation::Double { from, count } => {
                let stretch = stretch(from, *count);
                let again = bytes[stretch.clone()].to_vec();
                bytes.splice(stretch.end..stretch.end, again);
            }
            Mutation::Splice { at, other, from } => {
                let other = if others.is_empty() { text } else { &others[other.index(others.len())] }.as_bytes();
                bytes.truncate(at.index(length));
                bytes.extend_from_slice(&other[from.index(other.len())..]);
            }
            Mutation::Extreme { which, number } => {
                let text = String::from_utf8_lossy(&bytes).into_owned();
                let places = numbers(&text);
                if !places.is_empty() {
                    let (from, to) = *which.get(&places);
                    bytes = [&text.as_bytes()[..from], number.as_bytes(), &text.as_bytes()[to..]].concat();
                }
            }
            Mutation::Insert { at, text } => {
                let at = at.index(length);
                bytes.splice(at..at, text.bytes());
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

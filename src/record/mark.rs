//! Which market a game is played in: its name, and a hash that tells it from all others.

use game::scenario::Scenario;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// A scenario's name and hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// The scenario's word for itself.
    pub id: String,
    /// SHA-256 of its data, in hexadecimal: a market that was changed is another market.
    pub hash: String,
}

impl Mark {
    /// The mark of a scenario.
    pub fn of(scenario: &Scenario) -> Self {
        let data = serde_json::to_vec(&**scenario).expect("a scenario has no maps that JSON cannot write");
        Self { id: scenario.id.clone(), hash: hexadecimal(&data) }
    }
}

/// SHA-256 of some bytes, in hexadecimal.
pub(super) fn hexadecimal(data: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digits = Sha256::digest(data).into_iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.map(|digit| char::from(DIGITS[usize::from(digit)])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_those_of_the_standard() {
        let expect = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(hexadecimal(b"abc"), expect);
    }

    #[test]
    fn a_changed_market_is_another_market() {
        let formal = Mark::of(&Scenario::formal());
        assert_eq!(formal, Mark::of(&Scenario::formal()));
        assert_ne!(formal.hash, Mark::of(&Scenario::practice()).hash);
        let mut draft = (*Scenario::formal()).clone();
        draft.capital.0 += 1;
        let changed = Scenario::check(draft).expect("still a market");
        assert_ne!(formal, Mark::of(&changed));
    }
}

//! Names of people, made of the market's family and given names.

use super::{Name, Scenario};
use serde::{Deserialize, Serialize};

/// A name drawn from the market's family and given names, by their places in its lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrawnName {
    /// The family name's place.
    pub family_name: u8,
    /// The given name's place.
    pub given_name: u8,
}

impl DrawnName {
    /// The name in full.
    pub fn full(self, scenario: &Scenario) -> Name {
        let of = |names: &[Name], place: u8| -> Name { names[usize::from(place) % names.len()].clone() };
        let rules = &scenario.staffing;
        full_name(&of(&rules.family_names, self.family_name), &of(&rules.given_names, self.given_name))
    }
}

/// A person's name: the family name first in Chinese, last in English.
pub(crate) fn full_name(family: &Name, given: &Name) -> Name {
    Name { zh: format!("{}{}", family.zh, given.zh), en: format!("{} {}", given.en, family.en) }
}

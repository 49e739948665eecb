//! Which market a game is played in: a built-in one by its id and fingerprint, a custom
//! one with its whole draft.

use super::digest::sha256;
use game::scenario::{Draft, Scenario, ScenarioError};
use serde::{Deserialize, Serialize};

/// The scenario of a game as its save names it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScenarioRef {
    /// The scenario's id.
    pub id: String,
    /// Fingerprint of the scenario's JSON form: numbers that changed are other rules.
    pub sha256: String,
    /// A custom scenario in full; none for a built-in one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft: Option<Box<Draft>>,
}

/// Why the scenario of a save cannot be played.
#[derive(Clone, Debug, PartialEq)]
pub enum ScenarioFault {
    /// No built-in scenario has this id.
    Unknown {
        /// The id.
        id: String,
    },
    /// It is not the one the game was played in.
    Changed {
        /// The id.
        id: String,
    },
    /// The draft in the save does not make sense.
    Flawed(ScenarioError),
}

impl ScenarioRef {
    /// Names a scenario; one that is not built in is taken along in full.
    pub fn to(scenario: &Scenario) -> Self {
        let built_in = Scenario::named(&scenario.id).is_some_and(|built_in| built_in == *scenario);
        Self {
            id: scenario.id.clone(),
            sha256: fingerprint(scenario),
            draft: (!built_in).then(|| Box::new(Draft::clone(scenario))),
        }
    }

    /// The scenario, checked.
    ///
    /// # Errors
    /// [`ScenarioFault`] when it is not known, has changed, or cannot be played.
    pub fn open(&self) -> Result<Scenario, ScenarioFault> {
        let scenario = match &self.draft {
            Some(draft) => Scenario::check(Draft::clone(draft)).map_err(ScenarioFault::Flawed)?,
            None => Scenario::named(&self.id).ok_or_else(|| ScenarioFault::Unknown { id: self.id.clone() })?,
        };
        if scenario.id == self.id && fingerprint(&scenario) == self.sha256 {
            Ok(scenario)
        } else {
            Err(ScenarioFault::Changed { id: self.id.clone() })
        }
    }
}

fn fingerprint(scenario: &Scenario) -> String {
    let draft: &Draft = scenario;
    sha256(&serde_json::to_vec(draft).expect("what was read from JSON can be written as JSON"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn custom(change: impl FnOnce(&mut Draft)) -> Scenario {
        let mut draft = Draft::clone(&Scenario::practice());
        change(&mut draft);
        Scenario::check(draft).expect("still sound")
    }

    #[test]
    fn scenarios_are_found_again() {
        let richer = custom(|draft| draft.capital.0 += 1);
        for (scenario, carried) in [(Scenario::practice(), false), (Scenario::formal(), false), (richer, true)] {
            let named = ScenarioRef::to(&scenario);
            assert_eq!(named.draft.is_some(), carried);
            assert_eq!(named.open(), Ok(scenario));
        }
    }

    #[test]
    fn other_scenarios_are_told() {
        let practice = ScenarioRef::to(&Scenario::practice());
        let unknown = ScenarioRef { id: "moon".to_owned(), ..practice.clone() };
        assert_eq!(unknown.open(), Err(ScenarioFault::Unknown { id: "moon".to_owned() }));
        let id = practice.id.clone();
        let changed = ScenarioRef { sha256: sha256(b"another market"), ..practice.clone() };
        assert_eq!(changed.open(), Err(ScenarioFault::Changed { id }));
        let mut broken = Draft::clone(&Scenario::practice());
        broken.customers.clear();
        let flawed = ScenarioRef { draft: Some(Box::new(broken)), ..practice };
        assert!(matches!(flawed.open(), Err(ScenarioFault::Flawed(_))));
    }
}

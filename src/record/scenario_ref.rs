//! Which market a game is played in: a built-in one by its id and fingerprint, a custom
//! one with its whole draft.

use super::digest::sha256;
use game::json;
use game::scenario::{Draft, Scenario, ScenarioError};
use game::time::Month;
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
pub enum ScenarioRefError {
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
    /// [`ScenarioRefError`] when it is not known, has changed, or cannot be played.
    pub fn open(&self) -> Result<Scenario, ScenarioRefError> {
        let scenario = match &self.draft {
            Some(draft) => Scenario::check(Draft::clone(draft)).map_err(ScenarioRefError::Flawed)?,
            None => Scenario::named(&self.id).ok_or_else(|| ScenarioRefError::Unknown { id: self.id.clone() })?,
        };
        if scenario.id == self.id && fingerprint(&scenario) == self.sha256 {
            Ok(scenario)
        } else {
            Err(ScenarioRefError::Changed { id: self.id.clone() })
        }
    }

    /// The market as companies know it until that month has opened ([`Draft::as_known`]). The built-in ones
    /// are known to everybody as they are; so one that differs from them only in what companies do not
    /// know is named as if it were built in.
    pub fn as_known(&self, until: Option<Month>) -> Self {
        let Some(draft) = &self.draft else { return self.clone() };
        let known = draft.as_known(until);
        match Scenario::named(&self.id) {
            Some(built_in) if built_in.as_known(until) == known => Self::to(&built_in),
            _ => Self { id: self.id.clone(), sha256: fingerprint(&known), draft: Some(Box::new(known)) },
        }
    }
}

fn fingerprint(draft: &Draft) -> String {
    sha256(&json::text(draft).into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use game::ids::IndustryId;
    use game::per_mille::PerMille;
    use game::scenario::Shock;

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
    fn what_companies_do_not_know_is_in_no_market_that_is_passed_on() {
        let month = |number| Month::new(number).expect("a month");
        let shock = |number| Shock {
            month: month(number),
            industry: IndustryId(1),
            cost: PerMille::ONE,
            supply: PerMille::ZERO,
        };
        let own = |rent: i64, archetype: &str, shocks: &[u8]| {
            let scenario = custom(|draft| {
                draft.finance.rent.0 += rent;
                draft.rivals[0].archetype = archetype.to_owned();
                draft.set_tenders.truncate(shocks.len());
                draft.shocks = shocks.iter().copied().map(shock).collect();
            });
            ScenarioRef::to(&scenario)
        };
        let practice = ScenarioRef::to(&Scenario::practice());
        let (one, other) = (own(1, "sprinter", &[9]), own(1, "balanced", &[4, 9]));
        assert_ne!(one, other);
        for until in [None, Some(month(1)), Some(month(3))] {
            assert_eq!(one.as_known(until), other.as_known(until));
            assert!(one.as_known(until).open().is_ok());
            assert_eq!(own(0, "sprinter", &[9]).as_known(until), practice, "it differs in secrets alone");
            assert_eq!(practice.as_known(until), practice);
        }
        assert_ne!(one.as_known(Some(month(4))), other.as_known(Some(month(4))), "the shock has come");
    }

    #[test]
    fn other_scenarios_are_told() {
        let practice = ScenarioRef::to(&Scenario::practice());
        let unknown = ScenarioRef { id: "moon".to_owned(), ..practice.clone() };
        assert_eq!(unknown.open(), Err(ScenarioRefError::Unknown { id: "moon".to_owned() }));
        let id = practice.id.clone();
        let changed = ScenarioRef { sha256: sha256(b"another market"), ..practice.clone() };
        assert_eq!(changed.open(), Err(ScenarioRefError::Changed { id }));
        let mut broken = Draft::clone(&Scenario::practice());
        broken.customers.clear();
        let flawed = ScenarioRef { draft: Some(Box::new(broken)), ..practice };
        assert!(matches!(flawed.open(), Err(ScenarioRefError::Flawed(_))));
    }
}

//! Replaying: the log makes the world again, byte for byte (rulebook 11).

use super::digest::world_digest;
use super::log::{Log, LogEntry};
use super::save::Save;
use super::scenario_ref::ScenarioRefError;
use crate::crm::refusal::RecordRefusal;
use game::refusal::Refusal;
use game::scenario::Scenario;
use game::setup::Setup;
use game::time::Minute;
use game::world::World;
use serde::{Deserialize, Serialize};

/// Why a log does not make a world. Entries count from 0.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ReplayError {
    /// The scenario is not there. Found where the save is opened.
    #[serde(skip)]
    Scenario(ScenarioRefError),
    /// An entry stands at another minute than the replay has reached.
    NotAtMinute {
        /// Which entry.
        entry: u32,
        /// When it says it was.
        says: Minute,
        /// When it is.
        now: Minute,
    },
    /// A record of the CRM workbench was not possible when it says it was made.
    Record {
        /// Which, from 0.
        record: u32,
        /// Why.
        refusal: RecordRefusal,
    },
    /// A command is refused that was carried out when it was logged.
    Refused {
        /// Which entry.
        entry: u32,
        /// Why.
        refusal: Refusal,
    },
}

impl Save {
    /// The fingerprint of the world that the replay makes.
    ///
    /// # Errors
    /// As [`replay`].
    pub fn digest(&self) -> Result<String, ReplayError> {
        replay(self).map(|world| world_digest(&world))
    }
}

/// Plays the log again, the rivals' thinking included.
///
/// # Errors
/// [`ReplayError`] names the first entry that does not fit.
pub fn replay(save: &Save) -> Result<World, ReplayError> {
    let scenario = save.scenario.open().map_err(ReplayError::Scenario)?;
    replay_log(scenario, save.setup.clone(), &save.log)
}

/// Plays a log in a market that is open already.
///
/// # Errors
/// As [`replay`], but for the scenario.
pub fn replay_log(scenario: Scenario, setup: Setup, log: &Log) -> Result<World, ReplayError> {
    replay_watched(scenario, setup, log, &mut |_, _| {})
}

/// The same, showing the world before each entry is carried out.
///
/// # Errors
/// As [`replay_log`].
pub fn replay_watched(
    scenario: Scenario,
    setup: Setup,
    log: &Log,
    watch: &mut dyn FnMut(&World, &LogEntry),
) -> Result<World, ReplayError> {
    let mut world = World::new(scenario, setup);
    for (number, entry) in (0..).zip(&log.entries) {
        let now = world.now();
        if now != entry.at {
            return Err(ReplayError::NotAtMinute { entry: number, says: entry.at, now });
        }
        watch(&world, entry);
        world.apply(entry.by, &entry.command).map_err(|refusal| ReplayError::Refused { entry: number, refusal })?;
    }
    Ok(world)
}

#[cfg(test)]
mod tests {
    use super::*;
    use game::command::Command;
    use game::ids::CompanyId;
    use game::luck::Seed;
    use game::scenario::{Role, Scenario};
    use game::setup::{Pace, Player, Seat, Setup, Validity};

    fn save(entries: &[(u32, u8, Command)]) -> Save {
        let seats = vec![Seat { name: "A".to_owned(), player: Player::Human }];
        let setup = Setup { seed: Seed(1), seats, validity: Validity::Formal, pace: Pace::Calm };
        let mut save = Save::new(&Scenario::practice(), setup, String::new());
        for (at, by, command) in entries {
            save.log.note(Minute::new(*at), CompanyId(*by), command.clone());
        }
        save
    }

    #[test]
    fn what_does_not_fit_is_named() {
        let advance = |to| Command::Advance { to: Minute::new(to) };
        let hire = || Command::Hire { role: Role::Sales };
        let no_company = Refusal::NoSuchCompany;
        let cases = [
            (vec![(0, 0, hire()), (0, 0, advance(60)), (60, 0, hire())], None),
            (
                vec![(0, 0, advance(60)), (0, 0, hire())],
                Some(ReplayError::NotAtMinute { entry: 1, says: Minute::new(0), now: Minute::new(60) }),
            ),
            (vec![(0, 7, hire())], Some(ReplayError::Refused { entry: 0, refusal: no_company })),
            (
                vec![(0, 0, hire()), (0, 0, advance(0))],
                Some(ReplayError::Refused { entry: 1, refusal: Refusal::NotLater { now: Minute::new(0) } }),
            ),
        ];
        for (entries, expect) in cases {
            assert_eq!(replay(&save(&entries)).err(), expect, "{entries:?}");
        }
    }

    #[test]
    fn a_scenario_that_is_not_there_is_named() {
        let mut save = save(&[]);
        save.scenario.id = "moon".to_owned();
        let error = ScenarioRefError::Unknown { id: "moon".to_owned() };
        assert_eq!(replay(&save).err(), Some(ReplayError::Scenario(error)));
    }
}

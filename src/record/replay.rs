//! From a saved game back to its world.

use super::mark::Mark;
use super::read::ReadError;
use super::save::Save;
use game::scenario::Scenario;
use game::world::World;

/// Plays a saved game again, command by command. The same save gives the same world, byte for
/// byte, on every machine (rulebook 11).
///
/// # Errors
/// The market is unknown or another one, a command is refused or stands at another minute, or the
/// result is not the one stored.
pub fn replay(save: &Save) -> Result<World, ReadError> {
    let mut world = World::new(scenario_of(save)?, save.log.setup().clone());
    for (number, entry) in (1..).zip(save.log.entries()) {
        if world.now() != entry.at {
            return Err(ReadError::WrongMinute { entry: number });
        }
        let refused = |refusal| ReadError::Refused { entry: number, refusal };
        world.apply(entry.by, &entry.command).map_err(refused)?;
    }
    let mut again = save.clone();
    again.refresh(&world, save.heading.saved);
    if again.heading == save.heading { Ok(world) } else { Err(ReadError::OtherResult) }
}

/// The market of a save: its own, or the built-in one of that name if it is still the same.
fn scenario_of(save: &Save) -> Result<Scenario, ReadError> {
    let mark = &save.heading.scenario;
    let scenario = match &save.market {
        Some(draft) => Scenario::check((**draft).clone()).map_err(|_| ReadError::BadScenario)?,
        None => Scenario::named(&mark.id).ok_or_else(|| ReadError::UnknownScenario { id: mark.id.clone() })?,
    };
    if Mark::of(&scenario) == *mark { Ok(scenario) } else { Err(ReadError::OtherScenario { id: mark.id.clone() }) }
}

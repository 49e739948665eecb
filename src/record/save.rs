//! A saved game.

use super::heading::Heading;
use super::log::Log;
use super::mark::Mark;
use game::RULES_VERSION;
use game::ids::CompanyId;
use game::scenario::{Draft, Scenario};
use game::world::World;
use serde::{Deserialize, Serialize};

/// The version of the format, which migrates (rulebook 11).
pub const FORMAT: u32 = 1;

/// A game as it is kept. The same bytes are in the browser's storage and in an exported file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Save {
    /// The version of this format.
    pub format: u32,
    /// The version of the rules it was played under, which do not migrate.
    pub rules: u32,
    /// What it says of itself.
    pub heading: Heading,
    /// The market's data, where it is not one of the built-in ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub market: Option<Box<Draft>>,
    /// Settings and commands.
    pub log: Log,
}

impl Save {
    /// A game as it stands after `log`. `saved` is in milliseconds since 1970.
    pub fn new(world: &World, log: Log, saved: u64) -> Self {
        let mark = Mark::of(world.scenario());
        let built_in = Scenario::named(&mark.id).is_some_and(|known| Mark::of(&known) == mark);
        Self {
            format: FORMAT,
            rules: RULES_VERSION,
            heading: Heading::of(&world.observe(ME), &mark, saved),
            market: (!built_in).then(|| Box::new((**world.scenario()).clone())),
            log,
        }
    }

    /// Brings the heading up to what the world is now.
    pub fn refresh(&mut self, world: &World, saved: u64) {
        self.heading = Heading::of(&world.observe(ME), &self.heading.scenario, saved);
    }

    /// As text: what [`super::read()`] reads.
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).expect("a save has no maps that JSON cannot write")
    }
}

/// A game on one machine has one person, at the first seat.
pub(super) const ME: CompanyId = CompanyId(0);

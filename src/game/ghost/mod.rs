//! Ghosts 影子对手: companies that follow what somebody decided in another game of the same market.
//!
//! A [`Script`] holds the recorded intentions with their minutes. The ghost carries them out through
//! the same door as everybody; goods, money and tickets it leaves to standing orders, because what
//! was bought, owed and complained of belongs to the game in which it was recorded. [`Following`]
//! counts what could be followed and what stood in the way.

mod following;
mod script;

pub use following::{Following, Obstacle, ObstacleCount};
pub use script::{Intention, MOST_INTENTIONS, Script, ScriptError};

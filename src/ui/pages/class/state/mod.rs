//! What the class page keeps while its instructor looks at somebody's year or at a game. It names none
//! of the components that show it.

mod checker;
mod class;
mod clock;
mod collecting;
mod given;
mod intake;
mod lineup;
mod reread;
mod settings;
mod waiting;
mod weighing;

pub use class::{Chosen, ClassSide, ClassState, use_class_state};
pub use clock::now;
pub use given::Given;
pub use intake::{Intake, Sound};
pub use lineup::Lineup;
pub use reread::NotAgain;
pub use settings::{ChallengeSettings, OWN, SettingsError};
pub use waiting::NotYet;
pub use weighing::{WHOLE, Weighing};

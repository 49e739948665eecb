//! What the class page keeps while its instructor looks at somebody's year or at a game. It names none
//! of the components that show it.

mod books;
mod checker;
mod class;
mod class_card;
mod class_file;
mod class_store;
mod class_writer;
mod clock;
mod collecting;
mod fresh_id;
mod given;
mod intake;
mod lineup;
mod reread;
mod settings;
mod weighing;

pub use books::ClassBooks;
pub use class::{Chosen, ClassState, use_class_state};
pub use class_card::ClassCard;
pub use class_file::{NotOpened, Opened};
pub use class_writer::ClassKeeping;
pub use clock::now;
pub use collecting::NotYet;
pub use given::Given;
pub use intake::{Bad, Intake};
pub use lineup::Lineup;
pub use settings::{ChallengeSettings, OWN, SettingsError};
pub use weighing::{WHOLE, Weighing};

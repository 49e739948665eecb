//! Floor 2: a game as text. The ordered commands are the game (rulebook 11): a [`Save`]
//! holds the scenario, the settings and the [`Log`], [`write()`] and [`read`] turn it into
//! text and back, and [`replay`] makes the same world of it on every machine.
//!
//! The rest decides what the browser's storage asks: which of two [`slot`]s is sound and
//! which tab holds the [`lease`] on a game.

mod autoplay;
pub mod code;
pub mod csv;
mod digest;
mod file;
mod framed;
mod handed_in;
mod header;
pub mod journal;
mod kind;
mod lab;
pub mod lease;
pub mod list_file;
mod log;
pub mod paper;
mod read;
mod records;
mod replay;
mod room;
mod save;
mod scenario_ref;
pub mod scorm;
pub mod seal;
pub mod slot;
pub mod xlsx;
pub mod xlsx_read;
mod xml;
pub mod zip;
mod zip_read;

pub use autoplay::{play_as_person, play_until, play_with_own_mind};
pub use digest::{Fingerprint, NotAFingerprint, sha256, sha256_bytes, world_digest};
pub use file::{decode, media_type};
pub use header::rules_of;
pub use lab::{LabHandIn, LabInPlan, SavedLab, saved_lab};
pub use log::{Log, LogEntry};
pub use read::{
    Limit, MOST_BYTES, MOST_ENTRIES, MOST_NAME, ReadError, card, check_command, check_log, check_records, check_script,
    read,
};
pub use records::{replay_records_watched, replay_with_records};
pub use replay::{ReplayError, replay, replay_log, replay_watched};
pub use save::{Card, FORMAT, Label, Save, Summary, write};
pub use scenario_ref::{ScenarioRef, ScenarioRefError};

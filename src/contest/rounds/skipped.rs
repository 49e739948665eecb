//! Commands of a plan that were not carried out, and why.

use super::counted::of_nobody;
use game::command::Command;
use game::refusal::Refusal;
use serde::{Deserialize, Serialize};

/// A command that was not carried out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Skipped {
    /// Which: as it was tried; as it stands in the plan if it could not be.
    pub command: Command,
    /// SkipReason.
    pub why: SkipReason,
}

/// Why a command was skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SkipReason {
    /// The rules refused it; a bid without a place, also just before its deadline.
    Refused(Refusal),
    /// It names a task, or somebody hired, of the plan that was skipped itself.
    NamesSkipped,
    /// It names a task, an employee or a ticket of a result that has been replaced since, and that is
    /// not here.
    FormerResult,
}

impl Skipped {
    /// The command as it can be shown: without the names in it where they stand for nothing here.
    pub fn shown(&self) -> Command {
        match self.why {
            SkipReason::Refused(_) => self.command.clone(),
            SkipReason::NamesSkipped | SkipReason::FormerResult => of_nobody(&self.command),
        }
    }
}

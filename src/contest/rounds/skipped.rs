//! Commands of a plan that were not carried out, and why.

use super::counted::of_nobody;
use game::command::Command;
use game::refusal::Refusal;
use serde::{Deserialize, Serialize};

/// A command that was not carried out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Skipped {
    /// The command as tried, or as planned if its names could not be translated.
    pub command: Command,
    /// Why it was skipped.
    pub why: SkipReason,
}

/// Why a command was skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SkipReason {
    /// The rules refused it; a bid without a place, also just before its deadline.
    Refused(Refusal),
    /// It refers to a task or hire that was itself skipped.
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

//! Making a plan on a team's result.

use super::counted::{Next, names_of};
use super::plan::{Plan, PlanStep};
use super::result::ResultFile;
use crate::contest::submission::moment::ClockTime;
use game::RULES_VERSION;
use game::command::Command;
use game::refusal::Refusal;

/// The first command of a plan that the world of the result refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RefusedStep {
    /// Its place in the plan, from 0.
    pub step: u32,
    /// Why it is refused.
    pub refusal: Refusal,
}

impl Plan {
    /// The plan that these commands make, given one after the other on the world of the result, and handed
    /// in `at` that moment.
    ///
    /// # Errors
    /// [`RefusedStep`] for the first command that is refused there; months are planned only before the
    /// year is over.
    pub fn new(result: &ResultFile, number: u16, at: ClockTime, commands: &[Command]) -> Result<Self, RefusedStep> {
        let mut world = result.world.clone();
        let mut plan = Self { number, at, ..Self::begun(result) };
        for (step, command) in (0..).zip(commands) {
            let next = Next::of(&world, result.team);
            world.apply(result.team, command).map_err(|refusal| RefusedStep { step, refusal })?;
            plan.note(result, PlanStep { next, command: command.clone() });
        }
        Ok(plan)
    }

    /// A plan in the making on a result: nothing is decided yet, and nothing handed in.
    pub fn begun(result: &ResultFile) -> Self {
        Self {
            rules: RULES_VERSION,
            game: result.game,
            team: result.team,
            pass: result.pass.clone(),
            month: result.world.now().month(),
            edition: result.edition.clone(),
            number: 0,
            at: ClockTime::NONE,
            names: Vec::new(),
            steps: Vec::new(),
            records_before: result.records.len() as u32,
            records: Vec::new(),
            handed_to: None,
        }
    }

    /// Adds a command that was just taken, to a plan on that result.
    pub fn note(&mut self, result: &ResultFile, step: PlanStep) {
        for named in names_of(&result.world, self.team, &step.command) {
            if let Err(at) = self.names.binary_search(&named) {
                self.names.insert(at, named);
            }
        }
        self.steps.push(step);
    }
}

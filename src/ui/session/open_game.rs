//! A game that is open: its world, and the save that grows with it.

use crate::record::{ReplayError, Save, Summary, replay, write};
use game::command::Command;
use game::event::Event;
use game::ids::CompanyId;
use game::observation::Observation;
use game::refusal::Refusal;
use game::scenario::Scenario;
use game::setup::Setup;
use game::time::Minute;
use game::world::World;

/// A game in progress.
pub(super) struct OpenGame {
    me: CompanyId,
    world: World,
    save: Save,
}

/// How far the clock came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Run {
    /// To where it was to go.
    Through,
    /// To an event that was picked.
    Stopped,
}

impl OpenGame {
    /// A new game at the opening of month 1.
    pub(super) fn begin(scenario: Scenario, setup: Setup, now: String) -> Self {
        let save = Save::new(&scenario, setup.clone(), now);
        Self { me: save.person(), world: World::new(scenario, setup), save }
    }

    /// A saved game, played again up to where it stood.
    pub(super) fn resume(save: Save) -> Result<Self, ReplayError> {
        Ok(Self { me: save.person(), world: replay(&save)?, save })
    }

    /// What the person's company may know.
    pub(super) fn observe(&self) -> Observation<'_> {
        self.world.observe(self.me)
    }

    /// Carries out a command and logs it.
    pub(super) fn apply(&mut self, command: Command) -> Result<(), Refusal> {
        let at = self.world.now();
        self.world.apply(self.me, &command)?;
        self.save.log.note(at, self.me, command);
        Ok(())
    }

    /// Lets the clock run to `to`, or to the first event that `stop` picks, and logs how far it came.
    pub(super) fn run(&mut self, to: Minute, stop: &mut dyn FnMut(&Event) -> bool) -> Result<Run, Refusal> {
        let at = self.world.now();
        let mut picked = false;
        self.world.advance(self.me, to, &mut |event| {
            let picks = stop(event);
            picked |= picks;
            picks
        })?;
        self.save.log.note(at, self.me, Command::Advance { to: self.world.now() });
        Ok(if picked { Run::Stopped } else { Run::Through })
    }

    /// The game as text, as it stands now.
    pub(super) fn write_out(&mut self, now: String) -> String {
        self.save.label.saved_at = now;
        self.save.summary = Summary::of(&self.world.observe(self.me));
        write(&self.save)
    }
}

//! What lies open: a game with its world and the save that grows with it, or somebody's year that is
//! only looked at.

use crate::contest::year_replay::YearReplay;
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

/// A world, seen by one company.
pub(super) struct OpenGame {
    me: CompanyId,
    world: World,
    keeping: Keeping,
}

/// What stands behind the world.
enum Keeping {
    /// A game in progress.
    Save(Box<Save>),
    /// A year that was played elsewhere.
    Replay(Box<YearReplay>),
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
        Self { me: save.person(), world: World::new(scenario, setup), keeping: Keeping::Save(Box::new(save)) }
    }

    /// A saved game, played again up to where it stood.
    pub(super) fn resume(save: Save) -> Result<Self, ReplayError> {
        Ok(Self { me: save.person(), world: replay(&save)?, keeping: Keeping::Save(Box::new(save)) })
    }

    /// A year to be looked at, where it ends.
    pub(super) fn watch(replay: YearReplay) -> Self {
        Self { me: replay.me(), world: replay.end().clone(), keeping: Keeping::Replay(Box::new(replay)) }
    }

    /// The year that is looked at; none for a game that is played.
    pub(super) fn replay(&self) -> Option<&YearReplay> {
        match &self.keeping {
            Keeping::Save(_) => None,
            Keeping::Replay(replay) => Some(replay),
        }
    }

    /// Goes to another moment of the year that is looked at; nowhere in a game that is played.
    pub(super) fn look_at(&mut self, world: impl FnOnce(&YearReplay) -> Option<World>) {
        if let Some(world) = self.replay().and_then(world) {
            self.world = world;
        }
    }

    /// What the person's company may know.
    pub(super) fn observe(&self) -> Observation<'_> {
        self.world.observe(self.me)
    }

    /// Carries out a command and logs it.
    pub(super) fn apply(&mut self, command: Command) -> Result<(), Refusal> {
        let at = self.world.now();
        self.world.apply(self.me, &command)?;
        self.note(at, command);
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
        self.note(at, Command::Advance { to: self.world.now() });
        Ok(if picked { Run::Stopped } else { Run::Through })
    }

    /// The game as text, as it stands now; none of a year that is only looked at.
    pub(super) fn write_out(&mut self, now: String) -> Option<String> {
        let Keeping::Save(save) = &mut self.keeping else { return None };
        save.label.saved_at = now;
        save.summary = Summary::of(&self.world.observe(self.me));
        Some(write(save))
    }

    fn note(&mut self, at: Minute, command: Command) {
        if let Keeping::Save(save) = &mut self.keeping {
            save.log.note(at, self.me, command);
        }
    }
}

//! The open game: a game with its world and the save that grows with it, somebody's year that is
//! only looked at, or a month that is planned.

use crate::contest::homework::HandedYear;
use crate::contest::rounds::{MOST_STEPS, Next, Plan, PlanStep, ResultFile, Transferred};
use crate::contest::submission::year_replay::YearReplay;
use crate::crm::saved::SavedRecord;
use crate::record::{MOST_NAME, ReplayError, Save, Summary, replay, write};
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
    keeping: GameSource,
}

/// What stands behind the world.
enum GameSource {
    /// A game in progress.
    Save(Box<Save>),
    /// A year that was played elsewhere.
    Replay(Box<HandedYear>),
    /// A month of a game by rounds: it is played elsewhere, too, once it is handed in.
    Draft(Box<MonthDraft>),
}

/// A month in the making.
pub(super) struct MonthDraft {
    /// What it is planned on.
    pub(super) result: ResultFile,
    /// Commands for the opening, with number and time of the last submission.
    pub(super) plan: Plan,
    /// Records of the workbench: those of closed months, then those of the plan.
    records: Vec<SavedRecord>,
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
        Self { me: save.person(), world: World::new(scenario, setup), keeping: GameSource::Save(Box::new(save)) }
    }

    /// The same under another name in lists of games; its company keeps its own.
    pub(super) fn called(mut self, name: &str) -> Self {
        if let GameSource::Save(save) = &mut self.keeping {
            save.label.company = name.chars().take(MOST_NAME as usize).collect();
        }
        self
    }

    /// A saved game, played again up to where it stood.
    pub(super) fn resume(save: Save) -> Result<Self, ReplayError> {
        Ok(Self { me: save.person(), world: replay(&save)?, keeping: GameSource::Save(Box::new(save)) })
    }

    /// A year to be looked at, where it ends.
    pub(super) fn watch(handed: HandedYear) -> Self {
        let (me, world) = (handed.year.me(), handed.year.end().clone());
        Self { me, world, keeping: GameSource::Replay(Box::new(handed)) }
    }

    /// A month to be planned, with what was taken of what was decided before.
    pub(super) fn plan(result: ResultFile, before: Transferred) -> Self {
        let (me, world) = (result.team, before.world);
        let records = result.records.iter().chain(&before.plan.records).cloned().collect();
        Self { me, world, keeping: GameSource::Draft(Box::new(MonthDraft { result, plan: before.plan, records })) }
    }

    /// The year that is looked at; none for any other game.
    pub(super) fn replay(&self) -> Option<&YearReplay> {
        match &self.keeping {
            GameSource::Replay(handed) => Some(&handed.year),
            GameSource::Save(_) | GameSource::Draft(_) => None,
        }
    }

    /// The month that is planned; none for any other game.
    pub(super) fn draft(&self) -> Option<&MonthDraft> {
        match &self.keeping {
            GameSource::Draft(draft) => Some(draft),
            GameSource::Save(_) | GameSource::Replay(_) => None,
        }
    }

    /// The same, to be handed in.
    pub(super) fn draft_mut(&mut self) -> Option<&mut MonthDraft> {
        match &mut self.keeping {
            GameSource::Draft(draft) => Some(draft),
            GameSource::Save(_) | GameSource::Replay(_) => None,
        }
    }

    /// How many more decisions fit; in a game that is played there is no such limit.
    pub(super) fn room(&self) -> usize {
        self.draft().map_or(usize::MAX, |draft| (MOST_STEPS as usize).saturating_sub(draft.plan.steps.len()))
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
        let (at, next) = (self.world.now(), Next::of(&self.world, self.me));
        self.world.apply(self.me, &command)?;
        self.note(at, PlanStep { next, command });
        Ok(())
    }

    /// Lets the clock run to `to`, or to the first event that `stop` picks, and logs how far it came.
    pub(super) fn run(&mut self, to: Minute, stop: &mut dyn FnMut(&Event) -> bool) -> Result<Run, Refusal> {
        let (at, next) = (self.world.now(), Next::of(&self.world, self.me));
        let mut picked = false;
        self.world.advance(self.me, to, &mut |event| {
            let picks = stop(event);
            picked |= picks;
            picks
        })?;
        self.note(at, PlanStep { next, command: Command::Advance { to: self.world.now() } });
        Ok(if picked { Run::Stopped } else { Run::Through })
    }

    /// Notes that its lab is handed in as it stands now.
    pub(super) fn hand_in_lab(&mut self) {
        let at = self.world.now();
        if let GameSource::Save(save) = &mut self.keeping {
            save.hand_in_lab(at);
        }
    }

    /// The game as text, as it stands now; none of one that is played elsewhere.
    pub(super) fn write_out(&mut self, now: String) -> Option<String> {
        let GameSource::Save(save) = &mut self.keeping else { return None };
        save.label.saved_at = now;
        save.summary = Summary::of(&self.world.observe(self.me));
        Some(write(save))
    }

    /// The save of a game in progress; none of one that is played elsewhere.
    pub(super) fn kept(&self) -> Option<&Save> {
        match &self.keeping {
            GameSource::Save(save) => Some(save),
            GameSource::Replay(_) | GameSource::Draft(_) => None,
        }
    }

    /// The records of the CRM workbench; of a year that is looked at those up to the moment, and none where it has none.
    pub(super) fn records(&self) -> Option<&[SavedRecord]> {
        match &self.keeping {
            GameSource::Save(save) => Some(&save.records),
            GameSource::Draft(draft) => Some(&draft.records),
            GameSource::Replay(handed) if handed.records.is_empty() => None,
            GameSource::Replay(handed) => {
                let now = self.world.now();
                Some(&handed.records[..handed.records.partition_point(|record| record.at <= now)])
            }
        }
    }

    /// Adds a record that was checked. False where nothing can be added, or there is no room in the save or in the plan of
    /// a month.
    pub(super) fn record(&mut self, text: String) -> bool {
        let at = self.world.now();
        match &mut self.keeping {
            GameSource::Save(save) if save.has_room_for(self.me, &text) => save.record(at, self.me, text),
            GameSource::Draft(draft) if draft.result.month().is_some() && draft.plan.has_room_for(&text) => {
                let record = SavedRecord { at, after: draft.plan.steps.len() as u32, by: self.me, text };
                draft.plan.records.push(record.clone());
                draft.records.push(record);
            }
            GameSource::Save(_) | GameSource::Draft(_) | GameSource::Replay(_) => return false,
        }
        true
    }

    /// How much of the room for records is taken, in per cent; nothing is told of a game that is played elsewhere.
    pub(super) fn records_taken(&self) -> u32 {
        self.kept().map_or(0, Save::records_taken)
    }

    fn note(&mut self, at: Minute, step: PlanStep) {
        match &mut self.keeping {
            GameSource::Save(save) => save.note(at, self.me, step.command),
            GameSource::Draft(draft) => draft.plan.note(&draft.result, step),
            GameSource::Replay(_) => {}
        }
    }
}

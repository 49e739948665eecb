//! What the numbers in a plan stand for.
//!
//! Almost everything that a command names is derived from the market: a tender, and the contract and
//! the bills that come of it, is its customer, month and kind; goods, packages and contacts have their
//! places in the scenario. Such a name means the same however the game went. Three things are counted
//! instead, each in the order in which it came up in its company: tasks, people and tickets. Where an
//! earlier month went otherwise than the team saw it, the same number is something else.
//!
//! So a plan records what each counted name referred to, and the counters at which each command started.
//! A name from the result is taken if that number still refers to the same; a name that the plan itself
//! gave is translated to the one that was given here. Commands with any other name are skipped.

use super::counted::{Counted, CountedName, NameMeaning, Next, rename, what_it_is};
use super::plan::Plan;
use super::skipped::SkipReason;
use game::command::Command;
use game::sort;
use game::world::World;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The names of a plan in the world where it is carried out.
#[derive(Clone, Debug)]
pub(super) struct Names {
    /// Counters at the plan's start.
    first: Next,
    /// Names from the result that refer to the same here.
    kept: BTreeSet<CountedName>,
    /// Names that the plan gave, with those here.
    given: BTreeMap<CountedName, u32>,
}

impl Names {
    /// The names before the first command runs.
    pub(super) fn of(world: &World, plan: &Plan) -> Self {
        let same = |it: &&NameMeaning| what_it_is(world, plan.team, it.name) == Some(it.meaning);
        Self {
            first: plan.steps.first().map(|step| step.next).unwrap_or_default(),
            kept: sort::set(plan.names.iter().filter(same).map(|it| it.name)),
            given: BTreeMap::new(),
        }
    }

    /// The command with the names that things have here.
    pub(super) fn in_world(&self, command: &Command) -> Result<Command, SkipReason> {
        let mut command = command.clone();
        rename(&mut command, |name| self.here(name))?;
        Ok(command)
    }

    /// Notes the names that a command gave: those in the plan, and those here for the same things.
    pub(super) fn note(&mut self, planned: Range<Next>, here: Range<Next>) {
        let tasks = (planned.start.task..planned.end.task).zip(here.start.task..here.end.task);
        let staff = (planned.start.staff..planned.end.staff).zip(here.start.staff..here.end.staff);
        self.given.extend(tasks.map(|(number, here)| (CountedName { of: Counted::Task, number }, here)));
        self.given.extend(staff.map(|(number, here)| (CountedName { of: Counted::Staff, number }, here)));
    }

    fn here(&self, name: CountedName) -> Result<u32, SkipReason> {
        let first = match name.of {
            Counted::Task => self.first.task,
            Counted::Staff => self.first.staff,
            Counted::Ticket => u32::MAX,
        };
        if name.number >= first {
            return self.given.get(&name).copied().ok_or(SkipReason::NamesSkipped);
        }
        if self.kept.contains(&name) { Ok(name.number) } else { Err(SkipReason::FormerResult) }
    }
}

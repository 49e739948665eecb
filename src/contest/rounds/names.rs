//! What the numbers in a plan stand for.
//!
//! Almost everything that a command names is derived from the market: a tender, and the contract and
//! the bills that come of it, is its customer, month and kind; goods, packages and contacts have their
//! places in the scenario. Such a name means the same however the game went. Three things are counted
//! instead, each in the order in which it came up in its company: tasks, people and tickets. Where an
//! earlier month went otherwise than the team saw it, the same number is something else.
//!
//! So a plan says what the counted names stood for that it took from its result, and at which number
//! each of its commands began to count. A name from the result is taken if that number still stands
//! for the same; a name that the plan itself gave is translated to the one that was given here. Whatever
//! else is named is not here, and the command is skipped.

use super::close::Why;
use super::plan::Plan;
use crate::record::sha256_bytes;
use game::care::TicketId;
use game::command::Command;
use game::ids::{CompanyId, StaffId, TaskId};
use game::json;
use game::people::TaskKind;
use game::sort;
use game::world::World;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What a company counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    /// Its tasks.
    Task,
    /// Its people.
    Staff,
    /// Its tickets.
    Ticket,
}

/// A counted name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Name {
    /// Of what.
    pub of: Counted,
    /// The number.
    pub number: u32,
}

/// The names that a company gives next: whatever is below has been given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Next {
    /// To a task.
    pub task: u32,
    /// To somebody who is hired.
    pub staff: u32,
}

/// The names of a plan in the world where it is carried out.
#[derive(Clone, Debug)]
pub(super) struct Names {
    /// What the plan began to count with.
    first: Next,
    /// Names from the result that stand for the same here.
    kept: BTreeSet<Name>,
    /// Names that the plan gave, with those here.
    given: BTreeMap<Name, u32>,
}

impl Next {
    /// What a company counts with now.
    pub fn of(world: &World, team: CompanyId) -> Self {
        let company = world.observe(team).company();
        Self { task: company.tasks, staff: company.staff.len() as u32 }
    }
}

impl Names {
    /// Those of a plan before its first command.
    pub(super) fn of(world: &World, plan: &Plan) -> Self {
        let same = |(name, what): &&(Name, u32)| what_it_is(world, plan.team, *name) == Some(*what);
        Self {
            first: plan.steps.first().map(|step| step.next).unwrap_or_default(),
            kept: sort::set(plan.names.iter().filter(same).map(|(name, _)| *name)),
            given: BTreeMap::new(),
        }
    }

    /// The command with the names that things have here.
    pub(super) fn in_world(&self, command: &Command) -> Result<Command, Why> {
        let mut command = command.clone();
        rename(&mut command, |name| self.here(name))?;
        Ok(command)
    }

    /// Notes what a command gave names to: in the plan those from `planned.0` up to `planned.1`, and here
    /// likewise.
    pub(super) fn note(&mut self, planned: (Next, Next), here: (Next, Next)) {
        let tasks = (planned.0.task..planned.1.task).zip(here.0.task..here.1.task);
        let staff = (planned.0.staff..planned.1.staff).zip(here.0.staff..here.1.staff);
        self.given.extend(tasks.map(|(number, here)| (Name { of: Counted::Task, number }, here)));
        self.given.extend(staff.map(|(number, here)| (Name { of: Counted::Staff, number }, here)));
    }

    fn here(&self, name: Name) -> Result<u32, Why> {
        let first = match name.of {
            Counted::Task => self.first.task,
            Counted::Staff => self.first.staff,
            Counted::Ticket => u32::MAX,
        };
        if name.number >= first {
            return self.given.get(&name).copied().ok_or(Why::NamesSkipped);
        }
        if self.kept.contains(&name) { Ok(name.number) } else { Err(Why::FormerResult) }
    }
}

/// What the names of a command stand for in the world that it was planned on; those that the plan gave
/// itself stand for nothing there.
pub(super) fn names_of(world: &World, team: CompanyId, command: &Command) -> Vec<(Name, u32)> {
    let mut names = Vec::new();
    let mut command = command.clone();
    let look = |name: Name| {
        names.extend(what_it_is(world, team, name).map(|what| (name, what)));
        Ok::<u32, std::convert::Infallible>(name.number)
    };
    let Ok(()) = rename(&mut command, look);
    names
}

/// The command with nobody named in it: for names that stand for somebody else by now.
pub(super) fn of_nobody(command: &Command) -> Command {
    let mut command = command.clone();
    let nobody = |name: Name| {
        let number = if name.of == Counted::Staff { u32::from(NOBODY.0) } else { name.number };
        Ok::<u32, std::convert::Infallible>(number)
    };
    let Ok(()) = rename(&mut command, nobody);
    command
}

/// A number that no employee has: a company hires fewer in a year.
const NOBODY: StaffId = StaffId(u8::MAX);

/// A short word for what a name stands for; none for one that has not been given, and for a task that
/// has ended. Somebody is who was hired in that role at that minute.
fn what_it_is(world: &World, team: CompanyId, name: Name) -> Option<u32> {
    let seen = world.observe(team);
    let what = match name.of {
        Counted::Task => {
            let mut tasks = seen
                .people()
                .flat_map(|person| person.running.iter().map(|running| &running.task).chain(&person.queue));
            json::text(&tasks.find(|task| task.id == TaskId(name.number))?.kind)
        }
        Counted::Staff => {
            let person = seen.company().staff.get(name.number as usize)?;
            json::text(&(person.role, person.hired))
        }
        Counted::Ticket => {
            let ticket = seen.ticket(TicketId(name.number))?;
            json::text(&(ticket.contract, ticket.matter, ticket.opened))
        }
    };
    let print = sha256_bytes(what.as_bytes());
    print.first_chunk::<4>().map(|bytes| u32::from_le_bytes(*bytes))
}

/// Puts another number in the place of each counted name of a command.
fn rename<E>(command: &mut Command, mut to: impl FnMut(Name) -> Result<u32, E>) -> Result<(), E> {
    let task = |id: &mut TaskId, to: &mut dyn FnMut(Name) -> Result<u32, E>| {
        id.0 = to(Name { of: Counted::Task, number: id.0 })?;
        Ok(())
    };
    let person = |id: &mut StaffId, to: &mut dyn FnMut(Name) -> Result<u32, E>| {
        id.0 = to(Name { of: Counted::Staff, number: u32::from(id.0) })?.min(u32::from(NOBODY.0)) as u8;
        Ok(())
    };
    match command {
        Command::Queue { staff, task: kind, after } => {
            person(staff, &mut to)?;
            if let TaskKind::Respond { ticket, .. } | TaskKind::Settle { ticket, .. } = kind {
                ticket.0 = to(Name { of: Counted::Ticket, number: ticket.0 })?;
            }
            after.as_mut().map_or(Ok(()), |after| task(after, &mut to))
        }
        Command::Withdraw { task: which } => task(which, &mut to),
        Command::Move { task: which, staff, before } => {
            task(which, &mut to)?;
            person(staff, &mut to)?;
            before.as_mut().map_or(Ok(()), |before| task(before, &mut to))
        }
        Command::Dismiss { staff } | Command::Assign { owner: Some(staff), .. } => person(staff, &mut to),
        Command::Advance { .. }
        | Command::Bid(_)
        | Command::WithdrawBid { .. }
        | Command::Borrow { .. }
        | Command::Repay { .. }
        | Command::Hire { .. }
        | Command::Assign { owner: None, .. }
        | Command::Release { .. }
        | Command::Programme { .. }
        | Command::Club { .. }
        | Command::Vip { .. }
        | Command::CreditLimit { .. }
        | Command::RejectOrder { .. }
        | Command::StandingOrder(_) => Ok(()),
    }
}

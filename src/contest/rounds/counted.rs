//! Names that are counted: the tasks, people and tickets of a company, each in the order in which it came
//! up. What such a number stands for depends on how the game went; see `names`.

use crate::record::sha256_bytes;
use game::as_list;
use game::care::TicketId;
use game::command::Command;
use game::ids::{CompanyId, StaffId, TaskId};
use game::json;
use game::people::TaskKind;
use game::world::World;
use serde::{Deserialize, Serialize};

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
pub struct CountedName {
    /// Of what.
    pub of: Counted,
    /// The number.
    pub number: u32,
}

/// What a counted name stood for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NameMeaning {
    /// The name.
    pub name: CountedName,
    /// A digest of what bore it.
    pub meaning: u32,
}

as_list!(NameMeaning { name, meaning });

/// The names that a company gives next: whatever is below has been given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Next {
    /// To a task.
    pub task: u32,
    /// To somebody who is hired.
    pub staff: u32,
}

impl Next {
    /// What a company counts with now.
    pub fn of(world: &World, team: CompanyId) -> Self {
        let company = world.observe(team).company();
        Self { task: company.tasks, staff: company.staff.len() as u32 }
    }
}

/// What the names of a command stand for in the world that it was planned on; those that the plan gave
/// itself stand for nothing there.
pub(super) fn names_of(world: &World, team: CompanyId, command: &Command) -> Vec<NameMeaning> {
    let mut names = Vec::new();
    let mut command = command.clone();
    let look = |name: CountedName| {
        names.extend(what_it_is(world, team, name).map(|meaning| NameMeaning { name, meaning }));
        Ok::<u32, std::convert::Infallible>(name.number)
    };
    let Ok(()) = rename(&mut command, look);
    names
}

/// The command with nobody named in it: for names that stand for somebody else by now.
pub(super) fn of_nobody(command: &Command) -> Command {
    let mut command = command.clone();
    let nobody = |name: CountedName| {
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
pub(super) fn what_it_is(world: &World, team: CompanyId, name: CountedName) -> Option<u32> {
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
    let digest = sha256_bytes(what.as_bytes());
    digest.first_chunk::<4>().map(|bytes| u32::from_le_bytes(*bytes))
}

/// Puts another number in the place of each counted name of a command.
pub(super) fn rename<E>(command: &mut Command, mut to: impl FnMut(CountedName) -> Result<u32, E>) -> Result<(), E> {
    let task = |id: &mut TaskId, to: &mut dyn FnMut(CountedName) -> Result<u32, E>| {
        id.0 = to(CountedName { of: Counted::Task, number: id.0 })?;
        Ok(())
    };
    let person = |id: &mut StaffId, to: &mut dyn FnMut(CountedName) -> Result<u32, E>| {
        id.0 = to(CountedName { of: Counted::Staff, number: u32::from(id.0) })?.min(u32::from(NOBODY.0)) as u8;
        Ok(())
    };
    match command {
        Command::Queue { staff, task: kind, after } => {
            person(staff, &mut to)?;
            if let TaskKind::Respond { ticket, .. } | TaskKind::Settle { ticket, .. } = kind {
                ticket.0 = to(CountedName { of: Counted::Ticket, number: ticket.0 })?;
            }
            after.as_mut().map_or(Ok(()), |after| task(after, &mut to))
        }
        Command::Withdraw { task: which } => task(which, &mut to),
        Command::Move { task: which, staff, before } => {
            task(which, &mut to)?;
            person(staff, &mut to)?;
            before.as_mut().map_or(Ok(()), |before| task(before, &mut to))
        }
        Command::Dismiss { staff } | Command::Target { staff, .. } | Command::Assign { owner: Some(staff), .. } => {
            person(staff, &mut to)
        }
        Command::Advance { .. }
        | Command::Bid(_)
        | Command::WithdrawBid { .. }
        | Command::Borrow { .. }
        | Command::Repay { .. }
        | Command::Hire { .. }
        | Command::BuyAddresses { .. }
        | Command::Assign { owner: None, .. }
        | Command::Release { .. }
        | Command::Programme { .. }
        | Command::Club { .. }
        | Command::FeeClub { .. }
        | Command::Vip { .. }
        | Command::CreditLimit { .. }
        | Command::PaymentTerm { .. }
        | Command::RejectOrder { .. }
        | Command::Quote { .. }
        | Command::AcceptCounter { .. }
        | Command::ForgoRequest { .. }
        | Command::StandingOrder(_) => Ok(()),
    }
}

//! The members of a team at several machines: one of them gives the month's commands, the others add records in their
//! roles. A member hands its month in the making to another as a file, who takes in what is new in it, and wears the role
//! to which the file was handed.
//!
//! Records are only ever added. One that is there already is known by what it says, whatever its number is: the numbers
//! of two machines differ after both have added something, so what a record is about is numbered anew. A record that was
//! made after decisions which are not the same here is left, because it was made in another world.

use super::limits::{MOST_PLAN, MOST_RECORDED};
use super::plan::{Plan, PlanError, PlanStep};
use super::result::ResultFile;
use super::text::TextError;
use crate::crm::book::CrmBook;
use crate::crm::record::{RecordEntry, RecordId};
use crate::crm::refusal::RecordRefusal;
use crate::crm::role::CrmRole;
use crate::record::Fingerprint;
use crate::record::code::{TextKind, pack, unpack};
use game::observation::Observation;
use game::time::Month;

/// Why a text brings nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TeamFileError {
    /// It cannot be read.
    Plan(PlanError),
    /// It belongs to another game, or to another team of this one.
    OtherTeam,
    /// It is of another month.
    OtherMonth {
        /// Which.
        month: Month,
    },
    /// It was made on another edition of the month's result.
    OtherEdition,
}

/// What a file brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenIn {
    /// The month with what is new.
    pub plan: Plan,
    /// Records that were added, by role.
    pub added: Vec<CrmRole>,
    /// Records that were here already.
    pub known: u32,
    /// Records that are not possible here, with the reasons.
    pub refused: Vec<RecordRefusal>,
    /// Records that were made after decisions which are not the same here.
    pub apart: u32,
    /// Decisions behind the own ones, which the member who gave them may have undone since.
    pub further: Vec<PlanStep>,
}

impl Plan {
    /// The month in the making as a text for the member of the team who takes that role. It holds no pass.
    pub fn team_code(&self, to: CrmRole) -> String {
        let plan = Self { pass: shown_pass(&self.pass), handed_to: Some(to), ..self.clone() };
        pack(TextKind::Team, &plan.bytes())
    }

    /// Reads a text of [`Plan::team_code`].
    ///
    /// # Errors
    /// [`TeamFileError::Plan`].
    pub fn read_team_code(text: &str) -> Result<Self, TeamFileError> {
        let bytes = unpack(TextKind::Team, text, MOST_PLAN);
        let bytes = bytes.map_err(|error| TeamFileError::Plan(PlanError::Text(TextError::Code(error))))?;
        Self::from_bytes(&bytes).map_err(TeamFileError::Plan)
    }

    /// The month with the decisions of another member, which begin with the own ones ([`TakenIn::further`]).
    #[must_use]
    pub fn with_steps_of(&self, other: &Self) -> Self {
        let mut names = self.names.clone();
        names.extend(other.names.iter().filter(|name| !self.names.contains(name)));
        game::sort::by_key(&mut names, |name| *name);
        Self { steps: other.steps.clone(), names, ..self.clone() }
    }

    /// Takes in what another member's month has and this one has not, on the result on which this one is planned.
    ///
    /// # Errors
    /// [`TeamFileError`]; nothing changes then.
    pub fn take_in(&self, result: &ResultFile, other: &Self) -> Result<TakenIn, TeamFileError> {
        let is_ours = (other.game, other.team) == (self.game, self.team) && other.pass == shown_pass(&self.pass);
        if !is_ours || !other.fits(result.world.scenario()) {
            return Err(TeamFileError::OtherTeam);
        }
        if other.month != self.month {
            return Err(TeamFileError::OtherMonth { month: other.month });
        }
        if other.edition != self.edition || other.records_before != self.records_before {
            return Err(TeamFileError::OtherEdition);
        }
        let same = self.steps.iter().zip(&other.steps).take_while(|(one, other)| one == other).count();
        let further = if same == self.steps.len() { other.steps[same..].to_vec() } else { Vec::new() };
        let mut taking = Taking::into(self.clone(), result);
        let transferred = self.transferred_to(result).ok_or(TeamFileError::OtherEdition)?;
        let seen = transferred.world.observe(self.team);
        for record in &other.records {
            let made_here = record.after as usize <= same;
            taking.take(&seen, RecordEntry::read(record), made_here);
        }
        let Taking { plan, added, known, refused, apart, .. } = taking;
        Ok(TakenIn { plan, added, known, refused, apart, further })
    }
}

/// What shows that somebody knows the pass, without telling it.
fn shown_pass(pass: &str) -> String {
    Fingerprint::of(pass.as_bytes()).to_string()
}

struct Taking {
    plan: Plan,
    book: CrmBook,
    /// The own records of the month that none of the other's has been found to be yet.
    unmatched: Vec<RecordId>,
    /// Numbers here of the other's records of the month, in their order.
    numbers: Vec<Option<RecordId>>,
    added: Vec<CrmRole>,
    known: u32,
    refused: Vec<RecordRefusal>,
    apart: u32,
}

impl Taking {
    fn into(plan: Plan, result: &ResultFile) -> Self {
        let book = CrmBook::of(result.records.iter().chain(&plan.records).map(RecordEntry::read));
        let count = book.entries().len() as u32;
        let unmatched = (plan.records_before..count).map(RecordId).collect();
        let (numbers, added, refused) = (Vec::new(), Vec::new(), Vec::new());
        Self { plan, book, unmatched, numbers, added, known: 0, refused, apart: 0 }
    }

    fn take(&mut self, seen: &Observation<'_>, mut entry: RecordEntry, made_here: bool) {
        let number = self.number_of(seen, &mut entry, made_here);
        self.numbers.push(number);
    }

    /// The number here of a record of the other, added if it is new; none of one that is left.
    fn number_of(&mut self, seen: &Observation<'_>, entry: &mut RecordEntry, made_here: bool) -> Option<RecordId> {
        if let Some(id) = entry.record.reference() {
            match id.0.checked_sub(self.plan.records_before) {
                None => {}
                Some(of_month) => match self.numbers.get(of_month as usize).copied().flatten() {
                    Some(here) => *id = here,
                    None => return self.refuse(RecordRefusal::NotThere),
                },
            }
        }
        let is_it = |id: &RecordId| {
            let own = &self.book.entries()[id.0 as usize];
            (own.role, &own.record) == (entry.role, &entry.record)
        };
        if let Some(at) = self.unmatched.iter().position(is_it) {
            self.known += 1;
            return Some(self.unmatched.remove(at));
        }
        if !made_here {
            self.apart += 1;
            return None;
        }
        if let Err(why) = self.book.check_new(seen, entry.role, &entry.record) {
            return self.refuse(why);
        }
        entry.after = self.plan.steps.len() as u32;
        let saved = entry.saved();
        if !self.plan.has_room_for(&saved.text) {
            return self.refuse(RecordRefusal::TooMany { most: MOST_RECORDED });
        }
        let id = RecordId(self.book.entries().len() as u32);
        self.book.add(entry.clone());
        self.plan.records.push(saved);
        self.added.push(entry.role);
        Some(id)
    }

    fn refuse(&mut self, why: RecordRefusal) -> Option<RecordId> {
        self.refused.push(why);
        None
    }
}

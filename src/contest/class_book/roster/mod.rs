//! Students from a table, as a registry or a spreadsheet writes it: which column holds what is found by its head, or by
//! what stands in it. It is only planned here: who would be added, who is there, and what is wrong with which line.

mod columns;
#[cfg(test)]
mod tests;

pub use columns::RosterColumns;

use super::{ClassBook, ClassMember};
use crate::contest::submission::identity::Identity;
use crate::contest::submission::moment::Moment;
use crate::contest::submission::{MOST_STUDENT, Student};
use crate::crm::csv_read::CsvLine;
use std::collections::BTreeMap;

/// What is wrong with a line of a roster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RosterTrouble {
    /// Neither name nor number stands in it.
    Nobody,
    /// A name, a number or a group has more characters than it may ([`MOST_STUDENT`]).
    TooLong,
}

/// A reason to look at a line again, which is taken in all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RosterDoubt {
    /// Somebody of another name has the same number, in this line.
    NumberOf {
        /// The line, from 1.
        line: u32,
    },
    /// It has a number and no name.
    NoName,
    /// It has a name and no number.
    NoNumber,
}

/// What the import of a roster would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RosterPlan {
    /// In which column stands what, and how it was found.
    pub columns: RosterColumns,
    /// Students who would be added or changed, with their lines.
    pub students: Vec<(u32, ClassMember)>,
    /// Lines whose student is in the class and says nothing new.
    pub known: Vec<u32>,
    /// Lines that say again what an earlier line says, with that line.
    pub doubles: Vec<(u32, u32)>,
    /// Lines that are taken in and worth a look.
    pub doubts: Vec<(u32, RosterDoubt)>,
    /// Lines of which nothing is taken in.
    pub troubles: Vec<(u32, RosterTrouble)>,
    /// Lines above the heads: a title, the name of a course.
    pub above: Vec<u32>,
}

/// Why a table gives no students.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RosterError {
    /// No column holds names or numbers.
    NoStudents,
}

/// Plans the import of a table.
///
/// # Errors
/// [`RosterError`] when nothing of it can be taken in.
pub fn plan(class: &ClassBook, lines: &[CsvLine], now: Moment) -> Result<RosterPlan, RosterError> {
    let columns = RosterColumns::of(lines).ok_or(RosterError::NoStudents)?;
    let (above, lines) = columns.split(lines);
    let mut plan =
        RosterPlan { columns, above: above.iter().map(|line| line.number).collect(), ..RosterPlan::default() };
    let mut first_lines = BTreeMap::<Identity, u32>::new();
    let mut numbers = BTreeMap::<Identity, u32>::new();
    for line in lines {
        let (student, group) = plan.columns.student(&line.cells);
        let is_long = |words: &&String| words.chars().count() > MOST_STUDENT as usize;
        let identity = Identity::of(&student);
        if identity.is_nobody() {
            plan.troubles.push((line.number, RosterTrouble::Nobody));
            continue;
        }
        if [&student.name, &student.number, &group].iter().any(is_long) {
            plan.troubles.push((line.number, RosterTrouble::TooLong));
            continue;
        }
        if let Some(first) = first_lines.get(&identity) {
            plan.doubles.push((line.number, *first));
            continue;
        }
        first_lines.insert(identity, line.number);
        plan.doubts.extend(doubt(&student, &mut numbers, line.number).map(|doubt| (line.number, doubt)));
        let member = ClassMember::new(student, &group, now);
        let known = class.members.iter().find(|known| known.key() == member.key());
        if known.is_some_and(|known| !known.left && (group.is_empty() || known.group == group)) {
            plan.known.push(line.number);
        } else {
            plan.students.push((line.number, member));
        }
    }
    let is_nothing = plan.students.is_empty() && plan.known.is_empty() && plan.troubles.is_empty();
    if is_nothing { Err(RosterError::NoStudents) } else { Ok(plan) }
}

fn doubt(student: &Student, numbers: &mut BTreeMap<Identity, u32>, line: u32) -> Option<RosterDoubt> {
    if student.number.trim().is_empty() {
        return Some(RosterDoubt::NoNumber);
    }
    let number = Identity::of(&Student { name: String::new(), number: student.number.clone() });
    if let Some(first) = numbers.get(&number) {
        return Some(RosterDoubt::NumberOf { line: *first });
    }
    numbers.insert(number, line);
    student.name.trim().is_empty().then_some(RosterDoubt::NoName)
}

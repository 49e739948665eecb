//! Whether what a step asks for is true.

use super::cell::{names, value};
use super::deed::{LabDeed, count, values};
use super::deeds::deeds;
use super::figure::LabAmount;
use super::form::{FigureNeed, Lab, LabCheck, RowNeed};
use super::start::LabStart;
use super::subject::LabSubject;
use super::value::{LabCondition, LabValue};
use super::view::LabView;
use crate::crm::list::{ListRow, Listing, read};
use crate::crm::names::ListName;
use crate::study::length::length;
use game::time::DAY;

/// How far a check has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckResult {
    /// Whether it holds.
    pub is_done: bool,
    /// How much of it: subjects, rows, letters, days; of several checks how many hold.
    pub have: u32,
    /// How much it takes.
    pub need: u32,
    /// The checks that stand in it.
    pub parts: Vec<Self>,
}

impl CheckResult {
    fn of(have: u32, need: u32) -> Self {
        Self { is_done: have >= need, have: have.min(need), need, parts: Vec::new() }
    }

    fn whether(is_done: bool) -> Self {
        Self { is_done, have: u32::from(is_done), need: 1, parts: Vec::new() }
    }
}

/// A company in the middle of a lab, with what all its checks need.
pub struct LabStand<'a> {
    lab: &'a Lab,
    start: &'a LabStart,
    view: &'a LabView<'a>,
    deeds: Vec<LabDeed>,
}

impl<'a> LabStand<'a> {
    /// How a lab stands.
    pub fn of(lab: &'a Lab, start: &'a LabStart, view: &'a LabView<'a>) -> Self {
        Self { lab, start, view, deeds: deeds(view) }
    }

    /// How far a check has come.
    pub fn check(&self, check: &LabCheck) -> CheckResult {
        match check {
            LabCheck::Made { acts, at_least, conditions, who } => match self.subject(who.as_deref()) {
                Some(who) => CheckResult::of(count(&self.deeds, acts, conditions, who) as u32, u32::from(*at_least)),
                None => CheckResult::of(0, u32::from(*at_least)),
            },
            LabCheck::Differs { act, field, at_least, conditions, picks } => {
                let of = |who| values(&self.deeds, *act, field, conditions, who);
                if picks.is_empty() {
                    return CheckResult::of(of(None).len() as u32, u32::from(*at_least));
                }
                let found = picks.iter().filter_map(|pick| self.start.pick(pick)).map(|who| of(Some(who)));
                let mut ways: Vec<Vec<&LabValue>> = Vec::new();
                for way in found.filter(|way| !way.is_empty()) {
                    // The same values in another order are the same way.
                    let is_known =
                        ways.iter().any(|known| known.len() == way.len() && way.iter().all(|one| known.contains(one)));
                    if !is_known {
                        ways.push(way);
                    }
                }
                CheckResult::of(ways.len() as u32, picks.len() as u32)
            }
            LabCheck::Listed { list, among, conditions, need, who } => match self.subject(who.as_deref()) {
                Some(who) => self.listed(*list, among, conditions, *need, who),
                None => CheckResult::whether(false),
            },
            LabCheck::Figure { figure, of, need } => {
                let now = self.start.figure(self.view, *figure, of.as_deref()).and_then(|worked| worked.as_number());
                let before = self.start.at_start(*figure, of.as_deref()).and_then(|worked| worked.as_number());
                CheckResult::whether(now.is_some_and(|now| has_come(now, before, *need)))
            }
            LabCheck::Clock(month) => CheckResult::whether(self.view.seen.now() >= month.opening()),
            LabCheck::Days(days) => {
                let passed = (self.view.seen.now() - self.view.from).get() / DAY;
                CheckResult::of(passed, u32::from(*days))
            }
            LabCheck::Answered(question) => {
                let item = self.lab.item(question);
                let coursework = self.view.book.coursework();
                let has_written = coursework.written(&item).is_some_and(|text| length(text) > 0);
                CheckResult::whether(coursework.answer(&item).is_some() || has_written)
            }
            LabCheck::Written { field, letters: need } => {
                let text = self.view.book.coursework().written(&self.lab.item(field)).unwrap_or_default();
                CheckResult::of(length(text), u32::from(*need))
            }
            LabCheck::All(parts) => {
                let parts: Vec<CheckResult> = parts.iter().map(|part| self.check(part)).collect();
                let have = parts.iter().filter(|part| part.is_done).count() as u32;
                CheckResult { parts: parts.clone(), ..CheckResult::of(have, parts.len() as u32) }
            }
            LabCheck::Any(parts) => {
                let parts: Vec<CheckResult> = parts.iter().map(|part| self.check(part)).collect();
                CheckResult { parts: parts.clone(), ..CheckResult::whether(parts.iter().any(|part| part.is_done)) }
            }
        }
    }

    /// What a check is about: anything, or the subject of a pick. None where the pick found nothing.
    fn subject(&self, who: Option<&str>) -> Option<Option<LabSubject>> {
        match who {
            None => Some(None),
            Some(name) => self.start.pick(name).map(Some),
        }
    }

    fn listed(
        &self,
        list: ListName,
        among: &[LabCondition],
        conditions: &[LabCondition],
        need: RowNeed,
        who: Option<LabSubject>,
    ) -> CheckResult {
        let Some(listing) = read(&self.view.viewer(), list) else { return CheckResult::whether(false) };
        let is_about = |row: &ListRow| who.is_none_or(|who| row.iter().any(|cell| names(cell, who)));
        let looked_at: Vec<&ListRow> =
            listing.rows.iter().filter(|row| is_about(row) && holds(&listing, row, among)).collect();
        let fitting = looked_at.iter().filter(|row| holds(&listing, row, conditions)).count() as u32;
        match need {
            RowNeed::AtLeast(least) => CheckResult::of(fitting, u32::from(least)),
            RowNeed::Share { percent, rows } => {
                let all = looked_at.len() as u32;
                let need = (all * u32::from(percent)).div_ceil(100).max(1);
                let result = CheckResult::of(fitting, need);
                CheckResult { is_done: result.is_done && all >= u32::from(rows), ..result }
            }
        }
    }
}

/// Whether all conditions hold of a row.
fn holds(listing: &Listing, row: &ListRow, conditions: &[LabCondition]) -> bool {
    conditions.iter().all(|condition| {
        let at = listing.columns.iter().position(|column| column.name.as_str() == condition.column);
        at.and_then(|at| row.get(at)).is_some_and(|cell| condition.asks.holds(&value(cell)))
    })
}

fn has_come(now: LabAmount, before: Option<LabAmount>, need: FigureNeed) -> bool {
    let below = |bound: LabAmount| now.number.is_less_than(bound.number) == Some(true);
    let above = |bound: LabAmount| bound.number.is_less_than(now.number) == Some(true);
    let bound = |number| LabAmount { number, ..now };
    match need {
        FigureNeed::AtLeast(least) => !below(bound(least)),
        FigureNeed::AtMost(most) => !above(bound(most)),
        FigureNeed::More => before.is_some_and(above),
        FigureNeed::Less => before.is_some_and(below),
        FigureNeed::NotLess => before.is_some_and(|before| !below(before)),
        FigureNeed::NotMore => before.is_some_and(|before| !above(before)),
    }
}

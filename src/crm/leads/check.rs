//! Whether a record about leads may be added.

use super::super::opportunity_facts::facts;
use super::super::record::{LeadId, LeadRecord, ListNumber, MOST_POINTS, RowFinding};
use super::super::refusal::RecordRefusal;
use super::super::text::{MOST_LABEL, MOST_NOTE, check as check_text};
use super::bought::rows;
use super::found::{Lead, lead_of};
use super::state::{BoughtList, LeadBook};
use game::observation::Observation;

/// Lists of one company at most.
const MOST_LISTS: u32 = 5;

/// Whether a record may be added.
///
/// # Errors
/// [`RecordRefusal`] says why not.
pub fn check(book: &LeadBook, seen: &Observation<'_>, record: &LeadRecord) -> Result<(), RecordRefusal> {
    let open = |id: LeadId| -> Result<Lead, RecordRefusal> {
        let lead = lead_of(seen, book, id).ok_or(RecordRefusal::NotThere)?;
        if lead.opportunity.is_some() || lead.unfit.is_some() { Err(RecordRefusal::Closed) } else { Ok(lead) }
    };
    let list = |number: ListNumber| -> Result<&BoughtList, RecordRefusal> {
        let list = book.list(number).ok_or(RecordRefusal::NotThere)?;
        list.imported.map_or(Ok(list), |at| Err(RecordRefusal::Imported { at }))
    };
    let new = |same: bool| if same { Err(RecordRefusal::NothingNew) } else { Ok(()) };
    match record {
        LeadRecord::Points { sign, points } => {
            if *points > MOST_POINTS {
                return Err(RecordRefusal::TooMany { most: u32::from(MOST_POINTS) });
            }
            new(book.points(*sign) == *points)
        }
        LeadRecord::Qualify { lead, bant, reason } => {
            if reason.chars().count() > MOST_NOTE as usize {
                return Err(RecordRefusal::TooLong { most: MOST_NOTE });
            }
            new(open(*lead)?.bant == Some(*bant) && book.qualified_because(*lead) == reason)
        }
        LeadRecord::Disqualify { lead, .. } => open(*lead).map(drop),
        LeadRecord::Convert { lead, opportunity } => {
            let lead = open(*lead)?;
            if lead.bant.is_none() {
                return Err(RecordRefusal::NotQualified);
            }
            let known = facts(seen, *opportunity).ok_or(RecordRefusal::NotThere)?;
            let fits = opportunity.customer == lead.id.customer && known.stage.is_open();
            if fits { Ok(()) } else { Err(RecordRefusal::NotThere) }
        }
        LeadRecord::Buy { list } => {
            if book.list(*list).is_some() {
                return Err(RecordRefusal::NothingNew);
            }
            let is_full = book.lists().count() >= MOST_LISTS as usize;
            if is_full { Err(RecordRefusal::TooMany { most: MOST_LISTS }) } else { Ok(()) }
        }
        LeadRecord::Find { list: number, row, finding } => {
            let list = list(*number)?;
            let count = rows(seen, *number, list.at).len();
            if usize::from(*row) >= count {
                return Err(RecordRefusal::NotThere);
            }
            check_finding(seen, list, count, *row, finding)?;
            new(list.findings.get(row) == Some(finding))
        }
        LeadRecord::Import { list: number } => list(*number).map(drop),
    }
}

fn check_finding(
    seen: &Observation<'_>,
    list: &BoughtList,
    count: usize,
    row: u8,
    finding: &RowFinding,
) -> Result<(), RecordRefusal> {
    match finding {
        // A row that others were merged into stays, and what was merged takes nothing in: else both would be lost.
        RowFinding::Duplicate { of } => {
            let merged = |row: &u8| matches!(list.findings.get(row), Some(RowFinding::Duplicate { .. }));
            let takes_in = list.findings.values().any(|other| *other == RowFinding::Duplicate { of: row });
            let fits = usize::from(*of) < count && *of != row && !merged(of) && !takes_in;
            if fits { Ok(()) } else { Err(RecordRefusal::NotThere) }
        }
        RowFinding::WrongIndustry { right } => {
            let is_there = right.index() < seen.scenario().industries.len();
            if is_there { Ok(()) } else { Err(RecordRefusal::NotThere) }
        }
        RowFinding::NoCity { city: text } | RowFinding::BadPhone { phone: text } => check_text(text, MOST_LABEL),
        RowFinding::Right | RowFinding::OldContact => Ok(()),
    }
}

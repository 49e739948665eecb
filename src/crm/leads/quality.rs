//! How well a bought list was cleaned.

use super::super::record::{ListNumber, RowFinding};
use super::bought::{BoughtRow, RowFlaw, rows};
use super::state::BoughtList;
use game::ids::CustomerId;
use game::observation::Observation;
use game::per_mille::PerMille;
use game::sort;
use game::time::Minute;

/// A row of a list after cleaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowResult {
    /// It was right, and was left so.
    Left,
    /// It was flawed and was corrected.
    Corrected,
    /// It is still flawed: nothing was found, or something else, or the correction is wrong.
    Missed,
    /// It was right, and a flaw was found that is not there.
    Spoilt,
}

/// The quality of a list before and after it was cleaned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListQuality {
    /// What became of each row.
    pub results: Vec<RowResult>,
    /// By kind of flaw: how many rows had it, and how many of these were corrected.
    pub flaws: [(RowFlaw, u32, u32); 5],
}

impl ListQuality {
    /// The share of rows that were right when the list was bought.
    pub fn before(&self) -> PerMille {
        self.share(&[RowResult::Left, RowResult::Spoilt])
    }

    /// The share of rows that are right now.
    pub fn after(&self) -> PerMille {
        self.share(&[RowResult::Left, RowResult::Corrected])
    }

    fn share(&self, of: &[RowResult]) -> PerMille {
        let count = self.results.iter().filter(|result| of.contains(result)).count();
        PerMille::rounded(count as i64, self.results.len().max(1) as i64)
    }
}

/// The quality of a list as far as it has been cleaned.
pub fn quality(seen: &Observation<'_>, number: ListNumber, list: &BoughtList) -> ListQuality {
    let rows = rows(seen, number, list.at);
    let result = |(place, row): (usize, &BoughtRow)| {
        let finding = list.findings.get(&(place as u8)).unwrap_or(&RowFinding::Right);
        // A flaw that nobody can see on the list, a contact who has left since, is no flaw of the list.
        let is_true = tells_truth(seen, &rows, list, row, finding)
            || row.flaw == Some(RowFlaw::Duplicate) && takes_in_its_twin(list, place, &rows);
        match (row.flaw, is_true) {
            (None, true) => RowResult::Left,
            (None, false) => RowResult::Spoilt,
            (Some(_), true) => RowResult::Corrected,
            (Some(_), false) => RowResult::Missed,
        }
    };
    let results: Vec<RowResult> = rows.iter().enumerate().map(result).collect();
    let flaws = RowFlaw::ALL.map(|flaw| {
        let with = || rows.iter().zip(&results).filter(move |(row, _)| row.flaw == Some(flaw));
        let corrected = with().filter(|(_, result)| **result == RowResult::Corrected).count();
        (flaw, with().count() as u32, corrected as u32)
    });
    ListQuality { results, flaws }
}

/// The customers that a cleaned list brings, each once.
pub fn customers(seen: &Observation<'_>, number: ListNumber, list: &BoughtList) -> Vec<CustomerId> {
    let is_merged = |place: usize| matches!(list.findings.get(&(place as u8)), Some(RowFinding::Duplicate { .. }));
    let rows = rows(seen, number, list.at);
    let kept = rows.iter().enumerate().filter(|(place, _)| !is_merged(*place));
    sort::set(kept.map(|(_, row)| row.customer)).into_iter().collect()
}

fn tells_truth(
    seen: &Observation<'_>,
    rows: &[BoughtRow],
    list: &BoughtList,
    row: &BoughtRow,
    finding: &RowFinding,
) -> bool {
    let customer = seen.customer(row.customer);
    match finding {
        RowFinding::Right => row.flaw.is_none(),
        RowFinding::Duplicate { of } => {
            let other = rows.get(usize::from(*of));
            other.is_some_and(|other| other.customer == row.customer)
        }
        RowFinding::WrongIndustry { right } => row.industry != customer.industry && *right == customer.industry,
        RowFinding::NoCity { city } => {
            let city = city.trim();
            // Where a customer has moved since, its city of then is not known any more: what was found stands.
            let moved = seen.relocation_of(row.customer).is_some_and(|moved| moved.month > list.at.month());
            let is_its = city == customer.city.zh || city.eq_ignore_ascii_case(&customer.city.en);
            !row.has_city && (is_its || moved && !city.is_empty())
        }
        RowFinding::BadPhone { phone } => row.phone != row.right_phone && phone.trim() == row.right_phone,
        RowFinding::OldContact => row.flaw == Some(RowFlaw::OldContact) || was_replaced(seen, row, list.imported),
    }
}

/// Whether the row for the same customer was merged into this one: which of the two goes makes no difference.
fn takes_in_its_twin(list: &BoughtList, place: usize, rows: &[BoughtRow]) -> bool {
    let is_twin = |at: &u8| rows.get(usize::from(*at)).is_some_and(|row| row.customer == rows[place].customer);
    let into = RowFinding::Duplicate { of: place as u8 };
    list.findings.iter().any(|(at, finding)| is_twin(at) && *finding == into)
}

/// Whether the contact has left since, as far as the customer's file tells.
fn was_replaced(seen: &Observation<'_>, row: &BoughtRow, until: Option<Minute>) -> bool {
    let drafts = seen.customer(row.customer).contacts.iter();
    let file = seen.file(row.customer);
    let contacts = file.iter().flat_map(|file| &file.contacts);
    contacts.zip(drafts).any(|(known, draft)| {
        let came = known.came.map(|came| came.at);
        draft.name == row.contact && came.is_some_and(|at| until.is_none_or(|until| at <= until))
    })
}

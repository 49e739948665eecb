//! Notes, tags and next steps for customers from a table that somebody wrote elsewhere. It is only planned here:
//! what would be added, what is there already, and what is wrong with which line.

use super::book::CrmBook;
use super::csv_read::{CsvError, CsvLine, read};
use super::record::{AccountRecord, CrmRecord, RecordEntry};
use super::refusal::RecordRefusal;
use super::viewer::Viewer;
use game::ids::CustomerId;
use game::observation::Observation;
use game::time::Minutes;
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;

/// Days for a next step whose line gives none.
const DAYS: u32 = 5;
/// Days for a next step at most: a year of working days.
const MOST_DAYS: u32 = 240;

/// A column that an import understands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Field {
    Customer,
    Note,
    Tag,
    NextStep,
    Days,
}

/// The heads that are understood, in small letters.
const HEADS: &[(&str, Field)] = &[
    ("customer", Field::Customer),
    ("account", Field::Customer),
    ("客户", Field::Customer),
    ("note", Field::Note),
    ("备注", Field::Note),
    ("tag", Field::Tag),
    ("标签", Field::Tag),
    ("next_step", Field::NextStep),
    ("next step", Field::NextStep),
    ("下一步", Field::NextStep),
    ("days", Field::Days),
    ("天数", Field::Days),
];

/// Why nothing of a file can be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// It is no table.
    Csv(CsvError),
    /// No column is headed customer.
    NoCustomerColumn,
    /// No column is headed note, tag or next step.
    NothingToImport,
}

impl fmt::Display for ImportError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "nothing can be imported: {self:?}")
    }
}

impl Error for ImportError {}

/// What is wrong with one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineTrouble {
    /// It has more or fewer cells than the heads.
    CellCount {
        /// How many it has.
        has: usize,
        /// How many heads there are.
        heads: usize,
    },
    /// No customer is called so.
    NoCustomer {
        /// The name.
        name: String,
    },
    /// Neither note nor tag nor next step.
    Nothing,
    /// Not a number of days from 1 to 240.
    Days {
        /// What stands there.
        text: String,
    },
    /// The book does not take it.
    Refused(RecordRefusal),
}

/// What an import would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportPlan {
    /// What would be added, with its line.
    pub records: Vec<(u32, CrmRecord)>,
    /// Lines of which something is there already, in the book or above in the file; it is not added again.
    pub duplicates: Vec<u32>,
    /// Lines with something wrong; nothing of them is added.
    pub troubles: Vec<(u32, LineTrouble)>,
}

/// Plans the import of a text.
///
/// # Errors
/// [`ImportError`] when nothing of it can be imported.
pub fn plan(viewer: &Viewer<'_>, text: &str) -> Result<ImportPlan, ImportError> {
    let lines = read(text).map_err(ImportError::Csv)?;
    let (heads, lines) = lines.split_first().ok_or(ImportError::Csv(CsvError::Empty))?;
    let field = |head: &String| {
        let head = head.to_lowercase();
        HEADS.iter().find(|(known, _)| *known == head).map(|(_, field)| *field)
    };
    let fields: Vec<Option<Field>> = heads.cells.iter().map(field).collect();
    let has = |field: Field| fields.contains(&Some(field));
    if !has(Field::Customer) {
        return Err(ImportError::NoCustomerColumn);
    }
    if ![Field::Note, Field::Tag, Field::NextStep].into_iter().any(has) {
        return Err(ImportError::NothingToImport);
    }
    let names = names(viewer.seen);
    // A copy of the book takes what is planned, so that what is too much or there already shows.
    let mut book = viewer.book.clone();
    let mut plan = ImportPlan::default();
    for line in lines {
        match records_of(viewer.seen, &names, &fields, line) {
            Err(trouble) => plan.troubles.push((line.number, trouble)),
            Ok(records) => take(viewer, &mut book, &mut plan, line.number, records),
        }
    }
    Ok(plan)
}

/// Customers by their names in both languages.
fn names(seen: &Observation<'_>) -> BTreeMap<String, CustomerId> {
    let of_customer = |id: CustomerId| {
        let name = &seen.customer(id).name;
        [(name.zh.to_lowercase(), id), (name.en.to_lowercase(), id)]
    };
    seen.customer_ids().flat_map(of_customer).collect()
}

fn records_of(
    seen: &Observation<'_>,
    names: &BTreeMap<String, CustomerId>,
    fields: &[Option<Field>],
    line: &CsvLine,
) -> Result<Vec<AccountRecord>, LineTrouble> {
    if line.cells.len() != fields.len() {
        return Err(LineTrouble::CellCount { has: line.cells.len(), heads: fields.len() });
    }
    let cell = |field: Field| {
        let at = fields.iter().position(|one| *one == Some(field));
        at.map_or("", |at| line.cells[at].as_str())
    };
    let name = cell(Field::Customer);
    let no_customer = || LineTrouble::NoCustomer { name: name.to_owned() };
    let customer = names.get(&name.to_lowercase()).copied().ok_or_else(no_customer)?;
    let days = match cell(Field::Days) {
        "" => DAYS,
        text => {
            let days = text.parse().ok().filter(|days| (1..=MOST_DAYS).contains(days));
            days.ok_or_else(|| LineTrouble::Days { text: text.to_owned() })?
        }
    };
    let given = |field: Field| Some(cell(field)).filter(|text| !text.is_empty()).map(str::to_owned);
    let note = given(Field::Note).map(|text| AccountRecord::Note { customer, text });
    let tag = given(Field::Tag).map(|tag| AccountRecord::Tag { customers: vec![customer], tag });
    let due = seen.now() + Minutes::days(days);
    let step = given(Field::NextStep).map(|text| AccountRecord::NextStep { customer, text, due });
    let records: Vec<AccountRecord> = note.into_iter().chain(tag).chain(step).collect();
    if records.is_empty() { Err(LineTrouble::Nothing) } else { Ok(records) }
}

/// Takes a line into the plan: all of it, what is there already left out, or nothing.
fn take(viewer: &Viewer<'_>, book: &mut CrmBook, plan: &mut ImportPlan, number: u32, records: Vec<AccountRecord>) {
    let (known, new): (Vec<_>, Vec<_>) = records.into_iter().partition(|record| is_known(book, record));
    let mut with_it = book.clone();
    let mut added = Vec::new();
    for record in new {
        let record = CrmRecord::Account(record);
        if let Err(why) = with_it.check(viewer.seen, viewer.role, &record) {
            plan.troubles.push((number, LineTrouble::Refused(why)));
            return;
        }
        let (at, by, role) = (viewer.seen.now(), viewer.seen.me(), viewer.role);
        with_it.add(RecordEntry { at, after: 0, by, role, record: record.clone() });
        added.push((number, record));
    }
    if !known.is_empty() {
        plan.duplicates.push(number);
    }
    plan.records.extend(added);
    *book = with_it;
}

/// Whether a customer has that note, tag or next step.
fn is_known(book: &CrmBook, record: &AccountRecord) -> bool {
    let accounts = book.accounts();
    match record {
        AccountRecord::Note { customer, text } => accounts.notes(*customer).iter().any(|note| note.text == *text),
        AccountRecord::Tag { customers, tag } => {
            customers.iter().all(|customer| accounts.tags(*customer).any(|one| one == tag))
        }
        AccountRecord::NextStep { customer, text, .. } => {
            accounts.next_step(*customer).is_some_and(|step| step.text == *text)
        }
        _ => false,
    }
}

//! A bought list of addresses, with its flaws: the same for everybody who buys the same number in the same market.

use super::super::record::ListNumber;
use game::ids::{ContactId, CustomerId, IndustryId};
use game::luck::{Luck, Purpose, Seed};
use game::observation::Observation;
use game::scenario::{DrawnName, Name};
use game::time::{Minute, Month};

/// Customers on a list at most.
const CUSTOMERS: usize = 18;
/// Rows that name a customer a second time, at most.
const DUPLICATES: usize = 6;
/// Rows with the same flaw, but for duplicates.
const OF_A_KIND: usize = 3;

/// How a customer's name is written on a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// As it should be.
    Full,
    /// Its short name.
    Short,
    /// In capitals, or with a blank inside.
    Careless,
}

/// What is wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowFlaw {
    /// It names a customer that another row names, too.
    Duplicate,
    /// The industry is another one.
    WrongIndustry,
    /// The city is missing.
    NoCity,
    /// The telephone number is badly written.
    BadPhone,
    /// The contact does not work there.
    OldContact,
}

impl RowFlaw {
    /// All, in the order of a report.
    pub const ALL: [Self; 5] = [Self::Duplicate, Self::WrongIndustry, Self::NoCity, Self::BadPhone, Self::OldContact];
}

/// A row as the list has it, with what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoughtRow {
    /// The customer that is meant.
    pub customer: CustomerId,
    /// How its name is written.
    pub spelling: Spelling,
    /// Its industry, as the list has it.
    pub industry: IndustryId,
    /// Whether the city is there.
    pub has_city: bool,
    /// The contact, as the list has it.
    pub contact: Name,
    /// The telephone number, as the list has it.
    pub phone: String,
    /// The number as it should be written.
    pub right_phone: String,
    /// What is wrong.
    pub flaw: Option<RowFlaw>,
}

/// The rows of a list that was bought at a time.
pub fn rows(seen: &Observation<'_>, list: ListNumber, bought: Minute) -> Vec<BoughtRow> {
    let mut customers: Vec<CustomerId> =
        seen.all_customers().filter(|&one| was_on_market(seen, one, bought.month())).collect();
    let mut luck = Luck::of(Seed(u64::from(list.0)), Purpose::Taste, 0, 0);
    shuffle(&mut luck, &mut customers);
    customers.truncate(CUSTOMERS);
    let mut rows: Vec<BoughtRow> = Vec::new();
    for (place, &customer) in customers.iter().enumerate() {
        rows.push(row(seen, list, customer, flaw_at(place)));
    }
    let sound: Vec<usize> = (0..rows.len()).filter(|&at| rows[at].flaw.is_none()).take(DUPLICATES).collect();
    for at in sound {
        let spelling = if at.is_multiple_of(2) { Spelling::Short } else { Spelling::Careless };
        let twin = BoughtRow { spelling, flaw: Some(RowFlaw::Duplicate), ..rows[at].clone() };
        rows.push(twin);
    }
    shuffle(&mut luck, &mut rows);
    rows
}

/// The flaw of a place before rows are mixed.
fn flaw_at(place: usize) -> Option<RowFlaw> {
    match place / OF_A_KIND {
        0 => Some(RowFlaw::WrongIndustry),
        1 => Some(RowFlaw::NoCity),
        2 => Some(RowFlaw::BadPhone),
        3 => Some(RowFlaw::OldContact),
        _ => None,
    }
}

fn row(seen: &Observation<'_>, list: ListNumber, customer: CustomerId, flaw: Option<RowFlaw>) -> BoughtRow {
    let draft = seen.customer(customer);
    let mut luck = Luck::of(Seed(u64::from(list.0)), Purpose::Taste, u64::from(customer.0), 1);
    let industries = seen.scenario().industries.len() as u8;
    // Another industry of the market; a market of one has none.
    let industry = match flaw {
        Some(RowFlaw::WrongIndustry) => {
            let further = 1 + luck.below(u32::from(industries.saturating_sub(1))) as u8;
            IndustryId((draft.industry.0 + further) % industries.max(1))
        }
        _ => draft.industry,
    };
    let right_phone = phone(&mut luck);
    let contact = ContactId(luck.below(draft.contacts.len() as u32) as u8);
    let works_there = draft.contacts[contact.index()].name.clone();
    BoughtRow {
        customer,
        spelling: Spelling::Full,
        industry,
        has_city: flaw != Some(RowFlaw::NoCity),
        contact: if flaw == Some(RowFlaw::OldContact) { stranger(seen, &mut luck, customer) } else { works_there },
        phone: if flaw == Some(RowFlaw::BadPhone) { badly(&mut luck, &right_phone) } else { right_phone.clone() },
        right_phone,
        flaw: flaw.filter(|flaw| *flaw != RowFlaw::WrongIndustry || industry != draft.industry),
    }
}

/// A mobile number of eleven figures with a nought in it.
fn phone(luck: &mut Luck) -> String {
    let mut figures = String::from(["130", "150", "180"][luck.below(3) as usize]);
    for _ in 0..8 {
        figures.push(char::from(b'0' + luck.below(10) as u8));
    }
    figures
}

/// The number with a letter for a nought, in wide figures, or cut up.
fn badly(luck: &mut Luck, phone: &str) -> String {
    match luck.below(3) {
        0 => phone.replace('0', "O"),
        1 => phone.chars().map(|one| char::from_u32(u32::from(one) - 0x30 + 0xFF10).unwrap_or(one)).collect(),
        _ => format!("({}) {}/{}", &phone[..3], &phone[3..7], &phone[7..]),
    }
}

/// A name that nobody at the customer has.
fn stranger(seen: &Observation<'_>, luck: &mut Luck, customer: CustomerId) -> Name {
    let (family_name, first) = (luck.below(256) as u8, luck.below(256) as u8);
    let name = |given_name: u8| DrawnName { family_name, given_name }.full(seen.scenario());
    let is_free = |name: &Name| seen.customer(customer).contacts.iter().all(|contact| contact.name != *name);
    (0..8).map(|more| name(first.wrapping_add(more))).find(is_free).unwrap_or_else(|| name(first))
}

/// Whether a customer was on the market in a month that has begun.
fn was_on_market(seen: &Observation<'_>, customer: CustomerId, month: Month) -> bool {
    let merger = seen.merger_of(customer).map(|merger| merger.month);
    let has_entered = seen.is_on_market(customer) || merger.is_some();
    has_entered
        && seen.entered(customer).is_none_or(|entered| entered <= month)
        && merger.is_none_or(|merger| merger > month)
}

fn shuffle<T>(luck: &mut Luck, all: &mut [T]) {
    for at in 0..all.len() {
        let other = at + luck.below((all.len() - at) as u32) as usize;
        all.swap(at, other);
    }
}

//! An import in words: what would be added, what is wrong.

use super::refusal::refusal;
use crate::crm::csv_read::CsvError;
use crate::crm::import::{ImportError, LineTrouble};
use crate::crm::record::{AccountRecord, CrmRecord};
use game::ids::CustomerId;
use texts::i18n::*;

/// Why nothing of a file can be imported.
pub fn import_error(locale: Locale, error: ImportError) -> String {
    match error {
        ImportError::Csv(CsvError::Empty) => td_string!(locale, crm.import.empty).to_owned(),
        ImportError::Csv(CsvError::OpenQuote { line }) => td_string!(locale, crm.import.open_quote, line = line),
        ImportError::Csv(CsvError::TooLong { most }) => td_string!(locale, crm.import.too_long, most = most),
        ImportError::NoCustomerColumn => td_string!(locale, crm.import.no_customer_column).to_owned(),
        ImportError::NothingToImport => td_string!(locale, crm.import.no_columns).to_owned(),
    }
}

/// What is wrong with a line.
pub fn line_trouble(locale: Locale, trouble: &LineTrouble) -> String {
    match trouble {
        LineTrouble::CellCount { has, heads } => td_string!(locale, crm.import.cells, has = *has, heads = *heads),
        LineTrouble::NoCustomer { name } => td_string!(locale, crm.import.no_customer, name = name.clone()),
        LineTrouble::Nothing => td_string!(locale, crm.import.nothing).to_owned(),
        LineTrouble::Days { text } => td_string!(locale, crm.import.days, text = text.clone()),
        LineTrouble::Refused(why) => refusal(locale, *why),
    }
}

/// A planned record: of which customer, its kind, its text; none of a kind that no import makes.
pub fn planned(locale: Locale, record: &CrmRecord) -> Option<(CustomerId, &'static str, String)> {
    let CrmRecord::Account(record) = record else { return None };
    match record {
        AccountRecord::Note { customer, text } => {
            Some((*customer, td_string!(locale, crm.import.a_note), text.clone()))
        }
        AccountRecord::Tag { customers, tag } => {
            Some((*customers.first()?, td_string!(locale, crm.column.tags), tag.clone()))
        }
        AccountRecord::NextStep { customer, text, .. } => {
            Some((*customer, td_string!(locale, crm.column.next_step), text.clone()))
        }
        _ => None,
    }
}

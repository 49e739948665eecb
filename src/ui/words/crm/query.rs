//! Queries in words: names of those in the library, comparisons, why one has no result.

use crate::crm::query::builder::FilterComparison;
use crate::crm::query::library::LibraryQuery;
use crate::crm::query::mistake::{SqlMistake, SqlPlace};
use crate::crm::query::trouble::QueryTrouble;
use texts::i18n::*;

/// A query of the library.
pub fn library(locale: Locale, query: LibraryQuery) -> &'static str {
    match query {
        LibraryQuery::Customers => td_string!(locale, crm.query.customers),
        LibraryQuery::StaffPerformance => td_string!(locale, crm.query.staff_performance),
        LibraryQuery::StaffPlan => td_string!(locale, crm.query.staff_plan),
        LibraryQuery::FeedbackByProduct => td_string!(locale, crm.query.feedback_by_product),
        LibraryQuery::HandlingState => td_string!(locale, crm.query.handling_state),
    }
}

/// How a column is compared.
pub fn comparison(locale: Locale, comparison: FilterComparison) -> &'static str {
    match comparison {
        FilterComparison::Equal => td_string!(locale, crm.query.equal),
        FilterComparison::AtLeast => td_string!(locale, crm.query.at_least),
        FilterComparison::AtMost => td_string!(locale, crm.query.at_most),
        FilterComparison::Contains => td_string!(locale, crm.query.contains),
    }
}

/// Why a query has no result. What the engine says of it is in English.
pub fn trouble(locale: Locale, trouble: &QueryTrouble) -> String {
    match trouble {
        QueryTrouble::NotOne => td_string!(locale, crm.query.not_one).to_owned(),
        QueryTrouble::NotSelect => td_string!(locale, crm.query.not_select).to_owned(),
        QueryTrouble::NoTable { name } => td_string!(locale, crm.query.no_table, name = name.clone()),
        QueryTrouble::NoColumn { name } => td_string!(locale, crm.query.no_column, name = name.clone()),
        QueryTrouble::NoFunction { name } => td_string!(locale, crm.query.no_function, name = name.to_uppercase()),
        QueryTrouble::ByBytes { name } => td_string!(locale, crm.query.by_bytes, name = name.to_uppercase()),
        QueryTrouble::Broken => td_string!(locale, crm.query.broken).to_owned(),
        QueryTrouble::NotSql { mistake } => not_sql(locale, mistake),
        QueryTrouble::TooMuch { most } => td_string!(locale, crm.query.too_much, most = *most),
        QueryTrouble::Engine { detail } => td_string!(locale, crm.query.cannot, detail = detail.clone()),
    }
}

/// Where and why a text is not SQL.
fn not_sql(locale: Locale, mistake: &SqlMistake) -> String {
    match mistake {
        SqlMistake::NotAQuery { at: SqlPlace { line, column }, word } => {
            td_string!(locale, crm.query.not_sql.start, line = *line, column = *column, word = word.clone())
        }
        SqlMistake::Misplaced { at: SqlPlace { line, column }, word } => {
            td_string!(locale, crm.query.not_sql.word, line = *line, column = *column, word = word.clone())
        }
        SqlMistake::NotClosed { at: SqlPlace { line, column } } => {
            td_string!(locale, crm.query.not_sql.not_closed, line = *line, column = *column)
        }
        SqlMistake::EndsEarly => td_string!(locale, crm.query.not_sql.early).to_owned(),
        SqlMistake::TooDeep => td_string!(locale, crm.query.not_sql.deep).to_owned(),
        SqlMistake::Other => td_string!(locale, crm.query.not_sql.other).to_owned(),
    }
}

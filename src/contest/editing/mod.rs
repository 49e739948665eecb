//! A market as an instructor changes it, number by number: a [`Sheet`] begins from a built-in
//! market or a text, holds what can be read as a market at any time, and says whether it can be
//! played.

mod blocks;
mod care_field;
mod care_fields;
mod change_field;
mod differences;
mod field;
mod fields;
mod path;
mod rows;
mod sheet;
mod spot;
#[cfg(test)]
mod tests;
mod what;

pub use blocks::{EditorTab, FieldBlock};
pub use care_field::CareField;
pub use change_field::ChangeField;
pub use differences::{MOST_DIFFERENCES, MarketDifference};
pub use field::{Field, FieldKind, TextLanguage};
pub use sheet::{MOST_MARKET, Sheet, SheetError, Unfit, made_from};
pub use spot::Spot;
pub use what::FieldName;

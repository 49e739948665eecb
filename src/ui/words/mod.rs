//! Wording that several pages share: each function takes the language and data and returns the
//! words. Amounts and hours look the same in both languages.

pub mod at_risk;
pub mod care;
pub mod command;
pub mod contest;
pub mod credit;
pub mod crm;
pub mod debrief;
pub mod editing;
pub mod event;
pub mod field;
pub mod figure;
pub mod ghost;
pub mod handbook;
pub mod ledger;
pub mod measure;
pub mod money;
pub mod name;
pub mod opening;
pub mod refusal;
pub mod relation;
pub mod rival;
pub mod rounds;
pub mod shock;
pub mod standings;
pub mod task;
pub mod tender;
pub mod time;
pub mod trouble;

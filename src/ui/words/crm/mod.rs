//! Words of the CRM workbench.

pub mod act;
pub mod approval;
pub mod cell;
pub mod empty;
pub mod import;
pub mod lead;
pub mod names;
pub mod part;
pub mod query;
pub mod record;
pub mod record_subject;
pub mod refusal;
pub mod role;
pub mod segment;
pub mod service;
pub mod survey;

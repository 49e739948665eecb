//! Care for customers: complaints and their remedies, programmes, surveys, what moved feelings.

pub mod acsi;
pub mod answer;
pub mod care_work;
pub mod closed_tickets;
pub mod feelings;
pub mod joint_project;
pub mod loyalty;
pub mod programme_for_many;
pub mod programmes;
pub mod service_queue;
pub mod why_left;

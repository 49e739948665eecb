//! Floor 3: learning, as data: the guided first month, the handbook's plan, and the course: theory, questions, cases, labs
//! with the situations from which they begin, and reports.

pub mod bilingual;
pub mod cases;
pub mod guide;
pub mod handbook;
pub mod lab;
pub mod length;
pub mod live;
pub mod progress;
pub mod quiz;
pub mod report;
pub mod situation;
pub mod theory;
pub mod writing;

//! Floor 3: learning, as data: the guided first month, the handbook's plan, and the course's theory, questions, cases,
//! and labs with the situations from which they begin.

pub mod bilingual;
pub mod cases;
pub mod guide;
pub mod handbook;
pub mod lab;
pub mod live;
pub mod progress;
pub mod quiz;
pub mod situation;
pub mod theory;

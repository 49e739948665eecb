//! Floor 3: learning, as data: the guided first month, the handbook's plan, the course's questions, and its labs with the
//! situations from which they begin.

pub mod bilingual;
pub mod guide;
pub mod handbook;
pub mod lab;
pub mod quiz;
pub mod situation;
pub mod theory;

//! Floor 3: learning, as data: the guided first month, the handbook's plan, and the course's questions.

pub mod bilingual;
pub mod guide;
pub mod handbook;
pub mod live;
pub mod progress;
pub mod quiz;
pub mod theory;

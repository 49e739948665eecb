//! Floor 3: learning to play, as data: the guided first month and the handbook's plan.

pub mod guide;
pub mod handbook;

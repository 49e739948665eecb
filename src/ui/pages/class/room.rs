//! What a class page keeps while its instructor looks at somebody's year or at a game: what is set, and
//! what was handed in.

use super::challenge_form::Wish;
use super::intake::Intake;
use crate::contest::challenge::Challenge;
use leptos::prelude::*;

/// The class. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct ClassRoom {
    /// Who looks at the page.
    pub side: RwSignal<Side>,
    /// The fields of the challenge.
    pub wish: Wish,
    /// The challenge as set; none while it cannot be played.
    pub made: RwSignal<Option<Challenge>>,
    /// A challenge of another day, as typed.
    pub entered: RwSignal<String>,
    /// What was handed in.
    pub intake: Intake,
}

/// Who looks at the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Who takes part.
    Student,
    /// Who teaches.
    Instructor,
}

/// The class, from context.
pub fn use_class_room() -> ClassRoom {
    expect_context()
}

impl ClassRoom {
    /// An empty class in the context of the present owner.
    pub fn provide() {
        provide_context(Self {
            side: RwSignal::new(Side::Student),
            wish: Wish::new(),
            made: RwSignal::new(None),
            entered: RwSignal::new(String::new()),
            intake: Intake::new(),
        });
    }

    /// Opens the instructor's side with the own market chosen.
    pub fn teach_own_market(self) {
        self.side.set(Side::Instructor);
        self.wish.choose_own();
    }
}

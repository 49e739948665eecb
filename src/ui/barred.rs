//! Sections of a page and events that the matrix of roles bars, where it lets the page itself be seen.

use crate::crm::game_page::PageSection;
use game::event::TimedEvent;
use leptos::prelude::*;

/// What the role that is worn does not see. The workbench gives it to the pages over which it watches; on all others
/// nothing is barred.
#[derive(Clone, Copy)]
pub struct Barred {
    /// The sections that it does not see.
    pub sections: Memo<Vec<PageSection>>,
    /// Of events those that it is told of.
    pub told: Callback<Vec<TimedEvent>, Vec<TimedEvent>>,
}

/// Whether the role that is worn sees a section; the caller tracks it.
pub fn sees(section: PageSection) -> impl Fn() -> bool + Copy + Send + Sync + 'static {
    let barred = use_context::<Barred>();
    move || !barred.is_some_and(|barred| barred.sections.with(|all| all.contains(&section)))
}

/// Of events those that the role that is worn is told of; the caller tracks it.
pub fn told() -> impl Fn(Vec<TimedEvent>) -> Vec<TimedEvent> + Copy + Send + Sync + 'static {
    let barred = use_context::<Barred>();
    move |events| match barred {
        Some(barred) => barred.told.run(events),
        None => events,
    }
}

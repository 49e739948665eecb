//! The instructor takes homework in and sees the marks of the class.

mod board;
mod collect;
mod detail;
mod export;
mod roster;
mod table;

use super::state::{now, use_coursework};
use crate::contest::course_plan::CoursePlan;
use crate::contest::gradebook::Gradebook;
use crate::ui::components::{EmptyState, Glyph};
use board::Board;
use collect::Collect;
use leptos::prelude::*;
use roster::RosterPanel;
use std::sync::Arc;
use table::MarksTable;
use texts::i18n::*;

/// The gradebook of a plan, with the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct BookOfPlan {
    /// The plan.
    pub plan: CoursePlan,
    /// Its marks.
    pub book: Gradebook,
}

/// What came in, the marks, and what the class knows.
#[component]
pub fn GradebookPanels() -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let inbox = coursework.inbox;
    let book = Memo::new(move |_| {
        let plan = coursework.chosen_plan()?;
        let pieces: Vec<_> = inbox
            .pieces
            .with(|pieces| pieces.iter().filter(|piece| piece.homework.plan == plan.key).cloned().collect());
        let book = inbox
            .roster
            .with(|roster| inbox.by_hand.with(|by_hand| Gradebook::new(&plan, roster, pieces, by_hand, now())));
        Some(Arc::new(BookOfPlan { plan, book }))
    });
    let marks = move || {
        let is_empty = book.with(|book| book.as_ref().is_none_or(|book| book.book.rows.is_empty()));
        match is_empty {
            true => view! {
                <EmptyState
                    glyph=Glyph::Users
                    title=t!(i18n, coursework.book.none)
                    text=t!(i18n, coursework.book.none_text)
                />
            }
            .into_any(),
            false => view! { <MarksTable book /> <Board book /> }.into_any(),
        }
    };
    let is_empty = Memo::new(move |_| book.with(|book| book.as_ref().is_none_or(|book| book.book.rows.is_empty())));
    let shown = move || {
        is_empty.track();
        untrack(marks)
    };
    view! {
        <Collect />
        <RosterPanel />
        {shown}
    }
}

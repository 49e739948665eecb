//! The instructor takes homework in and sees the marks of the class.

mod board;
mod choices;
mod collect;
mod detail;
mod export;
mod gain;
mod hand_mark;
mod handed;
mod item_fold;
mod set_mark;
mod table;
mod text_mark;
mod unopened;

use super::state::{now, use_coursework};
use crate::contest::class_book::{ClassBook, ClassReceived};
use crate::contest::course_plan::CoursePlan;
use crate::contest::gradebook::{Gradebook, HandMarks, Piece};
use crate::contest::submission::moment::ClockTime;
use crate::record::Fingerprint;
use crate::ui::components::{EmptyState, Glyph};
use crate::ui::pages::class::{ClassBooks, ClassPanel};
use board::Board;
use collect::Collect;
use leptos::prelude::*;
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
    /// What the instructor gave by hand.
    pub by_hand: HandMarks,
}

/// The gradebook that is looked at.
pub type SharedBook = Memo<Option<Arc<BookOfPlan>>>;

/// The class, what came in, the marks, and what the class knows.
#[component]
pub fn GradebookPanels() -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let books = coursework.books;
    let plan = Memo::new(move |_| coursework.chosen_plan());
    let pieces = Memo::new(move |_| {
        let Some((key, edition)) = plan.with(|plan| plan.as_ref().map(|plan| (plan.key, plan.edition()))) else {
            return Vec::new();
        };
        let texts = received_for(books, key);
        coursework.inbox.checked.with(|checked| {
            texts.iter().filter_map(|(text, _)| checked.get(&(edition, *text)).cloned()).collect::<Vec<Piece>>()
        })
    });
    let book = Memo::new(move |_| {
        let plan = plan.get()?;
        let roster = books.with(|book| {
            book.students().into_iter().map(|member| (member.student.clone(), member.group.clone())).collect::<Vec<_>>()
        });
        let by_hand = books.with(|book| HandMarks::of(book, plan.key)).unwrap_or_default();
        let book = Gradebook::new(&plan, &roster.unwrap_or_default(), pieces.get(), &by_hand, now());
        Some(Arc::new(BookOfPlan { plan, book, by_hand }))
    });
    let is_empty = Memo::new(move |_| book.with(|book| book.as_ref().is_none_or(|book| book.book.rows.is_empty())));
    let shown = move || match is_empty.get() {
        true => view! {
            <EmptyState
                glyph=Glyph::Users
                title=t!(i18n, coursework.book.none)
                text=t!(i18n, coursework.book.none_text)
            />
        }
        .into_any(),
        false => view! { <MarksTable book /> <Board book /> }.into_any(),
    };
    view! {
        <ClassPanel />
        <Collect plan />
        {shown}
    }
}

/// The texts that were handed in for the plan of that key, with when they came, tracked.
fn received_for(books: ClassBooks, plan: Fingerprint) -> Vec<(Fingerprint, ClockTime)> {
    let is_of = |one: &&ClassReceived| one.meant_for == Some(plan);
    let of = |book: &ClassBook| {
        book.received.iter().filter(is_of).map(|one| (one.fingerprint(), one.at.clone())).collect::<Vec<_>>()
    };
    books.with(of).unwrap_or_default()
}

//! A class in the list of classes.

use crate::contest::class_book::{ClassBook, ClassId};
use game::sort;

/// A class in the list of classes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassCard {
    /// Which.
    pub id: ClassId,
    /// What it is called.
    pub name: String,
}

impl ClassCard {
    /// The card of a class.
    pub fn of(book: &ClassBook) -> Self {
        Self { id: book.id.clone(), name: book.name.clone() }
    }
}

/// Cards by name.
pub fn in_order(mut cards: Vec<ClassCard>) -> Vec<ClassCard> {
    sort::by(&mut cards, |one, other| (&one.name, &one.id).cmp(&(&other.name, &other.id)));
    cards
}

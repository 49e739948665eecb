//! A file of a class is opened: as a class of its own, or into the copy of it that is here.

use super::books::ClassBooks;
use crate::contest::class_book::ClassBook;
use crate::contest::class_book::file::ClassFileError;
use crate::contest::class_book::merge::{ClassGain, MergeError};
use leptos::prelude::*;

/// What came of opening a file of a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    /// A class that was not here.
    New,
    /// A class that was here, and what came to it.
    Same(ClassGain),
}

/// Why a file of a class is not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotOpened {
    /// It cannot be read.
    File(ClassFileError),
    /// The class that is here would grow too large.
    Merge(MergeError),
}

impl ClassBooks {
    /// Opens a file of a class: a copy of one that is here adds what is missing, any other is a class of its own.
    ///
    /// # Errors
    /// [`NotOpened`]: nothing has changed.
    pub async fn open_file(self, text: &str) -> Result<Opened, NotOpened> {
        let read = ClassBook::from_file(text).map_err(NotOpened::File)?;
        self.ready().await;
        let is_here = untrack(|| self.cards()).iter().any(|card| card.id == read.id);
        if !is_here {
            self.put(read);
            return Ok(Opened::New);
        }
        self.choose(&read.id).await;
        let mut both =
            untrack(|| self.with(ClassBook::clone)).filter(|book| book.id == read.id).unwrap_or_else(|| read.head());
        let gain = both.take_in(read).map_err(NotOpened::Merge)?;
        self.put(both);
        Ok(Opened::Same(gain))
    }
}

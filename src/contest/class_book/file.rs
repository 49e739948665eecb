//! A class as a file: JSON, so that a learning platform or a backup that looks into it sees what it is.

use super::limits::{self, ClassLimit};
use super::{ClassBook, ClassMember, put};
use crate::record::code::is_saved_game;
use game::json;
use serde::{Deserialize, Serialize};

/// How a file of a class ends.
pub const CLASS_FILE_END: &str = ".tender-class.json";
/// Bytes of a file at most.
pub const MOST_CLASS_FILE: u32 = 120_000_000;
/// The form of the file.
const FORM: u32 = 1;
/// What the file calls itself.
const KIND: &str = "class";

/// A file of a class.
#[derive(Serialize, Deserialize)]
struct ClassFile {
    tender: String,
    form: u32,
    class: ClassBook,
}

/// The beginning of it, whatever follows.
#[derive(Deserialize)]
struct ClassFileHead {
    tender: String,
    form: u32,
}

/// Why a file gives no class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClassFileError {
    /// There is nothing in it.
    Empty,
    /// It is a saved game.
    SavedGame,
    /// It is something else.
    Foreign,
    /// It was written by a later release.
    Later {
        /// The form that it has.
        form: u32,
        /// The newest form that is known here.
        known: u32,
    },
    /// It is a class, and something in it cannot be read: it was changed or cut off.
    Damaged,
    /// It holds more than a class may.
    TooMuch(ClassLimit),
}

impl ClassBook {
    /// The class as a file.
    pub fn to_file(&self) -> String {
        json::text(&ClassFile { tender: KIND.to_owned(), form: FORM, class: self.clone() })
    }

    /// Reads a file. Lists come out in their order and without doubles, whatever order they had.
    ///
    /// # Errors
    /// [`ClassFileError`] with the first thing that is wrong.
    pub fn from_file(text: &str) -> Result<Self, ClassFileError> {
        let text = text.trim_start_matches('\u{feff}').trim();
        if text.is_empty() {
            return Err(ClassFileError::Empty);
        }
        if is_saved_game(text) {
            return Err(ClassFileError::SavedGame);
        }
        let begins = format!("{{\"tender\":\"{KIND}\"");
        let head = json::read::<ClassFileHead>(text).ok().filter(|head| head.tender == KIND);
        let Some(ClassFileHead { form, .. }) = head else {
            // Where the end is missing, nothing can be read; the beginning still tells.
            let is_cut = text.starts_with(&begins);
            return Err(if is_cut { ClassFileError::Damaged } else { ClassFileError::Foreign });
        };
        if form > FORM {
            return Err(ClassFileError::Later { form, known: FORM });
        }
        let read = json::read::<ClassFile>(text).map_err(|_| ClassFileError::Damaged)?;
        let book = read.class.in_order();
        limits::check(&book).map_err(ClassFileError::TooMuch)?;
        Ok(book)
    }

    /// The class without what was handed in, as a browser keeps it.
    pub fn head_text(&self) -> String {
        json::text(&self.head())
    }

    /// Reads what [`ClassBook::head_text`] writes. What a browser keeps was checked when it came.
    pub fn from_head(text: &str) -> Option<Self> {
        json::read::<Self>(text).ok().map(Self::in_order)
    }

    /// The same with every list in the order of its keys; of two entries with the same key the later one counts.
    fn in_order(self) -> Self {
        let mut book = Self { received: Vec::new(), ..self.head() };
        let (members, challenges, plans, marks) = (
            std::mem::take(&mut book.members),
            std::mem::take(&mut book.challenges),
            std::mem::take(&mut book.plans),
            std::mem::take(&mut book.marks),
        );
        members.into_iter().for_each(|one| put(&mut book.members, one, ClassMember::key));
        challenges.into_iter().for_each(|one| book.give_challenge(one));
        plans.into_iter().for_each(|one| book.give_plan(one));
        marks.into_iter().for_each(|one| book.set_mark(one));
        for one in self.received {
            book.receive(one);
        }
        book
    }
}

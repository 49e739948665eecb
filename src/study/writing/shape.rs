//! What can stand at a place of something written.

/// What stands at a place.
#[derive(Clone, Copy)]
pub enum WorkShape {
    /// A text in both languages.
    Both {
        /// Whether it has several lines.
        is_long: bool,
    },
    /// A text that is the same in both: a name, a formula.
    Word,
    /// A number, or a word that is none, as conditions compare them.
    Value,
    /// Several of those, with commas between.
    Values,
    /// A whole number.
    Whole {
        /// The least.
        least: i64,
        /// The greatest.
        most: i64,
    },
    /// Yes or no.
    Truth,
    /// Nothing to be filled in: that it stands there says all.
    Always,
    /// One of some codes.
    Choice {
        /// What kind of codes: before it, in the words, a code has its name.
        kind: &'static str,
        /// The codes.
        all: fn() -> Vec<&'static str>,
    },
    /// The place of one entry of the list beside it, from 0.
    Place(&'static str),
    /// The places of several.
    Places(&'static str),
    /// So many of one shape, in order.
    List {
        /// Of which.
        of: &'static Self,
        /// How many at least.
        least: usize,
        /// How many at most.
        most: usize,
    },
    /// One, or several in a list.
    OneOrMore(&'static Self),
    /// Several parts.
    Record(&'static [WorkPart]),
    /// Parts, and one of several forms with further ones.
    Forms {
        /// What kind of forms: before it, in the words, a form has its name.
        kind: &'static str,
        /// The parts of all forms.
        parts: &'static [WorkPart],
        /// The forms: each is told by its first part.
        forms: &'static [&'static [WorkPart]],
        /// Whether it may have none of them.
        may_lack: bool,
    },
    /// Another shape, which may hold this one.
    Of(&'static Self),
    /// Parts under names of their own. As a form has them each is an entry with its name among its parts.
    Named(&'static [WorkPart]),
}

/// A part of something written.
#[derive(Clone, Copy)]
pub struct WorkPart {
    /// Its name in files.
    pub name: &'static str,
    /// What stands there.
    pub shape: WorkShape,
    /// Whether it must be there; what is not is left out while it is empty.
    pub needed: bool,
}

impl WorkPart {
    /// A part that must be there.
    pub const fn new(name: &'static str, shape: WorkShape) -> Self {
        Self { name, shape, needed: true }
    }

    /// A part that may be left out.
    pub const fn may(name: &'static str, shape: WorkShape) -> Self {
        Self { name, shape, needed: false }
    }
}

/// A line of text in both languages.
pub const LINE: WorkShape = WorkShape::Both { is_long: false };
/// A text of several lines in both languages.
pub const TEXT: WorkShape = WorkShape::Both { is_long: true };

/// A whole number within limits.
pub const fn whole(least: i64, most: i64) -> WorkShape {
    WorkShape::Whole { least, most }
}

/// A list of one shape.
pub const fn list(of: &'static WorkShape, least: usize, most: usize) -> WorkShape {
    WorkShape::List { of, least, most }
}

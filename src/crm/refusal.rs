//! Why a record is turned away. The words are the interface's.

use game::time::Minute;
use serde::{Deserialize, Serialize};
use std::error::Error;
use std::fmt;

/// Why a record was not added; the book is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RecordRefusal {
    /// It is about something that is not there, or that the company does not know of.
    NotThere,
    /// There is nothing in it.
    Empty,
    /// A text is longer than it may be.
    TooLong {
        /// Characters at most.
        most: u32,
    },
    /// There are as many as there may be.
    TooMany {
        /// How many at most.
        most: u32,
    },
    /// The judgement was frozen when bids were opened.
    Frozen {
        /// When.
        at: Minute,
    },
    /// The bought list has been taken in: it can no longer be cleaned.
    Imported {
        /// When.
        at: Minute,
    },
    /// The bought list has not been paid.
    NotPaid,
    /// The lead has become an opportunity, or is not pursued.
    Closed,
    /// The lead has not been qualified yet.
    NotQualified,
    /// The survey's first answer has come: its design is frozen.
    Answered {
        /// When.
        at: Minute,
    },
    /// The ticket has been settled or has lapsed.
    TicketEnded,
    /// The ticket has not been triaged yet.
    NotTriaged,
    /// The customer pays nothing for that remedy.
    NothingToBill,
    /// The work on the ticket is not done yet.
    NotWorked,
    /// The work order has not been closed yet.
    NotClosed,
    /// The customer has not been called or visited since the work order was closed.
    NotCalled,
    /// A moment that has passed.
    Past,
    /// A number beyond what makes sense.
    OutOfRange,
    /// It cannot be read, or is longer than a record may be.
    Unreadable,
    /// It would change nothing.
    NothingNew,
    /// It has been undone already, or is an undo itself.
    CannotUndo,
    /// The role that made the request may not decide it.
    OwnRequest,
    /// The role that is worn may not do this.
    NotAllowed,
}

impl fmt::Display for RecordRefusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "the record is turned away: {self:?}")
    }
}

impl Error for RecordRefusal {}

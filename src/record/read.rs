//! The one reader of saved games (invariant 8): limits on size, counts and lengths, and an error
//! that says what is the matter.

use super::heading::Heading;
use super::save::{FORMAT, Save};
use super::{MOST_BYTES, MOST_ENTRIES, MOST_NAME};
use game::RULES_VERSION;
use game::refusal::Refusal;
use game::setup::{MOST_SEATS, Player};
use serde::Deserialize;
use serde_json::error::Category;

/// What is the matter with a saved game.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// It is larger than any game.
    TooLarge {
        /// Its size.
        bytes: u64,
        /// The limit.
        most: u64,
    },
    /// It is not JSON, or breaks off.
    NotJson {
        /// The line, from 1.
        line: u64,
    },
    /// It is JSON, but not a game.
    NotASave,
    /// It comes from a later version of this program.
    NewerFormat {
        /// Its format.
        found: u32,
        /// The latest that is known here.
        known: u32,
    },
    /// It was played under other rules: it can be shown, but not continued.
    OtherRules {
        /// Its rules.
        found: u32,
        /// Those of this program.
        known: u32,
    },
    /// A part of it is missing or makes no sense.
    Malformed {
        /// The line, from 1.
        line: u64,
        /// The place in the line, from 1.
        column: u64,
    },
    /// It has more commands than a year can have.
    TooManyEntries {
        /// The limit.
        most: u32,
    },
    /// Its seats are none, too many, or without a person at the first.
    Seats,
    /// A company's name is too long.
    LongName {
        /// The limit in characters.
        most: u32,
    },
    /// Its market is not known here and not in the file.
    UnknownScenario {
        /// The market's name.
        id: String,
    },
    /// Its market has another content here.
    OtherScenario {
        /// The market's name.
        id: String,
    },
    /// The market in the file cannot be played.
    BadScenario,
    /// A command of it is refused.
    Refused {
        /// Which, from 1.
        entry: u32,
        /// Why.
        refusal: Refusal,
    },
    /// A command of it was given at another minute than the clock shows.
    WrongMinute {
        /// Which, from 1.
        entry: u32,
    },
    /// Its commands lead to another result than the one stored.
    OtherResult,
}

/// Reads a saved game.
///
/// # Errors
/// Everything of [`ReadError`] that can be told without replaying it.
pub fn read(text: &str) -> Result<Save, ReadError> {
    let front = front(text)?;
    if front.rules != RULES_VERSION {
        return Err(ReadError::OtherRules { found: front.rules, known: RULES_VERSION });
    }
    let save: Save = serde_json::from_str(text).map_err(malformed)?;
    check(&save)?;
    Ok(save)
}

/// What a saved game says of itself, under whatever rules it was played.
///
/// # Errors
/// As [`read()`], but a game under other rules is none.
pub fn heading(text: &str) -> Result<Heading, ReadError> {
    front(text)?;
    let headed: Headed = serde_json::from_str(text).map_err(malformed)?;
    check_name(&headed.heading.company)?;
    Ok(headed.heading)
}

/// The part that every format has.
#[derive(Deserialize)]
struct Front {
    format: u32,
    rules: u32,
}

/// A save of which only the heading is looked at.
#[derive(Deserialize)]
struct Headed {
    heading: Heading,
}

fn front(text: &str) -> Result<Front, ReadError> {
    let bytes = text.len() as u64;
    if bytes > MOST_BYTES {
        return Err(ReadError::TooLarge { bytes, most: MOST_BYTES });
    }
    let front: Front = serde_json::from_str(text).map_err(|error| match error.classify() {
        Category::Data => ReadError::NotASave,
        Category::Syntax | Category::Eof | Category::Io => ReadError::NotJson { line: error.line() as u64 },
    })?;
    match front.format {
        FORMAT => Ok(front),
        0 => Err(ReadError::NotASave),
        found => Err(ReadError::NewerFormat { found, known: FORMAT }),
    }
}

fn malformed(error: serde_json::Error) -> ReadError {
    ReadError::Malformed { line: error.line() as u64, column: error.column() as u64 }
}

/// What the types alone do not rule out.
fn check(save: &Save) -> Result<(), ReadError> {
    check_name(&save.heading.company)?;
    let seats = &save.log.setup().seats;
    let first = seats.first().map(|seat| seat.player);
    let one_person = seats.iter().filter(|seat| seat.player == Player::Human).count() == 1;
    if first != Some(Player::Human) || !one_person || seats.len() > MOST_SEATS {
        return Err(ReadError::Seats);
    }
    for seat in seats {
        check_name(&seat.name)?;
    }
    if save.log.entries().len() > MOST_ENTRIES as usize {
        return Err(ReadError::TooManyEntries { most: MOST_ENTRIES });
    }
    Ok(())
}

fn check_name(name: &str) -> Result<(), ReadError> {
    let too_long = name.chars().count() > MOST_NAME as usize;
    if too_long { Err(ReadError::LongName { most: MOST_NAME }) } else { Ok(()) }
}

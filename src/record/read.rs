//! The one reader of saves: whatever comes from a file, a slot or a clipboard passes here,
//! with limits on size, length and count (invariant 8). The words of its errors are the
//! interface's.

use super::save::{Card, FORMAT, Label, Save, Summary};
use super::scenario_ref::ScenarioFault;
use game::RULES_VERSION;
use game::command::Command;
use game::ids::{TenderId, TenderKind};
use game::people::TaskKind;
use game::setup::MOST_SEATS;
use game::time::{Minute, Month};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Bytes that a save has at most.
pub const MOST_BYTES: u32 = 4_000_000;
/// Entries that a log has at most.
pub const MOST_ENTRIES: u32 = 20_000;
/// Characters that a company's name has at most.
pub const MOST_NAME: u32 = 60;
/// Characters that ids and dates have at most.
pub const MOST_WORD: u32 = 80;
/// Customers that a task invites at most.
pub const MOST_GUESTS: u32 = 200;

/// Why a text is not a game that can be continued.
#[derive(Clone, Debug, PartialEq)]
pub enum ReadError {
    /// More bytes than a save has.
    TooLarge {
        /// How many there are.
        bytes: u64,
        /// How many there may be.
        most: u32,
    },
    /// Not JSON, or cut off.
    NotJson {
        /// The line, from 1.
        line: u32,
        /// The column, from 1; 0 at the start of a line.
        column: u32,
    },
    /// JSON, but not a game.
    NotASave {
        /// The line at which it is no longer one, from 1.
        line: u32,
        /// The column, from 1.
        column: u32,
    },
    /// Written by a later form of this program.
    NewerFormat {
        /// Its format.
        found: u32,
        /// The newest that is known here.
        known: u32,
    },
    /// Played under other rules: it can be kept and shown by its [`card`], but not continued.
    OtherRules {
        /// Its rules version.
        found: u32,
        /// The version here.
        known: u32,
    },
    /// Something is longer, more or later than it may be.
    Limit {
        /// What.
        what: Limit,
        /// The most.
        most: u32,
    },
    /// No seat is played by a person.
    NobodyPlays,
    /// Its scenario cannot be played here.
    Scenario(ScenarioFault),
}

/// What has a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Entries of the log.
    Entries,
    /// Characters of a company's name.
    Name,
    /// Characters of an id or a date.
    Word,
    /// Companies, at least one.
    Seats,
    /// Customers that a task invites.
    Guests,
    /// Minutes of the year.
    Minute,
    /// Months of the year, at least one.
    Month,
    /// Rank among the companies, at least one.
    Rank,
}

/// Reads a save, checks it against the limits and opens its scenario. Whether its log
/// fits is for [`super::replay`] to say.
///
/// # Errors
/// [`ReadError`] with the first thing that is wrong.
pub fn read(text: &str) -> Result<Save, ReadError> {
    let header = header(text)?;
    if header.rules != RULES_VERSION {
        return Err(ReadError::OtherRules { found: header.rules, known: RULES_VERSION });
    }
    let save: Save = parse(plain(text))?;
    check_setup(&save)?;
    check_log(&save)?;
    save.scenario.open().map_err(ReadError::Scenario)?;
    Ok(save)
}

/// Reads only what a list of games shows, of a game under any rules.
///
/// # Errors
/// [`ReadError`] when not even that can be read.
pub fn card(text: &str) -> Result<Card, ReadError> {
    let Header { rules, label, summary, scenario } = header(text)?;
    Ok(Card { rules, scenario: scenario.id, label, summary })
}

/// The format alone: the one field that every form of a save has.
#[derive(Deserialize)]
struct Mark {
    format: u32,
}

/// What every form of a save under any rules has so far.
#[derive(Deserialize)]
struct Header {
    rules: u32,
    label: Label,
    summary: Summary,
    scenario: ScenarioId,
}

#[derive(Deserialize)]
struct ScenarioId {
    id: String,
}

fn header(text: &str) -> Result<Header, ReadError> {
    if text.len() > MOST_BYTES as usize {
        return Err(ReadError::TooLarge { bytes: text.len() as u64, most: MOST_BYTES });
    }
    let text = plain(text);
    let Mark { format } = parse(text)?;
    match format {
        0 => Err(ReadError::NotASave { line: 1, column: 1 }),
        FORMAT => {
            let header: Header = parse(text)?;
            check_header(&header)?;
            Ok(header)
        }
        found => Err(ReadError::NewerFormat { found, known: FORMAT }),
    }
}

/// The text without the mark that some editors put before it.
fn plain(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, ReadError> {
    serde_json::from_str(text).map_err(|error| {
        let (line, column) = (error.line() as u32, error.column() as u32);
        if error.is_data() { ReadError::NotASave { line, column } } else { ReadError::NotJson { line, column } }
    })
}

fn check_header(header: &Header) -> Result<(), ReadError> {
    at_most(Limit::Name, header.label.company.chars().count(), MOST_NAME)?;
    at_most(Limit::Word, header.label.saved_at.chars().count(), MOST_WORD)?;
    at_most(Limit::Word, header.scenario.id.chars().count(), MOST_WORD)?;
    at_most(Limit::Minute, header.summary.minute.get() as usize, Minute::YEAR_END.get())?;
    match header.summary.rank {
        Some(0) => Err(ReadError::Limit { what: Limit::Rank, most: MOST_SEATS as u32 }),
        rank => at_most(Limit::Rank, usize::from(rank.unwrap_or(1)), MOST_SEATS as u32),
    }
}

fn check_setup(save: &Save) -> Result<(), ReadError> {
    let seats = &save.setup.seats;
    if seats.is_empty() {
        return Err(ReadError::Limit { what: Limit::Seats, most: MOST_SEATS as u32 });
    }
    at_most(Limit::Seats, seats.len(), MOST_SEATS as u32)?;
    seats.iter().try_for_each(|seat| at_most(Limit::Name, seat.name.chars().count(), MOST_NAME))?;
    if save.setup.companies().any(|company| save.setup.is_human(company)) {
        Ok(())
    } else {
        Err(ReadError::NobodyPlays)
    }
}

fn check_log(save: &Save) -> Result<(), ReadError> {
    at_most(Limit::Entries, save.log.len(), MOST_ENTRIES)?;
    for entry in &save.log.entries {
        at_most(Limit::Minute, entry.at.get() as usize, Minute::YEAR_END.get())?;
        match &entry.command {
            Command::Queue { task, .. } => {
                at_most(Limit::Guests, task.guests().len(), MOST_GUESTS)?;
                if let TaskKind::Delivery { contract, .. } = task {
                    check_tender(*contract)?;
                }
            }
            Command::Bid(bid) => check_tender(bid.tender)?,
            Command::WithdrawBid { tender } => check_tender(*tender)?,
            _ => {}
        }
    }
    Ok(())
}

/// A month is a plain number in the text; rules count on its being one of the year's.
fn check_tender(tender: TenderId) -> Result<(), ReadError> {
    let first = match tender.kind {
        TenderKind::Regular => tender.month,
        TenderKind::Again { first } => first,
    };
    let within = |month: Month| Month::new(month.number()).is_some();
    if within(tender.month) && within(first) {
        Ok(())
    } else {
        Err(ReadError::Limit { what: Limit::Month, most: u32::from(Month::LAST.number()) })
    }
}

fn at_most(what: Limit, count: usize, most: u32) -> Result<(), ReadError> {
    if count <= most as usize { Ok(()) } else { Err(ReadError::Limit { what, most }) }
}

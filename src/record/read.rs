//! The one reader of saves: whatever comes from a file, a slot or a clipboard passes here,
//! with limits on size, length and count (invariant 8). The words of its errors are the
//! interface's.

use super::log::Log;
use super::save::{Card, FORMAT, Label, Save, Summary};
use super::scenario_ref::ScenarioRefError;
use crate::crm::saved::{MOST_RECORD_BYTES, MOST_RECORDS, SavedRecord};
use game::RULES_VERSION;
use game::command::Command;
use game::ghost::Script;
use game::ids::{TenderId, TenderKind};
use game::json::{self, JsonError};
use game::people::TaskKind;
use game::setup::{MOST_SEATS, Player};
use game::time::{Minute, Month, YEAR_MONTHS};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Bytes that a save has at most: more than one comes to in which every record had to find room, so that whatever was
/// kept opens again, in the browser and from a file.
pub const MOST_BYTES: u32 = 16_000_000;
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
    Scenario(ScenarioRefError),
}

/// What has a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Entries of the log.
    Entries,
    /// Records of the CRM workbench, their texts, and their places among the commands.
    Records,
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
    check_log(&save.log)?;
    check_records(&save.records, &save.log)?;
    at_most(Limit::Word, save.lab.as_ref().map_or(0, |lab| lab.id.chars().count()), MOST_WORD)?;
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
struct OnlyFormat {
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
    let OnlyFormat { format } = parse(text)?;
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
    json::read(text).map_err(|JsonError { line, column, wrong }| match wrong {
        Some(_) => ReadError::NotASave { line, column },
        None => ReadError::NotJson { line, column },
    })
}

fn check_header(header: &Header) -> Result<(), ReadError> {
    at_most(Limit::Name, header.label.company.chars().count(), MOST_NAME)?;
    at_most(Limit::Word, header.label.saved_at.chars().count(), MOST_WORD)?;
    at_most(Limit::Word, header.scenario.id.chars().count(), MOST_WORD)?;
    at_most(Limit::Minute, header.summary.minute.get() as usize, Minute::YEAR_END.get())?;
    let months = header.summary.months();
    if months == 0 || months > YEAR_MONTHS {
        return Err(ReadError::Limit { what: Limit::Month, most: YEAR_MONTHS.into() });
    }
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
    for seat in seats {
        if let Player::Ghost(script) = &seat.player {
            check_script(script)?;
        }
    }
    if save.setup.companies().any(|company| save.setup.is_human(company)) {
        Ok(())
    } else {
        Err(ReadError::NobodyPlays)
    }
}

/// Checks a log against the limits.
///
/// # Errors
/// [`ReadError::Limit`] with the first that it goes beyond.
pub fn check_log(log: &Log) -> Result<(), ReadError> {
    at_most(Limit::Entries, log.len(), MOST_ENTRIES)?;
    log.entries.iter().try_for_each(|entry| check_entry(entry.at, &entry.command))
}

/// Checks records against the limits: how many, how long their texts are, and whether they stand in their order at
/// places that the log has. Whether each was possible is for [`super::replay_with_records`] to say.
///
/// # Errors
/// [`ReadError::Limit`].
pub fn check_records(records: &[SavedRecord], log: &Log) -> Result<(), ReadError> {
    let limit = Err(ReadError::Limit { what: Limit::Records, most: MOST_RECORDS });
    let in_order = records.windows(2).all(|pair| pair[0].at <= pair[1].at && pair[0].after <= pair[1].after);
    let in_log = records.last().is_none_or(|last| last.after as usize <= log.len());
    let are_short = records.iter().all(|entry| entry.text.len() <= MOST_RECORD_BYTES as usize);
    if records.len() > MOST_RECORDS as usize || !in_order || !in_log || !are_short { limit } else { Ok(()) }
}

/// Checks a ghost's script against the limits; how many intentions it has is its own reader's matter.
///
/// # Errors
/// As [`check_log`].
pub fn check_script(script: &Script) -> Result<(), ReadError> {
    script.intentions().iter().try_for_each(|intention| check_entry(intention.at, &intention.command))
}

fn check_entry(at: Minute, command: &Command) -> Result<(), ReadError> {
    at_most(Limit::Minute, at.get() as usize, Minute::YEAR_END.get())?;
    check_command(command)
}

/// Checks a command from outside against the limits; what it names is for the rules to look up.
///
/// # Errors
/// [`ReadError::Limit`] with the first that it goes beyond.
pub fn check_command(command: &Command) -> Result<(), ReadError> {
    match command {
        Command::Queue { task, .. } => {
            at_most(Limit::Guests, task.guests().len(), MOST_GUESTS)?;
            match task {
                TaskKind::Delivery { contract, .. } | TaskKind::Collect { contract, .. } => check_tender(*contract),
                TaskKind::Proposal { tender } => check_tender(*tender),
                _ => Ok(()),
            }
        }
        Command::Bid(bid) => check_tender(bid.tender),
        Command::WithdrawBid { tender } => check_tender(*tender),
        Command::RejectOrder { contract } => check_tender(*contract),
        Command::Quote { request, .. } | Command::AcceptCounter { request } | Command::ForgoRequest { request } => {
            check_tender(*request)
        }
        _ => Ok(()),
    }
}

/// A month is a plain number in the text; rules count on its being one of the year's.
fn check_tender(tender: TenderId) -> Result<(), ReadError> {
    let first = match tender.kind {
        TenderKind::ReTender { first } => first,
        _ => tender.month,
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

#[cfg(test)]
mod tests {
    use super::super::{ScenarioRefError, write};
    use super::*;
    use game::luck::Seed;
    use game::rival::{Policy, Skill};
    use game::scenario::Scenario;
    use game::setup::{Pace, Seat, Setup, Validity};

    fn text() -> String {
        let seats = vec![Seat { name: "晨光".to_owned(), player: Player::Human }];
        let setup = Setup { seed: Seed(1), seats, validity: Validity::Formal, pace: Pace::Calm };
        let mut save = Save::new(&Scenario::practice(), setup, "2026-11-22".to_owned());
        let to = Minute::new(60);
        save.log.note(Minute::START, save.person(), Command::Advance { to });
        write(&save)
    }

    /// The answer to a save in which one piece of text is another.
    fn with(old: &str, new: &str) -> Option<ReadError> {
        let text = text();
        assert!(text.contains(old), "{old} stands in {text}");
        read(&text.replacen(old, new, 1)).err()
    }

    fn rules(version: u32) -> String {
        format!("\"rules\":{version}")
    }

    const fn limit(what: Limit, most: u32) -> Option<ReadError> {
        Some(ReadError::Limit { what, most })
    }

    #[test]
    fn every_bad_input_has_its_error() {
        let seat = r#"{"name":"晨光","player":"human"}"#;
        let seats = |count: usize| vec![seat; count].join(",");
        let rival = Player::Rival { policy: Policy::Careful, skill: Skill::Low };
        let rival = serde_json::to_string(&rival).expect("plain data");
        let entry = r#"{"at":0,"by":0,"command":{"advance":{"to":60}}}"#;
        let entries = |count: usize| vec![entry; count].join(",");
        let withdrawal = |month: u8, kind: &str| {
            let tender = format!(r#"{{"month":{month},"kind":{kind},"customer":0}}"#);
            format!(r#"{{"at":0,"by":0,"command":{{"withdraw_bid":{{"tender":{tender}}}}}}}"#)
        };
        let guests = vec!["1"; 201].join(",");
        let seminar = format!(r#"{{"queue":{{"staff":0,"task":{{"seminar":{{"guests":[{guests}]}}}}}}}}"#);
        let unknown = ReadError::Scenario(ScenarioRefError::Unknown { id: "moon".to_owned() });
        let changed = ReadError::Scenario(ScenarioRefError::Changed { id: "practice".to_owned() });
        let cases = [
            ("\"format\":1", "\"format\":1".to_owned(), None),
            ("{\"format\"", "\u{feff}{\"format\"".to_owned(), None),
            ("\"format\":1", "\"format\":2".to_owned(), Some(ReadError::NewerFormat { found: 2, known: FORMAT })),
            ("\"format\":1", "\"format\":0".to_owned(), Some(ReadError::NotASave { line: 1, column: 1 })),
            (&rules(RULES_VERSION), rules(99), Some(ReadError::OtherRules { found: 99, known: RULES_VERSION })),
            ("\"practice\"", "\"moon\"".to_owned(), Some(unknown)),
            ("\"sha256\":\"", "\"sha256\":\"0".to_owned(), Some(changed)),
            (seat, String::new(), limit(Limit::Seats, 8)),
            (seat, seats(8), None),
            (seat, seats(9), limit(Limit::Seats, 8)),
            ("\"human\"", rival, Some(ReadError::NobodyPlays)),
            ("晨光", "晨".repeat(60), None),
            ("晨光", "晨".repeat(61), limit(Limit::Name, 60)),
            ("\"name\":\"晨光", format!("\"name\":\"{}", "晨".repeat(61)), limit(Limit::Name, 60)),
            ("2026-11-22", "2".repeat(81), limit(Limit::Word, 80)),
            ("\"minute\":0", "\"minute\":115201".to_owned(), limit(Limit::Minute, 115_200)),
            ("\"rank\":null", "\"rank\":0".to_owned(), limit(Limit::Rank, 8)),
            ("\"rank\":null", "\"rank\":9".to_owned(), limit(Limit::Rank, 8)),
            ("\"bankrupt\":false", "\"bankrupt\":false,\"months\":3".to_owned(), None),
            ("\"bankrupt\":false", "\"bankrupt\":false,\"months\":0".to_owned(), limit(Limit::Month, 12)),
            ("\"bankrupt\":false", "\"bankrupt\":false,\"months\":13".to_owned(), limit(Limit::Month, 12)),
            ("\"at\":0", "\"at\":115201".to_owned(), limit(Limit::Minute, 115_200)),
            (entry, entries(20_000), None),
            (entry, entries(20_001), limit(Limit::Entries, 20_000)),
            (entry, withdrawal(12, "\"Regular\""), None),
            (entry, withdrawal(0, "\"Regular\""), limit(Limit::Month, 12)),
            (entry, withdrawal(1, "{\"Again\":{\"first\":13}}"), limit(Limit::Month, 12)),
            ("{\"advance\":{\"to\":60}}", seminar, limit(Limit::Guests, 200)),
        ];
        for (old, new, expect) in cases {
            let shown: String = new.chars().take(80).collect();
            assert_eq!(with(old, &new), expect, "{old} → {shown}");
        }
    }

    #[test]
    fn what_is_no_json_or_no_save_is_told_apart() {
        let too_large = " ".repeat(MOST_BYTES as usize + 1);
        assert_eq!(read(&too_large), Err(ReadError::TooLarge { bytes: 16_000_001, most: MOST_BYTES }));
        for text in ["", "{", "游戏", "{\"format\":1", "{\"format\":1}}"] {
            assert!(matches!(read(text), Err(ReadError::NotJson { .. })), "{text}: {:?}", read(text));
        }
        for text in ["{}", "[]", "7", "null", "{\"format\":1}", "{\"format\":\"1\"}", "{\"format\":-1}"] {
            assert!(matches!(read(text), Err(ReadError::NotASave { .. })), "{text}: {:?}", read(text));
        }
        assert!(matches!(with("\"log\":", "\"logs\":"), Some(ReadError::NotASave { line: 1, .. })));
        assert!(matches!(with("\"advance\"", "\"rewind\""), Some(ReadError::NotASave { line: 1, .. })));
    }

    #[test]
    fn a_game_under_other_rules_still_shows_its_card() {
        let later = text().replacen(&rules(RULES_VERSION), &rules(99), 1).replacen("\"advance\"", "\"rewind\"", 1);
        assert_eq!(read(&later), Err(ReadError::OtherRules { found: 99, known: RULES_VERSION }));
        let shown = card(&later).expect("a card");
        assert_eq!((shown.rules, shown.scenario.as_str(), shown.label.company.as_str()), (99, "practice", "晨光"));
        assert_eq!(shown.summary.months(), 12, "a card that names no months is a whole year's");
        let short = later.replacen("\"bankrupt\":false", "\"bankrupt\":false,\"months\":3", 1);
        assert_eq!(card(&short).map(|shown| shown.summary.months()), Ok(3));
    }
}

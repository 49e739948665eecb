//! Situations: games at a moment from which a lab begins, with a company in the middle of its year.
//!
//! A situation is a recorded game: market, settings, log, records of the workbench. Each stands packed in a file of its own
//! beside this one (`leads.txt`), and `situations.json` says what each is and what is there, which a test replays and checks.
//! `BLESS=1 cargo test --test situations` makes them anew from the recipes in that test.
//!
//! A situation has several recordings, of which each student gets one (`recording`); the site has them as rows (`rows`).

mod opened;
mod recording;
mod rows;

pub use opened::OpenedSituation;
pub use recording::{RECORDINGS, recording_file, recording_for, recordings};

use super::bilingual::Bilingual;
use super::lab::{Lab, LabCheck, LabRun, LabStand, LabView, PickRule, candidates, read_check_of};
use crate::crm::book::CrmBook;
use crate::record::code::{CodeError, TextKind, pack, unpack};
use crate::record::{ReadError, Save, read, write};
use game::json::{self, JsonError};
use game::observation::Observation;
use serde::Deserialize;

/// Bytes of an unpacked situation at most.
const MOST_BYTES: u32 = 1_000_000;
/// Letters of a packed situation at most.
pub const MOST_LETTERS: usize = 20_000;

/// What a situation is, without its game.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SituationInfo {
    /// Its name, and that of its file.
    pub id: String,
    /// What it is called.
    pub title: Bilingual,
    /// How the company stands.
    pub about: Bilingual,
    /// The picks that find something there.
    pub picks: Vec<PickRule>,
    /// What is there.
    pub contains: Vec<LabCheck>,
}

/// The list of situations cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SituationsProblem {
    /// It is no JSON of the right form.
    Json(JsonError),
    /// A pick or a check of that situation does not exist.
    Situation(String),
}

/// A situation cannot be opened.
#[derive(Clone, Debug, PartialEq)]
pub enum SituationProblem {
    /// The text is not one, or is damaged.
    Code(CodeError),
    /// It holds no game.
    Game(ReadError),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenSituations {
    situations: Vec<WrittenSituation>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenSituation {
    id: String,
    title: Bilingual,
    about: Bilingual,
    #[serde(default)]
    picks: Vec<String>,
    contains: Vec<super::lab::WrittenCheck>,
}

/// Reads what situations there are.
///
/// # Errors
/// [`SituationsProblem`]: the file belongs to another release.
pub fn read_situations(text: &str) -> Result<Vec<SituationInfo>, SituationsProblem> {
    let written: WrittenSituations = json::read(text).map_err(SituationsProblem::Json)?;
    written.situations.into_iter().map(WrittenSituation::checked).collect()
}

impl WrittenSituation {
    fn checked(self) -> Result<SituationInfo, SituationsProblem> {
        let wrong = || SituationsProblem::Situation(self.id.clone());
        let picks = self.picks.iter().map(|name| PickRule::named(name).ok_or_else(wrong));
        let picks = picks.collect::<Result<Vec<_>, _>>()?;
        let id = self.id.clone();
        let contains = self
            .contains
            .into_iter()
            .map(|check| read_check_of(check).map_err(|_| SituationsProblem::Situation(id.clone())));
        let contains = contains.collect::<Result<Vec<_>, _>>()?;
        Ok(SituationInfo { id: self.id, title: self.title, about: self.about, picks, contains })
    }
}

impl SituationInfo {
    /// What was promised of the situation and is not there: picks by their names, checks by their places.
    pub fn missing(&self, seen: &Observation<'_>, book: &CrmBook) -> Vec<String> {
        let view = LabView::at_start(seen, book);
        let lab = Lab::without_tasks(&self.id);
        let run = LabRun::begin(&lab, &view);
        let stand = LabStand::of(&lab, run.start(), &view);
        let picks = self.picks.iter().filter(|rule| candidates(&view, **rule).is_empty());
        let picks = picks.map(|rule| rule.as_str().to_owned());
        let checks = self.contains.iter().enumerate().map(|(place, check)| (place, stand.check(check)));
        let checks = checks.filter(|(_, result)| !result.is_done);
        let checks = checks.map(|(place, result)| format!("{place}: {} of {}", result.have, result.need));
        picks.chain(checks).collect()
    }
}

/// The game of a situation, packed or in rows.
///
/// # Errors
/// [`SituationProblem`].
pub fn open_situation(text: &str) -> Result<Save, SituationProblem> {
    if text.starts_with('{') {
        let most = MOST_BYTES as usize;
        let text = rows::rows_save(text.get(..most).unwrap_or(text), most);
        return read(&text.ok_or(SituationProblem::Code(CodeError::Damaged))?).map_err(SituationProblem::Game);
    }
    let bytes = unpack(TextKind::Situation, text, MOST_BYTES).map_err(SituationProblem::Code)?;
    let text = String::from_utf8_lossy(&bytes);
    read(&text).map_err(SituationProblem::Game)
}

/// The same situation as the site has it.
///
/// # Errors
/// [`SituationProblem`].
pub fn site_text(text: &str) -> Result<String, SituationProblem> {
    let rows = rows::rows_text(&open_situation(text)?);
    Ok(rows.unwrap_or_else(|| text.to_owned()))
}

/// A game as a situation.
pub fn situation_text(save: &Save) -> String {
    pack(TextKind::Situation, write(save).as_bytes())
}

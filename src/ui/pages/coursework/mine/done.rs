//! What of a piece of work is done in this browser: saved games, the choices of a case, exams.

use crate::browser::slots::{self, GameId};
use crate::browser::{keys, storage};
use crate::contest::challenge::Challenge;
use crate::contest::challenge::played_for::PlayedFor;
use crate::contest::course_plan::{CoursePlan, PlanWork, ReportOf};
use crate::contest::homework::{HandedGame, HandedWork};
use crate::crm::record::RecordEntry;
use crate::record::{read, saved_lab};
use crate::study::quiz::progress::{CaseAnswers, QuizProgress};
use crate::study::report::{HandedReport, ReportField, ReportTexts};
use crate::ui::saved;
use crate::ui::session::played_for;

/// A saved game in which a piece of work is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedHere {
    /// Which.
    pub id: GameId,
    /// What it is called.
    pub company: String,
    /// When it was saved last.
    pub saved_at: String,
    /// Whether the lab in it was handed in, or its year is over.
    pub is_done: bool,
}

/// How far a piece of work has come in this browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkStage {
    /// Nothing of it is here.
    NotBegun,
    /// It is under way.
    Begun,
    /// It can be handed in.
    Done,
}

/// The games of this browser in which a piece of work is done, the newest first; none for a case and an exam.
pub fn games_of(plan: &CoursePlan, work: &PlanWork) -> Vec<SavedHere> {
    match work {
        PlanWork::Game(code) => games_for(code),
        PlanWork::Report(name) => match work.report_of() {
            Some(ReportOf::Game(game)) => plan.game(game).map(games_for).unwrap_or_default(),
            _ => games_of_lab(name),
        },
        PlanWork::Lab(name) => games_of_lab(name),
        PlanWork::Case(_) | PlanWork::Exam(_) => Vec::new(),
    }
}

fn games_for(code: &str) -> Vec<SavedHere> {
    let of = |game: slots::Listed| {
        let Some(PlayedFor::Challenges(codes)) = played_for(&game.id) else { return None };
        let card = game.card.and_then(Result::ok).filter(|_| codes.iter().any(|one| one == code))?;
        let is_done = card.summary.over || card.summary.bankrupt;
        Some(SavedHere { id: game.id, company: card.label.company, saved_at: card.label.saved_at, is_done })
    };
    slots::list().into_iter().filter_map(of).collect()
}

fn games_of_lab(name: &str) -> Vec<SavedHere> {
    let of = |game: slots::Listed| {
        let lab = saved_lab(&saved::text_of(&game.id)?).filter(|lab| lab.id == name)?;
        let card = game.card.and_then(Result::ok)?;
        let is_done = lab.handed_in.is_some();
        Some(SavedHere { id: game.id, company: card.label.company, saved_at: card.label.saved_at, is_done })
    };
    let mut games: Vec<SavedHere> = slots::list().into_iter().filter_map(of).collect();
    // What was handed in comes before a further attempt that is under way.
    game::sort::by_key(&mut games, |game| !game.is_done);
    games
}

/// The game in which a piece of work is done, by its id.
pub fn game_of(plan: &CoursePlan, work: &PlanWork, id: &GameId) -> Option<SavedHere> {
    games_of(plan, work).into_iter().find(|game| game.id == *id)
}

/// How far a piece of work has come, with its games and how many exams of it are over.
pub fn stage(work: &PlanWork, games: &[SavedHere], exams: usize) -> WorkStage {
    match work {
        PlanWork::Exam(_) if exams > 0 => WorkStage::Done,
        PlanWork::Exam(_) => WorkStage::NotBegun,
        PlanWork::Case(name) => match answers(name) {
            Some(answers) if answers.attempts > 0 => WorkStage::Done,
            Some(answers) if !answers.choices.is_empty() => WorkStage::Begun,
            _ => WorkStage::NotBegun,
        },
        PlanWork::Lab(_) | PlanWork::Report(_) | PlanWork::Game(_) => match games.first() {
            Some(game) if game.is_done => WorkStage::Done,
            Some(_) => WorkStage::Begun,
            None => WorkStage::NotBegun,
        },
    }
}

/// How far the report of a game has come, none of other work: the game may be over before a word of it is written.
pub fn report_stage(work: &PlanWork, games: &[SavedHere]) -> Option<WorkStage> {
    let (PlanWork::Report(_), Some(game)) = (work, games.first()) else { return None };
    let save = read(&saved::text_of(&game.id)?).ok()?;
    let entries: Vec<RecordEntry> = save.records.iter().map(RecordEntry::read).collect();
    let texts = ReportTexts::of(&entries);
    let is_written = |field: &ReportField| !texts.get(*field).trim().is_empty();
    Some(match ReportField::ESSAYS.into_iter().filter(is_written).count() {
        0 => WorkStage::NotBegun,
        written if written == ReportField::ESSAYS.len() && game.is_done => WorkStage::Done,
        _ => WorkStage::Begun,
    })
}

fn answers(case: &str) -> Option<CaseAnswers> {
    let progress = storage::read(&keys::COURSE).and_then(|text| QuizProgress::read(&text).ok())?;
    progress.cases.get(case).cloned()
}

/// The choices of the first finished attempt at a case, as the course keeps them.
pub fn case_done(name: &str) -> Option<HandedWork> {
    let answers = answers(name).filter(|answers| answers.attempts > 0)?;
    // What was decided under an earlier release has its last attempt alone.
    let choices = if answers.finished.is_empty() { answers.choices } else { answers.finished };
    Some(HandedWork::Case { case: name.to_owned(), choices })
}

/// What a saved game is handed in as; none where it is not the work's.
pub fn played(work: &PlanWork, game: &SavedHere, report: Option<HandedReport>) -> Option<HandedWork> {
    let save = saved::text_of(&game.id)?;
    match work {
        PlanWork::Lab(_) => Some(HandedWork::Lab { save }),
        PlanWork::Report(_) => Some(HandedWork::Report { save, report }),
        PlanWork::Game(code) => {
            let (save, challenge) = (read(&save).ok()?, Challenge::read(code).ok()?);
            let company = save.setup.seats[save.person().index()].name.clone();
            let is_of = challenge.is_of(&save);
            is_of.then(|| HandedWork::Game(Box::new(HandedGame { company, log: save.log, records: save.records })))
        }
        PlanWork::Case(_) | PlanWork::Exam(_) => None,
    }
}

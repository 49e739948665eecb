//! One piece of work of a course plan.

use crate::contest::submission::moment::{ClockTime, Moment};
use crate::record::Fingerprint;
use crate::study::quiz::exam::Blueprint;
use serde::{Deserialize, Serialize};

/// A piece of work with its date and what it weighs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanItem {
    /// By what it is known within its plan, from 1; it stays when others go.
    pub number: u8,
    /// What is to be done.
    pub work: PlanWork,
    /// What it weighs beside the others.
    pub weight: u16,
    /// From when on it may be begun; none when that is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opens: Option<ClockTime>,
    /// Until when it is to be handed in; none when that is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<ClockTime>,
    /// Whether hints may be taken in a lab.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub hints: bool,
    /// How often an exam may be taken; the second time is a resit.
    #[serde(default = "once", skip_serializing_if = "is_once")]
    pub attempts: u8,
    /// The digest of the word that opens an exam; none for one that is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lock: Option<Fingerprint>,
    /// Of an exam that is a test before or after the course: which.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub test: Option<TestSide>,
}

/// On which side of the course an exam is taken as a test of what a class gains by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TestSide {
    /// Before it.
    Before,
    /// After it.
    After,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanWork {
    /// The lab of that name.
    Lab(String),
    /// The case of that name.
    Case(String),
    /// An exam drawn from this blueprint.
    Exam(Blueprint),
    /// The experiment report of the lab of that name, or of a game of the plan ([`PlanWork::report_of`]).
    Report(String),
    /// A game for the challenge of that code.
    Game(String),
}

/// Of what an experiment report tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportOf<'a> {
    /// Of the lab of that name.
    Lab(&'a str),
    /// Of the game that is the work of that number in the same plan.
    Game(u8),
}

/// What stands before the number of the game of which a report tells; no lab is called so.
const OF_GAME: &str = "game-";

/// Of what kind work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlanWorkKind {
    /// A lab.
    Lab,
    /// A case.
    Case,
    /// An exam.
    Exam,
    /// An experiment report.
    Report,
    /// A game.
    Game,
}

impl PlanWorkKind {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Lab, Self::Case, Self::Exam, Self::Report, Self::Game];
}

impl PlanWork {
    /// The lab or the case that it is about; none for an exam and a game.
    pub fn about(&self) -> Option<&str> {
        match self {
            Self::Lab(name) | Self::Case(name) | Self::Report(name) => Some(name),
            Self::Exam(_) | Self::Game(_) => None,
        }
    }

    /// Of what kind it is.
    pub const fn kind(&self) -> PlanWorkKind {
        match self {
            Self::Lab(_) => PlanWorkKind::Lab,
            Self::Case(_) => PlanWorkKind::Case,
            Self::Exam(_) => PlanWorkKind::Exam,
            Self::Report(_) => PlanWorkKind::Report,
            Self::Game(_) => PlanWorkKind::Game,
        }
    }
}

impl PlanWork {
    /// A report of the game that is the work of that number in the same plan.
    pub fn report_of_game(item: u8) -> Self {
        Self::Report(format!("{OF_GAME}{item}"))
    }

    /// Of what it tells; none for what is no report.
    pub fn report_of(&self) -> Option<ReportOf<'_>> {
        let Self::Report(name) = self else { return None };
        let game = name.strip_prefix(OF_GAME).and_then(|number| number.parse().ok());
        Some(game.map_or(ReportOf::Lab(name), ReportOf::Game))
    }
}

impl PlanItem {
    /// A piece of work that weighs as much as any other, has no date and can be done once.
    pub fn new(number: u8, work: PlanWork) -> Self {
        Self { number, work, weight: 10, opens: None, due: None, hints: true, attempts: 1, lock: None, test: None }
    }

    /// Whether it opens before it is due, as far as it has both dates.
    pub fn has_time(&self) -> bool {
        match (moment(self.opens.as_ref()), moment(self.due.as_ref())) {
            (Some(opens), Some(due)) => opens < due,
            _ => true,
        }
    }

    /// Whether it may be begun at a moment.
    pub fn is_open(&self, now: Moment) -> bool {
        moment(self.opens.as_ref()).is_none_or(|opens| now >= opens)
    }

    /// By how many days something handed in at a moment is late; a part of a day counts as a whole one.
    pub fn days_late(&self, at: Moment) -> u32 {
        let Some(due) = moment(self.due.as_ref()) else { return 0 };
        let late = at.since_1970().saturating_sub(due.since_1970());
        u32::try_from(late.max(0).saturating_add(DAY - 1) / DAY).unwrap_or(u32::MAX)
    }
}

/// Milliseconds of a day.
const DAY: i64 = 24 * 60 * 60 * 1000;

/// The moment that was written, if it can be read.
fn moment(at: Option<&ClockTime>) -> Option<Moment> {
    match at? {
        ClockTime::At(at) => Some(*at),
        ClockTime::Unreadable(_) => None,
    }
}

const fn yes() -> bool {
    true
}

const fn once() -> u8 {
    1
}

/// serde hands over a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
const fn is_yes(hints: &bool) -> bool {
    *hints
}

/// serde hands over a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
const fn is_once(attempts: &u8) -> bool {
    *attempts == 1
}

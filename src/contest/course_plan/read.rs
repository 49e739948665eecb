//! What is read of a text that should be a course plan.

use super::item::{PlanItem, PlanWork, ReportOf, TestSide};
use super::own::{OWN_CHAPTER, read_own};
use super::rules::LateRule;
use super::{CoursePlan, PLAN_LINK};
use crate::contest::challenge::{Challenge, ChallengeError, MOST_TITLE};
use crate::contest::submission::moment::ClockTime;
use crate::record::code::{CodeError, TextKind, unpack};
use crate::record::rules_of;
use crate::study::bilingual::Bilingual;
use crate::study::cases::CaseProblem;
use crate::study::lab::LabsProblem;
use crate::study::quiz::ChapterProblem;
use crate::study::quiz::exam::Blueprint;
use crate::study::writing::is_own_work;
use game::RULES_VERSION;
use game::json;
use std::collections::BTreeSet;

/// Bytes that a plan has at most, own questions and markets included.
pub const MOST_COURSE_PLAN: u32 = 700_000;
/// Pieces of work of a plan.
pub const MOST_ITEMS: usize = 60;
/// What a piece of work weighs at most.
pub const MOST_WEIGHT: u16 = 1000;
/// How often an exam may be taken at most.
pub const MOST_TIMES: u8 = 5;
/// Questions of an exam at most.
pub const MOST_ASKED: u16 = 60;
/// Minutes of an exam at most.
pub const MOST_MINUTES: u16 = 240;
/// Bytes of the name of a lab or a case.
const MOST_NAME: usize = 60;

/// Why a text is no course plan that can be followed here.
#[derive(Clone, Debug, PartialEq)]
pub enum CoursePlanError {
    /// The text itself is damaged or something else.
    Code(CodeError),
    /// What it holds does not read as a course plan.
    NotAPlan,
    /// It was made under other rules than those of this page.
    OtherRules {
        /// Which.
        found: u32,
        /// Those here.
        known: u32,
    },
    /// It has no work, or something in it is longer, more or later than it may be.
    Limits,
    /// A piece of work cannot be done as it is set.
    Item {
        /// Its number.
        number: u8,
    },
    /// An own lab that it asks for cannot be read, or does not come with it.
    Lab(Bilingual, LabsProblem),
    /// An own case that it asks for cannot be read.
    Case(Bilingual, CaseProblem),
    /// Its own questions cannot be read.
    Questions(ChapterProblem),
    /// A challenge in it cannot be played here.
    Challenge {
        /// The number of the work.
        number: u8,
        /// Why.
        error: ChallengeError,
    },
}

impl CoursePlan {
    /// Reads a plan: a text, or a link that holds one.
    ///
    /// # Errors
    /// [`CoursePlanError`] with the first thing that is wrong.
    pub fn read(text: &str) -> Result<Self, CoursePlanError> {
        let text = text.split_once(PLAN_LINK).map_or(text, |(_, code)| code);
        let bytes = unpack(TextKind::CoursePlan, text, MOST_COURSE_PLAN).map_err(CoursePlanError::Code)?;
        let rules = rules_of(&bytes).ok_or(CoursePlanError::NotAPlan)?;
        if rules != RULES_VERSION {
            return Err(CoursePlanError::OtherRules { found: rules, known: RULES_VERSION });
        }
        let plan: Self = json::read_bytes(&bytes).map_err(|_| CoursePlanError::NotAPlan)?;
        plan.check()?;
        Ok(plan)
    }

    /// Whether the plan can be followed.
    ///
    /// # Errors
    /// [`CoursePlanError`] with the first thing that is wrong.
    pub fn check(&self) -> Result<(), CoursePlanError> {
        let numbers: BTreeSet<u8> = self.items.iter().map(|item| item.number).collect();
        let is_late_rule = !matches!(self.late, LateRule::PercentPerDay(percent) if !(1..=100).contains(&percent));
        let sides: Vec<_> = self.items.iter().filter_map(|item| item.test).collect();
        let is_one_each =
            [TestSide::Before, TestSide::After].iter().all(|side| sides.iter().filter(|one| *one == side).count() < 2);
        let are_few = (1..=MOST_ITEMS).contains(&self.items.len()) && numbers.len() == self.items.len();
        let is_titled = self.title.chars().count() <= MOST_TITLE as usize;
        if !are_few || !is_one_each || !is_titled || !is_late_rule || self.whole_weight() == 0 {
            return Err(CoursePlanError::Limits);
        }
        let own = match self.questions.is_empty() {
            true => None,
            false => Some(read_own(&self.questions).map_err(CoursePlanError::Questions)?),
        };
        for item in &self.items {
            if let Some(ReportOf::Game(game)) = item.work.report_of()
                && self.game(game).is_none()
            {
                return Err(CoursePlanError::Item { number: item.number });
            }
            item.check(own.is_some())?;
        }
        for file in &self.works.labs {
            file.lab().map_err(|problem| CoursePlanError::Lab(file.title.clone(), problem))?;
        }
        for file in &self.works.cases {
            file.case().map_err(|problem| CoursePlanError::Case(file.title.clone(), problem))?;
        }
        let is_missing =
            |item: &&PlanItem| item.work.about().is_some_and(|id| is_own_work(id) && self.works.file(id).is_none());
        match self.items.iter().find(is_missing) {
            Some(item) => Err(CoursePlanError::Item { number: item.number }),
            None => Ok(()),
        }
    }
}

impl PlanItem {
    fn check(&self, has_own: bool) -> Result<(), CoursePlanError> {
        let number = self.number;
        let readable = |at: &Option<ClockTime>| !matches!(at, Some(ClockTime::Unreadable(_)));
        let is_closed_exam = self.lock.is_none() && self.test.is_none() || matches!(self.work, PlanWork::Exam(_));
        let fits = number > 0 && self.weight <= MOST_WEIGHT && (1..=MOST_TIMES).contains(&self.attempts);
        let is_name = |name: &String| {
            let is_sign = |sign: u8| sign.is_ascii_alphanumeric() || b"-_".contains(&sign);
            (1..=MOST_NAME).contains(&name.len()) && name.bytes().all(is_sign)
        };
        let is_work = match &self.work {
            PlanWork::Lab(name) | PlanWork::Case(name) | PlanWork::Report(name) => is_name(name),
            PlanWork::Exam(blueprint) => is_exam(blueprint, has_own),
            PlanWork::Game(code) => {
                Challenge::read(code).map_err(|error| CoursePlanError::Challenge { number, error })?;
                true
            }
        };
        let is_sound = fits && is_work && is_closed_exam && readable(&self.opens) && readable(&self.due);
        if is_sound { Ok(()) } else { Err(CoursePlanError::Item { number }) }
    }
}

/// Whether an exam can be made of a blueprint: chapters of the course, or the own questions, each once.
pub fn is_exam(blueprint: &Blueprint, has_own: bool) -> bool {
    let last = if has_own { OWN_CHAPTER } else { OWN_CHAPTER - 1 };
    let chapters: BTreeSet<u8> = blueprint.chapters.iter().copied().collect();
    let are_chapters =
        chapters.len() == blueprint.chapters.len() && chapters.iter().all(|one| (1..=last).contains(one));
    let count: u16 = blueprint.questions.iter().map(|count| u16::from(*count)).sum();
    let is_short = (1..=MOST_ASKED).contains(&count) && (1..=MOST_MINUTES).contains(&blueprint.minutes);
    !chapters.is_empty() && are_chapters && is_short && blueprint.names_topics_once()
}

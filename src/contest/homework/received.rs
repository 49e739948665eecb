//! Homework as it is passed on: open or sealed, as a text or as a file around it.

use super::{HandedWork, Homework};
use crate::contest::course_plan::CoursePlan;
use crate::contest::submission::{MOST_STUDENT, MOST_SUBMISSION, Student};
use crate::record::code::{CodeError, TextKind, kind_of, pack, unpack};
use crate::record::rules_of;
use crate::record::seal::{KEY, SealError, SecretKey, open, seal};
use game::RULES_VERSION;
use game::json;
use serde::Serialize;

/// The texts that homework travels as: what to look for in a paste of many.
pub const HOMEWORK_FORMS: [TextKind; 2] = [TextKind::Homework, TextKind::Sealed];

/// Homework, and how it came.
#[derive(Clone, Debug, PartialEq)]
pub struct ReceivedHomework {
    /// What was handed in.
    pub homework: Homework,
    /// Whether it was sealed.
    pub sealed: bool,
}

/// Why a text is no homework for a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HomeworkError {
    /// The text itself is damaged or something else.
    Code(CodeError),
    /// What it holds does not read as homework.
    NotHomework,
    /// It was made under other rules.
    OtherRules {
        /// Which.
        found: u32,
        /// Those here.
        known: u32,
    },
    /// A name or something else is longer than it may be.
    TooMuch,
    /// It is sealed to a key that is not here.
    NoKey,
    /// It is for another plan.
    OtherPlan,
    /// It came open, and the plan asks for sealed work: anybody who reads along could have copied and changed it.
    NotSealed,
    /// The plan has no work of its number.
    NoItem,
}

/// A text as a file.
#[derive(Serialize)]
struct HomeworkFile<'a> {
    /// What it is, for people who look into the file.
    tender: &'a str,
    /// The text.
    text: &'a str,
}

impl Homework {
    /// The text to hand in: sealed if the plan has a key. `random` is from a source that nobody can guess, new each time.
    pub fn text(&self, plan: &CoursePlan, random: [u8; KEY]) -> String {
        let bytes = json::text(self).into_bytes();
        match &plan.seal {
            Some(to) => seal(TextKind::Homework, &bytes, to, random),
            None => pack(TextKind::Homework, &bytes),
        }
    }

    /// The file to hand in; `random` as in [`Homework::text`].
    pub fn file(&self, plan: &CoursePlan, random: [u8; KEY]) -> String {
        let tender = if plan.seal.is_some() { "sealed coursework" } else { "coursework" };
        json::text(&HomeworkFile { tender, text: &self.text(plan, random) })
    }

    fn from_bytes(bytes: &[u8]) -> Result<Self, HomeworkError> {
        let rules = rules_of(bytes).ok_or(HomeworkError::NotHomework)?;
        if rules != RULES_VERSION {
            return Err(HomeworkError::OtherRules { found: rules, known: RULES_VERSION });
        }
        let homework: Self = json::read_bytes(bytes).map_err(|_| HomeworkError::NotHomework)?;
        let words = [&homework.student.name, &homework.student.number].map(|word| word.chars().count());
        let is_long = |student: &Student| {
            [&student.name, &student.number].iter().any(|word| word.chars().count() > MOST_STUDENT as usize)
        };
        let long_drawn = match &homework.work {
            HandedWork::Exam(exam) => exam.drawn_for.as_ref().is_some_and(is_long),
            _ => false,
        };
        let longest = words.into_iter().chain([homework.at.letters()]).max();
        if long_drawn || longest > Some(MOST_STUDENT as usize) { Err(HomeworkError::TooMuch) } else { Ok(homework) }
    }
}

impl ReceivedHomework {
    /// Reads a text, whatever else stands around it; one of the keys opens what is sealed.
    ///
    /// # Errors
    /// [`HomeworkError`] with the first thing that is wrong.
    pub fn read(text: &str, keys: &[SecretKey]) -> Result<Self, HomeworkError> {
        if kind_of(&HOMEWORK_FORMS, text) != Some(TextKind::Sealed) {
            let bytes = unpack(TextKind::Homework, text, MOST_SUBMISSION).map_err(HomeworkError::Code)?;
            return Ok(Self { homework: Homework::from_bytes(&bytes)?, sealed: false });
        }
        for key in keys {
            match open(TextKind::Homework, text, key, MOST_SUBMISSION) {
                Ok(bytes) => return Ok(Self { homework: Homework::from_bytes(&bytes)?, sealed: true }),
                Err(SealError::Code(error)) => return Err(HomeworkError::Code(error)),
                Err(SealError::OtherKey) => {}
            }
        }
        Err(HomeworkError::NoKey)
    }

    /// The homework, if it is for that plan and came as the plan asks.
    ///
    /// # Errors
    /// [`HomeworkError`].
    pub fn for_plan(self, plan: &CoursePlan) -> Result<Homework, HomeworkError> {
        let Self { homework, sealed } = self;
        if homework.plan != plan.key {
            return Err(HomeworkError::OtherPlan);
        }
        if plan.seal.is_some() && !sealed {
            return Err(HomeworkError::NotSealed);
        }
        if plan.item(homework.item).is_none() {
            return Err(HomeworkError::NoItem);
        }
        Ok(homework)
    }
}

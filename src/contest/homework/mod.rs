//! Homework: what a student hands in for one piece of work of a course plan, without any claim that is believed.
//!
//! | file | what |
//! |---|---|
//! | [`received`] | what comes in, open or sealed, as a text or a file |
//! | [`check`] | every mark is worked out again, and what does not fit is found |
//! | [`exam`] | an exam, drawn again |
//! | [`written`] | what students wrote, and what it earns |
//! | [`look`] | the game of a piece of homework, to be looked at |
//! | [`finding`] | what can be found |

pub mod check;
mod checked;
pub mod exam;
pub mod finding;
pub mod look;
pub mod received;
pub mod written;

pub use check::{Catalogue, CatalogueLab};
pub use checked::{CheckedHomework, TopicMark, WorkDetail};
pub use finding::HomeworkFinding;
pub use look::{HandedYear, year_of};
pub use received::{HOMEWORK_FORMS, HomeworkError, ReceivedHomework};
pub use written::{HandedText, HandedTexts};

use crate::contest::course_plan::{CoursePlan, PlanWorkKind};
use crate::contest::submission::Student;
use crate::contest::submission::moment::ClockTime;
use crate::crm::saved::SavedRecord;
use crate::record::seal::PublicKey;
use crate::record::{Fingerprint, Log};
use crate::study::quiz::sitting::ExamResult;
use crate::study::report::HandedReport;
use game::RULES_VERSION;
use serde::{Deserialize, Serialize};

/// What a student hands in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Homework {
    /// [`RULES_VERSION`] at the time of handing in.
    pub rules: u32,
    /// The plan's key.
    pub plan: Fingerprint,
    /// The edition of the plan that the student had.
    pub edition: Fingerprint,
    /// The number of the work within it.
    pub item: u8,
    /// The student.
    pub student: Student,
    /// When it was handed in, as the page's clock said.
    pub at: ClockTime,
    /// What was done.
    pub work: HandedWork,
    /// The key to which marks can be sealed that go back; none when they go back open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<PublicKey>,
    /// How often the work was finished in the student's browser before it was handed in, as that says; 0 where it is not
    /// counted.
    #[serde(default, skip_serializing_if = "is_uncounted")]
    pub attempts: u16,
}

/// serde hands over a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
const fn is_uncounted(attempts: &u16) -> bool {
    *attempts == 0
}

/// What was done, as far as it is not worked out again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HandedWork {
    /// An exam.
    Exam(Box<HandedExam>),
    /// A case: the option that was chosen in each decision.
    Case {
        /// Which case; empty where it was not kept. A plan that is given out again may set another in its place.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        case: String,
        /// The choices.
        choices: Vec<u8>,
    },
    /// A lab: the saved game in which it was done.
    Lab {
        /// The save as text.
        save: String,
    },
    /// An experiment report: the saved game of which it tells, with the texts that the student wrote.
    Report {
        /// The save as text.
        save: String,
        /// The figures and texts of the paper, if it was handed in with it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        report: Option<HandedReport>,
    },
    /// A game for a challenge.
    Game(Box<HandedGame>),
}

/// An exam as it was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandedExam {
    /// Which attempt, from 1.
    pub attempt: u8,
    /// The word that opened it; empty where none was asked for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub word: String,
    /// For whom the questions were drawn; none where that was not kept. A student who corrects a number afterwards is
    /// another one to the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drawn_for: Option<Student>,
    /// The answers with their seconds.
    pub result: ExamResult,
}

/// A game as it was played.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandedGame {
    /// The name of the student's company.
    pub company: String,
    /// The decisions.
    pub log: Log,
    /// What was added on the CRM workbench.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub records: Vec<SavedRecord>,
}

impl HandedWork {
    /// Whether a game was played for it.
    pub const fn has_game(&self) -> bool {
        matches!(self, Self::Lab { .. } | Self::Report { .. } | Self::Game(_))
    }

    /// Of what kind the work is.
    pub const fn kind(&self) -> PlanWorkKind {
        match self {
            Self::Exam(_) => PlanWorkKind::Exam,
            Self::Case { .. } => PlanWorkKind::Case,
            Self::Lab { .. } => PlanWorkKind::Lab,
            Self::Report { .. } => PlanWorkKind::Report,
            Self::Game(_) => PlanWorkKind::Game,
        }
    }
}

impl Homework {
    /// What a student hands in for a piece of work of a plan.
    pub fn new(plan: &CoursePlan, item: u8, student: Student, at: ClockTime, work: HandedWork) -> Self {
        let (key, edition) = (plan.key, plan.edition());
        Self { rules: RULES_VERSION, plan: key, edition, item, student, at, work, reply: None, attempts: 0 }
    }

    /// The same with how often the work was finished.
    #[must_use]
    pub fn with_attempts(self, attempts: u16) -> Self {
        Self { attempts, ..self }
    }

    /// The same with the key to which marks are sealed that go back.
    #[must_use]
    pub fn with_reply(self, reply: Option<PublicKey>) -> Self {
        Self { reply, ..self }
    }
}

#[cfg(test)]
pub(crate) mod tests;

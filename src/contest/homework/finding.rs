//! What is found in homework that does not fit. Each is data; the interface has a sentence for it.

use crate::contest::submission::Student;
use crate::record::{ReadError, ReplayError};
use crate::study::quiz::Mark;
use crate::study::quiz::sitting::ExamTrouble;
use crate::study::report::ReportFinding;

/// Something that does not fit.
#[derive(Clone, Debug, PartialEq)]
pub enum HomeworkFinding {
    /// It does not say when it was handed in.
    Undated,
    /// It says that it was handed in before this edition of the plan was made.
    BeforePlan,
    /// It was done for another edition of the plan.
    OtherEdition,
    /// It says that it was handed in later than it came: the clock was wrong.
    ClockAhead,
    /// It came so many days after it says that it was handed in.
    CameLater {
        /// Whole days.
        days: u32,
    },
    /// It was begun, or handed in, before it opened.
    TooEarly,
    /// It is other work than the plan asks for.
    OtherWork,
    /// The exam is not the one that the plan sets for this student: other questions, or more minutes.
    OtherPaper,
    /// Its questions are those of this student, who has another name or number than the one who handed it in: the number
    /// was corrected afterwards, or it is somebody else's paper.
    DrawnFor(Student),
    /// The word that is in it does not open the exam.
    WrongWord,
    /// It is a later attempt than the plan allows.
    TooOften {
        /// Which.
        attempt: u8,
        /// How many are allowed.
        most: u8,
    },
    /// An attempt that was handed in before, with other answers: the first one counts.
    SameAttempt,
    /// Something about the times of an exam.
    Exam(ExamTrouble),
    /// Answers that were given after the time was up count for nothing.
    AnswersLate {
        /// How many.
        count: u32,
    },
    /// It claims another mark than it earns.
    Claimed {
        /// What it claims.
        said: Mark,
    },
    /// A choice that the case does not offer, or too few.
    Choices,
    /// Hints were opened, and the plan does not allow them.
    Hints {
        /// How many.
        count: u32,
    },
    /// The saved game in it cannot be read.
    Unreadable(ReadError),
    /// Its log does not fit: an entry or a record is refused or stands at the wrong minute.
    Replay(ReplayError),
    /// Something in a report's paper is not what the run says.
    Report(ReportFinding),
    /// It was played in another market or under other settings than the plan sets.
    OtherGame,
    /// PlanWork of this kind cannot be marked by this page.
    NotMarked,
    /// The very same work was handed in by another student.
    SameAsOther,
}

impl HomeworkFinding {
    /// Whether the work earns nothing by itself because of it. The instructor may still give a mark.
    pub const fn is_grave(&self) -> bool {
        matches!(
            self,
            Self::OtherWork
                | Self::OtherPaper
                | Self::WrongWord
                | Self::TooOften { .. }
                | Self::Choices
                | Self::Unreadable(_)
                | Self::Replay(_)
                | Self::OtherGame
                | Self::NotMarked
        )
    }
}

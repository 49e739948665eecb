//! What a text that is passed on by hand can be.

use serde::{Deserialize, Serialize};

/// What a text holds: the mark that it begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TextKind {
    /// A challenge.
    Challenge,
    /// A submission, open.
    Submission,
    /// Anything of these, sealed.
    Sealed,
    /// The secret key that opens what is sealed.
    Key,
    /// Ghosts to play against, with their challenge.
    Ghosts,
    /// A team that wants to play by rounds.
    Join,
    /// A team's plan for a month.
    Plan,
    /// What a month brought a team.
    Result,
    /// A team's month in the making, from one of its members to another.
    Team,
    /// A course plan.
    CoursePlan,
    /// Work of a course plan that a student hands in, open.
    Homework,
    /// Marks handed back to a student.
    MarksSlip,
    /// A game at a moment from which a lab begins.
    Situation,
}

impl TextKind {
    /// All kinds.
    pub const ALL: [Self; 13] = [
        Self::Challenge,
        Self::Submission,
        Self::Sealed,
        Self::Key,
        Self::Ghosts,
        Self::Join,
        Self::Plan,
        Self::Result,
        Self::Team,
        Self::CoursePlan,
        Self::Homework,
        Self::MarksSlip,
        Self::Situation,
    ];

    /// The mark, with the form's version.
    pub(super) const fn mark(self) -> &'static str {
        match self {
            Self::Challenge => "TC1.",
            Self::Submission => "TS1.",
            Self::Sealed => "TX1.",
            Self::Key => "TK1.",
            Self::Ghosts => "TG1.",
            Self::Join => "TJ1.",
            Self::Plan => "TP1.",
            Self::Result => "TR1.",
            Self::Team => "TM1.",
            Self::CoursePlan => "TL1.",
            Self::Homework => "TH1.",
            Self::MarksSlip => "TN1.",
            Self::Situation => "TI1.",
        }
    }
}

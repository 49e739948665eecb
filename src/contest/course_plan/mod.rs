//! A course plan: the labs, cases, exams, reports and games of a course with their dates and weights, as a text that can
//! be passed on by hand like a challenge.
//!
//! | file | what |
//! |---|---|
//! | [`item`] | one piece of work of the plan |
//! | [`rules`] | late work, which of several hand-ins counts, and who marks texts |
//! | [`paper`] | the paper of an exam, which nobody can draw before its word is said |
//! | [`own`], [`own_draft`] | questions that the instructor wrote, and one in the making |
//! | [`read`](mod@read) | what is read of a text, with limits |
//!
//! A plan keeps its key when its dates or weights are changed and it is given out again, so that what was handed in before
//! still counts.

pub mod item;
pub mod own;
pub mod own_draft;
pub mod paper;
pub mod read;
pub mod rules;

pub use item::{PlanItem, PlanWork, PlanWorkKind, ReportOf, TestSide};
pub use read::CoursePlanError;
pub use rules::{CountsRule, LateClock, LateRule, PROGRAM_SHARE, TextMarking};

use crate::contest::submission::moment::ClockTime;
use crate::record::Fingerprint;
use crate::record::code::{TextKind, pack};
use crate::record::seal::PublicKey;
use crate::study::writing::OwnWorks;
use game::json;
use serde::{Deserialize, Serialize};

/// What stands before the code in a link.
pub const PLAN_LINK: &str = "#/plan/";

/// What an instructor sets for a course.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoursePlan {
    /// [`game::RULES_VERSION`] under which it was made.
    pub rules: u32,
    /// By what the plan is known, drawn when it is made: it stays when the plan is changed.
    pub key: Fingerprint,
    /// What the course is called.
    pub title: String,
    /// When this edition was made.
    pub made: ClockTime,
    /// The work, in the order of the course.
    pub items: Vec<PlanItem>,
    /// What becomes of work that comes late.
    pub late: LateRule,
    /// By which clock work is late.
    #[serde(default, skip_serializing_if = "LateClock::is_said")]
    pub late_by: LateClock,
    /// Which of several hand-ins counts.
    pub counts: CountsRule,
    /// By whom the texts of labs and reports are marked.
    #[serde(default, skip_serializing_if = "TextMarking::is_program")]
    pub texts: TextMarking,
    /// Whether each student's number draws an exam of its own.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub variants: bool,
    /// Whether all students do a lab in the same recording of its situation, instead of each in one of their own.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub same_data: bool,
    /// Questions of the instructor's own, as a file of questions; empty when there are none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub questions: String,
    /// Labs and cases of the instructor's own that the work asks for.
    #[serde(default, skip_serializing_if = "OwnWorks::is_empty")]
    pub works: OwnWorks,
    /// The instructor's key to which work is sealed; none when it is handed in open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seal: Option<PublicKey>,
}

impl CoursePlan {
    /// The plan as text.
    pub fn code(&self) -> String {
        pack(TextKind::CoursePlan, json::text(self).as_bytes())
    }

    /// The fingerprint of this edition: another one when anything in it was changed.
    pub fn edition(&self) -> Fingerprint {
        Fingerprint::of(json::text(self).as_bytes())
    }

    /// The piece of work of that number.
    pub fn item(&self, number: u8) -> Option<&PlanItem> {
        self.items.iter().find(|item| item.number == number)
    }

    /// Whether some work is about the lab or the case of that name.
    pub fn asks_for(&self, id: &str) -> bool {
        self.items.iter().any(|item| item.work.about() == Some(id))
    }

    /// The work that is to do the lab of that name.
    pub fn lab(&self, name: &str) -> Option<&PlanItem> {
        self.items.iter().find(|item| matches!(&item.work, PlanWork::Lab(lab) if lab == name))
    }

    /// The names of the labs and cases that all students do in the same recording.
    pub fn in_same_data(&self) -> Vec<String> {
        let items = self.items.iter().filter(|_| self.same_data);
        items.filter_map(|item| item.work.about()).map(str::to_owned).collect()
    }

    /// The numbers of its games.
    pub fn games(&self) -> Vec<u8> {
        let is_game = |item: &&PlanItem| matches!(item.work, PlanWork::Game(_));
        self.items.iter().filter(is_game).map(|item| item.number).collect()
    }

    /// The code of the challenge of the game that is the work of that number.
    pub fn game(&self, number: u8) -> Option<&str> {
        match &self.item(number)?.work {
            PlanWork::Game(code) => Some(code),
            _ => None,
        }
    }

    /// The place of the exam that is the test on that side of the course.
    pub fn test(&self, side: TestSide) -> Option<usize> {
        self.items.iter().position(|item| item.test == Some(side))
    }

    /// The weights of all work, added up.
    pub fn whole_weight(&self) -> u32 {
        self.items.iter().map(|item| u32::from(item.weight)).sum()
    }
}

#[cfg(test)]
pub(crate) mod tests;

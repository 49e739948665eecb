//! What a lab is.

use super::act::LabAct;
use super::figure::LabFigure;
use super::pick::PickRule;
use super::value::LabCondition;
use crate::crm::names::ListName;
use crate::study::bilingual::Bilingual;
use crate::study::handbook::Section;
use crate::study::quiz::Topic;
use crate::study::quiz::formula::{Formula, Fraction};
use game::time::Month;

/// A lesson on the living company: it opens in a situation, and all that it asks for is checked there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lab {
    /// Its name, the same in every release: `e04`. What is recorded for it begins with it.
    pub id: String,
    /// What it is called.
    pub title: Bilingual,
    /// What a student can do afterwards.
    pub goal: Bilingual,
    /// Where the student stands: who asks, why now.
    pub scene: Bilingual,
    /// The situation in which it opens.
    pub situation: String,
    /// How long it takes, 30 to 90 minutes.
    pub minutes: u8,
    /// What it is about.
    pub topics: Vec<Topic>,
    /// Which steps, questions, texts and goals show each of these; where there is none, the whole lab shows all.
    pub shows: Vec<TopicShown>,
    /// Sections of the handbook that it rests on.
    pub terms: Vec<Section>,
    /// Things that it points at.
    pub picks: Vec<LabPick>,
    /// What is to be done.
    pub steps: Vec<LabStep>,
    /// What is asked.
    pub questions: Vec<LabQuestion>,
    /// What is to be written.
    pub artefacts: Vec<LabArtefact>,
    /// What is to be thought about, without marks.
    pub reflection: Vec<LabReflection>,
    /// When it ends; what is done later does not count.
    pub ends: Option<LabEnd>,
    /// The lesson's own score.
    pub goals: Vec<LabGoal>,
}

/// A concept with what of a lab shows whether a student knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicShown {
    /// The concept.
    pub topic: Topic,
    /// Steps, questions, artefacts, goals, by their names in the lab.
    pub items: Vec<String>,
}

/// Something that a lab points at by name, chosen when the situation opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabPick {
    /// The name in texts and checks.
    pub name: String,
    /// How it is chosen.
    pub rule: PickRule,
    /// Which of those that the rule ranks, from 1.
    pub place: u8,
}

/// Something that is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabStep {
    /// Its name in the lab.
    pub id: String,
    /// What.
    pub text: Bilingual,
    /// The page on which it is done.
    pub page: String,
    /// What it earns.
    pub points: u8,
    /// How it is told that it was done.
    pub check: LabCheck,
    /// Three hints, from a nudge to the exact clicks; each that is opened costs a point.
    pub hints: [Bilingual; 3],
}

/// Something that is true of a company once a step is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LabCheck {
    /// Something was done to so many subjects since the lab began.
    Made {
        /// What: one of these.
        acts: Vec<LabAct>,
        /// To how many.
        at_least: u8,
        /// Under which conditions.
        conditions: Vec<LabCondition>,
        /// About which pick alone.
        who: Option<String>,
    },
    /// Something was done in different ways since the lab began.
    Differs {
        /// What.
        act: LabAct,
        /// The field by which the deeds differ.
        field: String,
        /// So many values of it there are at least.
        at_least: u8,
        /// Under which conditions.
        conditions: Vec<LabCondition>,
        /// The picks of which each has its own; none is all subjects together.
        picks: Vec<String>,
    },
    /// Something holds of rows of a list.
    Listed {
        /// Which list.
        list: ListName,
        /// Which rows are looked at.
        among: Vec<LabCondition>,
        /// What is to hold of them.
        conditions: Vec<LabCondition>,
        /// Of how many.
        need: RowNeed,
        /// Of which pick alone.
        who: Option<String>,
    },
    /// A figure has come somewhere.
    Figure {
        /// Which figure.
        figure: LabFigure,
        /// Of which pick; none is the company.
        of: Option<String>,
        /// Where it is to come.
        need: FigureNeed,
    },
    /// A month has opened.
    Clock(Month),
    /// So many working days have passed since the lab began.
    Days(u8),
    /// A question was answered, however.
    Answered(String),
    /// A text has so many letters.
    Written {
        /// Which artefact, reflection or question.
        field: String,
        /// How many.
        letters: u16,
    },
    /// All of these hold.
    All(Vec<Self>),
    /// One of these holds.
    Any(Vec<Self>),
}

/// Of how many rows something is to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowNeed {
    /// Of so many.
    AtLeast(u8),
    /// Of so many per cent, and there are so many rows at least.
    Share {
        /// Per cent.
        percent: u8,
        /// Rows.
        rows: u8,
    },
}

/// Where a figure is to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureNeed {
    /// Not below.
    AtLeast(Fraction),
    /// Not above.
    AtMost(Fraction),
    /// Above what it was when the lab began.
    More,
    /// Below it.
    Less,
    /// Not below it.
    NotLess,
    /// Not above it.
    NotMore,
}

/// Something that is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabQuestion {
    /// Its name in the lab.
    pub id: String,
    /// What is asked.
    pub ask: Bilingual,
    /// What it earns; of a text the sum of its rubric.
    pub points: u8,
    /// How it is answered, with the key.
    pub form: LabForm,
    /// What is said afterwards; of numbers the worked solution.
    pub why: Option<Bilingual>,
}

/// How a question is answered. Options and steps are numbered from 0 as they are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LabForm {
    /// A figure of the own company.
    Number(FigureAsk),
    /// A number that is worked out of figures of the own company.
    Worked(WorkedAsk),
    /// One of a figure's choices.
    Choose(FigureAsk),
    /// One of several.
    Single {
        /// What can be chosen.
        options: Vec<Bilingual>,
        /// The key.
        right: u8,
    },
    /// Some of several.
    Multiple {
        /// What can be chosen.
        options: Vec<Bilingual>,
        /// The key, in rising order.
        right: Vec<u8>,
    },
    /// The steps of a process to be put in order, written in the right one.
    Order(Vec<Bilingual>),
    /// A process in which one step is wrong.
    Break {
        /// Its steps.
        steps: Vec<Bilingual>,
        /// The wrong one.
        wrong: u8,
    },
    /// Own words.
    Text(Vec<RubricPoint>),
}

/// A figure that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureAsk {
    /// Which.
    pub figure: LabFigure,
    /// Of which pick; none is the company.
    pub of: Option<String>,
    /// When it counts.
    pub at: FigureMoment,
    /// How far an answer may be off, in thousandths.
    pub tolerance: u16,
}

/// When a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureMoment {
    /// When the lab began.
    Start,
    /// When it was answered.
    Answer,
    /// When the lab is handed in.
    End,
}

/// A number that is worked out of figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkedAsk {
    /// The figures by name, each with its pick.
    pub inputs: Vec<(String, LabFigure, Option<String>)>,
    /// When they count.
    pub at: FigureMoment,
    /// What is worked out, one after the other: name, formula, decimals.
    pub steps: Vec<(String, Formula, u8)>,
    /// The step that is the answer, from 0.
    pub answer: u8,
    /// In what the answer is given.
    pub unit: Bilingual,
    /// How far an answer may be off, in thousandths.
    pub tolerance: u16,
}

/// A point of a rubric.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RubricPoint {
    /// What it asks for.
    pub says: Bilingual,
    /// What it earns.
    pub points: u8,
    /// How it is told.
    pub asks: RubricAsks,
}

/// What a rubric asks of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RubricAsks {
    /// So many letters.
    Letters(u16),
    /// So many of these groups are named, by any word of a group.
    Terms {
        /// The groups.
        groups: Vec<Vec<String>>,
        /// How many.
        at_least: u8,
    },
    /// A number in it agrees with a figure, in a sentence that names the figure by one of these words; any sentence where
    /// there are none.
    Number {
        /// The figure.
        ask: FigureAsk,
        /// Words for it.
        near: Vec<String>,
    },
}

/// Something that is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabArtefact {
    /// Its name in the lab.
    pub id: String,
    /// What kind of text.
    pub kind: ArtefactKind,
    /// What is asked for.
    pub ask: Bilingual,
    /// Headings of the empty text.
    pub outline: Vec<Bilingual>,
    /// How it is marked.
    pub rubric: Vec<RubricPoint>,
}

/// A kind of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArtefactKind {
    /// 岗位说明书.
    JobDescription,
    /// 流程图.
    FlowChart,
    /// 周报.
    WeeklyReport,
    /// 计划.
    Plan,
    /// 信函.
    Letter,
    /// 分析.
    Analysis,
}

/// Something to think about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabReflection {
    /// Its name in the lab.
    pub id: String,
    /// What is asked.
    pub ask: Bilingual,
}

/// When a lab ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabEnd {
    /// At a month's opening.
    Month(Month),
    /// So many working days after it began.
    Days(u8),
}

/// A goal of the lesson: points straight between two values of a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabGoal {
    /// Its name in the lab.
    pub id: String,
    /// What it is.
    pub text: Bilingual,
    /// What it earns at most.
    pub points: u8,
    /// By which figure.
    pub figure: LabFigure,
    /// Of which pick; none is the company.
    pub of: Option<String>,
    /// Where it earns nothing.
    pub nothing_at: Fraction,
    /// Where it earns everything.
    pub full_at: Fraction,
    /// What is to hold for it to count at all.
    pub once: Option<LabCheck>,
}

impl Lab {
    /// A lab of that name in which nothing is to be done, for what only needs a lab to stand in.
    pub fn without_tasks(id: &str) -> Self {
        let none = || Bilingual { zh: String::new(), en: String::new() };
        Self {
            id: id.to_owned(),
            title: none(),
            goal: none(),
            scene: none(),
            situation: String::new(),
            minutes: 0,
            topics: Vec::new(),
            shows: Vec::new(),
            terms: Vec::new(),
            picks: Vec::new(),
            steps: Vec::new(),
            questions: Vec::new(),
            artefacts: Vec::new(),
            reflection: Vec::new(),
            ends: None,
            goals: Vec::new(),
        }
    }

    /// The name under which something of it is recorded.
    pub fn item(&self, id: &str) -> String {
        format!("{}/{id}", self.id)
    }

    /// The question of that name.
    pub fn question(&self, id: &str) -> Option<&LabQuestion> {
        self.questions.iter().find(|question| question.id == id)
    }
}

impl ArtefactKind {
    /// All, with their names in files of labs.
    pub const ALL: [(Self, &'static str); 6] = [
        (Self::JobDescription, "job_description"),
        (Self::FlowChart, "flow_chart"),
        (Self::WeeklyReport, "weekly_report"),
        (Self::Plan, "plan"),
        (Self::Letter, "letter"),
        (Self::Analysis, "analysis"),
    ];
}

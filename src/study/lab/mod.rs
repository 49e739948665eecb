//! Labs: lessons on the living company. Each opens in a [situation](crate::study::situation), asks for things to be done on
//! the workbench and in the game, asks questions whose answers follow from the student's own company, and ends in
//! something written.
//!
//! A lab is data (`FORM.md` beside this file says how it is written; [`read_labs`] reads it with limits, since an instructor
//! may write some). Nothing that a page says about it counts: [`mark_save`] plays the student's game again and marks what
//! it finds there.
//!
//! | what | where |
//! |---|---|
//! | what a lab is; a lab as it is written, and reading it | `form`; `written`, `read`, `read_check`, `read_question` |
//! | what can be done, and what was | `act`; `deed`, `deeds`, `record_deeds`, `service_deeds`, `command_deeds` |
//! | what is known of the customers, leads and queries of deeds | `customer_facts`, `bant_facts`, `query_words` |
//! | cells and fields as values, and what is asked of them | `cell`, `value` |
//! | things chosen by rule when a situation opens | `pick` |
//! | figures of a company, by name | `figure`, `figures` |
//! | how far a check has come | `check` |
//! | what the list of labs says of each | `card` |
//! | right answers, what answers and texts earn | `key`, `answer`, `near`, `rubric` |
//! | a lab under way, its mark, a game that was handed in | `run`, `mark`, `hand_in` |
//! | what a mark says of each concept | `evidence` |

mod act;
mod answer;
mod bant_facts;
mod card;
mod cell;
mod check;
mod command_deeds;
mod customer_facts;
mod deed;
mod deeds;
mod evidence;
mod figure;
mod figures;
mod form;
mod hand_in;
mod key;
mod mark;
mod named;
mod names;
mod near;
mod pages;
mod pick;
mod problem;
mod query_words;
mod read;
mod read_check;
mod read_question;
mod record_deeds;
mod rubric;
mod run;
mod service_deeds;
mod start;
mod subject;
mod text;
mod value;
mod view;
mod written;

pub use act::LabAct;
pub use answer::{MOST_TRIES, written as written_answer};
pub use card::{LabCard, LabIndex, SituationCard, read_lab_index};
pub use check::{CheckResult, LabStand};
pub use command_deeds::work_act;
pub use deed::LabDeed;
pub use deeds::deeds;
pub use figure::{LabAmount, LabFigure, LabUnit, WorkedFigure, WorkedValue};
pub use figures::worked;
pub use form::{
    ArtefactKind, FigureAsk, FigureMoment, FigureNeed, Lab, LabArtefact, LabCheck, LabEnd, LabForm, LabGoal, LabPick,
    LabQuestion, LabReflection, LabStep, RowNeed, RubricAsks, RubricPoint, TopicShown, WorkedAsk,
};
pub use hand_in::{LabReplay, LabSaveProblem, begins_in, ends_at, mark_save, replayed};
pub use key::WorkedAnswer;
pub use mark::{LabLine, LabLineState, LabMark, mark};
pub use pages::PAGES;
pub use pick::{PickRule, candidates};
pub use problem::{LabProblem, LabsProblem};
pub use read::{read_check_of, read_labs};
pub use run::LabRun;
pub use start::LabStart;
pub use subject::{LabSubject, SubjectKind};
pub use text::fill;
pub use value::{Asks, LabCondition, LabValue};
pub use view::LabView;
pub use written::WrittenCheck;

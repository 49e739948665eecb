//! The experiment report 实验报告, written from a run: what was done and what came of it is gathered from the replay, the
//! student adds the own words.
//!
//! [`RunReport::of`] gathers what is to be said, [`compose`] says it in one language as a document to print or to
//! save as a file, [`rubric`] checks what a program can check, claims in numbers above all, and [`check_report`] holds
//! a file that was handed in against the run. The words are in `words.json`.

mod amount;
mod chart;
mod charts;
mod check;
mod check_told;
mod claim;
mod compose;
mod content;
mod field;
mod figure;
mod lab_subject;
mod marks;
mod number;
mod rubric;
mod run;
mod step;
#[cfg(test)]
mod tests;
mod words;

pub use amount::ReportAmount;
pub use check::{HandedReport, ReportFinding, check_report};
pub use check_told::check_told;
pub use claim::{ClaimVerdict, ReportClaim};
pub use compose::{ItemEarned, ReportSubject, compose};
pub use content::RunReport;
pub use field::{MOST_FIELD, ReportField, ReportTexts};
pub use figure::{ReportFigure, ReportMonth};
pub use rubric::{Rubric, RubricItem, RubricLine, rubric};
pub use run::{ReportRun, ReportStart};
pub use step::{StepArea, StepCount, StepKind, StepSpan};
pub use words::{ReportWords, WordNames};

//! The steps and marks of a lab that stand in a report, held against the replay. Both are words: the report is composed
//! again in each language, and read as the language that it fits best.

use super::check::{HandedReport, ReportFinding};
use super::compose::compose;
use super::content::RunReport;
use super::marks::{ITEM, STEP, step_mark};
use super::words::ReportWords;
use crate::record::paper::{Paper, PaperBlock, PaperLanguage};
use crate::study::lab::LabMark;

/// The languages in which a report may be written.
const BOTH: [PaperLanguage; 2] = [PaperLanguage::Chinese, PaperLanguage::English];

/// Compares what a report tells of steps, and of the marks of a lab, with what the replay makes. A report of an earlier
/// release says neither in a way that can be found again; of its steps that is told.
pub fn check_told(
    handed: &HandedReport,
    replayed: &RunReport,
    lab: Option<&LabMark>,
    words: &ReportWords,
) -> Vec<ReportFinding> {
    let told = BOTH.map(|language| steps(handed, &steps_of(&compose(replayed, None, words, language))));
    let [one, other] = told;
    let mut found = if other.len() < one.len() { other } else { one };
    found.extend(lab.into_iter().flat_map(|lab| marks(handed, lab, words)));
    found
}

/// The rows of steps of a paper.
fn steps_of(paper: &Paper) -> Vec<String> {
    let tables = paper.blocks.iter().filter_map(|block| match block {
        PaperBlock::Table(table) => Some(table),
        _ => None,
    });
    let cells = tables.flat_map(|table| &table.rows).flat_map(|row| &row.cells);
    cells.filter(|cell| cell.mark.starts_with(STEP)).map(|cell| cell.text.clone()).collect()
}

fn steps(handed: &HandedReport, is: &[String]) -> Vec<ReportFinding> {
    let count = handed.marked(STEP).count();
    if count == 0 {
        return if is.is_empty() { Vec::new() } else { vec![ReportFinding::StepsRemoved] };
    }
    let differs = |row: &usize| {
        let says = handed.mark(&step_mark(*row)).map(plain);
        says != is.get(*row - 1).map(|text| plain(text))
    };
    let rows = (1..=count.max(is.len())).filter(differs);
    rows.map(|row| ReportFinding::StepDiffers { row: row as u32 }).collect()
}

/// What a report says of marks beside what was earned: it may be older than the last answer, so less is no finding. That
/// no mark can be found at all is one.
fn marks(handed: &HandedReport, lab: &LabMark, words: &ReportWords) -> Vec<ReportFinding> {
    if !lab.lines.is_empty() && handed.marked(ITEM).next().is_none() {
        return vec![ReportFinding::MarksRemoved];
    }
    let of = |(mark, says): (&str, &str)| {
        let line = lab.line(mark.strip_prefix(ITEM)?)?;
        let is_said =
            |points: u8| BOTH.into_iter().any(|one| plain(&words.points(one, points, line.most)) == plain(says));
        let finding = ReportFinding::MarkDiffers { says: says.to_owned(), is: line.earned };
        (!(0..=line.earned).any(is_said)).then_some(finding)
    };
    handed.marked(ITEM).filter_map(of).collect()
}

/// A text without gaps, which word processors change.
fn plain(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace()).collect()
}

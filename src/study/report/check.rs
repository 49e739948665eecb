//! A report that was handed in as a file, held against the run: its figures, those of the end and
//! those of each month, are computed again; steps and the marks of a lab by `check_told`. Environment and charts are not
//! compared, nor are a lab's answers: charts are drawn of the months' figures.

use super::amount::ReportAmount;
use super::content::RunReport;
use super::field::ReportField;
use super::figure::ReportFigure;
use super::marks::{FINGERPRINT, figure_mark, month_mark, text_mark};
use crate::record::paper::{PaperUnreadable, marked_in};
use game::time::Month;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a report says of itself: its figures, texts and fingerprint, by their marks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct HandedReport(BTreeMap<String, String>);

/// What differs between a report and its run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportFinding {
    /// It is of another run, or of this one at another moment.
    OtherRun {
        /// The fingerprint that it names; empty for none.
        says: String,
    },
    /// A figure was changed.
    Changed {
        /// Which.
        figure: ReportFigure,
        /// In which month; none for the end of the run.
        month: Option<Month>,
        /// What the report says.
        says: String,
        /// What the replay says.
        is: ReportAmount,
    },
    /// A figure that the run has is not in the report.
    Removed {
        /// Which.
        figure: ReportFigure,
        /// In which month; none for the end of the run.
        month: Option<Month>,
    },
    /// A row of the steps taken, from 1, tells other than the log does.
    StepDiffers {
        /// Which row.
        row: u32,
    },
    /// The rows of steps cannot be found: they were removed or pasted anew, or the report is of an earlier release, which
    /// had them unmarked.
    StepsRemoved,
    /// The marks of a lab cannot be found: they were removed or pasted anew, or the report is of an earlier release.
    MarksRemoved,
    /// A mark of a step, a question or a text of a lab is told neither as it was earned nor lower.
    MarkDiffers {
        /// What the report says.
        says: String,
        /// The points that it earned.
        is: u8,
    },
    /// A text is another than the one that was kept in the game: it was written in the file.
    TextDiffers(ReportField),
}

impl HandedReport {
    /// Reads a report from the file of a word processor.
    ///
    /// # Errors
    /// [`PaperUnreadable`].
    pub fn read(bytes: &[u8]) -> Result<Self, PaperUnreadable> {
        // Word processors add gaps; a line that is filled in has some from the start.
        let trimmed = |(mark, text): (String, String)| (mark, text.trim().to_owned());
        marked_in(bytes).map(|marks| Self(marks.into_iter().map(trimmed).collect()))
    }

    /// The report as it would be handed in unchanged.
    pub fn of(report: &RunReport) -> Self {
        let mut marks = BTreeMap::from([(FINGERPRINT.to_owned(), report.fingerprint.to_string())]);
        for (figure, month, value) in figures(report) {
            marks.insert(mark(figure, month), value.text());
        }
        for field in ReportField::ALL {
            marks.insert(text_mark(field), report.texts.get(field).trim().to_owned());
        }
        Self(marks)
    }

    /// What stands in a field; none where the field was removed.
    pub fn text(&self, field: ReportField) -> Option<&str> {
        self.0.get(&text_mark(field)).map(String::as_str)
    }

    /// What stands at a mark, if it is there.
    pub(super) fn mark(&self, mark: &str) -> Option<&str> {
        self.0.get(mark).map(String::as_str)
    }

    /// All marks that begin so, with what stands at each.
    pub(super) fn marked(&self, start: &'static str) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .filter(move |(mark, _)| mark.starts_with(start))
            .map(|(mark, text)| (mark.as_str(), text.as_str()))
    }

    /// The fingerprint that it names; empty for none.
    pub fn fingerprint(&self) -> &str {
        self.0.get(FINGERPRINT).map_or("", |text| text.trim())
    }
}

/// Compares a report with its run, as the replay makes it. Nothing found: it is as the program wrote it.
pub fn check_report(handed: &HandedReport, replayed: &RunReport) -> Vec<ReportFinding> {
    let mut found = Vec::new();
    if handed.fingerprint() != replayed.fingerprint.to_string() {
        found.push(ReportFinding::OtherRun { says: handed.fingerprint().to_owned() });
    }
    for (figure, month, is) in figures(replayed) {
        match handed.0.get(&mark(figure, month)) {
            None => found.push(ReportFinding::Removed { figure, month }),
            Some(says) if plain(says) != plain(&is.text()) => {
                found.push(ReportFinding::Changed { figure, month, says: says.clone(), is });
            }
            Some(_) => {}
        }
    }
    for field in ReportField::ALL {
        let kept = replayed.texts.get(field);
        if handed.text(field).is_some_and(|text| as_written(text) != as_written(kept)) {
            found.push(ReportFinding::TextDiffers(field));
        }
    }
    found
}

/// Every figure that a report shows.
fn figures(report: &RunReport) -> impl Iterator<Item = (ReportFigure, Option<Month>, ReportAmount)> {
    let at_end = report.figures.iter().map(|(figure, value)| (*figure, None, *value));
    let monthly = report.months.iter().flat_map(|month| {
        let values = ReportFigure::MONTHLY.into_iter().zip(month.values);
        values.map(|(figure, value)| (figure, Some(month.month), value))
    });
    at_end.chain(monthly)
}

fn mark(figure: ReportFigure, month: Option<Month>) -> String {
    month.map_or_else(|| figure_mark(figure), |month| month_mark(figure, month))
}

/// A text without the signs that no document can hold, such as the breaks within a line that are pasted from
/// elsewhere.
fn as_written(text: &str) -> String {
    let signs = text.trim().chars().filter(|sign| *sign == '\n' || !sign.is_control());
    signs.collect::<String>().trim().to_owned()
}

/// A figure without what word processors add or change: gaps and the kind of minus.
fn plain(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace()).map(|sign| if sign == '-' { '−' } else { sign }).collect()
}

//! The fields in which a student writes. What is written is kept in the game as records of coursework.

use crate::crm::record::{CourseworkRecord, CrmRecord, RecordEntry};
use std::collections::BTreeMap;

/// A field of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReportField {
    /// The student's name.
    Name,
    /// The student's number.
    Number,
    /// The class.
    Class,
    /// 实验思路: whom to sell to and how, and why.
    Plan,
    /// 数据分析: what the figures and charts show.
    Analysis,
    /// 问题与原因: what went wrong, and why.
    Problems,
    /// 改进建议: what to do otherwise.
    Improvement,
    /// 实验体会: what was learnt.
    Reflection,
}

/// Characters of a paragraph at most.
pub const MOST_FIELD: u32 = 3_000;
/// Characters of a line at most.
pub const MOST_LINE: u32 = 40;

impl ReportField {
    /// All, in their order.
    pub const ALL: [Self; 8] = [
        Self::Name,
        Self::Number,
        Self::Class,
        Self::Plan,
        Self::Analysis,
        Self::Problems,
        Self::Improvement,
        Self::Reflection,
    ];

    /// Those that are a line.
    pub const LINES: [Self; 3] = [Self::Name, Self::Number, Self::Class];

    /// Those in the student's own words.
    pub const ESSAYS: [Self; 5] = [Self::Plan, Self::Analysis, Self::Problems, Self::Improvement, Self::Reflection];

    /// Its name in records and texts.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Name => "report.name",
            Self::Number => "report.number",
            Self::Class => "report.class",
            Self::Plan => "report.plan",
            Self::Analysis => "report.analysis",
            Self::Problems => "report.problems",
            Self::Improvement => "report.improvement",
            Self::Reflection => "report.reflection",
        }
    }

    /// Whether it is a line.
    pub const fn is_line(self) -> bool {
        matches!(self, Self::Name | Self::Number | Self::Class)
    }

    /// Characters at most.
    pub const fn most(self) -> u32 {
        if self.is_line() { MOST_LINE } else { MOST_FIELD }
    }

    /// The length that it should have, in signs of Chinese ([`length`](crate::study::length::length)).
    pub const fn wanted(self) -> u32 {
        match self {
            Self::Name | Self::Number | Self::Class => 1,
            Self::Analysis => 200,
            Self::Problems => 150,
            Self::Plan | Self::Improvement | Self::Reflection => 100,
        }
    }

    /// The field that a record writes in; none of any other record.
    pub fn of_record(record: &CrmRecord) -> Option<(Self, &str)> {
        match record {
            CrmRecord::Coursework(CourseworkRecord::Write { field, text }) => {
                let known = Self::ALL.into_iter().find(|one| one.id() == field)?;
                Some((known, text))
            }
            _ => None,
        }
    }

    /// The record that writes a text in it, cut to its length.
    pub fn write(self, text: &str) -> CrmRecord {
        let text = text.chars().take(self.most() as usize).collect();
        CrmRecord::Coursework(CourseworkRecord::Write { field: self.id().to_owned(), text })
    }
}

/// What a student has written, by field; the last record counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportTexts(BTreeMap<ReportField, String>);

impl ReportTexts {
    /// The texts that records come to.
    pub fn of(entries: &[RecordEntry]) -> Self {
        let written = entries.iter().filter_map(|entry| ReportField::of_record(&entry.record));
        Self(written.map(|(field, text)| (field, text.to_owned())).collect())
    }

    /// What stands in a field; empty for nothing.
    pub fn get(&self, field: ReportField) -> &str {
        self.0.get(&field).map_or("", String::as_str)
    }

    /// Puts a text in a field.
    pub fn set(&mut self, field: ReportField, text: String) {
        self.0.insert(field, text);
    }
}

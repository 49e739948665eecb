//! The rubric: what a program can check of a report. Whether it is well thought, the instructor says.

use super::claim::{ClaimVerdict, ReportClaim, claims_in};
use super::content::RunReport;
use super::field::ReportField;
use super::words::ReportWords;
use crate::study::length::length;
use crate::study::quiz::Mark;

/// Points of each text in the own words.
const ESSAY: u32 = 100;
/// Points of the name and the number.
const IDENTITY: u32 = 50;
/// Points of terms.
const TERMS: u32 = 150;
/// Points of figures that are cited and agree.
const CITED: u32 = 200;
/// Points that claims take away which differ from the run.
const DIFFERING: u32 = 100;
/// Terms that are asked for.
pub const WANTED_TERMS: u32 = 5;
/// Figures that are to be cited.
pub const WANTED_FIGURES: u32 = 3;
/// Points that each differing claim takes away.
const EACH_DIFFERENCE: u32 = 50;

/// What a report earned where a program can tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rubric {
    /// Its lines, in order.
    pub lines: Vec<RubricLine>,
    /// The claims in numbers.
    pub claims: Vec<ReportClaim>,
    /// The sum in thousandths.
    pub mark: Mark,
}

/// A line of the rubric.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RubricLine {
    /// What is looked at.
    pub item: RubricItem,
    /// Points earned.
    pub points: u32,
    /// Points at most.
    pub most: u32,
}

/// What a line looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RubricItem {
    /// Name and number are there.
    Identity,
    /// A text is there, and long enough.
    Text {
        /// Which.
        field: ReportField,
        /// How long it is ([`length`](crate::study::length::length)).
        has: u32,
        /// How long it should be.
        wants: u32,
    },
    /// Terms of the course are used.
    Terms {
        /// How many.
        has: u32,
        /// How many are asked for.
        wants: u32,
    },
    /// Figures are cited as they are in the run.
    Cited {
        /// How many.
        has: u32,
        /// How many are asked for.
        wants: u32,
    },
    /// Claims differ from the run.
    Differing {
        /// How many.
        count: u32,
    },
}

/// Checks what can be checked.
pub fn rubric(report: &RunReport, words: &ReportWords) -> Rubric {
    let essays = || ReportField::ESSAYS.into_iter().map(|field| (field, report.texts.get(field)));
    let claims: Vec<ReportClaim> = essays().flat_map(|(field, text)| claims_in(field, text, report, words)).collect();
    let has_identity = [ReportField::Name, ReportField::Number].map(|field| !report.texts.get(field).trim().is_empty());
    let mut lines = vec![RubricLine {
        item: RubricItem::Identity,
        points: has_identity.into_iter().map(u32::from).sum::<u32>() * IDENTITY / 2,
        most: IDENTITY,
    }];
    for (field, text) in essays() {
        let (has, wants) = (length(text), field.wanted());
        lines.push(RubricLine {
            item: RubricItem::Text { field, has, wants },
            points: share(has, wants, ESSAY),
            most: ESSAY,
        });
    }
    let all: String = essays().map(|(_, text)| text.to_lowercase() + "\n").collect();
    let terms = terms_in(&all, words);
    lines.push(RubricLine {
        item: RubricItem::Terms { has: terms, wants: WANTED_TERMS },
        points: share(terms, WANTED_TERMS, TERMS),
        most: TERMS,
    });
    let mut cited: Vec<_> = Vec::new();
    for claim in &claims {
        if let ClaimVerdict::Agrees { figure, month } = claim.verdict
            && !cited.contains(&(figure, month))
        {
            cited.push((figure, month));
        }
    }
    let has = cited.len() as u32;
    lines.push(RubricLine {
        item: RubricItem::Cited { has, wants: WANTED_FIGURES },
        points: share(has, WANTED_FIGURES, CITED),
        most: CITED,
    });
    let count = claims.iter().filter(|claim| matches!(claim.verdict, ClaimVerdict::Differs { .. })).count() as u32;
    // A report that cites nothing has nothing right, either.
    let right = if has == 0 { 0 } else { DIFFERING.saturating_sub(count * EACH_DIFFERENCE) };
    lines.push(RubricLine { item: RubricItem::Differing { count }, points: right, most: DIFFERING });
    let sum: u32 = lines.iter().map(|line| line.points).sum();
    Rubric { lines, claims, mark: Mark(u16::try_from(sum).unwrap_or(1000).min(1000)) }
}

fn share(has: u32, wants: u32, points: u32) -> u32 {
    has.min(wants) * points / wants.max(1)
}

/// How many terms of the course a text in small letters uses.
fn terms_in(text: &str, words: &ReportWords) -> u32 {
    let has = |name: &String| text.contains(&name.to_lowercase());
    words.terms().iter().filter(|term| term.zh.iter().chain(&term.en).any(has)).count() as u32
}

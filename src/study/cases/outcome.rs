//! What an option brings, and what choices earn.

use super::case::{Case, CaseDecision, Points};
use crate::study::bilingual::Bilingual;
use crate::study::quiz::Mark;
use crate::study::quiz::formula::{Fraction, plain, with_decimals};

/// What an option brings, computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseOutcome {
    /// What the option differs in, and then each figure that follows.
    pub lines: Vec<OutcomeLine>,
    /// What follows, in words.
    pub says: Bilingual,
}

/// One figure of an outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutcomeLine {
    /// What it is.
    pub label: Bilingual,
    /// How it is computed, with its numbers in it; none for what is given.
    pub worked: Option<String>,
    /// What it comes to, as it is shown.
    pub result: String,
    /// The same, exactly.
    pub exact: Fraction,
    /// In what it is counted.
    pub unit: Bilingual,
}

/// Figures by name: exactly, and as they are shown.
#[derive(Default)]
struct Known<'a> {
    exact: Vec<(&'a str, Fraction)>,
    shown: Vec<(&'a str, String)>,
}

impl<'a> Known<'a> {
    fn add(&mut self, name: &'a str, value: Fraction, shown: String) {
        self.exact.push((name, value));
        self.shown.push((name, shown));
    }

    fn shown(&self, name: &str) -> Option<&str> {
        self.shown.iter().rev().find(|(known, _)| *known == name).map(|(_, shown)| shown.as_str())
    }

    /// A text with each `{name}` filled in; none when it names what there is not.
    fn filled(&self, text: &str) -> Option<String> {
        let mut parts = text.split('{');
        let mut filled = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (name, rest) = part.split_once('}')?;
            filled += self.shown(name)?;
            filled += rest;
        }
        Some(filled)
    }
}

impl Case {
    /// What an option of a decision brings; none when there is no such option, or a figure cannot be computed, which no
    /// case that was read has.
    pub fn outcome(&self, decision: &CaseDecision, option: u8) -> Option<CaseOutcome> {
        let option = decision.options.get(usize::from(option))?;
        let mut known = Known::default();
        for fact in &self.facts {
            known.add(&fact.name, fact.value, plain(fact.value));
        }
        let mut lines = Vec::new();
        for (input, value) in decision.inputs.iter().zip(&option.values) {
            let result = plain(*value);
            known.add(&input.name, *value, result.clone());
            let (label, unit) = (input.label.clone(), input.unit.clone());
            lines.push(OutcomeLine { label, worked: None, result, exact: *value, unit });
        }
        for line in &decision.lines {
            let exact = line.formula.value(&known.exact).ok()?;
            let result = with_decimals(exact, line.decimals)?;
            let worked = line.formula.worked(&|name| known.shown(name).map(str::to_owned), &known.exact);
            // A figure that is read off, like a point of a curve, is not computed.
            let worked = (worked != plain(exact)).then_some(worked);
            known.add(&line.name, exact, result.clone());
            lines.push(OutcomeLine { label: line.label.clone(), worked, result, exact, unit: line.unit.clone() });
        }
        let says = Bilingual { zh: known.filled(&option.says.zh)?, en: known.filled(&option.says.en)? };
        Some(CaseOutcome { lines, says })
    }

    /// What these choices earn, decision by decision; none for one that was not taken.
    pub fn points(&self, choices: &[u8]) -> Vec<Option<Points>> {
        let earned = |(at, decision): (usize, &CaseDecision)| {
            decision.options.get(usize::from(*choices.get(at)?)).map(|option| option.points)
        };
        self.decisions.iter().enumerate().map(earned).collect()
    }

    /// The mark of these choices: each decision counts alike, one that was not taken earns nothing.
    pub fn mark(&self, choices: &[u8]) -> Mark {
        let earned: u32 = self.points(choices).into_iter().flatten().map(|points| u32::from(points.0)).sum();
        let of = u32::try_from(self.decisions.len().max(1)).unwrap_or(u32::MAX);
        Mark(u16::try_from(earned * 10 / of).unwrap_or(Mark::FULL.0).min(Mark::FULL.0))
    }
}

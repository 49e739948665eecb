//! Reading a case, with limits: an instructor may write one, too.

use super::case::{Case, CaseDecision, CaseFact, CaseInput, CaseLine, CaseOption, CaseTransfer, FactBasis, Points};
use crate::study::bilingual::Bilingual;
use crate::study::quiz::Topic;
use crate::study::quiz::formula::{FormulaProblem, Fraction, parse};
use game::json::{self, JsonError};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

/// A case cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseProblem {
    /// The text is longer than any case.
    TooLong,
    /// It is no JSON of the right form.
    Json(JsonError),
    /// Its name is none.
    Name,
    /// A text is missing in a language, or too long.
    Text,
    /// Too few or too many of something.
    Count,
    /// A figure is no number, its name is none, or another bears it.
    Figure(String),
    /// The formula of this figure cannot be read.
    Formula(String, FormulaProblem),
    /// At this decision, from 0, options are alike, lack a value, or not exactly one earns everything.
    Options(usize),
    /// At this decision and option, both from 0, a figure cannot be computed, or a text names one that does not exist.
    Outcome(usize, usize),
    /// The last question leads to no page.
    Page,
}

/// Bytes of a case's file.
const LONGEST_FILE: usize = 60_000;
/// Bytes of one text.
const LONGEST_TEXT: usize = 2_000;
const FACTS: RangeInclusive<usize> = 1..=20;
const DECISIONS: RangeInclusive<usize> = 2..=4;
const OPTIONS: RangeInclusive<usize> = 3..=4;
const LINES: RangeInclusive<usize> = 1..=10;
const PARAGRAPHS: RangeInclusive<usize> = 1..=6;

/// Reads a case.
///
/// # Errors
/// [`CaseProblem`] with the first thing that is wrong.
pub fn read_case(text: &str) -> Result<Case, CaseProblem> {
    if text.len() > LONGEST_FILE {
        return Err(CaseProblem::TooLong);
    }
    let written: Written = json::read(text).map_err(CaseProblem::Json)?;
    written.checked()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    title: Bilingual,
    about: Bilingual,
    minutes: u8,
    topics: Vec<Topic>,
    situation: Vec<Bilingual>,
    facts: Vec<WrittenFact>,
    decisions: Vec<WrittenDecision>,
    happened: Vec<Bilingual>,
    sources: Vec<Bilingual>,
    transfer: WrittenTransfer,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenFact {
    name: String,
    label: Bilingual,
    value: String,
    unit: Bilingual,
    basis: FactBasis,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenDecision {
    ask: Bilingual,
    #[serde(default)]
    inputs: Vec<WrittenInput>,
    lines: Vec<WrittenLine>,
    options: Vec<WrittenOption>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenInput {
    name: String,
    label: Bilingual,
    unit: Bilingual,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenLine {
    name: String,
    label: Bilingual,
    formula: String,
    decimals: u8,
    unit: Bilingual,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenOption {
    text: Bilingual,
    points: Points,
    #[serde(default)]
    values: BTreeMap<String, String>,
    says: Bilingual,
    why: Bilingual,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenTransfer {
    ask: Bilingual,
    page: String,
    place: Bilingual,
}

type Checked<T> = Result<T, CaseProblem>;

impl Written {
    fn checked(self) -> Checked<Case> {
        let is_name = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if !(1..=40).contains(&self.id.len()) || !self.id.bytes().all(is_name) {
            return Err(CaseProblem::Name);
        }
        texts([&self.title, &self.about, &self.transfer.ask, &self.transfer.place])?;
        texts(self.situation.iter().chain(&self.happened).chain(&self.sources))?;
        let counts = [
            (self.facts.len(), FACTS),
            (self.decisions.len(), DECISIONS),
            (self.situation.len(), PARAGRAPHS),
            (self.happened.len(), PARAGRAPHS),
            (self.sources.len(), PARAGRAPHS),
            (self.topics.len(), PARAGRAPHS),
            (usize::from(self.minutes), 1..=90),
        ];
        if counts.iter().any(|(count, allowed)| !allowed.contains(count)) {
            return Err(CaseProblem::Count);
        }
        let mut names = BTreeSet::new();
        let facts = self.facts.into_iter().map(|fact| fact.checked(&mut names)).collect::<Checked<Vec<_>>>()?;
        let decisions = self.decisions.into_iter().enumerate();
        let decisions =
            decisions.map(|(at, decision)| decision.checked(at, names.clone())).collect::<Checked<Vec<_>>>()?;
        let case = Case {
            id: self.id,
            title: self.title,
            about: self.about,
            minutes: self.minutes,
            topics: self.topics,
            situation: self.situation,
            facts,
            decisions,
            happened: self.happened,
            sources: self.sources,
            transfer: self.transfer.checked()?,
        };
        for (at, decision) in case.decisions.iter().enumerate() {
            for option in 0..decision.options.len() {
                let number = u8::try_from(option).map_err(|_| CaseProblem::Count)?;
                case.outcome(decision, number).ok_or(CaseProblem::Outcome(at, option))?;
            }
        }
        Ok(case)
    }
}

impl WrittenFact {
    fn checked(self, names: &mut BTreeSet<String>) -> Checked<CaseFact> {
        texts([&self.label, &self.unit])?;
        new_name(&self.name, names)?;
        let value = Fraction::written(&self.value).ok_or_else(|| CaseProblem::Figure(self.name.clone()))?;
        Ok(CaseFact { name: self.name, label: self.label, value, unit: self.unit, basis: self.basis })
    }
}

impl WrittenDecision {
    fn checked(self, at: usize, mut names: BTreeSet<String>) -> Checked<CaseDecision> {
        texts([&self.ask])?;
        if !LINES.contains(&self.lines.len()) || self.inputs.len() > 6 || !OPTIONS.contains(&self.options.len()) {
            return Err(CaseProblem::Count);
        }
        let mut inputs = Vec::new();
        for input in self.inputs {
            texts([&input.label, &input.unit])?;
            new_name(&input.name, &mut names)?;
            inputs.push(CaseInput { name: input.name, label: input.label, unit: input.unit });
        }
        let mut lines = Vec::new();
        for line in self.lines {
            texts([&line.label, &line.unit])?;
            new_name(&line.name, &mut names)?;
            let formula = parse(&line.formula).map_err(|problem| CaseProblem::Formula(line.name.clone(), problem))?;
            if line.decimals > 3 {
                return Err(CaseProblem::Figure(line.name));
            }
            let (name, decimals) = (line.name, line.decimals);
            lines.push(CaseLine { name, label: line.label, formula, decimals, unit: line.unit });
        }
        let options =
            self.options.into_iter().map(|option| option.checked(at, &inputs)).collect::<Checked<Vec<_>>>()?;
        let different = |text: fn(&Bilingual) -> &str| {
            options.iter().map(|option| text(&option.text)).collect::<BTreeSet<_>>().len() == options.len()
        };
        let best = options.iter().filter(|option| option.points == Points::MOST).count();
        if best != 1 || !different(|text| &text.zh) || !different(|text| &text.en) {
            return Err(CaseProblem::Options(at));
        }
        Ok(CaseDecision { ask: self.ask, inputs, lines, options })
    }
}

impl WrittenOption {
    fn checked(self, at: usize, inputs: &[CaseInput]) -> Checked<CaseOption> {
        texts([&self.text, &self.says, &self.why])?;
        if self.points > Points::MOST || self.values.len() != inputs.len() {
            return Err(CaseProblem::Options(at));
        }
        let value = |input: &CaseInput| {
            let written = self.values.get(&input.name).ok_or(CaseProblem::Options(at))?;
            Fraction::written(written).ok_or_else(|| CaseProblem::Figure(input.name.clone()))
        };
        let values = inputs.iter().map(value).collect::<Checked<Vec<_>>>()?;
        Ok(CaseOption { text: self.text, points: self.points, values, says: self.says, why: self.why })
    }
}

impl WrittenTransfer {
    fn checked(self) -> Checked<CaseTransfer> {
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte == b'-' || byte == b'/';
        if !(1..=60).contains(&self.page.len()) || !self.page.bytes().all(fits) {
            return Err(CaseProblem::Page);
        }
        Ok(CaseTransfer { ask: self.ask, page: self.page, place: self.place })
    }
}

/// Whether texts are there in both languages and short enough.
fn texts<'a>(texts: impl IntoIterator<Item = &'a Bilingual>) -> Checked<()> {
    let mut texts = texts.into_iter();
    let is_bad = |text: &Bilingual| text.is_incomplete() || text.bytes() > LONGEST_TEXT;
    if texts.any(is_bad) { Err(CaseProblem::Text) } else { Ok(()) }
}

/// Takes a name that nothing else bears.
fn new_name(name: &str, names: &mut BTreeSet<String>) -> Checked<()> {
    let is_name = (1..=30).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let is_new = is_name && names.insert(name.to_owned());
    if is_new { Ok(()) } else { Err(CaseProblem::Figure(name.to_owned())) }
}

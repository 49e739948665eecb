//! What a case is.

use crate::study::bilingual::Bilingual;
use crate::study::quiz::Topic;
use crate::study::quiz::formula::{Formula, Fraction};
use serde::Deserialize;

/// One case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Its name, the same in every release; choices are kept under it.
    pub id: String,
    /// Its title.
    pub title: Bilingual,
    /// What it is about, in a sentence.
    pub about: Bilingual,
    /// Minutes that it takes.
    pub minutes: u8,
    /// The concepts it exercises.
    pub topics: Vec<Topic>,
    /// What the company met, in paragraphs.
    pub situation: Vec<Bilingual>,
    /// The figures from which everything is computed.
    pub facts: Vec<CaseFact>,
    /// What is to be decided, in order.
    pub decisions: Vec<CaseDecision>,
    /// What the company really did, in paragraphs.
    pub happened: Vec<Bilingual>,
    /// Where that is told.
    pub sources: Vec<Bilingual>,
    /// The question that carries it over to the student's own company.
    pub transfer: CaseTransfer,
}

/// A figure of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseFact {
    /// Its name in formulas and texts.
    pub name: String,
    /// What it is.
    pub label: Bilingual,
    /// Its value.
    pub value: Fraction,
    /// In what it is counted.
    pub unit: Bilingual,
    /// How well it is known.
    pub basis: FactBasis,
}

/// How well a figure of a case is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FactBasis {
    /// The company or a study has published it.
    Published,
    /// It is told of the company, and nobody has documented it.
    Told,
    /// The exercise assumes it.
    Assumed,
    /// It follows from a rule of the game.
    Rule,
}

/// Something to be decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseDecision {
    /// What is asked.
    pub ask: Bilingual,
    /// What the options differ in, as far as formulas use it.
    pub inputs: Vec<CaseInput>,
    /// What each option brings, computed one after the other.
    pub lines: Vec<CaseLine>,
    /// What can be chosen.
    pub options: Vec<CaseOption>,
}

/// A figure in which options differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseInput {
    /// Its name in formulas and texts.
    pub name: String,
    /// What it is.
    pub label: Bilingual,
    /// In what it is counted.
    pub unit: Bilingual,
}

/// One figure that is computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseLine {
    /// Its name in later formulas and in texts.
    pub name: String,
    /// What it is.
    pub label: Bilingual,
    /// How it is computed.
    pub formula: Formula,
    /// How many decimals it is shown with, 0 to 3.
    pub decimals: u8,
    /// In what it is counted.
    pub unit: Bilingual,
}

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseOption {
    /// What is done.
    pub text: Bilingual,
    /// What it earns.
    pub points: Points,
    /// The decision's inputs for it, in their order.
    pub values: Vec<Fraction>,
    /// What follows, with `{name}` for a figure.
    pub says: Bilingual,
    /// Why it earns that many points.
    pub why: Bilingual,
}

/// What an option earns, 0 to 100 of its decision. The best earns 100, a defensible second-best a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(transparent)]
pub struct Points(pub u8);

impl Points {
    /// What the best option earns.
    pub const MOST: Self = Self(100);
}

/// The question at the end, and where its answer is seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseTransfer {
    /// What is asked.
    pub ask: Bilingual,
    /// The address of a page of the open game, behind `#/`.
    pub page: String,
    /// What that page is called.
    pub place: Bilingual,
}

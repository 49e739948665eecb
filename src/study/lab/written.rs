//! A lab as it is written.

use super::value::{WrittenCondition, WrittenValue};
use crate::study::bilingual::Bilingual;
use crate::study::quiz::Topic;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenLabs {
    pub labs: Vec<WrittenLab>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenLab {
    pub id: String,
    pub title: Bilingual,
    pub goal: Bilingual,
    pub scene: Bilingual,
    pub situation: String,
    pub minutes: u8,
    pub topics: Vec<Topic>,
    #[serde(default)]
    pub shows: Vec<WrittenShown>,
    pub terms: Vec<String>,
    #[serde(default)]
    pub picks: BTreeMap<String, WrittenPick>,
    pub steps: Vec<WrittenLabStep>,
    pub questions: Vec<WrittenLabQuestion>,
    #[serde(default)]
    pub artefacts: Vec<WrittenArtefact>,
    pub reflection: Vec<WrittenReflection>,
    #[serde(default)]
    pub ends: Option<WrittenEnd>,
    #[serde(default)]
    pub goals: Vec<WrittenGoal>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenShown {
    pub topic: Topic,
    pub items: Vec<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum WrittenPick {
    Rule(String),
    Placed {
        pick: String,
        #[serde(default)]
        place: Option<u8>,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenLabStep {
    pub id: String,
    pub text: Bilingual,
    pub page: String,
    pub points: u8,
    pub check: WrittenCheck,
    pub hints: Vec<Bilingual>,
}

/// One act, or several of which any counts.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum WrittenActs {
    One(String),
    Several(Vec<String>),
}

/// A check as it is written.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WrittenCheck {
    pub(super) made: Option<WrittenActs>,
    pub(super) differ: Option<String>,
    pub(super) picks: Vec<String>,
    pub(super) list: Option<String>,
    pub(super) figure: Option<String>,
    pub(super) clock: Option<u8>,
    pub(super) days: Option<u8>,
    pub(super) answered: Option<String>,
    pub(super) written: Option<String>,
    pub(super) all: Option<Vec<Self>>,
    pub(super) any: Option<Vec<Self>>,
    pub(super) at_least: Option<WrittenValue>,
    pub(super) at_most: Option<WrittenValue>,
    pub(super) than_start: Option<String>,
    #[serde(rename = "where")]
    pub(super) conditions: Vec<WrittenCondition>,
    pub(super) among: Vec<WrittenCondition>,
    pub(super) share: Option<u8>,
    pub(super) rows: Option<u8>,
    pub(super) who: Option<String>,
    pub(super) of: Option<String>,
    pub(super) letters: Option<u16>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenLabQuestion {
    pub id: String,
    pub ask: Bilingual,
    #[serde(default)]
    pub points: u8,
    #[serde(default)]
    pub why: Option<Bilingual>,
    #[serde(default)]
    pub solution: Option<Bilingual>,
    #[serde(default)]
    pub number: Option<WrittenFigureAsk>,
    #[serde(default)]
    pub choose: Option<WrittenFigureAsk>,
    #[serde(default)]
    pub single: Option<WrittenOptions<u8>>,
    #[serde(default)]
    pub multiple: Option<WrittenOptions<Vec<u8>>>,
    #[serde(default)]
    pub order: Option<WrittenProcess>,
    #[serde(default, rename = "break")]
    pub wrong_step: Option<WrittenProcess>,
    #[serde(default)]
    pub text: Option<WrittenText>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct WrittenFigureAsk {
    pub figure: Option<String>,
    pub of: Option<String>,
    pub at: String,
    pub tolerance_per_mille: u16,
    pub inputs: BTreeMap<String, WrittenInput>,
    pub steps: Vec<WrittenWork>,
    pub answer: Option<String>,
    pub unit: Option<Bilingual>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenInput {
    pub figure: String,
    #[serde(default)]
    pub of: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenWork {
    pub name: String,
    pub formula: String,
    pub decimals: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenOptions<T> {
    pub options: Vec<Bilingual>,
    pub right: T,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenProcess {
    pub steps: Vec<Bilingual>,
    #[serde(default)]
    pub wrong: Option<u8>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenText {
    pub rubric: Vec<WrittenPoint>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenPoint {
    pub says: Bilingual,
    pub points: u8,
    #[serde(default)]
    pub letters: Option<u16>,
    #[serde(default)]
    pub terms: Option<Vec<Vec<String>>>,
    #[serde(default)]
    pub at_least: Option<u8>,
    #[serde(default)]
    pub number: Option<WrittenFigureAsk>,
    #[serde(default)]
    pub near: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenArtefact {
    pub id: String,
    pub kind: String,
    pub ask: Bilingual,
    #[serde(default)]
    pub outline: Vec<Bilingual>,
    pub rubric: Vec<WrittenPoint>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenReflection {
    pub id: String,
    pub ask: Bilingual,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenEnd {
    #[serde(default)]
    pub month: Option<u8>,
    #[serde(default)]
    pub days: Option<u8>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenGoal {
    pub id: String,
    pub text: Bilingual,
    pub points: u8,
    pub figure: String,
    #[serde(default)]
    pub of: Option<String>,
    pub nothing_at: WrittenValue,
    pub full_at: WrittenValue,
    #[serde(default)]
    pub once: Option<WrittenCheck>,
}

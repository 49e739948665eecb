//! What a question is.

use super::number::NumberForm;
use super::topic::{Source, Topic};
use crate::study::bilingual::Bilingual;
use serde::{Deserialize, Serialize};

/// The questions of one chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuizChapter {
    /// 1 to 7.
    pub number: u8,
    /// In the order of the file.
    pub questions: Vec<Question>,
}

/// The name of a question, the same in every release; attempts are kept under it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct QuestionId(pub String);

/// A unit of the lesson plan, 1 to 9.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(transparent)]
pub struct Unit(pub u8);

/// How much a question asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuestionLevel {
    /// To remember.
    Recall,
    /// To apply.
    Apply,
    /// To judge, or to carry over to another situation.
    Judge,
}

impl QuestionLevel {
    /// All, from the easiest.
    pub const ALL: [Self; 3] = [Self::Recall, Self::Apply, Self::Judge];
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its name.
    pub id: QuestionId,
    /// The unit it belongs to.
    pub unit: Unit,
    /// What it is about.
    pub topic: Topic,
    /// How much it asks for.
    pub level: QuestionLevel,
    /// Where its answer comes from.
    pub source: Source,
    /// What is asked. In a question about numbers, `{name}` stands for a drawn value.
    pub ask: Bilingual,
    /// How it is answered, and the key.
    pub form: Form,
    /// Why the key is right. In a question about numbers the worked solution.
    pub why: Bilingual,
    /// A wrong answer that is often given as right, and why it is wrong.
    pub wrong_key: Option<Bilingual>,
}

/// How a question is answered, with its key. Options are numbered from 0 as they are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// One of several.
    Single {
        /// What can be chosen.
        options: Vec<Bilingual>,
        /// The key.
        right: u8,
    },
    /// Some of several.
    Multiple {
        /// What can be chosen.
        options: Vec<Bilingual>,
        /// The key, in rising order.
        right: Vec<u8>,
    },
    /// True or false.
    TrueFalse {
        /// The key.
        right: bool,
    },
    /// Steps to be put in order, written in the right one.
    Order(Vec<Bilingual>),
    /// Pairs to be found, left and right.
    Match(Vec<(Bilingual, Bilingual)>),
    /// A number to be computed from drawn values.
    Number(NumberForm),
    /// A short text with questions.
    Reading {
        /// The text.
        passage: Bilingual,
        /// Its questions, each with one right option.
        parts: Vec<ReadingPart>,
    },
}

/// A question about a text that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingPart {
    /// What is asked.
    pub ask: Bilingual,
    /// What can be chosen.
    pub options: Vec<Bilingual>,
    /// The key.
    pub right: u8,
    /// Why it is right.
    pub why: Bilingual,
}

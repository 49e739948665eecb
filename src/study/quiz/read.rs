//! Reading questions, with limits: an instructor may write some, too.

use super::formula::{FormulaProblem, parse};
use super::number::{NumberForm, Step, Values};
use super::question::{Form, Question, QuestionId, QuestionLevel, QuizChapter, ReadingPart, Unit};
use super::topic::{Source, Topic};
use crate::study::bilingual::Bilingual;
use game::json::{self, JsonError};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// A chapter cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChapterProblem {
    /// The text is longer than any chapter.
    TooLong,
    /// It is no JSON of the right form.
    Json(JsonError),
    /// It has no chapter of this number, or too many questions.
    Size,
    /// A question of it is wrong.
    Question(QuestionId, QuestionProblem),
}

/// What is wrong with a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuestionProblem {
    /// Another has its name, or the name is not one.
    Id,
    /// The unit or the level does not exist.
    Place,
    /// A text is missing in a language, or too long.
    Text,
    /// It has no form, or several.
    Form,
    /// Too few or too many options, steps, pairs or parts; two alike; or a key that is none of them.
    Options,
    /// A formula cannot be read.
    Formula(FormulaProblem),
    /// Values cannot be drawn, or the solution cannot be worked out from some of them.
    Values,
}

/// Bytes of a chapter's file.
const LONGEST_FILE: usize = 400_000;
/// Questions of a chapter.
const MOST_QUESTIONS: usize = 200;
/// Bytes of one text.
const LONGEST_TEXT: usize = 2_000;
/// Options of a question.
const OPTIONS: std::ops::RangeInclusive<usize> = 2..=8;
/// Draws of a question about numbers that are tried when it is read.
const TRIED: u32 = 40;

/// Reads a chapter's questions.
///
/// # Errors
/// [`ChapterProblem`] with the first thing that is wrong.
pub fn read_chapter(text: &str) -> Result<QuizChapter, ChapterProblem> {
    if text.len() > LONGEST_FILE {
        return Err(ChapterProblem::TooLong);
    }
    let written: Written = json::read(text).map_err(ChapterProblem::Json)?;
    if !(1..=7).contains(&written.chapter) || written.questions.len() > MOST_QUESTIONS {
        return Err(ChapterProblem::Size);
    }
    let mut names = BTreeSet::new();
    let mut questions = Vec::new();
    for question in written.questions {
        let id = question.id.clone();
        let checked = question.checked().and_then(|question| {
            let is_new = names.insert(question.id.0.clone());
            is_new.then_some(question).ok_or(QuestionProblem::Id)
        });
        questions.push(checked.map_err(|problem| ChapterProblem::Question(id, problem))?);
    }
    Ok(QuizChapter { number: written.chapter, questions })
}

/// A chapter as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    chapter: u8,
    questions: Vec<WrittenQuestion>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenQuestion {
    id: QuestionId,
    unit: Unit,
    topic: Topic,
    level: u8,
    source: Source,
    ask: Bilingual,
    why: Bilingual,
    #[serde(default)]
    wrong_key: Option<Bilingual>,
    #[serde(default)]
    single: Option<WrittenSingle>,
    #[serde(default)]
    multiple: Option<WrittenMultiple>,
    #[serde(default)]
    true_false: Option<WrittenTruth>,
    #[serde(default)]
    order: Option<WrittenOrder>,
    #[serde(default, rename = "match")]
    pairs: Option<WrittenMatch>,
    #[serde(default)]
    number: Option<WrittenNumber>,
    #[serde(default)]
    reading: Option<WrittenReading>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenSingle {
    right: u8,
    options: Vec<Bilingual>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenMultiple {
    right: Vec<u8>,
    options: Vec<Bilingual>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenTruth {
    right: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenOrder {
    steps: Vec<Bilingual>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenMatch {
    pairs: Vec<WrittenPair>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenPair {
    left: Bilingual,
    right: Bilingual,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenNumber {
    values: BTreeMap<String, Values>,
    steps: Vec<WrittenStep>,
    answer: String,
    tolerance_per_mille: u16,
    unit: Bilingual,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenStep {
    name: String,
    formula: String,
    decimals: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenReading {
    passage: Bilingual,
    parts: Vec<WrittenPart>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenPart {
    ask: Bilingual,
    right: u8,
    options: Vec<Bilingual>,
    why: Bilingual,
}

type Checked<T> = Result<T, QuestionProblem>;

impl WrittenQuestion {
    fn checked(self) -> Checked<Question> {
        let is_name =
            |id: &str| id.len() <= 40 && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
        if self.id.0.is_empty() || !is_name(&self.id.0) {
            return Err(QuestionProblem::Id);
        }
        if !(1..=9).contains(&self.unit.0) {
            return Err(QuestionProblem::Place);
        }
        let level =
            QuestionLevel::ALL.get(usize::from(self.level).wrapping_sub(1)).copied().ok_or(QuestionProblem::Place)?;
        texts([&self.ask, &self.why].into_iter().chain(&self.wrong_key))?;
        let mut forms = Vec::new();
        if let Some(single) = self.single {
            options(&single.options)?;
            one_of(single.right, &single.options)?;
            forms.push(Form::Single { options: single.options, right: single.right });
        }
        if let Some(multiple) = self.multiple {
            options(&multiple.options)?;
            let rises = multiple.right.is_sorted_by(|one, next| one < next);
            if !rises || multiple.right.len() < 2 || multiple.right.len() == multiple.options.len() {
                return Err(QuestionProblem::Options);
            }
            multiple.right.iter().try_for_each(|right| one_of(*right, &multiple.options))?;
            forms.push(Form::Multiple { options: multiple.options, right: multiple.right });
        }
        forms.extend(self.true_false.map(|truth| Form::TrueFalse { right: truth.right }));
        if let Some(order) = self.order {
            options(&order.steps)?;
            forms.push(Form::Order(order.steps));
        }
        if let Some(written) = self.pairs {
            let (left, right): (Vec<_>, Vec<_>) = written.pairs.into_iter().map(|pair| (pair.left, pair.right)).unzip();
            options(&left)?;
            options(&right)?;
            forms.push(Form::Match(left.into_iter().zip(right).collect()));
        }
        forms.extend(self.number.map(WrittenNumber::checked).transpose()?.map(Form::Number));
        forms.extend(self.reading.map(WrittenReading::checked).transpose()?);
        let (Some(form), true) = (forms.pop(), forms.is_empty()) else { return Err(QuestionProblem::Form) };
        Ok(Question {
            id: self.id,
            unit: self.unit,
            topic: self.topic,
            level,
            source: self.source,
            ask: self.ask,
            form,
            why: self.why,
            wrong_key: self.wrong_key,
        })
    }
}

impl WrittenNumber {
    fn checked(self) -> Checked<NumberForm> {
        texts([&self.unit])?;
        let is_drawn = |values: &Values| (1..=100_000).contains(&values.count());
        if self.values.is_empty() || self.values.len() > 8 || !self.values.values().all(is_drawn) {
            return Err(QuestionProblem::Values);
        }
        if self.steps.is_empty() || self.steps.len() > 12 || self.tolerance_per_mille > 200 {
            return Err(QuestionProblem::Values);
        }
        let answer = self.steps.iter().position(|step| step.name == self.answer).ok_or(QuestionProblem::Values)?;
        let mut steps = Vec::new();
        for step in self.steps {
            let formula = parse(&step.formula).map_err(QuestionProblem::Formula)?;
            if step.decimals > 3 {
                return Err(QuestionProblem::Values);
            }
            steps.push(Step { name: step.name, formula, decimals: step.decimals });
        }
        let form = NumberForm {
            values: self.values.into_iter().collect(),
            steps,
            answer: u8::try_from(answer).map_err(|_| QuestionProblem::Values)?,
            tolerance_per_mille: self.tolerance_per_mille,
            unit: self.unit,
        };
        // A solution that some values have not is found by trying values from one end to the other.
        for tried in 0..TRIED {
            let nth = |values: Values, shift: u32| {
                values.nth((tried + shift) * (values.count() - 1) / TRIED % values.count())
            };
            let values: Vec<i32> =
                form.values.iter().zip(0..).map(|((_, values), at)| nth(*values, at * (tried % 3))).collect();
            form.solved(&values).ok_or(QuestionProblem::Values)?;
        }
        Ok(form)
    }
}

impl WrittenReading {
    fn checked(self) -> Checked<Form> {
        texts([&self.passage])?;
        if !(1..=5).contains(&self.parts.len()) {
            return Err(QuestionProblem::Options);
        }
        let part = |part: WrittenPart| {
            texts([&part.ask, &part.why])?;
            options(&part.options)?;
            one_of(part.right, &part.options)?;
            Ok(ReadingPart { ask: part.ask, options: part.options, right: part.right, why: part.why })
        };
        let parts = self.parts.into_iter().map(part).collect::<Checked<_>>()?;
        Ok(Form::Reading { passage: self.passage, parts })
    }
}

/// Whether texts are there in both languages and short enough.
fn texts<'a>(texts: impl IntoIterator<Item = &'a Bilingual>) -> Checked<()> {
    let mut texts = texts.into_iter();
    let is_bad = |text: &Bilingual| text.is_incomplete() || text.bytes() > LONGEST_TEXT;
    if texts.any(is_bad) { Err(QuestionProblem::Text) } else { Ok(()) }
}

/// Whether there are enough options, and no two alike.
fn options(options: &[Bilingual]) -> Checked<()> {
    texts(options)?;
    let different = |text: fn(&Bilingual) -> &str| options.iter().map(text).collect::<BTreeSet<_>>().len();
    let are_different = different(|text| &text.zh) == options.len() && different(|text| &text.en) == options.len();
    if OPTIONS.contains(&options.len()) && are_different { Ok(()) } else { Err(QuestionProblem::Options) }
}

fn one_of(right: u8, options: &[Bilingual]) -> Checked<()> {
    if usize::from(right) < options.len() { Ok(()) } else { Err(QuestionProblem::Options) }
}

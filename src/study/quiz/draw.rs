//! A question as it is asked: the order of what can be chosen and the values of a question about numbers are drawn.

use super::number::DrawnNumber;
use super::question::{Form, Question};
use game::luck::{Luck, Purpose, Seed};

/// A question, drawn by a seed.
#[derive(Clone, Debug)]
pub struct Drawn<'a> {
    /// The question.
    pub question: &'a Question,
    /// What was drawn.
    pub form: DrawnForm,
}

/// What was drawn of a question. Orders hold, place by place, the number of what stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DrawnForm {
    /// The order in which options, steps or right sides of pairs are shown.
    Shown(Vec<u8>),
    /// Nothing: true or false.
    Truth,
    /// The values, and the solution with them.
    Number(DrawnNumber),
    /// The order of options of each part.
    Parts(Vec<Vec<u8>>),
}

impl Question {
    /// The question as this seed draws it; none for a question about numbers whose solution cannot be worked out,
    /// which no question that was read is.
    pub fn drawn(&self, seed: Seed) -> Option<Drawn<'_>> {
        let mut luck = Luck::of(seed, Purpose::Question, self.id.number(), 0);
        let form = match &self.form {
            Form::Single { options, .. } | Form::Multiple { options, .. } => {
                DrawnForm::Shown(order(options.len(), &mut luck))
            }
            Form::Order(steps) => DrawnForm::Shown(disorder(steps.len(), &mut luck)),
            Form::Match(pairs) => DrawnForm::Shown(disorder(pairs.len(), &mut luck)),
            Form::TrueFalse { .. } => DrawnForm::Truth,
            Form::Reading { parts, .. } => {
                DrawnForm::Parts(parts.iter().map(|part| order(part.options.len(), &mut luck)).collect())
            }
            Form::Number(form) => {
                let values: Vec<i32> =
                    form.values.iter().map(|(_, values)| values.nth(luck.below(values.count()))).collect();
                DrawnForm::Number(form.solved(&values)?)
            }
        };
        Some(Drawn { question: self, form })
    }
}

impl super::QuestionId {
    /// The name as a number, to key draws (FNV-1a).
    fn number(&self) -> u64 {
        let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        self.0.bytes().fold(0xcbf2_9ce4_8422_2325, step)
    }
}

/// The numbers below `count` in a drawn order.
pub(super) fn order(count: usize, luck: &mut Luck) -> Vec<u8> {
    let mut order: Vec<u8> = (0..).take(count).collect();
    for last in (1..count).rev() {
        let bound = u32::try_from(last + 1).unwrap_or(u32::MAX);
        order.swap(last, luck.below(bound) as usize);
    }
    order
}

/// A drawn order that is not the written one, so that steps are never shown as solved.
fn disorder(count: usize, luck: &mut Luck) -> Vec<u8> {
    let mut order = order(count, luck);
    if order.is_sorted() {
        order.rotate_left(1);
    }
    order
}

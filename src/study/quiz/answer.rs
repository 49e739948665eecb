//! What a student answers, and what it earns.

use super::draw::{Drawn, DrawnForm};
use super::formula::Fraction;
use super::question::Form;
use serde::{Deserialize, Serialize};

/// An answer. Options, steps and pairs are named by their numbers as written, whatever order they were shown in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum QuizAnswer {
    /// One option.
    One(u8),
    /// Some options.
    Some(Vec<u8>),
    /// True or false.
    Truth(bool),
    /// Steps in the order of the answer; of pairs, the right side chosen for each left side.
    Order(Vec<u8>),
    /// A number as it was written.
    Number(String),
    /// An option for each part; none where nothing was chosen.
    Parts(Vec<Option<u8>>),
}

/// What an answer earns, in thousandths of the question's points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Mark(pub u16);

impl Mark {
    /// Nothing.
    pub const NONE: Self = Self(0);
    /// Everything.
    pub const FULL: Self = Self(1000);

    /// Whether it is no more than everything: to be asked of one from outside.
    pub fn is_possible(self) -> bool {
        self <= Self::FULL
    }

    /// Whether all of it is right.
    pub fn is_full(self) -> bool {
        self == Self::FULL
    }
}

/// What some of several right options earn when no wrong one is among them: half, as exams usually have it.
const SOME_OF_SEVERAL: Mark = Mark(500);

impl Drawn<'_> {
    /// What an answer earns. One of several: all or nothing. Some of several: everything for the key, half for a part
    /// of it without a wrong one. An order earns what share of its neighbours stands in the right order, pairs and
    /// parts the share that is right. A number must be within the tolerance.
    pub fn mark(&self, answer: &QuizAnswer) -> Mark {
        match (&self.question.form, answer) {
            (Form::Single { right, .. }, QuizAnswer::One(chosen)) => all_or_nothing(chosen == right),
            (Form::TrueFalse { right }, QuizAnswer::Truth(said)) => all_or_nothing(said == right),
            (Form::Multiple { right, .. }, QuizAnswer::Some(chosen)) => several(chosen, right),
            (Form::Order(steps), QuizAnswer::Order(order)) if is_order(order, steps.len()) => {
                let follows = order.windows(2).filter(|two| two[0] + 1 == two[1]).count();
                share(follows, steps.len() - 1)
            }
            (Form::Match(pairs), QuizAnswer::Order(chosen)) if chosen.len() == pairs.len() => {
                let right = chosen.iter().zip(0_u8..).filter(|(chosen, left)| *chosen == left).count();
                share(right, pairs.len())
            }
            (Form::Number(_), QuizAnswer::Number(text)) => match &self.form {
                DrawnForm::Number(drawn) => {
                    all_or_nothing(Fraction::written(text).is_some_and(|answer| drawn.takes(answer)))
                }
                _ => Mark::NONE,
            },
            (Form::Reading { parts, .. }, QuizAnswer::Parts(chosen)) if chosen.len() == parts.len() => {
                let right = parts.iter().zip(chosen).filter(|(part, chosen)| **chosen == Some(part.right)).count();
                share(right, parts.len())
            }
            _ => Mark::NONE,
        }
    }
}

fn all_or_nothing(is_right: bool) -> Mark {
    if is_right { Mark::FULL } else { Mark::NONE }
}

fn several(chosen: &[u8], right: &[u8]) -> Mark {
    let mut chosen = chosen.to_vec();
    game::sort::ascending(&mut chosen);
    chosen.dedup();
    if chosen == right {
        Mark::FULL
    } else if !chosen.is_empty() && chosen.iter().all(|one| right.contains(one)) {
        SOME_OF_SEVERAL
    } else {
        Mark::NONE
    }
}

/// Whether each number below `count` stands there once.
fn is_order(order: &[u8], count: usize) -> bool {
    let mut sorted = order.to_vec();
    game::sort::ascending(&mut sorted);
    sorted.iter().zip(0_u8..).all(|(one, expected)| *one == expected) && sorted.len() == count
}

fn share(right: usize, of: usize) -> Mark {
    Mark(u16::try_from(right * 1000 / of.max(1)).unwrap_or(1000))
}

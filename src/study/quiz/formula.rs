//! Formulas of questions about numbers, computed exactly: fractions, no floating point, so that every machine marks
//! an answer alike.
//!
//! A formula has whole and decimal numbers, names, `+ - * / ^`, parentheses, `min(a, b)`, `max(a, b)` and
//! `sum(i, from, to, what)`. A `%` behind a number, a name or a parenthesis divides it by a hundred. The rules of the game
//! can be asked by name ([`RuleFunction`]), so that an exercise computes as a game does.

mod fraction;
mod parse;
mod rule;
mod worked;

pub use fraction::Fraction;
pub use parse::{FormulaProblem, parse};
pub use rule::RuleFunction;
pub use worked::{plain, with_decimals};

/// Names with their values. Few, so a list is searched.
pub type NamedValues<'a> = [(&'a str, Fraction)];

/// A formula, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Formula {
    /// A number.
    Number(Fraction),
    /// A value by its name.
    Name(String),
    /// Two parts with what joins them.
    Joined(Operation, Box<Self>, Box<Self>),
    /// What the last part comes to for each whole value of a name, added up.
    Sum(Box<Sum>),
    /// So many hundredths.
    Percent(Box<Self>),
    /// What a rule of the game answers.
    Rule(RuleFunction, Vec<Self>),
}

/// The parts of a sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// The name that counts.
    pub name: String,
    /// Its first value.
    pub from: Formula,
    /// Its last.
    pub to: Formula,
    /// What is added up.
    pub what: Formula,
}

/// What joins two parts of a formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// Added.
    Add,
    /// Subtracted.
    Subtract,
    /// Multiplied.
    Multiply,
    /// Divided.
    Divide,
    /// Raised to a whole power.
    Power,
    /// The smaller.
    Min,
    /// The greater.
    Max,
}

/// Why a formula has no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoValue {
    /// Nothing has this name.
    Unknown(String),
    /// A division by zero, a power that is not whole, a sum over too many, or a number too large for exact fractions.
    OutOfRange,
}

/// How many times a sum may add.
const MOST_TERMS: i128 = 40;

impl Formula {
    /// What the formula comes to with these values.
    ///
    /// # Errors
    /// [`NoValue`].
    pub fn value(&self, named: &NamedValues<'_>) -> Result<Fraction, NoValue> {
        match self {
            Self::Number(number) => Ok(*number),
            Self::Name(name) => named
                .iter()
                .rev()
                .find(|(known, _)| known == name)
                .map(|(_, value)| *value)
                .ok_or_else(|| NoValue::Unknown(name.clone())),
            Self::Joined(join, left, right) => {
                let (left, right) = (left.value(named)?, right.value(named)?);
                joined(*join, left, right).ok_or(NoValue::OutOfRange)
            }
            Self::Sum(sum) => sum.value(named),
            Self::Percent(part) => {
                joined(Operation::Divide, part.value(named)?, Fraction::from(100)).ok_or(NoValue::OutOfRange)
            }
            Self::Rule(rule, inputs) => {
                let inputs: Vec<Fraction> = inputs.iter().map(|input| input.value(named)).collect::<Result<_, _>>()?;
                rule.answer(&inputs).ok_or(NoValue::OutOfRange)
            }
        }
    }
}

impl Sum {
    fn value(&self, named: &NamedValues<'_>) -> Result<Fraction, NoValue> {
        let whole = |bound: &Formula| bound.value(named)?.whole().ok_or(NoValue::OutOfRange);
        let (from, to) = (whole(&self.from)?, whole(&self.to)?);
        if to.checked_sub(from).is_none_or(|terms| terms >= MOST_TERMS) {
            return Err(NoValue::OutOfRange);
        }
        let mut total = Fraction::from(0);
        for index in from..=to {
            let mut named = named.to_vec();
            named.push((&self.name, Fraction::from(index)));
            total = total.plus(self.what.value(&named)?).ok_or(NoValue::OutOfRange)?;
        }
        Ok(total)
    }
}

fn joined(join: Operation, left: Fraction, right: Fraction) -> Option<Fraction> {
    match join {
        Operation::Add => left.plus(right),
        Operation::Subtract => left.plus(right.negative()?),
        Operation::Multiply => left.times(right),
        Operation::Divide => left.times(right.inverse()?),
        Operation::Power => left.power(right.whole()?.try_into().ok()?),
        Operation::Min => Some(if left.is_less_than(right)? { left } else { right }),
        Operation::Max => Some(if left.is_less_than(right)? { right } else { left }),
    }
}

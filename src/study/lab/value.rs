//! What stands in a cell or a field, as labs compare it, and what is asked of it.

use crate::study::quiz::formula::Fraction;
use serde::Deserialize;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LabValue {
    /// Nothing.
    Empty,
    /// A number in the unit that people read: yuan, per cent, hours, days.
    Number(Fraction),
    /// Yes or no.
    Truth(bool),
    /// A code, or what a student wrote.
    Word(String),
}

impl LabValue {
    /// A whole number.
    pub fn whole(number: impl Into<i128>) -> Self {
        Self::Number(Fraction::from(number.into()))
    }

    /// A code or a text.
    pub fn word(word: impl Into<String>) -> Self {
        Self::Word(word.into())
    }
}

/// What is asked of a column or a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabCondition {
    /// Which.
    pub column: String,
    /// What.
    pub asks: Asks,
}

/// What is asked of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asks {
    /// Something stands there.
    Filled,
    /// Nothing does.
    Empty,
    /// It is one of these.
    Is(Vec<LabValue>),
    /// It is something else.
    IsNot(LabValue),
    /// It is a number not below this.
    AtLeast(Fraction),
    /// It is a number not above this.
    AtMost(Fraction),
    /// These words stand in it, whatever the case of their letters.
    Contains(String),
}

impl Asks {
    /// Whether a value is as asked.
    pub fn holds(&self, value: &LabValue) -> bool {
        match (self, value) {
            (Self::Filled, value) => *value != LabValue::Empty,
            (Self::Empty, value) => *value == LabValue::Empty,
            (Self::Is(wanted), value) => wanted.contains(value),
            (Self::IsNot(unwanted), value) => unwanted != value,
            (Self::AtLeast(least), LabValue::Number(number)) => number.is_less_than(*least) == Some(false),
            (Self::AtMost(most), LabValue::Number(number)) => most.is_less_than(*number) == Some(false),
            (Self::Contains(words), LabValue::Word(text)) => text.to_lowercase().contains(&words.to_lowercase()),
            _ => false,
        }
    }
}

/// A condition as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenCondition {
    column: String,
    #[serde(default)]
    filled: Option<bool>,
    #[serde(default)]
    empty: Option<bool>,
    #[serde(default)]
    is: Option<WrittenValues>,
    #[serde(default)]
    is_not: Option<WrittenValue>,
    #[serde(default)]
    at_least: Option<WrittenValue>,
    #[serde(default)]
    at_most: Option<WrittenValue>,
    #[serde(default)]
    contains: Option<String>,
}

/// A value as it is written.
#[derive(Clone, Deserialize)]
#[serde(untagged)]
pub(super) enum WrittenValue {
    Truth(bool),
    Number(i64),
    Word(String),
}

#[derive(Deserialize)]
#[serde(untagged)]
enum WrittenValues {
    Several(Vec<WrittenValue>),
    One(WrittenValue),
}

impl WrittenValue {
    /// As a number: whole, or a decimal as text.
    pub(super) fn number(&self) -> Option<Fraction> {
        match self {
            Self::Number(number) => Some(Fraction::from(i128::from(*number))),
            Self::Word(text) => Fraction::written(text),
            Self::Truth(_) => None,
        }
    }

    fn value(self) -> LabValue {
        match self {
            Self::Truth(is) => LabValue::Truth(is),
            Self::Number(number) => LabValue::whole(number),
            // A word that is a number is one: `"0.95"`.
            Self::Word(text) => Fraction::written(&text).map_or(LabValue::Word(text), LabValue::Number),
        }
    }
}

impl WrittenCondition {
    /// The condition, if it asks one thing.
    pub(super) fn checked(self) -> Option<LabCondition> {
        let is = self.is.map(|values| match values {
            WrittenValues::Several(values) => values.into_iter().map(WrittenValue::value).collect(),
            WrittenValues::One(value) => vec![value.value()],
        });
        let all = [
            self.filled.filter(|is| *is).map(|_| Asks::Filled),
            self.empty.filter(|is| *is).map(|_| Asks::Empty),
            is.map(Asks::Is),
            self.is_not.map(|value| Asks::IsNot(value.value())),
            self.at_least.and_then(|value| value.number()).map(Asks::AtLeast),
            self.at_most.and_then(|value| value.number()).map(Asks::AtMost),
            self.contains.map(Asks::Contains),
        ];
        let mut asked = all.into_iter().flatten();
        match (asked.next(), asked.next()) {
            (Some(asks), None) => Some(LabCondition { column: self.column, asks }),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_as_asked_or_not() {
        let number = |text: &str| Fraction::written(text).expect("a number");
        let (three, word) = (LabValue::whole(3), LabValue::word("Call the buyer"));
        let cases = [
            (Asks::Filled, &three, true),
            (Asks::Filled, &LabValue::Empty, false),
            (Asks::Empty, &LabValue::Empty, true),
            (Asks::Is(vec![LabValue::whole(2), LabValue::whole(3)]), &three, true),
            (Asks::Is(vec![LabValue::Truth(true)]), &LabValue::Truth(false), false),
            (Asks::IsNot(LabValue::whole(3)), &three, false),
            (Asks::AtLeast(number("2.95")), &three, true),
            (Asks::AtLeast(number("3")), &three, true),
            (Asks::AtLeast(number("3.01")), &three, false),
            (Asks::AtLeast(number("1")), &LabValue::Empty, false),
            (Asks::AtMost(number("3")), &three, true),
            (Asks::AtMost(number("2")), &three, false),
            (Asks::Contains("BUYER".to_owned()), &word, true),
            (Asks::Contains("seller".to_owned()), &word, false),
        ];
        for (asks, value, expect) in cases {
            assert_eq!(asks.holds(value), expect, "{asks:?} {value:?}");
        }
    }
}

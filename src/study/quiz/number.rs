//! Questions about numbers: values are drawn, the solution is worked from them.

use super::formula::{Formula, Fraction, with_decimals};
use crate::study::bilingual::Bilingual;
use serde::Deserialize;

/// How a number is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberForm {
    /// What is drawn, by name.
    pub values: Vec<(String, Values)>,
    /// What is worked out, one after the other.
    pub steps: Vec<Step>,
    /// The step that is the answer, from 0.
    pub answer: u8,
    /// How far an answer may be off, in thousandths of the right one.
    pub tolerance_per_mille: u16,
    /// In what the answer is given.
    pub unit: Bilingual,
}

/// Whole numbers of which one is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Values {
    /// The smallest.
    pub from: i32,
    /// The largest.
    pub to: i32,
    /// From one to the next.
    pub step: i32,
}

impl Values {
    /// How many there are.
    pub fn count(self) -> u32 {
        if self.step < 1 || self.to < self.from {
            return 0;
        }
        (i64::from(self.to) - i64::from(self.from)).unsigned_abs().try_into().unwrap_or(u32::MAX - 1)
            / self.step.unsigned_abs()
            + 1
    }

    /// One of them, from 0.
    pub fn nth(self, index: u32) -> i32 {
        self.from + self.step * i32::try_from(index).unwrap_or(0)
    }
}

/// One step of a worked solution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its name in texts and later steps.
    pub name: String,
    /// How it is computed.
    pub formula: Formula,
    /// How many decimals it is shown with, 0 to 3.
    pub decimals: u8,
}

/// A question about numbers with its drawn values and its solution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnNumber {
    /// Every value and step by name, as it is shown.
    pub shown: Vec<(String, String)>,
    /// The right answer.
    pub right: Fraction,
    /// How far an answer may be off.
    pub tolerance: Fraction,
}

impl NumberForm {
    /// The solution with these values, in the order of [`NumberForm::values`]; none when a formula has no value.
    pub fn solved(&self, values: &[i32]) -> Option<DrawnNumber> {
        let names = self.values.iter().map(|(name, _)| name.as_str());
        let mut named: Vec<(&str, Fraction)> =
            names.zip(values.iter().map(|value| Fraction::from(i128::from(*value)))).collect();
        let mut shown: Vec<(String, String)> = Vec::new();
        for (name, value) in &named {
            shown.push(((*name).to_owned(), with_decimals(*value, 0)?));
        }
        for step in &self.steps {
            let value = step.formula.value(&named).ok()?;
            shown.push((step.name.clone(), with_decimals(value, step.decimals)?));
            named.push((&step.name, value));
        }
        let answer = self.steps.get(usize::from(self.answer))?;
        let right = named.get(self.values.len() + usize::from(self.answer))?.1;
        let share = Fraction::new(i128::from(self.tolerance_per_mille), 1000)?;
        let size = if right.is_less_than(Fraction::from(0))? { right.negative()? } else { right };
        // What is shown rounded may be answered as it is shown.
        let half_a_place = Fraction::new(1, 2 * 10_i128.pow(u32::from(answer.decimals)))?;
        let tolerance = size.times(share)?;
        let tolerance = if tolerance.is_less_than(half_a_place)? { half_a_place } else { tolerance };
        Some(DrawnNumber { shown, right, tolerance })
    }
}

impl DrawnNumber {
    /// Whether an answer is near enough.
    pub fn takes(&self, answer: Fraction) -> bool {
        let off = self.right.negative().and_then(|right| answer.plus(right));
        let off = off.and_then(|off| if off.is_less_than(Fraction::from(0))? { off.negative() } else { Some(off) });
        off.and_then(|off| self.tolerance.is_less_than(off)) == Some(false)
    }

    /// A text with its `{name}` filled in.
    pub fn filled(&self, text: &str) -> String {
        let mut filled = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            filled += before;
            let Some((name, after)) = after.split_once('}') else {
                return filled + "{" + after;
            };
            filled += self.shown.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str());
            rest = after;
        }
        filled + rest
    }
}

//! A formula with its numbers in it, as a person writes it on paper: `100 × 50 × 20%`.

use super::{Formula, Fraction, NamedValues, Operation, Sum};

/// How strongly a part holds together: a looser one inside a tighter one stands in parentheses.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Holds {
    Sum,
    Product,
    Power,
    Single,
}

impl Formula {
    /// The formula with the values of its names, each as `shown` writes it, else as [`plain`] does. What has no value is
    /// left as its name.
    pub fn worked(&self, shown: &dyn Fn(&str) -> Option<String>, named: &NamedValues<'_>) -> String {
        Worked { shown, named }.part(self).0
    }
}

struct Worked<'a> {
    shown: &'a dyn Fn(&str) -> Option<String>,
    named: &'a NamedValues<'a>,
}

impl Worked<'_> {
    fn part(&self, formula: &Formula) -> (String, Holds) {
        match formula {
            Formula::Number(number) => single(plain(*number)),
            Formula::Name(name) => {
                let value = formula.value(self.named).ok().map(plain);
                single((self.shown)(name).or(value).unwrap_or_else(|| name.clone()))
            }
            Formula::Percent(part) => (format!("{}%", self.within(part, Holds::Single)), Holds::Single),
            Formula::Joined(join, left, right) => self.joined(*join, left, right),
            Formula::Sum(sum) => self.sum(sum),
            Formula::Rule(rule, inputs) => {
                let input = |input: &Formula| Some((self.within(input, Holds::Single), input.value(self.named).ok()?));
                let inputs: Option<Vec<(String, Fraction)>> = inputs.iter().map(input).collect();
                let value = || formula.value(self.named).map_or_else(|_| "?".to_owned(), plain);
                inputs
                    .and_then(|inputs| rule.worked(&inputs))
                    .map_or_else(|| single(value()), |text| (text, Holds::Sum))
            }
        }
    }

    fn within(&self, formula: &Formula, least: Holds) -> String {
        let (text, holds) = self.part(formula);
        if holds < least { format!("({text})") } else { text }
    }

    fn joined(&self, join: Operation, left: &Formula, right: &Formula) -> (String, Holds) {
        let (sign, holds, of_right) = match join {
            Operation::Add => (" + ", Holds::Sum, Holds::Sum),
            Operation::Subtract => (" − ", Holds::Sum, Holds::Product),
            Operation::Multiply => (" × ", Holds::Product, Holds::Product),
            Operation::Divide => (" ÷ ", Holds::Product, Holds::Power),
            Operation::Power => ("^", Holds::Power, Holds::Single),
            Operation::Min | Operation::Max => {
                let name = if join == Operation::Min { "min" } else { "max" };
                return single(format!("{name}({}, {})", self.part(left).0, self.part(right).0));
            }
        };
        let of_left = if join == Operation::Power { Holds::Single } else { holds };
        (format!("{}{sign}{}", self.within(left, of_left), self.within(right, of_right)), holds)
    }

    /// The terms of a sum, one by one; of a long one the first two and the last.
    fn sum(&self, sum: &Sum) -> (String, Holds) {
        let bound = |bound: &Formula| bound.value(self.named).ok().and_then(Fraction::whole);
        let (Some(from), Some(to)) = (bound(&sum.from), bound(&sum.to)) else { return single("?".to_owned()) };
        let term = |index: i128| {
            let mut named = self.named.to_vec();
            named.push((&sum.name, Fraction::from(index)));
            let shown = |name: &str| if name == sum.name { None } else { (self.shown)(name) };
            Worked { shown: &shown, named: &named }.within(&sum.what, Holds::Product)
        };
        let terms: Vec<String> = if to - from > 3 {
            vec![term(from), term(from + 1), "…".to_owned(), term(to)]
        } else {
            (from..=to).map(term).collect()
        };
        (terms.join(" + "), Holds::Sum)
    }
}

fn single(text: String) -> (String, Holds) {
    (text, Holds::Single)
}

/// A number with as many decimals as it needs, three at most, thousands set apart.
pub fn plain(number: Fraction) -> String {
    let decimals = (0..3).find(|decimals| {
        let rounded = number.rounded(*decimals);
        rounded.and_then(|rounded| Fraction::new(rounded, 10_i128.pow(u32::from(*decimals)))) == Some(number)
    });
    with_decimals(number, decimals.unwrap_or(3)).unwrap_or_else(|| "?".to_owned())
}

/// A number rounded to so many decimals, thousands set apart; none when it is too large to be written exactly.
pub fn with_decimals(number: Fraction, decimals: u8) -> Option<String> {
    let number = number.rounded(decimals)?;
    let sign = if number < 0 { "−" } else { "" };
    let digits = number.unsigned_abs().to_string();
    let digits = format!("{digits:0>width$}", width = usize::from(decimals) + 1);
    let (whole, part) = digits.split_at(digits.len() - usize::from(decimals));
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    Some(if part.is_empty() { format!("{sign}{grouped}") } else { format!("{sign}{grouped}.{part}") })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::quiz::formula::parse;

    #[test]
    fn numbers_stand_where_names_stood() {
        let named = [("spend", Fraction::from(1_250)), ("years", Fraction::from(10))];
        let cases = [
            ("spend * years", "1,250 × 10"),
            ("spend * (years + 1)", "1,250 × (10 + 1)"),
            ("spend - (years - 1)", "1,250 − (10 − 1)"),
            ("spend / (years * 2)", "1,250 ÷ (10 × 2)"),
            ("spend * 20%", "1,250 × 20%"),
            ("spend * (years + 1)%", "1,250 × (10 + 1)%"),
            ("(1 + years%)^2", "(1 + 10%)^2"),
            ("min(spend, 3)", "min(1,250, 3)"),
            ("sum(t, 1, 2, spend / (1 + years%)^t)", "1,250 ÷ (1 + 10%)^1 + 1,250 ÷ (1 + 10%)^2"),
            ("other * 2", "other × 2"),
        ];
        for (text, expect) in cases {
            let formula = parse(text).expect(text);
            assert_eq!(formula.worked(&|_| None, &named), expect, "{text}");
        }
    }

    #[test]
    fn a_number_has_the_decimals_it_needs() {
        let cases =
            [("1250", "1,250"), ("0.5", "0.5"), ("-3.25", "−3.25"), ("1/3", "0.333"), ("1234567.891", "1,234,567.891")];
        for (text, expect) in cases {
            assert_eq!(plain(parse(text).expect(text).value(&[]).expect(text)), expect, "{text}");
        }
    }
}

//! What a check wishes of a deed: values that meet its conditions.

use tender::study::lab::{Asks, LabAct, LabCondition, LabSubject, LabValue};
use tender::study::length::length;
use tender::study::quiz::formula::Fraction;

/// The conditions of a check, and what it is about.
#[derive(Clone)]
pub struct Wish {
    pub conditions: Vec<LabCondition>,
    pub who: Option<LabSubject>,
    /// What it is not about.
    pub but_not: Option<LabSubject>,
}

impl Wish {
    fn of<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a Asks> {
        self.conditions.iter().filter(move |one| one.column == field).map(|one| &one.asks)
    }

    /// Whether a subject is left out.
    pub fn leaves_out(&self, subject: LabSubject) -> bool {
        let same = |but_not: LabSubject| {
            but_not == subject || matches!(subject, LabSubject::Customer(one) if but_not.customer() == Some(one))
        };
        self.but_not.is_some_and(same)
    }

    /// Whether a field is spoken of.
    pub fn names(&self, field: &str) -> bool {
        self.of(field).next().is_some()
    }

    /// Whether a field is to be filled; if nothing is said, as given.
    pub fn fills(&self, field: &str, otherwise: bool) -> bool {
        match self.of(field).next() {
            None => otherwise,
            Some(Asks::Empty) => false,
            Some(_) => true,
        }
    }

    /// A number for a field, `otherwise` where nothing is asked.
    pub fn number(&self, field: &str, otherwise: i64) -> i64 {
        let mut number = otherwise;
        for asks in self.of(field) {
            number = match asks {
                Asks::AtLeast(least) => number.max(up(*least)),
                Asks::AtMost(most) => number.min(down(*most)),
                Asks::Is(values) => values.iter().find_map(whole).unwrap_or(number),
                Asks::IsNot(value) if whole(value) == Some(number) => number + 1,
                _ => number,
            };
        }
        number
    }

    /// One of some words for a field, the first where nothing is asked.
    pub fn word<'a>(&self, field: &str, options: &[&'a str]) -> &'a str {
        let fits = |option: &&&str| self.of(field).all(|asks| asks.holds(&LabValue::word(**option)));
        options.iter().find(fits).or(options.first()).copied().expect("an option")
    }

    /// The word that a field is to be, where it is to be a certain one.
    pub fn word_of(&self, field: &str) -> Option<String> {
        self.of(field).find_map(|asks| match asks {
            Asks::Is(values) => values.iter().find_map(|value| match value {
                LabValue::Word(word) => Some(word.clone()),
                _ => None,
            }),
            _ => None,
        })
    }

    /// Whether a word would do for a field.
    pub fn takes(&self, field: &str, word: &str) -> bool {
        self.of(field).all(|asks| asks.holds(&LabValue::word(word)))
    }

    /// Whether a value would do for a field.
    pub fn takes_value(&self, field: &str, value: &LabValue) -> bool {
        self.of(field).all(|asks| asks.holds(value))
    }

    /// Without the conditions on fields that an act does not have.
    pub fn of_act(&self, act: LabAct) -> Self {
        let conditions = self.conditions.iter().filter(|one| act.has_field(&one.column)).cloned().collect();
        Self { conditions, ..self.clone() }
    }

    /// Yes or no for a field.
    pub fn truth(&self, field: &str, otherwise: bool) -> bool {
        let holds = |is: bool| self.of(field).all(|asks| asks.holds(&LabValue::Truth(is)));
        if holds(otherwise) { otherwise } else { !otherwise }
    }

    /// The words that are to stand in a field.
    pub fn contained(&self, field: &str) -> Vec<String> {
        let words = |asks: &Asks| match asks {
            Asks::Contains(words) => Some(words.clone()),
            _ => None,
        };
        self.conditions.iter().filter(|one| one.column == field).filter_map(|one| words(&one.asks)).collect()
    }

    /// A text of as many letters as a field asks for, with the words that are to be in it.
    pub fn text(&self, field: &str, begins: &str) -> String {
        let mut text = begins.to_owned();
        for asks in self.of(field) {
            if let Asks::Contains(words) = asks {
                text.push(' ');
                text.push_str(words);
            }
        }
        let (least, most) = (self.number("letters", 0), self.number("letters", 400));
        while i64::from(length(&text)) < least {
            text.push_str("写明原因");
        }
        let mut left = most;
        text.retain(|letter| {
            left -= i64::from(letter.is_alphanumeric());
            left >= 0
        });
        text
    }
}

fn whole(value: &LabValue) -> Option<i64> {
    match value {
        LabValue::Number(number) => number.whole().and_then(|number| i64::try_from(number).ok()),
        _ => None,
    }
}

fn up(number: Fraction) -> i64 {
    let rounded = number.rounded(0).unwrap_or(0);
    let is_below = Fraction::from(rounded).is_less_than(number) == Some(true);
    (rounded + i128::from(is_below)) as i64
}

fn down(number: Fraction) -> i64 {
    let rounded = number.rounded(0).unwrap_or(0);
    let is_above = number.is_less_than(Fraction::from(rounded)) == Some(true);
    (rounded - i128::from(is_above)) as i64
}

/// The opposite of what a condition asks.
pub fn opposite(asks: &Asks) -> Option<Asks> {
    let one = Fraction::from(1);
    Some(match asks {
        Asks::Filled => Asks::Empty,
        Asks::Empty => Asks::Filled,
        Asks::Is(values) => match values.as_slice() {
            [LabValue::Truth(is)] => Asks::Is(vec![LabValue::Truth(!is)]),
            [value] => Asks::IsNot(value.clone()),
            _ => return None,
        },
        Asks::IsNot(value) => Asks::Is(vec![value.clone()]),
        Asks::AtLeast(least) => Asks::AtMost(least.plus(one.negative()?)?),
        Asks::AtMost(most) => Asks::AtLeast(most.plus(one)?),
        Asks::Contains(_) => return None,
    })
}

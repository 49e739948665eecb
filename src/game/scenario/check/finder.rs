//! The plain checks that all others are made of.

use super::{Flaw, Problem};
use crate::per_mille::PerMille;
use crate::scenario::{Name, Yuan};
use crate::time::Minutes;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// The largest amount a scenario may name, in yuan: a year's sums then fit an `i64` of fen many times over.
pub const MOST_YUAN: i64 = 1_000_000_000;
/// The longest text, in characters.
const MOST_CHARACTERS: usize = 60;
/// Flaws beyond this many are not reported: nobody corrects a hundred at once.
const MOST_FLAWS: usize = 100;
/// The latest delivery date after the year's end, in working days (rulebook 8).
const MOST_DAYS_BEYOND: u32 = 20;

/// Collects flaws.
#[derive(Default)]
pub struct Finder(Vec<Flaw>);

impl Finder {
    /// What was found.
    pub fn flaws(self) -> Vec<Flaw> {
        self.0
    }

    /// Notes a flaw.
    pub fn add(&mut self, at: impl AsRef<str>, problem: Problem) {
        self.note(at.as_ref(), problem);
    }

    #[inline(never)]
    fn note(&mut self, at: &str, problem: Problem) {
        if self.0.len() < MOST_FLAWS {
            self.0.push(Flaw { at: at.to_owned(), problem });
        }
    }

    /// A number has to lie in a range. Tells whether it does.
    pub fn within(&mut self, at: impl AsRef<str>, number: impl ScenarioNumber, range: RangeInclusive<i64>) -> bool {
        self.is_within(at.as_ref(), number.number(), *range.start(), *range.end())
    }

    // Called for each number of a market: compiled once, not in each place.
    #[inline(never)]
    fn is_within(&mut self, at: &str, found: i64, least: i64, most: i64) -> bool {
        let fits = (least..=most).contains(&found);
        if !fits {
            self.add(at, Problem::OutOfRange { found, least, most });
        }
        fits
    }

    /// Each number of a list has to lie in a range.
    pub fn each<T: ScenarioNumber>(&mut self, at: &str, list: &[T], range: RangeInclusive<i64>) {
        for (index, number) in list.iter().enumerate() {
            self.within(format!("{at}[{index}]"), number, range.clone());
        }
    }

    /// How often each of several is drawn, against the others: one of them at least.
    pub fn drawn(&mut self, at: &str, weights: &[u16]) {
        self.each(at, weights, 0..=1000);
        if weights.iter().all(|&weight| weight == 0) {
            self.within(at, 0_u16, 1..=1000);
        }
    }

    /// A list has to have so many entries.
    pub fn count<T>(&mut self, at: impl AsRef<str>, list: &[T], range: RangeInclusive<usize>) {
        self.counts(at.as_ref(), list.len(), *range.start(), *range.end());
    }

    #[inline(never)]
    fn counts(&mut self, at: &str, found: usize, least: usize, most: usize) {
        if !(least..=most).contains(&found) {
            self.add(at, Problem::Count { found, least, most });
        }
    }

    /// An index has to name an entry of a list. Tells whether it does.
    pub fn names_one<T>(&mut self, at: impl AsRef<str>, index: usize, list: &[T]) -> bool {
        let exists = index < list.len();
        if !exists {
            self.add(at, Problem::NoSuch { found: index, count: list.len() });
        }
        exists
    }

    /// A date that lies `days` working days after the year's end must not lie too far.
    pub fn beyond_year(&mut self, at: impl AsRef<str>, days: u32) {
        if days > MOST_DAYS_BEYOND {
            self.add(at, Problem::BeyondYear { days, most: MOST_DAYS_BEYOND });
        }
    }

    /// A text has to be there and to fit its place.
    pub fn text(&mut self, at: impl AsRef<str>, text: &str) {
        self.is_text(at.as_ref(), text);
    }

    #[inline(never)]
    fn is_text(&mut self, at: &str, text: &str) {
        let found = text.chars().count();
        if text.trim().is_empty() {
            self.add(at, Problem::Blank);
        } else if found > MOST_CHARACTERS {
            self.add(at, Problem::TooLong { found, most: MOST_CHARACTERS });
        }
    }

    /// A name has to be there in both languages.
    pub fn name(&mut self, at: &str, name: &Name) {
        self.text(format!("{at}.zh"), &name.zh);
        self.text(format!("{at}.en"), &name.en);
    }

    /// An id goes into file names and codes, so it is written in few characters.
    pub fn word(&mut self, at: &str, word: &str) {
        self.text(at, word);
        if word.chars().any(|letter| !matches!(letter, 'a'..='z' | '0'..='9' | '-')) {
            self.add(at, Problem::NotAWord);
        }
    }

    /// Weights have to add up.
    pub fn weights(&mut self, at: &str, weights: impl IntoIterator<Item = u32>, wanted: u64) {
        let found = weights.into_iter().map(u64::from).sum();
        if found != wanted {
            self.add(at, Problem::Weights { found, wanted });
        }
    }

    /// Each entry has to follow the one before it: `follows(before, after)`.
    pub fn rising<T>(&mut self, at: &str, list: &[T], follows: impl Fn(&T, &T) -> bool) {
        for (before, pair) in list.windows(2).enumerate() {
            if !follows(&pair[0], &pair[1]) {
                self.add(format!("{at}[{}]", before + 1), Problem::NotRising);
            }
        }
    }

    /// No two of these may be the same.
    pub fn distinct<K: Ord>(&mut self, keyed: impl IntoIterator<Item = (String, K)>) {
        let mut seen = BTreeMap::<K, String>::new();
        for (at, key) in keyed {
            if let Some(first) = seen.get(&key) {
                self.add(at, Problem::Repeats { first: first.clone() });
            } else {
                seen.insert(key, at);
            }
        }
    }
}

/// Whatever is written in a scenario as one number.
pub trait ScenarioNumber {
    /// The number as written.
    fn number(&self) -> i64;
}

impl<T: ScenarioNumber> ScenarioNumber for &T {
    fn number(&self) -> i64 {
        (**self).number()
    }
}

macro_rules! numbers {
    ($($kind:ty: $self:ident => $number:expr;)*) => {
        $(impl ScenarioNumber for $kind {
            fn number(&$self) -> i64 {
                $number
            }
        })*
    };
}

numbers! {
    u8: self => i64::from(*self);
    u16: self => i64::from(*self);
    u32: self => i64::from(*self);
    i32: self => i64::from(*self);
    i64: self => *self;
    Yuan: self => self.0;
    PerMille: self => i64::from(self.get());
    Minutes: self => i64::from(self.get());
}

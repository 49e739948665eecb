//! Marking texts by their rubric, as far as a program can: length, words, numbers. What is said again and again counts once,
//! so that a text that earns its points has to say something.

use super::figure::WorkedFigure;
use super::form::{FigureAsk, RubricAsks, RubricPoint};
use super::near::{is_near, numbers};
use crate::study::length::{is_han, length};
use crate::study::quiz::formula::Fraction;
use std::collections::{BTreeMap, BTreeSet};

/// How often a sign or a word counts for the length of a text.
const MOST_OFTEN: u32 = 12;
/// Numbers that a sentence may name; a list of more is no statement.
const MOST_NUMBERS: usize = 6;
/// What may follow the stem of an English word.
const ENDINGS: &[&str] = &[
    "", "s", "es", "d", "ed", "r", "er", "ers", "or", "ors", "ing", "ings", "ion", "ions", "al", "ly", "ment", "ments",
];
/// What may stand in the place of a y at the end of the stem.
const Y_ENDINGS: &[&str] = &["ies", "ied", "ier"];

/// Which points of a rubric a text earns. `figure` says what a figure comes to.
pub(super) fn earned(
    rubric: &[RubricPoint],
    text: &str,
    figure: &dyn Fn(&FigureAsk) -> Option<WorkedFigure>,
) -> Vec<bool> {
    let small = text.to_lowercase();
    let said = content(&small);
    let earns = |point: &RubricPoint| match &point.asks {
        RubricAsks::Letters(least) => said >= u32::from(*least),
        RubricAsks::Terms { groups, at_least } => {
            let is_named = |group: &&Vec<String>| group.iter().any(|word| names(&small, word));
            groups.iter().filter(is_named).count() >= usize::from(*at_least)
        }
        RubricAsks::Number { ask, near } => {
            let right = figure(ask).and_then(|worked| worked.as_number());
            right.is_some_and(|right| {
                let agrees = |number: &_| is_near(right.number, *number, ask.tolerance, right.unit.decimals());
                let is_named = |sentence: &str| near.is_empty() || near.iter().any(|word| names(sentence, word));
                sentences(&small).into_iter().filter(|sentence| is_named(sentence)).any(|sentence| {
                    let mut named: Vec<Fraction> = Vec::new();
                    for number in numbers(sentence) {
                        if !named.contains(&number) {
                            named.push(number);
                        }
                    }
                    named.len() <= MOST_NUMBERS && named.iter().any(agrees)
                })
            })
        }
    };
    rubric.iter().map(earns).collect()
}

/// The sentences of a text. A point between figures ends none.
fn sentences(text: &str) -> Vec<&str> {
    let ends = |at: usize, sign: char| match sign {
        '。' | '！' | '？' | '；' | '!' | '?' | ';' | '\n' => true,
        '.' => !text[at + 1..].starts_with(|next: char| next.is_ascii_digit()),
        _ => false,
    };
    let (mut found, mut from) = (Vec::new(), 0);
    for (at, sign) in text.char_indices() {
        if ends(at, sign) {
            found.push(&text[from..at]);
            from = at + sign.len_utf8();
        }
    }
    found.push(&text[from..]);
    found
}

/// How much a text says: its length, but that a sentence counts once, and a sign or a word so often.
fn content(text: &str) -> u32 {
    let different: BTreeSet<&str> = sentences(text).into_iter().map(str::trim).collect();
    let mut often: BTreeMap<&str, u32> = BTreeMap::new();
    for part in different.into_iter().flat_map(parts) {
        *often.entry(part).or_default() += 1;
    }
    often.into_iter().map(|(part, times)| length(part) * times.min(MOST_OFTEN)).sum()
}

/// The signs of Chinese and the words of other letters.
fn parts(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for piece in text.split(|sign: char| !sign.is_alphanumeric()) {
        let mut from = 0;
        for (at, sign) in piece.char_indices().filter(|(_, sign)| is_han(*sign)) {
            found.push(&piece[from..at]);
            from = at + sign.len_utf8();
            found.push(&piece[at..from]);
        }
        found.push(&piece[from..]);
    }
    found.retain(|part| !part.is_empty());
    found
}

/// Whether a text in small letters has a word: one of Latin letters as a word of its own, with the endings that it may take.
fn names(text: &str, word: &str) -> bool {
    let word = word.to_lowercase();
    if !word.starts_with(|first: char| first.is_ascii_alphanumeric()) {
        return text.contains(&word);
    }
    let has = |stem: &str, endings: &[&str]| {
        text.match_indices(stem).any(|(at, found)| {
            let is_begun = text[..at].ends_with(|before: char| before.is_ascii_alphanumeric());
            let rest = &text[at + found.len()..];
            let ending = rest.split(|next: char| !next.is_ascii_alphanumeric()).next().unwrap_or_default();
            !is_begun && endings.contains(&ending)
        })
    };
    // City becomes cities.
    has(&word, ENDINGS) || word.strip_suffix('y').is_some_and(|stem| has(stem, Y_ENDINGS))
}

#[cfg(test)]
mod tests {
    use super::super::figure::{LabAmount, LabFigure, LabUnit};
    use super::super::form::FigureMoment;
    use super::*;
    use crate::study::bilingual::Bilingual;

    fn point(asks: RubricAsks) -> RubricPoint {
        RubricPoint { says: Bilingual { zh: "字".to_owned(), en: "letters".to_owned() }, points: 2, asks }
    }

    #[test]
    fn points_are_earned_one_by_one() {
        let groups = vec![vec!["预算".to_owned(), "budget".to_owned()], vec!["需求".to_owned(), "need".to_owned()]];
        let ask = FigureAsk { figure: LabFigure::LeadConversion, of: None, at: FigureMoment::End, tolerance: 20 };
        let rubric = [
            point(RubricAsks::Letters(8)),
            point(RubricAsks::Terms { groups, at_least: 2 }),
            point(RubricAsks::Number { ask, near: vec!["转化率".to_owned(), "conversion".to_owned()] }),
        ];
        let worked = |_: &FigureAsk| LabAmount::parts(125, 10, LabUnit::PerCent).map(WorkedFigure::number);
        for (text, expect) in [
            ("", [false, false, false]),
            ("先看预算，再看需求，转化率 12.5%", [true, true, true]),
            ("Budget and Need come first; 13 per cent", [true, true, false]),
            ("转化率 12.5", [false, false, true]),
            ("成本 12.5。转化率见下", [true, false, false]),
            ("转化率 1、2、3、5、8、12.5、13、21", [true, false, false]),
            ("细细细细细细细细细细细细细细细细", [true, false, false]),
        ] {
            assert_eq!(earned(&rubric, text, &worked), expect, "{text}");
        }
    }

    #[test]
    fn what_is_said_again_counts_once() {
        for (text, expect) in [
            ("先看预算，再看需求。", 8),
            ("先看预算。先看预算。先看预算。", 4),
            ("细".repeat(300).as_str(), MOST_OFTEN),
            ("Look at the budget first", 10),
            ("budget ".repeat(50).as_str(), 2 * MOST_OFTEN),
        ] {
            assert_eq!(content(&text.to_lowercase()), expect, "{text}");
        }
    }

    #[test]
    fn english_words_are_found_whole() {
        for (text, word, expect) in [
            ("see the catalogue", "log", false),
            ("a log of calls", "log", true),
            ("follow-up within a week", "follow", true),
            ("two budgets", "budget", true),
            ("they responded", "respond", true),
            ("standby", "by", false),
            ("updated", "date", false),
            ("cities are missing", "city", true),
            ("the industries are wrong", "industry", true),
            ("they satisfied us", "satisfy", true),
            ("an industrial town", "industry", false),
            ("先定预算", "预算", true),
        ] {
            assert_eq!(names(text, word), expect, "{text}: {word}");
        }
    }

    #[test]
    fn sentences_end_at_their_signs_and_not_within_numbers() {
        assert_eq!(sentences("a 1.5. b；c"), ["a 1.5", " b", "c"]);
    }
}

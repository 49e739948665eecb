//! Whether a number that a student wrote agrees with the right one.

use crate::study::quiz::formula::Fraction;

/// The distance of two numbers, and the size of one.
fn distance(one: Fraction, other: Fraction) -> Option<Fraction> {
    size(one.plus(other.negative()?)?)
}

fn size(number: Fraction) -> Option<Fraction> {
    if number.is_less_than(Fraction::from(0))? { number.negative() } else { Some(number) }
}

/// Whether an answer is near enough: within so many thousandths of the right number, and always within one of the last
/// decimal that is shown, since pages round and cut off.
pub(super) fn is_near(right: Fraction, answer: Fraction, per_mille: u16, decimals: u8) -> bool {
    let near = || {
        let off = distance(right, answer)?;
        let share = size(right)?.times(Fraction::new(i128::from(per_mille), 1000)?)?;
        let place = Fraction::new(1, 10_i128.pow(u32::from(decimals)))?;
        // Of whole numbers every one is told from the next.
        let place = if decimals == 0 { Fraction::from(0) } else { place };
        Some(!share.is_less_than(off)? || !place.is_less_than(off)?)
    };
    near() == Some(true)
}

/// The numbers in a text, with 万 and 亿 behind them taken into account.
pub(super) fn numbers(text: &str) -> Vec<Fraction> {
    let letters: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        if !letters[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let from = at;
        let follows = |at: usize| letters.get(at + 1).is_some_and(char::is_ascii_digit);
        while at < letters.len()
            && (letters[at].is_ascii_digit() || (matches!(letters[at], ',' | '，' | '.') && follows(at)))
        {
            at += 1;
        }
        let is_negative = from > 0 && matches!(letters[from - 1], '-' | '−');
        let written: String = is_negative.then_some('-').into_iter().chain(letters[from..at].iter().copied()).collect();
        let scale = match letters[at..].iter().find(|letter| !letter.is_whitespace()) {
            Some('万') => 10_000,
            Some('亿') => 100_000_000,
            _ => 1,
        };
        // A list of numbers, `3,4`, reads as one and as each.
        let parts = written.split([',', '，']).map(str::to_owned);
        for text in std::iter::once(written.clone()).chain(parts) {
            found.extend(Fraction::written(&text).and_then(|number| number.times(Fraction::from(scale))));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Fraction {
        Fraction::written(text).expect("a number")
    }

    #[test]
    fn an_answer_is_near_within_the_tolerance_or_a_last_place() {
        for (right, answer, per_mille, decimals, expect) in [
            ("66.666", "66.6", 0, 1, true),
            ("66.666", "66.5", 0, 1, false),
            ("1000", "1010", 10, 2, true),
            ("1000", "1011", 10, 2, false),
            ("-1000", "-990", 10, 2, true),
            ("12", "12", 0, 0, true),
            ("12", "13", 0, 0, false),
            ("0", "0", 0, 0, true),
        ] {
            assert_eq!(is_near(number(right), number(answer), per_mille, decimals), expect, "{right} {answer}");
        }
    }

    #[test]
    fn numbers_of_a_text_are_found() {
        for (text, wanted) in [
            ("转化率为 12.5%，共 8 条", "12.5"),
            ("利润 1,234.50 元", "1234.50"),
            ("约12.5万元", "125000"),
            ("a loss of -300 yuan", "-300"),
            ("客户 3、4", "4"),
        ] {
            assert!(numbers(text).contains(&number(wanted)), "{text}: {:?}", numbers(text));
        }
        assert!(numbers("none here").is_empty());
    }
}

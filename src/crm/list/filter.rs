//! Whether a cell is what a filter asks for.
//!
//! Figures are compared as they are shown: an amount in yuan, a share in per cent, hours in hours, a moment by its month or
//! by month and day. Words are neither more nor less than anything, and no figure is equal to them: a filter that asks
//! for it is idle and leaves all rows.

use super::super::columns::ColumnKind;
use super::super::view::{FilterComparison, ListFilter};
use super::Cell;
use game::time::{DAY, MONTH, Month};

/// Whether a filter asks a column of that kind for what cannot be compared: whoever set it is told, and nothing is
/// filtered.
pub fn is_idle(filter: &ListFilter, kind: ColumnKind) -> bool {
    let is_number = || range(kind, &filter.value.trim().to_lowercase()).is_some();
    match (filter.comparison, kind) {
        (FilterComparison::Contains, _) | (FilterComparison::Equal, ColumnKind::Words) => false,
        _ => !is_number(),
    }
}

/// Whether a cell of a column of that kind is what the filter asks for. `shown` says what a cell looks like.
pub(super) fn holds(filter: &ListFilter, kind: ColumnKind, cell: &Cell, shown: &dyn Fn(&Cell) -> String) -> bool {
    let value = filter.value.trim().to_lowercase();
    let words = || shown(cell).to_lowercase();
    if is_idle(filter, kind) {
        return true;
    }
    let range = range(kind, &value).zip(cell.number());
    match (filter.comparison, range) {
        (FilterComparison::Contains, _) => words().contains(&value),
        (FilterComparison::Equal, Some(((least, most), number))) => (least..=most).contains(&number),
        (FilterComparison::Equal, None) => words() == value,
        (FilterComparison::AtLeast, Some(((least, _), number))) => number >= least,
        (FilterComparison::AtMost, Some(((_, most), number))) => number <= most,
        (FilterComparison::AtLeast | FilterComparison::AtMost, None) => false,
    }
}

/// The numbers that a value stands for, from the least to the greatest: one, but for a day or a month.
fn range(kind: ColumnKind, value: &str) -> Option<(i64, i64)> {
    let one = |unit: i64| parts(value, unit).map(|number| (number, number));
    match kind {
        ColumnKind::Words => None,
        ColumnKind::Count => one(1),
        ColumnKind::Money => one(100),
        ColumnKind::Rate => one(10),
        ColumnKind::Ratio => one(1000),
        ColumnKind::Hours => one(60),
        ColumnKind::Date => days(value),
    }
}

/// The minutes of a month `3`, or of a day of it `3-15`.
fn days(value: &str) -> Option<(i64, i64)> {
    let (month, day) = match value.split_once(['-', '/', '.']) {
        Some((month, day)) => {
            (month, Some(day.trim().parse::<u32>().ok().filter(|day| (1..=MONTH / DAY).contains(day))?))
        }
        None => (value, None),
    };
    let opening = Month::new(month.trim().parse().ok()?)?.opening().get();
    let (from, length) = day.map_or((opening, MONTH), |day| (opening + (day - 1) * DAY, DAY));
    Some((i64::from(from), i64::from(from + length - 1)))
}

/// A number with a fraction in parts of which `unit` make a whole: `1,234.5` in hundredths is 123,450.
fn parts(value: &str, unit: i64) -> Option<i64> {
    let plain: String = value.chars().filter(|letter| !matches!(letter, ',' | '¥' | '%' | ' ')).collect();
    let (sign, plain) = plain.strip_prefix(['-', '−']).map_or((1, plain.as_str()), |rest| (-1, rest));
    let (whole, rest) = plain.split_once('.').unwrap_or((plain, ""));
    let is_number = |digits: &str| digits.chars().all(|letter| letter.is_ascii_digit());
    let is_sound = (1..=12).contains(&whole.len()) && rest.len() <= 6 && is_number(whole) && is_number(rest);
    let rest_of = |rest: &str| if rest.is_empty() { Some(0) } else { rest.parse::<i64>().ok() };
    let (whole, scale) = (whole.parse::<i64>().ok().filter(|_| is_sound)?, 10_i64.pow(rest.len().min(6) as u32));
    Some(sign * (whole * unit + rest_of(rest)? * unit / scale))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crm::names::ColumnName;
    use game::money::Money;
    use game::per_mille::PerMille;

    #[test]
    fn a_filter_compares_what_is_shown() {
        use FilterComparison::{AtLeast, AtMost, Contains, Equal};
        let (march, april) = (Month::new(3).expect("a month"), Month::new(4).expect("a month"));
        let at = |month: Month, hour: u32| Cell::Date(month.hour(hour));
        let amount = |fen| Cell::Money(Money::fen(fen));
        let words = |text: &str| Cell::Words(text.to_owned());
        let cases = [
            (ColumnKind::Money, amount(123_450), Equal, "1,234.5", true),
            (ColumnKind::Money, amount(123_450), AtLeast, "1234.51", false),
            (ColumnKind::Money, amount(-100), AtMost, "-1", true),
            (ColumnKind::Money, amount(100), AtLeast, "much", true),
            (ColumnKind::Money, amount(100), Equal, "much", true),
            (ColumnKind::Count, Cell::Empty, AtMost, "much", true),
            (ColumnKind::Rate, Cell::Rate(PerMille::new(125)), Equal, "12.5%", true),
            (ColumnKind::Hours, Cell::Hours(90), AtMost, "1.5", true),
            (ColumnKind::Hours, Cell::Hours(91), AtMost, "1.5", false),
            (ColumnKind::Count, Cell::Empty, AtLeast, "0", false),
            (ColumnKind::Date, at(march, 9), Equal, "3", true),
            (ColumnKind::Date, at(april, 0), AtMost, "3", false),
            (ColumnKind::Date, at(march, 9), AtLeast, "03-02", true),
            (ColumnKind::Date, at(march, 9), AtLeast, "3-3", false),
            (ColumnKind::Date, at(march, 9), Equal, "3-40", true),
            (ColumnKind::Date, Cell::Empty, Equal, "3", false),
            (ColumnKind::Words, words("Stable"), Equal, " stable ", true),
            (ColumnKind::Words, words("Stable"), Contains, "tab", true),
            (ColumnKind::Words, words("Stable"), AtLeast, "a", true),
        ];
        let shown = |cell: &Cell| match cell {
            Cell::Words(words) => words.clone(),
            other => format!("{other:?}"),
        };
        for (kind, cell, comparison, value, expect) in cases {
            let filter = ListFilter { column: ColumnName::Amount, comparison, value: value.to_owned() };
            assert_eq!(holds(&filter, kind, &cell, &shown), expect, "{cell:?} {comparison:?} {value:?}");
        }
    }
}

//! What a figure of a report comes to, and how it is written: the same in both languages.

use game::money::Money;
use game::per_mille::PerMille;

/// The value of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportAmount {
    /// Money, written in whole yuan.
    Money(Money),
    /// A share, written in percent with one decimal.
    Rate(PerMille),
    /// A ratio, in thousandths, written with three decimals.
    Ratio(PerMille),
    /// How many.
    Count(i64),
    /// Tenths of points or of working days, written with one decimal.
    Tenths(i64),
}

impl ReportAmount {
    /// As it stands in a report: `¥612,400`, `85.3%`, `0.953`, `12`, `3.4`.
    pub fn text(self) -> String {
        match self {
            Self::Money(money) => {
                let (yuan, sign) = (money.as_yuan(), if money.as_yuan() < 0 { "−" } else { "" });
                format!("{sign}¥{}", grouped(yuan.unsigned_abs()))
            }
            Self::Rate(rate) => format!("{}%", decimal(i64::from(rate.get()), 10)),
            Self::Ratio(ratio) => decimal(i64::from(ratio.get()), 1000),
            Self::Count(count) if count < 0 => format!("−{}", grouped(count.unsigned_abs())),
            Self::Count(count) => grouped(count.unsigned_abs()),
            Self::Tenths(tenths) => decimal(tenths, 10),
        }
    }

    /// The value in thousandths of what it is written in: yuan, percent, points, pieces.
    pub fn thousandths(self) -> i128 {
        match self {
            Self::Money(money) => i128::from(money.as_fen()) * 10,
            Self::Rate(rate) => i128::from(rate.get()) * 100,
            Self::Ratio(ratio) => i128::from(ratio.get()),
            Self::Count(count) => i128::from(count) * 1000,
            Self::Tenths(tenths) => i128::from(tenths) * 100,
        }
    }

    /// The value as a chart draws it: whole yuan, tenths of percent, thousandths, pieces, tenths.
    pub fn height(self) -> i64 {
        match self {
            Self::Money(money) => money.as_yuan(),
            Self::Rate(rate) | Self::Ratio(rate) => i64::from(rate.get()),
            Self::Count(count) | Self::Tenths(count) => count,
        }
    }
}

/// A whole number in groups of three: `9,600`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A number of parts of one, as a decimal: `part` is 10 or 1000.
fn decimal(number: i64, part: u64) -> String {
    let sign = if number < 0 { "−" } else { "" };
    let (whole, rest) = (number.unsigned_abs() / part, number.unsigned_abs() % part);
    let digits = if part == 10 { 1 } else { 3 };
    format!("{sign}{}.{rest:0digits$}", grouped(whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_written_as_people_read_them() {
        let cases = [
            (ReportAmount::Money(Money::fen(61_240_049)), "¥612,400"),
            (ReportAmount::Money(Money::yuan(-5_000)), "−¥5,000"),
            (ReportAmount::Rate(PerMille::new(853)), "85.3%"),
            (ReportAmount::Rate(PerMille::new(1000)), "100.0%"),
            (ReportAmount::Ratio(PerMille::new(953)), "0.953"),
            (ReportAmount::Ratio(PerMille::new(1020)), "1.020"),
            (ReportAmount::Count(1_234), "1,234"),
            (ReportAmount::Count(-3), "−3"),
            (ReportAmount::Tenths(34), "3.4"),
        ];
        for (amount, text) in cases {
            assert_eq!(amount.text(), text, "{amount:?}");
        }
    }
}

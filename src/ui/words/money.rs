//! Amounts of money.

use game::money::Money;
use texts::i18n::*;

/// Whole yuan with its sign: `¥612,400`, `−¥248,000`.
pub fn yuan(amount: Money) -> String {
    let whole = amount.as_yuan();
    // A line must not break between the minus and the sign of the currency: a word joiner holds them.
    let sign = if whole < 0 { "−\u{2060}" } else { "" };
    format!("{sign}¥{}", grouped(whole.unsigned_abs()))
}

/// A change in whole yuan: `+¥1,200`, `−¥300`, `¥0`.
pub fn change(amount: Money) -> String {
    let plus = if amount.as_yuan() > 0 { "+" } else { "" };
    format!("{plus}{}", yuan(amount))
}

/// The price of a unit: whole yuan, and to the fen below ten, where whole yuan say too little: `¥112`, `¥1.47`.
pub fn each(amount: Money) -> String {
    let is_small = amount.as_fen().unsigned_abs() < Money::yuan(10).as_fen().unsigned_abs();
    if is_small && amount != Money::ZERO { exact(amount) } else { yuan(amount) }
}

/// To the fen: `¥1,234.50`.
pub fn exact(amount: Money) -> String {
    let sign = if amount.is_negative() { "−" } else { "" };
    let fen = amount.as_fen().unsigned_abs();
    format!("{sign}¥{}.{:02}", grouped(fen / 100), fen % 100)
}

/// Short, for axes and small charts: `61.2万` or `612k`.
pub fn short(locale: Locale, amount: Money) -> String {
    let whole = amount.as_yuan();
    let sign = if whole < 0 { "−" } else { "" };
    let size = whole.unsigned_abs();
    match locale {
        Locale::zh_CN if size >= 10_000 => format!("{sign}{}万", tenth(size, 10_000)),
        Locale::en if size >= 1_000_000 => format!("{sign}{}m", tenth(size, 1_000_000)),
        Locale::en if size >= 1_000 => format!("{sign}{}k", tenth(size, 1_000)),
        _ => format!("{sign}{size}"),
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

/// So many units, with a tenth where there is one.
fn tenth(size: u64, unit: u64) -> String {
    let tenths = (size * 10 + unit / 2) / unit;
    if tenths.is_multiple_of(10) { (tenths / 10).to_string() } else { format!("{}.{}", tenths / 10, tenths % 10) }
}

//! Numbers in a text, as people write them in both languages: `¥612,400`, `61.24 万元`, `８５．３％`, `12 次`, `612k yuan`.

/// A number in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextNumber {
    /// Where it begins, its sign of currency included, in characters.
    pub from: usize,
    /// Where it ends, with its unit.
    pub to: usize,
    /// Its value in thousandths of its unit.
    pub thousandths: i128,
    /// What one more in its last digit would add, in thousandths: it says no more than that.
    pub step: i128,
    /// What it counts.
    pub unit: NumberUnit,
    /// How sure it claims to be.
    pub hedge: Hedge,
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberUnit {
    /// Yuan.
    Money,
    /// Percent.
    Percent,
    /// Pieces, times, customers: with a measure word.
    Pieces,
    /// Days.
    Days,
    /// A month of the year: `3 月`, `month 3`.
    MonthOfYear,
    /// It bears no unit.
    Plain,
    /// Something that is no figure: a date, a number of a list, a span of months.
    Other,
}

/// How sure a number claims to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hedge {
    /// It is so.
    Exact,
    /// 约, about.
    About,
    /// 超过, more than.
    Over,
    /// 不到, less than.
    Under,
}

/// Digits at most: what is longer is no figure.
const MOST_DIGITS: usize = 12;

const CURRENCIES: &[&str] = &["¥", "rmb", "cny", "￥"];
const PIECES: &[&str] = &["家", "个", "次", "项", "件", "份", "人", "位", "单", "张", "笔", "条", "名", "起", "分"];
const ABOUT: &[&str] =
    &["约", "大约", "接近", "将近", "近", "大概", "about ", "around ", "roughly ", "nearly ", "some "];
const OVER: &[&str] = &["超过", "高于", "多于", "大于", "至少", "不少于", "more than ", "over ", "above ", "at least "];
const UNDER: &[&str] = &[
    "不到",
    "低于",
    "少于",
    "小于",
    "不足",
    "不超过",
    "至多",
    "less than ",
    "under ",
    "below ",
    "fewer than ",
    "at most ",
];
const AFTER_ABOUT: &[&str] = &["左右", "上下", "or so"];
const AFTER_OVER: &[&str] = &["以上", "多"];

/// A text as its signs, in small letters, full-width signs as their usual ones; positions stay what they were.
pub fn signs_of(text: &str) -> Vec<char> {
    text.chars()
        .map(|sign| match sign {
            '\u{ff10}'..='\u{ff19}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' | '％' | '．' | '－' => {
                char::from_u32(sign as u32 - 0xfee0).unwrap_or(sign)
            }
            '\u{3000}' | '\u{a0}' | '\u{2060}' => ' ',
            '−' | '–' => '-',
            _ => sign,
        })
        .map(|sign| sign.to_lowercase().next().unwrap_or(sign))
        .collect()
}

/// The numbers of a text that went through [`signs_of`], in their order.
pub fn numbers(signs: &[char]) -> Vec<TextNumber> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < signs.len() {
        if !signs[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let (number, to) = read(signs, at);
        found.extend(number);
        at = to;
    }
    found
}

/// Reads the number that begins there; none where the digits are part of a word. Behind which sign it ended.
fn read(signs: &[char], begin: usize) -> (Option<TextNumber>, usize) {
    let (digits, decimals, mut at) = digits_of(signs, begin);
    let before = begin.checked_sub(1).map(|at| signs[at]);
    let is_in_word = before.is_some_and(|sign| sign.is_ascii_alphabetic()) && !ends_with(signs, begin, CURRENCIES);
    if is_in_word || digits.len() > MOST_DIGITS {
        return (None, at);
    }
    let ten = |power: u32| 10_i128.pow(power);
    let value: i128 = digits.iter().fold(0, |value, digit| value * 10 + i128::from(*digit));
    let mut step = 1000 / ten(decimals.min(3) as u32);
    let mut thousandths = value * 1000 / ten(decimals as u32);
    let (by, behind) = multiplier(signs, at);
    if by > 1 {
        (thousandths, step, at) =
            (value * 1000 * by / ten(decimals as u32), (1000 * by / ten(decimals as u32)).max(1), behind);
    }
    let (unit, to) = unit_of(signs, at, by > 1);
    let (from, unit) = currency(signs, begin, unit);
    let (from, is_negative) = minus(signs, from, begin);
    let unit = if unit == NumberUnit::Plain { in_its_place(signs, begin, to) } else { unit };
    let hedge = hedge(signs, from, to);
    if hedge == Hedge::About && unit != NumberUnit::Percent {
        // 600,000 that is meant as about is no more exact than its noughts.
        let zeros = digits.iter().rev().take_while(|digit| **digit == 0).count();
        step *= ten(zeros.min(digits.len().saturating_sub(1)) as u32);
    }
    let thousandths = if is_negative { -thousandths } else { thousandths };
    (Some(TextNumber { from, to, thousandths, step, unit, hedge }), to.max(at))
}

/// Digits with separators of thousands, how many of them are decimals, and where they end.
fn digits_of(signs: &[char], begin: usize) -> (Vec<u8>, usize, usize) {
    let is_digit = |at: usize| signs.get(at).is_some_and(char::is_ascii_digit);
    let (mut digits, mut decimals, mut at, mut is_fraction) = (Vec::new(), 0, begin, false);
    loop {
        if is_digit(at) {
            digits.push(signs[at] as u8 - b'0');
            decimals += usize::from(is_fraction);
            at += 1;
        } else if signs.get(at) == Some(&',')
            && !is_fraction
            && (1..=3).all(|next| is_digit(at + next))
            && !is_digit(at + 4)
        {
            at += 1;
        } else if signs.get(at) == Some(&'.') && !is_fraction && is_digit(at + 1) {
            is_fraction = true;
            at += 1;
        } else {
            return (digits, decimals, at);
        }
    }
}

/// 万, k, million behind a number, and where it ends.
fn multiplier(signs: &[char], at: usize) -> (i128, usize) {
    let behind = skip_gap(signs, at);
    for (word, by) in [("百万", 1_000_000), ("千万", 10_000_000), ("万", 10_000), ("亿", 100_000_000)] {
        if starts_with(signs, behind, word) {
            return (by, behind + word.chars().count());
        }
    }
    for (word, by) in [("million", 1_000_000), ("thousand", 1_000), ("k", 1_000), ("m", 1_000_000)] {
        // A letter stands at the digits.
        let from = if word.len() == 1 { at } else { behind };
        let to = from + word.len();
        if starts_with(signs, from, word) && !signs.get(to).is_some_and(|sign| sign.is_ascii_alphanumeric()) {
            return (by, to);
        }
    }
    (1, at)
}

/// The unit behind a number, and where it ends.
fn unit_of(signs: &[char], at: usize, is_large: bool) -> (NumberUnit, usize) {
    let behind = skip_gap(signs, at);
    let of = |words: &[&str]| -> Option<usize> {
        let word = words.iter().find(|word| starts_with(signs, behind, word))?;
        Some(behind + word.chars().count())
    };
    let tables: [(&[&str], NumberUnit); 7] = [
        (&["%", "per cent", "percent"], NumberUnit::Percent),
        (&["元", "yuan", "rmb"], NumberUnit::Money),
        (
            &[
                "个月", "months", "month", "年", "号", "季度", "点", "周", "years", "year", "weeks", "小时", "分钟",
                "hours", "minutes",
            ],
            NumberUnit::Other,
        ),
        (&["个工作日", "工作日", "天", "working days", "days", "day"], NumberUnit::Days),
        (&["月"], NumberUnit::MonthOfYear),
        (&["个百分点", "percentage points"], NumberUnit::Other),
        (PIECES, NumberUnit::Pieces),
    ];
    // 个工作日 and 个百分点 before 个.
    for (words, unit) in tables {
        if let Some(to) = of(words) {
            let is_span = unit == NumberUnit::MonthOfYear && is_large;
            return (if is_span { NumberUnit::Other } else { unit }, to);
        }
    }
    (NumberUnit::Plain, at)
}

/// The sign of currency before a number.
fn currency(signs: &[char], begin: usize, unit: NumberUnit) -> (usize, NumberUnit) {
    let before = if begin > 0 && signs[begin - 1] == ' ' { begin - 1 } else { begin };
    for word in CURRENCIES {
        if ends_with(signs, before, &[word]) {
            return (before - word.chars().count(), NumberUnit::Money);
        }
    }
    (begin, unit)
}

/// A minus before a number, or between it and its currency, unless it joins two numbers.
fn minus(signs: &[char], from: usize, begin: usize) -> (usize, bool) {
    if from < begin && signs[begin - 1] == '-' {
        return (from, true);
    }
    let is_minus = from > 0 && signs[from - 1] == '-' && !(from > 1 && signs[from - 2].is_alphanumeric());
    if is_minus { (from - 1, true) } else { (from, false) }
}

/// What a number without a unit is by its place: a month, the number of a list or an ordinal, or a figure.
fn in_its_place(signs: &[char], begin: usize, to: usize) -> NumberUnit {
    let before = skip_gap_back(signs, begin);
    if ends_with(signs, before, &["month"]) {
        return NumberUnit::MonthOfYear;
    }
    let is_ordinal = ends_with(signs, before, &["第", "图", "表", "figure", "table", "no.", "day", "chapter"]);
    let is_at_start = before == 0 || matches!(signs[before - 1], '\n' | '(' | '（');
    let is_item = is_at_start && matches!(signs.get(to), Some('.' | '、' | ')' | '）'));
    let is_word = signs.get(to).is_some_and(|sign| sign.is_ascii_alphabetic() || *sign == '/' || *sign == ':');
    if is_ordinal || is_item || is_word { NumberUnit::Other } else { NumberUnit::Plain }
}

fn hedge(signs: &[char], from: usize, to: usize) -> Hedge {
    let before =
        if from > 0 && signs[from - 1] == ' ' && !signs[..from - 1].last().is_some_and(char::is_ascii_alphabetic) {
            from - 1
        } else {
            from
        };
    let behind = skip_gap(signs, to);
    let is_behind = |words: &[&str]| words.iter().any(|word| starts_with(signs, behind, word));
    // The longer words hold the shorter ones: 不超过 is not 超过.
    if ends_with(signs, before, UNDER) {
        Hedge::Under
    } else if ends_with(signs, before, OVER) || is_behind(AFTER_OVER) {
        Hedge::Over
    } else if ends_with(signs, before, ABOUT) || is_behind(AFTER_ABOUT) {
        Hedge::About
    } else {
        Hedge::Exact
    }
}

/// Whether a word stands there.
pub fn starts_with(signs: &[char], at: usize, word: &str) -> bool {
    word.chars().enumerate().all(|(nth, sign)| signs.get(at + nth) == Some(&sign))
}

/// Whether one of the words ends there.
pub fn ends_with(signs: &[char], at: usize, words: &[&str]) -> bool {
    words
        .iter()
        .any(|word| at.checked_sub(word.chars().count()).is_some_and(|from| starts_with(&signs[..at], from, word)))
}

fn skip_gap(signs: &[char], at: usize) -> usize {
    if signs.get(at) == Some(&' ') { at + 1 } else { at }
}

fn skip_gap_back(signs: &[char], at: usize) -> usize {
    if at > 0 && signs[at - 1] == ' ' { at - 1 } else { at }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        use NumberUnit::{Days, Money, MonthOfYear, Other, Percent, Pieces, Plain};
        let cases: &[(&str, &[(i128, NumberUnit)])] = &[
            ("销售额 ¥612,400", &[(612_400_000, Money)]),
            ("61.24 万元", &[(612_400_000, Money)]),
            ("６１．２４万元", &[(612_400_000, Money)]),
            ("612400元", &[(612_400_000, Money)]),
            ("1.2亿元", &[(120_000_000_000, Money)]),
            ("−¥5,000，-300 元", &[(-5_000_000, Money), (-300_000, Money)]),
            ("保持率 85.3%、８５％", &[(85_300, Percent), (85_000, Percent)]),
            ("拜访12次，9 家客户", &[(12_000, Pieces), (9_000, Pieces)]),
            ("满意度 0.953", &[(953, Plain)]),
            ("第 3 月，3月", &[(3_000, MonthOfYear), (3_000, MonthOfYear)]),
            ("12 个月，第 2 步", &[(12_000, Other), (2_000, Other)]),
            ("响应 1.5 个工作日", &[(1_500, Days)]),
            ("6C, 4P, RFM5", &[(6_000, Other), (4_000, Other)]),
            ("1. 目标\n2、方法", &[(1_000, Other), (2_000, Other)]),
            ("sales of ¥612.4k and RMB 1,200", &[(612_400_000, Money), (1_200_000, Money)]),
            ("2 million yuan in month 3", &[(2_000_000_000, Money), (3_000, MonthOfYear)]),
            ("85 per cent of 12 bids", &[(85_000, Percent), (12_000, Plain)]),
            ("120, 130 and 1,2", &[(120_000, Plain), (130_000, Plain), (1_000, Plain), (2_000, Plain)]),
            ("1234567890123", &[]),
            ("", &[]),
        ];
        for (text, expect) in cases {
            let found: Vec<(i128, NumberUnit)> =
                numbers(&signs_of(text)).iter().map(|number| (number.thousandths, number.unit)).collect();
            assert_eq!(found, *expect, "{text}");
        }
    }

    #[test]
    fn a_number_says_how_exact_it_is() {
        let cases = [
            ("约 60 万元", Hedge::About, 100_000_000),
            ("61.2万元", Hedge::Exact, 1_000_000),
            ("¥612,400", Hedge::Exact, 1_000),
            ("about ¥600,000", Hedge::About, 100_000_000),
            ("60 万元左右", Hedge::About, 100_000_000),
            ("超过 80%", Hedge::Over, 1_000),
            ("不超过 80%", Hedge::Under, 1_000),
            ("less than 85.5%", Hedge::Under, 100),
        ];
        for (text, hedge, step) in cases {
            let found = numbers(&signs_of(text));
            assert_eq!((found[0].hedge, found[0].step), (hedge, step), "{text}");
        }
    }
}

//! Claims in numbers: what a student says of a figure, held against the run.

use super::amount::ReportAmount;
use super::content::RunReport;
use super::field::ReportField;
use super::figure::ReportFigure;
use super::number::{Hedge, NumberUnit, TextNumber, numbers, signs_of, starts_with};
use super::words::ReportWords;
use game::sort;
use game::time::Month;

/// A number that a student named, with what the run says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportClaim {
    /// In which field.
    pub field: ReportField,
    /// As it was written, with a few words around it.
    pub says: String,
    /// What the run says.
    pub verdict: ClaimVerdict,
}

/// What the run says of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimVerdict {
    /// It agrees, within what its last digit says.
    Agrees {
        /// With which figure.
        figure: ReportFigure,
        /// In which month; none for the end of the run.
        month: Option<Month>,
    },
    /// It differs.
    Differs {
        /// From which figure.
        figure: ReportFigure,
        /// In which month; none for the end of the run.
        month: Option<Month>,
        /// What that is.
        is: ReportAmount,
    },
    /// The run has no such figure: it was not measured.
    Unmeasured {
        /// Which figure.
        figure: ReportFigure,
        /// In which month; none for the end of the run.
        month: Option<Month>,
    },
    /// No figure of the run is named beside it, or it speaks of a goal, a change or a competitor.
    Unchecked,
}

/// How far a name may stand from its number, in signs; a comma between counts for several.
const MOST_DISTANCE: usize = 40;
/// The same for a number without a unit: nearer, for it may count anything.
const MOST_DISTANCE_PLAIN: usize = 14;
const COMMA: usize = 10;

/// Words that make a number something else than a result of the own company.
const OTHER_THINGS: &[&str] = &[
    "目标",
    "计划",
    "预计",
    "预期",
    "打算",
    "争取",
    "上升",
    "提高",
    "增加",
    "增长",
    "下降",
    "降低",
    "减少",
    "相差",
    "对手",
    "其他公司",
    "行业平均",
    "target",
    "plan ",
    "planned",
    "expected",
    "aim",
    "rose",
    "rise",
    "increase",
    "fell ",
    "decrease",
    "drop",
    "by another",
    "rival",
    "competitor",
    "industry average",
];

/// Words by which a loss is told without a minus.
const LOSSES: &[&str] = &["亏损", "负", "透支", "loss", "negative"];

/// A name of a figure in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Named {
    from: usize,
    to: usize,
    figure: ReportFigure,
}

/// The claims of a text, in their order. Numbers without a unit that stand beside no figure are none.
pub fn claims_in(field: ReportField, text: &str, report: &RunReport, words: &ReportWords) -> Vec<ReportClaim> {
    let (signs, written) = (signs_of(text), text.chars().collect::<Vec<char>>());
    let (numbers, named) = (numbers(&signs), names(&signs, words));
    let mut claims = Vec::new();
    for number in numbers.iter().filter(|number| is_figure(number.unit)) {
        let sentence = sentence_of(&signs, number.from);
        let inside = |from: usize| sentence.contains(&from);
        let is_other = has_one(&signs[sentence.clone()], OTHER_THINGS);
        let near = named.iter().filter(|name| inside(name.from) && fits(number.unit, name.figure));
        let near = near.filter_map(|name| Some((distance(&signs, number, name)?, name.figure)));
        let nearest = near.min_by_key(|(distance, _)| *distance).map(|(_, figure)| figure);
        let is_month_before =
            |one: &&TextNumber| one.unit == NumberUnit::MonthOfYear && inside(one.from) && one.from < number.from;
        let month = numbers.iter().rev().find(is_month_before).map(|one| one.thousandths / 1000);
        let verdict = match nearest {
            Some(figure) if !is_other => {
                let is_loss = has_one(&signs[sentence], LOSSES);
                verdict(number, is_loss, figure, month, report)
            }
            Some(_) => ClaimVerdict::Unchecked,
            None if matches!(number.unit, NumberUnit::Money | NumberUnit::Percent) => ClaimVerdict::Unchecked,
            None => continue,
        };
        claims.push(ReportClaim { field, says: around(&written, number), verdict });
    }
    claims
}

/// Whether a number of that unit may be a figure.
const fn is_figure(unit: NumberUnit) -> bool {
    !matches!(unit, NumberUnit::MonthOfYear | NumberUnit::Other)
}

fn verdict(
    number: &TextNumber,
    is_loss: bool,
    figure: ReportFigure,
    month: Option<i128>,
    report: &RunReport,
) -> ClaimVerdict {
    let month = match month {
        None => None,
        Some(number) => match u8::try_from(number).ok().and_then(Month::new) {
            Some(month) => Some(month),
            None => return ClaimVerdict::Unchecked,
        },
    };
    let Some(is) = report.value(figure, month) else { return ClaimVerdict::Unmeasured { figure, month } };
    if agrees(number, is_loss, is) {
        return ClaimVerdict::Agrees { figure, month };
    }
    // What is said behind the name of a month may still be of the whole run.
    if let (Some(_), Some(whole)) = (month, report.value(figure, None))
        && agrees(number, is_loss, whole)
    {
        return ClaimVerdict::Agrees { figure, month: None };
    }
    ClaimVerdict::Differs { figure, month, is }
}

/// Whether a number says what a figure is, as exactly as it was written.
fn agrees(number: &TextNumber, is_loss: bool, is: ReportAmount) -> bool {
    let mut truth = is.thousandths();
    if number.unit == NumberUnit::Percent && matches!(is, ReportAmount::Ratio(_)) {
        truth *= 100;
    }
    let said = if is_loss && truth < 0 && number.thousandths > 0 { -number.thousandths } else { number.thousandths };
    let off = (said - truth).abs();
    match number.hedge {
        // Rounded, or cut off behind the last digit.
        Hedge::Exact => off * 2 <= number.step || off < number.step && said.abs() <= truth.abs(),
        Hedge::About => off < number.step || off * 20 <= truth.abs(),
        Hedge::Over => truth >= said && off * 2 <= truth.abs().max(1),
        Hedge::Under => truth <= said && off * 2 <= said.abs().max(1),
    }
}

/// Whether a number of that unit can be said of a figure.
const fn fits(unit: NumberUnit, figure: ReportFigure) -> bool {
    use ReportFigure as F;
    let is_money = matches!(
        figure,
        F::Sales
            | F::Profit
            | F::Cash
            | F::Loan
            | F::NetWorth
            | F::Receivables
            | F::Overdue
            | F::Pipeline
            | F::Weighted
            | F::Equity
            | F::FirstSaleCost
            | F::KeptYearCost
    );
    let is_rate = matches!(figure, F::WinRate | F::Retention | F::Punctuality);
    let is_ratio = matches!(figure, F::Satisfaction | F::Brier);
    let is_count =
        matches!(figure, F::Bids | F::Wins | F::Reached | F::Managed | F::Complaints | F::Settled | F::Score);
    let is_points = matches!(figure, F::Acsi);
    let is_days = matches!(figure, F::ResponseDays);
    match unit {
        NumberUnit::Money => is_money,
        NumberUnit::Percent => is_rate || matches!(figure, F::Satisfaction),
        NumberUnit::Pieces => is_count || is_points,
        NumberUnit::Days => is_days,
        NumberUnit::Plain => is_count || is_points || is_ratio || is_days || is_money,
        NumberUnit::MonthOfYear | NumberUnit::Other => false,
    }
}

/// How far a name stands from a number; a name behind it counts double. None for one that is too far.
fn distance(signs: &[char], number: &TextNumber, name: &Named) -> Option<usize> {
    let (between, by) = if name.to <= number.from {
        (name.to..number.from, 1)
    } else if name.from >= number.to {
        (number.to..name.from, 2)
    } else {
        return None;
    };
    let commas = signs[between.clone()].iter().filter(|sign| matches!(sign, ',' | '，' | '、')).count();
    let distance = (between.len() + commas * COMMA) * by;
    let most = if number.unit == NumberUnit::Plain { MOST_DISTANCE_PLAIN } else { MOST_DISTANCE };
    (distance <= most).then_some(distance)
}

/// The names of figures in a text; where one holds another, the longer counts.
fn names(signs: &[char], words: &ReportWords) -> Vec<Named> {
    let mut all: Vec<(Vec<char>, ReportFigure)> = Vec::new();
    for figure in ReportFigure::ALL {
        all.extend(words.names_of(figure).map(|name| (signs_of(name), figure)));
    }
    sort::by_key(&mut all, |(name, _)| std::cmp::Reverse(name.len()));
    let (mut found, mut at) = (Vec::new(), 0);
    while at < signs.len() {
        let here = all.iter().find(|(name, _)| is_word(signs, at, name));
        match here {
            Some((name, figure)) => {
                found.push(Named { from: at, to: at + name.len(), figure: *figure });
                at += name.len();
            }
            None => at += 1,
        }
    }
    found
}

/// Whether a name stands there, and is no part of a longer Latin word.
fn is_word(signs: &[char], at: usize, name: &[char]) -> bool {
    let is_latin = |at: Option<usize>| at.and_then(|at| signs.get(at)).is_some_and(char::is_ascii_alphabetic);
    let is_whole =
        |edge: Option<&char>, beside: Option<usize>| !(edge.is_some_and(char::is_ascii_alphabetic) && is_latin(beside));
    signs.get(at..at + name.len()) == Some(name)
        && is_whole(name.first(), at.checked_sub(1))
        && is_whole(name.last(), Some(at + name.len()))
}

/// The sentence in which a sign stands.
fn sentence_of(signs: &[char], at: usize) -> std::ops::Range<usize> {
    let ends = |at: usize| match signs[at] {
        '。' | '！' | '？' | '；' | '!' | '?' | ';' | '\n' => true,
        '.' => signs.get(at + 1).is_none_or(|next| next.is_whitespace()),
        _ => false,
    };
    let from = (0..at).rev().find(|&at| ends(at)).map_or(0, |end| end + 1);
    let to = (at..signs.len()).find(|&at| ends(at)).unwrap_or(signs.len());
    from..to
}

fn has_one(signs: &[char], words: &[&str]) -> bool {
    (0..signs.len()).any(|at| words.iter().any(|word| starts_with(signs, at, word)))
}

/// Signs before and behind a number that are shown with it.
const AROUND: usize = 14;

fn around(written: &[char], number: &TextNumber) -> String {
    let sentence = sentence_of(written, number.from);
    let mut from = number.from.saturating_sub(AROUND).max(sentence.start);
    let mut to = (number.to + AROUND / 2).min(sentence.end).max(number.to);
    while from > 0 && from < number.from && is_within(written, from) {
        from += 1;
    }
    while to < written.len() && to > number.to && is_within(written, to) {
        to -= 1;
    }
    let is_edge = |sign: char| sign.is_whitespace() || matches!(sign, ',' | '，' | '、');
    written[from..to].iter().collect::<String>().trim_matches(is_edge).to_owned()
}

/// Whether a Latin word or a number would be cut in two before that sign.
fn is_within(written: &[char], at: usize) -> bool {
    let (before, behind) = (written[at - 1], written[at]);
    let is_digit = |at: usize| written.get(at).is_some_and(char::is_ascii_digit);
    let is_word = before.is_ascii_alphanumeric() && behind.is_ascii_alphanumeric();
    let begins_decimals = matches!(behind, ',' | '.') && is_digit(at - 1) && is_digit(at + 1);
    let ends_decimals = matches!(before, ',' | '.') && at > 1 && is_digit(at - 2) && is_digit(at);
    let is_share = matches!(behind, '%' | '％') && is_digit(at - 1);
    let is_signed = matches!(before, '¥' | '￥' | '-' | '−') && is_digit(at);
    is_word || begins_decimals || ends_decimals || is_share || is_signed
}

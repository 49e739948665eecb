//! The score's figures in words.

use super::money::{grouped, yuan};
use crate::insight::review::score_steps::ScoreStep;
use crate::record::csv;
use game::money::Money;
use game::per_mille::PerMille;
use game::score::Figure;
use texts::i18n::*;

/// What a figure is called.
pub fn name(locale: Locale, figure: Figure) -> &'static str {
    match figure {
        Figure::NetWorth => td_string!(locale, yearend.figure.net_worth),
        Figure::CustomerEquity => td_string!(locale, yearend.figure.customer_equity),
        Figure::Sales => td_string!(locale, yearend.figure.sales),
        Figure::Retention => td_string!(locale, yearend.figure.retention),
        Figure::Satisfaction => td_string!(locale, yearend.figure.satisfaction),
        Figure::Punctuality => td_string!(locale, yearend.figure.punctuality),
    }
}

/// How a figure comes about.
pub fn rule(locale: Locale, figure: Figure) -> &'static str {
    match figure {
        Figure::NetWorth => td_string!(locale, yearend.rule.net_worth),
        Figure::CustomerEquity => td_string!(locale, yearend.rule.customer_equity),
        Figure::Sales => td_string!(locale, yearend.rule.sales),
        Figure::Retention => td_string!(locale, yearend.rule.retention),
        Figure::Satisfaction => td_string!(locale, yearend.rule.satisfaction),
        Figure::Punctuality => td_string!(locale, yearend.rule.punctuality),
    }
}

/// What it takes until a figure is measured; none for what is measured from the first day.
pub fn how_measured(locale: Locale, figure: Figure) -> Option<&'static str> {
    match figure {
        Figure::NetWorth | Figure::CustomerEquity | Figure::Sales => None,
        Figure::Retention => Some(td_string!(locale, yearend.measured_by.retention)),
        Figure::Satisfaction => Some(td_string!(locale, yearend.measured_by.satisfaction)),
        Figure::Punctuality => Some(td_string!(locale, yearend.measured_by.punctuality)),
    }
}

/// A figure's value with its unit: money, a share, or satisfaction as C = b ÷ a.
pub fn value(locale: Locale, figure: Figure, value: i64) -> String {
    match figure {
        Figure::NetWorth | Figure::CustomerEquity | Figure::Sales => yuan(Money::fen(value)),
        Figure::Retention | Figure::Punctuality => percent(PerMille::new(value as i32)),
        Figure::Satisfaction => {
            td_string!(locale, yearend.figure.ratio, n = hundredths(value))
        }
    }
}

/// What a step of the score would bring: "+¥100,000: +12".
pub fn step(locale: Locale, step: &ScoreStep) -> String {
    let points = step.points;
    match step.figure {
        Figure::NetWorth | Figure::CustomerEquity | Figure::Sales => {
            td_string!(locale, yearend.step.money, more = yuan(Money::fen(step.more)), points = points)
        }
        Figure::Retention => td_string!(locale, yearend.step.retention, points = points),
        Figure::Satisfaction => {
            td_string!(locale, yearend.step.satisfaction, more = hundredths(step.more), points = points)
        }
        Figure::Punctuality => {
            let more = percent(PerMille::new(step.more as i32));
            td_string!(locale, yearend.step.punctuality, more = more, points = points)
        }
    }
}

/// A figure's value as a plain number, for a spreadsheet: yuan, and parts of one.
pub fn plain(figure: Figure, value: i64) -> String {
    csv::thousandths(if figure.is_money() { value * 10 } else { value })
}

/// Thousandths to the hundredth: 1.05.
pub fn hundredths(thousandths: i64) -> String {
    let hundredths = (thousandths + 5) / 10;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// A change in thousandths, with its sign: +0.050, −0.120.
pub fn signed_thousandths(thousandths: i32) -> String {
    let sign = match thousandths {
        0 => "",
        1.. => "+",
        _ => "−",
    };
    [sign, &self::thousandths(thousandths.abs())].concat()
}

/// Thousandths, where 1000 is 1: 0.973.
pub fn thousandths(thousandths: i32) -> String {
    let size = thousandths.unsigned_abs();
    format!("{}.{:03}", size / 1000, size % 1000)
}

/// A rate in percent, to the tenth where it has one: 8%, 0.5%.
pub fn percent(rate: PerMille) -> String {
    let (sign, rate) = (if rate.get() < 0 { "−" } else { "" }, rate.get().unsigned_abs());
    let (whole, tenth) = (rate / 10, rate % 10);
    if tenth == 0 { format!("{sign}{whole}%") } else { format!("{sign}{whole}.{tenth}%") }
}

/// Shares of a whole in whole percents that add up as the shares do: what rounding takes goes to those
/// that lose most by it.
pub fn percents(per_mille: &[i32]) -> Vec<i32> {
    let whole: i32 = (per_mille.iter().sum::<i32>() + 5) / 10;
    let mut percents: Vec<i32> = per_mille.iter().map(|share| share / 10).collect();
    let mut by_rest: Vec<usize> = (0..per_mille.len()).collect();
    game::sort::by_key(&mut by_rest, |&nth| (std::cmp::Reverse(per_mille[nth] % 10), nth));
    let missing = whole - percents.iter().sum::<i32>();
    by_rest.into_iter().take(missing.max(0) as usize).for_each(|nth| percents[nth] += 1);
    percents
}

/// Which whole numbers a field takes.
pub fn limits(locale: Locale, least: i64, most: i64) -> String {
    let amount = |number: i64| [if number < 0 { "−" } else { "" }, &grouped(number.unsigned_abs())].concat();
    td_string!(locale, common.whole_number, least = amount(least), most = amount(most))
}

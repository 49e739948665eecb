//! The figures by which a class is compared, in words.

use super::money::{short, yuan};
use super::{figure, time};
use crate::contest::debrief::measure::{Measure, MeasureUnit};
use crate::record::csv;
use game::money::Money;
use game::per_mille::PerMille;
use game::time::{HOUR, Minute, Minutes};
use texts::i18n::*;

/// What a figure is called.
pub fn name(locale: Locale, measure: Measure) -> &'static str {
    match measure {
        Measure::Score => td_string!(locale, debrief.measure.score),
        Measure::NetWorth => td_string!(locale, debrief.measure.net_worth),
        Measure::CustomerEquity => td_string!(locale, debrief.measure.customer_equity),
        Measure::Sales => td_string!(locale, debrief.measure.sales),
        Measure::Retention => td_string!(locale, debrief.measure.retention),
        Measure::Satisfaction => td_string!(locale, debrief.measure.satisfaction),
        Measure::Punctuality => td_string!(locale, debrief.measure.punctuality),
        Measure::Bids => td_string!(locale, debrief.measure.bids),
        Measure::Wins => td_string!(locale, debrief.measure.wins),
        Measure::WinRate => td_string!(locale, debrief.measure.win_rate),
        Measure::DisqualifiedRate => td_string!(locale, debrief.measure.disqualified_rate),
        Measure::PriceRatio => td_string!(locale, debrief.measure.price_ratio),
        Measure::AboveLowest => td_string!(locale, debrief.measure.above_lowest),
        Measure::DearerWins => td_string!(locale, debrief.measure.dearer_wins),
        Measure::Recognition => td_string!(locale, debrief.measure.recognition),
        Measure::Places => td_string!(locale, debrief.measure.places),
        Measure::FirstPlace => td_string!(locale, debrief.measure.first_place),
        Measure::IndustriesEarly => td_string!(locale, debrief.measure.industries_early),
        Measure::Industries => td_string!(locale, debrief.measure.industries),
        Measure::Tickets => td_string!(locale, debrief.measure.tickets),
        Measure::InTime => td_string!(locale, debrief.measure.in_time),
        Measure::LostUnhappy => td_string!(locale, debrief.measure.lost_unhappy),
        Measure::CareShare => td_string!(locale, debrief.measure.care_share),
        Measure::Checked => td_string!(locale, debrief.measure.checked),
        Measure::BadDebtRate => td_string!(locale, debrief.measure.bad_debt_rate),
        Measure::RetainedSales => td_string!(locale, debrief.measure.retained_sales),
        Measure::CostOfFirst => td_string!(locale, debrief.measure.cost_of_first),
        Measure::CostOfKeptYear => td_string!(locale, debrief.measure.cost_of_kept_year),
        Measure::LowestCash => td_string!(locale, debrief.measure.lowest_cash),
        Measure::Idle => td_string!(locale, debrief.measure.idle),
    }
}

/// What more or less of it is called: a time is later, a number of things larger, a rate higher.
pub fn degree(locale: Locale, measure: Measure, more: bool) -> &'static str {
    match (measure.unit(), more) {
        (MeasureUnit::Minutes, true) => td_string!(locale, debrief.degree.later),
        (MeasureUnit::Minutes, false) => td_string!(locale, debrief.degree.earlier),
        (MeasureUnit::Count | MeasureUnit::Money, true) => td_string!(locale, debrief.degree.larger),
        (MeasureUnit::Count | MeasureUnit::Money, false) => td_string!(locale, debrief.degree.smaller),
        (_, true) => td_string!(locale, debrief.degree.higher),
        (_, false) => td_string!(locale, debrief.degree.lower),
    }
}

/// A value with its unit: `¥612,400`, `8.5%`, `C 1.05`, `704`, `52 h`.
pub fn value(locale: Locale, measure: Measure, value: i64) -> String {
    match measure.unit() {
        MeasureUnit::Money => yuan(Money::fen(value)),
        MeasureUnit::Share => figure::percent(rate(value)),
        MeasureUnit::Ratio if measure == Measure::Satisfaction => {
            td_string!(locale, yearend.figure.ratio, n = figure::hundredths(value))
        }
        MeasureUnit::Minutes => time::moment(locale, Minute::START + minutes(value)),
        // Recognition is spoken of in thousandths throughout the game.
        MeasureUnit::Ratio | MeasureUnit::Points | MeasureUnit::Count => value.to_string(),
    }
}

/// The value of a year; a dash for who has none.
pub fn value_or_dash(locale: Locale, measure: Measure, found: Option<i64>) -> String {
    found.map_or_else(|| td_string!(locale, ranking.none).to_owned(), |found| value(locale, measure, found))
}

/// A value as short as an axis wants it.
pub fn brief(locale: Locale, measure: Measure, value: i64) -> String {
    match measure.unit() {
        MeasureUnit::Money => short(locale, Money::fen(value)),
        MeasureUnit::Share => figure::percent(rate(value)),
        MeasureUnit::Ratio if measure == Measure::Satisfaction => figure::hundredths(value),
        MeasureUnit::Minutes => time::hours(minutes(value)),
        MeasureUnit::Ratio | MeasureUnit::Points | MeasureUnit::Count => value.to_string(),
    }
}

/// A value as a plain number, for a spreadsheet: yuan, parts of one, hours.
pub fn plain(measure: Measure, value: i64) -> String {
    match measure.unit() {
        MeasureUnit::Money => csv::thousandths(value * 10),
        MeasureUnit::Share | MeasureUnit::Ratio => csv::thousandths(value),
        MeasureUnit::Minutes => csv::thousandths(value * 1000 / i64::from(HOUR)),
        MeasureUnit::Points | MeasureUnit::Count => value.to_string(),
    }
}

fn rate(thousandths: i64) -> PerMille {
    PerMille::new(thousandths.clamp(i32::MIN.into(), i32::MAX.into()) as i32)
}

fn minutes(minutes: i64) -> Minutes {
    Minutes::new(u32::try_from(minutes).unwrap_or(0))
}

//! Tenders, bids and score sheets in words.

use crate::ui::components::ScoredFactor;
use crate::ui::words::{money::grouped, name::name, time};
use game::ids::{CustomerId, PackageId, ProductId, TenderId, TenderKind};
use game::per_mille::PerMille;
use game::scenario::{Method, Scenario, Weights};
use game::tender::{Centi, Disqualification, Terms};
use game::time::{HOUR, Minute, Minutes};
use texts::i18n::*;

/// How a tender is scored: "Price-type".
pub fn method(locale: Locale, method: Method) -> String {
    match method {
        Method::Price => td_string!(locale, tenders.method.price).to_string(),
        Method::NonPrice => td_string!(locale, tenders.method.non_price).to_string(),
    }
}

/// Weights as "30 / 45 / 25".
pub fn weights(weights: Weights) -> String {
    format!("{} / {} / {}", weights.price, weights.recognition, weights.service)
}

/// Why a bid does not count.
pub fn disqualified(locale: Locale, scenario: &Scenario, tender: TenderId, why: Disqualification) -> String {
    match why {
        Disqualification::WrongFamily => td_string!(locale, tenders.disqualified.wrong_family).to_string(),
        Disqualification::MandatoryRequirementNotMet { index } => {
            let industry = scenario.industry(scenario.customer(tender.customer).industry);
            let spoken = industry.traits.get(usize::from(index)).map(|spoken| name(locale, spoken));
            td_string!(locale, tenders.disqualified.star, trait_name = spoken.unwrap_or_default())
        }
        Disqualification::AboveCeiling => td_string!(locale, tenders.disqualified.ceiling).to_string(),
        Disqualification::PlaceLost => td_string!(locale, tenders.disqualified.place).to_string(),
        Disqualification::BondNotPayable => td_string!(locale, tenders.disqualified.bond).to_string(),
        Disqualification::Bankrupt => td_string!(locale, tenders.disqualified.bankrupt).to_string(),
    }
}

/// A factor's name.
pub fn factor(locale: Locale, factor: ScoredFactor) -> String {
    match factor {
        ScoredFactor::Price => td_string!(locale, tenders.factor.price).to_string(),
        ScoredFactor::Recognition => td_string!(locale, tenders.factor.recognition).to_string(),
        ScoredFactor::Service => td_string!(locale, tenders.factor.service).to_string(),
    }
}

/// A service package's name.
pub fn package(locale: Locale, scenario: &Scenario, package: PackageId) -> String {
    scenario.package(package).map(|package| name(locale, &package.name).to_owned()).unwrap_or_default()
}

/// A product's name.
pub fn product(locale: Locale, scenario: &Scenario, product: ProductId) -> String {
    scenario.product(product).map(|product| name(locale, &product.name).to_owned()).unwrap_or_default()
}

/// What a tender is about: "Secure teller terminals × 120 units".
pub fn goods(locale: Locale, scenario: &Scenario, terms: &Terms) -> String {
    let industry = scenario.industry(scenario.customer(terms.id.customer).industry);
    td_string!(
        locale,
        tenders.units,
        goods = name(locale, &industry.family),
        quantity = grouped(terms.quantity.into()),
        unit = name(locale, &industry.unit)
    )
}

/// How many units a tender asks for: 120 台, "120 units".
pub fn quantity(locale: Locale, scenario: &Scenario, terms: &Terms) -> String {
    format!("{} {}", grouped(terms.quantity.into()), units(locale, scenario, terms.id.customer))
}

/// The counting word for several: 台, "units".
pub fn units(locale: Locale, scenario: &Scenario, customer: CustomerId) -> String {
    name(locale, &scenario.industry(scenario.customer(customer).industry).unit).to_owned()
}

/// The counting word for one: 台, "unit".
pub fn one_unit(locale: Locale, scenario: &Scenario, customer: CustomerId) -> String {
    let word = name(locale, &scenario.industry(scenario.customer(customer).industry).unit);
    match locale {
        Locale::en => word.strip_suffix('s').unwrap_or(word).to_owned(),
        Locale::zh_CN => word.to_owned(),
    }
}

/// The payment term from delivery: "on delivery", "2 mo.".
pub fn term(locale: Locale, months: u8) -> String {
    match months {
        0 => td_string!(locale, tenders.on_delivery).to_string(),
        _ => td_string!(locale, tenders.months_later, count = months),
    }
}

/// The working day that ends at that moment: "5 月 10 日", "month 5, day 10".
pub fn date(locale: Locale, end: Minute) -> String {
    let (month, day) = day_of(end);
    td_string!(locale, tenders.date, month = month, day = day)
}

/// Month, and working day from 1, of the day that ends at that moment.
pub fn day_of(end: Minute) -> (u8, u32) {
    let within = end.back(Minutes::new(1));
    (within.month().number(), time::day_of_month(within))
}

/// A tender's number for people: month, customer, and a letter for what is no regular tender: R for a re-tender, O for
/// an order without a tender, P for one of a joint project, C for a cross-sale, A with a number for one placed again.
pub fn number(tender: TenderId) -> String {
    let (month, customer) = (tender.month.number(), tender.customer.0 + 1);
    let letter = match tender.kind {
        TenderKind::Regular => "",
        TenderKind::ReTender { .. } => "R",
        TenderKind::Repeat => "O",
        TenderKind::Project => "P",
        TenderKind::Cross { .. } => "C",
        TenderKind::PlacedAgain { nth, .. } => return format!("T-{month:02}{customer:02}A{}", nth + 1),
    };
    format!("T-{month:02}{customer:02}{letter}")
}

/// Points with two decimals: "27.35".
pub fn points(points: Centi) -> String {
    let sign = if points.0 < 0 { "−" } else { "" };
    format!("{sign}{}.{:02}", points.0.abs() / 100, points.0.abs() % 100)
}

/// Points with one decimal, cut: "27.3".
pub fn rough_points(points: Centi) -> String {
    format!("{}.{}", points.0 / 100, points.0.abs() % 100 / 10)
}

/// A difference in points with its sign: "+0.59", "−1.80".
pub fn points_change(change: Centi) -> String {
    if change.0 < 0 { points(change) } else { format!("+{}", points(change)) }
}

/// Points with their sign: "+6", "−4", "0".
pub fn signed(points: i32) -> String {
    match points {
        0 => "0".to_owned(),
        1.. => format!("+{points}"),
        _ => format!("−{}", -points),
    }
}

/// A rate as a percentage with one decimal: "22.7%".
pub fn percent(rate: PerMille) -> String {
    let sign = if rate.get() < 0 { "−" } else { "" };
    format!("{sign}{}.{}%", rate.get().abs() / 10, rate.get().abs() % 10)
}

/// What is left before a deadline, in hours: "68", below ten hours to the tenth, "9.5".
pub fn hours(left: Minutes) -> String {
    let whole = Minutes::hours(left.get() / HOUR);
    time::hours(if whole < Minutes::hours(10) { left } else { whole })
}

//! The handbook's titles and texts, filled with the scenario's numbers.

use crate::study::handbook::{Chapter, HandbookNumber, Section, fill, numbers};
use crate::ui::words::figure::{hundredths, percent};
use crate::ui::words::money::yuan;
use game::scenario::Scenario;
use texts::i18n::*;

macro_rules! by_section {
    ($locale:ident, $section:ident, $subject:ident, $part:ident) => {
        match $section {
            Section::Year => td_string!($locale, $subject.$part.year),
            Section::Clock => td_string!($locale, $subject.$part.clock),
            Section::People => td_string!($locale, $subject.$part.people),
            Section::Stages => td_string!($locale, $subject.$part.stages),
            Section::Recognition => td_string!($locale, $subject.$part.recognition),
            Section::Places => td_string!($locale, $subject.$part.places),
            Section::Events => td_string!($locale, $subject.$part.events),
            Section::Market => td_string!($locale, $subject.$part.market),
            Section::Projects => td_string!($locale, $subject.$part.projects),
            Section::Tenders => td_string!($locale, $subject.$part.tenders),
            Section::Products => td_string!($locale, $subject.$part.products),
            Section::Bid => td_string!($locale, $subject.$part.bid),
            Section::Disqualified => td_string!($locale, $subject.$part.disqualified),
            Section::Scoring => td_string!($locale, $subject.$part.scoring),
            Section::PostMortem => td_string!($locale, $subject.$part.post_mortem),
            Section::Contract => td_string!($locale, $subject.$part.contract),
            Section::Purchase => td_string!($locale, $subject.$part.purchase),
            Section::Delivery => td_string!($locale, $subject.$part.delivery),
            Section::Penalty => td_string!($locale, $subject.$part.penalty),
            Section::Standing => td_string!($locale, $subject.$part.standing),
            Section::Ledger => td_string!($locale, $subject.$part.ledger),
            Section::Credit => td_string!($locale, $subject.$part.credit),
            Section::Receivables => td_string!($locale, $subject.$part.receivables),
            Section::Statements => td_string!($locale, $subject.$part.statements),
            Section::Satisfaction => td_string!($locale, $subject.$part.satisfaction),
            Section::Service => td_string!($locale, $subject.$part.service),
            Section::Programmes => td_string!($locale, $subject.$part.programmes),
            Section::Loyalty => td_string!($locale, $subject.$part.loyalty),
            Section::CustomerCredit => td_string!($locale, $subject.$part.customer_credit),
            Section::Score => td_string!($locale, $subject.$part.score),
            Section::Rivals => td_string!($locale, $subject.$part.rivals),
            Section::Luck => td_string!($locale, $subject.$part.luck),
        }
    };
}

/// A section's title.
pub fn title(locale: Locale, section: Section) -> &'static str {
    by_section!(locale, section, handbook, title)
}

/// A section's text with the scenario's numbers in place: lines, of which those that begin
/// with `- ` are items of a list and those with `= ` formulas.
pub fn text(locale: Locale, section: Section, scenario: &Scenario) -> String {
    fill(by_section!(locale, section, section, text), &numbers(scenario), |number| write(locale, number))
}

/// A chapter's title.
pub fn chapter(locale: Locale, chapter: Chapter) -> &'static str {
    match chapter {
        Chapter::Company => td_string!(locale, handbook.chapter.company),
        Chapter::Customers => td_string!(locale, handbook.chapter.customers),
        Chapter::Bidding => td_string!(locale, handbook.chapter.bidding),
        Chapter::Fulfilment => td_string!(locale, handbook.chapter.fulfilment),
        Chapter::Keeping => td_string!(locale, handbook.chapter.keeping),
        Chapter::Money => td_string!(locale, handbook.chapter.money),
        Chapter::Result => td_string!(locale, handbook.chapter.result),
    }
}

fn write(locale: Locale, number: HandbookNumber) -> String {
    match number {
        HandbookNumber::Yuan(amount) => yuan(amount.money()),
        HandbookNumber::Count(count) => count.to_string(),
        HandbookNumber::Rate(rate) => percent(rate),
        HandbookNumber::Ratio(ratio) => hundredths(i64::from(ratio.get())),
        HandbookNumber::Hundredths(hundredths) => {
            let (whole, tenths) = (hundredths / 100, hundredths % 100 / 10);
            if tenths == 0 { whole.to_string() } else { format!("{whole}.{tenths}") }
        }
        HandbookNumber::Time(time) if time.get() < 60 => td_string!(locale, handbook.unit.minutes, n = time.get()),
        HandbookNumber::Time(time) => {
            let (hours, tenths) = (time.get() / 60, time.get() % 60 / 6);
            let hours = if tenths == 0 { hours.to_string() } else { format!("{hours}.{tenths}") };
            td_string!(locale, handbook.unit.hours, n = hours)
        }
        HandbookNumber::PerUnit => td_string!(locale, handbook.unit.per_unit).to_owned(),
        HandbookNumber::PerDelivery => td_string!(locale, handbook.unit.per_delivery).to_owned(),
    }
}

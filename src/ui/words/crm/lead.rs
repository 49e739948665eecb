//! Leads and bought lists in words.

use crate::crm::leads::bought::{BoughtRow, RowFlaw, Spelling};
use crate::crm::leads::found::LeadState;
use crate::crm::record::{Disqualifier, LeadRecord, LeadSign, LeadSource, RowFinding};
use crate::ui::words::name::name;
use crate::ui::words::tender;
use game::observation::Observation;
use texts::i18n::*;

/// Where a lead came from.
pub fn source(locale: Locale, source: LeadSource) -> &'static str {
    match source {
        LeadSource::Research => td_string!(locale, crm.source.research),
        LeadSource::Recommendation => td_string!(locale, crm.source.recommendation),
        LeadSource::BoughtList => td_string!(locale, crm.source.bought_list),
        LeadSource::Exhibition => td_string!(locale, crm.source.exhibition),
        LeadSource::Seminar => td_string!(locale, crm.source.seminar),
        LeadSource::Service => td_string!(locale, crm.source.service),
        LeadSource::Website => td_string!(locale, crm.source.website),
    }
}

/// How a lead stands.
pub fn state(locale: Locale, state: LeadState) -> &'static str {
    match state {
        LeadState::New => td_string!(locale, crm.lead.new),
        LeadState::Contacted => td_string!(locale, crm.lead.contacted),
        LeadState::Qualified => td_string!(locale, crm.lead.qualified),
        LeadState::Converted => td_string!(locale, crm.lead.converted),
        LeadState::Won => td_string!(locale, crm.lead.won),
        LeadState::Disqualified => td_string!(locale, crm.lead.disqualified),
    }
}

/// Why a lead is not pursued.
pub fn unfit(locale: Locale, why: Disqualifier) -> &'static str {
    match why {
        Disqualifier::NoNeed => td_string!(locale, crm.unfit.no_need),
        Disqualifier::NoBudget => td_string!(locale, crm.unfit.no_budget),
        Disqualifier::NotReached => td_string!(locale, crm.unfit.not_reached),
        Disqualifier::Supplied => td_string!(locale, crm.unfit.supplied),
        Disqualifier::TooCostly => td_string!(locale, crm.unfit.too_costly),
    }
}

/// A sign of a promising lead.
pub fn sign(locale: Locale, sign: LeadSign) -> &'static str {
    match sign {
        LeadSign::Large => td_string!(locale, crm.sign.large),
        LeadSign::Middle => td_string!(locale, crm.sign.middle),
        LeadSign::Near => td_string!(locale, crm.sign.near),
        LeadSign::Recommended => td_string!(locale, crm.sign.recommended),
        LeadSign::Studied => td_string!(locale, crm.sign.studied),
        LeadSign::TenderSoon => td_string!(locale, crm.sign.tender_soon),
        LeadSign::PlaceFree => td_string!(locale, crm.sign.place_free),
        LeadSign::Recognised => td_string!(locale, crm.sign.recognised),
    }
}

/// What can be wrong with a row of a bought list.
pub fn flaw(locale: Locale, flaw: RowFlaw) -> &'static str {
    match flaw {
        RowFlaw::Duplicate => td_string!(locale, crm.bought.duplicate),
        RowFlaw::WrongIndustry => td_string!(locale, crm.bought.wrong_industry),
        RowFlaw::NoCity => td_string!(locale, crm.bought.no_city),
        RowFlaw::BadPhone => td_string!(locale, crm.bought.bad_phone),
        RowFlaw::OldContact => td_string!(locale, crm.bought.old_contact),
    }
}

/// What was found about a row, with the correction.
pub fn finding(locale: Locale, seen: &Observation<'_>, finding: &RowFinding) -> String {
    let changed =
        |kind: RowFlaw, right: String| td_string!(locale, crm.bought.changed, flaw = flaw(locale, kind), right = right);
    match finding {
        RowFinding::Right => td_string!(locale, crm.bought.right).to_owned(),
        RowFinding::Duplicate { of } => td_string!(locale, crm.bought.duplicate_of, row = u32::from(*of) + 1),
        RowFinding::WrongIndustry { right } => {
            changed(RowFlaw::WrongIndustry, name(locale, &seen.scenario().industry(*right).name).to_owned())
        }
        RowFinding::NoCity { city } => changed(RowFlaw::NoCity, city.clone()),
        RowFinding::BadPhone { phone } => changed(RowFlaw::BadPhone, phone.clone()),
        RowFinding::OldContact => flaw(locale, RowFlaw::OldContact).to_owned(),
    }
}

/// A customer's name as a list has it.
pub fn written_name(locale: Locale, seen: &Observation<'_>, row: &BoughtRow) -> String {
    let customer = seen.customer(row.customer);
    let full = name(locale, &customer.name);
    match row.spelling {
        Spelling::Full => full.to_owned(),
        Spelling::Short => name(locale, &customer.short).to_owned(),
        // Chinese has no capitals: there a blank stands after the second character.
        Spelling::Careless => match locale {
            Locale::en => full.to_uppercase(),
            Locale::zh_CN => {
                let cut = full.char_indices().nth(2).map_or(full.len(), |(at, _)| at);
                format!("{} {}", &full[..cut], &full[cut..])
            }
        },
    }
}

/// What kind of record it is.
pub fn record(locale: Locale, seen: &Observation<'_>, record: &LeadRecord) -> String {
    match record {
        LeadRecord::Points { sign: one, points } => {
            td_string!(locale, crm.records.points, sign = sign(locale, *one), points = *points)
        }
        LeadRecord::Qualify { bant, reason, .. } => {
            let words = td_string!(locale, crm.records.qualify, count = bant.count());
            match reason.is_empty() {
                true => words,
                false => td_string!(locale, crm.records.because, what = words, reason = reason.clone()),
            }
        }
        LeadRecord::Disqualify { why, .. } => td_string!(locale, crm.records.disqualify, why = unfit(locale, *why)),
        LeadRecord::Convert { opportunity, .. } => {
            td_string!(locale, crm.records.convert, tender = tender::number(*opportunity))
        }
        LeadRecord::Buy { list } => td_string!(locale, crm.records.buy, number = list.0),
        LeadRecord::Find { list, row, finding: found } => {
            let (row, found) = (u32::from(*row) + 1, finding(locale, seen, found));
            td_string!(locale, crm.records.find, number = list.0, row = row, finding = found)
        }
        LeadRecord::Import { list } => td_string!(locale, crm.records.import, number = list.0),
    }
}

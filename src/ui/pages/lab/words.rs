//! Labs in words: what they are called, what they point at, pages, amounts.

use crate::crm::book::CrmBook;
use crate::crm::names::ListName;
use crate::study::bilingual::Bilingual;
use crate::study::lab::{LabAmount, LabSubject, LabUnit, WorkedValue};
use crate::study::quiz::Mark;
use crate::ui::words::crm::cell::customer_name;
use crate::ui::words::crm::{lead, names, service};
use crate::ui::words::money::grouped;
use crate::ui::words::name::{company, name};
use crate::ui::words::tender;
use game::ids::TenderId;
use game::observation::Observation;
use texts::i18n::*;

/// The text in that language.
pub fn said(locale: Locale, text: &Bilingual) -> &str {
    match locale {
        Locale::zh_CN => &text.zh,
        Locale::en => &text.en,
    }
}

/// A kind of labs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabKind {
    /// Experiments of the course.
    Experiment,
    /// Labs of the syllabus.
    Syllabus,
    /// Tasks at the end of a unit.
    Unit,
    /// Labs that are not of the product.
    Own,
}

impl LabKind {
    /// All, in the order of the list.
    pub const ALL: [Self; 4] = [Self::Own, Self::Experiment, Self::Syllabus, Self::Unit];

    /// The kind of a lab, by its name.
    pub fn of(id: &str) -> Self {
        match id.as_bytes().first() {
            Some(b's') => Self::Syllabus,
            Some(b'u') => Self::Unit,
            Some(b'o') => Self::Own,
            _ => Self::Experiment,
        }
    }

    /// What the kind is called.
    pub fn name(self, locale: Locale) -> &'static str {
        match self {
            Self::Experiment => td_string!(locale, lab.kind.experiments),
            Self::Syllabus => td_string!(locale, lab.kind.syllabus),
            Self::Unit => td_string!(locale, lab.kind.units),
            Self::Own => td_string!(locale, lab.kind.own),
        }
    }
}

/// Kind and number of a lab: "Experiment 4".
pub fn number(locale: Locale, id: &str) -> String {
    let digits = id.trim_start_matches(|letter: char| !letter.is_ascii_digit()).trim_start_matches('0');
    match LabKind::of(id) {
        LabKind::Experiment => td_string!(locale, lab.kind.experiment, number = digits),
        LabKind::Syllabus => td_string!(locale, lab.kind.syllabus_one, number = digits),
        LabKind::Unit => td_string!(locale, lab.kind.unit, number = digits),
        LabKind::Own => td_string!(locale, lab.kind.own_one).to_owned(),
    }
}

/// A lab with its number: "Experiment 4 Leads and their conversion".
pub fn full_title(locale: Locale, id: &str, title: &Bilingual) -> String {
    td_string!(locale, lab.full_title, number = number(locale, id), title = said(locale, title))
}

/// What a lab points at.
pub fn subject(locale: Locale, seen: &Observation<'_>, book: &CrmBook, subject: LabSubject) -> String {
    let with_customer = |customer, number: String| {
        td_string!(locale, lab.of_customer, customer = customer_name(locale, seen, customer), number = number)
    };
    let of_tender = |id: TenderId| with_customer(id.customer, tender::number(id));
    match subject {
        LabSubject::Customer(id) => customer_name(locale, seen, id).to_owned(),
        LabSubject::Ticket(id) => match seen.ticket(id) {
            Some(ticket) => {
                let (customer, number) = (customer_name(locale, seen, ticket.customer()), service::ticket_number(id));
                td_string!(locale, lab.ticket_of, customer = customer, number = number)
            }
            None => td_string!(locale, lab.ticket, number = service::ticket_number(id)),
        },
        LabSubject::Opportunity(id) | LabSubject::Order(id) => of_tender(id),
        LabSubject::Employee(id) => {
            seen.staff(id).map_or_else(String::new, |person| name(locale, &person.name).to_owned())
        }
        LabSubject::Competitor(id) => company(locale, seen, id),
        LabSubject::Family(id) => name(locale, &seen.scenario().industry(id).family).to_owned(),
        LabSubject::Campaign(record) => {
            book.campaigns().one(record).map_or_else(String::new, |campaign| campaign.name.clone())
        }
        LabSubject::Source(source) => lead::source(locale, source).to_owned(),
    }
}

/// A page of the game or of the workbench, by its address.
pub fn page_name(locale: Locale, address: &str) -> &'static str {
    match address {
        "customers" => td_string!(locale, common.nav.customers),
        "tenders" => td_string!(locale, common.nav.tenders),
        "awards" => td_string!(locale, common.nav.awards),
        "goods" => td_string!(locale, common.nav.goods),
        "service" => td_string!(locale, common.nav.service),
        "finance" => td_string!(locale, common.nav.finance),
        "value" => td_string!(locale, common.nav.value),
        "people" => td_string!(locale, common.nav.people),
        "market" => td_string!(locale, common.nav.market),
        "handbook" => td_string!(locale, common.nav.handbook),
        "crm" => td_string!(locale, crm.section.dashboard),
        "crm/board" => td_string!(locale, crm.section.board),
        "crm/pipeline" => td_string!(locale, crm.section.pipeline),
        "crm/plan" => td_string!(locale, crm.section.plan),
        "crm/quote" => td_string!(locale, crm.section.quotation),
        "crm/bought" => td_string!(locale, crm.section.bought),
        "crm/survey" => td_string!(locale, crm.section.survey),
        "crm/access" => td_string!(locale, crm.section.access),
        "crm/statistics" => td_string!(locale, crm.section.statistics),
        "crm/weekly" => td_string!(locale, crm.section.weekly),
        "crm/team" => td_string!(locale, crm.section.team),
        "crm/records" => td_string!(locale, crm.section.records),
        "crm/data" => td_string!(locale, crm.section.data),
        "crm/query" => td_string!(locale, crm.section.query),
        "crm/import" => td_string!(locale, crm.section.import),
        other => {
            let list = other.strip_prefix("crm/").and_then(ListName::named);
            list.map_or_else(|| td_string!(locale, common.nav.desk), |list| names::list(locale, list))
        }
    }
}

/// A mark in per cent.
pub fn percent(mark: Mark) -> String {
    format!("{} %", (u32::from(mark.0) + 5) / 10)
}

/// What a figure comes to, without its unit.
pub fn value(locale: Locale, value: &WorkedValue) -> String {
    match value {
        WorkedValue::Number(amount) => number_of(*amount),
        WorkedValue::Choice(code) => choice(locale, code).to_owned(),
    }
}

/// The unit of a figure, as it is written behind a number; nothing for a plain one.
pub fn unit(locale: Locale, unit: LabUnit) -> &'static str {
    match unit {
        LabUnit::Yuan => td_string!(locale, lab.unit.yuan),
        LabUnit::PerCent => "%",
        LabUnit::Hours => td_string!(locale, lab.unit.hours),
        LabUnit::Days => td_string!(locale, lab.unit.days),
        LabUnit::Points | LabUnit::Tenths => td_string!(locale, lab.unit.points),
        LabUnit::Ratio | LabUnit::Share | LabUnit::Count | LabUnit::Plain(_) => "",
    }
}

/// A choice of a figure, by its code.
pub fn choice(locale: Locale, code: &str) -> &'static str {
    match code {
        "top_value" => td_string!(locale, crm.rfm.top_value),
        "top_to_develop" => td_string!(locale, crm.rfm.top_to_develop),
        "top_to_keep" => td_string!(locale, crm.rfm.top_to_keep),
        "top_to_win_back" => td_string!(locale, crm.rfm.top_to_win_back),
        "plain_value" => td_string!(locale, crm.rfm.plain_value),
        "plain_to_develop" => td_string!(locale, crm.rfm.plain_to_develop),
        "plain_to_keep" => td_string!(locale, crm.rfm.plain_to_keep),
        "plain_to_win_back" => td_string!(locale, crm.rfm.plain_to_win_back),
        "vip" => td_string!(locale, crm.class.vip),
        "major" => td_string!(locale, crm.class.major),
        "ordinary" => td_string!(locale, crm.class.ordinary),
        "small" => td_string!(locale, crm.class.small),
        "high_growing" => td_string!(locale, crm.value_growth.high_growing),
        "high_steady" => td_string!(locale, crm.value_growth.high_steady),
        "low_growing" => td_string!(locale, crm.value_growth.low_growing),
        "low_steady" => td_string!(locale, crm.value_growth.low_steady),
        "a" => td_string!(locale, care.grade.a),
        "b" => td_string!(locale, care.grade.b),
        "c" => td_string!(locale, care.grade.c),
        "d" => td_string!(locale, care.grade.d),
        _ => "",
    }
}

/// A number with the decimals of its unit, and signs between thousands.
fn number_of(amount: LabAmount) -> String {
    let decimals = amount.unit.decimals();
    let Some(rounded) = amount.number.rounded(decimals) else { return String::new() };
    let part = 10_u128.pow(u32::from(decimals));
    let (whole, rest) = (rounded.unsigned_abs() / part, rounded.unsigned_abs() % part);
    let sign = if rounded < 0 { "−" } else { "" };
    let whole = u64::try_from(whole).map_or_else(|_| whole.to_string(), grouped);
    match decimals {
        0 => format!("{sign}{whole}"),
        _ => format!("{sign}{whole}.{rest:0>width$}", width = usize::from(decimals)),
    }
}

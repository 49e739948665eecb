//! Figures worked out of a company as it stands. Each is what the product itself computes; here it only gets a name, a unit
//! and what it was worked out of.

mod customers;
mod marketing;
mod money;
mod selling;
mod service;

use super::figure::{LabAmount, LabFigure, LabUnit, WorkedFigure};
use super::subject::LabSubject;
use super::view::LabView;
use game::money::Money;
use game::per_mille::PerMille;
use game::time::{HOUR, Minutes};

/// A figure of the whole company, or of a subject. None where it is not known, or is not about that subject.
pub fn worked(view: &LabView<'_>, figure: LabFigure, of: Option<LabSubject>) -> Option<WorkedFigure> {
    match of {
        None if !figure.is_of_company() => None,
        Some(subject) if !figure.subjects().contains(&subject.kind()) => None,
        Some(LabSubject::Customer(customer)) => {
            customers::of_customer(view, figure, customer).or_else(|| money::of_customer(view, figure, customer))
        }
        Some(LabSubject::Ticket(ticket)) => service::of_ticket(view, figure, ticket),
        Some(LabSubject::Opportunity(id)) => selling::of_opportunity(view, figure, id),
        Some(LabSubject::Order(id)) => money::of_order(view, figure, id),
        Some(LabSubject::Employee(staff)) => selling::of_plan(view, figure, Some(staff)),
        Some(LabSubject::Competitor(company)) => selling::of_competitor(view, figure, company),
        Some(LabSubject::Campaign(campaign)) => marketing::of_campaign(view, figure, campaign),
        Some(LabSubject::Source(source)) => marketing::of_leads(view, figure, Some(source)),
        Some(LabSubject::Family(_)) => None,
        None => customers::of_company(view, figure)
            .or_else(|| selling::of_company(view, figure))
            .or_else(|| selling::of_plan(view, figure, None))
            .or_else(|| service::of_company(view, figure))
            .or_else(|| marketing::of_company(view, figure))
            .or_else(|| marketing::of_leads(view, figure, None))
            .or_else(|| money::of_company(view, figure)),
    }
}

fn whole(number: i64, unit: LabUnit) -> LabAmount {
    LabAmount { number: i128::from(number).into(), unit }
}

fn count(number: impl TryInto<i64>) -> LabAmount {
    whole(number.try_into().unwrap_or_default(), LabUnit::Count)
}

fn parts(number: i64, of: i64, unit: LabUnit) -> LabAmount {
    LabAmount::parts(number, of, unit).unwrap_or_else(|| whole(0, unit))
}

fn yuan(amount: Money) -> LabAmount {
    parts(amount.as_fen(), 100, LabUnit::Yuan)
}

fn percent(rate: PerMille) -> LabAmount {
    parts(i64::from(rate.get()), 10, LabUnit::PerCent)
}

fn ratio(rate: PerMille) -> LabAmount {
    parts(i64::from(rate.get()), 1000, LabUnit::Ratio)
}

fn hours(time: Minutes) -> LabAmount {
    parts(i64::from(time.get()), i64::from(HOUR), LabUnit::Hours)
}

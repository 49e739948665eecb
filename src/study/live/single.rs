//! Single figures.

use super::spread::Found;
use super::{LiveGap, LiveValue};
use crate::crm::calibration::calibration;
use crate::crm::dashboard::{DashboardFigure, FigureName, figures};
use crate::crm::list::Cell;
use crate::crm::pipeline::{Opportunity, opportunities};
use crate::crm::sample::population;
use crate::crm::survey::answers::answers;
use crate::crm::survey::index::index;
use crate::crm::viewer::Viewer;
use crate::insight::analytics::acquisition_cost::{CostOfSales, own};
use crate::insight::analytics::new_business::first_contacts;
use crate::insight::analytics::retention::year;
use crate::insight::analytics::value;
use crate::insight::care::acsi::mean_chain;
use crate::insight::care::closed_tickets::closed;
use crate::insight::review::year_of_care::{Complaints, year_of_keeping};
use game::care::AcsiNumber;
use game::finance::Reason;
use game::money::Money;
use game::per_mille::PerMille;

/// Customers with a fulfilled contract who are in forming or stable management, of all with one.
pub(super) fn kept_customers(viewer: &Viewer<'_>) -> Found {
    let customers = year(viewer.seen);
    if customers.reached == 0 {
        return Err(LiveGap::NoBuyers);
    }
    Ok(LiveValue::CountOf { part: customers.kept, whole: customers.reached })
}

pub(super) fn retention(viewer: &Viewer<'_>) -> Found {
    let customers = year(viewer.seen);
    let share = customers.retention().ok_or(LiveGap::NoBuyers)?;
    Ok(LiveValue::Share { share, of: customers.reached })
}

pub(super) fn customer_equity(viewer: &Viewer<'_>) -> Found {
    let values = value::lifetime_values(viewer.seen);
    if values.is_empty() { Err(LiveGap::NoBuyers) } else { Ok(LiveValue::Money(value::customer_equity(&values))) }
}

pub(super) fn cost_first_sale(viewer: &Viewer<'_>) -> Found {
    own(viewer.seen).per_first().map(LiveValue::Money).ok_or(LiveGap::NoBuyers)
}

pub(super) fn cost_kept_year(viewer: &Viewer<'_>) -> Found {
    let cost = own(viewer.seen);
    cost.per_kept_year().map(LiveValue::Money).ok_or_else(|| no_year(cost))
}

pub(super) fn acquisition_ratio(viewer: &Viewer<'_>) -> Found {
    let cost = own(viewer.seen);
    let ratio = cost.times_dearer().ok_or_else(|| no_year(cost))?;
    Ok(LiveValue::Ratio { ratio, of: cost.first_sales })
}

fn no_year(cost: CostOfSales) -> LiveGap {
    if cost.first_sales == 0 { LiveGap::NoBuyers } else { LiveGap::KeptTooShort }
}

/// The share of the own bids that have been opened and won, as the workbench's dashboard has it.
pub(super) fn win_rate(viewer: &Viewer<'_>) -> Found {
    let Cell::Rate(share) = dashboard(viewer, FigureName::WinRate) else { return Err(LiveGap::NoBids) };
    let all = opportunities(viewer.seen, viewer.book);
    let of = all.iter().filter_map(Opportunity::offer_won).count();
    Ok(LiveValue::Share { share, of: of as u32 })
}

pub(super) fn pipeline_amount(viewer: &Viewer<'_>) -> Found {
    open_amount(viewer, FigureName::Pipeline)
}

pub(super) fn weighted_pipeline(viewer: &Viewer<'_>) -> Found {
    open_amount(viewer, FigureName::Weighted)
}

fn open_amount(viewer: &Viewer<'_>, name: FigureName) -> Found {
    let is_any = opportunities(viewer.seen, viewer.book).iter().any(|one| one.facts.stage.is_open());
    match dashboard(viewer, name) {
        Cell::Money(amount) if is_any => Ok(LiveValue::Money(amount)),
        _ => Err(LiveGap::NoOpportunities),
    }
}

/// The Brier score of the judged chances: 0 is perfect, 0.25 is what a coin gets.
pub(super) fn forecast_accuracy(viewer: &Viewer<'_>) -> Found {
    let all = calibration(&opportunities(viewer.seen, viewer.book)).all;
    let brier = all.brier().ok_or(LiveGap::NoJudgements)?;
    // The score is in ten-thousandths.
    Ok(LiveValue::Ratio { ratio: PerMille::rounded(i64::from(brier), 10_000), of: all.count })
}

/// The mean of C = b ÷ a over all customers of whom it is known.
pub(super) fn satisfaction_mean(viewer: &Viewer<'_>) -> Found {
    let seen = viewer.seen;
    let known: Vec<i64> =
        seen.customer_ids().filter_map(|id| seen.known_satisfaction(id)).map(|one| i64::from(one.get())).collect();
    if known.is_empty() {
        return Err(LiveGap::NoSurveys);
    }
    let ratio = PerMille::rounded(known.iter().sum(), known.len() as i64 * 1000);
    Ok(LiveValue::Ratio { ratio, of: known.len() as u32 })
}

/// The mean of the index of satisfaction over all customers of whom it is known.
pub(super) fn acsi_index(viewer: &Viewer<'_>) -> Found {
    let seen = viewer.seen;
    let tenths = mean_chain(seen).ok_or(LiveGap::NoSurveys)?[AcsiNumber::Satisfaction as usize];
    let of = seen.customer_ids().filter(|&id| seen.known_acsi(id).is_some()).count() as u32;
    Ok(LiveValue::Points { tenths, error: None, of })
}

pub(super) fn complaints_open(viewer: &Viewer<'_>) -> Found {
    let opened = complaints(viewer).opened;
    match dashboard(viewer, FigureName::OpenTickets) {
        Cell::Count(open) if opened > 0 => Ok(LiveValue::CountOf { part: open as u32, whole: opened }),
        _ => Err(LiveGap::NoComplaints),
    }
}

pub(super) fn answer_time(viewer: &Viewer<'_>) -> Found {
    let tickets = &viewer.seen.company().tickets;
    let of = tickets.iter().filter(|ticket| ticket.responded.is_some()).count() as u32;
    let none = if tickets.is_empty() { LiveGap::NoComplaints } else { LiveGap::NoneAnswered };
    Ok(LiveValue::Days { tenths: complaints(viewer).mean_response.ok_or(none)?, of })
}

pub(super) fn settle_time(viewer: &Viewer<'_>) -> Found {
    let all = complaints(viewer);
    let none = if all.opened == 0 { LiveGap::NoComplaints } else { LiveGap::NoneSettled };
    Ok(LiveValue::Days { tenths: all.mean_days.ok_or(none)?, of: all.settled })
}

fn complaints(viewer: &Viewer<'_>) -> Complaints {
    year_of_keeping(viewer.seen).complaints
}

/// Complaints after whose remedy the customer said that it stays, of all that were settled.
pub(super) fn recovered_customers(viewer: &Viewer<'_>) -> Found {
    let closed = closed(viewer.seen);
    let settled = closed.iter().filter(|one| one.stays.is_some()).count() as u32;
    let stayed = closed.iter().filter(|one| one.stays == Some(true)).count() as u32;
    match (settled, viewer.seen.company().tickets.is_empty()) {
        (0, true) => Err(LiveGap::NoComplaints),
        (0, false) => Err(LiveGap::NoneSettled),
        (whole, _) => Ok(LiveValue::CountOf { part: stayed, whole }),
    }
}

/// What customers owe past its day, of all that they owe.
pub(super) fn receivables_overdue(viewer: &Viewer<'_>) -> Found {
    match (dashboard(viewer, FigureName::Overdue), dashboard(viewer, FigureName::Receivables)) {
        (Cell::Money(part), Cell::Money(whole)) if whole.is_positive() => Ok(LiveValue::MoneyOf { part, whole }),
        _ => Err(LiveGap::NoReceivables),
    }
}

/// First contacts of the year that an existing customer brought about.
pub(super) fn recommendation_share(viewer: &Viewer<'_>) -> Found {
    let [_, contacts] = first_contacts(viewer.seen);
    let share = contacts.share().ok_or(LiveGap::NoContacts)?;
    Ok(LiveValue::Share { share, of: contacts.all })
}

/// What programmes, clubs, gifts, VIP service and surveys have cost so far, as the books have it.
pub(super) fn programme_cost(viewer: &Viewer<'_>) -> Found {
    let spent = -viewer.seen.ledger().earned_in_all(Reason::Care);
    if spent == Money::ZERO { Err(LiveGap::NoProgrammes) } else { Ok(LiveValue::Money(spent)) }
}

/// Mean recognition of the customers who have been spoken to.
pub(super) fn recognition_mean(viewer: &Viewer<'_>) -> Found {
    let seen = viewer.seen;
    let spoken = seen.customer_ids().map(|id| seen.relation(id)).filter(|one| one.details().last_contact.is_some());
    let all: Vec<u64> = spoken.map(|one| u64::from(one.recognition().get())).collect();
    if all.is_empty() {
        return Err(LiveGap::NoContacts);
    }
    let mean = all.iter().sum::<u64>() / all.len() as u64;
    Ok(LiveValue::Recognition { mean: mean as u16, of: all.len() as u32 })
}

/// The satisfaction index that the newest survey with two answers found, with half its 95 % interval.
pub(super) fn survey_error(viewer: &Viewer<'_>) -> Found {
    let surveys = viewer.book.surveys().all();
    let rules = &viewer.seen.scenario().satisfaction;
    let mut gap = LiveGap::NoSurveys;
    for survey in surveys.iter().rev() {
        let answers = answers(viewer, survey);
        let all = population(viewer.seen).len().max(survey.design.customers.len());
        match index(rules, &answers, AcsiNumber::Satisfaction, all) {
            Some(found) if found.half.is_some() => {
                return Ok(LiveValue::Points {
                    tenths: found.mean.max(0) as u32,
                    error: found.half.map(|half| half as u32),
                    of: answers.len() as u32,
                });
            }
            Some(_) => gap = LiveGap::OneAnswer,
            None => {}
        }
    }
    Err(gap)
}

fn dashboard(viewer: &Viewer<'_>, name: FigureName) -> Cell {
    let found = figures(viewer).into_iter().find(|figure: &DashboardFigure| figure.name == name);
    found.map_or(Cell::Empty, |figure| figure.value)
}

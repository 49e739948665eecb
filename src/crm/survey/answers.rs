//! The answers of a survey: what the game's survey tasks measured with the customers of its sample.
//!
//! An answer belongs to one survey and stays with it, whatever is asked later. It belongs to a survey that was designed
//! before the work on it began, has the customer in its sample and no answer of that customer yet: to one that asks as
//! many contacts, if there is such a one, and of several to the newest. What a customer is asked beyond that belongs to
//! none.

use super::super::survey_book::CustomerSurvey;
use super::super::viewer::Viewer;
use game::care::Survey;
use game::ids::CustomerId;
use game::observation::Observation;
use game::people::TaskKind;
use game::time::Minute;

/// What a customer answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SurveyAnswer {
    /// Which customer.
    pub customer: CustomerId,
    /// What was measured.
    pub told: Survey,
}

/// The answers to a survey, in the order of customers.
pub fn answers(viewer: &Viewer<'_>, survey: &CustomerSurvey) -> Vec<SurveyAnswer> {
    let surveys = viewer.book.surveys().all();
    let answer = |customer: &CustomerId| {
        let told = answered(viewer.seen, surveys, *customer).into_iter().find(|(to, _)| *to == survey)?.1;
        Some(SurveyAnswer { customer: *customer, told })
    };
    survey.design.customers.iter().filter_map(answer).collect()
}

/// How many contacts of a customer a survey asks: no more than there are.
pub(super) fn contacts_of(seen: &Observation<'_>, customer: CustomerId, contacts: u8) -> u8 {
    let there = seen.customer(customer).contacts.len().min(8) as u8;
    contacts.min(there).max(1)
}

/// The surveys that a customer has answered, each with its answer.
fn answered<'s>(
    seen: &Observation<'_>,
    surveys: &'s [CustomerSurvey],
    customer: CustomerId,
) -> Vec<(&'s CustomerSurvey, Survey)> {
    let mut all: Vec<(&CustomerSurvey, Survey)> = Vec::new();
    for told in seen.relation(customer).surveys() {
        let Some((began, contacts)) = work(seen, customer, told.at) else { continue };
        let asks = |one: &&CustomerSurvey| {
            let is_new = all.iter().all(|(before, _)| before != one);
            is_new && one.at <= began && one.design.customers.contains(&customer)
        };
        let as_many = |one: &CustomerSurvey| contacts_of(seen, customer, one.design.contacts) == contacts;
        if let Some(survey) = surveys.iter().filter(asks).max_by_key(|one| (as_many(one), one.at, one.id)) {
            all.push((survey, told));
        }
    }
    all
}

/// When the work began that ended with an answer, and how many contacts it asked.
fn work(seen: &Observation<'_>, customer: CustomerId, ended: Minute) -> Option<(Minute, u8)> {
    let mut of_customer = seen.outcomes().iter().filter(|outcome| outcome.failure.is_none() && outcome.ended == ended);
    of_customer.find_map(|outcome| match outcome.task.kind {
        TaskKind::Survey { customer: one, contacts } if one == customer => Some((outcome.began, contacts)),
        _ => None,
    })
}

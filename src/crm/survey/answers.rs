//! The answers of a survey: what the game's survey tasks measured with the customers of its sample.
//!
//! The game keeps the newest answer of a customer. It belongs to the newest survey that had the customer in its sample
//! when it came; with an earlier survey it no longer counts.

use super::super::survey_book::CustomerSurvey;
use super::super::viewer::Viewer;
use game::care::Survey;
use game::ids::CustomerId;
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
        let told = viewer.seen.relation(*customer).details().survey?;
        let belongs = belongs_to(surveys, *customer, told.at)? == survey;
        belongs.then_some(SurveyAnswer { customer: *customer, told })
    };
    survey.design.customers.iter().filter_map(answer).collect()
}

/// The newest survey that had a customer in its sample before a moment.
fn belongs_to(surveys: &[CustomerSurvey], customer: CustomerId, at: Minute) -> Option<&CustomerSurvey> {
    let asks = |one: &&CustomerSurvey| one.at < at && one.design.customers.contains(&customer);
    surveys.iter().filter(asks).max_by_key(|one| (one.at, one.id))
}

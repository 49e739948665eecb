//! 调查回答: what customers answered, by survey.

use super::super::survey::answers::{SurveyAnswer, answers};
use super::super::survey_book::CustomerSurvey;
use super::super::viewer::Viewer;
use super::{Cell, ListRow};
use game::care::AcsiNumber;

pub(super) fn rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let rules = &viewer.seen.scenario().satisfaction;
    let of_survey = |survey: &CustomerSurvey| {
        let row = |answer: SurveyAnswer| {
            let told = answer.told;
            let index = |number: AcsiNumber| Cell::Count(i64::from(told.acsi.index(rules, number)));
            let head = [
                Cell::Words(survey.design.name.clone()),
                Cell::Customer(answer.customer),
                Cell::Date(told.at),
                Cell::Count(i64::from(told.asked)),
            ];
            head.into_iter().chain(AcsiNumber::ALL.map(index)).chain([Cell::Loyalty(told.loyalty)]).collect()
        };
        answers(viewer, survey).into_iter().map(row).collect::<Vec<ListRow>>()
    };
    viewer.book.surveys().all().iter().flat_map(of_survey).collect()
}

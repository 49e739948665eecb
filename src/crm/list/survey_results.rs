//! 调查结果: the figures of each survey with their confidence intervals.

use super::super::survey::answers::answers;
use super::super::survey::results::{SurveyResult, coverage, results};
use super::super::survey_book::CustomerSurvey;
use super::super::viewer::Viewer;
use super::{Cell, ListRow};

pub(super) fn rows(viewer: &Viewer<'_>) -> Vec<ListRow> {
    let of_survey = |survey: &CustomerSurvey| {
        let counted = coverage(viewer, survey, &answers(viewer, survey));
        let row = |one: SurveyResult| {
            vec![
                Cell::Words(survey.design.name.clone()),
                Cell::SurveyItem(one.item),
                Cell::Measure(one.measure),
                Cell::Ratio(one.points),
                one.within.map(|within| Cell::Ratio(within.least)).into(),
                one.within.map(|within| Cell::Ratio(within.most)).into(),
                Cell::Count(counted.answered as i64),
                Cell::Count(counted.population as i64),
            ]
        };
        results(viewer, survey).into_iter().map(row).collect::<Vec<ListRow>>()
    };
    viewer.book.surveys().all().iter().flat_map(of_survey).collect()
}

//! What a survey came to, item by item: each figure with its 95 % confidence interval, on a scale from 0 to 100.

use super::super::record::{QualityDimension, SurveyFactor, SurveyItem};
use super::super::sample::population;
use super::super::survey_book::CustomerSurvey;
use super::super::viewer::Viewer;
use super::answers::{SurveyAnswer, answers};
use super::dimensions::{FactShare, dimension, dimension_within};
use super::factors::plane;
use super::index::index;
use super::share_interval::{Coverage, ShareInterval};
use game::care::AcsiNumber;
use game::ids::CustomerId;
use game::per_mille::PerMille;

/// What a figure of a survey measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SurveyMeasure {
    /// 指数: one of the six numbers of the satisfaction index.
    Index,
    /// 比率: of the cases that a dimension of service quality counts.
    Share,
    /// 重要度 of a factor.
    Importance,
    /// 满意度 with a factor.
    Satisfaction,
}

/// A figure of a survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SurveyResult {
    /// The item of the questionnaire.
    pub item: SurveyItem,
    /// What of it.
    pub measure: SurveyMeasure,
    /// The figure in points, 0 to 100: thousandths of a point.
    pub points: PerMille,
    /// Where that of the whole population lies, in the same unit; none where the answers do not tell.
    pub within: Option<ShareInterval>,
    /// The cases that were counted, where the figure is a share of such.
    pub cases: Option<FactShare>,
}

/// How many answered a survey, and of how many.
pub fn coverage(viewer: &Viewer<'_>, survey: &CustomerSurvey, told: &[SurveyAnswer]) -> Coverage {
    // Some of the sample may have been lost since.
    let population = population(viewer.seen).len().max(survey.design.customers.len());
    Coverage { answered: told.len(), population }
}

/// The figures of a survey in the order of its items; the open question has none. Nothing before the first answer.
pub fn results(viewer: &Viewer<'_>, survey: &CustomerSurvey) -> Vec<SurveyResult> {
    let told = answers(viewer, survey);
    let coverage = coverage(viewer, survey, &told);
    let plane = plane(viewer, &told, coverage);
    let of_item = |item: &SurveyItem| match *item {
        SurveyItem::Acsi(number) => of_index(viewer, &told, number, coverage).into_iter().collect(),
        SurveyItem::Dimension(which) => of_dimension(viewer, &told, which, coverage).into_iter().collect(),
        SurveyItem::Factor(factor) => {
            let placed = plane.placed.iter().find(|one| one.factor == factor);
            let figures = placed.map(|one| {
                [
                    share(factor, SurveyMeasure::Importance, one.importance, one.importance_within),
                    share(factor, SurveyMeasure::Satisfaction, one.satisfaction, one.satisfaction_within),
                ]
            });
            figures.into_iter().flatten().collect()
        }
        SurveyItem::Open => Vec::new(),
    };
    survey.design.items.iter().flat_map(of_item).collect()
}

fn of_index(
    viewer: &Viewer<'_>,
    told: &[SurveyAnswer],
    number: AcsiNumber,
    coverage: Coverage,
) -> Option<SurveyResult> {
    let found = index(&viewer.seen.scenario().satisfaction, told, number, coverage.population)?;
    // Tenths of a point; what is measured is never below 0 or above 100.
    let points = |tenths: i64| PerMille::new((tenths.clamp(0, 1000) * 100) as i32);
    let within =
        found.half.map(|half| ShareInterval { least: points(found.mean - half), most: points(found.mean + half) });
    let item = SurveyItem::Acsi(number);
    Some(SurveyResult { item, measure: SurveyMeasure::Index, points: points(found.mean), within, cases: None })
}

fn of_dimension(
    viewer: &Viewer<'_>,
    told: &[SurveyAnswer],
    which: QualityDimension,
    coverage: Coverage,
) -> Option<SurveyResult> {
    let customers: Vec<CustomerId> = told.iter().map(|one| one.customer).collect();
    let found = dimension(viewer, &customers, which);
    let (item, points) = (SurveyItem::Dimension(which), in_points(found.share()?));
    let within = scaled(dimension_within(viewer, &customers, which, coverage));
    Some(SurveyResult { item, measure: SurveyMeasure::Share, points, within, cases: Some(found) })
}

fn share(factor: SurveyFactor, measure: SurveyMeasure, share: PerMille, within: Option<ShareInterval>) -> SurveyResult {
    let (item, points, within) = (SurveyItem::Factor(factor), in_points(share), scaled(within));
    SurveyResult { item, measure, points, within, cases: None }
}

/// Thousandths of the whole in thousandths of a point of a hundred.
const fn in_points(share: PerMille) -> PerMille {
    PerMille::new(share.get() * 100)
}

fn scaled(within: Option<ShareInterval>) -> Option<ShareInterval> {
    within.map(|one| ShareInterval { least: in_points(one.least), most: in_points(one.most) })
}

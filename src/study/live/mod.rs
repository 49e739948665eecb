//! The figures of the student's own company that stand beside the theory.
//!
//! Nothing is computed here: each figure is what `insight`, the workbench or the score already says, so that a theory page
//! and the page of the game never tell two numbers. Where there is nothing to tell yet, the reason stands in its place.
//!
//! | what | where |
//! |---|---|
//! | what a figure says | `reading` |
//! | counts by stage, class, group, grade, source, kind of loyalty | `spread` |
//! | single figures | `single` |

mod reading;
mod single;
mod spread;
#[cfg(test)]
mod tests;

pub use reading::{LiveGap, LivePart, LivePartName, LiveReading, LiveValue};

use crate::crm::viewer::Viewer;
use crate::study::theory::LiveFigure;

/// What a figure says of the company now. The viewer is whoever sees all of the company's own figures, the
/// administrator.
pub fn read(viewer: &Viewer<'_>, figure: LiveFigure) -> LiveReading {
    let value = match figure {
        LiveFigure::CustomersByStage => spread::customers_by_stage(viewer),
        LiveFigure::KeptCustomers => single::kept_customers(viewer),
        LiveFigure::Retention => single::retention(viewer),
        LiveFigure::CustomerEquity => single::customer_equity(viewer),
        LiveFigure::CostFirstSale => single::cost_first_sale(viewer),
        LiveFigure::CostKeptYear => single::cost_kept_year(viewer),
        LiveFigure::AcquisitionRatio => single::acquisition_ratio(viewer),
        LiveFigure::WinRate => single::win_rate(viewer),
        LiveFigure::PipelineAmount => single::pipeline_amount(viewer),
        LiveFigure::WeightedPipeline => single::weighted_pipeline(viewer),
        LiveFigure::ForecastAccuracy => single::forecast_accuracy(viewer),
        LiveFigure::SatisfactionMean => single::satisfaction_mean(viewer),
        LiveFigure::AcsiIndex => single::acsi_index(viewer),
        LiveFigure::LoyaltyKinds => spread::loyalty_kinds(viewer),
        LiveFigure::ComplaintsOpen => single::complaints_open(viewer),
        LiveFigure::AnswerTime => single::answer_time(viewer),
        LiveFigure::SettleTime => single::settle_time(viewer),
        LiveFigure::RecoveredCustomers => single::recovered_customers(viewer),
        LiveFigure::AbcShares => spread::class_shares(viewer),
        LiveFigure::RfmCells => spread::rfm_cells(viewer),
        LiveFigure::ReceivablesOverdue => single::receivables_overdue(viewer),
        LiveFigure::CreditGrades => spread::credit_grades(viewer),
        LiveFigure::LeadsBySource => spread::leads_by_source(viewer),
        LiveFigure::RecommendationShare => single::recommendation_share(viewer),
        LiveFigure::ProgrammeCost => single::programme_cost(viewer),
        LiveFigure::MarginByCustomer => spread::margin_by_customer(viewer),
        LiveFigure::RivalsWinRate => spread::rivals_win_rate(viewer),
        LiveFigure::RecognitionMean => single::recognition_mean(viewer),
        LiveFigure::SurveyError => single::survey_error(viewer),
    };
    LiveReading { figure, value }
}

//! Figures of the open game in words.

use crate::study::live::{LiveGap, LivePartName, LiveValue};
use crate::study::theory::LiveFigure;
use crate::ui::words::crm::cell::customer_name;
use crate::ui::words::crm::{lead, segment};
use crate::ui::words::figure::{hundredths, percent};
use crate::ui::words::name::company as company_name;
use crate::ui::words::{care, credit, money, relation};
use game::observation::Observation;
use texts::i18n::*;

/// A value in words.
pub fn value(locale: Locale, value: &LiveValue) -> String {
    match value {
        LiveValue::Money(amount) => money::yuan(*amount),
        LiveValue::MoneyOf { part, whole } => of(locale, money::yuan(*part), money::yuan(*whole)),
        LiveValue::Count(count) => count.to_string(),
        LiveValue::CountOf { part, whole } => of(locale, part.to_string(), whole.to_string()),
        LiveValue::Share { share, of } => cases(locale, percent(*share), *of),
        LiveValue::Ratio { ratio, of } => cases(locale, hundredths(i64::from(ratio.get())), *of),
        LiveValue::Points { tenths: index, error, of } => {
            let index = tenths(*index);
            let index = match error {
                Some(error) => {
                    let error = tenths(*error);
                    td_string!(locale, course_figure.value.error, index = index, error = error)
                }
                None => index,
            };
            cases(locale, index, *of)
        }
        LiveValue::Days { tenths: days, of } => {
            let days = tenths(*days);
            cases(locale, td_string!(locale, course_figure.value.days, days = days), *of)
        }
        LiveValue::Recognition { mean, of } => cases(locale, mean.to_string(), *of),
        LiveValue::Parts(_) => String::new(),
    }
}

/// Of what a part is.
pub fn part_name(locale: Locale, seen: &Observation<'_>, part: LivePartName) -> String {
    match part {
        LivePartName::Stage(stage) => relation::stage(locale, stage).to_owned(),
        LivePartName::InDecline => relation::decline(locale).to_owned(),
        LivePartName::Loyalty(kind) => care::loyalty(locale, kind).to_owned(),
        LivePartName::Class(class) => segment::class(locale, class).to_owned(),
        LivePartName::Rfm(group) => segment::rfm(locale, group).to_owned(),
        LivePartName::Grade(grade) => credit::grade(locale, grade).to_owned(),
        LivePartName::Source(source) => lead::source(locale, source).to_owned(),
        LivePartName::Customer(customer) => customer_name(locale, seen, customer).to_owned(),
        LivePartName::OtherCustomers(count) => td_string!(locale, course_figure.value.others, count = count),
        LivePartName::Rival(company) => company_name(locale, seen, company),
    }
}

/// A value with the number of cases that it is from.
fn cases(locale: Locale, value: String, of: u32) -> String {
    td_string!(locale, course_figure.value.cases, value = value, count = of)
}

fn of(locale: Locale, part: String, whole: String) -> String {
    td_string!(locale, course_figure.value.of, part = part, whole = whole)
}

fn tenths(number: u32) -> String {
    format!("{}.{}", number / 10, number % 10)
}

/// A figure's name.
pub fn name(locale: Locale, figure: LiveFigure) -> &'static str {
    match figure {
        LiveFigure::CustomersByStage => td_string!(locale, course_figure.name.customers_by_stage),
        LiveFigure::KeptCustomers => td_string!(locale, course_figure.name.kept_customers),
        LiveFigure::Retention => td_string!(locale, course_figure.name.retention),
        LiveFigure::CustomerEquity => td_string!(locale, course_figure.name.customer_equity),
        LiveFigure::CostFirstSale => td_string!(locale, course_figure.name.cost_first_sale),
        LiveFigure::CostKeptYear => td_string!(locale, course_figure.name.cost_kept_year),
        LiveFigure::AcquisitionRatio => td_string!(locale, course_figure.name.acquisition_ratio),
        LiveFigure::WinRate => td_string!(locale, course_figure.name.win_rate),
        LiveFigure::PipelineAmount => td_string!(locale, course_figure.name.pipeline_amount),
        LiveFigure::WeightedPipeline => td_string!(locale, course_figure.name.weighted_pipeline),
        LiveFigure::ForecastAccuracy => td_string!(locale, course_figure.name.forecast_accuracy),
        LiveFigure::SatisfactionMean => td_string!(locale, course_figure.name.satisfaction_mean),
        LiveFigure::AcsiIndex => td_string!(locale, course_figure.name.acsi_index),
        LiveFigure::LoyaltyKinds => td_string!(locale, course_figure.name.loyalty_kinds),
        LiveFigure::ComplaintsOpen => td_string!(locale, course_figure.name.complaints_open),
        LiveFigure::AnswerTime => td_string!(locale, course_figure.name.answer_time),
        LiveFigure::SettleTime => td_string!(locale, course_figure.name.settle_time),
        LiveFigure::RecoveredCustomers => td_string!(locale, course_figure.name.recovered_customers),
        LiveFigure::AbcShares => td_string!(locale, course_figure.name.abc_shares),
        LiveFigure::RfmCells => td_string!(locale, course_figure.name.rfm_cells),
        LiveFigure::ReceivablesOverdue => td_string!(locale, course_figure.name.receivables_overdue),
        LiveFigure::CreditGrades => td_string!(locale, course_figure.name.credit_grades),
        LiveFigure::LeadsBySource => td_string!(locale, course_figure.name.leads_by_source),
        LiveFigure::RecommendationShare => td_string!(locale, course_figure.name.recommendation_share),
        LiveFigure::ProgrammeCost => td_string!(locale, course_figure.name.programme_cost),
        LiveFigure::MarginByCustomer => td_string!(locale, course_figure.name.margin_by_customer),
        LiveFigure::RivalsWinRate => td_string!(locale, course_figure.name.rivals_win_rate),
        LiveFigure::RecognitionMean => td_string!(locale, course_figure.name.recognition_mean),
        LiveFigure::SurveyError => td_string!(locale, course_figure.name.survey_error),
    }
}

/// What a figure is counted from.
pub fn about(locale: Locale, figure: LiveFigure) -> &'static str {
    match figure {
        LiveFigure::CustomersByStage => td_string!(locale, course_figure.about.customers_by_stage),
        LiveFigure::KeptCustomers => td_string!(locale, course_figure.about.kept_customers),
        LiveFigure::Retention => td_string!(locale, course_figure.about.retention),
        LiveFigure::CustomerEquity => td_string!(locale, course_figure.about.customer_equity),
        LiveFigure::CostFirstSale => td_string!(locale, course_figure.about.cost_first_sale),
        LiveFigure::CostKeptYear => td_string!(locale, course_figure.about.cost_kept_year),
        LiveFigure::AcquisitionRatio => td_string!(locale, course_figure.about.acquisition_ratio),
        LiveFigure::WinRate => td_string!(locale, course_figure.about.win_rate),
        LiveFigure::PipelineAmount => td_string!(locale, course_figure.about.pipeline_amount),
        LiveFigure::WeightedPipeline => td_string!(locale, course_figure.about.weighted_pipeline),
        LiveFigure::ForecastAccuracy => td_string!(locale, course_figure.about.forecast_accuracy),
        LiveFigure::SatisfactionMean => td_string!(locale, course_figure.about.satisfaction_mean),
        LiveFigure::AcsiIndex => td_string!(locale, course_figure.about.acsi_index),
        LiveFigure::LoyaltyKinds => td_string!(locale, course_figure.about.loyalty_kinds),
        LiveFigure::ComplaintsOpen => td_string!(locale, course_figure.about.complaints_open),
        LiveFigure::AnswerTime => td_string!(locale, course_figure.about.answer_time),
        LiveFigure::SettleTime => td_string!(locale, course_figure.about.settle_time),
        LiveFigure::RecoveredCustomers => td_string!(locale, course_figure.about.recovered_customers),
        LiveFigure::AbcShares => td_string!(locale, course_figure.about.abc_shares),
        LiveFigure::RfmCells => td_string!(locale, course_figure.about.rfm_cells),
        LiveFigure::ReceivablesOverdue => td_string!(locale, course_figure.about.receivables_overdue),
        LiveFigure::CreditGrades => td_string!(locale, course_figure.about.credit_grades),
        LiveFigure::LeadsBySource => td_string!(locale, course_figure.about.leads_by_source),
        LiveFigure::RecommendationShare => td_string!(locale, course_figure.about.recommendation_share),
        LiveFigure::ProgrammeCost => td_string!(locale, course_figure.about.programme_cost),
        LiveFigure::MarginByCustomer => td_string!(locale, course_figure.about.margin_by_customer),
        LiveFigure::RivalsWinRate => td_string!(locale, course_figure.about.rivals_win_rate),
        LiveFigure::RecognitionMean => td_string!(locale, course_figure.about.recognition_mean),
        LiveFigure::SurveyError => td_string!(locale, course_figure.about.survey_error),
    }
}

/// Why a figure says nothing yet.
pub fn gap(locale: Locale, gap: LiveGap) -> &'static str {
    match gap {
        LiveGap::NoBuyers => td_string!(locale, course_figure.gap.no_buyers),
        LiveGap::KeptTooShort => td_string!(locale, course_figure.gap.kept_too_short),
        LiveGap::NoBids => td_string!(locale, course_figure.gap.no_bids),
        LiveGap::NoOpportunities => td_string!(locale, course_figure.gap.no_opportunities),
        LiveGap::NoJudgements => td_string!(locale, course_figure.gap.no_judgements),
        LiveGap::NoSurveys => td_string!(locale, course_figure.gap.no_surveys),
        LiveGap::OneAnswer => td_string!(locale, course_figure.gap.one_answer),
        LiveGap::NoComplaints => td_string!(locale, course_figure.gap.no_complaints),
        LiveGap::NoneAnswered => td_string!(locale, course_figure.gap.none_answered),
        LiveGap::NoneSettled => td_string!(locale, course_figure.gap.none_settled),
        LiveGap::NoReceivables => td_string!(locale, course_figure.gap.no_receivables),
        LiveGap::NoCreditChecks => td_string!(locale, course_figure.gap.no_credit_checks),
        LiveGap::NoLeads => td_string!(locale, course_figure.gap.no_leads),
        LiveGap::NoContacts => td_string!(locale, course_figure.gap.no_contacts),
        LiveGap::NoProgrammes => td_string!(locale, course_figure.gap.no_programmes),
        LiveGap::NoMeetings => td_string!(locale, course_figure.gap.no_meetings),
    }
}

//! Customer surveys in words.

use crate::crm::record::{QualityDimension, SurveyFactor, SurveyItem, SurveyRecord};
use crate::crm::survey::results::SurveyMeasure;
use crate::insight::analytics::quadrants::Quadrant;
use crate::ui::words::care;
use texts::i18n::*;

/// An item of a questionnaire.
pub fn item(locale: Locale, item: SurveyItem) -> &'static str {
    match item {
        SurveyItem::Acsi(number) => care::acsi(locale, number),
        SurveyItem::Dimension(one) => dimension(locale, one),
        SurveyItem::Factor(one) => factor(locale, one),
        SurveyItem::Open => td_string!(locale, crm.survey.open),
    }
}

/// A dimension of service quality.
pub fn dimension(locale: Locale, dimension: QualityDimension) -> &'static str {
    match dimension {
        QualityDimension::Tangibles => td_string!(locale, crm.dimension.tangibles),
        QualityDimension::Reliability => td_string!(locale, crm.dimension.reliability),
        QualityDimension::Responsiveness => td_string!(locale, crm.dimension.responsiveness),
        QualityDimension::Assurance => td_string!(locale, crm.dimension.assurance),
        QualityDimension::Empathy => td_string!(locale, crm.dimension.empathy),
    }
}

/// A factor of satisfaction.
pub fn factor(locale: Locale, factor: SurveyFactor) -> &'static str {
    match factor {
        SurveyFactor::Delivery => td_string!(locale, crm.factor.delivery),
        SurveyFactor::Goods => td_string!(locale, crm.factor.goods),
        SurveyFactor::Complaints => td_string!(locale, crm.factor.complaints),
        SurveyFactor::Care => td_string!(locale, crm.factor.care),
        SurveyFactor::Benefits => td_string!(locale, crm.factor.benefits),
        SurveyFactor::Payment => td_string!(locale, crm.factor.payment),
    }
}

/// What a figure of a survey measures.
pub fn measure(locale: Locale, measure: SurveyMeasure) -> &'static str {
    match measure {
        SurveyMeasure::Index => td_string!(locale, crm.survey.index),
        SurveyMeasure::Share => td_string!(locale, crm.survey.share),
        SurveyMeasure::Importance => td_string!(locale, crm.survey.importance),
        SurveyMeasure::Satisfaction => td_string!(locale, crm.survey.satisfaction),
    }
}

/// A quadrant of importance and satisfaction.
pub fn quadrant(locale: Locale, quadrant: Quadrant) -> &'static str {
    match quadrant {
        Quadrant::ImproveFirst => td_string!(locale, crm.quadrant.improve_first),
        Quadrant::KeepUp => td_string!(locale, crm.quadrant.keep_up),
        Quadrant::ImproveLater => td_string!(locale, crm.quadrant.improve_later),
        Quadrant::EnoughDone => td_string!(locale, crm.quadrant.enough_done),
    }
}

/// What kind of record it is.
pub fn record(locale: Locale, record: &SurveyRecord) -> String {
    match record {
        SurveyRecord::Design(design) => td_string!(locale, crm.records.survey_designed, name = design.name.clone()),
        SurveyRecord::Change { design, .. } => {
            td_string!(locale, crm.records.survey_changed, name = design.name.clone())
        }
    }
}

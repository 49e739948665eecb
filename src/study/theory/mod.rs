//! The theory of the course: seven chapters of three to five screens, each read in some ten minutes, with the figures
//! of the student's own company that belong to them. The texts stand in `chapter-N.json` beside this file.

use super::bilingual::Bilingual;
use super::quiz::Topic;
use game::json::{self, JsonError};
use serde::Deserialize;

/// One chapter.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TheoryChapter {
    /// 1 to 7.
    pub chapter: u8,
    /// Its title.
    pub title: Bilingual,
    /// Minutes that reading it takes.
    pub minutes: u8,
    /// Its screens, in order.
    pub screens: Vec<TheoryScreen>,
}

/// One screen of a chapter.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TheoryScreen {
    /// Its name in addresses.
    pub id: String,
    /// Its title.
    pub title: Bilingual,
    /// The topics it explains.
    pub topics: Vec<Topic>,
    /// The text.
    pub paragraphs: Vec<Bilingual>,
    /// Its terms.
    pub points: Vec<TermPoint>,
    /// Figures of the student's own company that belong here.
    pub figures: Vec<LiveFigure>,
    /// What to look at in the own company.
    pub company: Bilingual,
    /// What to think about there.
    pub question: Bilingual,
}

/// A term, explained in a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermPoint {
    /// The concept of its screen to which it belongs.
    pub topic: Topic,
    /// The term.
    pub term: Bilingual,
    /// What it says.
    pub says: Bilingual,
}

/// A figure of the student's own company.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LiveFigure {
    /// Customers of each stage.
    CustomersByStage,
    /// Customers that have bought and are kept.
    KeptCustomers,
    /// Retention.
    Retention,
    /// Customer equity.
    CustomerEquity,
    /// What a first sale costs.
    CostFirstSale,
    /// What keeping a customer for a year costs.
    CostKeptYear,
    /// The one over the other.
    AcquisitionRatio,
    /// Share of bids won.
    WinRate,
    /// What open opportunities amount to.
    PipelineAmount,
    /// The same, weighted by the probability of winning.
    WeightedPipeline,
    /// How near forecasts came.
    ForecastAccuracy,
    /// The mean satisfaction that surveys found.
    SatisfactionMean,
    /// The index of ACSI.
    AcsiIndex,
    /// Kinds of loyalty.
    LoyaltyKinds,
    /// Complaints that are not settled.
    ComplaintsOpen,
    /// Time until a complaint is answered.
    AnswerTime,
    /// Time until it is settled.
    SettleTime,
    /// Customers that stayed after a complaint.
    RecoveredCustomers,
    /// Shares of the classes A, B, C.
    AbcShares,
    /// Customers by recency, frequency and monetary value.
    RfmCells,
    /// What customers owe and is due.
    ReceivablesOverdue,
    /// Credit grades.
    CreditGrades,
    /// Leads by their source.
    LeadsBySource,
    /// First contacts through recommendation.
    RecommendationShare,
    /// What programmes cost.
    ProgrammeCost,
    /// What each customer brings.
    MarginByCustomer,
    /// Win rate against each rival.
    RivalsWinRate,
    /// Mean recognition.
    RecognitionMean,
    /// The sampling error of surveys.
    SurveyError,
}

/// Reads a chapter.
///
/// # Errors
/// [`JsonError`]: the file belongs to another release.
pub fn read_theory(text: &str) -> Result<TheoryChapter, JsonError> {
    json::read(text)
}

#[cfg(test)]
mod tests {
    use super::read_theory;

    const CHAPTERS: [&str; 7] = [
        include_str!("chapter-1.json"),
        include_str!("chapter-2.json"),
        include_str!("chapter-3.json"),
        include_str!("chapter-4.json"),
        include_str!("chapter-5.json"),
        include_str!("chapter-6.json"),
        include_str!("chapter-7.json"),
    ];

    #[test]
    fn every_chapter_has_three_to_five_screens_complete_in_both_languages() {
        for (number, text) in (1..).zip(CHAPTERS) {
            let chapter = read_theory(text).expect("the chapter can be read");
            assert_eq!(chapter.chapter, number);
            assert!((3..=5).contains(&chapter.screens.len()), "chapter {number}");
            for screen in &chapter.screens {
                let points = screen.points.iter().flat_map(|point| [&point.term, &point.says]);
                let mut texts =
                    screen.paragraphs.iter().chain(points).chain([&screen.title, &screen.company, &screen.question]);
                assert!(!texts.any(super::Bilingual::is_incomplete), "{}", screen.id);
                assert!(!screen.topics.is_empty() && !screen.paragraphs.is_empty(), "{}", screen.id);
                let is_here = |point: &super::TermPoint| screen.topics.contains(&point.topic);
                assert!(screen.points.iter().all(is_here), "{}", screen.id);
            }
        }
    }

    #[test]
    fn the_six_models_that_the_course_names_have_a_screen_and_a_term() {
        use crate::study::quiz::Topic;
        let models = [
            Topic::DeliveredValue,
            Topic::Servqual,
            Topic::Blueprint,
            Topic::GrowthMatrix,
            Topic::ServiceLevels,
            Topic::MarketingMix,
            Topic::OneToOne,
            Topic::DatabaseMarketing,
            Topic::CrmTypes,
            Topic::CallCentre,
            Topic::SocialCrm,
        ];
        let chapters: Vec<_> = CHAPTERS.iter().map(|text| read_theory(text).expect("it can be read")).collect();
        for model in models {
            let mut screens = chapters.iter().flat_map(|chapter| &chapter.screens);
            let screen = screens.find(|screen| screen.topics.contains(&model));
            let has_term = screen.is_some_and(|screen| screen.points.iter().any(|point| point.topic == model));
            assert!(has_term, "{model:?}");
        }
    }
}

//! Figures of companies at different moments, held against what the pages of the game say.

use super::{LiveGap, LivePart, LivePartName, LiveValue, read};
use crate::crm::book::CrmBook;
use crate::crm::role::CrmRole;
use crate::crm::viewer::Viewer;
use crate::insight::analytics::classes::Class;
use crate::insight::fixtures::{ME, complaint, game, sell};
use crate::study::theory::LiveFigure;
use game::money::Money;
use game::per_mille::PerMille;
use game::relation::Stage;
use game::score::{Figure, so_far};
use game::world::World;

/// All of them.
const ALL: [LiveFigure; 29] = [
    LiveFigure::CustomersByStage,
    LiveFigure::KeptCustomers,
    LiveFigure::Retention,
    LiveFigure::CustomerEquity,
    LiveFigure::CostFirstSale,
    LiveFigure::CostKeptYear,
    LiveFigure::AcquisitionRatio,
    LiveFigure::WinRate,
    LiveFigure::PipelineAmount,
    LiveFigure::WeightedPipeline,
    LiveFigure::ForecastAccuracy,
    LiveFigure::SatisfactionMean,
    LiveFigure::AcsiIndex,
    LiveFigure::LoyaltyKinds,
    LiveFigure::ComplaintsOpen,
    LiveFigure::AnswerTime,
    LiveFigure::SettleTime,
    LiveFigure::RecoveredCustomers,
    LiveFigure::AbcShares,
    LiveFigure::RfmCells,
    LiveFigure::ReceivablesOverdue,
    LiveFigure::CreditGrades,
    LiveFigure::LeadsBySource,
    LiveFigure::RecommendationShare,
    LiveFigure::ProgrammeCost,
    LiveFigure::MarginByCustomer,
    LiveFigure::RivalsWinRate,
    LiveFigure::RecognitionMean,
    LiveFigure::SurveyError,
];

fn value(world: &World, figure: LiveFigure) -> Result<LiveValue, LiveGap> {
    let (seen, book) = (world.observe(ME), CrmBook::default());
    read(&Viewer { seen: &seen, book: &book, role: CrmRole::GeneralManager }, figure).value
}

#[test]
fn a_new_company_has_customers_and_opportunities_and_for_all_else_a_reason() {
    let world = game(1);
    let told: Vec<LiveFigure> = ALL.into_iter().filter(|figure| value(&world, *figure).is_ok()).collect();
    let expected = [LiveFigure::CustomersByStage, LiveFigure::PipelineAmount, LiveFigure::WeightedPipeline];
    assert_eq!(told, expected);
}

#[test]
fn customers_are_counted_by_stage() {
    let world = game(1);
    let count = world.observe(ME).customer_ids().count() as u32;
    let Ok(LiveValue::Parts(parts)) = value(&world, LiveFigure::CustomersByStage) else { panic!("parts") };
    let first = LivePart { name: LivePartName::Stage(Stage::Potential), value: LiveValue::Count(count) };
    assert_eq!((parts.len(), &parts[0]), (6, &first));
}

#[test]
fn a_first_sale_moves_the_figures_of_value() {
    let mut world = game(1);
    let contract = sell(&mut world);
    let seen = world.observe(ME);
    let spent = seen.relation(contract.customer).details().spent.acquisition;
    let equity = Money::fen(so_far(&seen).value(Figure::CustomerEquity));
    let acquisition: Money = seen.all_customers().map(|id| seen.relation(id).details().spent.acquisition).sum();
    assert!(spent.is_positive() && spent <= acquisition);
    let cases = [
        (LiveFigure::KeptCustomers, Ok(LiveValue::CountOf { part: 1, whole: 1 })),
        (LiveFigure::Retention, Ok(LiveValue::Share { share: PerMille::ONE, of: 1 })),
        (LiveFigure::CustomerEquity, Ok(LiveValue::Money(equity))),
        (LiveFigure::CostFirstSale, Ok(LiveValue::Money(acquisition))),
        (LiveFigure::CostKeptYear, Err(LiveGap::KeptTooShort)),
        (LiveFigure::WinRate, Ok(LiveValue::Share { share: PerMille::ONE, of: 1 })),
        (LiveFigure::RivalsWinRate, Err(LiveGap::NoMeetings)),
        (LiveFigure::ComplaintsOpen, Err(LiveGap::NoComplaints)),
        (LiveFigure::SurveyError, Err(LiveGap::NoSurveys)),
    ];
    for (figure, expected) in cases {
        assert_eq!(value(&world, figure), expected, "{figure:?}");
    }
    let Ok(LiveValue::Parts(classes)) = value(&world, LiveFigure::AbcShares) else { panic!("parts") };
    let best = LiveValue::Share { share: PerMille::ONE, of: 1 };
    assert_eq!(classes[0], LivePart { name: LivePartName::Class(Class::Vip), value: best });
}

#[test]
fn a_complaint_is_counted_until_it_is_closed() {
    let world = complaint();
    assert_eq!(value(&world, LiveFigure::ComplaintsOpen), Ok(LiveValue::CountOf { part: 1, whole: 1 }));
    for figure in [LiveFigure::SettleTime, LiveFigure::RecoveredCustomers] {
        assert_eq!(value(&world, figure), Err(LiveGap::NoneSettled), "{figure:?}");
    }
    assert_eq!(value(&world, LiveFigure::AnswerTime), Err(LiveGap::NoneAnswered));
}

#[test]
fn every_figure_of_the_theory_can_be_read_at_any_moment() {
    for world in [game(3), complaint()] {
        for figure in ALL {
            if let Ok(LiveValue::Parts(parts)) = value(&world, figure) {
                assert!(!parts.is_empty(), "{figure:?}");
            }
        }
    }
}

//! Figures of two hundred draws, against a table made by numpy-financial and by hand.

use game::care::{Acsi, Experience, customer_value};
use game::ids::{CustomerId, IndustryId, TenderId};
use game::money::Money;
use game::per_mille::PerMille;
use game::scenario::Scenario;
use game::time::{Minute, Month};
use serde::Deserialize;
use tender::crm::calibration::calibration;
use tender::crm::opportunities::Judgement;
use tender::crm::opportunity_facts::{OpportunityFacts, OpportunityKind, PipelineStage};
use tender::crm::pipeline::Opportunity;
use tender::crm::record::Percent;

/// A row of the table: drawn inputs, and what was computed from them elsewhere. Amounts in fen and yuan, rates in
/// thousandths and per cent, the Brier score in ten-thousandths.
#[derive(Deserialize)]
struct Row {
    seed: u64,
    margin: i64,
    retention: i32,
    discount: i32,
    clv: i64,
    expected: i32,
    quality: i32,
    value: i32,
    judged: Vec<(u8, bool)>,
    brier: u32,
    deals: Vec<(i64, u8)>,
    weighted: i64,
}

fn opportunity(number: u16, amount: Money, win: u8, stage: PipelineStage) -> Opportunity {
    let id = TenderId::regular(CustomerId(number), Month::FIRST);
    let facts = OpportunityFacts {
        id,
        kind: OpportunityKind::Tender,
        family: IndustryId(0),
        owner: None,
        stage,
        furthest: PipelineStage::Bid,
        amount,
        quantity: None,
        method: None,
        close: Minute::START,
    };
    let win = Percent::new(win).expect("a chance");
    Opportunity { facts, judgement: Some(Judgement { at: Minute::START, win, owner: None }), lost: None }
}

#[test]
fn figures_agree_with_the_table_of_two_hundred_draws() {
    let rows: Vec<Row> = serde_json::from_str(include_str!("table.json")).expect("a table");
    assert_eq!(rows.len(), 200);
    let scenario = Scenario::formal();
    for row in rows {
        let [retention, discount] = [row.retention, row.discount].map(PerMille::new);
        let value = customer_value(Money::fen(row.margin), retention, discount).as_fen();
        assert!((value - row.clv).abs() <= 1, "seed {}: lifetime value {value}, {}", row.seed, row.clv);

        let [expected, quality, perceived_value] = [row.expected, row.quality, row.value].map(PerMille::new);
        let felt = Experience { expected, quality, value: perceived_value };
        let satisfaction = Acsi::of(&scenario, felt, 0).satisfaction.get();
        let b = 0.7 * f64::from(row.quality) + 0.3 * f64::from(row.value);
        let off = f64::from(satisfaction) / 1000.0 - b / f64::from(row.expected);
        assert!(off.abs() < 0.003, "seed {}: C is {satisfaction}", row.seed);

        let outcome = |(number, (win, was_won)): (u16, &(u8, bool))| {
            let stage = if *was_won { PipelineStage::Won } else { PipelineStage::Lost };
            opportunity(number, Money::ZERO, *win, stage)
        };
        let judged: Vec<Opportunity> = (0..).zip(&row.judged).map(outcome).collect();
        let brier = calibration(&judged).all.brier().expect("judgements");
        assert!(brier.abs_diff(row.brier) <= 1, "seed {}: Brier {brier}, {}", row.seed, row.brier);

        let deal = |(number, (amount, win)): (u16, &(i64, u8))| {
            opportunity(number, Money::yuan(*amount), *win, PipelineStage::Qualified)
        };
        let deals = (0..).zip(&row.deals).map(deal);
        let weighted: Money = deals.map(|one| one.weighted()).sum();
        assert_eq!(weighted.as_fen(), row.weighted, "seed {}", row.seed);
    }
}

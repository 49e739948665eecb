//! Opportunities of a year: why they were lost and how long they stayed in their stages.

#![cfg(not(target_arch = "wasm32"))]

mod fixtures;

use fixtures::practice_year;
use game::ids::{CompanyId, TenderKind};
use game::money::Money;
use game::observation::Observation;
use game::people::{TaskFailure, TaskKind};
use game::world::World;
use tender::crm::book::CrmBook;
use tender::crm::changes::{ChangeName, changes};
use tender::crm::documents::{DocumentKind, documents_of};
use tender::crm::list::Cell;
use tender::crm::lost_reason::proposed;
use tender::crm::names::ListName;
use tender::crm::pipeline::{Opportunity, OpportunityKind, PipelineStage, opportunities};
use tender::crm::record::LostReason;
use tender::crm::role::CrmRole;
use tender::crm::stage_time::{spans, stage_times};
use tender::crm::viewer::Viewer;
use tender::insight::bidding::post_mortem::{PostMortem, TotalFactor, post_mortem};
use tender::record::replay;

const ME: CompanyId = CompanyId(0);

/// A diligent person's practice year at its end.
fn year() -> World {
    replay(&practice_year()).expect("a sound log")
}

/// The opportunities that come of tenders.
fn tenders(seen: &Observation<'_>) -> Vec<Opportunity> {
    let all = opportunities(seen, &CrmBook::default()).into_iter();
    all.filter(|one| one.facts.kind == OpportunityKind::Tender).collect()
}

#[test]
fn each_request_for_quotation_is_an_opportunity_and_a_won_one_the_order_that_came_of_it() {
    let world = year();
    let (mut won, mut lost) = (0, 0);
    // Every company's own: those that quote are among them.
    for me in world.setup().companies() {
        let seen = world.observe(me);
        let all = opportunities(&seen, &CrmBook::default());
        for request in seen.requests() {
            let found: Vec<_> = all.iter().filter(|one| one.facts.id == request.id).collect();
            let [one] = found.as_slice() else { panic!("{request:?} is {} opportunities", found.len()) };
            assert_eq!(one.facts.stage.is_open(), !request.state.is_over(), "{request:?}");
            if let Some(order) = seen.contracts().find(|contract| contract.id == request.id) {
                assert_eq!((one.facts.stage, one.facts.amount), (PipelineStage::Won, order.worth()), "{request:?}");
                won += 1;
            } else {
                assert_ne!(one.facts.stage, PipelineStage::Won, "{request:?}");
                lost += 1;
            }
        }
    }
    assert!(won > 0 && lost > 0, "{won} won, {lost} others");
}

#[test]
fn offers_of_a_second_family_are_opportunities_and_those_taken_up_are_won() {
    let world = year();
    let seen = world.observe(ME);
    let all = opportunities(&seen, &CrmBook::default());
    let sales = || all.iter().filter(|one| one.facts.kind == OpportunityKind::CrossSale);
    let orders = seen.contracts().filter(|one| matches!(one.id.kind, TenderKind::Cross { .. }));
    let mut won = 0;
    for order in orders {
        let found =
            sales().find(|one| one.facts.id == order.id).expect("an order of a second family is an opportunity");
        assert_eq!((found.facts.stage, found.facts.amount), (PipelineStage::Won, order.worth()));
        won += 1;
    }
    assert_eq!(sales().filter(|one| one.facts.stage == PipelineStage::Won).count(), won);
    let refused = seen.outcomes().iter().filter(|outcome| {
        matches!(outcome.task.kind, TaskKind::CrossSell { .. }) && outcome.failure == Some(TaskFailure::NotTakenUp)
    });
    let refused = refused.count();
    assert!(sales().filter(|one| one.facts.stage == PipelineStage::Lost).count() <= refused);
    assert!(won + refused > 0, "the year has no cross-selling");
}

#[test]
fn the_proposed_reason_is_where_the_post_mortem_says_that_the_bid_lost() {
    let world = year();
    let seen = world.observe(ME);
    let (mut beaten, mut left) = (0, 0);
    for one in tenders(&seen) {
        let reason = proposed(&seen, &one);
        match one.facts.stage {
            PipelineStage::Lost => {
                let Some(PostMortem::NotWon(loss)) = post_mortem(&seen, one.facts.id) else { panic!("{one:?}") };
                if loss.disqualified.is_some() {
                    assert!(reason.is_some(), "{one:?}");
                } else if let Some(against) = loss.against {
                    let expect = match against.decided_by() {
                        TotalFactor::Price => LostReason::Price,
                        TotalFactor::Recognition => LostReason::Recognition,
                        TotalFactor::Service => LostReason::Service,
                        TotalFactor::Committee => LostReason::Committee,
                    };
                    assert_eq!(reason, Some(expect), "{one:?}");
                    beaten += 1;
                }
            }
            PipelineStage::NotPursued => {
                assert_eq!(reason, Some(LostReason::NotPursued));
                left += 1;
            }
            _ => assert_eq!(reason, None, "{one:?}"),
        }
    }
    assert!(beaten > 3 && left > 0, "{beaten} beaten, {left} left");
}

#[test]
fn the_time_in_all_stages_is_the_time_until_bids_are_opened() {
    let world = year();
    let seen = world.observe(ME);
    let all = tenders(&seen);
    let mut foreseen = 0;
    for one in &all {
        let spans = spans(&seen, one);
        let sum: u32 = spans.iter().map(|(_, length)| length.get()).sum();
        let published = (one.facts.close - one.facts.id.month.opening()).get();
        let is_foreseen = spans.first().is_some_and(|(stage, _)| *stage == PipelineStage::Foreseen);
        foreseen += u32::from(is_foreseen);
        assert_eq!(sum - if is_foreseen { spans[0].1.get() } else { 0 }, published, "{one:?}: {spans:?}");
        assert!(spans.is_sorted_by_key(|(stage, _)| *stage), "{spans:?}");
    }
    assert!(foreseen > 0);
    // What was bid for has been in that stage, from the minute on at which the bid was sealed.
    let mut sealed = 0;
    for one in &all {
        let is_bid = seen.tender(one.facts.id).is_some_and(|tender| tender.my_bid().is_some());
        let time = spans(&seen, one).into_iter().find(|(stage, _)| *stage == PipelineStage::Bid);
        assert_eq!(time.is_some(), is_bid, "{one:?}");
        sealed += u32::from(time.is_some_and(|(_, length)| length.get() > 0));
    }
    assert!(sealed > 0);
    let counted: u32 = stage_times(&seen, &all).iter().map(|time| time.count).sum();
    assert_eq!(counted as usize, all.iter().map(|one| spans(&seen, one).len()).sum::<usize>());
    assert_eq!(stage_times(&seen, &[]), []);
}

#[test]
fn each_figure_of_a_month_is_a_sum_over_its_list() {
    let world = year();
    let seen = world.observe(ME);
    let book = CrmBook::default();
    let viewer = Viewer { seen: &seen, book: &book, role: CrmRole::GeneralManager };
    let month = seen.month();
    let all = opportunities(&seen, &book);
    let of_month = || all.iter().filter(|one| one.facts.id.month == month);
    let won: Money = of_month().filter(|one| one.facts.stage == PipelineStage::Won).map(|one| one.facts.amount).sum();
    let received: Money = documents_of(&seen, DocumentKind::Receipt)
        .iter()
        .filter(|one| one.at.month() == month)
        .map(|one| one.amount)
        .sum();
    let found = changes(&viewer);
    let now = |name: ChangeName| found.iter().find(|one| one.name == name).map(|one| one.now.clone());
    assert_eq!(now(ChangeName::Opportunities), Some(Cell::Count(of_month().count() as i64)));
    assert_eq!(now(ChangeName::Won), Some(Cell::Money(won)));
    assert_eq!(now(ChangeName::Received), Some(Cell::Money(received)));
    assert!(found.iter().all(|one| one.before.is_some()), "{found:?}");
    let finance = changes(&Viewer { role: CrmRole::Finance, ..viewer });
    assert!(finance.iter().all(|one| one.list != ListName::Opportunities), "{finance:?}");
}

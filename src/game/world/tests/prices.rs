//! In a market with an absurd price no computer company is ruined by what it may leave alone (rulebook 9).

use crate::care::{Club, Programme};
use crate::ids::{CompanyId, ContactId, CustomerId, IndustryId};
use crate::luck::Seed;
use crate::par::Figure;
use crate::people::TaskKind;
use crate::per_mille::PerMille;
use crate::rival::prices::{is_club_worth_it, is_hiring_worth_it, is_worth_it, programme_worth_it};
use crate::rival::{Policy, Skill};
use crate::scenario::{Draft, ExhibitionSize, Role, Scenario, Yuan};
use crate::score::{YearResult, results};
use crate::setup::{Pace, Player, Seat, Setup, Validity};
use crate::time::Minute;
use crate::world::World;

const SEATS: [Policy; 6] = [
    Policy::PriceCutter,
    Policy::Relationship,
    Policy::KeyAccount,
    Policy::Sprinter,
    Policy::Balanced,
    Policy::Careful,
];

/// What became of each, by seat.
fn play(draft: Draft, seed: u64) -> Vec<YearResult> {
    let scenario = Scenario::check(draft).expect("a sound market");
    let player = |policy| Player::Rival { policy, skill: Skill::Middle };
    let seats = SEATS.map(|policy: Policy| Seat { name: policy.id().to_owned(), player: player(policy) });
    let setup = Setup { seed: Seed(seed), seats: seats.to_vec(), validity: Validity::Formal, pace: Pace::Calm };
    let mut world = World::new(scenario, setup);
    let me = CompanyId(0);
    world.advance(me, Minute::YEAR_END, &mut |_| false).expect("the year may pass");
    let mut results = results(&world.observe(me)).expect("the year is over");
    crate::sort::by_key(&mut results, |result| result.company);
    results
}

type Price = fn(&mut Draft) -> &mut Yuan;

/// Every price that a company decides on, or chooses the work for which it is paid.
const PRICES: [(&str, Price); 29] = [
    ("research", |draft| &mut draft.tasks.research.cost),
    ("call", |draft| &mut draft.tasks.call.cost),
    ("visit", |draft| &mut draft.tasks.visit.cost),
    ("demonstration", |draft| &mut draft.tasks.demonstration.cost),
    ("forming", |draft| &mut draft.tasks.forming.cost),
    ("stable", |draft| &mut draft.tasks.stable.cost),
    ("small exhibition", |draft| &mut draft.tasks.exhibition[0].cost),
    ("medium exhibition", |draft| &mut draft.tasks.exhibition[1].cost),
    ("large exhibition", |draft| &mut draft.tasks.exhibition[2].cost),
    ("seminar", |draft| &mut draft.tasks.seminar.cost),
    ("study", |draft| &mut draft.tasks.study.cost),
    ("training", |draft| &mut draft.tasks.training.cost),
    ("far travel", |draft| &mut draft.tasks.travel[2].cost),
    ("hiring", |draft| &mut draft.staffing.hiring),
    ("proposal", |draft| &mut draft.projects.proposal.cost),
    ("joint project", |draft| &mut draft.projects.joint.cost),
    ("market research", |draft| &mut draft.projects.research.cost),
    ("website", |draft| &mut draft.website.work.cost),
    ("cross-selling", |draft| &mut draft.repeat.cross_sell.cost),
    ("survey", |draft| &mut draft.satisfaction.survey.cost),
    ("answer", |draft| &mut draft.service.respond.cost),
    ("repair", |draft| &mut draft.service.remedies[1].work.cost),
    ("accountable programme", |draft| &mut draft.care.programmes[2].work.cost),
    ("proactive programme", |draft| &mut draft.care.programmes[3].work.cost),
    ("partnership programme", |draft| &mut draft.care.programmes[4].work.cost),
    ("gift", |draft| &mut draft.care.gift.cost),
    ("credit check", |draft| &mut draft.credit.check.cost),
    ("call for money", |draft| &mut draft.credit.collect[0].work.cost),
    ("lawyer", |draft| &mut draft.credit.collect[2].work.cost),
];

type Share = fn(&mut Draft) -> &mut PerMille;

/// The same of what is paid as a share of what is bought.
const SHARES: [(&str, Share); 3] = [
    ("points of the club", |draft| &mut draft.care.club),
    ("points of the club with a fee", |draft| &mut draft.care.fee_club.points),
    ("offer to a customer that was lost", |draft| &mut draft.repeat.win_back_offer),
];

/// Nobody is bankrupt, and everybody keeps what wages and rent of the year leave, as good as.
fn nobody_is_ruined(name: &str, draft: Draft) {
    let capital = draft.capital.money().as_fen();
    for (policy, result) in SEATS.iter().zip(play(draft, 1)) {
        assert_eq!(result.bankrupt, None, "{name}: {policy:?}");
        let left = result.value(Figure::NetWorth);
        assert!(left * 3 > capital, "{name}: {policy:?} has {left} left of {capital}");
    }
}

#[test]
fn no_price_ruins_a_company_that_may_leave_the_work_alone() {
    for (name, price) in PRICES {
        for dear in [30_000, 900_000] {
            let mut draft = Draft::clone(&Scenario::formal());
            *price(&mut draft) = Yuan(dear);
            nobody_is_ruined(&format!("{name} at {dear}"), draft);
        }
    }
}

#[test]
fn no_share_ruins_a_company_that_may_leave_it() {
    for (name, share) in SHARES {
        let mut draft = Draft::clone(&Scenario::formal());
        *share(&mut draft) = PerMille::ONE;
        nobody_is_ruined(name, draft);
    }
}

/// At the prices of the built-in markets nothing that a company may want is left out for its price.
#[test]
fn usual_prices_are_worth_it() {
    for scenario in [Scenario::formal(), Scenario::practice()] {
        let seats = vec![Seat { name: String::new(), player: Player::Human }];
        let setup = Setup { seed: Seed(1), seats, validity: Validity::Formal, pace: Pace::Calm };
        let world = World::new(scenario, setup);
        let seen = world.observe(CompanyId(0));
        let (customer, contact, industry) = (CustomerId(0), ContactId(0), IndustryId(0));
        let far = seen.customer_ids().max_by_key(|&id| seen.customer(id).city.distance).expect("a customer");
        let wanted = [
            TaskKind::Research { customer },
            TaskKind::Call { customer, contact },
            TaskKind::Visit { customer: far, contact },
            TaskKind::Demonstration { customer: far },
            TaskKind::Forming { customer },
            TaskKind::Exhibition { size: ExhibitionSize::Large, industry, guests: Vec::new() },
            TaskKind::Seminar { guests: Vec::new() },
            TaskKind::Study { family: industry },
            TaskKind::Training,
            TaskKind::MarketResearch { industry },
            TaskKind::WebsiteCampaign { industry },
            TaskKind::CrossSell { customer },
            TaskKind::Survey { customer, contacts: 0 },
            TaskKind::Gift { customer },
            TaskKind::CreditCheck { customer },
        ];
        for task in wanted {
            assert!(is_worth_it(&seen, &task), "{task:?} for {:?}", seen.cost_of_task(&task));
        }
        for id in seen.customer_ids() {
            assert_eq!(programme_worth_it(&seen, id, Programme::Partnership), Programme::Partnership);
        }
        assert!(is_hiring_worth_it(&seen, Role::Sales));
        assert!(is_club_worth_it(&seen, Club::Points) && is_club_worth_it(&seen, Club::Fee));
    }
}

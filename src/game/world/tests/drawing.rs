//! What is drawn, and what standing orders do, follows the market's numbers (rulebook 1, 2 and 4).

use super::{ME, sell, with, world_with_buyer};
use crate::care::{Means, Payment};
use crate::command::Command;
use crate::ids::{TenderId, TenderKind};
use crate::luck::Seed;
use crate::money::Money;
use crate::people::{TaskKind, stranger};
use crate::per_mille::PerMille;
use crate::relation::{DecisionStyle, Loyalty, Temper};
use crate::rival::{Policy, Skill};
use crate::scenario::{ContactRole, Draft, Range, Role, Scenario, Yuan};
use crate::setup::{Pace, Player, Seat, Setup, Validity};
use crate::standing_orders::Switch;
use crate::tender::committee_difference;
use crate::time::{Minute, Minutes, Month};
use crate::world::{Hidden, World};

/// The formal market without events, changed, at the start.
fn changed(change: impl FnOnce(&mut Draft)) -> World {
    let mut draft = Draft::clone(&Scenario::formal());
    draft.change.event = PerMille::ZERO;
    change(&mut draft);
    let person = Seat { name: "A".to_owned(), player: Player::Human };
    let rival = Player::Rival { policy: Policy::Balanced, skill: Skill::Middle };
    let seats = vec![person, Seat { name: "B".to_owned(), player: rival }];
    let scenario = Scenario::check(draft).expect("a sound market");
    World::new(scenario, Setup { seed: Seed(1), seats, validity: Validity::Formal, pace: Pace::Calm })
}

#[test]
fn characters_are_drawn_by_the_weights_of_the_market() {
    let world = changed(|draft| {
        draft.drawing.styles = [0, 0, 1];
        draft.drawing.contact_weights[2] = [1, 1, 1, 97];
        draft.drawing.tempers = [0, 0, 1];
        draft.drawing.loyalties = [0, 0, 0, 0, 1];
    });
    let mut gatekeepers = 0;
    for (customer, draft) in world.customers.iter().zip(&world.scenario.customers) {
        assert_eq!((customer.style, customer.loyalty.get()), (DecisionStyle::Technical, Loyalty::Trust));
        assert!(customer.contacts.iter().all(|contact| contact.temper == Temper::Hard));
        let of = |role: ContactRole| {
            let contacts = customer.contacts.iter().zip(&draft.contacts);
            contacts.filter(move |(_, draft)| draft.role == role).map(|(contact, _)| contact.weight)
        };
        for weight in of(ContactRole::Gatekeeper) {
            gatekeepers += 1;
            assert!(weight > PerMille::new(450), "{weight:?} of {}", draft.name.en);
        }
    }
    assert!(gatekeepers > 9, "{gatekeepers}");
}

#[test]
fn tenders_ask_for_levels_and_stars_by_the_chances_of_the_market() {
    for (lower, second, most_stars) in [(0, 0, 1), (1000, 0, 1), (0, 1000, 2), (1000, 1000, 2)] {
        let world = changed(|draft| (draft.drawing.lower_level, draft.drawing.second_star) = (lower, second));
        let mut found = 0;
        for tender in world.tenders.values() {
            let family = world.scenario.customer(tender.terms.id.customer).industry;
            let products = &world.scenario.industry(family).products;
            let asked = |level: u8| if lower == 1000 { level.saturating_sub(1).max(1) } else { level };
            let fits = products.iter().any(|product| product.levels.map(asked) == tender.terms.levels);
            assert!(fits, "{lower}: {:?}", tender.terms.levels);
            found = found.max(tender.terms.stars.iter().filter(|&&star| star).count());
        }
        assert_eq!(found, most_stars, "{second}");
    }
}

#[test]
fn tenders_are_spread_as_evenly_as_the_market_says() {
    let fewest = |least: i32, ahead: u8| {
        let world = changed(|draft| {
            (draft.drawing.month_least, draft.drawing.month_ahead) = (PerMille::new(least), ahead);
        });
        let count = |month| world.tenders.values().filter(|tender| tender.terms.id.month == month).count();
        Month::all().map(count).min().unwrap_or(0)
    };
    assert!(fewest(1000, 100) > fewest(0, 100), "filled from the fullest month");
    assert!(fewest(0, 0) > fewest(0, 100), "moved over from a month that is ahead");
}

#[test]
fn levels_not_studied_look_off_by_the_chances_of_the_market() {
    for (higher, lower) in [(0, 0), (1000, 0), (0, 1000)] {
        let world = changed(|draft| (draft.drawing.rough_higher, draft.drawing.rough_lower) = (higher, lower));
        for product in world.scenario.all_products() {
            let look = |level: u8| match (higher, lower) {
                (1000, _) => (level + 1).min(3),
                (_, 1000) => (level - 1).max(1),
                _ => level,
            };
            assert_eq!(world.rough_levels(ME, product), world.scenario.levels(product).map(look), "{product:?}");
        }
    }
}

#[test]
fn new_people_bring_the_skills_of_the_market() {
    for skill in 1..=5 {
        let world = changed(|draft| {
            draft.staffing.skills = [0; 5];
            draft.staffing.skills[skill - 1] = 1;
        });
        let found = [world.next_candidate(ME, Role::Sales), stranger(&world.scenario, Role::Sales)];
        assert_eq!(found.map(|candidate| usize::from(candidate.skill)), [skill; 2]);
    }
}

#[test]
fn customers_come_and_go_in_the_months_of_the_market() {
    let month = |number| Month::new(number).expect("a month");
    for (staying, changing) in [(3, true), (8, false)] {
        let world = changed(|draft| {
            draft.change.staying = staying;
            draft.change.entering_months = Range { least: 2, most: 2 };
            draft.change.merging_months = Range { least: 12, most: 12 };
        });
        let all = || world.customers.iter().map(|customer| customer.presence);
        let entered: Vec<Month> = all().map(|one| one.enters).filter(|&enters| enters > Month::FIRST).collect();
        let merged: Vec<Month> = all().filter_map(|one| Some(one.merger?.month)).collect();
        assert_eq!((entered.is_empty(), merged.is_empty()), (!changing, !changing), "{staying} of eight stay");
        assert!(entered.iter().all(|&enters| enters == month(2)) && merged.iter().all(|&at| at == month(12)));
    }
}

/// The more members, the nearer their mean is to nothing.
#[test]
fn a_larger_committee_differs_less() {
    let differs = |members: u8| -> i32 {
        let world = changed(|draft| draft.tender.members = members);
        let of = |&tender: &TenderId| committee_difference(&world.scenario.tender, Seed(1), tender, ME).0.abs();
        world.tenders.keys().map(of).sum()
    };
    let sums = [3, 5, 15].map(differs);
    assert!(sums[0] > sums[1] && sums[1] > sums[2] && sums[2] > 0, "{sums:?}");
}

#[test]
fn computer_companies_keep_the_cash_that_the_market_says() {
    let mut world = changed(|draft| draft.finance.kept_back = Yuan(12_345));
    let to = Minute::START + Minutes::hours(1);
    world.apply(ME, &Command::Advance { to }).expect("the clock runs");
    let repay: Vec<Option<Money>> = world.companies.iter().map(|company| company.standing_orders.repay).collect();
    assert_eq!(repay, [None, Some(Money::yuan(12_345))]);
}

#[test]
fn a_debtor_is_called_again_after_the_days_of_the_market() {
    for (rule, day, called) in [(5, 4, false), (5, 5, true), (9, 5, false), (1, 1, true)] {
        let mut world = world_with_buyer();
        with(&mut world, |draft| draft.credit.call_again_days = rule);
        world.company_mut(ME).receivables.clear();
        let contract = sell(&mut world, TenderKind::Repeat, 0);
        world.company_mut(ME).receivables.last_mut().expect("just billed").payment = Hidden::new(Some(Payment::Never));
        world.now = world.now + Minutes::days(1);
        let now = world.now;
        let company = world.company_mut(ME);
        company.standing_orders.collect = Switch::On;
        company.collected.insert(contract, now);
        world.now = now + Minutes::days(day);
        world.act_on_standing_orders(ME);
        let call = TaskKind::Collect { contract, means: Means::Call };
        assert_eq!(world.observe(ME).planned_tasks().any(|task| *task == call), called, "{rule} days, day {day}");
    }
}

#[test]
fn a_contract_is_pressing_from_the_day_of_the_market() {
    let mut world = world_with_buyer();
    let contract = sell(&mut world, TenderKind::Repeat, 0);
    for days in [0, 2, 7] {
        with(&mut world, |draft| draft.delivery.pressing_days = days);
        let contract = &world.company(ME).contracts[&contract];
        assert_eq!(contract.due - contract.pressing_at(&world.scenario.delivery), Minutes::days(days));
    }
}

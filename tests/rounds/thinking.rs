//! How a team of the tests thinks: it plans a month on what it knows, by a policy.

use game::command::Command;
use game::ids::CompanyId;
use game::people::TaskKind;
use game::rival::{DecisionMoment, Policy, Skill, decide};
use game::scenario::Role;
use game::standing_orders::{StandingOrder, Switch};
use game::tender::TenderState;
use game::time::Month;
use game::world::World;
use tender::contest::rounds::ResultFile;
use tender::insight::bidding::estimate::first_draft;

/// The commands of a team for a month, as somebody thinks of them who knows what is in its result.
pub fn commands(result: &ResultFile, policy: Policy) -> Vec<Command> {
    let mut world = result.world.clone();
    let mut done = Vec::new();
    if world.now().month() == Month::FIRST {
        let orders = [StandingOrder::Buy, StandingOrder::Deliver, StandingOrder::Serve, StandingOrder::Collect];
        try_all(&mut world, result.team, orders.map(|order| Command::StandingOrder(order(Switch::On))), &mut done);
    }
    for moment in [DecisionMoment::Opening, DecisionMoment::Closing] {
        let next = decide(&world.observe(result.team), policy, Skill::Middle, moment);
        try_all(&mut world, result.team, next, &mut done);
    }
    for _ in 0..6 {
        let staff: Vec<_> = world.observe(result.team).people().map(|person| person.id).collect();
        for person in staff {
            let next = decide(&world.observe(result.team), policy, Skill::Middle, DecisionMoment::Free(person));
            try_all(&mut world, result.team, next, &mut done);
        }
    }
    let asked = questions(&world, result.team);
    try_all(&mut world, result.team, asked, &mut done);
    let bids = bids_on_the_way(&world, result.team);
    try_all(&mut world, result.team, bids, &mut done);
    done
}

/// Surveys and credit checks of some who have bought, other ones each month.
fn questions(world: &World, team: CompanyId) -> Vec<Command> {
    let seen = world.observe(team);
    let Some(staff) = seen.free_first(Role::Service) else { return Vec::new() };
    let buyers = seen.customer_ids().filter(|&id| seen.relation(id).details().fulfilled > 0);
    let some = buyers.filter(|id| id.0 % 3 == u16::from(seen.month().number() % 3));
    some.flat_map(|customer| [TaskKind::Survey { customer, contacts: 0 }, TaskKind::CreditCheck { customer }])
        .map(|task| Command::Queue { staff, task, after: None })
        .collect()
}

/// Bids for tenders of customers whose place will be taken in the month.
fn bids_on_the_way(world: &World, team: CompanyId) -> Vec<Command> {
    let seen = world.observe(team);
    seen.book(seen.month())
        .filter(|tender| tender.state() == TenderState::Open && seen.takes_place(tender.id().customer))
        .map(|tender| Command::Bid(first_draft(&seen, tender.terms())))
        .collect()
}

fn try_all(world: &mut World, team: CompanyId, commands: impl IntoIterator<Item = Command>, done: &mut Vec<Command>) {
    for command in commands {
        if world.apply(team, &command).is_ok() {
            done.push(command);
        }
    }
}

//! Teams for the tests: each plans its months on what it knows, by a policy.

use game::RULES_VERSION;
use game::command::Command;
use game::ids::CompanyId;
use game::luck::Seed;
use game::rival::{Moment, Policy, Skill, decide};
use game::scenario::Scenario;
use game::setup::Validity;
use game::standing::{StandingOrder, Switch};
use game::tender::TenderState;
use game::time::Month;
use game::world::World;
use tender::contest::challenge::Changes;
use tender::contest::rounds::{Game, Plan, Repeats, ResultFile, Team};
use tender::insight::estimate::first_draft;
use tender::record::ScenarioRef;

/// Policies of the teams, by seat.
pub const POLICIES: [Policy; 8] = [
    Policy::Relationship,
    Policy::Balanced,
    Policy::KeyAccount,
    Policy::PriceCutter,
    Policy::Careful,
    Policy::Sprinter,
    Policy::Balanced,
    Policy::Relationship,
];

/// A game of so many teams, nothing closed.
pub fn game(teams: usize, rivals: usize, months: u8) -> Game {
    let game = Game {
        rules: RULES_VERSION,
        id: "b7Qx2mVt".to_owned(),
        title: "客户关系管理 2 班".to_owned(),
        scenario: ScenarioRef::to(&Scenario::formal()),
        changes: Changes { months: Some(months), ..Changes::default() },
        seed: Seed(0x5eed_0fa1_1e55_77aa),
        validity: Validity::Formal,
        teams: (0..teams).map(|at| Team { name: format!("{} 队", at + 1), ..team() }).collect(),
        rivals: vec![(Policy::Balanced, Skill::Middle); rivals],
        repeats: Repeats::Replace,
        key: None,
        closed: 0,
        changed: [0; 12],
        plans: Vec::new(),
    };
    assert_eq!(game.check(), Ok(()));
    game
}

fn team() -> Team {
    Team { name: String::new(), key: None }
}

/// The commands of a team for a month, as somebody thinks of them who knows what is in its result.
pub fn commands(result: &ResultFile, policy: Policy) -> Vec<Command> {
    let mut world = result.world.clone();
    let mut done = Vec::new();
    if world.now().month() == Month::FIRST {
        let orders = [StandingOrder::Buy, StandingOrder::Deliver, StandingOrder::Serve, StandingOrder::Collect];
        try_all(&mut world, result.team, orders.map(|order| Command::Stand(order(Switch::On))), &mut done);
    }
    for moment in [Moment::Opening, Moment::Closing] {
        let next = decide(&world.observe(result.team), policy, Skill::Middle, moment);
        try_all(&mut world, result.team, next, &mut done);
    }
    for _ in 0..6 {
        let staff: Vec<_> = world.observe(result.team).people().map(|person| person.id).collect();
        for person in staff {
            let next = decide(&world.observe(result.team), policy, Skill::Middle, Moment::Free(person));
            try_all(&mut world, result.team, next, &mut done);
        }
    }
    let bids = bids_on_the_way(&world, result.team);
    try_all(&mut world, result.team, bids, &mut done);
    done
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

/// A team's plan, through the texts that are passed on.
pub fn plan(result: &ResultFile, number: u16) -> Plan {
    let read = ResultFile::read(&result.code()).expect("a result that was just given out");
    assert_eq!(read, *result);
    let commands = commands(&read, POLICIES[usize::from(read.team.0)]);
    let plan = Plan::new(&read, number, &commands).expect("what was tried is taken");
    let came = Plan::read(&plan.code()).expect("a plan that was just made");
    assert_eq!(came, plan);
    came
}

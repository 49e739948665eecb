//! Teams for the tests: each plans its months on what it knows, by a policy.

use game::command::Command;
use game::ids::CompanyId;
use game::luck::Seed;
use game::people::TaskKind;
use game::rival::{Moment, Policy, Skill, decide};
use game::scenario::{Role, Scenario};
use game::standing::{StandingOrder, Switch};
use game::tender::TenderState;
use game::time::Month;
use game::world::World;
use tender::contest::challenge::Changes;
use tender::contest::rounds::{Game, Join, Plan, ResultFile, Team};
use tender::insight::estimate::first_draft;
use tender::record::seal::SecretKey;

/// The seed of the games.
pub const SEED: Seed = Seed(0x5eed_0fa1_1e55_77aa);

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
pub fn game(teams: u8, rivals: usize, months: u8) -> Game {
    let team = |at: u8| {
        let join = Join { name: format!("{} 队", at + 1), seal: Some(key(at).public()) };
        Team::new(Join::read(&join.code()).expect("just made"), [at; 12])
    };
    let mut game = Game::new(&Scenario::formal(), SEED, (0..teams).map(team).collect(), [7; 12]);
    game.title = "客户关系管理 2 班".to_owned();
    game.seal = Some(instructor().public());
    game.changes = Changes { months: Some(months), ..Changes::default() };
    game.rivals = vec![(Policy::Balanced, Skill::Middle); rivals];
    assert_eq!(game.check(), Ok(()));
    game
}

/// The key of a team.
pub fn key(team: u8) -> SecretKey {
    SecretKey::new([team + 1; 32])
}

/// The instructor's key.
pub fn instructor() -> SecretKey {
    SecretKey::new([200; 32])
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
    some.flat_map(|customer| [TaskKind::Survey { customer }, TaskKind::CreditCheck { customer }])
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

/// What a team gets, through the text that is passed on.
pub fn received(result: &ResultFile) -> ResultFile {
    let key = key(result.team.0);
    let text = result.sealed(&key.public(), [9; 32]);
    let read = ResultFile::read(&text, Some(&key)).expect("a result that was just given out");
    assert_eq!(read, *result);
    read
}

/// A team's plan, through the texts that are passed on.
pub fn plan(result: &ResultFile, number: u16) -> Plan {
    let read = received(result);
    let commands = commands(&read, POLICIES[usize::from(read.team.0)]);
    let plan = Plan::new(&read, number, &commands).expect("what was tried is taken");
    let text = plan.sealed(&read.seal.expect("the instructor has a key"), [3; 32]);
    let came = Plan::read(&text, Some(&instructor())).expect("a plan that was just made");
    assert_eq!(came, plan);
    came
}

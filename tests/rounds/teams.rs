//! Teams for the tests: each plans its months on what it knows, by a policy.

pub use crate::thinking::commands;

use game::luck::Seed;
use game::rival::{Policy, Skill};
use game::scenario::Scenario;
use tender::contest::challenge::Changes;
use tender::contest::rounds::{Game, Join, Plan, ResultFile, Team};
use tender::contest::submission::moment::Moment;
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

/// A game of so many teams in a market, nothing closed.
pub fn game_in(market: &Scenario, seed: Seed, teams: u8) -> Game {
    let team = |at: u8| {
        let join = Join { name: format!("{} 队", at + 1), seal: Some(key(at).public()) };
        Team::new(Join::read(&join.code()).expect("just made"), [at; 12])
    };
    let mut game = Game::new(market, seed, (0..teams).map(team).collect(), [7; 12]);
    game.title = "客户关系管理 2 班".to_owned();
    game.seal = Some(instructor().public());
    assert_eq!(game.check(), Ok(()));
    game
}

/// A game of so many teams in the formal year, nothing closed.
pub fn game(teams: u8, rivals: usize, months: u8) -> Game {
    let mut game = game_in(&Scenario::formal(), SEED, teams);
    game.changes = Changes { months: Some(months), ..Changes::default() };
    game.rivals = vec![Policy::Balanced.at(Skill::Middle); rivals];
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

/// What a team gets, through the text that is passed on.
pub fn received(result: &ResultFile) -> ResultFile {
    let key = key(result.team.0);
    let text = result.sealed(&key.public(), [9; 32]);
    let read = ResultFile::read(&text, Some(&key)).expect("a result that was just given out");
    assert_eq!(read, *result);
    read
}

/// When a plan of that number is handed in: a minute after the one before.
pub fn at(number: u16) -> String {
    format!("2026-11-22T08:{number:02}:00.000Z")
}

/// When the instructor takes plans in.
pub fn now() -> Moment {
    Moment::read("2026-11-22T12:00:00.000Z").expect("a moment")
}

/// A team's plan, through the texts that are passed on.
pub fn plan(result: &ResultFile, number: u16) -> Plan {
    let read = received(result);
    let commands = commands(&read, POLICIES[usize::from(read.team.0)]);
    let plan = Plan::new(&read, number, at(number).into(), &commands).expect("what was tried is taken");
    let text = plan.sealed(&read.seal.expect("the instructor has a key"), [3; 32]);
    let came = Plan::read(&text, Some(&instructor())).expect("a plan that was just made");
    assert_eq!(came, plan);
    came
}

/// What the teams hand in for the month that is open.
pub fn plans(game: &Game) -> Vec<Plan> {
    let round = game.play().expect("a sound market");
    game.results(&round).iter().map(|result| plan(result, 1)).collect()
}

/// A month in which all hand in.
pub fn ordinary(game: &mut Game) {
    let plans = plans(game);
    assert!(game.hand_in_all(plans, now()).iter().all(Result::is_ok));
    game.close().expect("a month is open");
}

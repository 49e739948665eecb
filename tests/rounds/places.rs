//! The last place of a customer: it goes to the company that reaches it first, by the hour of the task; in
//! the same minute luck decides, by a key, and no seat is favoured.

use crate::teams::{at, game_in, now, received};
use game::command::Command;
use game::event::{Event, TimedEvent};
use game::ids::{CompanyId, ContactId, CustomerId, StaffId};
use game::luck::Seed;
use game::people::{TaskFailure, TaskKind};
use game::relation::Stage;
use game::scenario::{Draft, Role, Scenario};
use game::time::{Minute, Minutes, Month};
use tender::contest::rounds::{Game, Plan};

const TEAMS: [CompanyId; 2] = [CompanyId(0), CompanyId(1)];

/// A market in which each customer has one place, open to any company that has talked to it.
fn one_place() -> Scenario {
    let mut draft = Draft::clone(&Scenario::practice().standing_still());
    draft.id = "one-place".to_owned();
    (draft.relation.places, draft.relation.forming_at) = (1, 1);
    Scenario::check(draft).expect("a sound market")
}

/// Both teams call on some customers in the first month; the game at the opening of the second, and a
/// customer who has talked to both.
fn at_the_second_opening(seed: u64) -> (Game, CustomerId) {
    let mut game = game_in(&one_place(), Seed(seed), 2);
    let call = |customer| TaskKind::Call { customer, contact: ContactId(0) };
    let tasks = (0..6)
        .map(CustomerId)
        .flat_map(|customer| [TaskKind::Research { customer }, call(customer), call(customer), call(customer)]);
    hand_in(&mut game, [0, 1].map(|_| tasks.clone().collect::<Vec<_>>()));
    let round = game.close().expect("a month is open");
    let talked = |customer: &CustomerId| {
        TEAMS.iter().all(|&team| round.world.observe(team).relation(*customer).stage() == Stage::Exploration)
    };
    let customer = (0..6).map(CustomerId).find(talked).expect("somebody talks to both");
    (game, customer)
}

/// Hands in a plan for each team: one of its sales people does all this, one after the other.
fn hand_in(game: &mut Game, tasks: [Vec<TaskKind>; 2]) {
    let round = game.play().expect("a sound market");
    for (team, tasks) in TEAMS.into_iter().zip(tasks) {
        let result = received(&game.result(&round, team));
        let seen = result.world.observe(team);
        let staff: StaffId = seen.people().find(|person| person.role == Role::Sales).expect("somebody sells").id;
        let commands: Vec<_> = tasks.into_iter().map(|task| Command::Queue { staff, task, after: None }).collect();
        let plan = Plan::new(&result, 1, at(1).into(), &commands).expect("it can be tried");
        game.hand_in(plan, now()).expect("the month is open");
    }
}

/// The company that has the place, and since when. The other must have been told.
fn winner(game: &Game, customer: CustomerId) -> (CompanyId, Minute) {
    let world = game.play().expect("a sound market").world;
    let [place] = world.observe(TEAMS[0]).places(customer) else { panic!("one place, and it is taken") };
    let (by, at) = (place.company, place.since);
    let other = TEAMS[1 - by.index()];
    let told = world.observe(other).feed().iter().any(|TimedEvent { event, .. }| {
        let full = TaskFailure::PlacesFull { last: by, at };
        matches!(event, Event::TaskFailed { failure, .. } if *failure == full)
    });
    assert!(told, "{other:?} learns who was first, and when");
    (by, at)
}

#[test]
fn the_earlier_task_takes_the_last_place() {
    let second = Month::new(2).expect("a month");
    let (game, customer) = at_the_second_opening(5);
    let take = TaskKind::Forming { customer };
    // Half a day before it, and an hour before it.
    let other = TaskKind::Research { customer: CustomerId(9) };
    let call = TaskKind::Call { customer, contact: ContactId(0) };
    for before in [other, call] {
        for late in [0, 1] {
            let mut tasks = [vec![take.clone()], vec![take.clone()]];
            tasks[late].insert(0, before.clone());
            let mut game = game.clone();
            hand_in(&mut game, tasks);
            game.close().expect("a month is open");
            let first = TEAMS[1 - late];
            assert_eq!(winner(&game, customer), (first, second.opening() + Minutes::hours(1)));
        }
    }
}

#[test]
fn in_the_same_minute_luck_decides_and_no_seat() {
    const GAMES: u64 = 48;
    let second = Month::new(2).expect("a month");
    let (mut of_first_seat, mut of_first_turn) = (0, 0);
    for seed in 0..GAMES {
        let (mut game, customer) = at_the_second_opening(seed);
        hand_in(&mut game, [0, 1].map(|_| vec![TaskKind::Forming { customer }]));
        game.close().expect("a month is open");
        let (by, at) = winner(&game, customer);
        assert_eq!(at, second.opening() + Minutes::hours(1));
        of_first_seat += u32::from(by == TEAMS[0]);
        of_first_turn += u32::from(by == game.order_of_teams(second)[0]);
    }
    // Half of them, within three standard deviations of 48 throws of a coin.
    for (what, count) in [("the first seat", of_first_seat), ("the first turn", of_first_turn)] {
        assert!((14..=34).contains(&count), "{count} places of {GAMES} went to {what}");
    }
}

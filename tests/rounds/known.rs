//! A world as one company knows it: the same to look at, and nothing more in it.

use crate::shown::shown;
use crate::teams::{SEED, game, game_in, now, ordinary, plan, received};
use game::command::Command;
use game::ids::CompanyId;
use game::refusal::Refusal;
use game::scenario::{Role, Scenario};
use game::setup::Validity;
use game::time::Minutes;
use game::world::{Beyond, Unsound, World};
use serde_json::Value;
use tender::contest::rounds::Game;

/// The worlds of a game at every opening and at two moments of each month, and after its year.
fn moments(mut game: Game, mut look: impl FnMut(&World)) {
    let mut round = game.play().expect("a sound market");
    while game.open_month().is_some() {
        let plans = game.results(&round).iter().map(|result| plan(result, 1)).collect();
        assert!(game.hand_in_all(plans, now()).iter().all(Result::is_ok));
        round = game.close().expect("a month is open");
        look(&round.world);
        let mut later = round.world.clone();
        for hours in [53, 90] {
            let to = round.world.now() + Minutes::hours(hours);
            if later.apply(CompanyId(0), &Command::Advance { to }).is_ok() {
                look(&later);
            }
        }
    }
    assert!(round.world.is_over());
}

fn read_back(world: &World, me: CompanyId) -> World {
    let text = world.as_known_to(me).snapshot();
    let read: World = serde_json::from_slice(&text).expect("what was written is read");
    let read = read.in_market(world.scenario().clone()).expect("a world that was written here");
    assert_eq!(read.snapshot(), text);
    read
}

#[test]
fn a_world_as_known_answers_like_the_true_one() {
    for validity in [Validity::Formal, Validity::Practice] {
        let (mut looks, mut bids, mut tickets, mut surveys) = (0, 0, 0, 0);
        let mut game = game(3, 2, 8);
        game.validity = validity;
        moments(game, |world| {
            for me in (0..3).map(CompanyId) {
                let known = read_back(world, me);
                let (one, two) = (shown(&world.observe(me)), shown(&known.observe(me)));
                for (true_line, known_line) in one.iter().zip(&two) {
                    assert_eq!(true_line, known_line, "{me:?} at {:?}", world.now());
                }
                assert_eq!(one.len(), two.len());
                assert_eq!(known.as_known_to(me), known, "who knows all there is knows it");
                let seen = world.observe(me);
                bids += seen.results().len();
                tickets += seen.company().tickets.len();
                surveys += seen.customer_ids().filter(|&id| seen.relation(id).satisfaction().is_some()).count();
                looks += 1;
            }
        });
        for (what, count, least) in
            [("looks", looks, 60), ("bids", bids, 100), ("tickets", tickets, 10), ("surveys", surveys, 20)]
        {
            assert!(count > least, "{count} {what} are too few to show anything");
        }
    }
}

/// A rival does something that nobody sees: the seen world stays the same, byte for byte; what can be
/// seen changes it.
#[test]
fn nothing_more_is_in_it() {
    let (mut hidden, mut public) = (0, 0);
    let me = CompanyId(0);
    moments(game(3, 2, 4), |world| {
        let commands = [Role::Sales, Role::Service].map(|role| Command::Hire { role });
        for command in commands {
            let mut other = world.clone();
            if other.apply(CompanyId(1), &command).is_err() {
                continue;
            }
            for hours in [0, 40, 120] {
                let to = world.now() + Minutes::hours(hours);
                let mut worlds = [world.clone(), other.clone()];
                for world in &mut worlds {
                    let _ = world.apply(me, &Command::Advance { to });
                }
                let [one, two] = worlds;
                let same = shown(&one.observe(me)) == shown(&two.observe(me));
                assert_eq!(one.as_known_to(me).snapshot() == two.as_known_to(me).snapshot(), same);
                *(if same { &mut hidden } else { &mut public }) += 1;
            }
        }
    });
    assert!(hidden > 10, "{hidden} hidden, {public} public");
}

/// No secret of the others stands in what is passed on, written in whatever way.
#[test]
fn no_secret_stands_in_it() {
    let mut looked_for = 0;
    moments(game(4, 1, 4), |world| {
        if world.is_over() {
            return;
        }
        let me = CompanyId(2);
        let text = String::from_utf8(world.as_known_to(me).snapshot()).expect("JSON");
        let own = world.observe(me);
        let candidates = Role::ALL.map(|role| own.candidate(role).name.zh);
        let mine: Vec<String> =
            own.company().staff.iter().map(|staff| staff.name.zh.clone()).chain(candidates).collect();
        assert!(!text.contains(&SEED.0.to_string()));
        for other in [0, 1, 3, 4].map(CompanyId) {
            let seen = world.observe(other);
            let names = seen.company().staff.iter().map(|staff| staff.name.zh.clone());
            let bids = seen.open_bids().map(|open| format!("\"price\":{}", open.bid.price));
            let money = [seen.cash().as_fen().to_string(), seen.ledger().net_worth().as_fen().to_string()];
            for secret in names.chain(bids).chain(money).filter(|secret| !mine.contains(secret) && secret.len() > 4) {
                let same = own.open_bids().any(|open| format!("\"price\":{}", open.bid.price) == secret);
                assert!(same || !text.contains(&secret), "{secret} of {other:?} at {:?}", world.now());
                looked_for += 1;
            }
        }
    });
    assert!(looked_for > 100, "{looked_for}");
}

#[test]
fn a_month_is_planned_in_it_and_its_clock_stands() {
    let game = game(2, 0, 3);
    let round = game.play().expect("a sound market");
    let mut known = received(&game.result(&round, CompanyId(1))).world;
    let (me, to) = (CompanyId(1), known.now() + Minutes::hours(1));
    assert_eq!(known.known_to(), Some(me));
    assert_eq!(known.apply(me, &Command::Advance { to }), Err(Refusal::ClockStands));
    assert_eq!(known.advance(me, to, &mut |_| false), Err(Refusal::ClockStands));
    let hire = Command::Hire { role: Role::Sales };
    assert_eq!(known.apply(CompanyId(0), &hire), Err(Refusal::NoSuchCompany));
    let next = round.world.observe(me).candidate(Role::Sales);
    assert!(known.apply(me, &hire).is_ok());
    assert_eq!(known.observe(me).company().staff.last().map(|staff| staff.name.clone()), Some(next.name));
    let after_next = known.observe(me).candidate(Role::Sales);
    let mut world = round.world.clone();
    world.apply(me, &hire).expect("as in the plan");
    assert_ne!(after_next, world.observe(me).candidate(Role::Sales), "who comes after the next is not known yet");
}

/// Each number may stand there by itself; together they make no world.
#[test]
fn a_world_that_does_not_hold_together_is_refused() {
    let mut game = game_in(&Scenario::practice(), SEED, 2);
    let result = loop {
        ordinary(&mut game);
        let result = game.result(&game.play().expect("a sound market"), CompanyId(0));
        let firm = result.world.observe(CompanyId(0)).company();
        if !firm.tickets.is_empty() && !firm.receivables.is_empty() {
            break result;
        }
    };
    let world: Value = serde_json::from_slice(&result.world.snapshot()).expect("JSON");
    let with = |at: &str, put: Value| {
        let mut changed = world.clone();
        *changed.pointer_mut(at).unwrap_or_else(|| panic!("{at} is there")) = put;
        let read: World = serde_json::from_value(changed).expect("the same fields");
        read.in_market(result.world.scenario().clone()).err()
    };
    let me = CompanyId(0);
    let cases = [
        ("/companies/0/contracts/0/1/delivered", 115_200, Unsound::Company(me)),
        ("/companies/0/contracts/0/1/quantity", 0, Unsound::Company(me)),
        ("/companies/0/receivables/0/amount", 1, Unsound::Books(me)),
        ("/companies/0/ledger/balances/0", 1, Unsound::Books(me)),
        ("/companies/0/ledger/entries/0/amount", 1, Unsound::Books(me)),
        ("/companies/0/record/on_time", -1, Unsound::Company(me)),
        ("/companies/0/tasks", 0, Unsound::Company(me)),
        ("/companies/0/tickets/0/loss", 3_000, Unsound::Feelings(me)),
        ("/tenders/0/1/terms/levels/0", 255, Unsound::Beyond(Beyond { of: "levels".to_owned() })),
        ("/tenders/0/1/terms/quantity", 0, Unsound::Tenders),
        ("/journal/0/0/0", 115_200, Unsound::Beyond(Beyond { of: "Minute".to_owned() })),
        ("/now", 1, Unsound::Beyond(Beyond { of: "Minute".to_owned() })),
    ];
    for (at, put, expect) in cases {
        assert_eq!(with(at, put.into()), Some(expect), "{at}");
    }
    let name = "长".repeat(201);
    assert_eq!(
        with("/companies/0/staff/0/name/zh", name.into()),
        Some(Unsound::Beyond(Beyond { of: "zh".to_owned() }))
    );
}

//! Which of a team's plans is the newer one: numbers count per browser, moments do not.

use crate::teams::{at, game, now, ordinary, plans};
use game::ids::CompanyId;
use game::time::Month;
use tender::contest::rounds::{Game, HandInError, HandedIn, Newer, Plan};
use tender::contest::submission::moment::Moment;

const TEAM: CompanyId = CompanyId(0);

/// A moment that is yet to come.
const AHEAD: &str = "2099-01-01T00:00:00.000Z";

/// A game, and a plan with that number and moment that decides only so much.
fn begun() -> (Game, impl Fn(usize, u16, &str) -> Plan) {
    let game = game(1, 0, 2);
    let whole = plans(&game).remove(0);
    assert!(whole.steps.len() > 3, "there is enough to leave something out");
    let part = move |steps: usize, number, at: &str| Plan {
        number,
        at: at.into(),
        steps: whole.steps[..steps].to_vec(),
        ..whole.clone()
    };
    (game, part)
}

#[test]
fn the_later_moment_goes_before_the_higher_number() {
    let (game, part) = begun();
    let of = |number| Moment::read(&at(number)).expect("a moment");
    let older = |has, by| Err(HandInError::Older { has, by });
    let cases = [
        // A second browser begins to count anew.
        ((3, at(20)), (1, at(30)), Ok(HandedIn::Replaced)),
        ((1, at(30)), (3, at(20)), older(1, Newer::Clock { at: of(30) })),
        ((1, at(30)), (5, AHEAD.to_owned()), older(1, Newer::Believed { at: of(30) })),
        ((1, at(30)), (5, "soon".to_owned()), older(1, Newer::Believed { at: of(30) })),
        ((5, AHEAD.to_owned()), (1, at(30)), Ok(HandedIn::Replaced)),
        ((2, String::new()), (1, AHEAD.to_owned()), older(2, Newer::Number)),
        ((2, at(9)), (1, at(9)), older(2, Newer::Number)),
        ((1, at(9)), (1, at(9)), Ok(HandedIn::Replaced)),
    ];
    for (there, came, expect) in cases {
        let mut game = game.clone();
        assert_eq!(game.hand_in(part(1, there.0, &there.1), now()), Ok(HandedIn::First));
        assert_eq!(game.hand_in(part(2, came.0, &came.1), now()), expect, "{came:?} after {there:?}");
    }
}

#[test]
fn in_a_heap_the_same_one_stays_whatever_the_order() {
    let (game, part) = begun();
    let came = [part(1, 7, &at(10)), part(2, 1, &at(40)), part(3, 9, AHEAD), part(0, 2, &at(20))];
    for first in 0..came.len() {
        let mut heap = came.to_vec();
        heap.rotate_left(first);
        for heap in [heap.clone(), heap.into_iter().rev().collect()] {
            let mut game = game.clone();
            game.hand_in_all(heap, now());
            assert_eq!(game.plan_of(TEAM, Month::FIRST), Some(&came[1]));
        }
    }
}

/// A team goes back to what it had decided first: that is its newest plan, and nothing that it handed in
/// between takes its place.
#[test]
fn a_plan_that_is_handed_in_again_is_the_newest() {
    let (mut game, part) = begun();
    assert_eq!(game.hand_in(part(1, 1, &at(10)), now()), Ok(HandedIn::First));
    assert_eq!(game.hand_in(part(1, 1, &at(30)), now()), Ok(HandedIn::Same));
    let at = Moment::read(&at(30)).expect("a moment");
    let older = HandInError::Older { has: 1, by: Newer::Clock { at } };
    assert_eq!(game.hand_in(part(2, 2, &crate::teams::at(20)), now()), Err(older));
}

/// What is put in again into a closed month decides nothing anew, whenever it was handed in.
#[test]
fn the_same_decisions_change_no_closed_month() {
    let mut game = game(2, 0, 2);
    ordinary(&mut game);
    let before = game.clone();
    let there = game.plan_of(TEAM, Month::FIRST).expect("handed in").clone();
    assert_eq!(game.put_in(Plan { number: 4, at: at(50).into(), ..there }), Ok(HandedIn::Same));
    assert_eq!(game, before);
}

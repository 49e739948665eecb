//! Plans that do not count and may yet: none is lost, whatever is done next.

use crate::teams::{game, now, ordinary, plans};
use game::ids::CompanyId;
use game::time::Month;
use tender::contest::rounds::{Game, GameError, HandInError, HandedIn, MOST_UNCOUNTED, Plan, Repeats};
use tender::record::Fingerprint;

const TEAM: CompanyId = CompanyId(0);

fn newer(plan: &Plan) -> Plan {
    Plan { number: plan.number + 1, steps: plan.steps[1..].to_vec(), ..plan.clone() }
}

/// The archive as another browser reads it.
fn reread(game: &Game) -> Game {
    Game::read(&game.write()).expect("an archive")
}

#[test]
fn what_was_taken_out_stays_at_hand_through_a_reload_and_what_is_done_next() {
    let mut game = game(2, 0, 3);
    ordinary(&mut game);
    ordinary(&mut game);
    let before = game.clone();
    let taken = game.stop_counting(TEAM, Month::FIRST).expect("it was handed in");
    assert_eq!(game.stop_counting(TEAM, Month::FIRST), None);
    assert_eq!((game.plan_of(TEAM, Month::FIRST), &game.uncounted), (None, &vec![taken.clone()]));
    assert_eq!(game.fingerprint(), before.fingerprint());

    let mut game = reread(&game);
    ordinary(&mut game);
    assert_eq!(game.let_count(taken.clone()), Ok(HandedIn::First));
    assert_eq!((game.plan_of(TEAM, Month::FIRST), game.uncounted.len()), (Some(&taken), 0));
}

#[test]
fn what_was_refused_for_when_it_came_stays_at_hand() {
    let mut game = Game { repeats: Repeats::Refuse, ..game(2, 0, 3) };
    let came = plans(&game);
    let (first, second) = (came[0].clone(), newer(&came[0]));
    assert_eq!(game.take_in(vec![first.clone()], false, now()), [Ok(HandedIn::First)]);
    assert_eq!(game.take_in(vec![second.clone()], false, now()), [Err(HandInError::Repeated { has: 1 })]);
    let foreign = Plan { game: Fingerprint::of(b"another"), ..came[1].clone() };
    assert_eq!(game.take_in(vec![foreign], false, now()), [Err(HandInError::OtherGame)]);
    assert_eq!(game.uncounted, std::slice::from_ref(&second), "what never can count is not kept");

    game.close().expect("a month is open");
    let late = came[1].clone();
    assert_eq!(game.take_in(vec![late.clone()], false, now()), [Err(HandInError::Late { month: Month::FIRST })]);
    assert_eq!(game.uncounted, [late.clone(), second.clone()], "the last one first");

    let mut game = reread(&game);
    assert_eq!(game.let_count(second.clone()), Ok(HandedIn::Replaced));
    assert_eq!(game.uncounted, [first.clone(), late.clone()], "the one that counted before is laid aside for it");
    assert_eq!(game.take_in(vec![late, first], true, now()), [Ok(HandedIn::First), Ok(HandedIn::Replaced)]);
    assert_eq!(game.uncounted, [second], "what counts is not laid aside, what it replaced is");
}

/// A team that hands in late again and again cannot make the archive too large to keep.
#[test]
fn only_so_much_is_laid_aside() {
    let mut game = game(1, 0, 2);
    let plan = plans(&game).remove(0);
    game.close().expect("a month is open");
    let long = |number: u16| plan.steps.iter().cycle().take(1_500 + usize::from(number)).cloned().collect();
    let nth = |number| Plan { number, steps: long(number), ..plan.clone() };
    let one = nth(0).bytes().len();
    let came = MOST_UNCOUNTED as usize / one + 3;
    for number in 1..=came as u16 {
        assert_eq!(game.take_in(vec![nth(number)], false, now()), [Err(HandInError::Late { month: Month::FIRST })]);
    }
    let bytes: usize = game.uncounted.iter().map(|plan| plan.bytes().len()).sum();
    let last = game.uncounted[0].bytes().len();
    assert!(bytes <= MOST_UNCOUNTED as usize && bytes + last > MOST_UNCOUNTED as usize, "{bytes}, the last of {last}");
    assert_eq!(game.uncounted[0].number, came as u16, "the last one is there");
    assert_eq!(reread(&game), game);
}

#[test]
fn what_cannot_be_in_an_archive_cannot_be_laid_aside_in_it() {
    let mut game = game(2, 0, 3);
    let came = plans(&game);
    let (month, nobody) = (Month::new(2).expect("a month"), CompanyId(7));
    for (plan, team, month) in [
        (Plan { month, ..came[0].clone() }, TEAM, month),
        (Plan { team: nobody, ..came[0].clone() }, nobody, Month::FIRST),
    ] {
        game.uncounted = vec![plan];
        assert_eq!(Game::read(&game.write()), Err(GameError::Plan { team, month }));
    }
}

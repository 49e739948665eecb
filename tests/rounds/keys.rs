//! A team that has lost its key: it applies once more, and its results open with the new key.

use crate::teams::{game, key, now, ordinary, plan};
use game::ids::CompanyId;
use tender::contest::rounds::{Game, HandedIn, Join, Reapplication, ResultError, ResultFile, Round, TextError};
use tender::record::seal::SecretKey;

const TEAM: CompanyId = CompanyId(1);

/// What goes out to the team.
fn given_out(game: &Game, round: &Round) -> String {
    game.given_out(round, TEAM, || Some([5; 32])).expect("there is chance")
}

fn application(game: &Game, key: Option<&SecretKey>) -> Join {
    let join = Join { name: game.teams[TEAM.index()].name.clone(), seal: key.map(SecretKey::public) };
    Join::read(&join.code()).expect("just made")
}

#[test]
fn results_open_with_the_new_key_and_no_longer_with_the_old() {
    let mut game = game(3, 0, 4);
    ordinary(&mut game);
    ordinary(&mut game);
    let newest = game.play().expect("a sound market");
    let (print, before) = (game.fingerprint(), game.result(&newest, TEAM));
    let planned = plan(&before, 1);
    let (old, new) = (key(TEAM.0), SecretKey::new([77; 32]));
    assert_eq!(ResultFile::read(&given_out(&game, &newest), Some(&old)).as_ref(), Ok(&before));

    assert_eq!(game.applies_again(&application(&game, Some(&old))), Reapplication::SameKey);
    let anew = application(&game, Some(&new));
    assert_eq!(game.applies_again(&anew), Reapplication::OtherKey { team: TEAM });
    game.seal_to(TEAM, anew.seal);
    assert_eq!(game.applies_again(&anew), Reapplication::SameKey);

    let earlier = game.play_to(1).expect("a sound market");
    for round in [&newest, &earlier] {
        let text = given_out(&game, round);
        assert_eq!(ResultFile::read(&text, Some(&old)), Err(ResultError::Text(TextError::OtherKey)));
        let read = ResultFile::read(&text, Some(&new)).expect("sealed to the new key");
        assert_eq!(read, game.result(round, TEAM));
    }
    assert_eq!(game.result(&newest, TEAM), before, "what a team is told stays the same");
    assert_eq!(game.fingerprint(), print);
    assert_eq!(game.hand_in(planned, now()), Ok(HandedIn::First), "what was planned before counts");
    assert_eq!(Game::read(&game.write()).as_ref(), Ok(&game));
}

#[test]
fn without_a_key_results_go_out_open() {
    let mut game = game(2, 0, 2);
    let round = game.play().expect("a sound market");
    let open = application(&game, None);
    assert_eq!(game.applies_again(&open), Reapplication::OtherKey { team: TEAM });
    assert_eq!(game.given_out(&round, TEAM, || None), None, "no chance to seal with");
    game.seal_to(TEAM, open.seal);
    let text = game.given_out(&round, TEAM, || None).expect("nothing is sealed");
    assert_eq!(ResultFile::read(&text, None), Ok(game.result(&round, TEAM)));
}

#[test]
fn nobody_joins_once_the_game_is_on() {
    let game = game(2, 0, 2);
    let stranger = Join { name: "another".to_owned(), seal: Some(key(9).public()) };
    assert_eq!(game.applies_again(&stranger), Reapplication::NotPlaying);
}

//! Results, plans and archives in which something has been changed: whatever is read can be looked at
//! and played; the rest is refused, and nothing panics.

use crate::shown::shown;
use crate::teams::{game, plan};
use game::command::Command;
use game::scenario::Role;
use tender::contest::rounds::{Game, Plan, ResultFile};

/// The text with one of its numbers another one.
fn with_another_number(text: &str, which: usize, number: &str) -> Option<String> {
    let is_number = |c: char| c.is_ascii_digit() || c == '-';
    let mut starts = text.char_indices().filter(|&(at, c)| is_number(c) && !text[..at].ends_with(is_number));
    let (start, _) = starts.nth(which)?;
    let end = text[start..].find(|c| !is_number(c)).map_or(text.len(), |length| start + length);
    // What stands in quotes is a fingerprint or a name.
    let in_word = |c: char| c.is_alphanumeric() || c == '"' || c == '_';
    (!text[..start].ends_with(in_word)).then(|| format!("{}{number}{}", &text[..start], &text[end..]))
}

const NUMBERS: [&str; 7] = ["0", "1", "13", "255", "65535", "4294967295", "-9223372036854775808"];

/// A game in its fifth month.
fn begun() -> Game {
    let mut game = game(3, 1, 6);
    while game.closed < 4 {
        let round = game.play().expect("a sound market");
        let plans = game.results(&round).iter().map(|result| plan(result, 1)).collect();
        game.hand_in_all(plans);
        game.close().expect("a month is open");
    }
    game
}

#[test]
fn changed_results_are_refused_or_can_be_looked_at() {
    let game = begun();
    let result = game.result(&game.play().expect("a sound market"), game::ids::CompanyId(1));
    let text = String::from_utf8(result.bytes()).expect("JSON");
    let (mut refused, mut shown_lines) = (0, 0);
    for (which, number) in (0..60_000).step_by(397).zip(NUMBERS.iter().cycle()) {
        let Some(changed) = with_another_number(&text, which, number) else { continue };
        let Ok(read) = ResultFile::from_bytes(changed.as_bytes()) else {
            refused += 1;
            continue;
        };
        shown_lines += shown(&read.world.observe(read.team)).len();
        let _ = Plan::new(&read, 1, &[Command::Hire { role: Role::Sales }]);
    }
    assert!(refused > 5 && shown_lines > 10_000, "{refused} refused, {shown_lines} lines");
}

#[test]
fn changed_archives_are_refused_or_can_be_played() {
    let game = begun();
    let text = game.write();
    let (mut refused, mut played) = (0, 0);
    for (which, number) in (0..9_000).step_by(61).zip(NUMBERS.iter().cycle()) {
        let Some(changed) = with_another_number(&text, which, number) else { continue };
        match Game::read(&changed) {
            Ok(game) => {
                let round = game.play().expect("what was read can be played");
                assert!(game.team_ids().all(|team| round.world.books_balance(team)));
                played += 1;
            }
            Err(_) => refused += 1,
        }
    }
    assert!(refused > 5 && played > 20, "{refused} refused, {played} played");
}

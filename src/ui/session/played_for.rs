//! Games of a class: for which challenge each is played, and that practice is no more than that.

use super::Session;
use super::open_game::OpenGame;
use crate::browser::slots::{self, GameId};
use crate::browser::{address, keys, storage, timer};
use crate::contest::challenge::Challenge;
use crate::contest::challenge::played_for::{self, PlayedFor};
use crate::record::{Save, read};
use crate::ui::saved;
use game::scenario::Scenario;
use game::setup::Setup;
use texts::i18n::*;

/// How many are kept: the oldest goes for one more.
const MOST: usize = 20;

impl Session {
    /// Begins a game of a class, under settings that somebody else made, and opens it. One that is
    /// practice says so in every list of games.
    pub fn begin_for(self, scenario: Scenario, setup: Setup, played_for: &PlayedFor) {
        let game = OpenGame::begin(scenario, setup, timer::now_iso());
        let game = match played_for {
            PlayedFor::Challenges(_) => game,
            PlayedFor::Practice(_) => {
                let company = {
                    let seen = game.observe();
                    seen.seat_name(seen.me()).to_owned()
                };
                let locale = self.i18n.get_locale_untracked();
                game.called(&td_string!(locale, bar.practice.label, company = company))
            }
        };
        let id = GameId::fresh();
        saved::play_for(&id, &played_for.note());
        self.put_on_table(id, game);
        self.save();
    }

    /// For which class the open game is played, if for any.
    pub fn played_for(self) -> Option<PlayedFor> {
        played_for(&self.id()?)
    }
}

/// For which class a saved game is played, if for any.
pub fn played_for(id: &GameId) -> Option<PlayedFor> {
    PlayedFor::read(&saved::played_for(id)?)
}

/// Notes that a challenge was taken up here, and with each saved game that plays it, that it does: the
/// game may come from another machine. From now on the address carries it. True if there was a game.
pub fn take_up(challenge: &Challenge) -> bool {
    let code = challenge.code();
    address::carry(Some(&code));
    let codes = taken_up();
    if codes.first() != Some(&code) {
        let mut lines = codes;
        lines.retain(|other| *other != code);
        lines.insert(0, code);
        lines.truncate(MOST);
        // No room for it: a game that comes later is found when the challenge is entered again.
        let _ = storage::write(&keys::TAKEN_UP, &lines.join("\n"));
    }
    let found = slots::list().into_iter().filter(|game| note(&game.id, challenge)).count();
    found > 0
}

/// What a game from a file is played for, of the challenges that were taken up here.
pub(super) fn found(save: &Save) -> Option<PlayedFor> {
    played_for::found(save, taken_up().iter().map(String::as_str))
}

/// Notes with a game that it plays that challenge; false if it does not, or that is noted.
fn note(id: &GameId, challenge: &Challenge) -> bool {
    let Some(noted) = PlayedFor::with(played_for(id).as_ref(), challenge) else { return false };
    let plays = saved::text_of(id).and_then(|text| read(&text).ok()).is_some_and(|save| challenge.is_of(&save));
    if plays {
        saved::play_for(id, &noted.note());
    }
    plays
}

fn taken_up() -> Vec<String> {
    storage::read(&keys::TAKEN_UP).unwrap_or_default().lines().map(str::to_owned).collect()
}

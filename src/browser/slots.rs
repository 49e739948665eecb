//! Saved games in the browser's storage: each under its own two keys, written in turn, so
//! that a crash in mid-write loses nothing and no game writes over another.

use super::keys::{self, Key};
use super::storage::{self, StorageFull};
use super::timer;
use crate::record::slot::{NextWrite, Slot, WhichSlot, newest, next_write, seal, unseal};
use crate::record::{Card, ReadError, card};
use game::sort;

/// Names a saved game in this browser.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct GameId(String);

/// The two slots of one game, to write to.
#[derive(Debug)]
pub struct Slots {
    id: GameId,
    next: WhichSlot,
    sequence: u64,
}

/// A game as a slot holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedCopy {
    /// Its number among the copies of the game, from 1.
    pub sequence: u64,
    /// The content of the slot.
    pub text: String,
}

/// What lay in the slots of a game.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SlotTexts {
    /// Sound texts, the newest first: if one cannot be played, the next may.
    pub sound: Vec<String>,
    /// Damaged slots as they are, for the player to keep.
    pub damaged: Vec<String>,
}

/// A game in the list of games.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// Which.
    pub id: GameId,
    /// What its newest sound slot says of it; none if both are damaged.
    pub card: Option<Result<Card, ReadError>>,
    /// How many slots are damaged.
    pub damaged: u8,
    /// Whether its newest state found no room and is held in memory.
    pub held: bool,
}

impl GameId {
    /// An id that no game here has.
    pub fn fresh() -> Self {
        let now = timer::since_1970();
        let free = |id: &Self| WhichSlot::BOTH.into_iter().all(|which| storage::read(&id.key(which)).is_none());
        (0u32..).map(|tries| Self(format!("{now:x}-{tries:x}"))).find(free).expect("ids do not run out")
    }

    /// The id as text, for other keys of the same game.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The id that this text is, if it can be one.
    pub fn named(text: &str) -> Option<Self> {
        let fits = !text.is_empty() && text.len() <= 40;
        (fits && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')).then(|| Self(text.to_owned()))
    }

    fn key(&self, which: WhichSlot) -> Key {
        keys::GAMES.key(&format!("{}.{}", self.0, which.name()))
    }
}

impl Slots {
    /// Opens the slots of a game, old or new.
    pub fn open(id: GameId) -> (Self, SlotTexts) {
        let slots = look(&id);
        let NextWrite { slot: next, sequence } = next_write(&slots);
        (Self { id, next, sequence }, found(slots))
    }

    /// The game as its next copy.
    pub fn sealed(&mut self, text: &str) -> SealedCopy {
        let sequence = self.sequence;
        // A copy that finds no room has its number, too: the journal may have it.
        self.sequence += 1;
        SealedCopy { sequence, text: seal(sequence, text) }
    }

    /// Writes the game. Where tabs share games, the caller asks its lease first.
    ///
    /// # Errors
    /// [`StorageFull`]: there is no room; what both slots held is still there, and this is held in memory.
    pub fn write(&mut self, text: &str) -> Result<(), StorageFull> {
        let copy = self.sealed(text);
        self.put(&copy)
    }

    /// Writes a copy, under the same condition.
    ///
    /// # Errors
    /// As [`Slots::write`].
    pub fn put(&mut self, copy: &SealedCopy) -> Result<(), StorageFull> {
        storage::write(&self.id.key(self.next), &copy.text)?;
        self.next = self.next.other();
        Ok(())
    }

    /// Whether anything lies in them.
    pub fn hold_something(&self) -> bool {
        WhichSlot::BOTH.into_iter().any(|which| storage::read(&self.id.key(which)).is_some())
    }

    /// Whether what was written last found no room and is held in memory.
    pub fn are_held(&self) -> bool {
        are_held(&self.id)
    }

    /// Which game.
    pub const fn id(&self) -> &GameId {
        &self.id
    }
}

/// All games of this browser, the newest first; those that say nothing of themselves last.
pub fn list() -> Vec<Listed> {
    let owns = storage::owns(&keys::GAMES);
    let ids = sort::set(owns.iter().filter_map(|own| id_of(own)));
    let mut games: Vec<Listed> = ids.into_iter().map(listed).collect();
    sort::by(&mut games, |one, other| saved_at(other).cmp(&saved_at(one)).then_with(|| other.id.cmp(&one.id)));
    games
}

/// Forgets a game.
pub fn delete(id: &GameId) {
    for which in WhichSlot::BOTH {
        storage::remove(&id.key(which));
    }
}

fn listed(id: GameId) -> Listed {
    let (held, found) = (are_held(&id), found(look(&id)));
    Listed { id, held, card: found.sound.first().map(|text| card(text)), damaged: found.damaged.len() as u8 }
}

fn saved_at(game: &Listed) -> Option<&str> {
    let card = game.card.as_ref()?.as_ref().ok()?;
    Some(&card.label.saved_at)
}

fn are_held(id: &GameId) -> bool {
    WhichSlot::BOTH.into_iter().any(|which| storage::is_held(&id.key(which)))
}

fn look(id: &GameId) -> [Slot; 2] {
    WhichSlot::BOTH.map(|which| unseal(storage::read(&id.key(which))))
}

fn found(slots: [Slot; 2]) -> SlotTexts {
    let mut found = SlotTexts::default();
    let second_is_newer = newest(&slots) == Some(WhichSlot::One);
    for slot in slots {
        match slot {
            Slot::Empty => {}
            Slot::Sound { text, .. } => found.sound.push(text),
            Slot::Damaged { raw } => found.damaged.push(raw),
        }
    }
    if second_is_newer {
        found.sound.reverse();
    }
    found
}

fn id_of(own: &str) -> Option<GameId> {
    let (id, which) = own.rsplit_once('.')?;
    WhichSlot::BOTH.iter().any(|slot| slot.name() == which).then(|| GameId::named(id)).flatten()
}

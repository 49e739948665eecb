//! The role that is worn on the workbench, and the curtain while the machine goes to the next role.
//!
//! A person who plays alone changes roles freely. Once the machine or a team's file has been handed to a role, that role is kept:
//! another one takes another handing over, in this game and, in a game by rounds, in all months of the team.

use super::{Session, Tempo};
use crate::browser::keys::{self, Key};
use crate::browser::storage;
use crate::crm::role::CrmRole;
use leptos::prelude::*;

/// To whom a machine is handed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandedTo {
    /// A person with one role, which is kept.
    One(CrmRole),
    /// A person with all roles, who changes them freely.
    All,
}

/// The role that is worn, whether it is kept, and to whom the machine is being handed.
#[derive(Clone, Copy)]
pub(super) struct Hat {
    role: RwSignal<CrmRole>,
    is_kept: RwSignal<bool>,
    next: RwSignal<Option<HandedTo>>,
}

impl Hat {
    pub(super) fn new() -> Self {
        Self { role: RwSignal::new(CrmRole::default()), is_kept: RwSignal::new(false), next: RwSignal::new(None) }
    }
}

impl Hat {
    /// Lifts the cover. Where there is none, nothing is told: all pages would be drawn anew.
    fn uncover(self) {
        if self.next.get_untracked().is_some() {
            self.next.set(None);
        }
    }
}

impl Session {
    /// The role that is worn.
    pub fn role(self) -> ReadSignal<CrmRole> {
        self.hat.role.read_only()
    }

    /// Whether the role that is worn was handed over, so that it cannot be changed here.
    pub fn keeps_role(self) -> ReadSignal<bool> {
        self.hat.is_kept.read_only()
    }

    /// To whom the machine is being handed: all pages are covered until that person is there.
    pub fn next_role(self) -> ReadSignal<Option<HandedTo>> {
        self.hat.next.read_only()
    }

    /// Wears a role of one's own choice; nothing changes where the role was handed over.
    pub fn wear(self, role: CrmRole) {
        if !self.hat.is_kept.get_untracked() {
            self.hat.role.set(role);
            self.keep_hat();
        }
    }

    /// Takes over what was handed, the machine or a file; whatever was covered is uncovered.
    pub fn take_handed(self, to: HandedTo) {
        let (role, is_kept) = match to {
            HandedTo::One(role) => (role, true),
            HandedTo::All => (CrmRole::default(), false),
        };
        self.hat.role.set(role);
        self.hat.is_kept.set(is_kept);
        self.hat.uncover();
        self.keep_hat();
    }

    /// Covers the game until the next person is there, also after a reload. The clock stands meanwhile.
    pub fn hand_over(self, to: HandedTo) {
        self.set_tempo(Tempo::Paused);
        self.hat.next.set(Some(to));
        self.keep_hat();
    }

    /// Takes up the role that was worn when this game was open last.
    pub(super) fn take_hat(self) {
        let kept = self.key_of_hat().and_then(|key| {
            let text = storage::read(&key).or_else(|| self.take_last_hat(&key))?;
            let mut words = text.split_whitespace();
            let role = words.next().and_then(role_of)?;
            Some((role, words.next().and_then(handed_to), words.next() == Some(KEPT)))
        });
        let (role, next, is_kept) = kept.unwrap_or_default();
        self.hat.role.set(role);
        self.hat.is_kept.set(is_kept);
        match next {
            None => self.hat.uncover(),
            next => self.hat.next.set(next),
        }
    }

    fn keep_hat(self) {
        let Some(key) = self.key_of_hat() else { return };
        let Hat { role, is_kept, next } = self.hat;
        let number = |role: CrmRole| (role as u8).to_string();
        let next = match next.get_untracked() {
            None => "-".to_owned(),
            Some(HandedTo::All) => ALL.to_owned(),
            Some(HandedTo::One(role)) => number(role),
        };
        let is_kept = if is_kept.get_untracked() { KEPT } else { "" };
        let text = [number(role.get_untracked()), next, is_kept.to_owned()].join(" ");
        // No room for it: the cover lasts as long as the page.
        let _ = storage::write(&key, &text);
    }

    /// Where the role is kept that is worn in the open game, or by the team whose month is open; none of what is not kept here.
    fn key_of_hat(self) -> Option<Key> {
        let of_team = || self.planning.with_untracked(|planning| planning.as_ref().map(|one| one.id.key_of_hat()));
        self.id().map(|id| keys::HATS.key(id.as_str())).or_else(of_team)
    }

    /// What an earlier release kept, if that was of the open game or of the team whose month is open: behind its name. It goes
    /// to the game's own place.
    fn take_last_hat(self, key: &Key) -> Option<String> {
        let text = storage::read(&keys::LAST_HAT)?;
        let (name, worn) = text.split_once(' ')?;
        let of_team =
            || self.planning.with_untracked(|planning| planning.as_ref().is_some_and(|one| one.id.is_of_series(name)));
        let is_its_own = self.id().map_or_else(of_team, |id| id.as_str() == name);
        if is_its_own && storage::write(key, worn).is_ok() {
            storage::remove(&keys::LAST_HAT);
        }
        is_its_own.then(|| worn.to_owned())
    }
}

/// In the storage: the machine goes to a person with all roles.
const ALL: &str = "all";
/// In the storage: the role was handed over.
const KEPT: &str = "kept";

fn handed_to(word: &str) -> Option<HandedTo> {
    if word == ALL { Some(HandedTo::All) } else { role_of(word).map(HandedTo::One) }
}

fn role_of(number: &str) -> Option<CrmRole> {
    CrmRole::ALL.get(number.parse::<usize>().ok()?).copied()
}

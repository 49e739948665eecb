//! The role that is worn on the workbench, and the curtain while the machine goes to the next role.

use super::{Session, Tempo};
use crate::browser::{keys, storage};
use crate::crm::role::CrmRole;
use leptos::prelude::*;

/// The role that is worn, and the one to which the machine is being handed.
#[derive(Clone, Copy)]
pub(super) struct Hat {
    role: RwSignal<CrmRole>,
    next: RwSignal<Option<CrmRole>>,
}

impl Hat {
    pub(super) fn new() -> Self {
        Self { role: RwSignal::new(CrmRole::default()), next: RwSignal::new(None) }
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

    /// The role to which the machine is being handed: all pages are covered until that person is there.
    pub fn next_role(self) -> ReadSignal<Option<CrmRole>> {
        self.hat.next.read_only()
    }

    /// Wears a role; whatever was covered is uncovered.
    pub fn wear(self, role: CrmRole) {
        self.hat.role.set(role);
        self.hat.uncover();
        self.keep_hat();
    }

    /// Covers the game until the next role is there, also after a reload. The clock stands meanwhile.
    pub fn hand_over(self, to: CrmRole) {
        self.set_tempo(Tempo::Paused);
        self.hat.next.set(Some(to));
        self.keep_hat();
    }

    /// Takes up the role that was worn when this game was open last.
    pub(super) fn take_hat(self) {
        let kept = self.game_name().and_then(|name| {
            let text = storage::read(&keys::HAT)?;
            let mut words = text.strip_prefix(&name)?.split_whitespace().map(role_of);
            Some((words.next()??, words.next().flatten()))
        });
        let (role, next) = kept.unwrap_or_default();
        self.hat.role.set(role);
        match next {
            None => self.hat.uncover(),
            next => self.hat.next.set(next),
        }
    }

    fn keep_hat(self) {
        let Some(name) = self.game_name() else { return };
        let (role, next) = (self.hat.role.get_untracked(), self.hat.next.get_untracked());
        let number = |role: CrmRole| (role as u8).to_string();
        let text = [name, number(role), " ".to_owned(), next.map(number).unwrap_or_default()].concat();
        // No room for it: the cover lasts as long as the page.
        let _ = storage::write(&keys::HAT, &text);
    }

    /// The name of the open game or month, and a space; none of what is not kept here.
    fn game_name(self) -> Option<String> {
        let plan = || self.planning.with_untracked(|planning| planning.as_ref().map(|planning| planning.id.name()));
        Some(self.id().map(|id| id.as_str().to_owned()).or_else(plan)? + " ")
    }
}

fn role_of(number: &str) -> Option<CrmRole> {
    CrmRole::ALL.get(number.parse::<usize>().ok()?).copied()
}

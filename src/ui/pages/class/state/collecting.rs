//! What comes back from the class is checked at once; without a challenge, or without the key to which
//! it is sealed, it waits.

use super::class::ClassState;
use super::waiting::{NotYet, WaitingItem};
use crate::contest::challenge::Challenge;
use crate::ui::exchange::take::Item;
use crate::ui::pages::class::keys::for_seal;
use leptos::prelude::*;

impl ClassState {
    /// The challenge against which is checked, tracked.
    ///
    /// # Errors
    /// [`NotYet`].
    pub fn ready(self) -> Result<Challenge, NotYet> {
        self.settings.keys.track();
        let challenge = self.read().and_then(Result::ok).ok_or(NotYet::NoChallenge)?;
        match challenge.seal.filter(|to| for_seal(to).is_none()) {
            Some(to) => Err(NotYet::NoKey(to)),
            None => Ok(challenge),
        }
    }

    /// Takes what came: it is checked at once, or as soon as it can be.
    pub fn take(self, items: Vec<Item>) {
        self.ask_before_leaving();
        let challenge = match untrack(|| self.ready()) {
            Ok(challenge) => return self.check(&challenge, items),
            Err(NotYet::NoChallenge) => None,
            Err(NotYet::NoKey(_)) => untrack(|| self.challenge()).as_ref().map(Challenge::fingerprint),
        };
        let waits = |item| WaitingItem { challenge, item };
        self.waiting.update(|waiting| waiting.extend(items.into_iter().map(waits)));
    }

    /// Checks what has waited for this.
    pub fn take_waiting(self, challenge: &Challenge) {
        if self.waiting.with_untracked(Vec::is_empty) {
            return;
        }
        let print = challenge.fingerprint();
        let is_for_it = |one: &WaitingItem| one.challenge.as_ref().is_none_or(|its| *its == print);
        let waiting = self.waiting.try_update(std::mem::take).unwrap_or_default();
        let (now, later): (Vec<WaitingItem>, Vec<WaitingItem>) = waiting.into_iter().partition(is_for_it);
        self.waiting.set(later);
        self.check(challenge, now.into_iter().map(|one| one.item).collect());
    }

    fn check(self, challenge: &Challenge, items: Vec<Item>) {
        let key = challenge.seal.as_ref().and_then(for_seal);
        untrack(|| self.intake()).take(challenge, key.as_ref(), items);
    }
}

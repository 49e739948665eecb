//! What comes back from the class, on its way to be checked: without a challenge, or without the key to
//! which it is sealed, it waits and is lost to nobody.

use super::key::for_seal;
use super::room::ClassRoom;
use super::take::Item;
use crate::contest::challenge::Challenge;
use crate::record::seal::PublicKey;
use leptos::prelude::*;

/// Something that waits, and for which challenge when that was known.
pub struct Waiting {
    challenge: Option<String>,
    item: Item,
}

impl Waiting {
    /// Whether it lies in no file: it is gone with the page.
    pub const fn is_pasted(&self) -> bool {
        self.item.is_pasted()
    }
}

/// Why nothing can be checked at this moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotYet {
    /// There is no challenge to check it against.
    NoChallenge,
    /// It is sealed to a key that is not here.
    NoKey(PublicKey),
}

impl ClassRoom {
    /// The challenge against which is checked, tracked.
    ///
    /// # Errors
    /// [`NotYet`].
    pub fn ready(self) -> Result<Challenge, NotYet> {
        self.wish.keys.track();
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
        let waits = |item| Waiting { challenge: challenge.clone(), item };
        self.waiting.update(|waiting| waiting.extend(items.into_iter().map(waits)));
    }

    /// Checks what has waited for this.
    pub fn take_waiting(self, challenge: &Challenge) {
        if self.waiting.with_untracked(Vec::is_empty) {
            return;
        }
        let print = challenge.fingerprint();
        let is_for_it = |one: &Waiting| one.challenge.as_ref().is_none_or(|its| *its == print);
        let waiting = self.waiting.try_update(std::mem::take).unwrap_or_default();
        let (now, later): (Vec<Waiting>, Vec<Waiting>) = waiting.into_iter().partition(is_for_it);
        self.waiting.set(later);
        self.check(challenge, now.into_iter().map(|one| one.item).collect());
    }

    fn check(self, challenge: &Challenge, items: Vec<Item>) {
        let key = challenge.seal.as_ref().and_then(for_seal);
        untrack(|| self.intake()).take(challenge, key.as_ref(), items);
    }
}

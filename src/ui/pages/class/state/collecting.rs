//! What comes back from the class is kept at once, and checked as soon as it can be: without a challenge, or without
//! the key to which it is sealed, it waits.

use super::class::ClassState;
use super::intake::ToCheck;
use crate::contest::challenge::Challenge;
use crate::contest::class_book::ClassBook;
use crate::contest::submission::MOST_SUBMISSION;
use crate::contest::submission::received::{FORMS, Received};
use crate::contest::submission::verify::Rejection;
use crate::record::Fingerprint;
use crate::record::code::kind_of;
use crate::record::seal::PublicKey;
use crate::ui::exchange::take::{Item, Named};
use crate::ui::pages::class::keys::for_seal;
use crate::ui::task::spawn_lasting;
use leptos::prelude::*;
use texts::i18n::*;

/// Why nothing can be checked at this moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotYet {
    /// There is no challenge to check it against.
    NoChallenge,
    /// It is sealed to a key that is not here.
    NoKey(PublicKey),
}

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

    /// Takes what came: it is kept in the class that is open, or in a new one, and checked at once or as soon as it can
    /// be.
    pub fn take(self, locale: Locale, items: Vec<Item>) {
        spawn_lasting(async move {
            self.books.ready().await;
            self.books.ensure(td_string!(locale, class_book.first));
            // All of them before any is checked: one set of threads checks them.
            let mut all = Vec::new();
            for item in items {
                all.extend(item.open(&FORMS, MOST_SUBMISSION).await);
            }
            let (texts, others) = all.into_iter().partition(is_handed_in);
            self.take_texts(texts);
            self.refuse(others);
        });
    }

    /// Checks what the class has and what has not been checked yet.
    pub fn check_kept(self, challenge: &Challenge) {
        let print = challenge.fingerprint();
        let Some(texts) =
            untrack(|| self.books.with(|book| meant_for(book, Some(print)))).filter(|all| !all.is_empty())
        else {
            return;
        };
        let (challenge, intake) = (challenge.clone(), untrack(|| self.intake()));
        spawn_lasting(async move {
            let key = challenge.seal.as_ref().and_then(for_seal);
            let prints: Vec<Fingerprint> = texts.iter().map(|one| one.text).collect();
            intake.take_known(&challenge, key.as_ref(), texts).await;
            self.books.note_meant_for(&prints, print);
        });
    }

    /// How many are kept and cannot be checked at this moment, tracked.
    pub fn waiting(self) -> usize {
        self.waiting_texts().len()
    }

    /// Forgets what is kept and cannot be checked at this moment.
    pub fn forget_waiting(self) {
        self.books.forget(&untrack(|| self.waiting_texts()));
    }

    /// Forgets everything that was handed in for the challenge that is chosen.
    pub fn clear(self) {
        let intake = untrack(|| self.intake());
        let texts = intake.texts();
        intake.clear();
        self.books.forget(&texts);
    }

    fn waiting_texts(self) -> Vec<Fingerprint> {
        let print = match self.ready() {
            Ok(_) => return Vec::new(),
            Err(NotYet::NoChallenge) => None,
            Err(NotYet::NoKey(_)) => self.challenge().as_ref().map(Challenge::fingerprint),
        };
        let texts = self.books.with(|book| meant_for(book, print)).unwrap_or_default();
        texts.into_iter().map(|one| one.text).collect()
    }

    fn take_texts(self, texts: Vec<Named>) {
        let texts: Vec<(String, String)> =
            texts.into_iter().filter_map(|(name, text)| Some((name, text.ok()?))).collect();
        if texts.is_empty() {
            return;
        }
        let ready = untrack(|| self.ready());
        let meant_for = match &ready {
            Err(NotYet::NoChallenge) => None,
            Ok(_) | Err(NotYet::NoKey(_)) => untrack(|| self.challenge()),
        };
        if let Some(challenge) = &meant_for {
            self.note_challenge(challenge);
        }
        let names: Vec<String> = texts.iter().map(|(name, _)| name.clone()).collect();
        let prints = self.books.receive(texts, meant_for.as_ref().map(Challenge::fingerprint));
        if let Ok(challenge) = ready {
            let key = challenge.seal.as_ref().and_then(for_seal);
            let texts = names.into_iter().zip(prints).map(|(name, text)| ToCheck { name, text }).collect();
            let again = untrack(|| self.intake()).take(&challenge, key.as_ref(), texts);
            self.again.update(|count| *count += again);
        }
    }

    /// What is nothing that a class hands in is told, and not kept.
    fn refuse(self, others: Vec<Named>) {
        let intake = untrack(|| self.intake());
        for (name, text) in others {
            match text {
                Err(error) => intake.refuse(name, error),
                Ok(text) => {
                    let error = Received::read(&text, None).err();
                    intake.reject(name, error.map_or(Rejection::NotChecked, Rejection::Read));
                }
            }
        }
    }
}

/// What a class has for a challenge, in the order in which it came; also what came before any was chosen.
fn meant_for(book: &ClassBook, challenge: Option<Fingerprint>) -> Vec<ToCheck> {
    let fits = |meant_for: Option<Fingerprint>| meant_for.is_none() || meant_for == challenge;
    let mut texts: Vec<_> = book.received.iter().filter(|one| fits(one.meant_for)).collect();
    game::sort::by(&mut texts, |one, other| one.at.cmp(&other.at));
    texts.into_iter().map(|one| ToCheck { name: one.name.clone(), text: one.fingerprint() }).collect()
}

fn is_handed_in(named: &Named) -> bool {
    named.1.as_ref().is_ok_and(|text| kind_of(&FORMS, text).is_some())
}

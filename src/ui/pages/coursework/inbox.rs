//! Homework that came in while the page has been open, for each class by itself. The class keeps its texts; what checking
//! them has shown lives as long as the page.

use crate::contest::class_book::ClassId;
use crate::contest::gradebook::Piece;
use crate::record::Fingerprint;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Something that came and is no homework for the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotTaken {
    /// What it is called.
    pub name: String,
    /// Why it does not count, in the language shown when it came.
    pub why: String,
}

/// What came in for a class.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrivals {
    /// What is no homework for the plan.
    pub not_taken: Vec<NotTaken>,
    /// How many were checked.
    pub done: usize,
    /// How many came.
    pub all: usize,
}

/// Homework that came. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct Inbox {
    /// What checking has shown, by the edition of the plan and the text.
    pub checked: RwSignal<BTreeMap<(Fingerprint, Fingerprint), Piece>>,
    /// Why a text that a class has kept cannot be checked here, by the edition of the plan and the text.
    pub unopened: RwSignal<BTreeMap<(Fingerprint, Fingerprint), String>>,
    /// Changes when that is to be tried again.
    again: RwSignal<u32>,
    /// What came for each class, and for none.
    arrivals: RwSignal<BTreeMap<Option<ClassId>, Arrivals>>,
}

impl Inbox {
    /// Nothing has come yet.
    pub fn empty() -> Self {
        Self {
            checked: RwSignal::new(BTreeMap::new()),
            unopened: RwSignal::new(BTreeMap::new()),
            again: RwSignal::new(0),
            arrivals: RwSignal::new(BTreeMap::new()),
        }
    }

    /// What came for a class, tracked.
    pub fn of(self, class: Option<&ClassId>) -> Arrivals {
        self.arrivals.with(|arrivals| arrivals.get(&class.cloned()).cloned().unwrap_or_default())
    }

    /// Tries again what could not be opened: a key has come.
    pub fn try_again(self) {
        self.unopened.set(BTreeMap::new());
        self.again.update(|again| *again += 1);
    }

    /// Tracks when it is to be tried again.
    pub fn track_again(self) {
        self.again.track();
    }

    /// One more has come.
    pub fn came(self, class: Option<&ClassId>) {
        self.change(class, |arrivals| arrivals.all += 1);
    }

    /// It is no homework for the plan.
    pub fn refuse(self, class: Option<&ClassId>, not_taken: NotTaken) {
        self.change(class, |arrivals| {
            arrivals.done += 1;
            arrivals.not_taken.push(not_taken);
        });
    }

    /// These are, checked against that edition of the plan.
    pub fn take(self, class: Option<&ClassId>, edition: Fingerprint, pieces: Vec<Piece>) {
        self.change(class, |arrivals| arrivals.done += pieces.len());
        let pieces = pieces.into_iter().map(|piece| ((edition, piece.text), piece));
        self.checked.update(|checked| checked.extend(pieces));
    }

    /// What came before there was a class came for this one.
    pub fn belongs_to(self, class: &ClassId) {
        self.arrivals.update(|arrivals| {
            if let Some(before) = arrivals.remove(&None) {
                arrivals.insert(Some(class.clone()), before);
            }
        });
    }

    fn change(self, class: Option<&ClassId>, change: impl FnOnce(&mut Arrivals)) {
        self.arrivals.update(|arrivals| change(arrivals.entry(class.cloned()).or_default()));
    }
}

//! Challenges that an instructor gave out, or entered to rank what came back: kept in this browser, so
//! that what is handed in weeks later finds its challenge, whatever is set by then.

pub use crate::contest::given::Given;
use crate::contest::submission::moment::ClockTime;
use crate::record::Fingerprint;
use game::json;

use super::clock::now;
use crate::browser::{keys, storage};
use crate::contest::challenge::Challenge;
use crate::contest::given::{self, Sifted};
use leptos::prelude::*;
use serde_json::Value;

/// All of them. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct GivenOut {
    list: RwSignal<Vec<Given>>,
    unkept: RwSignal<bool>,
}

/// What the browser keeps.
#[derive(Default)]
struct StoredList {
    known: Vec<Given>,
    /// What reads as no challenge stays as it is, for somebody who can read it.
    unread: Vec<Value>,
}

impl GivenOut {
    /// Those that this browser keeps.
    pub fn kept() -> Self {
        Self { list: RwSignal::new(read().unwrap_or_default().known), unkept: RwSignal::new(false) }
    }

    /// All, the newest first, tracked.
    pub fn list(self) -> Vec<Given> {
        self.list.get()
    }

    /// The code of the one with that fingerprint, tracked.
    pub fn code(self, print: Fingerprint) -> Option<String> {
        self.list.with(|list| list.iter().find(|given| given.fingerprint == print).map(|given| given.code.clone()))
    }

    /// When the one with that code was given out here, tracked; none when it was not.
    pub fn at(self, code: &str) -> Option<ClockTime> {
        let is_it = |given: &&Given| !given.typed && given.code == code;
        self.list.with(|list| list.iter().find(is_it).map(|given| given.at.clone()))
    }

    /// Whether some live in memory alone, for want of room or because the browser keeps nothing, tracked.
    pub fn is_unkept(self) -> bool {
        self.unkept.get()
    }

    /// What becomes of them with one more that is given out, or that was entered, tracked.
    pub fn with(self, challenge: &Challenge, typed: bool) -> Sifted {
        let mut all = self.list.get();
        // Another tab may have kept some meanwhile.
        for one in read().unwrap_or_default().known {
            if all.iter().all(|other| other.fingerprint != one.fingerprint) {
                all.push(one);
            }
        }
        given::with(&all, Given::new(challenge, ClockTime::At(now()), typed))
    }

    /// Keeps one more that is given out, or that was entered; returns its fingerprint.
    pub fn add(self, challenge: &Challenge, typed: bool) -> Fingerprint {
        let Sifted { stay, .. } = untrack(|| self.with(challenge, typed));
        let is_kept = write(&stay) && storage::kind() == storage::StorageKind::Lasting;
        self.unkept.set(!is_kept);
        self.list.set(stay);
        challenge.fingerprint()
    }
}

/// Writes them down; false when there is no room, and where something is kept that cannot be read.
fn write(known: &[Given]) -> bool {
    let Some(StoredList { unread, .. }) = read() else { return false };
    let all: Vec<String> = known.iter().map(json::text).chain(unread.iter().map(json::text)).collect();
    storage::write(&keys::GIVEN, &format!("[{}]", all.join(","))).is_ok()
}

/// What is kept; none where that is no list at all.
fn read() -> Option<StoredList> {
    let Some(text) = storage::read(&keys::GIVEN) else { return Some(StoredList::default()) };
    let mut stored = StoredList::default();
    for one in json::read::<Vec<Value>>(&text).ok()? {
        match json::read(&json::text(&one)) {
            Ok(given) => stored.known.push(given),
            Err(_) => stored.unread.push(one),
        }
    }
    Some(stored)
}

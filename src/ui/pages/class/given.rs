//! Challenges that an instructor gave out, or entered to rank what came back: kept in this browser, so
//! that what is handed in weeks later finds its challenge, whatever is set by then.

use crate::browser::{storage, timer};
use crate::contest::challenge::Challenge;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Where they are kept.
const KEY: &str = "tender.class.given";
/// How many are kept: the oldest goes for one more.
const MOST: usize = 20;

/// A challenge that is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Given {
    /// When it was given out, in world time.
    pub at: String,
    /// What it is called.
    pub title: String,
    /// Its fingerprint.
    pub print: String,
    /// Its code.
    pub code: String,
}

/// All of them. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct GivenOut {
    list: RwSignal<Vec<Given>>,
    unkept: RwSignal<bool>,
}

impl GivenOut {
    /// Those that this browser keeps.
    pub fn kept() -> Self {
        Self { list: RwSignal::new(read()), unkept: RwSignal::new(false) }
    }

    /// All, the newest first, tracked.
    pub fn list(self) -> Vec<Given> {
        self.list.get()
    }

    /// The code of the one with that fingerprint, tracked.
    pub fn code(self, print: &str) -> Option<String> {
        self.list.with(|list| list.iter().find(|given| given.print == print).map(|given| given.code.clone()))
    }

    /// When the one with that code was given out, tracked; none when it was not.
    pub fn at(self, code: &str) -> Option<String> {
        self.list.with(|list| list.iter().find(|given| given.code == code).map(|given| given.at.clone()))
    }

    /// Whether some live in memory alone, for want of room or because the browser keeps nothing, tracked.
    pub fn is_unkept(self) -> bool {
        self.unkept.get()
    }

    /// Keeps one more; returns its fingerprint. One that differs in its title alone is replaced.
    pub fn add(self, challenge: &Challenge) -> String {
        let print = challenge.fingerprint();
        let (title, code) = (challenge.title.clone(), challenge.code());
        let given = Given { at: timer::now_iso(), title, print: print.clone(), code };
        let mut all = vec![given];
        // Another tab may have kept some meanwhile.
        let before = self.list.get_untracked().into_iter().chain(read());
        for one in before {
            if all.iter().all(|other| other.print != one.print) {
                all.push(one);
            }
        }
        all.sort_by(|one, other| other.at.cmp(&one.at));
        all.truncate(MOST);
        let written = storage::write(KEY, &serde_json::to_string(&all).expect("plain data"));
        self.unkept.set(written.is_err() || storage::kind() == storage::Kind::Fleeting);
        self.list.set(all);
        print
    }
}

fn read() -> Vec<Given> {
    storage::read(KEY).and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

//! What the service worker says, and what it is told.

use crate::browser::release;
use crate::browser::service_worker::{SiteWorker, is_data_dear};
use crate::browser::timer;
use crate::ui::task::{on_window, spawn_lasting};
use leptos::ev;
use leptos::prelude::*;

/// Milliseconds after which a page that comes into sight again asks whether there is a newer release. Nothing is asked
/// while somebody plays.
const LOOKS_AGAIN: u64 = 3_600_000;

/// The news of the site. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct SiteNews {
    /// The version of the rules of the release that could be shown instead of this page's; none while there is none.
    newer: RwSignal<Option<u32>>,
    /// How many other tabs were in its way when it was to be taken.
    others: RwSignal<u32>,
    worker: StoredValue<Option<SiteWorker>, LocalStorage>,
    looked: StoredValue<u64>,
}

impl SiteNews {
    /// Has the browser keep the site from now on, and hears what comes of it. While developing there is no release to
    /// keep.
    pub fn begin() -> Self {
        let news = Self {
            newer: RwSignal::new(None),
            others: RwSignal::new(0),
            worker: StoredValue::new_local(None),
            looked: StoredValue::new(timer::milliseconds()),
        };
        if let Some(own) = release::name() {
            spawn_lasting(async move {
                let hear = move |words: &str| news.hear(&own, words);
                let worker = SiteWorker::register(hear, move || news.keep_site()).await;
                news.worker.set_value(worker);
                // A browser looks by itself, but only once the worker has come to rest.
                news.with_worker(SiteWorker::look_for_newer);
                news.keep_site();
            });
            on_window(ev::online, move |_| news.keep_site());
            on_window(ev::visibilitychange, move |_| news.come_into_sight());
        }
        news
    }

    /// Whether another release could be shown, tracked.
    pub fn is_there(self) -> bool {
        self.rules().is_some()
    }

    /// The version of its rules, tracked.
    pub fn rules(self) -> Option<u32> {
        self.newer.get()
    }

    /// How many other tabs are in its way, as far as is known, tracked.
    pub fn others(self) -> u32 {
        self.others.get()
    }

    /// Shows it, if no other tab is open. The page is loaded anew then.
    pub fn take(self) {
        self.others.set(0);
        self.tell("take");
    }

    /// Fetches what is not kept yet, unless the person has to be sparing with data.
    fn keep_site(self) {
        if !is_data_dear() {
            self.tell("fill");
        }
    }

    fn come_into_sight(self) {
        let now = timer::milliseconds();
        if timer::is_visible() && now >= self.looked.get_value() + LOOKS_AGAIN {
            self.looked.set_value(now);
            self.with_worker(SiteWorker::look_for_newer);
            self.keep_site();
        }
    }

    fn tell(self, word: &str) {
        self.with_worker(|worker| worker.tell(word));
    }

    fn with_worker(self, act: impl FnOnce(&SiteWorker)) {
        self.worker.with_value(|worker| {
            if let Some(worker) = worker {
                act(worker);
            }
        });
    }

    /// The worker's words: `release NAME RULES`, `others NUMBER`, `taken`.
    fn hear(self, own: &str, words: &str) {
        let mut words = words.split(' ');
        match (words.next(), words.next(), words.next()) {
            (Some("release"), Some(name), Some(rules)) => {
                self.newer.set(rules.parse().ok().filter(|_| name != own));
            }
            (Some("others"), Some(number), None) => self.others.set(number.parse().unwrap_or(1)),
            (Some("taken"), None, None) => release::load_again(),
            // A worker of a later release may know other words.
            _ => {}
        }
    }
}

//! Short reports that go by themselves: refusals, what was saved, what went wrong.

use crate::ui::components::{Toast, Tone};
use leptos::prelude::*;
use std::time::Duration;

/// How long a report stays.
const STAYS: Duration = Duration::from_secs(8);
/// How many are in sight at most; the oldest goes first.
const MOST: usize = 4;

/// The reports now in sight, the newest last.
#[derive(Clone, Copy)]
pub struct Reports {
    toasts: RwSignal<Vec<Toast>>,
    next: StoredValue<u32>,
}

impl Reports {
    pub(super) fn new() -> Self {
        Self { toasts: RwSignal::new(Vec::new()), next: StoredValue::new(0) }
    }

    /// Something was not done, and why.
    pub fn refused(self, text: String) {
        self.add(Tone::Warn, text);
    }

    /// Something happened.
    pub fn told(self, text: String) {
        self.add(Tone::Plain, text);
    }

    /// Something was done.
    pub fn done(self, text: String) {
        self.add(Tone::Jade, text);
    }

    /// Something went wrong.
    pub fn failed(self, text: String) {
        self.add(Tone::Danger, text);
    }

    /// The reports, tracked.
    pub fn in_sight(self) -> Vec<Toast> {
        self.toasts.get()
    }

    /// Takes a report out.
    pub fn dismiss(self, id: u32) {
        self.toasts.update(|toasts| toasts.retain(|toast| toast.id != id));
    }

    /// The same report twice in a row stays one.
    fn add(self, tone: Tone, text: String) {
        let id = self.next.get_value();
        self.next.set_value(id.wrapping_add(1));
        self.toasts.update(|toasts| {
            toasts.retain(|toast| toast.text != text);
            toasts.push(Toast { id, tone, text });
            let over = toasts.len().saturating_sub(MOST);
            toasts.drain(..over);
        });
        set_timeout(move || self.dismiss(id), STAYS);
    }
}

//! Short reports that go by themselves: refusals, what was saved, what went wrong.

use super::components::{Toast, Tone};
use super::task;
use leptos::prelude::*;

/// Milliseconds that a report stays.
const STAYS: i32 = 8_000;
/// How many are in sight at most; the oldest goes first.
const MOST: usize = 4;

/// The reports now in sight, the newest last.
#[derive(Clone, Copy)]
pub struct Reports {
    toasts: RwSignal<Vec<Toast>>,
    next: StoredValue<u32>,
}

/// The reports, from context.
pub fn use_reports() -> Reports {
    expect_context()
}

impl Reports {
    pub(super) fn provide() -> Self {
        let reports = Self { toasts: RwSignal::new(Vec::new()), next: StoredValue::new(0) };
        provide_context(reports);
        reports
    }

    /// Something was not done, and why.
    pub fn refused(self, text: String) {
        self.add(Tone::Warn, text);
    }

    /// Something happened: the newest report of this kind takes the place of the last.
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

    /// The clock goes on, another page comes, or there is no game any more: refusals and news of the moment before go,
    /// what was done or went wrong stays its time.
    pub fn leave_moment(self) {
        let is_of_moment = |toast: &Toast| matches!(toast.tone, Tone::Plain | Tone::Warn);
        self.toasts.update(|toasts| toasts.retain(|toast| !is_of_moment(toast)));
    }

    /// The same report twice in a row stays one.
    fn add(self, tone: Tone, text: String) {
        let id = self.next.get_value();
        self.next.set_value(id.wrapping_add(1));
        self.toasts.update(|toasts| {
            toasts.retain(|toast| toast.text != text && (tone != Tone::Plain || toast.tone != tone));
            toasts.push(Toast { id, tone, text });
            let over = toasts.len().saturating_sub(MOST);
            toasts.drain(..over);
        });
        task::after(STAYS, move || self.dismiss(id));
    }
}

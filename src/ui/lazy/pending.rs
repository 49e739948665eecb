//! A click that may have to wait for a module; what was clicked says so meanwhile.

use super::{Games, Modules, use_modules};
use crate::ui::task::spawn_lasting;
use leptos::prelude::*;

/// A click of one button that leads into a game.
#[derive(Clone, Copy)]
pub struct PendingClick {
    modules: Modules,
    waits: RwSignal<bool>,
}

/// The click of one button of the present component.
pub fn use_pending_click() -> PendingClick {
    PendingClick { modules: use_modules(), waits: RwSignal::new(false) }
}

impl PendingClick {
    /// Whether it waits, tracked: for `aria-busy`.
    pub fn waits(self) -> bool {
        self.waits.get()
    }

    /// The words of the button, `meanwhile` others.
    pub fn words<T: 'static>(
        self,
        words: impl Fn() -> T + Copy + Send + Sync + 'static,
        meanwhile: impl Fn() -> T + Copy + Send + Sync + 'static,
    ) -> impl Fn() -> T + Copy + Send + Sync + 'static {
        move || if self.waits() { meanwhile() } else { words() }
    }

    /// Does something with games when they and their pages are here. A second click while the first
    /// waits does nothing, and neither does the first if its button has gone meanwhile.
    pub fn run(self, act: impl FnOnce(Games) + 'static) {
        if let (Some(games), Some(_)) = untrack(|| (self.modules.games.here(), self.modules.game.here())) {
            return act(games);
        }
        if self.waits.get_untracked() {
            return;
        }
        self.waits.set(true);
        spawn_lasting(async move {
            let games = self.modules.to_play().await;
            let is_gone = self.waits.try_set(false).is_some();
            if let (Ok(games), false) = (games, is_gone) {
                act(games);
            }
        });
    }
}

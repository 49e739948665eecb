//! A click that may have to wait for the game; what was clicked says so meanwhile.

use super::{Game, Rooms, use_rooms};
use crate::ui::task::spawn_lasting;
use leptos::prelude::*;

/// One button's way into the game.
#[derive(Clone, Copy)]
pub struct Errand {
    rooms: Rooms,
    waits: RwSignal<bool>,
}

/// The errand of one button of the present component.
pub fn use_errand() -> Errand {
    Errand { rooms: use_rooms(), waits: RwSignal::new(false) }
}

impl Errand {
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

    /// Does something with the game, at once if it is here. A second click while the first waits
    /// does nothing, and neither does the first if its button has gone meanwhile.
    pub fn run(self, act: impl FnOnce(Game) + 'static) {
        if let Some(game) = self.rooms.game.get_untracked() {
            return act(game);
        }
        if self.waits.get_untracked() {
            return;
        }
        self.waits.set(true);
        spawn_lasting(async move {
            let game = self.rooms.game().await;
            let is_gone = self.waits.try_set(false).is_some();
            if let (Ok(game), false) = (game, is_gone) {
                act(game);
            }
        });
    }
}

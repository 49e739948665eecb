//! A game in which a lab of the course is done.

use super::Session;
use super::open_game::OpenGame;
use crate::browser::slots::GameId;
use crate::browser::timer;
use crate::record::{LabInPlan, ReplayError, Save, SavedLab};
use game::observation::Observation;
use leptos::prelude::*;

impl Session {
    /// Begins a lab on a recording of its situation, and opens it: a game of its own, called by the lab in lists of games.
    ///
    /// # Errors
    /// [`ReplayError`]: the situation belongs to another release.
    pub fn begin_lab(
        self,
        situation: Save,
        lab: &str,
        recording: u8,
        label: &str,
        plan: Option<LabInPlan>,
    ) -> Result<(), ReplayError> {
        let mut save = situation;
        save.lab = Some(SavedLab { plan, recording, ..SavedLab::begun(lab) });
        save.label.saved_at = timer::now_iso();
        let game = OpenGame::resume(save)?.called(label);
        if self.open.get_untracked() {
            self.close();
        }
        self.put_on_table(GameId::fresh(), game);
        self.save();
        Ok(())
    }

    /// The lab that is done in the open game, tracked; none in any other game.
    pub fn lab(self) -> Option<SavedLab> {
        if !self.open.get() {
            return None;
        }
        self.changes.track();
        self.peek_save(|_, save| save.lab.clone()).flatten()
    }

    /// What the company may know, and its save; none in a game that is not kept here. Follows nothing.
    pub fn peek_save<T>(self, look: impl FnOnce(&Observation<'_>, &Save) -> T) -> Option<T> {
        self.loaded.with_value(|game| game.as_ref().and_then(|game| Some(look(&game.observe(), game.kept()?))))
    }

    /// Notes that the lab is handed in as the game stands now. False where the game is only looked at, which is told.
    pub fn hand_in_lab(self) -> bool {
        if !self.may_play() {
            self.tell_only_looked_at();
            return false;
        }
        let is_done = self.on_table(OpenGame::hand_in_lab).is_some();
        if is_done {
            self.has_changed();
            self.save();
        }
        is_done
    }
}

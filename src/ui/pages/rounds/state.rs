//! What the page keeps while somebody plans a month elsewhere in the game.

use super::desk::Desk;
use super::hot_seat::HotSeat;
use crate::contest::rounds::ResultFile;
use leptos::prelude::*;
use std::sync::Arc;

/// Games by rounds. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct RoundsState {
    /// The side of the page that is shown.
    pub side: RwSignal<RoundsSide>,
    /// The result that a team looks at.
    pub opened: RwSignal<Option<Arc<ResultFile>>>,
    /// The instructor's game.
    pub desk: Desk,
    /// The game of several teams at this machine.
    pub hot_seat: HotSeat,
}

/// A side of the rounds page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum RoundsSide {
    /// A team.
    Team,
    /// The instructor, who closes the months.
    Instructor,
    /// Several teams, one after the other.
    HotSeat,
}

/// Games by rounds, from context.
pub fn use_rounds_state() -> RoundsState {
    expect_context()
}

impl RoundsState {
    /// What this browser keeps, in the context of the present owner.
    pub fn provide() {
        let (desk, hot_seat) = (Desk::kept(), HotSeat::kept());
        // A browser that closes months, or plays in turn, goes on with that.
        let side = match (hot_seat.plays_on(), desk.game.with_untracked(Option::is_some)) {
            (true, _) => RoundsSide::HotSeat,
            (false, true) => RoundsSide::Instructor,
            (false, false) => RoundsSide::Team,
        };
        provide_context(Self { side: RwSignal::new(side), opened: RwSignal::new(None), desk, hot_seat });
    }
}

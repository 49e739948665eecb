//! Whether the guide is there, open, and how much of it is in sight.

use crate::browser::{focus, keys, media, storage};
use crate::contest::challenge::played_for::PlayedFor;
use crate::study::guide::{GuideStep, is_offered};
use crate::ui::session::{Session, use_session};
use leptos::prelude::*;

/// For how many games it is kept that the guide is closed in them.
const MOST_KEPT: usize = 16;
/// From this width on there is room for the reason of the first step beside the page.
const ROOMY: &str = "(min-width: 720px)";
/// Where the focus goes when the guide opens: what folds it.
const FOLD: &str = ".coach__fold";
/// Where it goes when the guide closes: the flag of the top bar, which stands before the page, or,
/// where the guide is not offered, the page.
const FLAG: &str = ".top__guide button, #main";

/// The guide of the open game: from context, so that the top bar and the handbook can bring it back.
#[derive(Clone, Copy)]
pub struct GuideState {
    session: Session,
    /// Whether it is open; none until the player has decided.
    open: RwSignal<Option<bool>>,
    /// The last step that was only read and is left behind.
    passed: RwSignal<Option<GuideStep>>,
    /// Whether the reason of the step is in sight.
    unfolded: RwSignal<bool>,
    /// Whether the game is one's own to play.
    own: Memo<bool>,
    /// Whether the guide comes by itself.
    offered: Memo<bool>,
}

impl GuideState {
    /// A guide that comes by itself where it is offered, unless it was closed in this game before. Only a game of one's
    /// own has one: no year that is looked at, where nothing can be done, no month of a game by rounds,
    /// where the clock stands, no challenge, in which all are to have the same, and no lab, which has steps of its own.
    pub fn of_open_game() -> Self {
        let session = use_session();
        let is_challenge = matches!(session.played_for(), Some(PlayedFor::Challenges(_)));
        Self {
            session,
            open: RwSignal::new(is_closed_in(session).then_some(false)),
            passed: RwSignal::new(None),
            unfolded: RwSignal::new(media::fits(ROOMY)),
            own: Memo::new(move |_| {
                let is_lab = session.lab().is_some();
                !is_challenge && !is_lab && !session.is_watching() && !session.is_planning()
            }),
            offered: Memo::new(move |_| session.view(|seen| seen.scenario().id == "practice" && is_offered(seen))),
        }
    }

    /// Whether the game has a guide, tracked.
    pub fn is_there(self) -> bool {
        self.own.get()
    }

    /// Whether it is in sight, tracked.
    pub fn is_open(self) -> bool {
        self.own.get() && self.open.get().unwrap_or(self.offered.get())
    }

    /// Whether it would come by itself and was closed, tracked.
    pub fn is_put_away(self) -> bool {
        self.own.get() && self.offered.get() && self.open.get() == Some(false)
    }

    /// Opens it.
    pub fn open(self) {
        self.note(false);
        self.open.set(Some(true));
        focus::soon(FOLD);
    }

    /// Closes it in this game; a flag in the top bar brings it back.
    pub fn close(self) {
        self.note(true);
        self.open.set(Some(false));
        focus::soon(FLAG);
    }

    /// Keeps whether it is closed in this game, for the last few games.
    fn note(self, is_closed: bool) {
        let Some(id) = self.session.id() else { return };
        let kept = storage::read(&keys::GUIDE).unwrap_or_default();
        let others = kept.lines().filter(|line| *line != id.as_str());
        let mut lines: Vec<&str> = is_closed.then(|| id.as_str()).into_iter().chain(others).collect();
        lines.truncate(MOST_KEPT);
        match lines.is_empty() {
            true => storage::remove(&keys::GUIDE),
            // Where nothing can be kept, it comes again when the game is opened: no harm done.
            false => drop(storage::write(&keys::GUIDE, &lines.join("\n"))),
        }
    }

    /// Whether the reason of the step is in sight, tracked.
    pub(super) fn is_unfolded(self) -> bool {
        self.unfolded.get()
    }

    /// Shows the reason of the step, or folds the guide to one line.
    pub(super) fn unfold(self, on: bool) {
        self.unfolded.set(on);
    }

    /// The last step that was only read and is left behind, tracked.
    pub(super) fn passed(self) -> Option<GuideStep> {
        self.passed.get()
    }

    /// Leaves a step behind that is only read.
    pub(super) fn pass(self, step: GuideStep) {
        self.passed.set(Some(step));
        focus::soon(FOLD);
    }
}

fn is_closed_in(session: Session) -> bool {
    let Some(id) = session.id() else { return false };
    storage::read(&keys::GUIDE).is_some_and(|kept| kept.lines().any(|line| line == id.as_str()))
}

/// The guide, from context; none where no game is open.
pub fn use_guide() -> Option<GuideState> {
    use_context()
}

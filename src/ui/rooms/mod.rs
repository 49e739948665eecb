//! The game as the start page has it: loaded or not yet, and a way in. Whoever goes in waits for
//! the game's module once; from then on the way in is a plain call.

mod errand;
mod offer;
mod waiting;

pub use crate::ui::session::{Edition, NewGame, OpenError};
pub use errand::{Errand, use_errand};
pub use offer::{NotLoaded, load, load_rules};
pub use waiting::{NotLoadedNote, Waiting};

use crate::browser::slots::GameId;
use crate::ui::session::Session;
use crate::ui::wording;
use leptos::prelude::*;
use leptos::task::spawn_local;
use offer::Offer;
use std::time::Duration;
use texts::i18n::Locale;

/// The game's rooms, here or not yet. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct Rooms {
    game: RwSignal<Option<Game>>,
    failed: RwSignal<bool>,
    /// What the session belongs to: it lives as long as the page.
    house: StoredValue<Owner>,
}

/// The game, loaded.
#[derive(Clone, Copy)]
pub struct Game {
    offer: Offer,
    session: Session,
}

/// When the first page of a game has had time to settle, and the network is idle.
const IDLE: Duration = Duration::from_secs(3);

/// The rooms, from context.
pub fn use_rooms() -> Rooms {
    expect_context()
}

impl Rooms {
    pub(super) fn provide() -> Self {
        let rooms = Self {
            game: RwSignal::new(None),
            failed: RwSignal::new(false),
            house: StoredValue::new(Owner::current().expect("the house is mounted")),
        };
        provide_context(rooms);
        rooms
    }

    /// The game, if it is here, tracked.
    pub fn here(self) -> Option<Game> {
        self.game.get()
    }

    /// Whether the game could not be loaded when it was asked for last, tracked.
    pub fn is_missing(self) -> bool {
        self.failed.get()
    }

    /// The game, loaded when it is not here yet.
    ///
    /// # Errors
    /// [`NotLoaded`]: the next call tries again.
    pub async fn game(self) -> Result<Game, NotLoaded> {
        if self.game.get_untracked().is_none() {
            self.failed.set(false);
            let offer = load().await.inspect_err(|NotLoaded| self.failed.set(true))?;
            self.move_in(offer);
        }
        self.game.get_untracked().ok_or(NotLoaded)
    }

    /// Does something with the game as soon as it is here; nothing if it cannot be loaded.
    pub fn enter(self, act: impl FnOnce(Game) + 'static) {
        spawn_local(async move {
            if let Ok(game) = self.game().await {
                act(game);
            }
        });
    }

    /// Two may have waited for the same module: the session is made once.
    fn move_in(self, offer: Offer) {
        if self.game.get_untracked().is_none() {
            let session = self.house.with_value(|house| house.with(offer.settle));
            self.game.set(Some(Game { offer, session }));
            set_timeout(wording::prefetch_other_language, IDLE);
        }
    }
}

impl Game {
    /// Whether a game is open, tracked.
    pub fn is_open(self) -> bool {
        self.session.is_open()
    }

    /// Begins a new game in the built-in market of that id and opens it.
    pub fn begin(self, market: &'static str, wish: NewGame) {
        (self.offer.begin)(self.session, market, wish);
    }

    /// Opens a saved game.
    ///
    /// # Errors
    /// [`OpenError`]; nothing is changed then.
    pub fn open(self, id: &GameId, edition: Edition) -> Result<(), OpenError> {
        (self.offer.open)(self.session, id, edition)
    }

    /// Opens the game that was open last in this browser, if it can be.
    pub fn reopen(self) {
        (self.offer.reopen)(self.session);
    }

    /// Keeps a game that was read from a file, and opens it.
    ///
    /// # Errors
    /// [`OpenError`]: the text is no game that can go on.
    pub fn import(self, text: &str) -> Result<(), OpenError> {
        (self.offer.import)(self.session, text)
    }

    /// Puts the open game away, saved.
    pub fn close(self) {
        (self.offer.close)(self.session);
    }

    /// Why a game does not open, as a sentence.
    pub fn why(self, locale: Locale, error: &OpenError) -> String {
        (self.offer.why)(locale, error)
    }

    /// The pages of the open game.
    pub fn pages(self) -> AnyView {
        (self.offer.pages)()
    }

    /// The handbook without a game.
    pub fn handbook(self) -> AnyView {
        (self.offer.handbook)()
    }

    /// Class competitions, with or without a game.
    pub fn class(self) -> AnyView {
        (self.offer.class)()
    }

    /// Games by rounds, with or without a game.
    pub fn rounds(self) -> AnyView {
        (self.offer.rounds)()
    }

    /// The market editor, with or without a game.
    pub fn editor(self) -> AnyView {
        (self.offer.editor)()
    }
}

//! The module of games: rules, saves and the session, as the pages outside it have them.

use crate::browser::slots::GameId;
use crate::ui::session::{Edition, NewGame, OpenGameError, PlanId, Session};
use texts::i18n::Locale;

/// What can be done with games.
#[derive(Clone, Copy)]
pub struct Games {
    pub(in crate::ui) session: Session,
    pub(in crate::ui) begin: fn(Session, &'static str, NewGame),
    pub(in crate::ui) open: fn(Session, &GameId, Edition) -> Result<(), OpenGameError>,
    pub(in crate::ui) reopen: fn(Session) -> Option<PlanId>,
    pub(in crate::ui) import: fn(Session, &str) -> Result<(), OpenGameError>,
    pub(in crate::ui) close: fn(Session),
    pub(in crate::ui) why: fn(Locale, &OpenGameError) -> String,
    pub(in crate::ui) is_in_month: fn(Session) -> bool,
    pub(in crate::ui) export: fn(Session),
}

impl Games {
    /// Whether a game is open, tracked.
    pub fn is_open(self) -> bool {
        self.session.is_open()
    }

    /// Begins a new game in the built-in market of that id and opens it.
    pub fn begin(self, market: &'static str, wish: NewGame) {
        (self.begin)(self.session, market, wish);
    }

    /// Opens a saved game.
    ///
    /// # Errors
    /// [`OpenGameError`]; nothing is changed then.
    pub fn open(self, id: &GameId, edition: Edition) -> Result<(), OpenGameError> {
        (self.open)(self.session, id, edition)
    }

    /// Opens the game that was open last in this browser, if it can be; what is to be opened instead when
    /// that was a month of a game by rounds.
    pub(super) fn reopen(self) -> Option<PlanId> {
        (self.reopen)(self.session)
    }

    /// The session.
    pub(super) const fn session(self) -> Session {
        self.session
    }

    /// Keeps a game that was read from a file, and opens it.
    ///
    /// # Errors
    /// [`OpenGameError`]: the text is no game that can go on.
    pub fn import(self, text: &str) -> Result<(), OpenGameError> {
        (self.import)(self.session, text)
    }

    /// Puts the open game away, saved.
    pub fn close(self) {
        (self.close)(self.session);
    }

    /// Whether a game is open and in the middle of a month, tracked.
    pub fn is_in_month(self) -> bool {
        self.is_open() && (self.is_in_month)(self.session)
    }

    /// Offers the open game as a file.
    pub fn export(self) {
        (self.export)(self.session);
    }

    /// Why a game does not open, as a sentence.
    pub fn why(self, locale: Locale, error: &OpenGameError) -> String {
        (self.why)(locale, error)
    }
}

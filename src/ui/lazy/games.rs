//! The module of games: rules, saves and the session, as the pages outside it have them.

use super::NotLoaded;
use super::module::{Loading, answer};
use crate::browser::sheet;
use crate::browser::slots::GameId;
use crate::ui::measure;
use crate::ui::session::{Edition, NewGame, OpenGameError, PlanId, Session, open_error};
use game::scenario::Scenario;
use texts::i18n::Locale;

/// What can be done with games.
#[derive(Clone, Copy)]
pub struct Games {
    session: Session,
    begin: fn(Session, &'static str, NewGame),
    open: fn(Session, &GameId, Edition) -> Result<(), OpenGameError>,
    reopen: fn(Session) -> Option<PlanId>,
    import: fn(Session, &str) -> Result<(), OpenGameError>,
    close: fn(Session),
    why: fn(Locale, &OpenGameError) -> String,
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

    /// Why a game does not open, as a sentence.
    pub fn why(self, locale: Locale, error: &OpenGameError) -> String {
        (self.why)(locale, error)
    }
}

/// Fetches the module, and beside it the style sheet of every page but the start.
pub(super) fn load() -> Loading<Games> {
    Box::pin(async {
        let sheet = sheet::load();
        let make = answer!(games)?;
        sheet.await?;
        Ok(make)
    })
}

#[cfg_attr(feature = "split", leptos::wasm_split::wasm_split(games, wasm_split_path = leptos::wasm_split, fallible))]
fn games() -> Result<fn() -> Games, NotLoaded> {
    Ok(|| Games {
        session: Session::provide(),
        begin: |session, market, wish| {
            if let Some(scenario) = Scenario::named(market) {
                session.begin(scenario, wish);
            }
        },
        open: Session::open,
        reopen: Session::reopen,
        import: Session::import,
        close: Session::close,
        why: open_error,
    })
}

/// What `cargo xtask bench` asks of the rules.
#[derive(Clone, Copy)]
pub struct Measures {
    /// Milliseconds of so many replays of a saved game.
    pub replay_times: fn(&str, u32) -> Result<Vec<f64>, measure::Unmeasured>,
    /// The fingerprint of what a saved game's replay makes.
    pub replay_digest: fn(&str) -> Result<String, measure::Unmeasured>,
}

/// The measures, fetched with the rules.
///
/// # Errors
/// [`NotLoaded`].
pub async fn measures() -> Result<Measures, NotLoaded> {
    answer!(rule_measures)
}

#[cfg_attr(feature = "split", leptos::wasm_split::wasm_split(games, wasm_split_path = leptos::wasm_split, fallible))]
fn rule_measures() -> Result<Measures, NotLoaded> {
    Ok(Measures { replay_times: measure::times, replay_digest: measure::digest })
}

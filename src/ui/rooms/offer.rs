//! The split point: what the game's rooms offer to who stands outside. All that is named in
//! [`offer`] and nowhere before it comes in a wasm module of its own, with the first click that
//! needs it. A build without the feature `split` has everything at once.

use crate::browser::sheet::{self, Missing};
use crate::browser::slots::GameId;
use crate::ui::pages::class::{ClassPage, ClassState};
use crate::ui::pages::editor::EditorPage;
use crate::ui::pages::rounds::{RoundsPage, RoundsState};
use crate::ui::session::{Edition, NewGame, OpenError, Session};
use crate::ui::shell::{HandbookAlone, Shell};
use crate::ui::wording;
use crate::ui::words::opening;
use crate::ui::{at_work, measure};
use game::scenario::Scenario;
use leptos::prelude::*;
use leptos::wasm_split::SplitLoaderError;
use std::error::Error;
use std::fmt;
use texts::Group;
use texts::i18n::Locale;

/// The game's functions, as pointers: who holds them names none of what they do.
#[derive(Clone, Copy)]
pub struct Offer {
    /// Makes the session and puts it in the context of the present owner.
    pub settle: fn() -> Session,
    /// Begins a new game in the built-in market of that id.
    pub begin: fn(Session, &'static str, NewGame),
    /// Opens a saved game.
    pub open: fn(Session, &GameId, Edition) -> Result<(), OpenError>,
    /// Opens the game that was open last.
    pub reopen: fn(Session),
    /// Opens a game that was read from a file, and keeps it.
    pub import: fn(Session, &str) -> Result<(), OpenError>,
    /// Puts the open game away.
    pub close: fn(Session),
    /// Why a game does not open, as a sentence.
    pub why: fn(Locale, &OpenError) -> String,
    /// The pages of an open game.
    pub pages: fn() -> AnyView,
    /// The handbook without a game.
    pub handbook: fn() -> AnyView,
    /// Class competitions, with or without a game.
    pub class: fn() -> AnyView,
    /// Games by rounds, with or without a game.
    pub rounds: fn() -> AnyView,
    /// The market editor, with or without a game.
    pub editor: fn() -> AnyView,
    /// Milliseconds of so many replays of a saved game.
    pub replay_times: fn(&str, u32) -> Result<Vec<f64>, measure::Unmeasured>,
    /// The fingerprint of what a saved game's replay makes.
    pub replay_digest: fn(&str) -> Result<String, measure::Unmeasured>,
    /// Does a job of a thread beside the page.
    pub work: fn(&str) -> String,
}

/// The game could not be loaded: there is no way to the server, or what lies there is newer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotLoaded;

impl fmt::Display for NotLoaded {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("the game could not be loaded")
    }
}

impl Error for NotLoaded {}

impl From<SplitLoaderError> for NotLoaded {
    fn from(_told_in_the_console: SplitLoaderError) -> Self {
        Self
    }
}

impl From<Missing> for NotLoaded {
    fn from(Missing: Missing) -> Self {
        Self
    }
}

/// What the rooms offer, fetched with its style sheet when it is not here yet. After a failure it
/// can be asked again.
///
/// # Errors
/// [`NotLoaded`].
pub async fn load() -> Result<Offer, NotLoaded> {
    let sheet = sheet::load();
    let texts = [Group::Game, Group::Class].map(wording::load);
    let offer = load_rules().await?;
    sheet.await?;
    for group in texts {
        group.await?;
    }
    Ok(offer)
}

/// The same without a page, and so without its looks.
///
/// # Errors
/// [`NotLoaded`].
pub async fn load_rules() -> Result<Offer, NotLoaded> {
    #[cfg(feature = "split")]
    let offer = offer().await?;
    #[cfg(not(feature = "split"))]
    let offer = offer()?;
    Ok(offer)
}

/// With the feature, the attribute makes an asynchronous function of it that fetches the module.
#[cfg_attr(feature = "split", leptos::wasm_split::wasm_split(game, wasm_split_path = leptos::wasm_split, fallible))]
fn offer() -> Result<Offer, NotLoaded> {
    Ok(Offer {
        settle: || {
            ClassState::provide();
            RoundsState::provide();
            Session::provide()
        },
        begin: |session, market, wish| {
            if let Some(scenario) = Scenario::named(market) {
                session.begin(scenario, wish);
            }
        },
        open: Session::open,
        reopen: Session::reopen,
        import: Session::import,
        close: Session::close,
        why: opening::open_error,
        pages: || view! { <Shell /> }.into_any(),
        handbook: || view! { <HandbookAlone /> }.into_any(),
        class: || view! { <ClassPage /> }.into_any(),
        rounds: || view! { <RoundsPage /> }.into_any(),
        editor: || view! { <EditorPage /> }.into_any(),
        replay_times: measure::times,
        replay_digest: measure::digest,
        work: at_work::work,
    })
}

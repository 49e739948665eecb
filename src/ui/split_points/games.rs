//! The split point of games, and how it is fetched.

use super::answer::answer;
use crate::browser::sheet::{self, StyleSheet};
use crate::ui::lazy::{Games, Loading, NotLoaded};
use crate::ui::session::{Session, open_error};
use game::scenario::Scenario;

/// Fetches the module, and beside it the style sheet of every page but the start.
pub(super) fn load() -> Loading<Games> {
    Box::pin(async {
        let sheet = sheet::load(StyleSheet::Game);
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

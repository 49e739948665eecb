//! The split point of games, and how it is fetched.

use super::answer::answer;
use super::require::Require;
use crate::browser::sheet::{self, StyleSheet};
use crate::ui::lazy::{Games, Load, ModuleTable, NotLoaded, offer};
use crate::ui::session::{Session, open_error};
use game::scenario::Scenario;

/// How to fetch the module, and beside it the style sheet of every page but the start.
pub(super) const GAMES: Load<Games> = Load::new(|| {
    Box::pin(async {
        let sheet = sheet::load(StyleSheet::Game);
        let make = answer!(games)?;
        sheet.await?;
        Ok(make)
    })
});

#[cfg_attr(feature = "split", leptos::wasm_split::wasm_split(games, wasm_split_path = leptos::wasm_split, fallible))]
fn games() -> Result<fn() -> ModuleTable, NotLoaded> {
    Ok(|| offer(Games::table()))
}

impl Require for Games {
    fn table() -> Self {
        Self {
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
            is_in_month: Session::is_in_month,
            export: Session::export,
        }
    }
}

//! What `cargo xtask bench` asks the shipped bundle: how long a recorded year takes here, and
//! whether it comes out the same. In the page both are properties of `window.wasmBindings`, and
//! answer with a promise, because the game may have to be loaded first.

use super::answer::answer;
use crate::record::{Save, read, replay};
use crate::ui::lazy::NotLoaded;
use leptos::prelude::window;
use std::error::Error;
use std::fmt;
use std::hint::black_box;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// Milliseconds that each of so many replays of a saved game takes; reading it is not in them.
///
/// # Errors
/// When the game cannot be loaded, the text is no game, or its log does not fit.
#[wasm_bindgen]
pub async fn replay_times(save: String, runs: u32) -> Result<Vec<f64>, JsError> {
    let measures: Result<Measures, NotLoaded> = answer!(rule_measures);
    Ok((measures?.replay_times)(&save, runs)?)
}

/// The fingerprint of what the replay of a saved game makes.
///
/// # Errors
/// As [`replay_times`].
#[wasm_bindgen]
pub async fn replay_digest(save: String) -> Result<String, JsError> {
    let measures: Result<Measures, NotLoaded> = answer!(rule_measures);
    Ok((measures?.replay_digest)(&save)?)
}

/// What is asked of the rules.
#[derive(Clone, Copy)]
struct Measures {
    /// Milliseconds of so many replays of a saved game.
    replay_times: fn(&str, u32) -> Result<Vec<f64>, Unmeasured>,
    /// The fingerprint of what a saved game's replay makes.
    replay_digest: fn(&str) -> Result<String, Unmeasured>,
}

/// The measures, fetched with the rules.
#[cfg_attr(feature = "split", leptos::wasm_split::wasm_split(games, wasm_split_path = leptos::wasm_split, fallible))]
fn rule_measures() -> Result<Measures, NotLoaded> {
    Ok(Measures { replay_times: times, replay_digest: digest })
}

/// Why there is nothing to measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unmeasured(&'static str);

impl fmt::Display for Unmeasured {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0)
    }
}

impl Error for Unmeasured {}

const DOES_NOT_FIT: Unmeasured = Unmeasured("the log does not fit the game");

fn times(save: &str, runs: u32) -> Result<Vec<f64>, Unmeasured> {
    let save = game_in(save)?;
    let clock = window().performance().ok_or(Unmeasured("this page has no clock"))?;
    (0..runs)
        .map(|_| {
            let begun = clock.now();
            let world = replay(black_box(&save));
            let took = clock.now() - begun;
            world.map(|_world| took).map_err(|_| DOES_NOT_FIT)
        })
        .collect()
}

fn digest(save: &str) -> Result<String, Unmeasured> {
    game_in(save)?.digest().map_err(|_| DOES_NOT_FIT)
}

fn game_in(text: &str) -> Result<Save, Unmeasured> {
    read(text).map_err(|_| Unmeasured("the text is no game"))
}

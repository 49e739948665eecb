//! What `cargo xtask bench` asks the shipped bundle: how long a recorded year takes here, and
//! whether it comes out the same. In the page both are properties of `window.wasmBindings`.

use crate::record::{Save, read, replay};
use leptos::prelude::window;
use std::hint::black_box;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// Milliseconds that each of so many replays of a saved game takes; reading it is not in them.
///
/// # Errors
/// When the text is no game, or its log does not fit.
#[wasm_bindgen]
pub fn replay_times(save: &str, runs: u32) -> Result<Vec<f64>, JsError> {
    let save = game_in(save)?;
    let clock = window().performance().ok_or_else(|| JsError::new("this page has no clock"))?;
    (0..runs)
        .map(|_| {
            let begun = clock.now();
            let world = replay(black_box(&save));
            let took = clock.now() - begun;
            world.map(|_world| took).map_err(|_| does_not_fit())
        })
        .collect()
}

/// The fingerprint of what the replay of a saved game makes.
///
/// # Errors
/// As [`replay_times`].
#[wasm_bindgen]
pub fn replay_digest(save: &str) -> Result<String, JsError> {
    game_in(save)?.digest().map_err(|_| does_not_fit())
}

fn game_in(text: &str) -> Result<Save, JsError> {
    read(text).map_err(|_| JsError::new("the text is no game"))
}

fn does_not_fit() -> JsError {
    JsError::new("the log does not fit the game")
}

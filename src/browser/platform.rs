//! The learning platform in which the page stands, where it stands in one: its package has a script that hears what
//! happens here and reports it (`src/record/scorm/bridge.js`). Everywhere else nobody hears, and nothing is done.

use game::json;
use js_sys::{Function, Reflect};
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};

/// What the script is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ToPlatform<'a> {
    /// A game was saved.
    Saved {
        /// Its name in this browser.
        game: &'a str,
        /// The content of its slot.
        copy: &'a str,
        /// For which class it is played; empty for none.
        note: &'a str,
    },
    /// Something was done to its end.
    Result {
        /// What it was.
        kind: ResultKind,
        /// The name of the lab, or for what the exam was set.
        name: &'a str,
        /// What it earned, in points of a hundred.
        percent: u16,
    },
}

/// What a result is of. That of a game is in what is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ResultKind {
    /// A lab that was handed in.
    Lab,
    /// An exam that is over.
    Exam,
}

/// Tells the script what happened, if there is one. What it makes of that is its own affair.
pub fn tell(what: ToPlatform<'_>) {
    if let Some(script) = script() {
        let _ = script.call1(&JsValue::UNDEFINED, &JsValue::from_str(&json::text(&what)));
    }
}

/// Tells the script what a lab or an exam has earned, in thousandths.
pub fn tell_result(kind: ResultKind, name: &str, thousandths: u16) {
    tell(ToPlatform::Result { kind, name, percent: (thousandths + 5) / 10 });
}

fn script() -> Option<Function> {
    let window = web_sys::window()?;
    Reflect::get(&window, &JsValue::from_str("tellPlatform")).ok()?.dyn_into().ok()
}

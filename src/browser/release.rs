//! The release of the site that this page is of, and what is done when the server has another one.

use super::fetch;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = boot, catch)]
    fn missed() -> Result<(), JsValue>;
}

/// Somebody waits for a file, and it did not come. Where the server has another release by now, the page is loaded anew
/// (`boot.js`), from each release once.
pub fn misses_a_file() {
    // Refused where there is no page to load.
    drop(missed());
}

/// The name of the folder with the release's files; none while developing.
pub fn name() -> Option<String> {
    Some(fetch::address("")?.trim_end_matches('/').to_owned())
}

/// Loads the page anew, with the release that the browser shows by then.
pub fn load_again() {
    if let Some(window) = web_sys::window() {
        // Refused where a page may not load itself; it then stays as it is.
        drop(window.location().reload());
    }
}

//! What is done about a page whose release the server may have no more.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = boot, catch)]
    fn missed() -> Result<(), JsValue>;
}

/// Somebody waits for a file, and it did not come. Where the server has another release by now, the page is loaded anew
/// (`boot.js`), from each release once.
pub fn file_is_missing() {
    // Refused where there is no page to load.
    drop(missed());
}

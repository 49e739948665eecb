//! What becomes of a panic: the page's plain scripts tell it (`boot.js`), because the program can do
//! nothing more. Where there is no such script, as in a thread beside the page, the console has it.

use std::panic;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console, js_name = error)]
    fn complain(what: &str);
    #[wasm_bindgen(js_namespace = boot, catch)]
    fn panicked(what: &str) -> Result<(), JsValue>;
}

/// Tells every panic from now on.
pub fn tell() {
    panic::set_hook(Box::new(|what| {
        let what = what.to_string();
        complain(&what);
        // Refused where there is no page to tell it on.
        drop(panicked(&what));
    }));
}

/// Panics, and does nothing else: what a panic looks like to a person is tried with it. No page calls it;
/// it is reached from the browser's console alone, as `wasmBindings.panic_on_purpose()`.
///
/// # Panics
/// Always.
#[wasm_bindgen]
pub fn panic_on_purpose() {
    panic!("a panic on purpose");
}

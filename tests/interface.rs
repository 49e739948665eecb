//! The interface in the browser's own wasm: that it starts and draws something.

#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn the_interface_starts() {
    tender::ui::start();
    let document = web_sys::window().and_then(|window| window.document()).expect("a page");
    let heading = document.query_selector("h1").expect("a good selector");
    let text = heading.and_then(|heading| heading.text_content());
    assert!(text.is_some_and(|text| !text.is_empty()));
}

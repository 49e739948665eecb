//! The languages of the person and of the page.

use wasm_bindgen::JsValue;

/// The languages that the browser asks sites for, the dearest first.
pub fn wanted() -> Vec<String> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    window.navigator().languages().iter().filter_map(|tag: JsValue| tag.as_string()).collect()
}

/// Says in which language the page is, for readers aloud, fonts and hyphens.
pub fn tell(tag: &str) {
    let root = web_sys::window().and_then(|window| window.document()?.document_element());
    if let Some(root) = root {
        // An attribute with a plain name can always be set.
        drop(root.set_attribute("lang", tag));
    }
}

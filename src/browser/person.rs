//! The person before the page.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Whether the person has clicked or typed on this page. A browser that does not know counts as one where it was done.
pub fn has_touched() -> bool {
    let of = |value: &JsValue, name: &str| Reflect::get(value, &JsValue::from_str(name)).ok();
    let Some(window) = web_sys::window() else { return false };
    let activation = of(&window.navigator(), "userActivation").filter(|found| !found.is_undefined());
    activation.and_then(|activation| of(&activation, "hasBeenActive")).is_none_or(|active| active.is_truthy())
}

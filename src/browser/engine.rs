//! What is known of some browsers alone.

use super::media;
use crate::contest::challenge::chat_browser::is_chat_browser;
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// How the engine of Safari names its maker. On Apple's phones every browser has that engine.
const WEBKIT: &str = "Apple";
/// An application that was put on the home screen or in the dock.
const INSTALLED: &str = "(display-mode: standalone)";

/// Whether the browser deletes what a site keeps when the site was not opened for seven days in which the browser was
/// used: WebKit does, except for applications that were installed
/// (<https://webkit.org/blog/10218/full-third-party-cookie-blocking-and-more/>).
pub fn forgets_after_seven_days() -> bool {
    let Some(window) = web_sys::window() else { return false };
    let vendor = Reflect::get(&window.navigator(), &JsValue::from_str("vendor")).ok();
    vendor.and_then(|vendor| vendor.as_string()).is_some_and(|vendor| vendor.starts_with(WEBKIT))
        && !media::fits(INSTALLED)
}

/// Whether it is built into a chat or another application.
pub fn is_in_chat() -> bool {
    web_sys::window().and_then(|window| window.navigator().user_agent().ok()).is_some_and(|name| is_chat_browser(&name))
}

/// Whether the page was opened from a disk. Some browsers then keep what it saves for its very file alone, Firefox among
/// them.
pub fn is_on_disk() -> bool {
    web_sys::window().and_then(|window| window.location().protocol().ok()).is_some_and(|scheme| scheme == "file:")
}

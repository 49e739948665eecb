//! Real time: how much has passed, something done again and again, whether the page is in sight.

use js_sys::Promise;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Milliseconds since the page was opened.
pub fn milliseconds() -> u64 {
    let clock = web_sys::window().and_then(|window| window.performance());
    clock.map_or(0, |clock| clock.now() as u64)
}

/// Milliseconds since 1970: when a game was saved.
pub fn since_1970() -> u64 {
    js_sys::Date::now() as u64
}

/// The date and time in world time, as `2026-11-22T08:21:28.000Z`: as text they sort by time.
pub fn now_iso() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}

/// Gives the browser the time to draw and to answer clicks before work goes on.
pub async fn breathe() {
    pause(0).await;
}

/// Waits so many milliseconds, at least.
pub async fn pause(milliseconds: i32) {
    let pause = Promise::new(&mut |go_on, _| {
        let set = web_sys::window()
            .map(|window| window.set_timeout_with_callback_and_timeout_and_arguments_0(&go_on, milliseconds));
        if !matches!(set, Some(Ok(_))) {
            // Without a timer there is nothing to wait for.
            drop(go_on.call0(&JsValue::NULL));
        }
    });
    // The promise is never refused.
    drop(JsFuture::from(pause).await);
}

/// Time that runs out; called off when this is dropped.
pub struct Alarm {
    id: Option<i32>,
    rings: Promise,
}

impl Alarm {
    /// Rings once, after so many milliseconds. Where the browser sets no timer, it never does.
    pub fn after(milliseconds: i32) -> Self {
        let mut id = None;
        let rings = Promise::new(&mut |ring, _| {
            let set = |window: web_sys::Window| {
                window.set_timeout_with_callback_and_timeout_and_arguments_0(&ring, milliseconds).ok()
            };
            id = web_sys::window().and_then(set);
        });
        Self { id, rings }
    }

    /// Kept, with nothing in it, when it rings.
    pub const fn rings(&self) -> &Promise {
        &self.rings
    }
}

impl Drop for Alarm {
    fn drop(&mut self) {
        if let (Some(window), Some(id)) = (web_sys::window(), self.id) {
            window.clear_timeout_with_handle(id);
        }
    }
}

/// Something done again and again until this is dropped.
pub struct Beat {
    id: i32,
    _again: Closure<dyn FnMut()>,
}

impl Beat {
    /// Every so many milliseconds. A hidden page may be woken less often.
    pub fn every(milliseconds: i32, act: impl FnMut() + 'static) -> Self {
        let again = Closure::<dyn FnMut()>::new(act);
        let window = web_sys::window();
        let id = window.and_then(|window| {
            let function = again.as_ref().unchecked_ref();
            window.set_interval_with_callback_and_timeout_and_arguments_0(function, milliseconds).ok()
        });
        Self { id: id.unwrap_or_default(), _again: again }
    }
}

impl Drop for Beat {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            window.clear_interval_with_handle(self.id);
        }
    }
}

/// Whether the page is in sight.
pub fn is_visible() -> bool {
    let page = web_sys::window().and_then(|window| window.document());
    page.is_some_and(|page| page.visibility_state() == web_sys::VisibilityState::Visible)
}

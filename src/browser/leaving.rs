//! Asking before the page is closed or loaded anew.

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;

/// While it lives, the browser asks whoever closes the page or loads it anew. Its words are its own.
/// Where nobody has touched the page yet, a browser asks nothing.
pub struct AskBeforeLeaving {
    asks: Closure<dyn FnMut(Event)>,
}

/// The browser asks from now on, until what this returns is dropped.
pub fn ask_before() -> AskBeforeLeaving {
    AskBeforeLeaving { asks: ask_where(|| true) }
}

/// The browser asks from now on, as long as the page is open, whenever this says so.
pub fn ask_while(so: impl Fn() -> bool + 'static) {
    ask_where(so).forget();
}

fn ask_where(so: impl Fn() -> bool + 'static) -> Closure<dyn FnMut(Event)> {
    let asks = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        if so() {
            event.prevent_default();
            // What older browsers look at instead.
            drop(js_sys::Reflect::set(&event, &JsValue::from_str("returnValue"), &JsValue::TRUE));
        }
    });
    if let Some(window) = web_sys::window() {
        drop(window.add_event_listener_with_callback("beforeunload", asks.as_ref().unchecked_ref()));
    }
    asks
}

impl Drop for AskBeforeLeaving {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            drop(window.remove_event_listener_with_callback("beforeunload", self.asks.as_ref().unchecked_ref()));
        }
    }
}

//! Keys that a page acts on. All of them are read here, so that none is taken from somebody who writes.

use super::task::on_window;
use leptos::ev::KeyboardEvent;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// `keyCode` 229: an input method consumed the key, in browsers that do not say that it composes.
const USED_UP: u32 = 229;

/// A key as it was pressed.
pub struct Pressed {
    event: KeyboardEvent,
    key: String,
}

/// What a part of a page does with keys, as a listener: `on:keydown=on_key(..)`.
pub fn on_key(act: impl Fn(&Pressed) + 'static) -> impl Fn(KeyboardEvent) + 'static {
    move |event| {
        if let Some(key) = Pressed::read(event) {
            act(&key);
        }
    }
}

/// The same for keys that are pressed anywhere, for as long as the present component is there.
pub fn on_key_anywhere(act: impl Fn(&Pressed) + 'static) {
    on_window(leptos::ev::keydown, on_key(act));
}

impl Pressed {
    /// The key, if a page may act on it. The Enter that takes over a word of an input method, as pinyin,
    /// writes that word and does nothing else.
    fn read(event: KeyboardEvent) -> Option<Self> {
        let is_composing = event.is_composing() || event.key_code() == USED_UP;
        let key = event.key();
        (!is_composing && !event.default_prevented()).then_some(Self { event, key })
    }

    /// Its name, as `Enter` or `?`.
    pub fn name(&self) -> &str {
        &self.key
    }

    /// Whether Control, Alt or Command is held, which makes another key of it.
    pub fn is_modified(&self) -> bool {
        self.event.ctrl_key() || self.event.alt_key() || self.event.meta_key()
    }

    /// Whether Alt alone is held.
    pub fn is_with_alt(&self) -> bool {
        self.event.alt_key() && !self.event.ctrl_key() && !self.event.meta_key()
    }

    /// Whether it is held down and comes again.
    pub fn is_again(&self) -> bool {
        self.event.repeat()
    }

    /// The element that it was meant for.
    pub fn target(&self) -> Option<Element> {
        self.event.target().and_then(|target| target.dyn_into().ok())
    }

    /// Whether that element is one of a selector, or stands within one.
    pub fn is_in(&self, selector: &str) -> bool {
        self.target().is_some_and(|element| matches!(element.closest(selector), Ok(Some(_))))
    }

    /// Takes the key: the browser does nothing with it.
    pub fn take(&self) {
        self.event.prevent_default();
    }
}

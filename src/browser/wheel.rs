//! A wheel that is turned over a number in the midst of being written: browsers would count the number
//! up or down, unseen, where a person only scrolls.

use super::focus;
use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Event, HtmlInputElement};

/// Leaves every number alone from now on: the field lets go of the focus for as long as the browser
/// looks at the wheel. To be called once.
pub fn spare_numbers() {
    let Some(window) = web_sys::window() else { return };
    let turned = Closure::<dyn FnMut(Event)>::new(|event: Event| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(field) = field.filter(is_being_written) {
            drop(field.blur());
            request_animation_frame(move || focus::give_back(&field));
        }
    });
    drop(window.add_event_listener_with_callback("wheel", turned.as_ref().unchecked_ref()));
    turned.forget();
}

fn is_being_written(field: &HtmlInputElement) -> bool {
    let active = field.owner_document().and_then(|page| page.active_element());
    field.type_() == "number" && active.as_ref() == Some(field.unchecked_ref())
}

//! The focus, put where a page leads somebody.

use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, HtmlElement};

#[wasm_bindgen]
extern "C" {
    /// An element with the form of `focus` that takes options.
    type Focusable;
    #[wasm_bindgen(method, js_name = focus)]
    fn focus_with(this: &Focusable, options: &JsValue);
}

/// What the page does where the focus goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scroll {
    /// It shows the element.
    There,
    /// It stays where it is.
    Nowhere,
}

/// Puts the focus on what a selector finds first, once what has just changed is drawn; nothing happens
/// where it finds nothing.
pub fn soon(selector: &str) {
    let selector = selector.to_owned();
    request_animation_frame(move || put_on(&selector, Scroll::There));
}

/// The same where nothing has the focus by then.
pub fn if_lost(selector: &str) {
    let selector = selector.to_owned();
    request_animation_frame(move || {
        if held().is_none() {
            put_on(&selector, Scroll::There);
        }
    });
}

/// The same on the page as a whole where nothing has the focus, as what led to another page has often
/// gone with the page it stood on.
pub fn on_page_if_lost() {
    request_animation_frame(|| {
        if held().is_none() {
            put_on_page(Scroll::There);
        }
    });
}

/// What a control stands in that has a name, or is at least a part of the page.
const AROUND: &str = "dialog, section, article, form, fieldset, li, main";

/// Keeps the focus when what has it now has gone at the next drawing, or cannot be used any more, and
/// nothing has taken its place: a button that did what it was there for. In the first case the page gets it,
/// or the dialog over it, in the second what the button stands in, where no key does anything: not another
/// button, which the next key would press. Nothing is scrolled.
pub fn keep(pressed: Option<Element>) {
    let Some(had_it) = held().or(pressed) else { return };
    request_animation_frame(move || {
        // A browser takes the focus from a disabled control a moment later.
        if held().is_some_and(|held| held != had_it) {
            return;
        }
        if !had_it.is_connected() {
            put_on_page(Scroll::Nowhere);
        } else if had_it.matches(":disabled").unwrap_or(false)
            && let Ok(Some(around)) = had_it.closest(AROUND)
        {
            put_on_element(around, Scroll::Nowhere);
        }
    });
}

/// Shows the row to which a link leads, unfolds what it is folded away in, and puts the focus on it; once the page around it
/// is drawn and has had the focus.
pub fn on_row(id: String) {
    request_animation_frame(|| request_animation_frame(move || show_row(&id)));
}

fn show_row(id: &str) {
    let Some(row) = document().get_element_by_id(id) else { return };
    if let Ok(Some(folded)) = row.closest("details") {
        drop(folded.set_attribute("open", ""));
    }
    // The focus scrolls as little as it can, which may leave the row below the bar at the foot of a phone.
    row.scroll_into_view_with_bool(true);
    put_on_element(row, Scroll::Nowhere);
}

/// Unfolds all that a control is folded away in, shows it, and puts the focus on it.
pub fn in_folds(selector: String) {
    request_animation_frame(move || {
        let Ok(Some(found)) = document().query_selector(&selector) else { return };
        let mut around = found.parent_element();
        while let Some(element) = around {
            if element.tag_name() == "DETAILS" {
                drop(element.set_attribute("open", ""));
            }
            around = element.parent_element();
        }
        put_on_element(found, Scroll::There);
    });
}

/// Shows what begins with the heading that a selector finds, and puts the focus on that heading, once what has just
/// changed is drawn.
pub fn shown_from(selector: &str) {
    let selector = selector.to_owned();
    request_animation_frame(move || {
        if let Ok(Some(heading)) = document().query_selector(&selector) {
            // The focus alone scrolls as little as it can: the heading would stand at the foot, what it heads below it.
            heading.scroll_into_view_with_bool(true);
            put_on_element(heading, Scroll::Nowhere);
        }
    });
}

/// A page that takes the place of another: it begins at its top, and so does who hears it.
pub fn at_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    soon("h1");
}

/// A page that takes the place of another within the frame of a game begins at its top, at whichever place the one
/// before it was left.
pub fn page_from_top() {
    if let Ok(Some(main)) = document().query_selector("#main") {
        main.set_scroll_top(0);
    }
}

/// Whether the page has what a selector describes, such as a part that has the focus in it or the pointer on it.
pub fn is_at(selector: &str) -> bool {
    matches!(document().query_selector(selector), Ok(Some(_)))
}

/// What has the focus, if anything has.
fn held() -> Option<Element> {
    document().active_element().filter(|element| element.tag_name() != "BODY")
}

fn put_on_page(scroll: Scroll) {
    put_on("dialog[open]", scroll);
    if held().is_none() {
        put_on("main", scroll);
    }
}

fn put_on(selector: &str, scroll: Scroll) {
    if let Ok(Some(found)) = document().query_selector(selector) {
        put_on_element(found, scroll);
    }
}

fn put_on_element(element: Element, scroll: Scroll) {
    if let Ok(found) = element.dyn_into::<HtmlElement>() {
        // What takes no focus by itself takes it from here.
        if found.tab_index() < 0 && !found.has_attribute("tabindex") {
            drop(found.set_attribute("tabindex", "-1"));
        }
        give(&found, scroll);
    }
}

/// Gives an element the focus back that it has just let go, without scrolling to it.
pub fn give_back(element: &HtmlElement) {
    give(element, Scroll::Nowhere);
}

/// Does nothing to an element that has gone in the meantime.
fn give(element: &HtmlElement, scroll: Scroll) {
    let options = js_sys::Object::new();
    drop(js_sys::Reflect::set(&options, &"preventScroll".into(), &(scroll == Scroll::Nowhere).into()));
    element.unchecked_ref::<Focusable>().focus_with(&options);
}

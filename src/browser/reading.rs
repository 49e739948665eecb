//! What is being read, as far as a page can tell: the row under the pointer, and the row that has the focus.

use leptos::prelude::{document, request_animation_frame};
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element};

/// What is read as one: a line of a table or list first, and outside of these a paragraph or a control.
const ROWS: [&str; 2] = ["tr, li, dl", "p, label, button, a, input, select, textarea, summary"];

/// Whether an element lies over a row that is being read, its own rows left aside.
pub fn is_under(cover: &Element) -> bool {
    let over = cover.get_bounding_client_rect();
    let read = [pointed_at(), document().active_element()];
    read.into_iter()
        .flatten()
        .filter(|on| !cover.contains(Some(on)))
        .filter_map(|on| ROWS.iter().find_map(|rows| on.closest(rows).ok().flatten()))
        .any(|row| meet(&over, &row.get_bounding_client_rect()))
}

/// Once what has just changed is drawn, before which nothing has a place: turns what covers a row to its other end, and back
/// where that covers one as well.
pub fn leave(covers: impl Fn() -> bool + Copy + 'static, turn: impl Fn() + Copy + 'static) {
    request_animation_frame(move || {
        if covers() {
            turn();
            request_animation_frame(move || {
                if covers() {
                    turn();
                }
            });
        }
    });
}

/// The innermost element under the pointer; on a touch screen, what was tapped last.
fn pointed_at() -> Option<Element> {
    let under = document().query_selector_all(":hover").ok()?;
    under.item(under.length().checked_sub(1)?)?.dyn_into().ok()
}

fn meet(one: &DomRect, other: &DomRect) -> bool {
    one.left() < other.right() && other.left() < one.right() && one.top() < other.bottom() && other.top() < one.bottom()
}

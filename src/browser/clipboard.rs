//! Texts to the clipboard, also where the page came without encryption: there the browser
//! has no clipboard to speak to, and a selected text is copied the old way.

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, Document, Element, HtmlElement, HtmlTextAreaElement, Window};

/// The browser does not let the page copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

/// Copies a text.
///
/// # Errors
/// [`Refused`]: the person is to select and copy it.
pub async fn copy(text: &str) -> Result<(), Refused> {
    let window = web_sys::window().ok_or(Refused)?;
    if let Some(writing) = begin_writing(&window, text)
        && JsFuture::from(writing).await.is_ok()
    {
        return Ok(());
    }
    let page = window.document().ok_or(Refused)?;
    if copy_selected(&page, text) == Some(true) { Ok(()) } else { Err(Refused) }
}

/// The text that an event of pasting brings; none for one that a field takes.
pub fn pasted(event: &ClipboardEvent) -> Option<String> {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if target.is_some_and(|target| target.matches("input, textarea").unwrap_or(false)) {
        return None;
    }
    event.clipboard_data()?.get_data("text").ok()
}

/// The new way, by name: without encryption, and in some frames, there is no clipboard, and some browsers
/// throw where others refuse.
fn begin_writing(window: &Window, text: &str) -> Option<Promise> {
    let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into()).ok()?;
    let write = js_sys::Reflect::get(&clipboard, &"writeText".into()).ok()?;
    write.dyn_ref::<Function>()?.call1(&clipboard, &text.into()).ok()?.dyn_into().ok()
}

/// Copies by selecting a field that is there for a moment. It stands inside the open dialog,
/// if there is one: nothing outside of that can be selected.
fn copy_selected(page: &Document, text: &str) -> Option<bool> {
    let before = page.active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let place = page.query_selector("dialog[open]").ok().flatten().or_else(|| page.body().map(Into::into))?;
    let field: HtmlTextAreaElement = page.create_element("textarea").ok()?.dyn_into().ok()?;
    field.set_value(text);
    field.set_attribute("style", "position:fixed;opacity:0").ok()?;
    place.append_child(&field).ok()?;
    field.select();
    let copied = exec_copy(page);
    field.remove();
    if let Some(before) = before {
        drop(before.focus());
    }
    copied
}

/// `document.execCommand("copy")`, by name: it is old enough that the bindings leave it out.
fn exec_copy(page: &Document) -> Option<bool> {
    let command = js_sys::Reflect::get(page, &JsValue::from_str("execCommand")).ok()?;
    let command: &Function = command.dyn_ref()?;
    command.call1(page, &JsValue::from_str("copy")).ok()?.as_bool()
}

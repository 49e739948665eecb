//! The style sheet that comes with the game: its address stands in the page, and it is loaded when
//! it is first needed.

pub use super::fetch::Missing;

use js_sys::Promise;
use std::cell::RefCell;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, HtmlLinkElement, HtmlMetaElement};

/// The page's element that holds the address. A page without it has all its sheets already.
const ADDRESS: &str = "meta[name=game-sheet]";

thread_local! {
    /// The sheet on its way, or here; all callers wait for the same one. It turns out false when it did not
    /// come.
    static COMING: RefCell<Option<Promise>> = const { RefCell::new(None) };
}

/// Begins to load the sheet; what is returned waits until it is here.
///
/// # Errors
/// [`Missing`]: another call tries again.
pub fn load() -> impl Future<Output = Result<(), Missing>> {
    let coming = COMING.with_borrow_mut(|coming| coming.get_or_insert_with(begin).clone());
    async {
        match JsFuture::from(coming).await {
            Ok(arrived) if arrived != JsValue::FALSE => Ok(()),
            _ => Err(Missing),
        }
    }
}

fn begin() -> Promise {
    let page = web_sys::window().and_then(|window| window.document());
    let link = page.and_then(|page| append(&page, &address(&page)?));
    let Some(link) = link else { return Promise::resolve(&JsValue::NULL) };
    Promise::new(&mut |done, _failed| {
        link.set_onload(Some(&done));
        // Whether anybody still waits for it or not: the next call begins anew.
        let failed = Closure::once_into_js(move || {
            COMING.set(None);
            drop(done.call1(&JsValue::NULL, &JsValue::FALSE));
        });
        link.set_onerror(Some(failed.unchecked_ref()));
    })
}

fn address(page: &Document) -> Option<String> {
    let element = page.query_selector(ADDRESS).ok().flatten()?;
    Some(element.dyn_into::<HtmlMetaElement>().ok()?.content())
}

fn append(page: &Document, address: &str) -> Option<HtmlLinkElement> {
    let link: HtmlLinkElement = page.create_element("link").ok()?.dyn_into().ok()?;
    link.set_rel("stylesheet");
    link.set_href(address);
    page.head()?.append_child(&link).ok()?;
    Some(link)
}

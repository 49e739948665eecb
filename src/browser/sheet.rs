//! The style sheets that come with modules: each is loaded when it is first needed.

pub use super::fetch::Missing;

use super::fetch;
use js_sys::Promise;
use std::cell::RefCell;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, HtmlLinkElement};

/// A sheet of a release. While developing, the page has all sheets already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StyleSheet {
    /// What every page of a game needs.
    Game,
    /// What pages of later modules need.
    Later,
}

impl StyleSheet {
    const ALL: [Self; 2] = [Self::Game, Self::Later];

    const fn file(self) -> &'static str {
        match self {
            Self::Game => "game.css",
            Self::Later => "later.css",
        }
    }
}

thread_local! {
    /// Each sheet on its way, or here; all callers wait for the same one. It turns out false when it did not come.
    static COMING: RefCell<[Option<Promise>; StyleSheet::ALL.len()]> = const { RefCell::new([const { None }; StyleSheet::ALL.len()]) };
}

/// Begins to load a sheet; what is returned waits until it is here.
///
/// # Errors
/// [`Missing`]: another call tries again.
pub fn load(sheet: StyleSheet) -> impl Future<Output = Result<(), Missing>> {
    let coming = COMING.with_borrow_mut(|coming| coming[sheet as usize].get_or_insert_with(|| begin(sheet)).clone());
    async {
        match JsFuture::from(coming).await {
            Ok(arrived) if arrived != JsValue::FALSE => Ok(()),
            _ => Err(Missing),
        }
    }
}

fn begin(sheet: StyleSheet) -> Promise {
    let page = web_sys::window().and_then(|window| window.document());
    let link = page.and_then(|page| append(&page, &fetch::address(sheet.file())?));
    let Some(link) = link else { return Promise::resolve(&JsValue::NULL) };
    Promise::new(&mut |done, _failed| {
        link.set_onload(Some(&done));
        // Whether anybody still waits for it or not: the next call begins anew.
        let failed = Closure::once_into_js(move || {
            COMING.with_borrow_mut(|coming| coming[sheet as usize] = None);
            drop(done.call1(&JsValue::NULL, &JsValue::FALSE));
        });
        link.set_onerror(Some(failed.unchecked_ref()));
    })
}

fn append(page: &Document, address: &str) -> Option<HtmlLinkElement> {
    let link: HtmlLinkElement = page.create_element("link").ok()?.dyn_into().ok()?;
    link.set_rel("stylesheet");
    link.set_href(address);
    page.head()?.append_child(&link).ok()?;
    Some(link)
}

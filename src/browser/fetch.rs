//! Files of the site that are fetched when they are first needed. All come by [`text`]: from beside the page, or out of
//! the page itself where it is the one file that has all inside (`tender.html`), whose script says so (`boot.file`).

use super::renewal;
use js_sys::Promise;
use std::error::Error;
use std::fmt;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlMetaElement, Response};

#[wasm_bindgen]
extern "C" {
    /// The text of a file that the page has inside; refused where it has none, which is everywhere but in the one file.
    #[wasm_bindgen(js_namespace = boot, js_name = file, catch)]
    fn inside(name: &str) -> Result<Option<String>, JsValue>;
}

/// The page's element that names the folder of the release's files.
const FOLDER: &str = "meta[name=site-files]";

/// A file of the site could not be loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing;

impl fmt::Display for Missing {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a file of the site could not be loaded")
    }
}

impl Error for Missing {}

/// Begins to fetch a file that somebody waits for; what is returned waits for its text.
///
/// # Errors
/// [`Missing`]: another call tries again, unless the page is of an older release and is loaded anew.
pub fn text(name: &str) -> impl Future<Output = Result<String, Missing>> + use<> {
    let coming = text_ahead(name);
    async { coming.await.inspect_err(|Missing| renewal::file_is_missing()) }
}

/// The same of a file that perhaps nobody waits for.
///
/// # Errors
/// [`Missing`]: another call tries again.
pub fn text_ahead(name: &str) -> impl Future<Output = Result<String, Missing>> + use<> {
    let inside = inside(name).ok().flatten();
    // What waits is there from the start: a refusal that nobody waits for any more is no complaint.
    let coming = if inside.is_none() { begin(name).map(JsFuture::from) } else { None };
    async {
        if let Some(text) = inside {
            return Ok(text);
        }
        let response = coming.ok_or(Missing)?.await.map_err(|_refused| Missing)?;
        let response: Response = response.dyn_into().map_err(|_other| Missing)?;
        if !response.ok() {
            return Err(Missing);
        }
        let text = response.text().map_err(|_used| Missing)?;
        let text = JsFuture::from(text).await.map_err(|_cut_off: JsValue| Missing)?;
        text.as_string().ok_or(Missing)
    }
}

fn begin(name: &str) -> Option<Promise> {
    Some(web_sys::window()?.fetch_with_str(&address(name)?))
}

/// The address of a file of the site; none while developing, and in the one file.
pub(super) fn address(name: &str) -> Option<String> {
    let element = web_sys::window()?.document()?.query_selector(FOLDER).ok()??;
    let folder = element.dyn_into::<HtmlMetaElement>().ok()?.content();
    Some([folder.as_str(), name].concat())
}

//! A page that lies beside this one on the web server, as a text.

use super::fetch::Missing;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Fetches it.
///
/// # Errors
/// [`Missing`]: it is not there, there is no network, or this page may fetch nothing, as one on a disk.
pub async fn page(name: &str) -> Result<String, Missing> {
    let coming = web_sys::window().ok_or(Missing)?.fetch_with_str(name);
    let response: Response = JsFuture::from(coming).await.ok().and_then(|got| got.dyn_into().ok()).ok_or(Missing)?;
    let text = response.text().ok().filter(|_| response.ok()).ok_or(Missing)?;
    JsFuture::from(text).await.ok().and_then(|text| text.as_string()).ok_or(Missing)
}

//! The address of this page: what is passed on of it to others.
//!
//! Somebody who shares a page from a chat shares the address of wherever they are by then, so the address carries the code
//! of the challenge that is played, before the `#`: `?c=TC1.…#/desk`. Where that was never taken up, the page's script
//! (`boot.js`) leads to the challenge.

use wasm_bindgen::JsValue;

/// What stands before the code, and how a code begins.
const CARRIED: &str = "?c=";
const BEGINNING: &str = "?c=TC1.";
/// Characters that a code may have to be carried: what stands before the `#` is sent to the server, and some take no
/// more than two thousand.
const MOST: usize = 1_500;

/// The address of a place of this site, such as `#/class`, for others.
pub fn of(place: &str) -> String {
    [page(&whole()), place].concat()
}

/// The address as it stands, for the same person elsewhere.
pub fn whole() -> String {
    web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// Has the address carry a code from now on, whatever page is shown, or none. An address with a query of its own stays as
/// it is.
pub fn carry(code: Option<&str>) {
    let Some(window) = web_sys::window() else { return };
    let (Ok(here), Ok(place)) = (window.location().href(), window.location().hash()) else { return };
    let code = code.filter(|code| code.len() <= MOST);
    let query = code.map(|code| [CARRIED, code].concat()).unwrap_or_default();
    let address = [page(&here), &query, &place].concat();
    if address != here && !page(&here).contains('?') {
        // Refused where a page stands within another without an address of its own: then nobody can share it either.
        drop(window.history().and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&address))));
    }
}

/// An address without the place on it and without what it carries.
fn page(address: &str) -> &str {
    let page = address.split('#').next().unwrap_or_default();
    page.split(BEGINNING).next().unwrap_or_default()
}

//! The release of the site that this page is of.

use super::fetch;

/// The name of the folder with the release's files; none while developing.
pub fn name() -> Option<String> {
    Some(fetch::address("")?.trim_end_matches('/').to_owned())
}

/// Loads the page anew, with the release that the browser shows by then.
pub fn load_again() {
    if let Some(window) = web_sys::window() {
        // Refused where a page may not load itself; it then stays as it is.
        drop(window.location().reload());
    }
}

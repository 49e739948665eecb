//! Light or dark: the last choice, else the system's.

use super::{keys, storage};

/// Whether the page is to be dark.
pub fn is_dark() -> bool {
    match storage::read(&keys::THEME).as_deref() {
        Some("dark") => true,
        Some("light") => false,
        _ => system_is_dark(),
    }
}

/// Shows the page light or dark.
pub fn show(dark: bool) {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|page| page.document_element());
    if let Some(root) = root {
        drop(root.set_attribute("data-theme", name(dark)));
    }
}

/// Keeps the choice. Where there is no room for it, the system's choice comes back next time.
pub fn keep(dark: bool) {
    drop(storage::write(&keys::THEME, name(dark)));
}

const fn name(dark: bool) -> &'static str {
    if dark { "dark" } else { "light" }
}

fn system_is_dark() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media("(prefers-color-scheme: dark)").ok());
    query.flatten().is_some_and(|query| query.matches())
}

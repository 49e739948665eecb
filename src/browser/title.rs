//! The title of the window and of an entry of the history: what the page is headed with.

use leptos::prelude::document;
use std::cell::RefCell;

thread_local! {
    /// What the site is called, as the page was titled when it came.
    static SITE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Titles the window as the site is called.
pub fn of_site() {
    document().set_title(&site());
}

/// Titles the window after the heading of the page that is shown; as the site is called while it has none.
pub fn after_heading() {
    let heading = document().query_selector("main h1").ok().flatten();
    let words = heading.and_then(|heading| heading.text_content()).unwrap_or_default();
    let words: Vec<&str> = words.split_whitespace().collect();
    match words.is_empty() {
        true => of_site(),
        false => document().set_title(&[&words.join(" "), " · ", &site()].concat()),
    }
}

fn site() -> String {
    SITE.with_borrow_mut(|site| site.get_or_insert_with(|| document().title()).clone())
}

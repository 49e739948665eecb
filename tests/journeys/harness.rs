//! The harness itself, tried on a page of known content: it finds what a person would find, and says
//! what is there when it does not.

use std::panic::catch_unwind;

use crate::page::{Language, Page, Role};

/// A label around a field, a label beside one, a name from an attribute, a dialog, and a button that
/// a person cannot find because it is hidden.
const CONTENT: &str = r"
    <h1>Sample</h1>
    <label>Company <input></label>
    <label for=term>Term</label><select id=term><option>One month<option>Two months</select>
    <button aria-label='Close the month' onclick='this.textContent = `closed`'>x</button>
    <button hidden>Secret</button>
    <a href='#desk'>Desk</a>
    <div role=status>Saved</div>
    <input type=checkbox aria-label='Buy at once'>
    <div role=dialog aria-label='Bid'><p>A bid</p></div>";

#[test]
#[ignore = "needs a browser; cargo xtask test runs it"]
fn controls_are_found_by_role_and_name() {
    let page = Page::with_content(Language::English, CONTENT);
    page.fill(Role::Textbox, "Company", "Northwind");
    assert_eq!(page.value(Role::Textbox, "Company"), "Northwind");
    page.choose("Term", "Two months");
    assert_eq!(page.value(Role::Combobox, "Term"), "Two months");
    page.click(Role::Button, "Close the month");
    assert_eq!(page.text(Role::Button, "Close the month"), "closed");
    page.click(Role::Checkbox, "Buy at once");
    page.click(Role::Link, "Desk");
    assert_eq!(page.text(Role::Status, ""), "Saved");
    assert_eq!(page.text(Role::Dialog, "Bid"), "A bid");
    assert!(page.lacks(Role::Button, "Secret"));
}

#[test]
#[ignore = "needs a browser; cargo xtask test runs it"]
fn what_is_not_found_is_reported_with_what_is_there() {
    let failure = catch_unwind(|| {
        let page = Page::with_content(Language::English, CONTENT).impatient();
        page.click(Role::Button, "Open the month");
    });
    let message = *failure.unwrap_err().downcast::<String>().expect("a failed journey has a message");
    for part in ["Open the month", "Close the month", ".png"] {
        assert!(message.contains(part), "{part:?} is not in: {message}");
    }
}

#[test]
#[ignore = "needs a browser; cargo xtask test runs it"]
fn a_page_wider_than_its_window_is_noticed() {
    let failure = catch_unwind(|| {
        let page = Page::with_content(Language::English, "<div style='width: 2000px'>wide</div>");
        page.resize(390, 844);
        page.fits_its_window();
    });
    let message = *failure.unwrap_err().downcast::<String>().expect("a failed journey has a message");
    assert!(message.contains("does not fit its window"), "it failed for something else: {message}");
}

//! The first page.

use crate::page::{Language, Page, Role};

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_title_is_shown_in_both_languages() {
    let page = Page::open(Language::Chinese);
    page.find(Role::Heading, "竞标留客");
    page.click(Role::Button, "English");
    page.find(Role::Heading, "Tender");
    page.click(Role::Button, "中文");
    page.find(Role::Heading, "竞标留客");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_browsers_own_language_comes_first() {
    let page = Page::open(Language::English);
    page.find(Role::Heading, "Tender");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_first_page_fits_a_phone() {
    for language in [Language::Chinese, Language::English] {
        let page = Page::open(language);
        page.resize(390, 844);
        page.fits_its_window();
    }
}

//! The first page, and the language.

use crate::page::{Language, Page, Role};
use crate::player;

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_browsers_own_language_comes_first() {
    for (language, heading, tag) in [(Language::Chinese, "开一局", "zh-CN"), (Language::English, "Begin a year", "en")]
    {
        let page = Page::open(language);
        page.find_starting(Role::Heading, heading);
        assert_eq!(page.run("return document.documentElement.lang", &[]), tag);
        page.has_no_complaints();
    }
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_language_can_be_switched_in_the_middle_of_a_game() {
    let page = Page::open(Language::English);
    player::begin_practice_year(&page);
    page.click(Role::Button, "Next event");
    // Nothing is planned: the month ends, with its review.
    page.waits_for("The month does not end.", || page.address() == "#/review");
    page.goes_to("#/desk");
    let says = |heading: &str, tag: &str| {
        page.find(Role::Heading, heading);
        page.waits_for("The page's language is not told.", || {
            page.run("return document.documentElement.lang", &[]) == tag
        });
    };
    says("Tender book", "en");
    page.click(Role::Button, "中 中文");
    says("当月招标", "zh-CN");
    page.reload();
    says("当月招标", "zh-CN");
    page.click(Role::Button, "EN English");
    says("Tender book", "en");
    page.has_no_complaints();
}

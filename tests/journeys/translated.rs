//! A page that a browser translates all the same: translators put elements of their own in the place of
//! the page's texts.

use crate::page::{Language, Page, Role};
use crate::player;

/// Three ways in which translators do it; the words are others then.
const AROUND: &str = "const font = wrapper(''); text.before(font); font.append(text)";
const INSTEAD: &str = "text.replaceWith(wrapper(text.data))";
const BESIDE: &str = "text.before(wrapper(text.data)); text.remove()";

/// Does it to every text of the page.
fn translate(page: &Page, way: &str) {
    let script = format!(
        "const wrapper = words => {{
            const [outer, inner] = [document.createElement('font'), document.createElement('font')];
            inner.textContent = words && 'x' + words;
            outer.append(inner);
            return words ? outer : inner;
        }};
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        for (const text of texts) {{ {way} }}"
    );
    page.run(&script, &[]);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_page_says_that_it_is_not_to_be_translated() {
    let page = Page::open(Language::English);
    assert_eq!(page.run("return document.documentElement.translate", &[]), false);
    assert_eq!(page.run("return document.querySelector('meta[name=google]').content", &[]), "notranslate");
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_translated_page_plays_on() {
    for way in [AROUND, INSTEAD, BESIDE] {
        let page = Page::open(Language::English);
        page.find_starting(Role::Heading, "Begin a year");
        translate(&page, way);
        player::begin_practice_year(&page);
        translate(&page, way);
        player::plan_for_the_first_industry(&page, &player::PLAN);
        translate(&page, way);
        page.click(Role::Button, "中 中文");
        page.find(Role::Heading, "第 1 月经营台");
        translate(&page, way);
        page.click(Role::Button, "EN English");
        page.find(Role::Heading, "Desk, month 1");
        player::run_to_month_end(&page);
        page.waits_for("A translator's elements stay.", || {
            page.run("return document.querySelector('font') == null", &[]) == true
        });
        page.has_no_complaints();
    }
}

/// More often than the page puts its texts back at once.
#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_page_that_is_translated_without_rest_still_shows_what_is_true() {
    let page = Page::open(Language::English);
    player::begin_practice_year(&page);
    let again_and_again = "
        const done = arguments[0];
        const walk = () => {
            const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
            const texts = [];
            while (walker.nextNode()) texts.push(walker.currentNode);
            return texts;
        };
        let left = 260;
        const translate = () => {
            for (const text of walk().slice(0, 20)) {
                const font = document.createElement('font');
                font.textContent = 'x' + text.data;
                text.replaceWith(font);
            }
            left-- > 0 ? setTimeout(translate) : done();
        };
        translate();";
    page.run_until_called_back(again_and_again, &[]);
    page.run("location.hash = '#/desk'", &[]);
    for _stop in 0..40 {
        if page.has_starting(Role::Heading, "Desk, month 2") {
            break;
        }
        player::run_to_month_end(&page);
        page.run("location.hash = '#/desk'", &[]);
    }
    page.find(Role::Heading, "Desk, month 2");
    page.has_no_complaints();
}

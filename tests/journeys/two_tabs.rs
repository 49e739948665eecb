//! The same work in two tabs, and in a browser that keeps nothing: nothing is lost unseen.

use crate::course::{answer_first_option_of_each, open};
use crate::keeping::BLOCKED;
use crate::page::{Language, Page, Role};
use crate::{crm, labs};

/// Answers questions with options, at these places among them from 0, by the first option.
fn answer(page: &Page, places: &[u32]) {
    for place in places {
        let script = format!(
            "[...document.querySelectorAll('.quiz')].map(quiz => quiz.querySelector('input[type=radio], input[type=checkbox]'))
                .filter(one => one)[{place}].click()"
        );
        page.run(&script, &[]);
    }
}

/// How many questions of the open exam have an answer that is kept.
fn kept_answers(page: &Page) -> u64 {
    let script = "return JSON.parse(localStorage.getItem('tender.course')).open.answers.filter(one => one).length";
    page.run(script, &[]).as_u64().expect("a count")
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn an_exam_in_two_tabs_loses_no_answer_of_either() {
    let page = open(Language::English, "exam/1-3.9-0-0.5.77/plan-9");
    page.click(Role::Button, "Begin the exam");
    page.waits_for("No question is asked.", || page.all_text().contains("Question 9"));
    answer(&page, &[0, 1]);
    let first = page.tab();
    page.open_in_second_tab();
    page.goes_to("#/course/exam/1-3.9-0-0.5.77/plan-9");
    page.waits_for("The exam is not there.", || page.all_text().contains("2 of 9 answered"));
    answer(&page, &[2, 3]);
    assert_eq!(kept_answers(&page), 4);
    page.go_to_tab(&first);
    answer(&page, &[4]);
    assert_eq!(kept_answers(&page), 5);
    page.click(Role::Button, "Hand in");
    page.run("[...document.querySelectorAll('dialog[open] button')].at(-1).click()", &[]);
    page.shows("Handed in; it earned");
    let script =
        "return JSON.parse(localStorage.getItem('tender.course')).exams[0].exam.answers.filter(one => one).length";
    assert_eq!(page.run(script, &[]), 5);
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_tab_that_can_only_look_takes_no_words() {
    let page = Page::open(Language::English);
    labs::begin(&page, Language::English, &labs::lab("e04"));
    let first = page.tab();
    page.open_in_second_tab();
    page.click(Role::Button, "Carry on");
    page.shows("This game is being played in another tab");
    page.goes_to("#/crm/accounts/45");
    page.waits_for("The customer does not open.", || page.has_starting(Role::Textbox, "New note"));
    assert!(!page.is_enabled(Role::Textbox, "New note"), "a note can be typed");
    page.click(Role::Button, "Continue here instead");
    page.waits_for("Nothing can be noted.", || page.is_enabled(Role::Textbox, "New note"));
    page.fill(Role::Textbox, "New note", "Visited");
    page.click(Role::Button, "Save note");
    page.shows("Visited");
    page.go_to_tab(&first);
    page.shows("This game is being played in another tab");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn of_a_text_that_is_written_on_the_last_is_kept() {
    let page = Page::open(Language::English);
    labs::begin(&page, Language::English, &labs::lab("e04"));
    page.click_starting(Role::Tab, "Texts");
    let write = "
        const field = document.querySelector('.lab__texts textarea');
        for (const text of ['one', 'one two', 'one two three']) {
            field.value = text;
            field.dispatchEvent(new Event('input', { bubbles: true }));
            field.dispatchEvent(new Event('change', { bubbles: true }));
        }";
    page.run(write, &[]);
    let texts = "
        const slots = Object.keys(localStorage).filter(key => key.startsWith('tender.game.'));
        const saves = slots.map(key => localStorage.getItem(key)).map(text => text.slice(text.indexOf('\\n') + 1));
        const records = saves.map(text => JSON.parse(text).records || []);
        const written = records.map(all => all.filter(record => record.text.includes('one two three')).length);
        return [Math.max(...written), Math.max(...records.map(all => all.filter(one => one.text.includes('\"write\"')).length))];";
    page.waits_for("The text is not kept.", || page.run(texts, &[])[0] == 1);
    assert_eq!(page.run(texts, &[])[1], 1, "one record of the field");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_browser_that_keeps_nothing_says_so_before_anything_is_done() {
    let page = Page::open_with(Language::English, BLOCKED);
    for (section, words) in [("#/course/practice/1", "lets the page store nothing"), ("#/course/plan", "store nothing")]
    {
        page.goes_to(section);
        page.shows(words);
    }
    page.goes_to("#/course/practice/1");
    page.waits_for("No question is asked.", || page.has_starting(Role::Button, "Answer"));
    answer_first_option_of_each(&page);
    page.click(Role::Button, "Answer");
    page.shows("lets the page store nothing");
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_query_that_the_engine_cannot_do_is_told_as_that() {
    let page = crm::opened(Language::English);
    page.goes_to("#/crm/query");
    for (sql, words) in [
        ("SELECT left('长城公司', 1)", "LEFT counts bytes"),
        ("SELECT factorial(5)", "There is no function FACTORIAL"),
        ("SELECT repeat(repeat('a',100000),100000)", "The engine gave up on this query"),
        ("SELECT concat('x', '长城')", "x长城"),
    ] {
        let script = format!(
            "const field = document.querySelector('main textarea');
             field.value = {sql:?};
             field.dispatchEvent(new Event('input', {{ bubbles: true }}));"
        );
        page.waits_for("There is no field.", || {
            page.run("return !!document.querySelector('main textarea')", &[]) == true
        });
        page.run(&script, &[]);
        page.click(Role::Button, "Run query");
        page.shows(words);
    }
}

//! Labs, cases and questions are written in the page: copied or begun anew, told what is wrong, kept over a reload, shared as
//! a file, and used in a plan like those of the course.

use std::fs;

use crate::driver::Scheme;
use crate::inspection::Inspection;
use crate::page::{Language, Page, Role};

/// Waits until the labs of the course can be chosen.
fn lists_the_labs(page: &Page) {
    let has = "return [...document.querySelectorAll('option')].some((one) => one.text.startsWith('E02'))";
    page.waits_for("The labs are not listed.", || page.run(has, &[]) == true);
}

/// Copies a lab of the course and gives it another title.
fn copies_a_lab(page: &Page, title: &str) {
    lists_the_labs(page);
    page.choose("A lab or case of the course", "E02 Customer information and assignment");
    page.click(Role::Button, "Copy and edit");
    page.waits_for("The lab does not open to be written.", || page.all_text().contains("It can be used."));
    page.fill(Role::Textbox, "Title (English)", title);
    page.shows("It can be used.");
}

fn begins_a_plan(page: &Page) {
    page.goes_to("#/class/plan");
    page.click(Role::Button, "Begin a plan");
    page.waits_for("The plan is not begun.", || page.has_starting(Role::Button, "Give out the plan"));
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_lab_is_copied_changed_shared_and_done_by_a_student() {
    let page = Page::open(Language::English);
    begins_a_plan(&page);
    copies_a_lab(&page, "Our own customers");
    // What is missing is said at once, and what is typed stays.
    page.fill(Role::Textbox, "Goal (English)", " ");
    page.fill(Role::Textbox, "Goal (Chinese)", " ");
    page.shows("A field is empty.");
    // The field is named, and the way leads to it wherever it is folded away.
    page.click(Role::Button, "Go to “Goal”");
    let focused = "return document.activeElement.closest('[data-at]')?.dataset.at ?? null";
    page.waits_for("The field has not the focus.", || page.run(focused, &[]) == "/goal");
    page.fill(Role::Textbox, "Goal (English)", "Know who buys.");
    page.shows("It can be used.");
    page.click(Role::Button, "Done");
    page.shows("Our own customers");
    page.reload();
    page.waits_for("The lab is lost by a reload.", || page.all_text().contains("Our own customers"));
    let folder = page.keeps_downloads();
    page.click_starting(Role::Button, "Save as a file Our own customers");
    let find = || fs::read_dir(&folder).expect("a folder").filter_map(|entry| Some(entry.ok()?.path())).next();
    page.waits_for("No file is saved.", || {
        find().is_some_and(|path| path.extension().is_some_and(|end| end == "json"))
    });
    let text = fs::read_to_string(find().expect("it was there")).expect("the file can be read");
    assert!(text.contains("Our own customers") && text.contains("\"own_"), "{text}");

    page.click(Role::Button, "Lab");
    page.choose("Which lab", "Own: Our own customers");
    page.click(Role::Button, "Give out the plan");
    page.shows("Given out on");
    let link = page.value(Role::Textbox, "Link");
    let (_, hash) = link.split_once('#').expect("a link leads into the page");
    let student = Page::open(Language::English);
    student.goes_to(&format!("#{hash}"));
    student.waits_for("The plan is not taken up.", || student.address() == "#/course/plan");
    student.shows("Our own customers");
    student.click(Role::Link, "Open the lab");
    student.shows("Know who buys.");
    student.click(Role::Button, "Start the lab");
    student.waits_for("The game does not open.", || student.address() == "#/desk");
    student.shows("Our own customers");
    student.goes_to("#/course/labs");
    student.shows("Own labs");
    for page in [&page, &student] {
        page.has_no_complaints();
    }
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_case_is_copied_and_decided() {
    let page = Page::open(Language::English);
    page.goes_to("#/class/plan");
    lists_the_labs(&page);
    page.choose("A lab or case of the course", "The customer worth $50,000");
    page.click(Role::Button, "Copy and edit");
    page.waits_for("The case does not open to be written.", || page.all_text().contains("It can be used."));
    page.shows("Rules of the game in formulas");
    page.fill(Role::Textbox, "Title (English)", "Our own dairy");
    page.click(Role::Button, "Done");
    page.click(Role::Link, "Try it");
    page.waits_for("The case does not open.", || page.address().starts_with("#/course/case/own-"));
    page.shows("Our own dairy");
    page.click(Role::Radio, "Apologise, refund at once and add a fresh carton");
    page.click(Role::Button, "Decide");
    page.shows("3,148 dollars");
    page.goes_to("#/course/cases");
    page.shows("Our own dairy");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn own_questions_are_written_in_each_form() {
    let page = Page::open(Language::English);
    begins_a_plan(&page);
    for (button, fields) in [
        ("Add a single choice", &["Options 1 (English)", "Options 2 (English)"][..]),
        ("Add an ordering", &["Steps 1 (English)", "Steps 2 (English)", "Steps 3 (English)"]),
    ] {
        page.click(Role::Button, button);
        page.waits_for("The form does not open.", || page.has_starting(Role::Button, "Save the question"));
        assert!(!page.is_enabled(Role::Button, "Save the question"), "nothing is asked yet");
        page.fill(Role::Textbox, "What is asked (English)", &format!("{button}?"));
        page.fill(Role::Textbox, "Explanation (English)", "It is so.");
        for (nth, field) in fields.iter().enumerate() {
            page.fill(Role::Textbox, field, &format!("entry {nth}"));
        }
        page.waits_for("It cannot be saved.", || page.is_enabled(Role::Button, "Save the question"));
        page.click(Role::Button, "Save the question");
        page.shows(&format!("{button}?"));
    }
    for button in ["Add a multiple choice", "Add true or false", "Add a matching", "Add a calculation"] {
        page.click(Role::Button, button);
        page.waits_for("The form does not open.", || page.has_starting(Role::Button, "Save the question"));
        page.click(Role::Button, "Cancel");
    }
    page.has_no_complaints();
}

fn the_forms_are_sound(language: Language, scheme: Scheme) {
    let mut inspection = Inspection::begin(language, scheme);
    let (copy, question) = match language {
        Language::Chinese => ("复制并编辑", "添加计算题"),
        Language::English => ("Copy and edit", "Add a calculation"),
    };
    let begin = match language {
        Language::Chinese => "新建课程计划",
        Language::English => "Begin a plan",
    };
    inspection.page.goes_to("#/class/plan");
    inspection.page.click(Role::Button, begin);
    inspection.page.click(Role::Button, question);
    inspection.look_at("class/plan with a question", &|_, _| Vec::new());
    inspection.page.click(Role::Button, copy);
    inspection.page.waits_for("The lab does not open to be written.", || {
        inspection.page.run("return document.querySelectorAll('.write details').length > 6", &[]) == true
    });
    inspection.page.run("for (const one of document.querySelectorAll('.write details')) one.open = true", &[]);
    inspection.look_at("class/plan with a lab", &|_, _| Vec::new());
    inspection.assert_sound();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_forms_are_sound_in_chinese_and_dark() {
    the_forms_are_sound(Language::Chinese, Scheme::Dark);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_forms_are_sound_in_english_and_light() {
    the_forms_are_sound(Language::English, Scheme::Light);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_forms_are_sound_in_chinese_and_light() {
    the_forms_are_sound(Language::Chinese, Scheme::Light);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_forms_are_sound_in_english_and_dark() {
    the_forms_are_sound(Language::English, Scheme::Dark);
}

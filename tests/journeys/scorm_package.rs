//! The page on which an instructor makes a package for a learning platform, and what opens in it.

use std::fs;
use std::path::Path;

use crate::class::to_the_instructors_side;
use crate::docx::entry;
use crate::driver::Scheme;
use crate::inspection::Inspection;
use crate::page::{Language, Page, Role};
use crate::scorm::unpacked;
use crate::site::Site;

/// The page, from the start page.
fn to_the_page(page: &Page) {
    page.click(Role::Link, "Class competition");
    to_the_instructors_side(page);
    page.click_starting(Role::Link, "For a learning platform");
    page.find(Role::Heading, "For a learning platform");
}

fn text(package: &Path, name: &str) -> String {
    let zip = fs::read(package).expect("there is a package");
    String::from_utf8(entry(&zip, name)).expect("it is a text")
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_lab_is_packed_in_the_page_and_opens_in_a_platform() {
    let page = Page::open(Language::English);
    to_the_page(&page);
    let folder = page.keeps_downloads();
    page.click(Role::Button, "Lab");
    page.find(Role::Combobox, "Which lab");
    page.fill(Role::Textbox, "Title in the platform", "Leads & more");
    page.fill(Role::Spinbutton, "Pass mark (of 100)", "70");
    page.click(Role::Button, "Make the package");
    page.shows("The package was given to the browser to save");
    let package = folder.join("tender-scorm-Leads---more.zip");
    page.waits_for("No package is saved.", || package.exists());
    page.has_no_complaints();
    let manifest = text(&package, "imsmanifest.xml");
    for part in ["<title>Leads &amp; more</title>", "<adlcp:masteryscore>70</adlcp:masteryscore>"] {
        assert!(manifest.contains(part), "{part} is not in {manifest}");
    }
    let page = Page::open_around(Site::of(unpacked(&package, "lab")), "run-time.html", Language::English);
    page.enter_frame();
    page.find(Role::Link, "All labs");
    assert!(page.address().starts_with("#/course/lab/"), "{}", page.address());
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn an_exam_is_packed_and_its_mark_reported() {
    let page = Page::open(Language::English);
    to_the_page(&page);
    let folder = page.keeps_downloads();
    page.click(Role::Button, "Exam");
    page.click(Role::Checkbox, "Chapter 1");
    page.fill(Role::Textbox, "Title in the platform", "Exam");
    page.click(Role::Button, "Make the package");
    let package = folder.join("tender-scorm-Exam.zip");
    page.waits_for("No package is saved.", || package.exists());
    let page = Page::open_around(Site::of(unpacked(&package, "exam")), "run-time.html", Language::English);
    page.enter_frame();
    page.shows("20 questions in 30 minutes on chapters 2, 3, 4, 5, 6, 7");
    page.click(Role::Button, "Begin the exam");
    page.waits_for("No question is asked.", || page.all_text().contains("Question 20"));
    page.click(Role::Button, "Hand in");
    page.run("[...document.querySelectorAll('dialog[open] button')].at(-1).click()", &[]);
    page.shows("The result, 0 of 100, was reported to the learning platform.");
    page.driver.leave_frames();
    let told = page.run("return told()", &[]);
    assert_eq!(told["core"]["lesson_status"], "failed");
    assert_eq!(told["core"]["score"]["raw"], "0");
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_page_on_a_disk_asks_for_the_one_file() {
    let one_file = Site::on_disk("tender.html");
    let page = Page::open_file(&one_file, Language::English, "");
    page.find_starting(Role::Heading, "Begin a year");
    to_the_page(&page);
    let folder = page.keeps_downloads();
    page.click(Role::Button, "Make the package");
    page.shows("The site's tender.html cannot be fetched");
    page.choose_file(&one_file);
    page.shows("The package was given to the browser to save");
    let package = folder.join("tender-scorm-Tender.zip");
    page.waits_for("No package is saved.", || package.exists());
    assert!(text(&package, "launch.js").contains("\"counts\":null"));
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_page_is_sound_in_both_languages() {
    for (language, scheme, exam) in
        [(Language::English, Scheme::Light, "Exam"), (Language::Chinese, Scheme::Dark, "考试")]
    {
        let mut inspection = Inspection::begin(language, scheme);
        inspection.page.goes_to("#/class/platform");
        inspection.look_at("what goes to a learning platform", &|_, _| Vec::new());
        inspection.page.click(Role::Button, exam);
        inspection.look_at("an exam for a learning platform", &|_, _| Vec::new());
        inspection.assert_sound();
    }
}

//! Cases of the course: decided one by one, each told with its computation, kept over a reload, marked, and taken again.

use crate::axe::Axe;
use crate::driver::Scheme;
use crate::inspection::Inspection;
use crate::page::{Language, Page, Role};

/// Chooses an option and decides.
fn decide(page: &Page, option: &str, button: &str) {
    page.click(Role::Radio, option);
    page.click(Role::Button, button);
}

/// What is kept of a case.
fn kept(page: &Page, case: &str) -> serde_json::Value {
    let script = "return (JSON.parse(localStorage.getItem('tender.course') ?? '{}').cases ?? {})[arguments[0]] ?? null";
    page.run(script, &[case.into()])
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_case_goes_from_its_situation_to_its_mark_and_survives_a_reload() {
    let page = Page::open(Language::English);
    page.goes_to("#/course");
    page.click(Role::Link, "Cases");
    page.waits_for("The cases do not appear.", || page.has_starting(Role::Link, "Open the case : The customer worth"));
    page.click_starting(Role::Link, "Open the case : The customer worth");
    page.waits_for("The situation is not told.", || page.all_text().contains("Norwalk, Connecticut"));
    page.shows("Decision 1 of 3");
    assert!(!page.is_enabled(Role::Button, "Decide"), "nothing is chosen yet");
    decide(&page, "Apologise, refund at once and add a fresh carton", "Decide");
    page.waits_for("The consequence is not told.", || page.all_text().contains("4,500 × 70.0% − 1.9"));
    page.shows("3,148 dollars");
    assert_eq!(kept(&page, "supermarket")["choices"], serde_json::json!([1]));
    page.reload();
    page.waits_for("The choice is lost by a reload.", || page.all_text().contains("Decision 2 of 3"));
    decide(&page, "Pay all, note them by customer, talk only to those with more than ten a year", "Decide");
    page.click(Role::Button, "Next decision");
    decide(&page, "$4,500: her lifetime value today", "Decide");
    page.click(Role::Button, "What really happened");
    page.waits_for("The end is not told.", || page.all_text().contains("block of granite"));
    page.shows("Mark of this attempt: 87 %");
    page.shows("In your own company");
    assert_eq!(kept(&page, "supermarket")["best"], 866);
    page.click(Role::Button, "Take it again");
    page.waits_for("The case does not begin again.", || page.all_text().contains("Decision 1 of 3"));
    for option in ["No refund: nobody else complains", "Refund with a receipt and the signature of a manager"] {
        decide(&page, option, "Decide");
        page.click(Role::Button, "Next decision");
    }
    decide(&page, "$50,000: what she spends in ten years", "Decide");
    page.click(Role::Button, "What really happened");
    page.shows("Mark of this attempt: 0 %");
    page.shows("best mark 87 %");
    let answers = kept(&page, "supermarket");
    assert_eq!((&answers["best"], &answers["attempts"]), (&serde_json::json!(866), &serde_json::json!(2)));
    page.goes_to("#/course/cases");
    page.waits_for("The mark is not in the list.", || page.all_text().contains("best mark 87 %"));
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_case_is_taken_on_a_phone_in_chinese() {
    let page = Page::open(Language::Chinese);
    let axe = Axe::installed();
    page.resize(390, 844);
    let sound = |what: &str| {
        let wrong: Vec<String> =
            axe.violations(&page).into_iter().chain(page.sticking_out()).chain(page.too_small()).collect();
        assert!(wrong.is_empty(), "{what}: {wrong:#?}");
    };
    page.goes_to("#/course/case/rice-shop");
    page.waits_for("The case does not open.", || page.all_text().contains("决定 1/3"));
    sound("the situation");
    for option in ["照本子推算，米缸见底前送到", "货到付款", "户主姓名和地址"] {
        decide(&page, option, "就这么决定");
        page.waits_for("The consequence is not told.", || page.all_text().contains("后果"));
        let focus = page.run("return document.activeElement.className", &[]);
        assert_eq!(focus, "case__outcome", "the consequence has the focus");
        sound(option);
        let next = ["下一个决定", "当时怎么做"].into_iter().find(|words| page.has_starting(Role::Button, words));
        page.click(Role::Button, next.expect("a way on"));
    }
    page.shows("本次成绩 60 %");
    page.shows("你自己的公司");
    sound("the end");
    page.has_no_complaints();
}

fn each_case_is_sound(language: Language, scheme: Scheme, sections: &[&str]) {
    let mut inspection = Inspection::begin(language, scheme);
    for section in sections {
        inspection.page.goes_to(&format!("#/course/{section}"));
        let page = &inspection.page;
        let opened = "return !document.querySelector('.loading') && !!document.querySelector('.course .panel')";
        page.waits_for("The section does not open.", || page.run(opened, &[]) == true);
        inspection.look_at(&format!("course/{section}"), &|_, _| Vec::new());
    }
    inspection.assert_sound();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn cases_are_sound_in_chinese_and_dark() {
    each_case_is_sound(Language::Chinese, Scheme::Dark, &["cases", "case/parts", "case/water"]);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn cases_are_sound_in_english_and_light() {
    each_case_is_sound(Language::English, Scheme::Light, &["cases", "case/hotel", "case/warehouse"]);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn cases_are_sound_in_chinese_and_light() {
    each_case_is_sound(Language::Chinese, Scheme::Light, &["cases", "case/rice-shop", "case/hotel"]);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn cases_are_sound_in_english_and_dark() {
    each_case_is_sound(Language::English, Scheme::Dark, &["cases", "case/parts", "case/courier"]);
}

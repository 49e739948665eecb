//! Tests and exams of the course: before and after, an exam that is set, review with two buttons.

use crate::course::{answer_first_option_of_each, open};
use crate::driver::Scheme;
use crate::inspection::Inspection;
use crate::page::{Language, Page, Role};
use serde_json::Value;

/// Presses the button of the open question that goes on.
fn confirm(page: &Page) {
    page.run("[...document.querySelectorAll('dialog[open] button')].at(-1).click()", &[]);
}

/// What is kept of the course.
fn kept(page: &Page) -> Value {
    page.run("return JSON.parse(localStorage.getItem('tender.course'))", &[])
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_test_is_taken_twice_and_the_gain_is_told_at_the_end() {
    for (language, begin, after, hand_in, gain) in [
        (
            Language::English,
            "Begin the test before the course",
            "Begin the test after the course",
            "Hand in",
            "Normalised gain",
        ),
        (Language::Chinese, "开始课前测", "开始课后测", "交卷", "标准化增益"),
    ] {
        let page = open(language, "test");
        page.waits_for("The test cannot be begun.", || page.has_starting(Role::Button, begin));
        page.click(Role::Button, begin);
        page.waits_for("No question is asked.", || {
            page.run("return document.querySelectorAll('.quiz').length", &[]) == 14
        });
        let answered = answer_first_option_of_each(&page);
        page.reload();
        let is_kept = format!("return document.querySelectorAll('.choice.is-on').length >= {answered}");
        page.waits_for("Answers are lost by a reload.", || page.run(&is_kept, &[]) == true);
        page.click(Role::Button, hand_in);
        confirm(&page);
        page.waits_for("The second form is not offered.", || page.has_starting(Role::Button, after));
        assert!(!page.all_text().contains(gain), "nothing is told between the two");
        page.click(Role::Button, after);
        page.waits_for("No question is asked.", || {
            page.run("return document.querySelectorAll('.quiz').length", &[]) == 14
        });
        answer_first_option_of_each(&page);
        page.click(Role::Button, hand_in);
        confirm(&page);
        page.shows(gain);
        let test = &kept(&page)["test"];
        let [before, after] = [0, 1].map(|form| test["forms"][form].as_array().expect("a form").clone());
        assert!(before.iter().all(|id| !after.contains(id)), "forms share no question");
        page.has_no_complaints();
    }
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn an_exam_that_is_set_runs_on_over_a_reload_and_is_found_by_what_set_it() {
    let page = open(Language::English, "exam/1-3.2-2-1.5.77/plan-7");
    page.shows("5 questions in 5 minutes on chapters 1, 3");
    page.click(Role::Button, "Begin the exam");
    page.waits_for("No question is asked.", || page.all_text().contains("Question 5"));
    answer_first_option_of_each(&page);
    // The page was closed for four minutes, by the clock of the day.
    let script = "
        const kept = JSON.parse(localStorage.getItem('tender.course'));
        kept.open.clock.seen -= 240;
        kept.open.begun -= 240;
        localStorage.setItem('tender.course', JSON.stringify(kept));";
    page.run(script, &[]);
    page.reload();
    page.waits_for("The time that passed gives time.", || {
        page.all_text().contains("0:5") || page.all_text().contains("0:4")
    });
    page.click(Role::Button, "Hand in");
    confirm(&page);
    page.shows("Handed in; it earned");
    assert!(page.lacks(Role::Button, "Begin the exam"), "it is taken once");
    let result = &kept(&page)["exams"][0]["exam"];
    assert_eq!((result["set_for"].as_str(), result["seed"].as_u64()), (Some("plan-7"), Some(77)));
    assert_eq!(result["given"].as_array().map(Vec::len), result["answers"].as_array().map(Vec::len));
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_clock_that_is_set_back_gives_an_exam_no_time() {
    let page = open(Language::English, "exam/1.2-2-1.1.78/plan-8");
    page.click(Role::Button, "Begin the exam");
    page.waits_for("No question is asked.", || page.all_text().contains("Question 5"));
    page.run("const now = Date.now; Date.now = () => now() - 3600000", &[]);
    page.waits_for("The time stands.", || page.all_text().contains("0:56") || page.all_text().contains("0:55"));
    page.click(Role::Button, "Hand in");
    confirm(&page);
    page.shows("Handed in; it earned");
    let clock = &kept(&page)["exams"][0]["exam"]["clock"];
    assert_eq!(clock["set_back"].as_u64(), Some(1), "{clock}");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn in_review_the_student_says_whether_it_was_known() {
    let page = open(Language::English, "practice/1");
    page.waits_for("No question is asked.", || page.has_starting(Role::Button, "Answer"));
    answer_first_option_of_each(&page);
    page.click(Role::Button, "Answer");
    page.waits_for("The answer is not explained.", || page.all_text().contains("Source:"));
    let script = "
        const kept = JSON.parse(localStorage.getItem('tender.course'));
        for (const attempts of Object.values(kept.questions)) {
            attempts.review.due -= 100000;
            attempts.review.last -= 100000;
        }
        localStorage.setItem('tender.course', JSON.stringify(kept));";
    page.run(script, &[]);
    page.reload();
    page.goes_to("#/course/review");
    page.waits_for("Nothing is due.", || page.has_starting(Role::Button, "Answer"));
    answer_first_option_of_each(&page);
    page.click(Role::Button, "Answer");
    page.find_starting(Role::Button, "Again (in ");
    let due = |page: &Page| {
        let kept = kept(page);
        let attempts = kept["questions"].as_object().and_then(|all| all.values().next().cloned()).expect("one");
        attempts["review"]["due"].as_i64().zip(attempts["review"]["last"].as_i64()).map(|(due, last)| due - last)
    };
    page.click_starting(Role::Button, "Good (in ");
    page.shows("Nothing is due");
    let after_good = due(&page).expect("minutes");
    assert!(after_good > 10, "{after_good} minutes");
    page.has_no_complaints();
}

fn each_is_sound(language: Language, scheme: Scheme) {
    let mut inspection = Inspection::begin(language, scheme);
    let begin = inspection.page.says("Begin the test before the course", "开始课前测").to_owned();
    let hand_in = inspection.page.says("Hand in", "交卷").to_owned();
    inspection.page.goes_to("#/course/exam/1-3.2-2-1.5.77/plan-7");
    inspection.page.find_starting(Role::Button, inspection.page.says("Begin the exam", "开始考试"));
    inspection.look_at("an exam that is set", &|_, _| Vec::new());
    inspection.page.goes_to("#/course/test");
    inspection.page.find_starting(Role::Button, &begin);
    inspection.look_at("the test", &|_, _| Vec::new());
    inspection.page.click(Role::Button, &begin);
    inspection.page.find_starting(Role::Button, &hand_in);
    inspection.look_at("the test while it is taken", &|_, _| Vec::new());
    inspection.page.click(Role::Button, &hand_in);
    confirm(&inspection.page);
    inspection.page.click(Role::Button, inspection.page.says("Begin the test after the course", "开始课后测"));
    inspection.page.find_starting(Role::Button, &hand_in);
    answer_first_option_of_each(&inspection.page);
    inspection.page.click(Role::Button, &hand_in);
    confirm(&inspection.page);
    inspection.page.shows(inspection.page.says("Normalised gain", "标准化增益"));
    inspection.look_at("before and after", &|_, _| Vec::new());
    inspection.assert_sound();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn tests_are_sound_in_chinese_and_dark() {
    each_is_sound(Language::Chinese, Scheme::Dark);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn tests_are_sound_in_english_and_light() {
    each_is_sound(Language::English, Scheme::Light);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn tests_are_sound_in_chinese_and_light() {
    each_is_sound(Language::Chinese, Scheme::Light);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn tests_are_sound_in_english_and_dark() {
    each_is_sound(Language::English, Scheme::Dark);
}

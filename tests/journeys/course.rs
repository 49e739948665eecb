//! The course: a chapter is read, questions are answered and come again, an exam survives a reload and is marked.

use crate::driver::Scheme;
use crate::inspection::Inspection;
use crate::page::{Language, Page, Role};

/// The page at a section of the course.
pub fn open(language: Language, section: &str) -> Page {
    let page = Page::open(language);
    page.goes_to(&format!("#/course/{section}"));
    page
}

/// Whether each question on the page can be answered by choosing its first control, and is.
pub fn answer_first_option_of_each(page: &Page) -> i64 {
    let script = "
        let count = 0;
        for (const quiz of document.querySelectorAll('.quiz')) {
            const option = quiz.querySelector('input[type=radio], input[type=checkbox]');
            if (option) { option.click(); count += 1; }
        }
        return count;";
    page.run(script, &[]).as_i64().expect("a count")
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_chapter_is_read_and_its_questions_are_explained_and_kept() {
    let page = Page::open(Language::English);
    page.click(Role::Link, "Course");
    page.waits_for("The chapters do not appear.", || page.all_text().contains("of 54 questions right"));
    page.goes_to("#/course/read/4");
    page.waits_for("The first screen does not open.", || page.address().contains("read/4"));
    page.click(Role::Link, "Next");
    page.waits_for("The next screen does not open.", || page.address().ends_with("read/4/2"));
    page.shows("In your own company");
    page.click(Role::Link, "Practise");
    page.waits_for("No question is asked.", || page.has_starting(Role::Button, "Answer"));
    assert!(!page.is_enabled(Role::Button, "Answer"), "nothing is answered yet");
    // The first question of the chapter is one of several.
    assert_eq!(answer_first_option_of_each(&page), 1);
    page.click(Role::Button, "Answer");
    page.waits_for("The answer is not explained.", || page.all_text().contains("Source:"));
    page.click(Role::Button, "Next question");
    page.waits_for("The next question is not asked.", || page.has_starting(Role::Button, "Answer"));
    let kept = "return JSON.parse(localStorage.getItem('tender.course')).questions";
    let kept = page.run(kept, &[]);
    assert_eq!(kept.as_object().map(serde_json::Map::len), Some(1), "{kept}");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn what_is_due_is_asked_again() {
    let page = open(Language::English, "practice/1");
    page.waits_for("No question is asked.", || page.has_starting(Role::Button, "Answer"));
    answer_first_option_of_each(&page);
    page.click(Role::Button, "Answer");
    page.waits_for("The answer is not explained.", || page.all_text().contains("Source:"));
    // Days pass: what is kept was answered, and is due, long ago.
    let script = "
        const kept = JSON.parse(localStorage.getItem('tender.course'));
        for (const attempts of Object.values(kept.questions)) {
            attempts.review.due -= 100000;
            attempts.review.last -= 100000;
        }
        localStorage.setItem('tender.course', JSON.stringify(kept));";
    page.run(script, &[]);
    page.reload();
    page.waits_for("Nothing is due.", || page.has_starting(Role::Link, "Review (1 due)"));
    page.click(Role::Link, "Review (1 due)");
    page.waits_for("It is not asked again.", || page.has_starting(Role::Button, "Answer"));
    answer_first_option_of_each(&page);
    page.click(Role::Button, "Answer");
    page.waits_for("The answer is not explained.", || page.all_text().contains("Source:"));
    page.click_starting(Role::Button, "Good (in ");
    page.shows("Nothing is due");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn an_exam_survives_a_reload_and_tells_nothing_before_it_is_handed_in() {
    let page = open(Language::English, "exam");
    page.waits_for("The exam cannot be begun.", || page.has_starting(Role::Button, "Begin the exam"));
    page.click(Role::Button, "Begin the exam");
    page.waits_for("No question is asked.", || page.all_text().contains("Question 20"));
    let answered = answer_first_option_of_each(&page);
    // The questions are drawn: how many of them have options is chance.
    assert!(answered >= 3, "{answered}");
    let state = format!("{answered} of 20 answered");
    page.waits_for("Answers are not counted.", || page.all_text().contains(&state));
    assert!(!page.all_text().contains("Source:"), "an exam explains nothing before its end");
    page.reload();
    page.waits_for("Answers are lost by a reload.", || page.all_text().contains(&state));
    page.click(Role::Button, "Hand in");
    page.shows("Nothing can be changed afterwards");
    page.run("[...document.querySelectorAll('dialog[open] button')].at(-1).click()", &[]);
    page.waits_for("The result is not told.", || page.all_text().contains("Results of exams"));
    page.shows("Source:");
    let marks = page.run("return JSON.parse(localStorage.getItem('tender.course')).exams.map((one) => one.mark)", &[]);
    assert_eq!(marks.as_array().map(Vec::len), Some(1), "{marks}");
    page.has_no_complaints();
}

fn each_section_is_sound(language: Language, scheme: Scheme) {
    let mut inspection = Inspection::begin(language, scheme);
    for section in
        ["", "read/1", "read/4/3", "read/5/2", "practice/2", "practice/5", "review", "exam", "terms", "terms/rfm"]
    {
        inspection.page.goes_to(&format!("#/course/{section}"));
        let page = &inspection.page;
        page.waits_for("The section does not open.", || {
            page.run("return !document.querySelector('.loading') && !!document.querySelector('.course .panel')", &[])
                == true
        });
        inspection.look_at(&format!("course/{section}"), &|_, _| Vec::new());
    }
    inspection.assert_sound();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn each_section_of_the_course_is_sound_in_chinese_and_dark() {
    each_section_is_sound(Language::Chinese, Scheme::Dark);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn each_section_of_the_course_is_sound_in_english_and_light() {
    each_section_is_sound(Language::English, Scheme::Light);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn terms_are_found_and_lead_to_theory_questions_and_labs_and_back() {
    let page = open(Language::English, "terms");
    page.waits_for("The terms do not come.", || page.all_text().contains("Terms: 179"));
    assert!(page.has_starting(Role::Heading, "Unit 1: "), "terms stand under their units");
    page.fill(Role::Textbox, "Find a term (English or Chinese)", "让渡价值");
    page.waits_for("A term is not found in Chinese.", || page.all_text().contains("Terms: 1"));
    page.shows("Delivered value");
    page.fill(Role::Textbox, "Find a term (English or Chinese)", "rfm");
    page.shows("Eight groups of customers");
    page.click_starting(Role::Link, "Explained in chapter 3: RFM");
    page.waits_for("A term does not lead to its screen.", || page.address() == "#/course/read/3/4");
    page.shows("Where it is used");
    page.click(Role::Link, "Questions");
    page.waits_for("A concept has no questions.", || page.address() == "#/course/questions/rfm");
    page.waits_for("No question is asked.", || page.has_starting(Role::Button, "Answer"));
    page.goes_to("#/course/topic/servqual");
    page.shows("SERVQUAL and the five gaps");
    page.goes_to("#/course/terms/servqual");
    page.shows("Only terms of:");
    page.click(Role::Button, "Show all terms");
    page.waits_for("All terms do not come back.", || page.all_text().contains("Terms: 179"));
    page.goes_to("#/course/lab/e04");
    page.shows("Concepts");
    page.click(Role::Link, "Leads");
    page.waits_for("A concept of a lab does not lead to its screen.", || page.address() == "#/course/topic/leads");
    page.shows("Which customers, and where from");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn each_section_of_the_course_is_sound_in_chinese_and_light() {
    each_section_is_sound(Language::Chinese, Scheme::Light);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn each_section_of_the_course_is_sound_in_english_and_dark() {
    each_section_is_sound(Language::English, Scheme::Dark);
}

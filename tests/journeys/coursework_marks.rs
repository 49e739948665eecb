//! A gradebook with work in it: what students handed in is read, texts get the instructor's own marks, the game of a lab is
//! gone through; every part of it is sound in both languages and both schemes.

use std::fs;
use std::path::PathBuf;

use game::luck::Seed;
use tender::contest::course_plan::paper::ExamWord;
use tender::contest::course_plan::{CoursePlan, PlanItem, PlanWork, TextMarking};
use tender::contest::homework::{HandedExam, HandedWork, Homework};
use tender::contest::submission::Student;
use tender::contest::submission::moment::{ClockTime, Moment};
use tender::record::write;
use tender::study::quiz::exam::{Blueprint, ExamPaper};
use tender::study::quiz::sitting::{ExamResult, OpenExam, SinceReckoned};
use tender::study::quiz::{Form, Mark, QuizAnswer, QuizChapter, read_chapter};

use crate::driver::Scheme;
use crate::game::LabGame;
use crate::inspection::Inspection;
use crate::labs::{begin, lab, steps};
use crate::page::{Language, Page, Role, target};
use crate::student::answers_rightly;

/// The lab of the plan, with texts to be read.
const LAB: &str = "s1";
/// When everything was handed in, in milliseconds since 1970.
const AT: i64 = 1_796_112_000_000;

/// A plan with a lab, a case, an exam and a report, whose texts wait for the instructor.
fn plan() -> CoursePlan {
    let blueprint = Blueprint { chapters: vec![1], questions: [4, 3, 1], minutes: 20, topics: Vec::new() };
    let works = [
        PlanWork::Lab(LAB.to_owned()),
        PlanWork::Case("supermarket".to_owned()),
        PlanWork::Exam(blueprint),
        PlanWork::Report(LAB.to_owned()),
    ];
    let items = (1..).zip(works).map(|(number, work)| PlanItem::new(number, work)).collect();
    let begun = CoursePlan::begin("CRM", b"a plan of journeys", Moment::milliseconds(AT - 86_400_000));
    CoursePlan { items, texts: TextMarking::Shared, ..begun }
}

fn bank() -> Vec<QuizChapter> {
    let path = format!("{}/src/study/quiz/chapter-1.json", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(path).expect("the questions of chapter 1");
    vec![read_chapter(&text).expect("a chapter of the course")]
}

/// An exam in which the first options that come are chosen, by each student others.
fn exam(plan: &CoursePlan, student: &Student, nth: u8, bank: &[QuizChapter]) -> HandedWork {
    let seed: Seed = plan.exam_seed(3, 1, student, &ExamWord::typed(""));
    let PlanWork::Exam(blueprint) = &plan.items[2].work else { panic!("work 3 is an exam") };
    let paper = ExamPaper { blueprint: blueprint.clone(), seed };
    let begun = (AT / 1000) as u64 - 600;
    let mut exam = OpenExam::begin(paper.clone(), "", begun);
    for (place, question) in paper.questions(bank).iter().enumerate() {
        exam.pass(begun + 20 * (place as u64 + 1), SinceReckoned::Open(20));
        let answer = match &question.form {
            Form::Single { right, .. } if nth.is_multiple_of(2) => QuizAnswer::One(*right),
            Form::Single { .. } => QuizAnswer::One(nth % 3),
            Form::TrueFalse { .. } => QuizAnswer::Truth(nth < 4),
            _ => continue,
        };
        exam.answer(place, Some(answer));
    }
    let (mark, ended) = (paper.mark(bank, &exam.answers), begun + u64::from(exam.clock.spent));
    let result = ExamResult { exam, ended, mark: Mark(mark.0) };
    HandedWork::Exam(Box::new(HandedExam { attempt: 1, word: String::new(), drawn_for: None, result }))
}

/// What eight students handed in, as files; the first has done everything.
fn handed_in(plan: &CoursePlan) -> Vec<PathBuf> {
    let journey = std::thread::current().name().unwrap_or("journey").replace("::", "-");
    let folder = target().join("journeys").join(format!("{journey}-homework"));
    fs::create_dir_all(&folder).expect("a folder for homework");
    let (bank, mut game) = (bank(), LabGame::begin(&lab(LAB)));
    answers_rightly(&mut game);
    let save = write(&game.save);
    let mut files = Vec::new();
    for nth in 0..8_u8 {
        let student = Student { name: format!("学生{nth}"), number: (nth + 1).to_string() };
        let mut works = vec![(3, exam(plan, &student, nth, &bank))];
        if nth == 0 {
            works.push((1, HandedWork::Lab { save: save.clone() }));
            works.push((2, HandedWork::Case { case: String::new(), choices: vec![0, 1, 0] }));
            works.push((4, HandedWork::Report { save: save.clone(), report: None }));
        }
        for (item, work) in works {
            let at = ClockTime::At(Moment::milliseconds(AT));
            let homework = Homework::new(plan, item, student.clone(), at, work);
            let file = folder.join(format!("{nth}-{item}.json"));
            fs::write(&file, homework.file(plan, [4; 32])).expect("the file can be written");
            files.push(fs::canonicalize(file).expect("it is there"));
        }
    }
    files
}

/// Words of the page in a language.
fn words(language: Language) -> [&'static str; 6] {
    match language {
        Language::English => {
            ["Text of the plan", "Choose files", "11 of 11 checked", "Details of", "Show what was done", "By its text"]
        }
        Language::Chinese => ["计划文字", "选择多个文件", "已核对 11/11", "看明细", "看做了什么", "粘贴计划文字"],
    }
}

/// Opens the gradebook with all that was handed in.
fn taken_in(page: &Page, language: Language) {
    let plan = plan();
    let [text, choose, checked, ..] = words(language);
    page.goes_to("#/class/gradebook");
    page.waits_for("The gradebook does not open.", || {
        page.run("return !!document.querySelector('main.coursework details')", &[]) == true
    });
    page.run("document.querySelectorAll('main.coursework details').forEach((one) => { one.open = true; })", &[]);
    page.fill(Role::Textbox, text, &plan.code());
    page.waits_for("Homework cannot be taken in.", || {
        page.run("return !!document.querySelector('.drop-files')", &[]) == true
    });
    page.choose_files(choose, &handed_in(&plan));
    page.shows(checked);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn what_was_handed_in_is_read_and_texts_are_marked_one_by_one() {
    let page = Page::open(Language::English);
    taken_in(&page, Language::English);
    let marks = || page.text(Role::Table, "Marks");
    assert!(marks().contains("waits for you"), "the texts are not open: {}", marks());
    page.click_starting(Role::Button, "Details of 学生0");
    page.run("[...document.querySelectorAll('.grade-detail .btn')].find((one) => one.textContent.includes('Show what')).click()", &[]);
    page.waits_for("What was done in the lab is not shown.", || {
        page.run("return document.querySelectorAll('.lab-marks__line').length > 3", &[]) == true
    });
    let count = page.run("return document.querySelectorAll('.handed__text').length", &[]).as_i64().expect("a count");
    assert!(count > 0, "no text is to be read");
    // Every text of the lab gets a mark and a remark.
    for nth in 0..count {
        let give = format!(
            "const one = document.querySelectorAll('.handed__mark')[{nth}];
             const set = (input, value) => {{
                 input.value = value;
                 input.dispatchEvent(new Event('input', {{ bubbles: true }}));
             }};
             const [mark, remark] = one.querySelectorAll('input');
             set(mark, '50');
             set(remark, 'Say who is to do it.');
             one.querySelector('button').click();"
        );
        page.run(&give, &[]);
    }
    page.shows("your mark: 50 %");
    page.waits_for("The lab still waits.", || {
        page.run("return !document.querySelector('.grade-detail .work .work__head').textContent.includes('waits')", &[])
            == true
    });
    let stays = page.run("return document.querySelectorAll('.handed__text').length", &[]).as_i64();
    assert_eq!(stays, Some(count), "what is being marked does not fold up");
    // The marks go back with their remarks.
    let folder = page.keeps_downloads();
    page.click(Role::Button, "Hand this student's marks back");
    page.waits_for("No slip is saved.", || fs::read_dir(&folder).is_ok_and(|mut files| files.next().is_some()));
    // The game is gone through, and leads back.
    page.click(Role::Button, "Open this game");
    page.waits_for("The game does not open.", || page.address() == "#/decisions");
    page.shows("学生0");
    page.run("[...document.querySelectorAll('.watch a')].at(-1).click()", &[]);
    page.waits_for("It does not lead back.", || page.address() == "#/class/gradebook");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_lab_of_a_plan_without_hints_has_none_and_its_answers_come_after_it_is_handed_in() {
    let (mut plan, lab) = (plan(), lab(LAB));
    plan.items[0].hints = false;
    plan.same_data = true;
    let page = Page::open(Language::English);
    page.goes_to(&format!("#/plan/{}", plan.code()));
    page.waits_for("The plan is not taken up.", || page.address().ends_with("#/course/plan"));
    page.goes_to(&format!("#/course/lab/{LAB}"));
    page.shows("The course plan gives everybody the same data in this lab: number 1.");
    begin(&page, Language::English, &lab);
    page.shows(&steps(Language::English, 0, &lab));
    assert!(!page.has_starting(Role::Button, "Hint 1"), "the plan has no hints");
    page.click_starting(Role::Tab, "Hand in");
    page.click(Role::Button, "Hand in the lab");
    page.run("[...document.querySelectorAll('dialog[open] button')].at(-1).click()", &[]);
    page.shows("The right answers are told once it is handed in to the class");
    let told = "return [...document.querySelectorAll('.lab-marks__answer dt')].map((one) => one.textContent)";
    let told = page.run(told, &[]).to_string();
    assert!(told.contains("Answer given") && !told.contains("Right"), "an answer is told: {told}");
    page.has_no_complaints();
}

/// The gradebook with work in it, every student's details and every piece unfolded.
fn a_full_gradebook_is_sound(language: Language, scheme: Scheme) {
    let mut inspection = Inspection::begin(language, scheme);
    taken_in(&inspection.page, language);
    let [_, _, _, details, show, _] = words(language);
    inspection.page.click_starting(Role::Button, details);
    let unfold = format!(
        "[...document.querySelectorAll('.grade-detail .btn')].filter((one) => one.textContent.includes('{show}'))
             .forEach((one) => one.click());"
    );
    inspection.page.run(&unfold, &[]);
    inspection.page.waits_for("What was done is not shown.", || {
        let shown = "return document.querySelectorAll('.lab-marks__line').length > 3
            && document.querySelectorAll('.report__lines li').length > 3";
        inspection.page.run(shown, &[]) == true
    });
    let folds = "document.querySelectorAll('.item-fold, .set-mark').forEach((one) => { one.open = true; })";
    inspection.page.run(folds, &[]);
    inspection.look_at("class/gradebook with work", &|_, _| Vec::new());
    inspection.assert_sound();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_full_gradebook_is_sound_in_chinese_and_dark() {
    a_full_gradebook_is_sound(Language::Chinese, Scheme::Dark);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_full_gradebook_is_sound_in_chinese_and_light() {
    a_full_gradebook_is_sound(Language::Chinese, Scheme::Light);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_full_gradebook_is_sound_in_english_and_dark() {
    a_full_gradebook_is_sound(Language::English, Scheme::Dark);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_full_gradebook_is_sound_in_english_and_light() {
    a_full_gradebook_is_sound(Language::English, Scheme::Light);
}

//! Coursework from hand to hand: an instructor makes a plan with an exam and a case, two students take it from the link and
//! hand in, the gradebook has both marks, what was changed is told, and marks go back.

use std::fs;
use std::path::{Path, PathBuf};

use crate::driver::Scheme;
use crate::inspection::Inspection;
use crate::page::{Language, Page, Role, target};

/// A file in a folder whose name begins so, once it is there.
fn file_starting(page: &Page, folder: &Path, start: &str) -> PathBuf {
    let find = || {
        let entries = fs::read_dir(folder).expect("the folder can be read");
        let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
        paths.into_iter().find(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            name.starts_with(start) && !name.ends_with(".crdownload")
        })
    };
    page.waits_for(&format!("No file {start} is saved."), || find().is_some());
    find().expect("it was there just now")
}

/// Confirms the question that stands in the open dialog.
fn confirm(page: &Page) {
    page.run("[...document.querySelectorAll('dialog[open] button')].at(-1).click()", &[]);
}

/// A plan with an exam and a case is made and given out; returns its link.
fn plan_given_out(page: &Page) -> String {
    page.goes_to("#/class/plan");
    page.click(Role::Button, "Begin a plan");
    page.waits_for("The plan is not begun.", || page.has_starting(Role::Button, "Give out the plan"));
    assert!(!page.is_enabled(Role::Button, "Give out the plan"), "there is no work in it");
    page.click(Role::Button, "Exam");
    page.click(Role::Button, "Case");
    page.waits_for("It cannot be given out.", || page.is_enabled(Role::Button, "Give out the plan"));
    page.click(Role::Button, "Give out the plan");
    page.shows("Given out on");
    page.value(Role::Textbox, "Link")
}

/// A student takes the plan from its link, sits the exam and decides the case; returns the two files.
fn homework_of(page: &Page, link: &str, name: &str, number: &str) -> [PathBuf; 2] {
    let folder = page.keeps_downloads();
    let (_, hash) = link.split_once('#').expect("a link leads into the page");
    page.goes_to(&format!("#{hash}"));
    page.waits_for("The plan is not taken up.", || page.address().ends_with("#/course/plan"));
    assert!(!page.is_enabled(Role::Button, "Begin the exam"), "nobody has said who takes it");
    page.fill(Role::Textbox, "Name", name);
    page.fill(Role::Textbox, "Number", number);
    page.waits_for("The exam cannot be begun.", || page.is_enabled(Role::Button, "Begin the exam"));
    page.click(Role::Button, "Begin the exam");
    page.shows("the time runs on");
    confirm(page);
    page.waits_for("No question is asked.", || page.all_text().contains("Question 20"));
    let answers = "for (const quiz of document.querySelectorAll('.quiz')) {
        const option = quiz.querySelector('input[type=radio], input[type=checkbox]');
        if (option) { option.click(); }
    }";
    page.run(answers, &[]);
    page.waits_for("Answers are not counted.", || !page.all_text().contains(" 0 of 20 answered"));
    let state =
        "return JSON.parse(localStorage.getItem('tender.coursework')).exam.open.answers.filter((one) => one).length";
    let answered = page.run(state, &[]).as_i64().expect("a count");
    page.reload();
    page.waits_for("Answers are lost by a reload.", || page.all_text().contains(&format!("{answered} of 20 answered")));
    page.click(Role::Button, "End the exam");
    page.shows("Nothing can be changed afterwards");
    confirm(page);
    page.waits_for("The exam does not end.", || page.has_starting(Role::Button, "Save homework as a file"));
    assert!(!page.all_text().contains("Source:"), "nothing is explained");
    page.click(Role::Button, "Save homework as a file");
    page.shows("One step is left");
    let exam = file_starting(page, &folder, &format!("{number}-1-"));
    // The case is decided on its own page; what that keeps is put here.
    let decide = "const kept = JSON.parse(localStorage.getItem('tender.course') ?? '{}');
        kept.cases = {supermarket: {choices: [0, 0, 0], best: 0, attempts: 1}};
        localStorage.setItem('tender.course', JSON.stringify(kept));";
    page.run(decide, &[]);
    page.reload();
    page.waits_for("The case cannot be handed in.", || {
        page.names(Role::Button).iter().filter(|name| *name == "Save homework as a file").count() == 2
    });
    page.run("[...document.querySelectorAll('.work')].at(-1).querySelector('.btn--seal').click()", &[]);
    let case = file_starting(page, &folder, &format!("{number}-2-"));
    [exam, case].map(|file| aside(&file))
}

/// A copy of a saved file that stays when another page of the journey saves some.
fn aside(file: &Path) -> PathBuf {
    let journey = std::thread::current().name().unwrap_or("journey").replace("::", "-");
    let folder = target().join("journeys").join(format!("{journey}-handed-in"));
    fs::create_dir_all(&folder).expect("the folder for copies can be made");
    let copy = folder.join(file.file_name().expect("a file has a name"));
    fs::copy(file, &copy).expect("the file can be copied");
    fs::canonicalize(copy).expect("the copy is there")
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_plan_goes_to_two_students_and_their_marks_come_back() {
    let instructor = Page::open(Language::English);
    let link = plan_given_out(&instructor);
    let students = [("Ann Lee", "7"), ("李明", "8")].map(|(name, number)| {
        let page = Page::open(Language::English);
        let files = homework_of(&page, &link, name, number);
        (page, name, files)
    });
    for (_, _, files) in &students {
        let text = fs::read_to_string(&files[0]).expect("the file can be read");
        assert!(!text.contains("Ann Lee") && text.contains("sealed coursework"), "nobody else can read it");
    }

    instructor.click(Role::Link, "Gradebook");
    instructor.waits_for("Homework cannot be taken in.", || instructor.all_text().contains("Or paste a text"));
    let files: Vec<PathBuf> = students.iter().flat_map(|(_, _, files)| files.clone()).collect();
    instructor.choose_files("Choose files", &files);
    instructor.shows("4 of 4 checked");
    let marks = instructor.text(Role::Table, "Marks");
    for (_, name, _) in &students {
        assert!(marks.contains(name), "{name} is not in: {marks}");
    }
    instructor.shows("What the class knows");
    instructor.shows("Item analysis");
    // The class keeps it: after a reload every mark is worked out again.
    instructor.reload();
    instructor.waits_for("What came in is lost by a reload.", || {
        instructor.all_text().contains("What the class knows")
            && students.iter().all(|(_, name, _)| instructor.text(Role::Table, "Marks").contains(name))
    });

    let folder = instructor.keeps_downloads();
    instructor.click(Role::Button, "Save as XLSX");
    let workbook = fs::read(file_starting(&instructor, &folder, "gradebook-")).expect("the file can be read");
    assert!(workbook.starts_with(b"PK"), "a workbook is a zip archive");
    instructor.click(Role::Button, "Hand marks back");
    let all = fs::read(file_starting(&instructor, &folder, "marks-Customer")).expect("the file can be read");
    assert!(all.starts_with(b"PK"), "the slips come in one archive");
    instructor.click_starting(Role::Button, "Details of Ann Lee");
    instructor.click(Role::Button, "Hand this student's marks back");
    let slip =
        fs::read_to_string(file_starting(&instructor, &folder, "marks-7-Ann-Lee")).expect("the file can be read");
    let (student, ..) = &students[0];
    student.fill(Role::Textbox, "Marks as a text", &slip);
    student.shows("Your marks are here.");
    student.shows("course so far");
    student.click(Role::Button, "Key and explanations");
    student.shows("Source:");
    let (other, ..) = &students[1];
    other.fill(Role::Textbox, "Marks as a text", &slip);
    other.shows("These marks are not for this browser.");
    instructor.has_no_complaints();
    for (page, ..) in &students {
        page.has_no_complaints();
    }
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn an_exam_that_was_changed_is_told() {
    let instructor = Page::open(Language::English);
    let link = plan_given_out(&instructor);
    let student = Page::open(Language::English);
    homework_of(&student, &link, "Ann Lee", "7");
    let change = "const kept = JSON.parse(localStorage.getItem('tender.coursework'));
        const result = kept.plans[0].exams[0].exam.result;
        result.mark = 1000;
        result.exam.blueprint.minutes = 240;
        localStorage.setItem('tender.coursework', JSON.stringify(kept));";
    student.run(change, &[]);
    student.reload();
    let folder = student.keeps_downloads();
    student.waits_for("It cannot be handed in.", || student.has_starting(Role::Button, "Save homework as a file"));
    student.run("document.querySelector('.work .btn--seal').click()", &[]);
    let file = file_starting(&student, &folder, "7-1-");

    instructor.click(Role::Link, "Gradebook");
    instructor.waits_for("Homework cannot be taken in.", || instructor.all_text().contains("Or paste a text"));
    instructor.choose_file_for("Choose files", &file);
    instructor.shows("1 of 1 checked");
    instructor.click_starting(Role::Button, "Details of");
    instructor.shows("It is not the paper that the plan sets for this student");
    instructor.shows("It claims 100 %");
    instructor.has_no_complaints();
}

fn each_page_is_sound(language: Language, scheme: Scheme) {
    let mut inspection = Inspection::begin(language, scheme);
    let begin = match language {
        Language::Chinese => ["新建课程计划", "考试", "案例", "发出计划", "添加单选题"],
        Language::English => ["Begin a plan", "Exam", "Case", "Give out the plan", "Add a single choice"],
    };
    inspection.page.goes_to("#/class/plan");
    for button in begin {
        inspection.page.click(Role::Button, button);
    }
    inspection.look_at("class/plan", &|_, _| Vec::new());
    let link =
        inspection.page.value(Role::Textbox, if matches!(language, Language::Chinese) { "链接" } else { "Link" });
    inspection.page.goes_to("#/class/gradebook");
    inspection.page.waits_for("The gradebook does not open.", || {
        inspection.page.run("return !!document.querySelector('.drop-files')", &[]) == true
    });
    inspection.look_at("class/gradebook", &|_, _| Vec::new());
    let (_, hash) = link.split_once('#').expect("a link leads into the page");
    inspection.page.goes_to(&format!("#{hash}"));
    inspection.page.waits_for("The plan is not taken up.", || inspection.page.address().ends_with("#/course/plan"));
    inspection.look_at("course/plan", &|_, _| Vec::new());
    inspection.assert_sound();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn each_page_of_coursework_is_sound_in_chinese_and_dark() {
    each_page_is_sound(Language::Chinese, Scheme::Dark);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn each_page_of_coursework_is_sound_in_english_and_light() {
    each_page_is_sound(Language::English, Scheme::Light);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn each_page_of_coursework_is_sound_in_chinese_and_light() {
    each_page_is_sound(Language::Chinese, Scheme::Light);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn each_page_of_coursework_is_sound_in_english_and_dark() {
    each_page_is_sound(Language::English, Scheme::Dark);
}

//! The course from link to gradebook, through the pages alone: an instructor sets an exam, a case, a lab and its report; two
//! students do them and hand each in where it was done; what one of them has changed is told.

use std::fs;
use std::path::{Path, PathBuf};

use tender::study::lab::{LabForm, read_labs};

use crate::docx::with_first_figure;
use crate::page::{Language, Page, Role, target};

/// The name of the button under which homework is saved.
const SAVE: &str = "Save homework as a file";

/// Confirms the question that stands in the open dialog.
fn confirm(page: &Page, button: &str) {
    page.waits_for("Nothing is asked.", || page.run("return !!document.querySelector('dialog[open]')", &[]) == true);
    page.run("[...document.querySelectorAll('dialog[open] button')].at(-1).click()", &[]);
    page.waits_for(&format!("{button} does nothing."), || {
        page.run("return !document.querySelector('dialog[open]')", &[]) == true
    });
}

/// A file in a folder whose name begins so, once it is there, as a copy that stays.
fn saved(page: &Page, folder: &Path, start: &str) -> PathBuf {
    let find = || {
        let paths = fs::read_dir(folder).expect("the folder can be read").filter_map(|entry| Some(entry.ok()?.path()));
        paths.into_iter().find(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            name.starts_with(start) && !name.ends_with(".crdownload")
        })
    };
    page.waits_for(&format!("No file {start} is saved."), || find().is_some());
    let file = find().expect("it was there just now");
    let journey = std::thread::current().name().unwrap_or("journey").replace("::", "-");
    let aside = target().join("journeys").join(format!("{journey}-handed-in"));
    fs::create_dir_all(&aside).expect("the folder for copies can be made");
    let copy = aside.join(file.file_name().expect("a file has a name"));
    fs::copy(&file, &copy).expect("the file can be copied");
    fs::canonicalize(copy).expect("the copy is there")
}

/// A plan with an exam, a case, a lab and a report is made and given out; returns its link within the page.
fn plan_given_out(page: &Page) -> String {
    page.goes_to("#/class/plan");
    page.click(Role::Button, "Begin a plan");
    for kind in ["Exam", "Case", "Lab", "Report"] {
        page.click(Role::Button, kind);
    }
    page.waits_for("It cannot be given out.", || page.is_enabled(Role::Button, "Give out the plan"));
    page.click(Role::Button, "Give out the plan");
    page.shows("Given out on");
    let link = page.value(Role::Textbox, "Link");
    let (_, hash) = link.split_once('#').expect("a link leads into the page");
    format!("#{hash}")
}

/// A student takes the plan up and says who it is.
fn takes_up(page: &Page, link: &str, name: &str, number: &str) {
    page.goes_to(link);
    page.waits_for("The plan is not taken up.", || page.address() == "#/course/plan");
    page.shows("0 of 4 handed in");
    page.fill(Role::Textbox, "Name", name);
    page.fill(Role::Textbox, "Number", number);
}

/// Takes the exam, to its end.
fn takes_the_exam(page: &Page) {
    page.waits_for("The exam cannot be begun.", || page.is_enabled(Role::Button, "Begin the exam"));
    page.click(Role::Button, "Begin the exam");
    confirm(page, "Begin the exam");
    page.waits_for("No question is asked.", || page.all_text().contains("Question 20"));
    let first = page.names(Role::Radio).into_iter().next().expect("some question has one right option");
    page.click(Role::Radio, &first);
    page.waits_for("An answer is not counted.", || !page.all_text().contains(" 0 of 20 answered"));
    page.click(Role::Button, "End the exam");
    confirm(page, "End the exam");
    page.waits_for("The exam does not end.", || page.has_starting(Role::Button, SAVE));
}

/// Hands in what was just done, on the page where it was done.
fn hands_in(page: &Page, folder: &Path, start: &str) -> PathBuf {
    page.waits_for("It cannot be handed in.", || page.has_starting(Role::Button, SAVE));
    page.click(Role::Button, SAVE);
    page.shows("One step is left");
    saved(page, folder, start)
}

/// Decides the case that the plan asks for.
fn decides_the_case(page: &Page) {
    page.click(Role::Link, "Open the case");
    page.waits_for("The case does not open.", || page.address() == "#/course/case/supermarket");
    for option in [
        "Apologise, refund at once and add a fresh carton",
        "Pay all, note them by customer, talk only to those with more than ten a year",
    ] {
        page.click(Role::Radio, option);
        page.click(Role::Button, "Decide");
        page.click(Role::Button, "Next decision");
    }
    page.click(Role::Radio, "$4,500: her lifetime value today");
    page.click(Role::Button, "Decide");
    page.click(Role::Button, "What really happened");
    page.shows("Mark of this attempt");
}

/// Does something of the lab that the plan asks for, and hands it in there.
fn does_the_lab(page: &Page) {
    page.click(Role::Link, "Open the lab");
    page.waits_for("The lab does not open.", || page.address() == "#/course/lab/e01");
    page.click(Role::Button, "Start the lab");
    page.waits_for("The game does not open.", || page.address() == "#/desk");
    page.click_starting(Role::Tab, "Questions");
    let path = format!("{}/src/study/lab/labs/e01.json", env!("CARGO_MANIFEST_DIR"));
    let labs = read_labs(&fs::read_to_string(path).expect("the lab is there")).expect("a sound lab");
    let single = labs[0].questions.iter().find_map(|question| match &question.form {
        LabForm::Single { options, right } => options.get(usize::from(*right)),
        _ => None,
    });
    page.click(Role::Radio, &single.expect("a question with one right option").en);
    page.waits_for("The answer is not recorded.", || page.all_text().contains("Questions 1/"));
    page.click_starting(Role::Tab, "Hand in");
    page.click(Role::Button, "Hand in the lab");
    confirm(page, "Hand in the lab");
    page.waits_for("The marks are not shown.", || page.all_text().contains("Mark: "));
}

/// Writes the report of the lab.
fn writes_the_report(page: &Page) {
    page.click(Role::Button, "Open the report");
    page.waits_for("The report does not open.", || {
        page.run("return !!document.querySelector('.report__paper h2')", &[]) == true
    });
    page.fill(Role::Textbox, "What the data show", "Rules of approval keep large discounts in few hands.");
}

fn to_plan(page: &Page) {
    page.goes_to("#/course/plan");
    page.shows("handed in");
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_lab_a_case_an_exam_and_a_report_go_from_the_link_to_the_gradebook() {
    let instructor = Page::open(Language::English);
    let link = plan_given_out(&instructor);
    let students = [("Ann Lee", "7"), ("李明", "8")];
    let mut files = Vec::new();
    for (name, number) in students {
        let page = Page::open(Language::English);
        let folder = page.keeps_downloads();
        takes_up(&page, &link, name, number);
        takes_the_exam(&page);
        files.push(hands_in(&page, &folder, &format!("{number}-1-")));
        page.shows("1 of 4 handed in");
        decides_the_case(&page);
        files.push(hands_in(&page, &folder, &format!("{number}-2-")));
        to_plan(&page);
        does_the_lab(&page);
        files.push(hands_in(&page, &folder, &format!("{number}-3-")));
        to_plan(&page);
        writes_the_report(&page);
        files.push(hands_in(&page, &folder, &format!("{number}-4-")));
        to_plan(&page);
        page.shows("4 of 4 handed in");
        page.has_no_complaints();
    }
    instructor.click(Role::Link, "Gradebook");
    instructor.choose_files("Choose files", &files);
    instructor.shows("8 of 8 checked");
    let marks = instructor.text(Role::Table, "Marks");
    for (name, _) in students {
        assert!(marks.contains(name), "{name} is not in: {marks}");
    }
    for (name, _) in students {
        instructor.click_starting(Role::Button, &format!("Details of {name}"));
        instructor.waits_for("A piece of work is missing.", || {
            let text = instructor.all_text();
            text.matches("handed in ").count() >= 4 && !text.contains("nothing handed in")
        });
        assert!(!instructor.all_text().contains("This page cannot mark it"), "something has no mark");
    }
    instructor.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_changed_answer_a_changed_time_and_an_edited_figure_are_told() {
    let instructor = Page::open(Language::English);
    let link = plan_given_out(&instructor);
    let page = Page::open(Language::English);
    let folder = page.keeps_downloads();
    takes_up(&page, &link, "Ann Lee", "7");
    takes_the_exam(&page);
    // Afterwards an answer is changed where the browser keeps it, and the time that it took.
    let change = "const kept = JSON.parse(localStorage.getItem('tender.coursework'));
        const result = kept.plans[0].exams[0].exam.result;
        result.mark = 990;
        result.exam.answers = result.exam.answers.map(() => null);
        result.exam.clock.spent = 1;
        result.ended = result.exam.begun + 3000;
        localStorage.setItem('tender.coursework', JSON.stringify(kept));";
    page.run(change, &[]);
    page.reload();
    let exam = hands_in(&page, &folder, "7-1-");
    does_the_lab(&page);
    to_plan(&page);
    writes_the_report(&page);
    page.click(Role::Button, "Download as Word file");
    let word = |path: &PathBuf| path.extension().is_some_and(|end| end == "docx");
    let find = || fs::read_dir(&folder).expect("a folder").filter_map(|entry| Some(entry.ok()?.path())).find(word);
    page.waits_for("No document is saved.", || find().is_some());
    let document = fs::read(find().expect("it was there")).expect("the document can be read");
    let edited = exam.with_file_name("edited.docx");
    fs::write(&edited, with_first_figure(&document, "¥9,999,999.00")).expect("the document can be written");
    to_plan(&page);
    page.choose_file_for("Choose the report (.docx)", &edited);
    page.shows("The report is attached.");
    // The report is the last piece of the plan.
    page.run("[...document.querySelectorAll('.work')].at(-1).querySelector('.btn--seal').click()", &[]);
    let report = saved(&page, &folder, "7-4-");

    instructor.click(Role::Link, "Gradebook");
    instructor.choose_files("Choose files", &[exam, report]);
    instructor.shows("2 of 2 checked");
    instructor.click_starting(Role::Button, "Details of");
    instructor.shows("It claims 99 %");
    instructor.shows("do not fit together");
    instructor.shows("it says ¥9,999,999.00");
    instructor.has_no_complaints();
}

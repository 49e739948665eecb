//! Coursework that goes wrong: what cannot be read, a clock that is put right, clicks that come twice, a question that is
//! half written, marks and plans that are refused, and two classes with one plan.

use std::fs;
use std::path::PathBuf;

use tender::contest::class_book::{ClassBook, ClassId, ClassPlan, ClassReceived};
use tender::contest::course_plan::{CoursePlan, PlanItem, PlanWork};
use tender::contest::homework::{HandedWork, Homework};
use tender::contest::submission::Student;
use tender::contest::submission::moment::{ClockTime, Moment};
use tender::record::seal::SecretKey;
use tender::study::quiz::exam::Blueprint;

use crate::class_book::make_class;
use crate::page::{Language, Page, Role, target};

/// When everything was handed in, in milliseconds since 1970.
const AT: i64 = 1_796_112_000_000;

/// A plan with a case and an exam.
fn plan() -> CoursePlan {
    let blueprint = Blueprint { chapters: vec![1], questions: [4, 3, 1], minutes: 30, topics: Vec::new() };
    let works = [PlanWork::Case("supermarket".to_owned()), PlanWork::Exam(blueprint)];
    let items = (1..).zip(works).map(|(number, work)| PlanItem::new(number, work)).collect();
    let begun = CoursePlan::begin("CRM", b"a plan of troubles", Moment::milliseconds(AT - 86_400_000));
    CoursePlan { items, ..begun }
}

/// The case of a student, as a file.
fn case_of(plan: &CoursePlan, name: &str, number: &str) -> PathBuf {
    let journey = std::thread::current().name().unwrap_or("journey").replace("::", "-");
    let folder = target().join("journeys").join(format!("{journey}-homework"));
    fs::create_dir_all(&folder).expect("a folder for homework");
    let student = Student { name: name.to_owned(), number: number.to_owned() };
    let work = HandedWork::Case { case: String::new(), choices: vec![0, 1, 0] };
    let homework = Homework::new(plan, 1, student, ClockTime::At(Moment::milliseconds(AT)), work);
    let file = folder.join(format!("{number}.json"));
    fs::write(&file, homework.file(plan, [4; 32])).expect("the file can be written");
    fs::canonicalize(file).expect("it is there")
}

/// Takes the plan up as a student, and begins its exam.
fn begin_exam(page: &Page) {
    page.goes_to(&format!("#/plan/{}", plan().code()));
    page.waits_for("The plan is not taken up.", || page.address().ends_with("#/course/plan"));
    page.fill(Role::Textbox, "Name", "Ann Lee");
    page.waits_for("The exam cannot be begun.", || page.is_enabled(Role::Button, "Begin the exam"));
    page.click(Role::Button, "Begin the exam");
    page.shows("the time runs on");
    page.run("[...document.querySelectorAll('dialog[open] button')].at(-1).click()", &[]);
    page.waits_for("No question is asked.", || page.all_text().contains("of 8 answered"));
}

/// Opens the gradebook with the plan.
fn gradebook(page: &Page) {
    page.goes_to("#/class/gradebook");
    page.waits_for("The gradebook does not open.", || {
        page.run("return !!document.querySelector('main.coursework details')", &[]) == true
    });
    page.run("document.querySelectorAll('main.coursework details').forEach((one) => { one.open = true; })", &[]);
    page.fill(Role::Textbox, "Text of the plan", &plan().code());
    page.waits_for("Homework cannot be taken in.", || {
        page.run("return !!document.querySelector('.drop-files')", &[]) == true
    });
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn coursework_that_cannot_be_read_is_put_aside_and_told() {
    let page = Page::open(Language::English);
    let put = "localStorage.setItem('tender.coursework', '{\"later\": 1, \"plans\": [{\"key\": 7}]}');
        localStorage.setItem('tender.course', 'half a te')";
    page.run(put, &[]);
    page.reload();
    page.goes_to("#/course");
    page.shows("The course progress kept in this browser could not be read");
    page.goes_to(&format!("#/plan/{}", plan().code()));
    page.shows("The coursework kept in this browser could not be read");
    page.waits_for("The plan is not taken up.", || page.address().ends_with("#/course/plan"));
    // The plan was written over it; the text itself is still there, after a reload, too.
    page.reload();
    page.shows("The coursework kept in this browser could not be read");
    let folder = page.keeps_downloads();
    page.click(Role::Button, "Save it as a file");
    let file = folder.join("tender-The-coursework.txt");
    page.waits_for("It is not saved.", || fs::read_to_string(&file).is_ok_and(|text| text.contains("\"later\"")));
    page.click(Role::Button, "Remove it from here");
    page.waits_for("It is not removed.", || !page.all_text().contains("could not be read"));
    page.reload();
    page.shows("Who I am");
    assert!(!page.all_text().contains("could not be read"), "it is there again");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_clock_that_jumps_ends_no_exam_and_is_told_to_the_instructor() {
    let page = Page::open(Language::English);
    begin_exam(&page);
    page.run("const real = Date.now.bind(Date); Date.now = () => real() + 40 * 60000;", &[]);
    page.run("document.querySelector('.quiz input').click()", &[]);
    let apart = "return JSON.parse(localStorage.getItem('tender.coursework')).exam?.open.clock.apart ?? 0";
    page.waits_for("The jump is not noted.", || {
        page.run(apart, &[]).as_i64().is_some_and(|seconds| (2_390..=2_410).contains(&seconds))
    });
    page.shows("The exam's clock stood for 40 min");
    let spent = "return JSON.parse(localStorage.getItem('tender.coursework')).exam.open.clock.spent";
    assert!(page.run(spent, &[]).as_i64().is_some_and(|seconds| seconds < 120), "the jump is charged");
    let folder = page.keeps_downloads();
    page.click(Role::Button, "End the exam");
    page.run("[...document.querySelectorAll('dialog[open] button')].at(-1).click()", &[]);
    page.waits_for("The exam does not end.", || page.has_starting(Role::Button, "Save homework as a file"));
    page.click(Role::Button, "Save homework as a file");
    page.waits_for("No homework is saved.", || fs::read_dir(&folder).is_ok_and(|mut files| files.next().is_some()));
    let file = fs::read_dir(&folder).expect("a folder").next().expect("a file").expect("it can be read").path();

    let instructor = Page::open(Language::English);
    gradebook(&instructor);
    instructor.choose_file_for("Choose files", &file);
    instructor.shows("1 of 1 checked");
    instructor.click_starting(Role::Button, "Details of");
    instructor.shows("the computer's clock ran 40 min ahead of it");
    page.has_no_complaints();
    instructor.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn quick_clicks_begin_one_lab() {
    let page = Page::open(Language::English);
    page.goes_to("#/course/lab/e04");
    page.find(Role::Button, "Start the lab");
    let thrice = "const start = [...document.querySelectorAll('button')]
            .find((one) => one.textContent.includes('Start the lab'));
        start.click(); start.click(); start.click();";
    page.run(thrice, &[]);
    page.waits_for("The game does not open.", || page.address() == "#/desk");
    let games = "return new Set(Object.keys(localStorage).filter((key) => key.startsWith('tender.game.'))
        .map((key) => key.split('.')[2])).size";
    assert_eq!(page.run(games, &[]), 1);
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_plan_with_a_field_that_is_refused_or_an_exam_without_questions_is_not_given_out() {
    let page = Page::open(Language::English);
    page.goes_to("#/class/plan");
    page.click(Role::Button, "Begin a plan");
    page.click(Role::Button, "Exam");
    page.waits_for("It cannot be given out.", || page.is_enabled(Role::Button, "Give out the plan"));
    let refused = |name: &str, text: &str, good: &str, why: &str| {
        page.fill(Role::Spinbutton, name, text);
        page.waits_for(&format!("{name} {text} can be given out."), || {
            !page.is_enabled(Role::Button, "Give out the plan")
        });
        page.shows(why);
        page.fill(Role::Spinbutton, name, good);
        page.waits_for(&format!("{name} {good} cannot be given out."), || {
            page.is_enabled(Role::Button, "Give out the plan")
        });
    };
    refused("Minutes", "100000", "30", "a number above is not taken");
    refused("Weight", "99999", "10", "a number above is not taken");
    refused("Questions to judge", "40", "4", "asks for more questions than its chapters and topics have");
    // Between opening and the due date there has to be time.
    let dates = "const set = (input, value) => {
            input.value = value;
            input.dispatchEvent(new Event('change', { bubbles: true }));
        };
        const [opens, due] = document.querySelectorAll('.work input[type=datetime-local]');
        set(opens, arguments[0]);
        set(due, arguments[1]);";
    page.run(dates, &["2026-12-05T09:00".into(), "2026-12-04T09:00".into()]);
    page.shows("opens when it is already due");
    assert!(!page.is_enabled(Role::Button, "Give out the plan"));
    page.run(dates, &["2026-12-03T09:00".into(), "2026-12-04T09:00".into()]);
    page.waits_for("It cannot be given out.", || page.is_enabled(Role::Button, "Give out the plan"));

    // A question that is half written stays, and is not left out in silence.
    page.click(Role::Button, "Add a single choice");
    page.waits_for("It is given out without the question.", || !page.is_enabled(Role::Button, "Give out the plan"));
    page.shows("an own question is being written");
    page.fill(Role::Textbox, "What is asked (Chinese)", "什么是客户？");
    page.waits_for("The question is not kept.", || {
        page.run("return localStorage.getItem('tender.class.plans').includes('什么是客户')", &[]) == true
    });
    page.reload();
    page.waits_for("The question is lost by a reload.", || {
        !page.lacks(Role::Textbox, "What is asked (Chinese)")
            && page.value(Role::Textbox, "What is asked (Chinese)") == "什么是客户？"
    });
    page.run(
        "[...document.querySelectorAll('.own-form button')].find((one) => one.textContent === 'Cancel').click()",
        &[],
    );
    page.waits_for("It cannot be given out.", || page.is_enabled(Role::Button, "Give out the plan"));
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_mark_that_the_field_refuses_is_not_given() {
    let page = Page::open(Language::English);
    gradebook(&page);
    page.choose_file_for("Choose files", &case_of(&plan(), "Ann Lee", "1"));
    page.shows("1 of 1 checked");
    page.click_starting(Role::Button, "Details of Ann Lee");
    page.run("document.querySelectorAll('.set-mark').forEach((one) => { one.open = true; })", &[]);
    let first = "const field = document.querySelector('.set-mark');
        const set = (input, value) => {
            input.value = value;
            input.dispatchEvent(new Event('input', { bubbles: true }));
        };
        const [mark, reason] = field.querySelectorAll('input');
        if (arguments[0] !== null) { set(mark, arguments[0]); }
        set(reason, arguments[1]);
        return new Promise((done) => setTimeout(() => done(field.querySelector('button').disabled), 100));";
    for (mark, reason, is_barred) in [
        (Some("101"), "spoken to", true),
        (Some(""), "spoken to", true),
        (Some("55.5"), "spoken to", true),
        (Some("-1"), "spoken to", true),
        (Some("55"), " ", true),
        (Some("55"), "spoken to", false),
    ] {
        let barred = page.run(first, &[mark.into(), reason.into()]);
        assert_eq!(barred, is_barred, "{mark:?} {reason:?}");
    }
    page.run("document.querySelector('.set-mark button').click()", &[]);
    page.shows("set by hand");
    page.waits_for("The mark does not stand.", || page.text(Role::Table, "Marks").contains("55 %"));
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn what_came_in_for_one_class_is_not_another_classes() {
    let page = Page::open(Language::English);
    gradebook(&page);
    let broken = case_of(&plan(), "Broken", "9");
    let text = fs::read_to_string(&broken).expect("the file can be read");
    fs::write(&broken, &text[..text.len() / 2]).expect("the file can be written");
    page.choose_files("Choose files", &[case_of(&plan(), "Ann Lee", "1"), broken]);
    page.shows("2 of 2 checked");
    page.shows("What does not count");
    make_class(&page, "Evening");
    page.waits_for("Another class has what came in for the first.", || {
        !page.all_text().contains("checked") && !page.all_text().contains("What does not count")
    });
    page.choose_file_for("Choose files", &case_of(&plan(), "Bo Chen", "2"));
    page.shows("1 of 1 checked");
    assert!(!page.text(Role::Table, "Marks").contains("Ann Lee"), "two classes are mixed");
    // The plan has come to that class with its homework: its file can be marked on another machine.
    let folder = page.keeps_downloads();
    page.click(Role::Button, "Save the class");
    let file = folder.join("class-Evening.tender-class.json");
    page.waits_for("The class is not saved.", || fs::read_to_string(&file).is_ok_and(|text| text.ends_with('}')));
    page.choose("Open class", "CRM");
    page.shows("2 of 2 checked");

    let other = Page::open(Language::English);
    other.goes_to("#/class/gradebook");
    other.choose_file_for("Load a class file", &file);
    other.waits_for("The homework is not marked on another machine.", || {
        !other.lacks(Role::Table, "Marks") && other.text(Role::Table, "Marks").contains("Bo Chen")
    });
    other.has_no_complaints();
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn homework_that_is_sealed_waits_for_its_key_on_another_machine() {
    let key = SecretKey::new([7; 32]);
    let sealed = CoursePlan { seal: Some(key.public()), ..plan() };
    let homework = fs::read_to_string(case_of(&sealed, "Ann Lee", "1")).expect("the file can be read");
    let moment = Moment::milliseconds(AT);
    let mut class = ClassBook::new(ClassId::new([3; 16]), "Morning", moment);
    class.give_plan(ClassPlan { key: sealed.key.to_string(), at: ClockTime::At(moment), text: sealed.code() });
    class.receive(ClassReceived::new("1.json", homework, Some(sealed.key), moment));
    let page = Page::open(Language::English);
    let folder = page.keeps_downloads();
    let [class_file, key_file] = [("morning.json", class.to_file()), ("key.txt", key.code())].map(|(name, text)| {
        let file = folder.join(name);
        fs::write(&file, text).expect("the file can be written");
        file
    });
    page.goes_to("#/class/gradebook");
    page.waits_for("Classes are not here.", || page.all_text().contains("Load a class file"));
    page.choose_file_for("Load a class file", &class_file);
    page.shows("1 of what this class has kept cannot be marked here: It is sealed");
    page.choose_file_for("Load a key", &key_file);
    page.waits_for("It is not marked.", || {
        !page.lacks(Role::Table, "Marks") && page.text(Role::Table, "Marks").contains("Ann Lee")
    });
    assert!(!page.all_text().contains("cannot be marked here"), "it is told still");
    page.has_no_complaints();
}

//! A class that stays: across reloads, beside others, on another machine, and where nothing is kept.

use std::fs;
use std::path::{Path, PathBuf};

use game::rival::{Policy, Skill};
use tender::contest::challenge::Challenge;
use tender::contest::submission::{Student, Submission};
use tender::record::play_as_person;
use tender::record::xlsx::{Xlsx, XlsxCell};

use crate::class::{asks_before_leaving, give_out, handed_in_openly, set_two_months};
use crate::page::{Language, Page, Role};

/// What a browser does that bars its database.
const BARRED: &str = "Object.defineProperty(window, 'indexedDB', { get() { return undefined; } });";
const RANKING: &str = "Ranking of the class";

/// Somebody's year of a challenge.
fn played(challenge: &Challenge, name: &str, number: &str) -> Submission {
    let scenario = challenge.scenario().expect("a sound market");
    let save = play_as_person(&scenario, challenge.setup(name), Policy::Balanced, Skill::Middle);
    let student = Student { name: name.to_owned(), number: number.to_owned() };
    Submission::new(challenge, student, name.to_owned(), "2026-11-20T10:00:00.000Z".into(), save.log)
}

fn opened() -> Page {
    let page = Page::open(Language::English);
    page.click(Role::Link, "Teach a class");
    page.find(Role::Heading, "Set a challenge");
    page
}

/// Makes a class of that name, and opens it.
pub fn make_class(page: &Page, name: &str) {
    page.click(Role::Button, "New class");
    page.fill(Role::Textbox, "Name of the class", name);
    page.click(Role::Button, "Make it");
    page.waits_for("The class is not open.", || page.text(Role::Combobox, "Open class").contains(name));
}

fn hand_in(page: &Page, folder: &Path, challenge: &Challenge, name: &str, number: &str) {
    let file = folder.join(format!("{number}.txt"));
    fs::write(&file, played(challenge, name, number).code()).expect("the file can be written");
    page.choose_file_for("Choose files", &file);
    ranks(page, name);
}

fn ranks(page: &Page, name: &str) {
    page.waits_for(&format!("{name} is not ranked."), || {
        !page.lacks(Role::Table, RANKING) && page.text(Role::Table, RANKING).contains(name)
    });
}

fn set_challenge(page: &Page) -> Challenge {
    page.turn_off("Seal submissions");
    set_two_months(page);
    Challenge::read(&page.value(Role::Textbox, "Code")).expect("the code is a challenge")
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn two_classes_stay_and_stay_apart() {
    let page = opened();
    let folder = page.keeps_downloads();
    make_class(&page, "Morning");
    let challenge = set_challenge(&page);
    hand_in(&page, &folder, &challenge, "Ann Lee", "1");
    page.reload();
    ranks(&page, "Ann Lee");
    page.shows("challenges: 1 · received: 1");

    make_class(&page, "Evening");
    page.waits_for("The other class is still ranked.", || page.lacks(Role::Table, RANKING));
    hand_in(&page, &folder, &challenge, "Bo Chen", "2");
    assert!(!page.text(Role::Table, RANKING).contains("Ann Lee"), "two classes are mixed");
    page.reload();
    ranks(&page, "Bo Chen");
    page.choose("Open class", "Morning");
    ranks(&page, "Ann Lee");
    assert!(!page.text(Role::Table, RANKING).contains("Bo Chen"), "two classes are mixed");

    page.click(Role::Button, "Rename");
    page.fill(Role::Textbox, "Name of the class", "Monday");
    page.run("document.querySelector('dialog[open] .btn--ink').click()", &[]);
    page.waits_for("It keeps its old name.", || page.text(Role::Combobox, "Open class").contains("Monday"));
    page.click(Role::Button, "Delete the class");
    page.shows("are deleted from this browser for good");
    page.run("document.querySelector('dialog[open] .btn--danger').click()", &[]);
    ranks(&page, "Bo Chen");
    page.reload();
    ranks(&page, "Bo Chen");
    assert!(!page.text(Role::Combobox, "Open class").contains("Monday"), "a class that was deleted is there again");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_class_that_another_tab_deletes_can_be_kept() {
    let page = opened();
    let folder = page.keeps_downloads();
    make_class(&page, "Morning");
    let challenge = set_challenge(&page);
    hand_in(&page, &folder, &challenge, "Ann Lee", "1");
    let first = page.tab();
    page.open_in_second_tab();
    page.goes_to("#/class/teach");
    ranks(&page, "Ann Lee");
    page.click(Role::Button, "Delete the class");
    page.run("document.querySelector('dialog[open] .btn--danger').click()", &[]);
    page.shows("There is no class yet");
    page.go_to_tab(&first);
    hand_in(&page, &folder, &challenge, "Bo Chen", "2");
    page.shows("Another tab has deleted this class.");
    assert!(asks_before_leaving(&page), "the class would go unasked");
    page.click(Role::Button, "Keep the class again");
    page.waits_for("It is still told.", || !page.all_text().contains("Another tab has deleted"));
    page.reload();
    ranks(&page, "Bo Chen");
    ranks(&page, "Ann Lee");
    page.has_no_complaints();
}

/// What a browser does whose disk is full while `fullDisk` says how.
const FULL: &str = "const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...what) {
        if (window.fullDisk === 'throws') { throw new DOMException('full', 'QuotaExceededError'); }
        const request = put.apply(this, what);
        if (window.fullDisk === 'aborts') { this.transaction.abort(); }
        return request;
    };";

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn what_found_no_room_is_kept_when_there_is_some() {
    for how in ["throws", "aborts"] {
        let page = Page::open_with(Language::English, FULL);
        page.click(Role::Link, "Teach a class");
        page.find(Role::Heading, "Set a challenge");
        let folder = page.keeps_downloads();
        make_class(&page, "Morning");
        let challenge = set_challenge(&page);
        page.run("window.fullDisk = arguments[0]", &[how.into()]);
        hand_in(&page, &folder, &challenge, "Ann Lee", "1");
        page.shows("The browser has no room left");
        page.run("window.fullDisk = null", &[]);
        hand_in(&page, &folder, &challenge, "Bo Chen", "2");
        page.waits_for("It is still told that there is no room.", || {
            !page.all_text().contains("The browser has no room left")
        });
        page.reload();
        ranks(&page, "Bo Chen");
        ranks(&page, "Ann Lee");
        page.has_no_complaints();
    }
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_class_goes_to_another_browser_as_a_file() {
    let page = opened();
    let folder = page.keeps_downloads();
    make_class(&page, "Morning");
    let challenge = set_challenge(&page);
    hand_in(&page, &folder, &challenge, "Ann Lee", "1");
    page.click(Role::Button, "Save the class");
    let file = folder.join("class-Morning.tender-class.json");
    page.waits_for("The class is not saved.", || fs::read_to_string(&file).is_ok_and(|text| text.ends_with('}')));

    let other = opened();
    other.choose_file_for("Load a class file", &file);
    other.shows("“Morning” is open.");
    ranks(&other, "Ann Lee");
    other.reload();
    ranks(&other, "Ann Lee");
    hand_in(&other, &folder, &challenge, "Bo Chen", "2");
    other.choose_file_for("Load a class file", &file);
    other.shows("was here already, and the file brings nothing new");
    ranks(&other, "Bo Chen");
    let broken = folder.join("broken.json");
    let text = fs::read_to_string(&file).expect("the file can be read");
    fs::write(&broken, &text[..text.len() / 2]).expect("the file can be written");
    other.choose_file_for("Load a class file", &broken);
    other.shows("The file of the class is damaged");
    ranks(&other, "Bo Chen");
    other.has_no_complaints();
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn where_no_database_is_the_class_is_held_and_offered_as_a_file() {
    let page = Page::open_with(Language::English, BARRED);
    let folder = page.keeps_downloads();
    page.click(Role::Link, "Teach a class");
    page.shows("This browser lets no page keep a class");
    let (code, text) = handed_in_openly();
    page.fill(Role::Textbox, "Code, link or short word", &code);
    page.fill(Role::Textbox, "Or paste a text", &text);
    page.click(Role::Button, "Check the text");
    page.shows("1 of 1 checked");
    page.waits_for("It goes with the page, which does not ask.", || asks_before_leaving(&page));
    page.click(Role::Button, "Save the class");
    let file = folder.join("class-Class-1.tender-class.json");
    page.waits_for("The class is not saved.", || fs::read_to_string(&file).is_ok_and(|saved| saved.contains(&text)));
    page.waits_for("The page asks for what lies in a file.", || !asks_before_leaving(&page));
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_roster_comes_from_tables_of_every_kind() {
    let page = opened();
    let folder = page.keeps_downloads();
    make_class(&page, "Morning");
    let unfold = "document.querySelectorAll('details').forEach(fold => fold.open = true)";
    page.run(unfold, &[]);
    page.shows("Drop the list here");
    page.choose_file_for("Choose a list", &roster_in_gb18030(&folder));
    page.shows("Line 3 is the same student as line 2");
    page.click(Role::Button, "Add students (1)");
    page.choose_file_for("Choose a list", &roster_as_workbook(&folder));
    page.click(Role::Button, "Add students (2)");
    page.fill(Role::Textbox, "Or copy some lines of a spreadsheet and paste them here", "张伟\t0015\t乙");
    page.click(Role::Button, "Preview");
    page.shows("No heads were found");
    page.click(Role::Button, "Add students (1)");
    page.shows("Students: 4");
    let roster = || page.text(Role::Table, "Roster of the class");
    for part in ["王芳", "0012", "甲", "李明", "20260013", "林<雨>", "张伟"] {
        assert!(roster().contains(part), "{part:?} is not in: {}", roster());
    }
    page.click_starting(Role::Button, "Take off the roster : 张伟");
    page.waits_for("The student is still there.", || !roster().contains("张伟"));
    let older = folder.join("older.xls");
    fs::write(&older, b"\xd0\xcf\x11\xe0 an older one").expect("the file can be written");
    page.choose_file_for("Choose a list", &older);
    page.shows("an old .xls");
    page.reload();
    page.shows("Students: 3");
    page.has_no_complaints();
}

/// Name, number and group of one student, twice, as a spreadsheet under Chinese settings writes it.
fn roster_in_gb18030(folder: &Path) -> PathBuf {
    let heads = b"\xd0\xd5\xc3\xfb,\xd1\xa7\xba\xc5,\xb0\xe0\xd7\xe9\r\n";
    let line = b"\xcd\xf5\xb7\xbc,0012,\xbc\xd7\r\n";
    let file = folder.join("roster.csv");
    fs::write(&file, [&heads[..], line, line].concat()).expect("the file can be written");
    file
}

fn roster_as_workbook(folder: &Path) -> PathBuf {
    let words = |words: &str| XlsxCell::Words(words.to_owned());
    let mut sheet = Xlsx::default();
    sheet.line(&[words("某大学选课名单")]);
    sheet.heads(&[words("学号"), words("姓名"), words("班组")]);
    sheet.line(&[XlsxCell::Number("20260013".to_owned()), words("李明"), words("甲")]);
    sheet.line(&[XlsxCell::Number("20260014".to_owned()), words("林<雨>"), XlsxCell::Empty]);
    let file = folder.join("roster.xlsx");
    fs::write(&file, sheet.bytes("名单")).expect("the file can be written");
    file
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn what_is_wrong_with_a_challenge_is_said_at_its_field_and_at_the_button() {
    let page = opened();
    page.run("document.querySelectorAll('details').forEach(fold => fold.open = true)", &[]);
    let may_give_out = || page.is_enabled(Role::Button, "Give it out");
    assert!(may_give_out());
    page.fill(Role::Spinbutton, "Months", "13");
    page.shows("A number above is out of range");
    assert!(!may_give_out(), "what the form does not show is given out");
    page.fill(Role::Spinbutton, "Months", "3");
    page.waits_for("The button stays off.", may_give_out);
    page.fill(Role::Spinbutton, "Retention", "999");
    page.shows("The six weights of the score must come to 1000");
    page.shows("Of the customers delivered to, the share still in the forming or stable stage.");
    assert!(!may_give_out(), "weights that do not add up are given out");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn one_control_says_how_well_computer_companies_play() {
    let page = opened();
    page.click(Role::Button, "Sharp");
    page.turn_off("Seal submissions");
    give_out(&page);
    let set = Challenge::read(&page.value(Role::Textbox, "Code")).expect("the code is a challenge");
    assert!(set.rivals.iter().all(|rival| rival.skill == Skill::High), "{:?}", set.rivals);
    page.has_no_complaints();
}

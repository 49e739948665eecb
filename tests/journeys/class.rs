//! A class competition from hand to hand: a challenge is set, played, handed in and ranked.

use std::fs;
use std::path::PathBuf;

use tender::contest::challenge::Challenge;
use tender::contest::submission::Submission;
use tender::contest::verify::Verifier;
use tender::record::seal::SecretKey;

use crate::page::{Language, Page, Role};
use crate::player;

const STUDENT: &str = "Ann Lee";

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_challenge_goes_from_the_instructor_to_the_class_and_back() {
    let page = Page::open(Language::English);
    let folder = page.keeps_downloads();
    let (link, code) = set_a_challenge_of_two_months(&page);
    page.click(Role::Button, "Save the key");
    let key_file = folder.join("tender-key.txt");
    page.waits_for("The key is not saved.", || key_file.exists());
    let key = SecretKey::read(&fs::read_to_string(&key_file).expect("the key can be read")).expect("it is a key");
    let (_, hash) = link.split_once('#').expect("a link leads into the page");
    assert_eq!(hash, format!("/challenge/{code}"));

    page.goes_to(&format!("#{hash}"));
    play_to_the_end(&page);
    let file = hand_in(&page, &folder);

    // Played in the browser, verified natively.
    let text = fs::read_to_string(&file).expect("the file can be read");
    let challenge = Challenge::read(&code).expect("the code is a challenge");
    let sealed = challenge.seal.expect("what is handed in is sealed");
    assert_eq!(sealed, key.public());
    let verifier = Verifier::new(challenge).expect("its market is sound").with_key(Some(key));
    assert!(!text.contains(STUDENT) && Submission::read(&text).is_err(), "nobody else can read it");
    let verified = verifier.verify(&text).expect("an honest submission");
    assert!(verified.finished, "{verified:?}");

    to_the_instructors_side(&page);
    page.fill(Role::Textbox, "Challenge of these submissions", &code);
    page.choose_file_for("Choose files", &file);
    page.shows("1 of 1 checked");
    let ranking = page.text(Role::Table, "Ranking of the class");
    for part in [&format!("1. {STUDENT}"), "to the end", &verified.score.to_string()] {
        assert!(ranking.contains(part), "{part:?} is not in: {ranking}");
    }

    let open = verifier.receive(&text).expect("it was read before").code();
    let damaged = format!("{}!", &open[..open.len() - 1]);
    page.fill(Role::Textbox, "Or paste a text", &damaged);
    page.click(Role::Button, "Check the text");
    page.shows("2 of 2 checked");
    let faults = page.text(Role::Table, "Not counted");
    assert!(faults.contains("Pasted text 1") && faults.contains("The text is damaged"), "{faults}");
    page.fill(Role::Textbox, "Or paste a text", &open);
    page.click(Role::Button, "Check the text");
    page.shows("This challenge asks for sealed submissions");

    look_into_the_year(&page);
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_mistyped_short_word_is_told() {
    let page = Page::open(Language::English);
    page.click(Role::Link, "Class competition");
    to_the_instructors_side(&page);
    page.turn_off("Seal submissions");
    let word = page.value(Role::Textbox, "Short word");
    page.click(Role::Button, "I take part");
    let last = if word.ends_with('A') { 'B' } else { 'A' };
    page.fill(Role::Textbox, "Code, link or short word", &format!("{}{last}", &word[..word.len() - 1]));
    page.shows("The short word is mistyped");
    page.fill(Role::Textbox, "Code, link or short word", &word.to_lowercase());
    page.find(Role::Button, "Begin");
    page.has_no_complaints();
}

/// Goes through the year that was handed in, and comes back to the class as it was left.
fn look_into_the_year(page: &Page) {
    page.click_starting(Role::Button, "Open");
    page.shows(&format!("The year of {STUDENT}"));
    page.shows("Month 2");
    page.click(Role::Button, "Month before");
    page.click(Role::Button, "At its opening");
    page.shows("Month 1");
    page.goes_to("#/desk");
    page.find(Role::Heading, "Desk, month 1");
    page.click(Role::Link, "Back to the class");
    page.find(Role::Table, "Ranking of the class");
}

/// Returns the link and the code.
fn set_a_challenge_of_two_months(page: &Page) -> (String, String) {
    page.click(Role::Link, "Class competition");
    to_the_instructors_side(page);
    set_two_months(page);
    (page.value(Role::Textbox, "Link"), page.value(Role::Textbox, "Code"))
}

/// Two months of the practice year.
pub fn set_two_months(page: &Page) {
    page.click(Role::Button, "Practice year");
    page.fill(Role::Textbox, "Market number", "4711");
    page.fill(Role::Spinbutton, "Months", "2");
    page.shows("There is no short word for this");
}

pub fn to_the_instructors_side(page: &Page) {
    page.find(Role::Heading, "Class competition");
    page.click(Role::Button, "I teach");
    page.find(Role::Heading, "Set a challenge");
}

/// Takes the challenge up and lets the clock run through.
fn play_to_the_end(page: &Page) {
    page.fill(Role::Textbox, "Company name", player::COMPANY);
    page.click(Role::Button, "Begin");
    page.find(Role::Heading, "Desk, month 1");
    if !page.lacks(Role::Button, "Close the guide") {
        page.click(Role::Button, "Close the guide");
    }
    for _stop in 0..20 {
        player::run_to_month_end(page);
        if !page.lacks(Role::Link, "See the year's score") {
            return;
        }
    }
    page.fail("The two months do not end.");
}

/// Hands the game in as a file and returns it.
fn hand_in(page: &Page, folder: &std::path::Path) -> PathBuf {
    page.click(Role::Link, "Hand in");
    page.fill(Role::Textbox, "Your name", STUDENT);
    page.fill(Role::Textbox, "Your number", "2026001");
    page.click(Role::Button, "Save as a file");
    let file = folder.join("2026001-Ann-Lee.json");
    page.waits_for("The file is not saved.", || file.exists());
    file
}

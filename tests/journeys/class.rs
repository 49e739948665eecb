//! A class competition from hand to hand: a challenge is set, played, handed in and ranked.

use std::fs;
use std::path::{Path, PathBuf};

use game::RULES_VERSION;
use game::command::Command;
use game::luck::Seed;
use game::rival::{Policy, Skill};
use game::scenario::Scenario;
use game::setup::{Pace, Validity};
use tender::contest::challenge::{Challenge, Changes};
use tender::contest::submission::verify::Verifier;
use tender::contest::submission::{Student, Submission};
use tender::record::seal::{PublicKey, SecretKey};
use tender::record::{ScenarioRef, play_as_person};

use crate::games;
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
    let key_file = file_starting(&page, &folder, "tender-key-");
    let key = SecretKey::read(&fs::read_to_string(&key_file).expect("the key can be read")).expect("it is a key");
    assert!(key_file.ends_with(format!("tender-key-{}.txt", key.public().name())), "{}", key_file.display());
    let (_, hash) = link.split_once('#').expect("a link leads into the page");
    assert_eq!(hash, format!("/challenge/{code}"));

    page.goes_to(&format!("#{hash}"));
    let sealed = play_to_the_end(&page);
    assert!(sealed > 0, "two months went by without a single bid");
    let file = hand_in(&page, &folder);

    // Played in the browser, verified natively.
    let text = fs::read_to_string(&file).expect("the file can be read");
    let challenge = Challenge::read(&code).expect("the code is a challenge");
    assert_eq!(challenge.seal, Some(key.public()), "what is handed in is sealed");
    let verifier = Verifier::new(challenge).expect("its market is sound").with_key(Some(key));
    assert!(!text.contains(STUDENT) && Submission::read(&text).is_err(), "nobody else can read it");
    let verified = verifier.verify(&text).expect("an honest submission");
    assert!(verified.finished && verified.bids > 0, "{verified:?}");
    let log = verifier.receive(&text).expect("it was read just now").log;
    let decisions = log.entries.iter().filter(|entry| !matches!(entry.command, Command::Advance { .. })).count();
    assert!(decisions > 10 && verified.commands as usize > decisions, "{decisions} decisions: {verified:?}");

    // What was given out is there after a reload, and what is set is what was set.
    page.reload();
    to_the_instructors_side(&page);
    assert_eq!(page.value(Role::Textbox, "Code"), code, "the form has forgotten what it was set to");
    page.choose_file_for("Choose files", &file);
    page.shows("1 of 1 checked");
    page.reload();
    page.shows("1 of 1 checked");
    page.choose_file_for("Choose files", &file);
    page.shows("counted once: 1.");
    let ranking = page.text(Role::Table, "Ranking of the class");
    for part in [&format!("1. {STUDENT}"), "to the end", &verified.score.to_string()] {
        assert!(ranking.contains(part), "{part:?} is not in: {ranking}");
    }

    let open = verifier.receive(&text).expect("it was read before").code();
    let last = if open.ends_with('A') { 'B' } else { 'A' };
    let damaged = format!("{}{last}", &open[..open.len() - 1]);
    page.fill(Role::Textbox, "Or paste a text", &damaged);
    page.click(Role::Button, "Check the text");
    page.shows("2 of 2 checked");
    let faults = page.text(Role::Table, "Not counted");
    assert!(faults.contains("Pasted text 1") && faults.contains("The text is damaged"), "{faults}");
    let chat = format!("Ann 10:02\n{open}\n李明 10:05：“{}”", &open[..open.len() - 9]);
    page.fill(Role::Textbox, "Or paste a text", &chat);
    page.click(Role::Button, "Check the text");
    page.shows("4 of 4 checked");
    page.shows("This challenge asks for sealed submissions");
    page.shows("The text is cut off");

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
    give_out(&page);
    let word = page.value(Role::Textbox, "Short word");
    page.click(Role::Button, "I take part");
    let last = if word.ends_with('A') { 'B' } else { 'A' };
    page.fill(Role::Textbox, "Code, link or short word", &format!("{}{last}", &word[..word.len() - 1]));
    page.shows("The short word is mistyped");
    page.fill(Role::Textbox, "Code, link or short word", &word[..word.len() - 1]);
    page.shows("The short word is cut off: it has 12 letters and digits; here are 11.");
    page.fill(Role::Textbox, "Code, link or short word", &format!("短码：{}。", word.to_lowercase()));
    page.find(Role::Button, "Begin");
    page.has_no_complaints();
}

/// Computer companies are set one by one, are there after a reload, and no short word can say them.
#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn rivals_are_set_one_by_one() {
    let page = Page::open(Language::English);
    page.click(Role::Link, "Class competition");
    to_the_instructors_side(&page);
    page.turn_off("Seal submissions");
    let unfold = || page.run("document.querySelectorAll('details').forEach(fold => fold.open = true)", &[]);
    unfold();
    page.choose("1. plays as", "Beginner");
    assert!(page.lacks(Role::Combobox, "1. skill"), "all play alike until that is changed");
    page.click(Role::Button, "Mixed");
    page.choose("1. skill", "Sharp");
    page.click(Role::Button, "Leave out no. 5");
    page.waits_for("Nobody is left out.", || page.lacks(Role::Combobox, "5. plays as"));
    assert_eq!(page.value(Role::Spinbutton, "Computer companies"), "4");
    give_out(&page);
    page.shows("the computer companies are not the market's own");
    page.shows("This address works on this machine only");
    let set = Challenge::read(&page.value(Role::Textbox, "Code")).expect("the code is a challenge");
    let own = [Policy::Relationship, Policy::KeyAccount, Policy::Sprinter].map(|policy| policy.at(Skill::Middle));
    assert_eq!(set.rivals, [&[Policy::Novice.at(Skill::High)], &own[..]].concat());

    page.reload();
    to_the_instructors_side(&page);
    unfold();
    assert_eq!(page.value(Role::Textbox, "Code"), set.code(), "the form has forgotten who plays");
    page.fill(Role::Spinbutton, "Computer companies", "5");
    page.find(Role::Combobox, "5. plays as");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn practice_is_marked_and_cannot_be_handed_in() {
    let page = Page::open(Language::English);
    let (link, _) = set_a_challenge_of_two_months(&page);
    let (_, hash) = link.split_once('#').expect("a link leads into the page");
    page.goes_to(&format!("#{hash}"));
    page.fill(Role::Textbox, "Company name", player::COMPANY);
    page.click(Role::Button, "Practise on another market");
    page.find(Role::Heading, "Desk, month 1");
    let banner = "Practice for “Class competition”: this game cannot be handed in.";
    page.shows(banner);
    page.goes_to("#/market");
    page.shows(banner);
    page.click(Role::Link, "To the class");
    page.shows("No game in this browser plays a challenge yet");
    page.goes_to("#/");
    page.shows(&format!("Practice · {}", player::COMPANY));
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_game_from_another_machine_is_handed_in() {
    let page = Page::open(Language::English);
    let (link, code) = set_a_challenge_of_two_months(&page);
    let challenge = Challenge::read(&code).expect("the code is a challenge");
    let scenario = challenge.scenario().expect("its market is sound");
    let save = play_as_person(&scenario, challenge.setup(player::COMPANY), Policy::Balanced, Skill::Middle);
    page.goes_to("#/");
    page.choose_file(&games::file_of(&save));
    page.find(Role::Link, "See the final score");
    assert!(page.lacks(Role::Link, "Hand in"), "nobody has said yet for what it is played");
    let (_, hash) = link.split_once('#').expect("a link leads into the page");
    page.goes_to(&format!("#{hash}"));
    page.find(Role::Combobox, "Game");
    page.goes_to("#/desk");
    page.find(Role::Link, "Hand in");
    page.has_no_complaints();
}

/// Keys are added, files and texts wait for what they need, and another challenge forgets nobody.
#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn nothing_that_comes_in_is_lost() {
    let page = Page::open(Language::English);
    let folder = page.keeps_downloads();
    page.click(Role::Link, "Class competition");
    to_the_instructors_side(&page);
    let key = SecretKey::new([7; 32]);
    let (challenge, text) = handed_in_under(&key);
    page.fill(Role::Textbox, "Or paste a text", &text);
    page.click(Role::Button, "Check the text");
    page.shows("Not checked yet: 1. Choose their challenge above");

    page.fill(Role::Textbox, "Code, link or short word", &challenge.code());
    page.shows(&format!("These submissions are sealed to key {}", key.public().name()));
    page.shows("Not checked yet: 1. Load the key above");
    let own_key = page.run("return localStorage.getItem('tender.key')", &[]);
    let key_file = folder.join("key.txt");
    fs::write(&key_file, key.code()).expect("the key can be written");
    // The first control of this name is in the form above; either adds the key.
    page.choose_file_for("Load a key", &key_file);
    page.shows("1 of 1 checked");
    page.find(Role::Table, "Ranking of the class");
    let keys = page.run("return localStorage.getItem('tender.key')", &[]);
    let keys = keys.as_str().expect("keys are kept");
    assert_eq!(keys.lines().map(str::to_owned).collect::<Vec<_>>(), [own_key.as_str().expect("a key"), &key.code()]);

    saved_in_one_file_and_added_again(&page, &folder, &text);

    // One keystroke less, and the class is still there.
    let drop_a_letter = "const field = [...document.querySelectorAll('label')]
        .find(label => label.textContent == 'Code, link or short word').control;
        field.value = field.value.slice(0, -1);
        field.dispatchEvent(new Event('input', { bubbles: true }));";
    page.run(drop_a_letter, &[]);
    page.shows("The text is cut off");
    page.find(Role::Table, "Ranking of the class");
    let (title, other) = ("Second class", "Class competition");
    page.fill(Role::Textbox, "Title", title);
    give_out(&page);
    let list = page.text(Role::Combobox, "Challenge of these submissions");
    let entry = |start: &str| list.lines().find(|line| line.trim().starts_with(start)).expect("it is kept").trim();
    page.choose("Challenge of these submissions", entry(title));
    page.waits_for("The other class is still ranked.", || page.lacks(Role::Table, "Ranking of the class"));
    page.choose("Challenge of these submissions", entry(other));
    page.find(Role::Table, "Ranking of the class");
    page.shows("1 of 1 checked");
    page.has_no_complaints();
}

/// What was pasted is kept with the class, so that the page may be closed; what is cleared is gone.
fn saved_in_one_file_and_added_again(page: &Page, folder: &Path, text: &str) {
    page.waits_for("The page asks for what is kept.", || !asks_before_leaving(page));
    page.click(Role::Button, "Save all in one file");
    let file = folder.join("submissions-Class-competition.txt");
    page.waits_for("What came in is not saved.", || fs::read_to_string(&file).is_ok_and(|saved| saved == text));

    page.click(Role::Button, "Clear");
    page.shows("is deleted for good");
    // The button behind the question has the same words.
    page.run("document.querySelector('dialog[open] .btn--danger').click()", &[]);
    page.waits_for("The class is not cleared.", || page.lacks(Role::Table, "Ranking of the class"));
    page.choose_file_for("Choose files", &file);
    page.shows("1 of 1 checked");
    page.find(Role::Table, "Ranking of the class");
}

/// Whether the browser would ask whoever closes the page now.
pub fn asks_before_leaving(page: &Page) -> bool {
    let leave = "const leave = new Event('beforeunload', { cancelable: true });
        dispatchEvent(leave);
        return leave.defaultPrevented;";
    page.run(leave, &[]) == true
}

/// The code of a challenge for which nothing is sealed, and a whole year of it that was handed in.
pub fn handed_in_openly() -> (String, String) {
    let (challenge, text) = handed_in(None, None);
    (challenge.code(), text)
}

/// A challenge, and a year of it that was handed in, sealed to a key.
fn handed_in_under(key: &SecretKey) -> (Challenge, String) {
    handed_in(Some(key.public()), Some(2))
}

/// A challenge of so many months, or the market's, and a game of it.
fn handed_in(seal: Option<PublicKey>, months: Option<u8>) -> (Challenge, String) {
    let scenario = Scenario::practice();
    let challenge = Challenge {
        rules: RULES_VERSION,
        title: "Class competition".to_owned(),
        scenario: ScenarioRef::to(&scenario),
        changes: Changes { months, ..Changes::default() },
        seed: Seed(4711),
        rivals: vec![Policy::Balanced.at(Skill::Middle)],
        validity: Validity::Formal,
        pace: Pace::Calm,
        practice: true,
        seal,
    };
    let market = challenge.scenario().expect("its market is sound");
    let save = play_as_person(&market, challenge.setup(player::COMPANY), Policy::Balanced, Skill::Middle);
    let student = Student { name: STUDENT.to_owned(), number: String::new() };
    let at = "2026-11-20T10:00:00Z".into();
    let submission = Submission::new(&challenge, student, player::COMPANY.to_owned(), at, save.log);
    let text = submission.text(&challenge, [9; 32]);
    (challenge, text)
}

/// Waits for a file whose name begins so.
fn file_starting(page: &Page, folder: &Path, start: &str) -> PathBuf {
    let mut found = None;
    page.waits_for(&format!("No file {start:?} is saved."), || {
        let files = fs::read_dir(folder).expect("the folder can be read").filter_map(Result::ok);
        let mut fits = files.map(|file| file.path()).filter(|path| path.extension().is_some_and(|end| end == "txt"));
        found = fits.find(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(start)));
        found.is_some()
    });
    found.expect("it was waited for")
}

/// Goes through the year that was handed in, and comes back to the class as it was left.
fn look_into_the_year(page: &Page) {
    page.click_starting(Role::Button, "Open");
    page.shows(&format!("The game of {STUDENT}"));
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
pub fn set_a_challenge_of_two_months(page: &Page) -> (String, String) {
    page.click(Role::Link, "Class competition");
    to_the_instructors_side(page);
    set_two_months(page);
    (page.value(Role::Textbox, "Link"), page.value(Role::Textbox, "Code"))
}

/// Two months of the practice year.
pub fn set_two_months(page: &Page) {
    page.click(Role::Button, "Practice year");
    page.fill(Role::Textbox, "Market number", "4707");
    page.fill(Role::Spinbutton, "Months", "2");
    give_out(page);
    page.shows("There is no short word for this");
    page.shows("capital, months or weights are not the market's own");
}

/// The step after which a challenge is kept and its link, word and code are shown.
pub fn give_out(page: &Page) {
    page.click(Role::Button, "Give it out");
    page.shows("Given out on");
}

pub fn to_the_instructors_side(page: &Page) {
    page.find(Role::Heading, "Class competition");
    page.click(Role::Button, "I teach");
    page.find(Role::Heading, "Set a challenge");
}

/// Takes the challenge up, plans, bids where the clock stops for it, and plays to the end. Returns how many
/// bids were sealed.
fn play_to_the_end(page: &Page) -> usize {
    page.fill(Role::Textbox, "Company name", player::COMPANY);
    page.click(Role::Button, "Begin");
    page.find(Role::Heading, "Desk, month 1");
    assert!(page.lacks(Role::Button, "Close the guide"), "a challenge is played without the guide");
    player::stop_for_deadlines_only(page);
    player::plan_for_the_first_industry(page, &player::PLAN);
    let sealed = (1..=2).map(|month| player::run_month(page, month)).sum();
    page.find(Role::Link, "See the final score");
    sealed
}

/// Hands the game in as a file and returns it.
fn hand_in(page: &Page, folder: &Path) -> PathBuf {
    page.click(Role::Link, "Hand in");
    page.fill(Role::Textbox, "Your name", STUDENT);
    page.fill(Role::Textbox, "Your number", "2026001");
    page.click(Role::Button, "Copy as text");
    page.shows("Nothing has been sent yet: paste the copied text into a message to your instructor.");
    page.click(Role::Button, "Save as a file");
    page.shows("Nothing has been sent yet: send the saved file to your instructor.");
    let file = folder.join("2026001-Ann-Lee.json");
    page.waits_for("The file is not saved.", || file.exists());
    file
}

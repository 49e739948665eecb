//! What comes of a class once its years are in: ranked, spread, uncovered on a projector, compared and
//! debriefed.

use std::fs;
use std::path::Path;

use game::rival::{Policy, Skill};
use tender::contest::challenge::Challenge;
use tender::contest::debrief::debrief;
use tender::contest::debrief::distribution::Distribution;
use tender::contest::debrief::measure::Measure;
use tender::contest::ghosts::Release;
use tender::contest::standings::{StandingsRow, standings};
use tender::contest::submission::moment::Moment;
use tender::contest::submission::verify::Verifier;
use tender::contest::submission::{Student, Submission};
use tender::record::{Log, play_as_person};

use crate::axe::Axe;
use crate::class::{give_out, set_two_months, to_the_instructors_side};
use crate::page::{Language, Page, Role};

const STUDENTS: [(&str, &str, Policy); 3] =
    [("Ann Lee", "1", Policy::Balanced), ("Bo Chen", "2", Policy::PriceCutter), ("Cy Diaz", "3", Policy::Novice)];

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_class_of_three_is_ranked_uncovered_compared_and_debriefed() {
    let page = Page::open(Language::English);
    let folder = page.keeps_downloads();
    page.click(Role::Link, "Class competition");
    to_the_instructors_side(&page);
    page.turn_off("Seal submissions");
    set_two_months(&page);
    let code = page.value(Role::Textbox, "Code");
    let challenge = Challenge::read(&code).expect("the code is a challenge");
    let submissions = STUDENTS.map(|(name, number, policy)| played(&challenge, name, number, policy));
    for (nth, submission) in submissions.iter().enumerate() {
        let file = folder.join(format!("{nth}.txt"));
        fs::write(&file, submission.code()).expect("the file can be written");
        page.choose_file_for("Choose files", &file);
        page.shows(&format!("{0} of {0} checked", nth + 1));
    }
    let rows = ranked(challenge, &submissions);

    let table = page.text(Role::Table, "Ranking of the class");
    for StandingsRow { place, counts, .. } in &rows {
        let line = format!("{place}. {}", counts.student.name);
        assert!(table.contains(&line), "{line:?} is not in: {table}");
    }
    let score = Distribution::of(Measure::Score, rows.iter().map(|row| &*row.counts)).expect("all have a score");
    page.shows(&format!("Students: 3. Median {}", score.median));

    an_earlier_one_counts(&page, &folder, &submissions[0]);
    two_years_side_by_side(&page);
    is_sound(&page, "the class");
    figures_of_one(&page, &rows);
    places_on_the_projector(&page, &rows);
    debrief_of_a_small_class(&page, &rows);
    ghosts_go_out_and_play(&page, &folder, &rows);
    page.has_no_complaints();
}

/// So many months, that deliveries are complete and customers feel something.
const MONTHS: u8 = 4;
/// The fewest students of whom a class's chain of satisfaction is told.
const EIGHT: [(&str, Policy); 8] = [
    ("Ann Lee", Policy::Balanced),
    ("Bo Chen", Policy::PriceCutter),
    ("Cy Diaz", Policy::Relationship),
    ("Di Wang", Policy::KeyAccount),
    ("Ed Zhou", Policy::Sprinter),
    ("Fu Liu", Policy::Careful),
    ("Gu Tan", Policy::FocusThenSpread),
    ("Ha Yang", Policy::NoCare),
];

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_class_of_eight_sees_the_six_numbers_of_satisfaction() {
    let page = Page::open(Language::English);
    let folder = page.keeps_downloads();
    page.click(Role::Link, "Class competition");
    to_the_instructors_side(&page);
    page.turn_off("Seal submissions");
    page.click(Role::Button, "Practice year");
    page.fill(Role::Textbox, "Market number", "4707");
    page.fill(Role::Spinbutton, "Months", &MONTHS.to_string());
    give_out(&page);
    let challenge = Challenge::read(&page.value(Role::Textbox, "Code")).expect("the code is a challenge");
    let verifier = Verifier::new(challenge.clone()).expect("a sound market");
    let mut years = Vec::new();
    for (nth, (name, policy)) in EIGHT.into_iter().enumerate() {
        let submission = played(&challenge, name, &nth.to_string(), policy);
        years.push(verifier.verify(&submission.code()).expect("an honest submission"));
        let file = folder.join(format!("{nth}.txt"));
        fs::write(&file, submission.code()).expect("the file can be written");
        page.choose_file_for("Choose files", &file);
        page.shows(&format!("{0} of {0} checked", nth + 1));
    }
    page.click(Role::Link, "Class debrief");
    let heading = "The chain of satisfaction (ACSI)";
    page.find(Role::Heading, heading);
    let table = page.text(Role::Table, heading);
    let counted = debrief(&years);
    let chain = counted.chain.enough().expect("eight students have customers who bought");
    let names = ["Expectation", "Perceived quality", "Perceived value", "Satisfaction", "Complaints", "Loyalty"];
    let has_medians = |table: &str, names: [&str; 6]| {
        for (name, link) in names.into_iter().zip(&chain.links) {
            let row = table.lines().find(|line| line.starts_with(name)).unwrap_or_default();
            let median = format!("{}.{}", link.median / 10, link.median % 10);
            assert!(row.split_whitespace().any(|cell| cell == median), "{name} has no median {median}: {table}");
        }
    };
    has_medians(&table, names);
    page.shows("Lower quartile");
    is_sound(&page, "the debrief of eight");
    page.goes_to("#/");
    page.click(Role::Button, "中文");
    page.goes_to("#/class/debrief");
    let table = page.text(Role::Table, "满意度的因果链（ACSI）");
    has_medians(&table, ["顾客期望", "感知质量", "感知价值", "顾客满意", "顾客抱怨", "顾客忠诚"]);
    page.shows("下四分位");
    is_sound(&page, "the debrief of eight in Chinese");
    page.has_no_complaints();
}

fn played(challenge: &Challenge, name: &str, number: &str, policy: Policy) -> Submission {
    let scenario = challenge.scenario().expect("a sound market");
    let save = play_as_person(&scenario, challenge.setup(name), policy, Skill::Middle);
    let student = Student { name: name.to_owned(), number: number.to_owned() };
    Submission::new(challenge, student, name.to_owned(), "2026-11-20T10:00:00.000Z".into(), save.log)
}

/// The class as it must come out, played again natively.
fn ranked(challenge: Challenge, submissions: &[Submission]) -> Vec<StandingsRow> {
    let verifier = Verifier::new(challenge).expect("a sound market");
    let verify = |submission: &Submission| verifier.verify(&submission.code()).expect("an honest submission");
    let now = Moment::read("2027-01-01T00:00:00.000Z").expect("a moment");
    let rows = standings(submissions.iter().map(verify), now, |_| false, |year| Measure::Score.merit(year));
    assert_eq!(rows.iter().map(|row| row.place).collect::<Vec<_>>(), [1, 2, 3], "three places to uncover");
    rows
}

/// The instructor lets another submission count than the newest, and the newest again.
fn an_earlier_one_counts(page: &Page, folder: &Path, newest: &Submission) {
    let log = Log { entries: newest.log.entries[..newest.log.len() / 2].to_vec() };
    let earlier = Submission { at: "2026-11-19T10:00:00.000Z".into(), log, ..newest.clone() };
    let file = folder.join("earlier.txt");
    fs::write(&file, earlier.code()).expect("the file can be written");
    page.choose_file_for("Choose files", &file);
    page.shows("4 of 4 checked");
    let table_has = |words: &str| {
        let shown = || page.text(Role::Table, "Ranking of the class").contains(words);
        page.waits_for(&format!("{words:?} is not in the ranking."), shown);
    };
    table_has("Ann Lee · earlier");
    page.click_starting(Role::Button, "Count this one");
    table_has("Ann Lee · chosen");
    table_has("Ann Lee · later");
    page.click_starting(Role::Button, "Count this one");
    table_has("Ann Lee · earlier");
}

fn two_years_side_by_side(page: &Page) {
    page.choose("One", "Ann Lee 1");
    page.choose("Compare with", "Bo Chen 2");
    let table = page.text(Role::Table, "Side by side");
    for part in ["Ann Lee 1", "Bo Chen 2", "Month 2"] {
        assert!(table.contains(part), "{part:?} is not in: {table}");
    }
    page.shows("Ann Lee 1: ");
}

fn figures_of_one(page: &Page, rows: &[StandingsRow]) {
    page.click_starting(Role::Button, "Figures");
    let table = page.text(Role::Table, "Figures");
    assert!(table.contains("Class median") && table.contains(&rows[0].counts.score.to_string()), "{table}");
    page.click(Role::Button, "Close");
}

/// By the button, by the keys a presenter has, and back.
fn places_on_the_projector(page: &Page, rows: &[StandingsRow]) {
    let names = || page.run("return document.querySelector('.reveal__stage').innerText", &[]).to_string();
    let uncovered = |place: usize| {
        let name = &rows[place - 1].counts.student.name;
        let shown = || names().contains(&format!("Place {place}")) && names().contains(name);
        page.waits_for(&format!("{name} is not uncovered on place {place}."), shown);
    };
    let press = |key: &str| {
        page.run("window.dispatchEvent(new KeyboardEvent('keydown', { key: arguments[0] }))", &[key.into()]);
    };
    page.click(Role::Link, "Projector");
    page.shows("From the last place to the first.");
    page.click(Role::Button, "Next place");
    uncovered(3);
    // The Enter of an input method is none; one that is, is.
    let composing = "window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true }))";
    page.run(composing, &[]);
    assert!(!names().contains("Place 2"), "an input method's Enter uncovers a place");
    press("Enter");
    uncovered(2);
    press("ArrowLeft");
    uncovered(3);
    press(" ");
    uncovered(2);
    press("ArrowRight");
    uncovered(1);
    assert!(!page.is_enabled(Role::Button, "Next place"), "nobody is left");
    press("ArrowLeft");
    uncovered(2);
    is_sound(page, "the projector");
    press("Escape");
    page.find(Role::Table, "Ranking of the class");
}

fn debrief_of_a_small_class(page: &Page, rows: &[StandingsRow]) {
    page.click(Role::Link, "Class debrief");
    let figures = "Each student's figures, side by side";
    page.find(Role::Heading, figures);
    page.shows("No conclusion is drawn from so few");
    let table = page.text(Role::Table, figures);
    for row in rows {
        let (name, score) = (&row.counts.student.name, row.counts.score.to_string());
        assert!(table.contains(name.as_str()) && table.contains(&score), "{name} {score} is not in: {table}");
    }
    page.turn_on("Hide names");
    let hidden = page.text(Role::Table, figures);
    assert!(hidden.contains("Student A") && !hidden.contains("Ann Lee"), "{hidden}");
    page.find(Role::Heading, "Too few students to judge");
    page.shows("Price alone loses");
    page.shows("(students with figures: 3 of 8 needed)");
    let (bids, won) = rows.iter().fold((0, 0), |(bids, won), row| (bids + row.counts.bids, won + row.counts.wins));
    page.shows(&format!("Bids of the class: {bids}; won: {won}."));
    is_sound(page, "the debrief");
    page.click(Role::Link, "Back to the class");
    page.find(Role::Table, "Ranking of the class");
}

/// The best of the class becomes a rival to practise against; such a game cannot be handed in.
fn ghosts_go_out_and_play(page: &Page, folder: &Path, rows: &[StandingsRow]) {
    let best = &rows[0].counts;
    page.click_starting(Role::Checkbox, &format!("1. {}", best.student.name));
    page.click(Role::Button, "Save the ghosts");
    let file = folder.join("ghosts.txt");
    page.waits_for("The ghosts are not saved.", || file.exists());
    let text = fs::read_to_string(&file).expect("the file can be read");
    let release = Release::read(&text).expect("the file holds ghosts");
    assert_eq!(release.ghosts.iter().map(|ghost| &ghost.name).collect::<Vec<_>>(), [&best.company]);

    page.click(Role::Button, "I take part");
    page.fill(Role::Textbox, "Ghosts as a text", &text);
    page.shows("it is practice and cannot be handed in");
    page.click(Role::Button, "Play against the ghosts");
    page.find(Role::Heading, "Desk, month 1");
    page.goes_to("#/market");
    let companies = page.text(Role::Table, "Companies");
    assert!(companies.contains(&best.company), "{companies}");
    page.goes_to("#/class");
    page.shows("No game in this browser plays a challenge yet");
}

/// On a desk and on a phone nothing runs out of the window, and WCAG 2.2 AA is kept.
fn is_sound(page: &Page, what: &str) {
    let axe = Axe::installed();
    for (width, height) in [(390, 844), (1440, 900)] {
        page.resize(width, height);
        let found: Vec<String> = page.sticking_out().into_iter().chain(axe.violations(page)).collect();
        assert!(found.is_empty(), "{what}, {width} pixels:\n{}", found.join("\n"));
    }
}

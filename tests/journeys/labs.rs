//! Labs of the course: one is chosen, done on the pages of the game with hints, questions and texts, handed in and
//! marked; a reload loses nothing.

use std::time::Duration;

use game::tender::TenderState;
use tender::crm::book::CrmBook;
use tender::crm::leads::found::{LeadState, leads};
use tender::crm::leads::score::facts;
use tender::crm::record::LeadId;
use tender::record::{Save, SavedLab, replay};
use tender::study::lab::{Lab, read_labs};
use tender::study::situation::{open_situation, recording_file, recording_for};

use crate::driver::Scheme;
use crate::games::file_of;
use crate::inspection::Inspection;
use crate::page::{Language, Page, Role};

/// The lab of that name, as the site has it.
pub fn lab(id: &str) -> Lab {
    let path = format!("{}/src/study/lab/labs/{id}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("{path} is there"));
    read_labs(&text).expect("a sound lab").into_iter().next().expect("a lab in its file")
}

/// The game of a situation.
pub fn situation(id: &str) -> Save {
    recorded(id, 1)
}

/// A recording of a situation.
fn recorded(id: &str, recording: u8) -> Save {
    let file = recording_file(id, recording);
    let path = format!("{}/src/study/situation/{file}.txt", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("{path} is there"));
    open_situation(&text).expect("a situation opens")
}

/// Which of two words the page says.
const fn says<'a>(language: Language, english: &'a str, chinese: &'a str) -> &'a str {
    match language {
        Language::English => english,
        Language::Chinese => chinese,
    }
}

/// Opens a lab from the list and begins it.
pub fn begin(page: &Page, language: Language, lab: &Lab) {
    page.goes_to("#/course/labs");
    page.click(Role::Link, says(language, &lab.title.en, &lab.title.zh));
    page.waits_for("The lab does not open.", || page.address() == format!("#/course/lab/{}", lab.id));
    let start = says(language, "Start the lab", "开始实验");
    let again = says(language, "Start again", "重新开始");
    page.waits_for("It cannot be begun.", || {
        page.has_starting(Role::Button, start) || page.has_starting(Role::Button, again)
    });
    page.click(Role::Button, if page.lacks(Role::Button, start) { again } else { start });
    page.waits_for("The game does not open.", || page.address() == "#/desk");
}

/// How the panel counts the steps that are done.
pub fn steps(language: Language, done: usize, lab: &Lab) -> String {
    let all = lab.steps.len();
    match language {
        Language::English => format!("{done} of {all} steps"),
        Language::Chinese => format!("任务 {done}/{all}"),
    }
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_lab_about_leads_is_done_on_the_pages_of_the_workbench_and_marked() {
    let lab = lab("e04");
    let save = situation(&lab.situation);
    let world = replay(&save).expect("a situation plays again");
    let seen = world.observe(save.person());
    let all = leads(&seen, CrmBook::default().leads());
    let open_now = |customer| {
        let book = seen.book(seen.month()).filter(|tender| tender.state() == TenderState::Open);
        book.map(|tender| tender.id().customer).any(|one| one == customer)
    };
    let is_new = |state| matches!(state, LeadState::New | LeadState::Contacted);
    let mut ready: Vec<LeadId> = all.iter().filter(|lead| is_new(lead.state)).map(|lead| lead.id).collect();
    // Those with a tender come first: they can be converted.
    ready.sort_by_key(|lead| !open_now(lead.customer));
    let mut seen_once = Vec::new();
    ready.retain(|lead| {
        let is_first = !seen_once.contains(&lead.customer);
        seen_once.push(lead.customer);
        is_first
    });
    assert!(ready.len() >= 12, "the situation has leads enough");
    let address = |lead: LeadId| format!("#/crm/leads/{}-{}", lead.customer.0, lead.source as u8);

    let page = Page::open(Language::English);
    begin(&page, Language::English, &lab);
    page.shows(&lab.scene.en);
    page.shows(&steps(Language::English, 0, &lab));
    // A hint costs a point, which is asked first.
    page.click(Role::Button, "Hint 1 (costs 1 point)");
    page.shows("This hint takes one point off the step. Open it?");
    page.click(Role::Button, "Open the hint");
    page.shows(&lab.steps[0].hints[0].en);
    page.reload();
    page.shows(&lab.steps[0].hints[0].en);
    page.find(Role::Button, "Hint 2 (costs 1 point)");

    page.click(Role::Link, "To “Leads”");
    page.waits_for("The link of a step leads elsewhere.", || page.address() == "#/crm/leads");
    page.fill(Role::Spinbutton, "Points for: Tender this or next month", "40");
    page.click(Role::Button, "Set Points for: Tender this or next month");
    let others = page.names(Role::Button).into_iter().filter(|name| name.starts_with("Set Points for: "));
    for name in others.filter(|name| !name.contains("Tender this")).take(2).collect::<Vec<_>>() {
        page.fill(Role::Spinbutton, name.trim_start_matches("Set "), "7");
        page.click(Role::Button, &name);
    }
    page.shows(&steps(Language::English, 1, &lab));
    for (place, lead) in ready.iter().take(10).enumerate() {
        page.goes_to(&address(*lead));
        // What the page says is known is ticked, and a word is said for a lead of which nothing is.
        let known = facts(&seen, lead.customer);
        let boxes =
            [("Budget", known.budget), ("Authority", known.authority), ("Need", known.need), ("Timing", known.timing)];
        for (part, _) in boxes.into_iter().filter(|(_, is_known)| *is_known) {
            page.click_starting(Role::Checkbox, part);
        }
        if boxes.iter().all(|(_, is_known)| !is_known) {
            page.fill(Role::Textbox, "Reason to qualify it all the same", "The largest of its trade in town");
        }
        page.click(Role::Button, "Qualify lead");
        if place < 2 {
            page.find(Role::Combobox, "Opportunity");
            page.click(Role::Button, "Convert to opportunity");
            page.shows("The lead is closed.");
        }
    }
    page.shows(&steps(Language::English, 3, &lab));
    for lead in &ready[10..12] {
        page.goes_to(&address(*lead));
        page.choose("Reason for disqualification", "Too costly to acquire");
        page.click(Role::Button, "Disqualify lead");
        page.shows("The lead is closed.");
    }
    page.shows(&steps(Language::English, 4, &lab));

    // A number may be tried three times.
    page.click_starting(Role::Tab, "Questions");
    let ask = &lab.questions[0].ask.en;
    page.fill(Role::Textbox, ask, "1");
    page.run("document.querySelector('.lab__number button').click()", &[]);
    page.shows("Not right. Tries left: 2; each costs one point.");
    page.fill(Role::Textbox, ask, &all.len().to_string());
    page.run("document.querySelector('.lab__number button').click()", &[]);
    page.shows("Right.");
    // Steps are put in order by buttons, and one is chosen of several.
    page.run("document.querySelector('.lab__order .icon-btn:enabled').click()", &[]);
    page.run("[...document.querySelectorAll('.lab__question')].find(one => one.querySelector('.lab__order')).querySelector('fieldset > .btn').click()", &[]);
    page.run("document.querySelector('.lab__options input[type=radio]').click()", &[]);
    page.waits_for("Answers are not recorded.", || page.all_text().contains("Questions 3/"));
    page.click_starting(Role::Tab, "Texts");
    let report = &lab.artefacts[0].ask.en;
    page.fill(Role::Textbox, report, "Budget, authority, need and timing decide who comes first.");
    page.click_starting(Role::Tab, "Steps");
    page.reload();
    page.shows(&steps(Language::English, 4, &lab));
    page.click_starting(Role::Tab, "Texts");
    assert!(page.value(Role::Textbox, report).starts_with("Budget, authority"), "a text is lost by a reload");

    page.click_starting(Role::Tab, "Hand in");
    page.shows("Something is still open.");
    page.click(Role::Button, "Hand in the lab");
    page.shows("Afterwards nothing can be answered or changed in this attempt.");
    page.run("[...document.querySelectorAll('dialog[open] button')].at(-1).click()", &[]);
    page.waits_for("The marks are not shown.", || page.all_text().contains("Mark: "));
    page.shows("hints: 1");
    page.shows("tries: 2");
    // The worked solution has the student's own number.
    page.shows(&all.len().to_string());
    let kept = page.run("return JSON.parse(localStorage.getItem('tender.course')).labs.e04", &[]);
    assert_eq!(kept["attempts"], 1, "{kept}");
    assert!(kept["best"].as_u64().is_some_and(|best| best > 300 && best < 1000), "{kept}");
    page.find(Role::Button, "Start again");
    page.goes_to("#/course/labs");
    page.shows("best ");
    page.has_no_complaints();
}

/// The number of leads in a recording: the first question of the lab about leads.
fn leads_in(save: &Save) -> String {
    let world = replay(save).expect("a situation plays again");
    leads(&world.observe(save.person()), CrmBook::default().leads()).len().to_string()
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn neighbours_do_a_lab_in_games_of_their_own_and_another_attempt_is_in_another_one() {
    let lab = lab("e04");
    let of = |number: &u32| recording_for(&lab.id, &lab.situation, &number.to_string(), 0);
    let numbers = [1, 2, 3].map(|recording| (1..99).find(|number| of(number) == recording).expect("somebody has it"));
    let page = Page::open(Language::English);
    for (recording, number) in (1..).zip(numbers) {
        page.goes_to("#/");
        let kept = format!("{{\"student\":{{\"name\":\"\",\"number\":\"{number}\"}}}}");
        page.run("localStorage.setItem('tender.coursework', arguments[0])", &[kept.into()]);
        page.reload();
        begin(&page, Language::English, &lab);
        page.click_starting(Role::Tab, "Questions");
        let ask = &lab.questions[0].ask.en;
        page.fill(Role::Textbox, ask, &leads_in(&recorded(&lab.situation, recording)));
        page.run("document.querySelector('.lab__number button').click()", &[]);
        page.shows("Right.");
        page.reload();
        page.click_starting(Role::Tab, "Questions");
        page.shows("Right.");
    }
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_lab_about_a_repair_is_done_in_chinese_on_a_phone() {
    let lab = lab("e17");
    let page = Page::open(Language::Chinese);
    page.resize(390, 844);
    begin(&page, Language::Chinese, &lab);
    page.shows(&steps(Language::Chinese, 0, &lab));
    // The bar folds to one line and opens again.
    let fold = "document.querySelector('.lab__fold').click()";
    page.run(fold, &[]);
    page.waits_for("The panel does not fold.", || !page.all_text().contains(&lab.steps[1].text.zh));
    page.run(fold, &[]);
    page.shows(&lab.steps[1].text.zh);
    page.click_starting(Role::Tab, "问题");
    // Every question of the lab can be answered on a phone.
    page.run("for (const list of document.querySelectorAll('.lab__options')) list.querySelector('input').click()", &[]);
    page.run("for (const one of document.querySelectorAll('.lab__question fieldset > .btn')) one.click()", &[]);
    page.fill(Role::Textbox, &filled(&page, &lab.questions[0].ask.zh), "1");
    page.run("document.querySelector('.lab__number button').click()", &[]);
    let all = lab.questions.len();
    page.waits_for("Not every question is answered.", || page.all_text().contains(&format!("问题 {all}/{all}")));
    page.reload();
    page.waits_for("Answers are lost by a reload.", || page.all_text().contains(&format!("问题 {all}/{all}")));
    // On a phone the report and the course are behind "more".
    page.click_starting(Role::Button, "更多");
    page.find(Role::Link, "课程");
    page.click(Role::Link, "实验报告");
    page.waits_for("The menu does not lead to the report.", || page.address() == "#/report");
    page.has_no_complaints();
}

/// A question's text as the page shows it, by how it begins.
fn filled(page: &Page, ask: &str) -> String {
    let start = ask.split('{').next().unwrap_or_default().to_owned();
    let names = page.names(Role::Textbox);
    names.into_iter().find(|name| name.starts_with(&start)).unwrap_or_else(|| page.fail("The question is not asked."))
}

/// A game in which a lab is done.
pub fn of_lab(lab: &Lab, game: Save) -> Save {
    let mut save = Save { lab: Some(SavedLab::begun(&lab.id)), ..game };
    "2026-01-05T08:00:00.000Z".clone_into(&mut save.label.saved_at);
    save
}

/// Opens a saved game from a file.
pub fn open(page: &Page, save: &Save) {
    page.goes_to("#/");
    page.choose_file(&file_of(save));
    page.waits_for("The imported game does not open.", || page.address().starts_with("#/desk"));
}

fn labs_are_sound(language: Language, scheme: Scheme) {
    let lab = lab("e17");
    let game = situation(&lab.situation);
    let mut inspection = Inspection::begin(language, scheme);
    inspection.page.goes_to("#/course/labs");
    inspection.page.waits_for("The list does not come.", || {
        inspection.page.all_text().contains(says(language, &lab.title.en, &lab.title.zh))
    });
    inspection.look_at("labs", &|_, _| Vec::new());
    inspection.page.goes_to("#/course/lab/e17");
    let start = says(language, "Start the lab", "开始实验");
    inspection.page.waits_for("The lab does not open.", || inspection.page.has_starting(Role::Button, start));
    inspection.look_at("a lab", &|_, _| Vec::new());
    open(&inspection.page, &of_lab(&lab, game));
    let tabs = match language {
        Language::English => ["Steps", "Questions", "Texts", "Hand in"],
        Language::Chinese => ["任务", "问题", "书面作业", "提交实验"],
    };
    inspection.page.waits_for("The panel does not come.", || inspection.page.has_starting(Role::Tab, tabs[0]));
    for tab in tabs {
        inspection.page.resize(1440, 900);
        inspection.page.click_starting(Role::Tab, tab);
        std::thread::sleep(Duration::from_millis(200));
        inspection.look_at(tab, &|_, _| Vec::new());
    }
    let hand_in = says(language, "Hand in the lab", "提交实验");
    inspection.page.resize(1440, 900);
    inspection.page.click(Role::Button, hand_in);
    inspection.page.run("[...document.querySelectorAll('dialog[open] button')].at(-1).click()", &[]);
    inspection
        .page
        .waits_for("The marks do not come.", || inspection.page.all_text().contains(says(language, "Mark: ", "成绩 ")));
    inspection.look_at("marks", &|_, _| Vec::new());
    inspection.assert_sound();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn labs_are_sound_in_english_and_light() {
    labs_are_sound(Language::English, Scheme::Light);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn labs_are_sound_in_chinese_and_dark() {
    labs_are_sound(Language::Chinese, Scheme::Dark);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn labs_are_sound_in_chinese_and_light() {
    labs_are_sound(Language::Chinese, Scheme::Light);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn labs_are_sound_in_english_and_dark() {
    labs_are_sound(Language::English, Scheme::Dark);
}

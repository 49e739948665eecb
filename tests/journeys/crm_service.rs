//! The CRM workbench over a company's year: the service plan, the service queue, a repair out of warranty from triage to
//! follow-up, and a customer survey (experiments 15 to 18).

use std::thread::sleep;
use std::time::Duration;

use game::care::{Ticket, TicketId};
use game::ids::CompanyId;
use game::luck::Seed;
use game::rival::{Policy, Skill};
use game::scenario::Scenario;
use game::setup::{Pace, Player, Seat, Setup, Validity};
use game::time::{Minutes, Month};
use tender::crm::record::{CrmRecord, SampleMethod, SurveyDesign, SurveyItem, SurveyRecord, record_text};
use tender::crm::role::CrmRole;
use tender::crm::sample::{population, sample};
use tender::record::{Save, play_with_own_mind};

use crate::crm::{open, opened, row};
use crate::driver::Scheme;
use crate::games::{COMPANY, formal_year, until, world_of};
use crate::inspection::Inspection;
use crate::page::{Language, Page, Role};
use crate::player;

const ME: CompanyId = CompanyId(0);

/// A practice year that a policy plays in the person's seat.
fn year_of(policy: Policy, seed: u64) -> Save {
    let scenario = Scenario::practice();
    let mut seats = vec![Seat { name: COMPANY.to_owned(), player: Player::Human }];
    seats.extend(scenario.rivals.iter().map(|rival| {
        let policy = Policy::named(&rival.archetype).expect("the scenario names an archetype");
        Seat { name: rival.name.zh.clone(), player: Player::Rival { policy, skill: Skill::Middle } }
    }));
    let setup = Setup { seed: Seed(seed), seats, validity: Validity::Practice, pace: Pace::Calm };
    let mut save = play_with_own_mind(&scenario, setup, policy, Skill::Middle, &mut |_| Vec::new());
    save.label.saved_at = "2026-01-05T08:00:00.000Z".to_owned();
    save
}

/// A year shortly after a ticket came of which something holds, and which still waits then.
fn with_ticket(policy: Policy, days: u32, fits: impl Fn(&Ticket) -> bool) -> (Save, TicketId) {
    let of_year = |seed: u64| {
        let year = year_of(policy, seed);
        let end = world_of(&year);
        let seen = end.observe(ME);
        let before = |ticket: &&Ticket| fits(ticket) && ticket.opened.month().number() < 11;
        seen.company().tickets.iter().filter(before).find_map(|ticket| {
            let save = until(year.clone(), ticket.opened + Minutes::days(days));
            let world = world_of(&save);
            let came = world.now() >= ticket.opened;
            let waits = world.observe(ME).tickets_waiting().iter().any(|one| one.id == ticket.id);
            (came && waits).then_some((save, ticket.id))
        })
    };
    (1..100).find_map(of_year).expect("a year in a hundred has such a ticket")
}

/// Lets the clock run until something is so, over stops and months.
fn run_until(page: &Page, address: &str, what: &str, so: impl Fn(&Page) -> bool) {
    for _stop in 0..10 {
        page.goes_to("#/desk");
        player::run_to_month_end(page);
        page.waits_for("The clock does not stop.", || !page.lacks(Role::Button, "Clock and pause settings"));
        page.goes_to(address);
        page.find(Role::Heading, "Steps");
        if so(page) {
            return;
        }
    }
    page.fail(what);
}

/// The number of rows that the list says it has.
fn rows(page: &Page) -> usize {
    let text = page.all_text();
    let count = text.lines().find_map(|line| line.strip_prefix("Rows: "));
    count.and_then(|count| count.trim().parse().ok()).unwrap_or_default()
}

/// The amounts in a row.
fn amounts(row: &str) -> Vec<&str> {
    row.split(' ').filter(|cell| cell.starts_with('¥')).collect()
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_service_plan_sets_programmes_and_adds_up_what_they_take() {
    let page = opened(Language::English);
    page.goes_to("#/crm/service_plan");
    page.shows("Experiments 15, 18");
    let before = row(&page, "Service plan", "Total").unwrap_or_default();
    page.choose("For", "All customers of the plan");
    page.choose("Programme", "Accountable");
    page.shows("h and ¥");
    page.click_starting(Role::Button, "Set programme: ");
    page.waits_for("The programmes are not set.", || !page.lacks(Role::Button, "Set programme: 0"));
    let listed = page.text(Role::Table, "Service plan");
    let rows = rows(&page);
    let set = listed.lines().filter(|line| line.contains("Accountable")).count();
    assert_eq!(set, rows, "{listed}");
    let after = row(&page, "Service plan", "Total").unwrap_or_default();
    assert_ne!(before, after, "the total does not follow");
    let shown = page.all_text();
    let cost = amounts(&after).first().copied().unwrap_or_default().to_owned();
    let takes = shown.lines().find(|line| line.starts_with(&format!("Customers: {rows};"))).unwrap_or_default();
    assert!(takes.contains(&cost), "{takes} has another cost than the list, {cost}");
    page.reload();
    page.find(Role::Table, "Service plan");
    assert_eq!(row(&page, "Service plan", "Total").as_deref(), Some(after.as_str()));
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_service_queue_marks_what_is_overdue_against_the_promised_response() {
    let (save, ticket) = with_ticket(Policy::NoService, 5, |_| true);
    let page = Page::open(Language::English);
    open(&page, &save);
    let number = format!("#{}\t", ticket.0 + 1);
    page.goes_to("#/crm/service_queue");
    page.shows("Experiment 16");
    let line = row(&page, "Service queue", &number).unwrap_or_default();
    assert!(line.contains("Not kept") && line.ends_with("Overdue"), "{line}");
    // Those that are open come first.
    let listed = page.text(Role::Table, "Service queue");
    let first = listed.lines().find(|line| line.starts_with('#')).unwrap_or_default();
    assert!(first.ends_with("Overdue") || first.ends_with("Open"), "{first}");
    assert!(page.lacks(Role::Button, "Set promise"), "a sales manager may not set it");
    page.choose("Role", "Technical manager");
    page.find(Role::Heading, "Promised response by service package");
    page.fill(Role::Spinbutton, "Working hours", "12");
    page.click(Role::Button, "Set promise");
    page.shows("First response within 12 working hours");
    // What was promised before stays as it was.
    assert_eq!(row(&page, "Service queue", &number).as_deref(), Some(line.as_str()));
    page.goes_to("#/crm/causes");
    page.find(Role::Table, "Causes of faults");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_repair_out_of_warranty_is_triaged_quoted_done_billed_closed_and_followed_up() {
    let (save, ticket) = with_ticket(Policy::Sprinter, 0, |ticket| !ticket.in_warranty);
    let (number, address) = (format!("#{}", ticket.0 + 1), format!("#/crm/work_orders/{}", ticket.0));
    let page = Page::open(Language::English);
    open(&page, &save);
    page.goes_to("#/crm/work_orders");
    page.shows("Experiments 16, 17");
    page.click(Role::Link, &number);
    page.find(Role::Heading, "Steps");
    assert!(page.lacks(Role::Button, "Assign") && page.lacks(Role::Button, "Close work order"));
    page.choose("Warranty", "Out of warranty");
    page.choose("Cause", "Product quality");
    page.click(Role::Button, "Record triage");
    page.click(Role::Button, "Assign");
    assert!(!page.all_text().contains("judged correctly"), "the work order is still open");
    page.choose("Remedy", "Repair");
    page.shows("The customer pays ¥");
    assert!(!page.is_enabled(Role::Button, "Plan the work"), "it is not quoted yet");
    page.click(Role::Button, "Record repair quotation");
    page.find(Role::Table, "Repair charges");
    page.click(Role::Button, "Plan the work");
    page.shows("The work is planned");
    run_until(&page, &address, "The repair is not done.", |page| !page.lacks(Role::Button, "Close work order"));
    let bill = row(&page, "Repair charges", "Total").unwrap_or_default();
    let [quoted, invoiced] = amounts(&bill)[..] else { page.fail(&format!("The bill is {bill:?}.")) };
    assert_eq!(quoted, invoiced);
    page.fill(Role::Textbox, "Note for the file", "part changed");
    page.click(Role::Button, "Close work order");
    page.shows("Out of warranty: judged correctly");
    page.shows("The customer has not been called since closing.");
    assert!(!page.is_enabled(Role::Button, "Record follow-up"), "nobody has called");
    run_until(&page, &address, "The customer is not called.", |page| {
        let called = page.is_enabled(Role::Button, "Record follow-up");
        if !called && page.is_enabled(Role::Button, "Plan a call") {
            page.click(Role::Button, "Plan a call");
        }
        called
    });
    page.fill(Role::Textbox, "What the customer said", "runs well again");
    page.click(Role::Button, "Record follow-up");
    page.waits_for("The follow-up is not recorded.", || page.lacks(Role::Button, "Record follow-up"));
    page.goes_to("#/crm/work_orders");
    let line = row(&page, "Work orders", &format!("{number}\t")).unwrap_or_default();
    assert!(line.contains("Product quality") && line.contains(quoted), "{line}");
    page.goes_to("#/crm/repair_lines");
    let total = row(&page, "Repair charges", "Total").unwrap_or_default();
    let [all_quoted, all_invoiced] = amounts(&total)[..] else { page.fail(&format!("The totals are {total:?}.")) };
    assert!(all_quoted == quoted && all_invoiced != "¥0", "{total}");
    page.goes_to("#/crm/records");
    page.shows(&format!("Ticket {number}: follow-up"));
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_survey_is_designed_asked_and_read_with_intervals_and_quadrants() {
    let save = until(formal_year(), Month::new(8).expect("a month").hour(20));
    let all = population(&world_of(&save).observe(ME)).len();
    let page = Page::open(Language::English);
    open(&page, &save);
    page.goes_to("#/crm/survey");
    page.shows("Experiment 18");
    page.fill(Role::Textbox, "Name of the survey", "autumn");
    page.choose("Sample", "Random sample");
    page.fill(Role::Spinbutton, "Customers in the sample", "3");
    page.fill(Role::Spinbutton, "Sampling number", "7");
    page.shows(&format!("Sample: 3 of {all} customers"));
    page.fill(Role::Spinbutton, "Contacts asked at each customer", "1");
    page.shows("Contacts: 3; ");
    page.click(Role::Checkbox, "Club, gifts and VIP service");
    page.click(Role::Button, "Save design");
    page.click(Role::Link, "autumn");
    page.shows("Nobody of 3 has answered: the design can be changed.");
    page.shows("questionnaire of 17 items");
    page.shows("No answer yet");
    page.click(Role::Checkbox, "Club, gifts and VIP service");
    page.click(Role::Button, "Save the change");
    page.shows("questionnaire of 18 items");
    // The company may have planned some of them itself.
    if page.lacks(Role::Button, "Plan interviews: 0") {
        page.click_starting(Role::Button, "Plan interviews: ");
    }
    page.find(Role::Button, "Plan interviews: 0");
    let address = page.address();
    for _stop in 0..10 {
        page.goes_to("#/desk");
        player::run_to_month_end(&page);
        page.waits_for("The clock does not stop.", || !page.lacks(Role::Button, "Clock and pause settings"));
        page.goes_to(&address);
        page.find(Role::Heading, "autumn");
        if page.all_text().contains("3 of 3 answered. The design is frozen since") {
            break;
        }
    }
    page.shows("3 of 3 answered. The design is frozen since");
    assert!(page.lacks(Role::Button, "Save the change"), "a frozen design can be changed");
    let satisfaction = row(&page, "Satisfaction index", "Satisfaction\t").unwrap_or_default();
    assert!(satisfaction.contains('–'), "{satisfaction}");
    let reliability = row(&page, "Five dimensions of service quality", "Reliability").unwrap_or_default();
    assert!(reliability.contains(" of ") && reliability.contains('–'), "{reliability}");
    let factors = page.text(Role::Table, "Importance and satisfaction by factor");
    assert!(factors.lines().count() > 1, "{factors}");
    assert!(factors.contains("95% interval of importance"), "{factors}");
    page.shows("Improve first");
    page.shows("Martilla and James 1977");
    page.find(Role::Heading, "Open question");
    page.goes_to("#/crm/survey_answers");
    let answered = page.text(Role::Table, "Survey answers").lines().filter(|line| line.starts_with("autumn")).count();
    assert_eq!(answered, 3);
    page.goes_to("#/crm/survey_results");
    let listed = page.text(Role::Table, "Survey results");
    for words in ["95% interval from", "Reliability", "Importance", "Satisfaction index"] {
        assert!(listed.contains(words), "{words}: {listed}");
    }
    page.has_no_complaints();
}

/// A careful year in month 10, with a survey designed in month 5 that the year's own surveys have answered.
fn with_survey() -> Save {
    let year = formal_year();
    let end = Month::new(10).expect("a month").opening();
    let mut save = until(year.clone(), Month::new(5).expect("a month").opening());
    let world = world_of(&save);
    let customers = sample(&world.observe(ME), &|_| None, &SampleMethod::All);
    let (name, method) = ("spring".to_owned(), SampleMethod::All);
    let design = SurveyDesign { name, items: SurveyItem::all(), method, customers, contacts: 2 };
    let record = CrmRecord::Survey(SurveyRecord::Design(design));
    save.record(world.now(), ME, record_text(CrmRole::SalesManager, record));
    for entry in year.log.entries.iter().skip(save.log.len()).filter(|entry| entry.at < end) {
        save.note(entry.at, entry.by, entry.command.clone());
    }
    save
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_work_order_and_a_survey_are_sound_in_english_and_light() {
    a_work_order_and_a_survey_are_sound(Language::English, Scheme::Light);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_work_order_and_a_survey_are_sound_in_chinese_and_dark() {
    a_work_order_and_a_survey_are_sound(Language::Chinese, Scheme::Dark);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_work_order_and_a_survey_are_sound_in_chinese_and_light() {
    a_work_order_and_a_survey_are_sound(Language::Chinese, Scheme::Light);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_work_order_and_a_survey_are_sound_in_english_and_dark() {
    a_work_order_and_a_survey_are_sound(Language::English, Scheme::Dark);
}

fn a_work_order_and_a_survey_are_sound(language: Language, scheme: Scheme) {
    let (open_order, ticket) = with_ticket(Policy::Sprinter, 0, |ticket| !ticket.in_warranty);
    let pages = [(open_order, format!("work_orders/{}", ticket.0)), (with_survey(), "survey/0".to_owned())];
    let mut inspection = Inspection::begin(language, scheme);
    for (save, section) in pages {
        inspection.page.goes_to("#/");
        open(&inspection.page, &save);
        inspection.page.goes_to(&format!("#/crm/{section}"));
        sleep(Duration::from_millis(300));
        let tables = inspection.page.names(Role::Table).len();
        assert!(tables > 0 || section.starts_with("work"), "the survey has no results");
        inspection.look_at(&section, &|_, _| Vec::new());
    }
    inspection.assert_sound();
}

//! The CRM workbench: conference marketing, an on-site event and website marketing, each for a saved segment.

use std::thread::sleep;
use std::time::Duration;

use game::ids::CompanyId;
use game::money::Money;
use game::time::Minutes;
use tender::crm::accounts::Accounts;
use tender::crm::record::{
    CampaignKind, CampaignRecord, CrmRecord, RelationGroup, SegmentConditions, SegmentRecord, record_text,
};
use tender::crm::role::CrmRole;
use tender::crm::segments::members;
use tender::record::Save;

use crate::crm::{month_four, open, row, total};
use crate::driver::Scheme;
use crate::games::world_of;
use crate::inspection::Inspection;
use crate::page::{Language, Page, Role};
use crate::player;

const ME: CompanyId = CompanyId(0);

/// Saves the customers of a stage as a segment.
fn save_segment(page: &Page, stage: &str, name: &str) {
    page.goes_to("#/crm/segments");
    page.choose("Stage", stage);
    page.shows("Customers that fit: ");
    page.fill(Role::Textbox, "Name of the segment", name);
    page.click(Role::Button, "Save segment");
    page.find(Role::Button, &format!("Remove segment “{name}”"));
}

/// Plans a campaign for a segment and opens it.
fn plan(page: &Page, kind: &str, segment: &str, name: &str) {
    page.goes_to("#/crm/campaigns");
    page.fill(Role::Textbox, "Name of the campaign", name);
    page.choose("Kind of campaign", kind);
    page.choose("Segment", segment);
    page.fill(Role::Spinbutton, "Budget (yuan)", "20000");
    page.fill(Role::Spinbutton, "Expected responses", "2");
    page.click(Role::Button, "Plan campaign");
    page.click(Role::Link, name);
    page.find(Role::Table, "Budget and results");
    let planned = row(page, "Budget and results", "Spend").unwrap_or_default();
    assert_eq!(planned, "Spend ¥20,000.00 ¥0.00");
}

fn to_month_end(page: &Page) {
    page.goes_to("#/desk");
    for _stop in 0..4 {
        player::run_to_month_end(page);
        page.waits_for("The clock does not stop.", || !page.lacks(Role::Button, "Clock and pause settings"));
    }
}

/// The actual figure of a row of the results.
fn actual(page: &Page, start: &str) -> String {
    let row = row(page, "Budget and results", start).unwrap_or_default();
    row.rsplit(' ').next().unwrap_or_default().to_owned()
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn an_exhibition_and_a_seminar_for_a_segment_are_planned_held_and_counted() {
    let page = Page::open(Language::English);
    open(&page, &month_four());
    save_segment(&page, "Forming or stable (with a place)", "managed");
    page.goes_to("#/crm/saved_segments");
    page.waits_for("The segment is not listed.", || row(&page, "Saved segments", "managed").is_some());
    let mut links = Vec::new();
    for (kind, name) in [("Exhibition", "spring fair"), ("Product seminar", "spring seminar")] {
        plan(&page, kind, "managed", name);
        page.shows("done by ");
        page.click(Role::Button, "Queue the work");
        links.push(page.address());
    }
    to_month_end(&page);
    for link in links {
        page.goes_to(&link);
        page.find(Role::Table, "Budget and results");
        page.waits_for("Nobody came.", || actual(&page, "Responses") != "0");
        assert_ne!(actual(&page, "Spend"), "¥0.00");
    }
    // What came of the customers adds up to what came of the campaigns.
    let figures = |list: &str, address: &str| {
        page.goes_to(address);
        page.find(Role::Table, list);
        ["Responses", "Leads"].map(|head| total(&page, list, head))
    };
    let of_customers = figures("Campaign customers", "#/crm/campaign_members");
    let are_figures = of_customers.iter().all(|figure| figure.parse::<u32>().is_ok()) && of_customers[0] != "0";
    assert!(are_figures, "columns without a total or without responses: {of_customers:?}");
    assert_eq!(of_customers, figures("Campaigns", "#/crm/campaigns"));
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_website_campaign_reaches_customers_that_do_not_know_the_company() {
    let page = Page::open(Language::English);
    open(&page, &month_four());
    save_segment(&page, "Potential or target (not contacted yet)", "strangers");
    plan(&page, "Website campaign", "strangers", "web spring");
    page.shows("done by ");
    page.click(Role::Button, "Queue the work");
    let link = page.address();
    to_month_end(&page);
    page.goes_to(&link);
    page.find(Role::Table, "Budget and results");
    page.waits_for("Nothing was spent.", || actual(&page, "Spend") != "¥0.00");
    assert_ne!(actual(&page, "Customers"), "0", "the campaign reached nobody");
    page.goes_to("#/crm/records");
    page.shows("Campaign “web spring” planned");
    page.shows("Task linked to a campaign");
    page.goes_to("#/finance");
    page.shows("Website campaigns");
    page.has_no_complaints();
}

/// Month 4 with a segment of managed customers and a mailing planned for it.
fn with_campaign() -> Save {
    let mut save = month_four();
    let world = world_of(&save);
    let seen = world.observe(ME);
    let relation = Some(RelationGroup::Managed);
    let conditions = SegmentConditions { relation, ..SegmentConditions::default() };
    let targets = members(&seen, &Accounts::default(), &conditions);
    assert!(!targets.is_empty(), "a careful company manages customers by month 4");
    let segment = "managed".to_owned();
    let plan = CampaignRecord::Plan {
        name: "greetings".to_owned(),
        kind: CampaignKind::Mailing,
        segment: segment.clone(),
        targets,
        budget: Money::yuan(9_999),
        expected: 1,
        until: seen.now() + Minutes::days(20),
    };
    let kept = SegmentRecord::Save { name: segment, conditions };
    for record in [CrmRecord::Segment(kept), CrmRecord::Campaign(plan)] {
        save.record(world.now(), ME, record_text(CrmRole::GeneralManager, record));
    }
    save
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_campaign_and_the_pages_of_its_segment_are_sound_in_english_and_light() {
    a_campaign_and_the_pages_of_its_segment_are_sound(Language::English, Scheme::Light);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_campaign_and_the_pages_of_its_segment_are_sound_in_chinese_and_dark() {
    a_campaign_and_the_pages_of_its_segment_are_sound(Language::Chinese, Scheme::Dark);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_campaign_and_the_pages_of_its_segment_are_sound_in_chinese_and_light() {
    a_campaign_and_the_pages_of_its_segment_are_sound(Language::Chinese, Scheme::Light);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_campaign_and_the_pages_of_its_segment_are_sound_in_english_and_dark() {
    a_campaign_and_the_pages_of_its_segment_are_sound(Language::English, Scheme::Dark);
}

fn a_campaign_and_the_pages_of_its_segment_are_sound(language: Language, scheme: Scheme) {
    let mut inspection = Inspection::begin(language, scheme);
    open(&inspection.page, &with_campaign());
    for section in ["campaigns/1", "segments", "service_plan", "survey", "orders/open"] {
        inspection.page.goes_to(&format!("#/crm/{section}"));
        sleep(Duration::from_millis(300));
        inspection.look_at(section, &|_, _| Vec::new());
    }
    inspection.assert_sound();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_segment_gets_a_programme_a_credit_limit_and_a_survey() {
    let page = Page::open(Language::English);
    open(&page, &with_campaign());
    page.goes_to("#/crm/service_plan");
    page.choose("For", "Segment: managed");
    page.choose("Programme", "Proactive");
    page.click_starting(Role::Button, "Set programme: ");
    page.waits_for("Not all have the programme.", || !page.lacks(Role::Button, "Set programme: 0"));
    page.goes_to("#/crm/segments");
    page.fill(Role::Spinbutton, "Credit limit (yuan)", "45000");
    page.click_starting(Role::Button, "Set credit limit: ");
    page.waits_for("The limits can be set again.", || !page.lacks(Role::Button, "Set credit limit: 0"));
    page.goes_to("#/crm/survey");
    page.fill(Role::Textbox, "Name of the survey", "managed ones");
    page.choose("Sample", "Segment: managed");
    page.click(Role::Button, "Save design");
    page.click(Role::Link, "managed ones");
    page.shows("Segment: managed; questionnaire of ");
    page.has_no_complaints();
}

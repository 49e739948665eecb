//! A market that changes is seen and understood: at the desk, on the market page, in a customer's file, in the bid
//! room and in the handbook.

use game::command::Command;
use game::event::Event;
use game::ids::{CustomerId, IndustryId, TenderId};
use game::market::MarketEvent;
use game::observation::Observation;
use game::relation::Stage;
use game::tender::TenderState;
use game::time::{Minute, Minutes, Month};
use tender::insight::analytics::change::{is_norm, price_rise, unusual_worth};
use tender::record::Save;

use crate::games::{file_of, formal_year, until, world_of};
use crate::page::{Language, Page, Role};
use crate::pages::address_of;
use crate::player;

fn open(page: &Page, save: &Save) {
    page.choose_file(&file_of(save));
    page.waits_for("The imported game does not open.", || page.address().starts_with("#/desk"));
}

/// The first month of a careful formal year, as it is at that hour, of which something is so.
fn month_with<T>(hour: u32, of: impl Fn(&Observation<'_>) -> Option<T>) -> (Save, T) {
    let year = formal_year();
    let mut saves = Month::all().skip(1).map(|month| until(year.clone(), month.hour(hour)));
    let found = saves.find_map(|save| {
        let found = of(&world_of(&save).observe(save.person()))?;
        Some((save, found))
    });
    found.expect("it happens within a careful year")
}

fn industry_name(seen: &Observation<'_>, industry: IndustryId, language: Language) -> String {
    let name = &seen.scenario().industry(industry).name;
    match language {
        Language::English => name.en.clone(),
        Language::Chinese => name.zh.clone(),
    }
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_months_event_is_told_at_its_opening_and_on_the_market_page() {
    let event = |seen: &Observation<'_>| seen.market_event(seen.month()).and_then(MarketEvent::industry);
    let (save, industry) = month_with(8, event);
    for language in [Language::English, Language::Chinese] {
        let page = Page::open(language);
        open(&page, &save);
        let (news, link, heading) = match language {
            Language::English => ("Market news", "Market", "What happens in the market"),
            Language::Chinese => ("市场消息", "看市场", "市场动态"),
        };
        page.shows(news);
        let line = "return document.querySelector('.market-line p').textContent";
        let line = page.run(line, &[]).as_str().unwrap_or_default().to_owned();
        page.click(Role::Link, link);
        page.find(Role::Heading, heading);
        let world = world_of(&save);
        let industry = industry_name(&world.observe(save.person()), industry, language);
        assert!(line.contains(&industry), "{line}");
        let told = line.trim_start_matches(news).trim();
        let panel = page.all_text();
        assert!(panel.contains(told), "{told} is not on the market page");
        page.has_no_complaints();
    }
}

/// The same game at exactly that minute: an advance of the clock that goes further ends there.
fn stopped_at(year: Save, minute: Minute) -> Save {
    let mut save = until(year, minute);
    if let Some(Command::Advance { to }) = save.log.entries.last_mut().map(|entry| &mut entry.command) {
        *to = minute;
    }
    until(save, minute)
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_clock_that_stops_at_an_opening_tells_the_event() {
    // The second month is the first that can have one.
    let (save, _) = month_with(8, |seen| seen.market_event(seen.month()));
    let month = world_of(&save).now().month();
    let before = stopped_at(formal_year(), month.opening().back(Minutes::hours(2)));
    let page = Page::open(Language::English);
    open(&page, &before);
    let told = {
        let world = world_of(&save);
        let seen = world.observe(save.person());
        seen.market_event(month)
            .and_then(MarketEvent::industry)
            .map(|industry| industry_name(&seen, industry, Language::English))
    };
    for _stop in 0..6 {
        if page.address() == "#/review" {
            break;
        }
        player::run_to_month_end(&page);
    }
    page.find(Role::Heading, &format!("Month {} in review: planned and done", month.number() - 1));
    page.shows("Market news");
    let line = page.run("return document.querySelector('.month-panel .market-line').textContent", &[]);
    let line = line.as_str().unwrap_or_default();
    assert!(told.is_none_or(|industry| line.contains(&industry)), "{line}");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_trade_is_researched_from_the_market_page() {
    let page = Page::open(Language::English);
    player::begin_practice_year(&page);
    page.goes_to("#/market");
    page.find(Role::Heading, "Market research");
    page.click(Role::Button, "Research Fast-moving consumer goods");
    page.shows("Research is planned");
    player::to_desk(&page);
    for _stop in 0..8 {
        player::run_to_month_end(&page);
        page.goes_to("#/market");
        page.find(Role::Heading, "Market research");
        if page.text(Role::Table, "Market research").contains("As of month 1") {
            break;
        }
        player::to_desk(&page);
    }
    let table = page.text(Role::Table, "Market research");
    assert!(table.contains("As of month 1") && table.contains("In month 2: "), "{table}");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_family_that_becomes_dearer_is_marked_among_the_prices() {
    let rise = |seen: &Observation<'_>| seen.scenario().industry_ids().find(|&id| price_rise(seen, id).is_some());
    let (save, family) = month_with(8, rise);
    let page = Page::open(Language::English);
    open(&page, &save);
    page.goes_to("#/market");
    let world = world_of(&save);
    let called = world.observe(save.person()).scenario().industry(family).family.en.clone();
    page.click_starting(Role::Tab, &called);
    page.shows("suppliers ask 112% of the usual price in months ");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn customers_that_enter_or_are_taken_over_say_so() {
    let entered = |seen: &Observation<'_>| seen.customer_ids().find_map(|id| Some((id, seen.entered(id)?)));
    let (save, (customer, month)) = month_with(8, entered);
    let page = Page::open(Language::English);
    open(&page, &save);
    page.goes_to(&format!("#/customers/{}", customer.0));
    page.shows(&format!("new since month {}", month.number()));

    let merged = |seen: &Observation<'_>| seen.all_customers().find_map(|id| Some((id, seen.merger_of(id)?)));
    let (save, (customer, merger)) = month_with(8, merged);
    let world = world_of(&save);
    let called = |id: CustomerId| world.observe(save.person()).customer(id).name.en.clone();
    let page = Page::open(Language::English);
    open(&page, &save);
    page.goes_to("#/customers");
    page.shows("Taken over, files to read:");
    page.click(Role::Link, &called(customer));
    page.shows(&format!("Taken over by {} in month {}.", called(merger.into), merger.month.number()));
    let gestures = "return document.querySelectorAll('.file__foot button, .contacts button').length";
    assert_eq!(page.run(gestures, &[]), 0, "a customer that is gone has no gestures");
    page.click(Role::Link, &called(merger.into));
    page.find(Role::Heading, &called(merger.into));
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_file_says_what_projects_may_bring_and_why_a_place_falls_free() {
    let stable = |seen: &Observation<'_>| {
        seen.customer_ids().find(|&id| {
            let relation = seen.relation(id);
            relation.stage() == Stage::Stable && relation.details().fulfilled > 0
        })
    };
    let (save, customer) = month_with(8, stable);
    for (language, words) in [
        (Language::English, ["Projects and further sales", "Joint project: ", "Cross-selling: "]),
        (Language::Chinese, ["项目与交叉销售", "联合项目：", "交叉销售："]),
    ] {
        let page = Page::open(language);
        open(&page, &save);
        page.goes_to(&format!("#/customers/{}", customer.0));
        for words in words {
            page.shows(words);
        }
        page.has_no_complaints();
    }
    let unused = |seen: &Observation<'_>| {
        seen.customer_ids().find(|&id| seen.place_fall(id).is_some_and(|fall| fall.is_unused && !fall.is_silent))
    };
    let (save, customer) = month_with(8, unused);
    let page = Page::open(Language::English);
    open(&page, &save);
    page.goes_to(&format!("#/customers/{}", customer.0));
    page.shows("A bid in the customer's next tender keeps it, won or lost.");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_contact_who_changes_jobs_takes_an_amount_of_recognition_along() {
    let went = |seen: &Observation<'_>| {
        let opening = seen.month().opening();
        seen.feed().iter().rev().take_while(|told| told.at >= opening).find_map(|told| {
            let Event::ContactLeft { customer, .. } = told.event else { return None };
            let relation = seen.relation(customer);
            let before = relation.recognition_at(told.at.back(Minutes::new(1))).get();
            let left = relation.recognition_at(told.at).get();
            (left < before).then_some((customer, before, left))
        })
    };
    let (save, (customer, before, left)) = month_with(8, went);
    for (language, words) in [(Language::English, "Recognition"), (Language::Chinese, "认可度")] {
        let page = Page::open(language);
        open(&page, &save);
        page.goes_to(&format!("#/customers/{}", customer.0));
        page.shows(words);
        page.shows(&format!(" {before} → {left}"));
        page.has_no_complaints();
    }
}

/// An open tender of which something is so.
fn tender_with(seen: &Observation<'_>, of: impl Fn(IndustryId, TenderId) -> bool) -> Option<TenderId> {
    let open = seen.book(seen.month()).filter(|tender| tender.state() == TenderState::Open).map(|tender| tender.id());
    let regular = open.filter(|&id| id == TenderId::regular(id.customer, id.month));
    let mut found = regular.filter(|&id| of(seen.customer(id.customer).industry, id));
    found.next()
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_bid_room_tells_a_norm_and_a_boom() {
    let norm = |seen: &Observation<'_>| {
        tender_with(seen, |industry, id| (0..3).any(|index| is_norm(seen, industry, index, id.month)))
    };
    let unusual =
        |seen: &Observation<'_>| tender_with(seen, |industry, id| unusual_worth(seen, industry, id.month).is_some());
    for (of, words) in [
        (&norm as &dyn Fn(&Observation<'_>) -> Option<TenderId>, "by the industry's norm"),
        (&unusual, "of the usual this month."),
    ] {
        let (save, tender) = month_with(8, of);
        let page = Page::open(Language::English);
        open(&page, &save);
        page.goes_to(&format!("#/bid/{}", address_of(tender)));
        page.shows(words);
        page.has_no_complaints();
    }
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_handbook_explains_change_and_projects() {
    for (language, market, projects) in [
        (Language::English, "What changes in the market", "Projects: work for spare hours"),
        (Language::Chinese, "市场的变化", "项目：用好空闲工时"),
    ] {
        let page = Page::open(language);
        open(&page, &until(formal_year(), Minute::new(600)));
        for (slug, title) in [("market", market), ("projects", projects)] {
            page.goes_to(&format!("#/handbook/{slug}"));
            page.find(Role::Heading, title);
            assert!(!page.all_text().contains("[unused_months]"), "a number is missing");
        }
        page.has_no_complaints();
    }
}

//! What customers are worth and how far relations have come: where new business comes from, what the clubs
//! bring, and the stages of the life cycle.

use game::care::Club;
use game::relation::Stage;
use game::time::Month;
use tender::insight::analytics::clubs::clubs;
use tender::insight::analytics::new_business::first_contacts;

use crate::games::{file_of, formal_year, until, world_of};
use crate::page::{Language, Page, Role};

/// A month by which a careful company has been recommended and has members.
const LATE: u8 = 10;

/// A row of a table as it can be read, its cells separated by blanks.
fn row(page: &Page, table: &str, name: &str) -> String {
    let text = page.text(Role::Table, table);
    let found = text.lines().find(|line| line.starts_with(name)).map(|line| line.replace('\t', " "));
    found.unwrap_or_else(|| page.fail(&format!("{table:?} has no row {name:?}: {text}")))
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn new_business_and_clubs_are_summed_up() {
    let save = until(formal_year(), Month::new(LATE).expect("a month").hour(8));
    let world = world_of(&save);
    let seen = world.observe(save.person());
    let [quarter, year] = first_contacts(&seen);
    assert!(year.recommended > 0 && year.all > quarter.all, "{quarter:?} of {year:?}");
    let members = clubs(&seen).map(|total| (total.club, total.members));
    let words = [
        (
            Language::English,
            "Where new business comes from",
            ["This quarter", "This year so far"],
            "Customers' clubs",
            ["Points club", "Fee-paying club"],
        ),
        (Language::Chinese, "新业务的来源", ["本季度", "本年至今"], "会员俱乐部", ["积分俱乐部", "付费俱乐部"]),
    ];
    for (language, sources, periods, club_table, club_names) in words {
        let page = Page::open(language);
        page.choose_file(&file_of(&save));
        page.waits_for("The imported game does not open.", || page.address().starts_with("#/desk"));
        page.goes_to("#/value");
        page.find(Role::Heading, sources);
        for (name, sum) in periods.into_iter().zip([quarter, year]) {
            let read = row(&page, sources, name);
            assert!(read.starts_with(&format!("{name} {} {} ", sum.all, sum.recommended)), "{read}");
        }
        page.find(Role::Heading, club_table);
        for (name, (club, count)) in club_names.into_iter().zip(members) {
            assert_eq!(name == club_names[0], club == Club::Points);
            let read = row(&page, club_table, name);
            assert!(read.starts_with(&format!("{name} {count} ¥")), "{read}");
        }
        page.has_no_complaints();
    }
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_life_cycle_has_two_steps_of_acquisition_and_four_stages() {
    let save = until(formal_year(), Month::new(LATE).expect("a month").hour(8));
    let world = world_of(&save);
    let seen = world.observe(save.person());
    let stable = seen.customer_ids().find(|&id| seen.relation(id).stage() == Stage::Stable);
    let stable = stable.expect("a careful company has a stable customer by then");
    let words = [
        (Language::English, "Stage", "Acquisition", "The four stages of a relationship", "Decline"),
        (Language::Chinese, "阶段", "开发", "客户关系的四个阶段", "退化期"),
    ];
    for (language, list, acquisition, four, decline) in words {
        let page = Page::open(language);
        page.choose_file(&file_of(&save));
        page.waits_for("The imported game does not open.", || page.address().starts_with("#/desk"));
        page.goes_to("#/customers");
        page.shows(acquisition);
        page.shows(four);
        page.goes_to(&format!("#/customers/{}", stable.0));
        let path = page.text(Role::List, list);
        let at = |word: &str| path.find(word).unwrap_or_else(|| page.fail(&format!("no {word:?} in {path}")));
        assert!(at(acquisition) < at(four) && at(four) < at(decline), "{path}");
        page.has_no_complaints();
    }
}

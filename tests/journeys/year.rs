//! A whole practice year through the interface alone, from the start page to the score: begun in English on a desk in light,
//! gone on with in Chinese on a phone in dark.

use crate::axe::Axe;
use crate::look::ONE_PAIR;
use crate::page::{Page, Role};
use crate::player;

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_practice_year_is_played_to_its_score() {
    let [desk, phone] = ONE_PAIR;
    let page = desk.open();
    player::begin_practice_year(&page);
    player::stop_for_deadlines_only(&page);
    hand_over_the_routine(&page);
    player::plan_for_the_first_industry(&page, &player::PLAN);
    let mut sealed = player::run_month(&page, 1);
    for month in 2..=12 {
        if month == 7 {
            page.click(Role::Button, "中 中文");
            page.find(Role::Heading, "第 6 月回顾：计划与实际");
            page.prefer(phone.scheme);
            page.resize(phone.window.0, phone.window.1);
        }
        match month {
            2 => visit_everybody(&page),
            _ => plan_as_last_month(&page),
        }
        sealed += player::run_month(&page, month);
    }
    assert!(sealed > 0, "the year went by without a single bid");
    page.click(Role::Link, page.says("See the final score", "看最终成绩"));
    page.find(Role::Heading, &format!("{}的一年", player::COMPANY));
    page.shows(page.says("out of 1000", "满分 1000"));
    phone.finds_sound(&page, &Axe::installed(), "the year's end");
    let ranking = page.text(Role::Table, page.says("Ranking", "排名"));
    let companies = 1 + game::scenario::Scenario::practice().rivals.len();
    // One line of heads, one for each company.
    assert!(ranking.lines().count() > companies && ranking.contains(player::COMPANY), "{ranking}");
    page.has_no_complaints();
}

/// Standing orders for buying and delivering.
fn hand_over_the_routine(page: &Page) {
    page.click_starting(Role::Link, "Delivery");
    page.turn_on("Buy what contracts need");
    page.turn_on("Deliver when in stock");
}

/// Calls, visits and demonstrations for all customers at once, from the list of customers.
fn visit_everybody(page: &Page) {
    page.click_starting(Role::Link, "Customers");
    page.click(Role::Checkbox, "Select all customers listed");
    page.click_starting(Role::Button, "Visit (");
    page.click(Role::Button, "Clear selection");
    page.click_starting(Role::Link, "Desk");
}

/// The same work as last month, as far as it can be done again.
fn plan_as_last_month(page: &Page) {
    player::to_desk(page);
    let queue = page.says("Queue ", "排入 ");
    page.click(Role::Button, page.says("As last month", "照上月排"));
    page.find(Role::Dialog, page.says("Last month's plan again", "照上月再排一遍"));
    if page.has_starting(Role::Button, queue) {
        page.click_starting(Role::Button, queue);
    } else {
        page.click(Role::Button, page.says("Close", "关闭"));
    }
}

//! What a player does again and again, in the words of the language in which the page is.

use crate::page::{Page, Role};

/// The name under which the journeys play.
pub const COMPANY: &str = "Northwind";
/// The market in which they play: the same each time.
const MARKET: &str = "4711";
/// From the first look at a customer to a place with it.
pub const PLAN: [&str; 5] =
    ["Customer research", "Phone call", "Visit", "Product demonstration", "Move to the forming stage"];

/// Begins a practice year from the start page and closes the guide.
pub fn begin_practice_year(page: &Page) {
    begin_with_guide(page);
    page.click(Role::Button, page.says("Close the guide", "收起引导"));
}

/// Begins a practice year from the start page, with the guide open as it comes.
pub fn begin_with_guide(page: &Page) {
    page.click(Role::Button, page.says("Practice year", "练习赛"));
    page.fill(Role::Textbox, page.says("Company name", "公司名称"), COMPANY);
    page.fill(Role::Textbox, page.says("Market number", "市场编号"), MARKET);
    page.click(Role::Button, page.says("Open for business", "开局"));
    page.find(Role::Heading, page.says("Desk, month 1", "第 1 月经营台"));
}

/// Begins a practice year in rush from the start page; its first month waits to be opened.
pub fn begin_a_rush(page: &Page) {
    page.click(Role::Button, "Practice year");
    page.fill(Role::Textbox, "Company name", COMPANY);
    page.fill(Role::Textbox, "Market number", MARKET);
    let rush = "[...document.querySelectorAll('label.choice')]
        .find(card => card.querySelector('b').textContent == 'Rush').click()";
    page.run(rush, &[]);
    page.click(Role::Button, "Open for business");
    page.find(Role::Heading, "Desk, month 1");
}

/// Begins a practice year for several teams at one machine, and opens the first month of the first team.
pub fn plan_first_month_in_hot_seat(page: &Page) {
    page.goes_to("#/rounds");
    page.click(Role::Button, "Hot seat");
    page.click(Role::Button, "Practice year");
    page.click(Role::Button, "Begin");
    page.click(Role::Button, "We are Team 1");
    page.click(Role::Button, "Plan month 1");
    page.find(Role::Heading, "Desk, month 1");
}

/// Queues these steps for all customers of the first industry, in one gesture.
pub fn plan_for_the_first_industry(page: &Page, steps: &[&str]) {
    to_desk(page);
    let queue = page.says("Queue tasks", "排任务");
    page.click(Role::Button, queue);
    page.find(Role::Dialog, queue);
    for step in steps {
        page.click_starting(Role::Checkbox, step);
    }
    page.choose(page.says("Industry", "行业"), page.says("Fast-moving consumer goods", "快速消费品"));
    page.click(Role::Button, page.says("Choose all shown", "选中全部所列"));
    page.click_starting(Role::Button, page.says("Queue ", "排入 "));
    page.waits_for("The dialog stays open.", || page.lacks(Role::Dialog, queue));
}

/// Puts the game away.
pub fn to_start(page: &Page) {
    page.click_starting(Role::Link, "竞标留客");
    page.find(Role::Heading, page.says("Begin a year", "开一局"));
}

/// Goes to the desk by its link.
pub fn to_desk(page: &Page) {
    page.click_starting(Role::Link, page.says("Desk", "经营台"));
    page.waits_for("The desk does not come.", || page.address() == "#/desk");
    page.find_starting(Role::Heading, page.says("Desk, month ", "第 "));
}

/// Lets the clock run to the end of the month, or to where it stops before.
pub fn run_to_month_end(page: &Page) {
    page.click(Role::Button, page.says("Clock and pause settings", "时钟与暂停设置"));
    page.click(Role::Button, page.says("Run to the end of the month", "走到月末"));
}

/// Lets the clock run through, except where a bid could still be made.
pub fn stop_for_deadlines_only(page: &Page) {
    page.click(Role::Button, "Clock and pause settings");
    page.find(Role::Dialog, "Clock");
    for stop in page.names(Role::Switch) {
        if !stop.contains("bids close") {
            page.turn_off(&stop);
        }
    }
    page.click(Role::Button, "Close");
}

/// Runs a month to its end, bids where the clock stops for it, takes in who is ready. Returns how
/// many bids were sealed.
pub fn run_month(page: &Page, month: u8) -> usize {
    let mut sealed = 0;
    to_desk(page);
    // A month stops for its deadline once, and once for each re-tender.
    for _stop in 0..8 {
        move_up_who_is_ready(page);
        run_to_month_end(page);
        if page.has_starting(Role::Dialog, page.says("Bids opened: ", "开标：")) {
            page.click(Role::Button, page.says("Close", "关闭"));
        }
        let (english, chinese) = (format!("Desk, month {month}"), format!("第 {month} 月经营台"));
        let is_over = !page.lacks(Role::Link, page.says("See the final score", "看最终成绩"));
        if is_over || page.lacks(Role::Heading, page.says(&english, &chinese)) {
            return sealed;
        }
        sealed += bid_where_possible(page);
        to_desk(page);
    }
    page.fail(&format!("Month {month} does not end."));
}

fn move_up_who_is_ready(page: &Page) {
    let button = page.says("Move up a stage", "纳入");
    if !page.lacks(Role::Button, button) {
        page.click(Role::Button, button);
        page.click_starting(Role::Button, page.says("Queue ", "排入 "));
    }
}

/// Seals the bid that the bid room proposes, tender by tender, until one cannot be sealed.
fn bid_where_possible(page: &Page) -> usize {
    for sealed in 0..5 {
        let (bid, seal) = (page.says("Bid", "去投标"), page.says("Seal the bid", "密封投标"));
        page.click_starting(Role::Link, page.says("Tenders", "投标"));
        page.find(Role::Heading, page.says("Tender book", "当月招标"));
        if page.lacks(Role::Link, bid) {
            return sealed;
        }
        page.click(Role::Link, bid);
        if !page.is_enabled(Role::Button, seal) {
            return sealed;
        }
        page.click(Role::Button, seal);
        page.find(Role::Button, page.says("Withdraw", "撤回"));
    }
    5
}

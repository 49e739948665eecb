//! The beginner's guide: it leads to where a step is taken and covers nothing there.

use game::time::Month;

use crate::axe::Axe;
use crate::games::{self, file_of, formal_year, until, world_of};
use crate::look::ONE_PAIR;
use crate::page::{Language, Page, Role};
use crate::pages::address_of;
use crate::player;

/// A desk's window and a phone's.
const WIDTHS: [(u32, u32); 2] = [(1440, 900), (390, 844)];
const CLOSE: &str = "Close the guide";
const OPEN: &str = "Open the beginner's guide";

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_guide_leads_to_the_first_step_and_on() {
    let axe = Axe::installed();
    for look in ONE_PAIR {
        let page = look.open();
        let [go, research] = [page.says("Go there", "去这一页"), page.says("Research", "调查")];
        let clock = page.says("Let the clock run", "开始计时");
        player::begin_with_guide(&page);
        look.finds_sound(&page, &axe, "the desk with the guide");
        page.click(Role::Link, go);
        page.waits_for("It does not lead to a customer.", || page.address().starts_with("#/customers/"));
        page.waits_for("It leads to where one is.", || page.lacks(Role::Link, go));
        page.leaves_free(Role::Button, research);
        look.finds_sound(&page, &axe, "the file with the guide");
        page.click(Role::Button, research);
        page.shows(page.says("Queued for ", "已排给"));
        let file = page.address();
        // The clock comes after everybody has work.
        page.shows(page.says("Now give ", "再给"));
        page.click(Role::Link, go);
        // All who sell are not enough: marketing, service and operations have their work, too.
        player::plan_for_the_first_industry(&page, &[page.says("Customer research", "客户调查")]);
        page.find(Role::Heading, page.says("Plan the first month", "排好第一个月的任务"));
        let queue = page.says("Queue their work", "给他们排任务");
        page.click(Role::Button, queue);
        page.find(Role::Heading, clock);
        assert!(page.lacks(Role::Button, queue), "their work can be queued a second time");
        for words in [page.says("Market research", "市场调研"), page.says("Study", "产品研究")] {
            page.shows(words);
        }

        // On a phone the file lies over the page, and the guide in the file.
        page.goes_to(&file);
        page.resize(390, 844);
        page.find_starting(Role::Dialog, "");
        page.find(Role::Heading, clock);
        page.leaves_free(Role::Link, go);
        page.click(Role::Link, go);
        page.find(Role::Heading, page.says("Desk, month 1", "第 1 月经营台"));

        let close = page.says(CLOSE, "收起引导");
        let open = page.says(OPEN, "打开新手引导");
        page.click(Role::Button, close);
        page.click(Role::Button, open);
        page.find(Role::Button, close);

        // Closed in one game, for good there, it comes again in the next.
        page.click(Role::Button, close);
        page.reload();
        page.find(Role::Button, open);
        player::to_start(&page);
        player::begin_with_guide(&page);
        page.find(Role::Heading, page.says("Plan the first month", "排好第一个月的任务"));
        page.has_no_complaints();
    }
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_open_guide_leaves_the_seal_free() {
    let page = Page::open(Language::English);
    let year = formal_year();
    let unsealed = |save: &tender::record::Save| {
        let world = world_of(save);
        let seen = world.observe(save.person());
        games::open_tender(&seen).filter(|id| seen.tender(*id).is_some_and(|tender| tender.my_bid().is_none()))
    };
    let days = Month::all().flat_map(|month| [20, 40, 60, 80, 100].map(|hour| month.hour(hour)));
    let mut found = days.map(|at| until(year.clone(), at)).filter_map(|save| Some((unsealed(&save)?, save)));
    let (tender, save) = found.next().expect("a careful player has a place before having bid");

    page.choose_file(&file_of(&save));
    page.waits_for("The imported game does not open.", || page.address().starts_with("#/desk"));
    page.goes_to("#/handbook");
    page.click(Role::Button, OPEN);
    page.goes_to(&format!("#/bid/{}", address_of(tender)));
    for (width, height) in WIDTHS {
        page.resize(width, height);
        page.find(Role::Button, CLOSE);
        page.leaves_free(Role::Button, "Seal the bid");
        // Nor does it when it says more.
        page.click(Role::Button, "Explanation");
        page.leaves_free(Role::Button, "Seal the bid");
        page.fits_its_window();
    }
    // On a phone, too, a sealed bid says how it is changed or taken back.
    page.click(Role::Button, CLOSE);
    page.click(Role::Button, "Seal the bid");
    page.leaves_free(Role::Button, "Withdraw");
    page.shows("Change the bid and seal it again as often as you like until hour ");
    page.has_no_complaints();
}

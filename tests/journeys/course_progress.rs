//! The course beside one's own company: figures on theory pages, progress by concept, the map by unit.

use crate::crm::month_four;
use crate::driver::Scheme;
use crate::games::{file_of, formal_year, until, world_of};
use crate::inspection::Inspection;
use crate::page::{Language, Page, Role};
use game::time::Month;
use tender::insight::analytics::retention::year;

/// The page at a section of the course.
fn course(page: &Page, section: &str) {
    page.goes_to(&format!("#/course/{section}"));
    page.waits_for("The section does not open.", || {
        page.run("return !document.querySelector('.loading') && !!document.querySelector('.course .panel')", &[])
            == true
    });
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_theory_page_has_the_figures_of_the_open_game() {
    let save = until(formal_year(), Month::new(10).expect("a month").hour(8));
    let world = world_of(&save);
    let seen = world.observe(save.person());
    let customers = year(&seen);
    assert!(customers.reached > 0);
    for language in [Language::English, Language::Chinese] {
        let page = Page::open(language);
        page.choose_file(&file_of(&save));
        page.waits_for("The imported game does not open.", || page.address().starts_with("#/desk"));
        // The life cycle has the customers kept.
        course(&page, "read/6");
        page.find(Role::Heading, page.says("Your company’s figures now", "你的公司现在的数"));
        let kept = match language {
            Language::English => format!("{} of {}", customers.kept, customers.reached),
            Language::Chinese => format!("{} / {}", customers.kept, customers.reached),
        };
        page.shows(&kept);
        page.has_no_complaints();
    }
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_newest_game_is_offered_after_a_reload_and_a_game_where_there_is_none() {
    let page = Page::open(Language::English);
    course(&page, "read/1");
    page.find(Role::Link, "Begin a game");
    let save = month_four();
    page.goes_to("#/");
    page.choose_file(&file_of(&save));
    page.waits_for("The imported game does not open.", || page.address().starts_with("#/desk"));
    course(&page, "read/1");
    page.find(Role::Heading, "Your company’s figures now");
    page.reload();
    page.click_starting(Role::Button, "Show them of the latest game");
    page.find(Role::Heading, "Your company’s figures now");
    assert!(page.address().ends_with("course/read/1"), "{}", page.address());
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn progress_tells_evidence_from_questions_and_from_the_game_apart() {
    let page = Page::open(Language::English);
    course(&page, "progress");
    page.shows("There is no game yet.");
    let save = month_four();
    page.goes_to("#/");
    page.choose_file(&file_of(&save));
    page.waits_for("The imported game does not open.", || page.address().starts_with("#/desk"));
    course(&page, "practice/3");
    page.waits_for("No question is asked.", || page.has_starting(Role::Button, "Answer"));
    page.run("document.querySelector('.quiz input').click()", &[]);
    page.click(Role::Button, "Answer");
    page.waits_for("The answer is not explained.", || page.all_text().contains("Source:"));
    course(&page, "progress");
    page.waits_for("What was done in the game is not told.", || page.all_text().contains("customers researched"));
    page.shows("done, not asked");
    page.shows("1 of 4 answered, first");
    page.click_starting(Role::Button, "shaky (");
    page.waits_for("The filter does nothing.", || !page.all_text().contains("Read “"));
    page.click_starting(Role::Link, "Practise chapter 3");
    page.waits_for("The next step leads nowhere.", || page.address().ends_with("practice/3"));
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_map_is_by_chapter_or_by_unit() {
    let page = Page::open(Language::Chinese);
    course(&page, "");
    page.click(Role::Button, "按单元");
    page.find(Role::Heading, "第 4 单元 客户价值分析");
    page.click(Role::Link, "RFM：从购买记录读客户");
    page.waits_for("The screen does not open.", || page.address().ends_with("read/3/4"));
    page.click(Role::Link, "下一屏");
    page.goes_to("#/course");
    page.waits_for("What was read is not marked.", || page.all_text().contains("已读"));
    page.has_no_complaints();
}

fn sections_are_sound(language: Language, scheme: Scheme) {
    let mut inspection = Inspection::begin(language, scheme);
    inspection.page.choose_file(&file_of(&until(formal_year(), Month::new(10).expect("a month").hour(8))));
    inspection.page.waits_for("The game does not open.", || inspection.page.address().starts_with("#/desk"));
    for section in ["", "read/2/5", "read/4/3", "read/6/4", "progress", "test"] {
        course(&inspection.page, section);
        inspection.look_at(&format!("course/{section} with a game"), &|_, _| Vec::new());
    }
    inspection.assert_sound();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn sections_with_a_game_are_sound_in_chinese_and_light() {
    sections_are_sound(Language::Chinese, Scheme::Light);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn sections_with_a_game_are_sound_in_english_and_dark() {
    sections_are_sound(Language::English, Scheme::Dark);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn sections_with_a_game_are_sound_in_chinese_and_dark() {
    sections_are_sound(Language::Chinese, Scheme::Dark);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn sections_with_a_game_are_sound_in_english_and_light() {
    sections_are_sound(Language::English, Scheme::Light);
}

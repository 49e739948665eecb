//! The instructor's desk of games by rounds when something is amiss: a second tab, a key that is gone.

use std::fs;
use std::slice::from_ref;

use serde_json::Value;
use tender::contest::rounds::Join;
use tender::record::seal::SecretKey;

use crate::page::{Language, Page, Role};
use crate::rounds::{Class, UNLUCKY, begin_a_game, to_rounds};

/// Closes the first month although teams are missing.
fn close_all_the_same(page: &Page) {
    page.click(Role::Button, "Close month 1");
    page.click(Role::Button, "Wait for them");
    page.find(Role::Heading, "To begin with");
    page.click(Role::Button, "Close month 1");
    page.click(Role::Button, "Close it all the same");
    page.find(Role::Heading, "Results of month 1");
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_second_tab_undoes_nothing_and_no_plan_is_lost() {
    let page = Page::open(Language::English);
    let folder = page.keeps_downloads();
    let class = Class { page: &page, folder: &folder, teams: begin_a_game(&page, &folder) };
    let plans = class.plans(&class.results(0), |team| team.name == UNLUCKY);
    let first = page.tab();
    let second = page.open_in_second_tab();
    to_rounds(&page, "Instructor");
    close_all_the_same(&page);

    page.go_to_tab(&first);
    page.choose_files("Choose plans", &plans);
    page.find(Role::Heading, "Another tab has gone on");
    page.click(Role::Button, "Not yet");
    page.shows("Not checked yet: 1.");
    page.click(Role::Button, "Check them now");
    page.click(Role::Button, "Reload it");
    page.find(Role::Heading, "Game by rounds: month 2");
    page.waits_for("The plan that has waited is lost.", || class.told().contains("comes too late"));
    page.click(Role::Button, "Put it in and close month 1 again");
    page.shows("Closed again: month 1 and all after it.");

    page.go_to_tab(&second);
    page.click_starting(Role::Button, "Close month 2");
    page.click(Role::Button, "Close it all the same");
    page.find(Role::Heading, "Another tab has gone on");
    page.click(Role::Button, "Reload it");
    page.shows("results given out before no longer hold");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_key_that_is_gone_is_loaded_or_replaced() {
    let page = Page::open(Language::English);
    let folder = page.keeps_downloads();
    let mut class = Class { page: &page, folder: &folder, teams: begin_a_game(&page, &folder) };
    let plans = class.plans(&class.results(0), |team| team.name == UNLUCKY);

    // The instructor's: what comes in waits for it.
    let take = "const key = localStorage.getItem('tender.key'); localStorage.removeItem('tender.key'); return key";
    let Value::String(key) = page.run(take, &[]) else { page.fail("The page keeps no key.") };
    page.reload();
    page.shows("which is not in this browser");
    page.choose_files("Choose plans", &plans);
    page.shows("Not checked yet: 1.");
    let file = folder.join("key.txt");
    fs::write(&file, key).expect("the key can be written");
    page.choose_files("Load a key", from_ref(&file));
    page.shows(&format!("{UNLUCKY} has handed in its plan for month 1."));
    assert!(!page.all_text().contains("which is not in this browser"));

    // A team's: from now on it opens its results with another.
    let unlucky = class.teams.iter().position(|team| team.name == UNLUCKY).expect("it plays");
    class.teams[unlucky].key = SecretKey::new([66; 32]);
    let anew = Join { name: UNLUCKY.to_owned(), seal: Some(class.teams[unlucky].key.public()) };
    let file = folder.join("anew.txt");
    fs::write(&file, anew.code()).expect("the application can be written");
    page.choose_files("Choose new applications", from_ref(&file));
    page.shows(&format!("{UNLUCKY} would have its results sealed to another key"));
    page.click(Role::Button, "Change the key");
    page.shows("Do this only when the team itself has asked for it");
    page.click(Role::Button, "Change it");
    page.shows(&format!("The results of {UNLUCKY} are sealed to key"));
    class.results(0);
    close_all_the_same(&page);
    class.results(1);
    page.choose("Which results", "To begin with");
    page.find(Role::Heading, "To begin with");
    class.results(0);
    page.has_no_complaints();
}

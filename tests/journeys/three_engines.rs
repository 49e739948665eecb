//! The main journeys in Firefox ESR and in WebKit as GTK has it, where they are installed (`cargo xtask test` installs them):
//! the first bid, the end of the month, and the game that is there again. Chromium goes through them and all others.

use crate::engines::Engine;
use crate::first_bid::seals_a_bid_by_the_guide;
use crate::keeping::whole_page;
use crate::look::ONE_PAIR;
use crate::page::{Page, Role};
use crate::player;

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_month_with_a_bid_is_played_and_kept_in_firefox() {
    plays_a_month(Engine::Firefox);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_month_with_a_bid_is_played_and_kept_in_webkit() {
    plays_a_month(Engine::WebKit);
}

fn plays_a_month(engine: Engine) {
    let Some((page, screen)) = Page::open_in(engine) else {
        eprintln!("{engine:?} is not installed: `cargo xtask setup` installs it");
        return;
    };
    let [english, _chinese] = ONE_PAIR;
    seals_a_bid_by_the_guide(&page, english);
    player::run_month(&page, 1);
    page.find_starting(Role::Heading, "Month 1 in review");
    let played = whole_page(&page);
    page.reload();
    page.waits_for("The game is not as it was.", || whole_page(&page) == played);
    player::to_start(&page);
    page.click(Role::Button, "Carry on");
    page.find(Role::Heading, "Desk, month 2");
    // The browser ends before its screen.
    drop(page);
    drop(screen);
}

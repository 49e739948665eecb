//! The README's pictures: each is taken of a recorded game by the journey here, so that none shows what is no longer there.
//!
//! They come to lie in `target/journeys`; `TENDER_PICTURES=tests/pictures` puts them into the tree.

use crate::driver::Scheme;
use crate::games::{decided_tender, file_of, formal_year, until, world_of};
use crate::page::{Language, Page, Role};
use crate::pages::address_of;
use game::time::Month;
use std::path::Path;

/// Language, scheme, and what of the game is shown.
const PICTURES: [(&str, Language, Scheme); 5] = [
    ("desk", Language::English, Scheme::Light),
    ("awards", Language::Chinese, Scheme::Light),
    ("pipeline", Language::English, Scheme::Light),
    ("lab", Language::Chinese, Scheme::Dark),
    ("year", Language::English, Scheme::Dark),
];

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_readme_shows_pages_that_are_there() {
    let readme = std::fs::read_to_string("README.md").expect("the README is there");
    for (name, language, scheme) in PICTURES {
        let kept = format!("tests/pictures/{name}.png");
        assert!(readme.contains(&kept) && Path::new(&kept).is_file(), "{kept} is not shown, or not there");
        let page = Page::open(language);
        page.prefer(scheme);
        page.resize(1280, 800);
        page.reload();
        let whole = formal_year();
        let save = if name == "year" { whole } else { until(whole, Month::new(7).expect("a month").hour(100)) };
        page.choose_file(&file_of(&save));
        page.waits_for("The game does not open.", || page.address().starts_with("#/desk"));
        let heading = match name {
            "desk" => "Desk, month 7",
            "awards" => {
                let tender = decided_tender(&world_of(&save).observe(save.person())).expect("a bid was decided");
                page.goes_to(&format!("#/awards/{}", address_of(tender)));
                "月评标"
            }
            "pipeline" => {
                page.goes_to("#/crm/board");
                "Board"
            }
            "lab" => {
                page.goes_to("#/course/labs");
                "实验"
            }
            _ => {
                page.goes_to("#/year-end");
                "What made the year"
            }
        };
        page.waits_for("The page does not appear.", || {
            page.names(Role::Heading).iter().any(|found| found.contains(heading))
        });
        let taken = page.keep_picture(&format!("-{name}")).expect("a picture can be taken");
        if let Some(folder) = std::env::var_os("TENDER_PICTURES") {
            std::fs::copy(&taken, Path::new(&folder).join(format!("{name}.png"))).expect("it may be kept");
        }
        page.has_no_complaints();
    }
}

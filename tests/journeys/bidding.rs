//! Bids: like last time, on a payment term of one's own, on a phone; what is promised, and a price below cost.

use game::ids::TenderId;
use game::observation::Observation;
use game::tender::{TenderState, Verdict};
use game::time::Month;
use serde_json::Value;
use tender::insight::bidding::like_last::like_last;
use tender::insight::bidding::post_mortem::{BidChange, PostMortem, post_mortem};
use tender::insight::planning::delivery::outlooks;
use tender::record::Save;

use crate::axe::Axe;
use crate::games::{file_of, formal_year_of, open_tender, until, world_of};
use crate::look::ONE_PAIR;
use crate::page::{Language, Page, Role};
use crate::pages::address_of;

/// The widths of phones.
const PHONES: [(u32, u32); 2] = [(390, 844), (320, 640)];

fn open(page: &Page, save: &Save) {
    page.choose_file(&file_of(save));
    page.waits_for("The imported game does not open.", || page.address().starts_with("#/desk"));
}

/// The first moment of some careful formal years, month by month at that hour, of which something is so.
fn moment<T>(hour: u32, of: impl Fn(&Observation<'_>) -> Option<T>) -> (Save, T) {
    let years = [7, 5, 9].into_iter().map(formal_year_of);
    let mut saves = years.flat_map(|year| Month::all().map(move |month| until(year.clone(), month.hour(hour))));
    let found = saves.find_map(|save| {
        let found = of(&world_of(&save).observe(save.person()))?;
        Some((save, found))
    });
    found.expect("it happens within a careful year")
}

/// Amounts as the page writes them.
fn yuan(whole: i64) -> String {
    let digits = whole.to_string();
    let grouped: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().map(|part| str::from_utf8(part).expect("digits")).collect();
    format!("¥{}", grouped.join(","))
}

/// The tenders of this month for which the company may bid.
fn open_tenders(seen: &Observation<'_>) -> Vec<TenderId> {
    let book = seen.book(seen.month());
    let open = book.filter(|tender| tender.state() == TenderState::Open && seen.has_place(tender.id().customer));
    open.map(|tender| tender.id()).collect()
}

fn sealed(page: &Page) -> Value {
    page.run(
        "return [...document.querySelectorAll('tbody tr')].filter(row => row.innerText.includes('Sealed at ')).length",
        &[],
    )
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn bids_like_last_time_are_listed_before_they_are_sealed() {
    let (save, offered) = moment(100, |seen| {
        let offered = like_last(seen);
        (offered.bids.len() > 1 && !offered.left_out.is_empty()).then_some(offered)
    });
    let page = Page::open(Language::English);
    open(&page, &save);
    page.goes_to("#/tenders");
    let count = offered.bids.len();
    let button = format!("Bid like last time ({count})");
    page.click(Role::Button, &button);
    page.find(Role::Dialog, "Bid like last time");
    for again in &offered.bids {
        page.shows(&yuan(again.bid.price.into()));
        page.shows(&yuan(again.margin.profit.as_yuan().abs()));
    }
    page.shows("cash is lowest at ");
    page.shows("Not possible like last time");
    assert_eq!(sealed(&page), 0, "bids are sealed before they are confirmed");
    for (width, height) in PHONES {
        page.resize(width, height);
        let scrolling = page.scrolling_sideways();
        assert!(scrolling.is_empty(), "{width}: {scrolling:?}");
    }
    page.resize(1440, 900);
    page.click(Role::Button, "Cancel");
    page.waits_for("The list stays open.", || page.lacks(Role::Dialog, "Bid like last time"));
    assert_eq!(sealed(&page), 0);

    // One of them is left out.
    page.click(Role::Button, &button);
    page.run("document.querySelector('dialog[open] tbody input').click()", &[]);
    page.click(Role::Button, &format!("Seal {} bids", count - 1));
    page.waits_for("The bids are not sealed.", || sealed(&page) == count - 1);
    page.find(Role::Button, "Bid like last time (1)");
    page.has_no_complaints();

    // On a phone, in Chinese and in dark, the same are listed, and sealed together.
    let look = ONE_PAIR[1];
    let page = look.open();
    open(&page, &save);
    page.goes_to("#/tenders");
    page.click(Role::Button, &format!("按上次的方式投标（{count} 份）"));
    page.find(Role::Dialog, "按上次的方式投标");
    for again in &offered.bids {
        page.shows(&yuan(again.bid.price.into()));
    }
    page.shows("现金最低为");
    page.shows("无法按上次的方式投标");
    look.finds_sound(&page, &Axe::installed(), "the list of bids like last time");
    page.click(Role::Button, &format!("密封 {count} 份投标"));
    page.waits_for("The list stays open.", || page.lacks(Role::Dialog, "按上次的方式投标"));
    assert!(!page.has_starting(Role::Button, "按上次的方式投标"), "a bid is left to be made like last time");
    page.has_no_complaints();
}

/// The term that a customer gets is told from the one it asks for, with its points, and the contract has it.
#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_payment_term_is_given_in_the_bid_and_kept_in_the_contract() {
    // A bid of the recorded year that won; a longer term makes it no worse.
    let years = [7, 5, 9, 1, 2, 3, 4, 6, 8].into_iter().map(formal_year_of);
    let mut won = years.flat_map(|year| {
        let months = Month::all().skip(1).take(8).collect::<Vec<_>>();
        months.into_iter().filter_map(move |month| {
            let after = world_of(&until(year.clone(), month.hour(121)));
            let before = until(year.clone(), month.hour(119));
            let (world, me) = (world_of(&before), before.person());
            let (seen, then) = (world.observe(me), after.observe(me));
            let tender = seen.open_bids().map(|open| open.terms.id).find(|&id| {
                let is_won = then.tender(id).is_some_and(|view| view.state() == TenderState::Awarded { winner: me });
                let asked = seen.tender(id).map_or(9, |view| view.terms().term_months);
                let relation = seen.relation(id.customer).details();
                let buys = relation.fulfilled > 0 && relation.term.is_none();
                is_won && buys && (1..=2).contains(&asked)
            })?;
            let asked = seen.tender(tender)?.terms().term_months;
            Some((before, tender, asked, seen.customer(tender.customer).short.en.clone()))
        })
    });
    let (save, tender, asked, customer) = won.next().expect("a careful player wins a customer's second contract");
    let page = Page::open(Language::English);
    open(&page, &save);
    let bid = format!("#/bid/{}", address_of(tender));
    page.goes_to(&bid);
    page.shows("Term asked");
    assert!(!page.all_text().contains("we give "), "nothing is set for this customer yet");
    page.goes_to("#/finance");
    page.click_starting(Role::Button, &format!("Review : Credit of {customer}"));
    let given = asked + 1;
    page.click(Role::Button, &format!("{given} mo."));
    page.click(Role::Button, "Close");
    page.goes_to(&bid);
    page.shows(&format!("{asked} mo."));
    page.shows(&format!("we give {given} mo.: service points +"));
    page.goes_to("#/desk");
    page.click(Role::Button, "Next event");
    page.waits_for("The bids are not opened.", || {
        page.all_text().contains("Bids opened") || page.all_text().contains("won")
    });
    if page.has_starting(Role::Dialog, "Bids opened: ") {
        page.click(Role::Button, "Close");
    }
    page.goes_to(&bid);
    page.shows("Won");
    page.goes_to("#/goods");
    page.shows(&format!("payment after {given} mo"));
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn nothing_of_bidding_scrolls_sideways_or_overlaps_on_a_phone() {
    let price = |seen: &Observation<'_>, id: TenderId| {
        let family = seen.customer(id.customer).industry;
        seen.scenario().products_of(family).map(|product| seen.unit_price(product).as_yuan()).max().unwrap_or(0)
    };
    // The longest prices that a careful player meets.
    let year = formal_year_of(7);
    let months = Month::all().map(|month| until(year.clone(), month.hour(100)));
    let found = months.filter_map(|save| {
        let (world, me) = (world_of(&save), save.person());
        let seen = world.observe(me);
        let dearest = open_tenders(&seen).into_iter().map(|id| (price(&seen, id), id)).max()?;
        Some((dearest, save))
    });
    let ((dearest, tender), save) = found.max_by_key(|(dearest, _)| *dearest).expect("a careful player has places");
    assert!(dearest >= 1000, "{dearest}");
    let overlapping = "
        const boxes = [...document.querySelectorAll('.prod b, .prod span')].map(e => {
            const range = document.createRange();
            range.selectNodeContents(e);
            return range.getBoundingClientRect();
        });
        return boxes.some((one, at) => boxes.slice(at + 1).some(other => one.left < other.right - 1
            && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1));";
    for language in [Language::English, Language::Chinese] {
        let page = Page::open(language);
        open(&page, &save);
        for address in [format!("#/bid/{}", address_of(tender)), "#/tenders".to_owned(), "#/goods".to_owned()] {
            page.goes_to(&address);
            for (width, height) in PHONES {
                page.resize(width, height);
                let found = page.scrolling_sideways();
                assert!(found.is_empty(), "{address} ({language:?}, {width} pixels): {found:?}");
                page.fits_its_window();
                assert_eq!(
                    page.run(overlapping, &[]),
                    false,
                    "{address} ({language:?}, {width} pixels): words overlap"
                );
            }
        }
        page.has_no_complaints();
    }
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn texts_of_the_desk_are_whole() {
    let (save, _) = moment(60, |seen| (seen.month() >= Month::new(3)? && open_tender(seen).is_some()).then_some(()));
    for language in [Language::English, Language::Chinese] {
        let page = Page::open(language);
        open(&page, &save);
        for (width, height) in [(1440, 900), (390, 844)] {
            page.resize(width, height);
            let cut = page.cut_off(width == 1440);
            assert!(cut.is_empty(), "{language:?}, {width} pixels: {cut:#?}");
        }
        page.has_no_complaints();
    }
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_delivery_counts_the_days_to_what_was_promised() {
    let (save, days) =
        moment(130, |seen| outlooks(seen).iter().find_map(|one| one.days_to_promise.filter(|&days| days > 0)));
    let page = Page::open(Language::English);
    open(&page, &save);
    page.goes_to("#/goods");
    page.shows(&format!("{days} d to the promised date"));
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_price_below_cost_is_told_with_what_would_have_won_instead() {
    let below = |seen: &Observation<'_>| {
        let results = seen.results().into_iter().map(|result| result.tender.id());
        let mut lost = results.filter(|&id| match post_mortem(seen, id) {
            Some(PostMortem::NotWon(loss)) => loss
                .changes
                .iter()
                .any(|change| matches!(change.what, BidChange::Price(_)) && change.profit.is_negative()),
            _ => false,
        });
        lost.find(|&id| {
            let entry = seen.tender(id).and_then(|view| view.sheet()?.entry_of(seen.me()).copied());
            entry.is_some_and(|entry| matches!(entry.verdict, Verdict::Valid(_)))
        })
    };
    let (save, tender) = moment(122, below);
    let page = Page::open(Language::English);
    open(&page, &save);
    page.goes_to(&format!("#/awards/{}", address_of(tender)));
    page.shows("Below our cost: the contract would have lost ¥");
    let text = page.all_text();
    assert!(text.contains("Instead: ") || text.contains("Neither higher recognition nor another package"), "{text}");
    assert!(!text.contains("the margin is still −"), "a loss is called a margin");
    page.has_no_complaints();
}

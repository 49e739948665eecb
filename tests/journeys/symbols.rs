//! Letters, marks and dots say what they mean on hover, focus and tap, on every page on which they stand.

use game::ids::{CustomerId, TenderId};
use game::time::Month;
use serde_json::Value;

use crate::driver::Element;
use crate::games::{file_of, formal_year, open_tender, until, world_of};
use crate::look::{ONE_PAIR, OTHER_PAIR};
use crate::page::{Language, Page};
use crate::pages::address_of;

/// The first sign of a page that is in sight and looks like this.
const FIRST: &str = "return [...document.querySelectorAll('.symbol__sign')]
    .find(sign => sign.checkVisibility() && (arguments[0] ? sign.querySelector(arguments[0]) : sign.innerText.trim() == arguments[1]))";
/// The notes that are open.
const NOTES: &str =
    "return [...document.querySelectorAll('.symbol__note:popover-open')].map(note => note.innerText).join()";
/// The note lies within the window.
const FITS: &str = "const box = document.querySelector('.symbol__note:popover-open').getBoundingClientRect();
    return box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight;";

/// The smaller side of what a finger can hit.
const TARGET: &str = "const box = arguments[0].getBoundingClientRect(); return Math.min(box.width, box.height);";

/// A sign on a page: what is in it or how it reads, and a word of its meaning.
struct Sign {
    place: String,
    part: &'static str,
    reads: [&'static str; 2],
    means: [&'static str; 2],
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn signs_explain_themselves() {
    let year = formal_year();
    let mut moments = Month::all().skip(3).map(|month| until(year.clone(), month.hour(100)));
    let (save, tender, customer) = moments
        .find_map(|save| {
            let world = world_of(&save);
            let seen = world.observe(save.person());
            let tender: TenderId = open_tender(&seen)?;
            let asked = |id: &CustomerId| seen.relation(*id).details().survey.is_some();
            let customer = seen.customer_ids().find(asked)?;
            Some((save, tender, customer))
        })
        .expect("a careful player bids and asks");
    let sign = |place: &str, part, reads, means| Sign { place: place.to_owned(), part, reads, means };
    let file = format!("#/customers/{}", customer.0);
    let signs = [
        sign("#/customers", "", ["C = b/a"; 2], ["perceived over expected", "感知除以期望"]),
        sign("#/tenders", "", [""; 2], ["mandatory requirement", "实质性要求"]),
        sign(&format!("#/bid/{}", address_of(tender)), ".star", [""; 2], ["mandatory requirement", "实质性要求"]),
        sign(&format!("#/bid/{}", address_of(tender)), ".pips", [""; 2], ["level of a trait", "特点等级"]),
        sign(&format!("#/bid/{}", address_of(tender)), "", ["must-be", "必备"], ["taken for granted", "理所当然"]),
        sign(&file, "", ["attractive", "魅力"], ["it delights", "意外之喜"]),
        sign(&file, ".lvl", [""; 2], ["refuses a call", "拒接电话"]),
        sign(&file, "", ["Satisfaction C", "满意度 C"], ["perceived over expected", "感知除以期望"]),
        sign("#/market", ".pips", [""; 2], ["level of a trait", "特点等级"]),
        sign("#/people", ".pips", [""; 2], ["Training raises it", "培训可以提高"]),
        sign("#/value", "", ["m"; 2], ["yearly profit", "年利润"]),
        sign("#/value", "", ["r"; 2], ["stays another year", "再留一年"]),
        sign("#/value", "", ["d"; 2], ["discount rate", "年折现率"]),
    ];
    // A sign is pointed at and focused on a desk, and tapped on a phone, which has neither pointer nor keys; each in one
    // language there and in the other here.
    for (turn, look) in ONE_PAIR.into_iter().chain(OTHER_PAIR).enumerate().map(|(nth, look)| (nth / 2, look)) {
        let page = look.open();
        let nth = match look.language {
            Language::English => 0,
            Language::Chinese => 1,
        };
        page.choose_file(&file_of(&save));
        page.waits_for("The imported game does not open.", || page.address().starts_with("#/desk"));
        for sign in signs.iter().skip(turn).step_by(2) {
            // A phone lists customers as cards, without the table's head.
            if look.is_phone() && sign.reads[nth] == "C = b/a" {
                continue;
            }
            page.goes_to(&sign.place);
            let (means, found) = (sign.means[nth], find(&page, sign, nth));
            let says = |how: &str| {
                let otherwise = format!("{} {:?} says nothing on {how}.", sign.place, sign.reads[nth]);
                page.waits_for(&otherwise, || page.run(NOTES, &[]).as_str().is_some_and(|notes| notes.contains(means)));
                assert_eq!(page.run(FITS, &[]), true, "{} {means:?} sticks out on {how}", sign.place);
            };
            let is_silent = |how: &str| {
                page.waits_for(how, || page.run(NOTES, &[]) == "");
            };
            if look.is_phone() {
                page.run("arguments[0].click()", &[found.as_argument()]);
                says("tap");
                let size = page.run(TARGET, &[found.as_argument()]);
                assert!(
                    size.as_f64().is_some_and(|size| size >= 24.0),
                    "{} {means:?} is a target of {size}",
                    sign.place
                );
                continue;
            }
            page.points_at(&found);
            says("hover");
            let heading = page.element("return document.querySelector('h1')", &[]);
            page.points_at(&heading.expect("a page has a heading"));
            is_silent("The note stays when the pointer has gone.");
            page.run("arguments[0].focus()", &[found.as_argument()]);
            says("focus");
            page.run(
                "arguments[0].dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, cancelable: true}))",
                &[found.as_argument()],
            );
            is_silent("Escape does not put the note away.");
            page.run("arguments[0].blur()", &[found.as_argument()]);
            if sign.reads[nth] == "C = b/a" {
                // A tablet has the table's head, and no pointer.
                page.run("arguments[0].click()", &[found.as_argument()]);
                says("tap");
            }
        }
        page.has_no_complaints();
    }
}

impl Page {
    /// The element that a script returns, if any.
    fn element(&self, script: &str, arguments: &[Value]) -> Option<Element> {
        let list =
            format!("const find = function() {{ {script} }}; return [find(...arguments)].filter(found => found);");
        self.driver.elements(&list, arguments).into_iter().next()
    }

    /// Puts the pointer on an element.
    fn points_at(&self, element: &Element) {
        self.driver.point_at(element);
    }
}

/// The sign, scrolled into sight.
fn find(page: &Page, sign: &Sign, nth: usize) -> Element {
    let mut found = None;
    // The traits of a tender read differently each time: the first sign of the book will do.
    let any = "return [...document.querySelectorAll('.symbol__sign')].find(sign => sign.checkVisibility())";
    let (script, reads) =
        if sign.part.is_empty() && sign.reads[nth].is_empty() { (any, "") } else { (FIRST, sign.reads[nth]) };
    page.waits_for(&format!("There is no sign {:?} {reads:?} at {}.", sign.part, sign.place), || {
        found = page.element(script, &[sign.part.into(), reads.into()]);
        found.is_some()
    });
    let found = found.expect("it was waited for");
    page.run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", &[found.as_argument()]);
    found
}

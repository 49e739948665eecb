//! Where reports lie: nothing moves when one comes, and none covers the row that is being read.

use std::thread::sleep;
use std::time::Duration;

use game::time::Month;
use serde_json::Value;

use crate::games::{file_of, formal_year, until};
use crate::look::ONE_PAIR;
use crate::page::Role;
use crate::player;

/// Whether the page has another place or size with the reports than without them.
const MOVED_BY_REPORTS: &str = "
    const place = () => JSON.stringify(document.querySelector('#main').getBoundingClientRect());
    const reports = document.querySelector('.toasts');
    const before = place();
    reports.style.display = 'none';
    const moved = before !== place();
    reports.style.display = '';
    return moved";

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn reports_move_nothing_under_the_pointer() {
    for look in ONE_PAIR {
        let page = look.open();
        player::begin_practice_year(&page);
        page.click(Role::Button, page.says("Next event", "下一事件"));
        page.goes_to("#/tenders");
        page.goes_to("#/desk");
        player::plan_for_the_first_industry(&page, &[page.says("Customer research", "客户调查")]);
        player::run_to_month_end(&page);
        let comes = "return document.querySelector('.toast') != null";
        page.waits_for("No report comes.", || page.run(comes, &[]) == true);
        assert_eq!(page.run(MOVED_BY_REPORTS, &[]), Value::Bool(false), "{look:?}");
    }
}

/// Where the report lies that is in sight, which goes with all others.
const PLACE_OF_REPORT: &str = "
    const { left, top, width, height } = document.querySelector('.app > .toasts > .toast').getBoundingClientRect();
    document.querySelectorAll('.toast button').forEach(cross => cross.click());
    return [left + width / 2, top + height / 2]";
/// Scrolls rows to where reports lie: below on a desk, above on a phone.
const ROWS_THERE: &str = "
    const rows = [...document.querySelectorAll('main tbody tr')].filter(row => row.getClientRects().length > 0);
    rows[Math.floor(rows.length / 2)].scrollIntoView({ block: innerWidth < 720 ? 'start' : 'end' })";
/// Whether there is a row at a point.
const IS_ROW: &str =
    "return document.elementFromPoint(arguments[0], arguments[1])?.closest('main tr, main li') != null";
/// Presses a button from afar, so that the pointer stays where it is.
const PRESSES: &str = "
    document.querySelectorAll('.toast').forEach(report => report.dataset.old = '');
    [...document.querySelectorAll('button')].find(button =>
        [button.textContent.trim(), button.ariaLabel, button.title].includes(arguments[0])).click()";
/// Whether the newest report lies beside the row that is at a point, at the end where reports do not lie else; null
/// while no new one is there.
const LIES_BESIDE: &str = "
    const report = document.querySelector('.app > .toasts > .toast:not([data-old])');
    if (!report) return null;
    const row = document.elementFromPoint(arguments[0], arguments[1])?.closest('main tr, main li');
    const [one, other] = [report, row].map(element => element?.getBoundingClientRect());
    return other != null && (one.top >= other.bottom || other.top >= one.bottom) && report.matches('.toasts--away > *')";

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_report_does_not_cover_the_row_under_the_pointer() {
    let save = until(formal_year(), Month::all().nth(3).expect("a year has a fourth month").hour(2));
    for look in ONE_PAIR {
        let page = look.open();
        page.choose_file(&file_of(&save));
        page.waits_for("The imported game does not open.", || page.address().starts_with("#/desk"));
        page.goes_to("#/finance");
        let next = page.says("Next event", "下一事件");
        let comes = "return document.querySelector('.app > .toasts > .toast:not([data-old])') != null";
        // Nothing has the focus, so that the first report lies where reports lie else.
        page.run("document.activeElement.blur()", &[]);
        page.run(PRESSES, &[next.into()]);
        page.waits_for("No report comes.", || page.run(comes, &[]) == true);
        page.run(ROWS_THERE, &[]);
        let place = page.run(PLACE_OF_REPORT, &[]);
        let pointer = place.as_array().expect("a point");
        if page.run(IS_ROW, pointer) != true {
            page.fail(&format!("No row lies where reports lie, {look:?}."));
        }
        page.driver.point_at_place(pointer);
        // The first report comes where none was, the second takes the place of the first.
        for turn in ["first", "second"] {
            page.run(PRESSES, &[next.into()]);
            page.waits_for("No report comes.", || page.run(comes, &[]) == true);
            sleep(Duration::from_millis(200));
            assert_eq!(page.run(LIES_BESIDE, pointer), Value::Bool(true), "the {turn} report, {look:?}");
        }
        page.has_no_complaints();
    }
}

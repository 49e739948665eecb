//! Where reports lie: nothing moves when one comes, and none covers the row that is being read.

use serde_json::Value;

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

/// The first of these pages where a row lies at a point of the window, and that row.
const PAGES_WITH_ROWS: [&str; 4] = ["#/tenders", "#/market", "#/customers", "#/handbook"];
/// The row at a point.
const ROW_AT: &str = "
    const row = document.elementFromPoint(arguments[0], arguments[1])?.closest('tr, li, p, dt, dd, label, button, a');
    return row && row.closest('main') ? [row] : []";

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_report_does_not_cover_the_row_under_the_pointer() {
    let page = ONE_PAIR[0].open();
    player::begin_practice_year(&page);
    player::plan_for_the_first_industry(&page, &[page.says("Customer research", "客户调查")]);
    player::run_to_month_end(&page);
    let comes = "return document.querySelector('.toast') != null";
    page.waits_for("No report comes.", || page.run(comes, &[]) == true);
    let place = page.run(
        "const place = document.querySelector('.toasts').getBoundingClientRect();
         document.querySelectorAll('.toast button').forEach(cross => cross.click());
         return [place.left + place.width / 2, place.top + place.height / 2]",
        &[],
    );
    let at = place.as_array().expect("a point").clone();
    let mut row = None;
    for address in PAGES_WITH_ROWS {
        page.goes_to(address);
        page.waits_for("The page does not come.", || {
            page.run("return document.querySelector('main h1') != null", &[]) == true
        });
        row = page.driver.elements(ROW_AT, &at).into_iter().next();
        if row.is_some() {
            break;
        }
    }
    let row = row.expect("a page has a row where reports lie");
    page.driver.point_at(&row);
    // The button is pressed from afar, so that the pointer stays on the row.
    let next = page.says("Next event", "下一事件");
    let press =
        "[...document.querySelectorAll('button')].find(button => button.textContent.trim() == arguments[0])?.click()";
    page.waits_for("No report comes while the pointer is on a row.", || {
        page.run(press, &[next.into()]);
        page.run(comes, &[]) == true
    });
    let is_free = "
        const { left, top, width, height } = arguments[0].getBoundingClientRect();
        return [.1, .5, .9].every(part =>
            document.elementFromPoint(left + width * part, top + height / 2)?.closest('.toasts') == null)";
    page.waits_for("The report lies over the row that is read.", || page.run(is_free, &[row.as_argument()]) == true);
}

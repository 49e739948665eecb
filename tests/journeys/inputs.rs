//! Small inputs that a person makes without thinking: keys, the wheel, an input method, a clock that
//! leaps. None of them does what nobody wanted.

use std::thread::sleep;
use std::time::Duration;

use serde_json::json;

use crate::page::{Language, Page, Role};
use crate::player;

/// Presses a key on what has the focus; the page may take it.
const PRESS: &str = "
    const [key, more] = arguments;
    const on = document.activeElement ?? document.body;
    on.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, ...more}));";

fn press(page: &Page, key: &str) {
    page.run(PRESS, &[key.into(), json!({})]);
}

/// Puts the focus on the page as a whole, as when nothing is selected.
fn select_nothing(page: &Page) {
    page.run("document.activeElement.blur()", &[]);
}

fn clock_stands(page: &Page) -> bool {
    page.run("return document.querySelector('.clock .seg button').ariaPressed", &[]) == "true"
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn space_runs_the_clock_only_where_it_is_meant_for_it() {
    let page = Page::open(Language::English);
    player::begin_practice_year(&page);
    select_nothing(&page);
    press(&page, "?");
    page.find(Role::Dialog, "Keyboard shortcuts");
    page.shows("Run or pause the clock, while no control is selected");
    press(&page, " ");
    page.click(Role::Button, "Close");
    select_nothing(&page);
    press(&page, " ");
    assert!(clock_stands(&page), "a key that was still meant for the dialog has started the clock");
    sleep(Duration::from_millis(800));
    page.run(PRESS, &[" ".into(), json!({"ctrlKey": true})]);
    page.run(PRESS, &[" ".into(), json!({"isComposing": true})]);
    page.run(PRESS, &[" ".into(), json!({"repeat": true})]);
    assert!(clock_stands(&page), "another key than Space has started the clock");
    press(&page, " ");
    page.waits_for("Space does not start the clock.", || !clock_stands(&page));
    press(&page, " ");
    page.waits_for("Space does not stop the clock.", || clock_stands(&page));
    page.click(Role::Button, "Clock and pause settings");
    page.click(Role::Button, "Keyboard shortcuts");
    page.find(Role::Dialog, "Keyboard shortcuts");
    page.turn_off("Single-key shortcuts (Space, ?)");
    page.click(Role::Button, "Close");
    page.reload();
    page.find(Role::Heading, "Desk, month 1");
    select_nothing(&page);
    press(&page, "?");
    press(&page, " ");
    assert!(clock_stands(&page), "a key that was switched off has started the clock");
    assert!(page.lacks(Role::Dialog, "Keyboard shortcuts"), "a key that was switched off opens its list");
    page.has_no_complaints();
}

/// Every text field of the pages, and what the Enter of an input method does: nothing.
#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn an_enter_that_ends_a_composition_does_nothing_else() {
    let page = Page::open(Language::English);
    player::begin_practice_year(&page);
    let compose = "
        const fields = [...document.querySelectorAll('input:not([type=file], [type=checkbox], [type=radio]), textarea')];
        const stand = () => [location.hash, document.querySelectorAll('dialog[open]').length, fields.map(f => f.value)];
        const before = JSON.stringify(stand());
        for (const field of [...fields, document.body]) {
            field.focus();
            for (const more of [{isComposing: true}, {keyCode: 229}])
                for (const kind of ['keydown', 'keyup'])
                    field.dispatchEvent(new KeyboardEvent(kind, {key: 'Enter', bubbles: true, cancelable: true, ...more}));
        }
        return [fields.length, before == JSON.stringify(stand()), document.querySelectorAll('.reveal__list li').length];";
    let mut fields = 0;
    let mut compose_at = |place: &str| {
        let found = page.run(compose, &[]);
        assert_eq!(found[1], true, "an input method's Enter does something {place}");
        fields += found[0].as_u64().unwrap_or_default();
    };
    for address in ["#/customers", "#/finance", "#/goods", "#/handbook", "#/class", "#/rounds", "#/market-editor"] {
        page.goes_to(address);
        compose_at(address);
    }
    page.goes_to("#/rounds");
    for side in ["Instructor", "Hot seat"] {
        page.click(Role::Button, side);
        compose_at(side);
    }
    let has_price = |customer: &u32| {
        page.goes_to(&format!("#/bid/1-{customer}"));
        page.run("return document.querySelector('.bid input') != null", &[]) == true
    };
    assert!((0..60).any(|customer| has_price(&customer)), "no bid room has a price");
    compose_at("in the bid room");
    page.goes_to("#/desk");
    page.click(Role::Button, "Queue tasks");
    page.find(Role::Dialog, "Queue tasks");
    compose_at("where tasks are queued");
    page.click(Role::Button, "Close");
    page.goes_to("#/class");
    page.click(Role::Button, "I teach");
    compose_at("where a challenge is set");
    page.goes_to("#/");
    page.click(Role::Button, "Practice year");
    page.find(Role::Dialog, "Practice year");
    compose_at("where a year begins");
    assert!(fields > 20, "only {fields} fields were tried");
    page.has_no_complaints();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_wheel_over_a_number_scrolls_and_changes_nothing() {
    let page = Page::open(Language::English);
    page.goes_to("#/market-editor");
    for name in ["Capital (yuan)", "Closing net worth"] {
        let field = page.find(Role::Spinbutton, name);
        let before = page.value(Role::Spinbutton, name);
        page.run("arguments[0].scrollIntoView({block: 'center'}); arguments[0].focus()", &[field.as_argument()]);
        for turn in [120, 120, -120] {
            page.turn_wheel_over(&field, turn);
        }
        assert_eq!(page.value(Role::Spinbutton, name), before, "{name}");
        page.waits_for("The field has lost the focus.", || {
            page.run("return document.activeElement == arguments[0]", &[field.as_argument()]) == true
        });
    }
    page.shows("Changed against “Formal year”: 0");
    page.has_no_complaints();
}

/// Time as the page sees it: each clock can be set, and the page can be hidden.
const OWN_TIME: &str = "
    window.leap = 0; window.set_back = 0; window.is_hidden = false;
    const passed = performance.now.bind(performance), date = Date.now;
    performance.now = () => passed() + leap;
    Date.now = () => date() - set_back;
    window.Date = class extends Date {
        constructor(...given) { given.length ? super(...given) : super(date() - set_back); }
        static now() { return date() - set_back; }
    };
    Object.defineProperty(document, 'visibilityState', {get: () => is_hidden ? 'hidden' : 'visible'});
    Object.defineProperty(document, 'hidden', {get: () => is_hidden});";

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_rush_does_not_leap_over_sleep_nor_run_where_nobody_sees_it() {
    let page = Page::open_with(Language::English, OWN_TIME);
    player::begin_a_rush(&page);
    page.click(Role::Button, "Open the month");
    page.waits_for("The clock of the rush does not run.", || minutes(&page) > 1.0);
    let before = minutes(&page);
    // A laptop that was closed for a night.
    page.run("window.leap += 8 * 3600 * 1000; window.set_back -= 8 * 3600 * 1000", &[]);
    sleep(Duration::from_secs(1));
    assert!(minutes(&page) - before < 30.0, "the month has gone on while the laptop slept");
    page.run("window.is_hidden = true", &[]);
    sleep(Duration::from_millis(300));
    let hidden = minutes(&page);
    sleep(Duration::from_secs(1));
    assert_eq!(minutes(&page), hidden, "the month goes on while nobody sees it");
    page.run("window.is_hidden = false", &[]);
    page.waits_for("The clock does not go on.", || minutes(&page) > hidden);
    page.has_no_complaints();
}

/// Working minutes of the month, read from the bar of the clock.
fn minutes(page: &Page) -> f64 {
    let script = "return parseFloat(document.querySelector('.clock__bar').style.getPropertyValue('--p')) * 96";
    page.run(script, &[]).as_f64().unwrap_or_default()
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_clock_that_was_set_back_hides_no_game() {
    let page = Page::open_with(Language::English, OWN_TIME);
    player::begin_practice_year(&page);
    player::to_start(&page);
    page.run("window.set_back = 86400 * 1000", &[]);
    page.click(Role::Button, "Practice year");
    page.fill(Role::Textbox, "Company name", "Late Company");
    page.click(Role::Button, "Open for business");
    page.find(Role::Heading, "Desk, month 1");
    page.click(Role::Button, "Next event");
    player::to_start(&page);
    page.click(Role::Button, "Carry on");
    page.find(Role::Heading, "Desk, month 1");
    page.shows("Late Company");
    page.reload();
    page.find(Role::Heading, "Desk, month 1");
    page.shows("Late Company");
    assert!(!page.all_text().contains("another tab"), "the page takes its own lease for another tab's");
    page.has_no_complaints();
}

/// What stands in a field and is not taken acts on nothing.
#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_number_that_does_not_fit_is_told_and_nothing_acts_on_another() {
    let page = Page::open(Language::English);
    player::begin_practice_year(&page);
    page.goes_to("#/finance");
    refuses(&page, "Amount (yuan)", "99999999", "A whole number from 1 to ", "Borrow");
    page.fill(Role::Spinbutton, "Amount (yuan)", "1000");
    page.click(Role::Button, "Borrow");
    page.shows("¥1,000");
    page.goes_to("#/goods");
    page.fill(Role::Spinbutton, "Quantity", "1");
    refuses(&page, "Quantity", "99999999", "A whole number from 0 to 1,000,000.", "Order");
    page.goes_to("#/rounds");
    page.click(Role::Button, "Hot seat");
    refuses(&page, "Number of teams", "99", "A whole number from 2 to ", "Begin");
    refuses(&page, "Capital (yuan)", "99999999999", "A whole number from 100,000 to ", "Begin");
    refuses(&page, "Months", "13", "A whole number from 1 to 12.", "Begin");
    // Another field changes: what is typed here still does not count.
    page.fill(Role::Spinbutton, "Months", "13");
    page.fill(Role::Textbox, "Market number", "4711");
    page.shows("A whole number from 1 to 12.");
    assert!(!page.is_enabled(Role::Button, "Begin"), "a game begins with other months than are shown");
    page.has_no_complaints();
}

/// Types a number and then one that fits.
fn refuses(page: &Page, field: &str, number: &str, told: &str, button: &str) {
    let before = page.value(Role::Spinbutton, field);
    page.fill(Role::Spinbutton, field, number);
    page.shows(told);
    let invalid = page.run("return arguments[0].ariaInvalid", &[page.find(Role::Spinbutton, field).as_argument()]);
    assert_eq!(invalid, "true", "{field} is not marked");
    assert!(!page.is_enabled(Role::Button, button), "{button} acts on another number than {field} shows");
    page.fill(Role::Spinbutton, field, &before);
    page.waits_for(&format!("{button} stays disabled."), || page.is_enabled(Role::Button, button));
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_button_that_has_done_its_work_leaves_the_focus_near_and_space_does_nothing() {
    let page = Page::open(Language::English);
    player::begin_practice_year(&page);
    page.goes_to("#/finance");
    page.fill(Role::Spinbutton, "Amount (yuan)", "1000");
    page.click(Role::Button, "Borrow");
    page.waits_for("Nothing can be repaid.", || page.is_enabled(Role::Button, "Repay all"));
    page.click(Role::Button, "Repay all");
    page.waits_for("It can be pressed again.", || !page.is_enabled(Role::Button, "Repay all"));
    let near = "return document.activeElement.matches('section, li')";
    page.waits_for("The focus is lost.", || page.run(near, &[]) == true);
    press(&page, " ");
    assert!(clock_stands(&page), "Space has started the clock");
    page.goes_to("#/people");
    page.click_starting(Role::Button, "Train");
    page.waits_for("The focus is lost.", || page.run(near, &[]) == true);
    press(&page, " ");
    assert!(clock_stands(&page), "Space has started the clock");
    page.has_no_complaints();
}

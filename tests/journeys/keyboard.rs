//! A month by the keyboard alone: from the start page to the second month, with Tab, Enter, Space and the keys that act on
//! the page. On the way the focus is always somewhere, can be seen, and lies under nothing.

use crate::page::{Language, Page, Role};

/// Keys as WebDriver writes them.
const TAB: &str = "\u{E004}";
const ENTER: &str = "\u{E007}";
const ESCAPE: &str = "\u{E00C}";
const SPACE: &str = " ";
/// Controls at most between two that are used.
const MOST_TABS: usize = 250;
/// Stops of the clock in a month at most.
const MOST_STOPS: usize = 40;

/// What has the focus, if it is a control.
const HELD: &str = "
    const held = document.activeElement;
    return held?.matches('a, button, input, select, textarea, summary') ? [held] : [];";
/// What keeps the focus from being seen, in words: no ring around it, or something over it. A box that is drawn by its label
/// has its ring there.
const UNSEEN: &str = "
    const held = document.activeElement, {left, top, width, height} = held.getBoundingClientRect();
    const drawn = held.labels?.[0]?.contains(held) ? held.labels[0] : held;
    const has_ring = [held, drawn, held.nextElementSibling, held.parentElement].filter(Boolean).some(one => {
        const {outlineStyle, outlineWidth, boxShadow} = getComputedStyle(one);
        return outlineStyle != 'none' && parseFloat(outlineWidth) > 0 || boxShadow != 'none';
    });
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    const is_free = drawn.contains(there) || there?.contains(held);
    return has_ring ? is_free ? '' : 'something lies over it' : 'it has no ring';";
/// Whether nothing has the focus.
const IS_LOST: &str = "return document.activeElement == null || document.activeElement == document.body";

/// Somebody without a mouse.
struct Keyboard {
    page: Page,
    unseen: Vec<String>,
}

impl Keyboard {
    fn press(&self, key: &str) {
        self.page.driver.press(&[key]);
    }

    /// Goes on by Tab to the control whose name begins so.
    fn reach(&mut self, start: &str) {
        for _tab in 0..MOST_TABS {
            if self.is_on(start) {
                let unseen = self.page.run(UNSEEN, &[]);
                if unseen != "" {
                    self.unseen.push(format!("{start}: {unseen}"));
                }
                return;
            }
            self.press(TAB);
        }
        self.page.fail(&format!("No Tab leads to {start:?}."));
    }

    /// Goes to a control and presses it.
    fn enter(&mut self, start: &str) {
        self.reach(start);
        self.press(ENTER);
    }

    fn is_on(&self, start: &str) -> bool {
        let held = self.page.driver.elements(HELD, &[]);
        held.first().and_then(|held| self.page.driver.name(held)).is_some_and(|name| name.starts_with(start))
    }

    fn is_somewhere(&self) {
        self.page.waits_for("The focus is lost.", || self.page.run(IS_LOST, &[]) == false);
    }
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_month_is_played_by_the_keyboard_alone() {
    let mut keyboard = Keyboard { page: Page::open(Language::English), unseen: Vec::new() };
    keyboard.enter("Practice year");
    keyboard.page.find(Role::Dialog, "Practice year");
    keyboard.reach("Market number");
    // A field that is reached by Tab is marked as a whole.
    for digit in ["4", "7", "1", "1"] {
        keyboard.press(digit);
    }
    keyboard.enter("Open for business");
    keyboard.page.find(Role::Heading, "Desk, month 1");
    keyboard.is_somewhere();
    keyboard.enter("Close the guide");
    keyboard.is_somewhere();

    // Work for a whole industry.
    keyboard.enter("Queue tasks");
    keyboard.page.find(Role::Dialog, "Queue tasks");
    keyboard.reach("Customer research");
    keyboard.press(SPACE);
    keyboard.enter("Choose all shown");
    keyboard.reach("Queue ");
    keyboard.press(ENTER);
    keyboard.page.waits_for("The dialog stays open.", || keyboard.page.lacks(Role::Dialog, "Queue tasks"));
    keyboard.is_somewhere();

    // The keys that act on the page, and their list.
    keyboard.page.waits_for("No key opens the list of keys.", || {
        keyboard.press("?");
        !keyboard.page.lacks(Role::Dialog, "Keyboard shortcuts")
    });
    keyboard.page.shows("Run or pause the clock, while no control is selected");
    keyboard.press(ESCAPE);
    keyboard.page.waits_for("Escape does not close it.", || keyboard.page.lacks(Role::Dialog, "Keyboard shortcuts"));
    keyboard.is_somewhere();

    // The clock to the month's end, and the month's review on to the next.
    for _stop in 0..MOST_STOPS {
        if keyboard.page.address() == "#/review" {
            break;
        }
        keyboard.enter("Clock and pause settings");
        keyboard.page.find(Role::Dialog, "Clock");
        keyboard.enter("Run to the end of the month");
    }
    keyboard.page.find(Role::Heading, "Month 1 in review: planned and done");
    keyboard.is_somewhere();
    keyboard.enter("On to month 2");
    keyboard.page.find(Role::Heading, "Desk, month 2");
    keyboard.is_somewhere();
    assert!(keyboard.unseen.is_empty(), "the focus cannot be seen on {:?}", keyboard.unseen);
    keyboard.page.has_no_complaints();
}

//! A month on small pages: on phones of 390 and 320 pixels that are touched, and on a laptop whose page is enlarged twice.
//! Nothing runs out of the window, nothing is too small to be pressed, and where a person asks for calm nothing moves.

use game::time::Month;

use crate::driver::Scheme;
use crate::games::{file_of, formal_year, until};
use crate::page::{Language, Page, Role};
use crate::player;

/// Pixels that a target has at least where a finger points: WCAG 2.2 asks for 24, which the other journeys look for, and its
/// enhanced criterion for 44.
const LEAST_TOUCHED: u32 = 44;
/// A desk of 1440 by 900 pixels at twice its size.
const ENLARGED: (u32, u32) = (720, 450);

/// Controls that are smaller than so many pixels in either direction, in words. What takes a touch beyond its edge counts as
/// large as it takes it. A link in a sentence is as high as its line, a block of the plan as wide as its hours.
const SMALL: &str = "
    const least = arguments[0] - 1;
    const controls = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=tab]';
    const dialog = document.querySelector('dialog:modal');
    const shown = e => e.checkVisibility({visibilityProperty: true}) && (!dialog || dialog.contains(e)) && !e.disabled;
    const words = e => e.textContent.trim().length;
    const within = e => e.matches('a') && getComputedStyle(e).display == 'inline'
        && words(e.closest('p, li, dd, td') ?? e) > words(e) + 3;
    const spared = e => e.closest('.vh, .skip, .task__open') || within(e);
    const is_large = (e, block) => {
        const area = e.labels?.[0]?.contains(e) ? e.labels[0] : e;
        area.scrollIntoView({block, inline: 'center', behavior: 'instant'});
        const {left, top, width, height} = area.getBoundingClientRect();
        if (width < 1 || height < 1) return true;
        const at = (right, down) => document.elementFromPoint(left + width / 2 + right, top + height / 2 + down);
        const own = there => there && (area.contains(there) || [...(e.labels ?? [])].some(label => label.contains(there)));
        const reach = (right, down) => {
            let pixels = 0;
            while (pixels < least && own(at(right * (pixels + 1), down * (pixels + 1)))) pixels++;
            return pixels;
        };
        const wide = width >= least || reach(-1, 0) + reach(1, 0) + 1 >= least;
        return wide && (height >= least || reach(0, -1) + reach(0, 1) + 1 >= least);
    };
    const small = [...document.querySelectorAll(controls)].filter(e => shown(e) && !spared(e))
        .filter(e => !['center', 'end', 'start'].some(block => is_large(e, block)));
    const name = e => `${e.tagName.toLowerCase()}.${[...e.classList].join('.')}`;
    return small.slice(0, 8).map(e => {
        const {width, height} = e.getBoundingClientRect();
        const called = (e.getAttribute('aria-label') || e.textContent || e.type).trim().slice(0, 24);
        return `${name(e)} in ${name(e.parentElement)} \"${called}\" is ${Math.round(width)} by ${Math.round(height)} pixels`;
    });";
/// What moves at this moment or would, in words.
const MOVING: &str = "
    const running = document.getAnimations().filter(one => one.playState == 'running');
    const moves = running.map(one => one.effect?.target).filter(Boolean);
    const time = list => list.split(',').some(part => parseFloat(part) > 0.01);
    const would = [...document.querySelectorAll('body *')].filter(e => {
        const {animationName, animationDuration} = getComputedStyle(e);
        return animationName != 'none' && time(animationDuration);
    });
    const name = e => `${e.tagName.toLowerCase()}.${[...e.classList].join('.')}`;
    return [...new Set([...moves, ...would].map(name))].slice(0, 5);";

/// Pages of a game, and those around it.
const PLACES: [&str; 16] = [
    "#/desk",
    "#/customers",
    "#/customers/3",
    "#/tenders",
    "#/awards",
    "#/goods",
    "#/service",
    "#/people",
    "#/finance",
    "#/value",
    "#/market",
    "#/review",
    "#/crm/accounts",
    "#/course",
    "#/class",
    "#/handbook",
];

/// A look at small pages that notes what is wrong on its way.
struct Narrow {
    page: Page,
    wrong: Vec<String>,
}

impl Narrow {
    fn look_at(&mut self, what: &str, width: u32) {
        let small = self.page.run(SMALL, &[LEAST_TOUCHED.into()]);
        let small = small.as_array().into_iter().flatten().filter_map(|line| line.as_str().map(str::to_owned));
        let found = self.page.sticking_out().into_iter().chain(small);
        self.wrong.extend(found.map(|trouble| format!("{what} ({width} pixels): {trouble}")));
    }

    fn assert_sound(self) {
        assert!(self.wrong.is_empty(), "\n{}\n", self.wrong.join("\n"));
        self.page.has_no_complaints();
    }
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_month_is_played_by_touch_on_the_narrowest_phones() {
    let mut narrow = Narrow { page: Page::open(Language::Chinese), wrong: Vec::new() };
    narrow.page.prefer(Scheme::Light);
    narrow.page.driver.touch();
    let phones = [(390, 844, "客户调查"), (320, 640, "电话联系")];
    for (month, (width, height, work)) in (1..).zip(phones) {
        narrow.page.resize(width, height);
        if month == 1 {
            narrow.page.reload();
            narrow.page.find(Role::Heading, "开一局");
            narrow.look_at("the start page", width);
            player::begin_practice_year(&narrow.page);
        }
        player::plan_for_the_first_industry(&narrow.page, &[work]);
        narrow.page.click(Role::Button, "排任务");
        narrow.page.find(Role::Dialog, "排任务");
        narrow.look_at("the planner", width);
        narrow.page.click(Role::Button, "关闭");
        player::run_month(&narrow.page, month);
        narrow.page.find(Role::Heading, &format!("第 {month} 月回顾：计划与实际"));
        narrow.look_at("the month's review", width);
        narrow.page.click(Role::Link, &format!("进入第 {} 月", month + 1));
        narrow.page.find(Role::Heading, &format!("第 {} 月经营台", month + 1));
    }
    narrow.assert_sound();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn every_page_is_there_for_a_finger_and_at_twice_its_size() {
    let mut narrow = Narrow { page: Page::open(Language::English), wrong: Vec::new() };
    narrow.page.prefer(Scheme::Light);
    let middle = until(formal_year(), Month::new(7).expect("a month").hour(110));
    narrow.page.choose_file(&file_of(&middle));
    narrow.page.waits_for("The game does not open.", || narrow.page.address().starts_with("#/desk"));
    narrow.page.resize(ENLARGED.0, ENLARGED.1);
    for place in PLACES {
        narrow.page.goes_to(place);
        let out = narrow.page.sticking_out().into_iter().map(|trouble| format!("{place}, enlarged twice: {trouble}"));
        narrow.wrong.extend(out);
        let moving = narrow.page.run(MOVING, &[]);
        let moving = moving.as_array().into_iter().flatten().filter_map(|what| what.as_str().map(str::to_owned));
        narrow.wrong.extend(moving.map(|what| format!("{place}: {what} moves")));
    }
    narrow.page.driver.touch();
    for (width, height) in [(390, 844), (320, 640)] {
        narrow.page.resize(width, height);
        for place in PLACES {
            narrow.page.goes_to(place);
            narrow.look_at(place, width);
        }
    }
    narrow.assert_sound();
}

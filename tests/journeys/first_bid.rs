//! A newcomer's first bid: from the start page to the seal by what the guide says, with what that takes in gestures, words
//! and waiting.

use std::collections::BTreeSet;
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::look::{Look, ONE_PAIR};
use crate::page::{Language, Page, Role};
use crate::player;

/// The most that the way to the first bid may take of each.
const MOST_GESTURES: u32 = 36;
const MOST_WORDS: usize = 440;
/// Of a Chinese text the characters are counted.
const MOST_CHARACTERS: usize = 760;
/// Four minutes.
const MOST: Duration = Duration::from_secs(240);
/// Words, or Chinese characters, that a newcomer reads a minute, and what a gesture takes with the look for where to make it.
const WORDS_A_MINUTE: u32 = 250;
const CHARACTERS_A_MINUTE: u32 = 400;
const GESTURE: Duration = Duration::from_secs(3);

/// What the guide says now: its heading, what to do, and why where that is unfolded.
const GUIDE: &str = "return ['h2', '.coach__now p', '.coach__why']
    .map(part => document.querySelector(`.coach ${part}`))
    .filter(part => part?.checkVisibility()).map(part => part.innerText).join(' ')";
/// The step that brings the relation with the customer on: the first button at the foot of its file.
const NEXT_STEP: &str = "return document.querySelector('.file__foot .btn--ink')?.innerText.trim() ?? ''";
const TAKE_NEXT_STEP: &str = "document.querySelector('.file__foot .btn--ink').click()";
/// Whether the clock stands.
const STANDS: &str = "return document.querySelector('.clock .seg button').ariaPressed == 'true'";

/// Whether a customer's file covers the clock, as it does where there is no room beside it.
const IS_CLOCK_COVERED: &str = "
    const { left, top, width, height } = document.querySelector('.clock .seg button').getBoundingClientRect();
    return !document.elementFromPoint(left + width / 2, top + height / 2)?.closest('.clock')";

/// The working hour that the clock shows.
const HOUR: &str = "return parseInt(document.querySelector('.clock__read b').innerText)";
/// How long a working hour takes while the clock runs. It is counted by hours, so that a busy machine counts no more.
const AN_HOUR: Duration = Duration::from_millis(500);

/// Somebody at the first bid, with what it took so far.
pub struct Newcomer<'p> {
    page: &'p Page,
    look: Look,
    gestures: u32,
    words: usize,
    waited: Duration,
    read: BTreeSet<String>,
}

impl Newcomer<'_> {
    fn click(&mut self, role: Role, name: &str) {
        self.gestures += 1;
        self.page.click(role, name);
    }

    fn reads(&mut self, text: &str) {
        if self.read.insert(text.to_owned()) {
            self.words += match self.look.language {
                Language::English => text.split_whitespace().count(),
                Language::Chinese => text.chars().filter(|letter| letter.is_alphanumeric()).count(),
            };
        }
    }

    /// What the guide says, read once.
    fn reads_the_guide(&mut self) -> String {
        let said = self.page.run(GUIDE, &[]).as_str().unwrap_or_default().to_owned();
        self.reads(&said);
        said
    }

    /// Follows the guide to where the step is taken, if that is elsewhere.
    fn goes_there(&mut self) {
        let go = self.says("Go there", "去这一页");
        if !self.page.lacks(Role::Link, go) {
            self.click(Role::Link, go);
            self.page.waits_for("It leads to where one is.", || self.page.lacks(Role::Link, go));
        }
    }

    /// The words of the language in which is played.
    fn says(&self, english: &'static str, chinese: &'static str) -> &'static str {
        match self.look.language {
            Language::English => english,
            Language::Chinese => chinese,
        }
    }

    fn next_step(&self) -> String {
        self.page.run(NEXT_STEP, &[]).as_str().unwrap_or_default().to_owned()
    }

    fn takes_next_step(&mut self) {
        // The file may still be on its way.
        self.page.waits_for("The file says no next step.", || !self.next_step().is_empty());
        self.gestures += 1;
        self.page.run(TAKE_NEXT_STEP, &[]);
    }

    /// Visits until recognition will be enough for a place, and then the place.
    fn visits_and_takes_a_place(&mut self) {
        for _visit in 0..14 {
            let step = self.next_step();
            let takes_place = step.starts_with(self.says("Move to forming", "纳入形成期"));
            if !step.starts_with(self.says("Visit", "拜访")) && !takes_place {
                return;
            }
            self.takes_next_step();
            if takes_place {
                return;
            }
            // What is queued counts at once.
            sleep(Duration::from_millis(150));
        }
        self.page.fail("Fourteen visits are not enough for a place.");
    }

    /// Lets the clock run until it stops by itself or the guide has another step.
    fn lets_the_clock_run(&mut self) {
        let heading = "return document.querySelector('.coach h2')?.innerText";
        let before = self.page.run(heading, &[]);
        let close = self.says("Close the file", "关闭档案");
        if self.page.run(IS_CLOCK_COVERED, &[]) == true && !self.page.lacks(Role::Button, close) {
            self.click(Role::Button, close);
        }
        let hour = || self.page.run(HOUR, &[]).as_u64().unwrap_or_default() as u32;
        let from = hour();
        self.page.click(Role::Button, self.says("Run", "播放"));
        let begun = Instant::now();
        while self.page.run(STANDS, &[]) != true && self.page.run(heading, &[]) == before {
            sleep(Duration::from_millis(50));
            assert!(begun.elapsed() < Duration::from_secs(90), "the clock runs and nothing happens");
        }
        let to = hour();
        // The next month begins at nought.
        let hours = if to < from { to + 160 - from } else { to - from };
        self.gestures += 1;
        self.waited += AN_HOUR * hours;
    }

    fn takes(&self) -> Duration {
        let a_minute = match self.look.language {
            Language::English => WORDS_A_MINUTE,
            Language::Chinese => CHARACTERS_A_MINUTE,
        };
        let reading = Duration::from_secs(60) * self.words as u32 / a_minute;
        reading + GESTURE * self.gestures + self.waited
    }
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_first_bid_takes_a_newcomer_four_minutes() {
    takes_four_minutes(ONE_PAIR[0]);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_first_bid_takes_a_newcomer_on_a_phone_four_minutes() {
    takes_four_minutes(ONE_PAIR[1]);
}

fn takes_four_minutes(look: Look) {
    let page = look.open();
    let newcomer = seals_a_bid_by_the_guide(&page, look);
    let (gestures, words, waited) = (newcomer.gestures, newcomer.words, newcomer.waited.as_secs());
    let takes = newcomer.takes();
    println!(
        "the first bid: {gestures} gestures, {words} words, {waited} s waited, about {} s in all",
        takes.as_secs()
    );
    let most_words = match look.language {
        Language::English => MOST_WORDS,
        Language::Chinese => MOST_CHARACTERS,
    };
    assert!(gestures <= MOST_GESTURES && words <= most_words, "{gestures} gestures, {words} words");
    assert!(takes <= MOST, "{takes:?}");
    page.has_no_complaints();
}

/// Begins a practice year from the start page and seals the first bid as the guide says; what that took.
pub fn seals_a_bid_by_the_guide(page: &Page, look: Look) -> Newcomer<'_> {
    let mut newcomer = Newcomer { page, look, gestures: 0, words: 0, waited: Duration::ZERO, read: BTreeSet::new() };
    let practice = page.says("Practice year", "练习赛");
    page.find(Role::Button, practice);
    newcomer.reads(
        page.says("Begin a year. Practice year: a guide for the first month.", "开一局，练习赛：第一个月有引导。"),
    );
    newcomer.click(Role::Button, practice);
    page.find(Role::Dialog, practice);
    let form = page.run("return document.querySelector('dialog[open]').innerText", &[]);
    newcomer.reads(form.as_str().unwrap_or_default());
    newcomer.gestures += 1;
    page.fill(Role::Textbox, page.says("Company name", "公司名称"), player::COMPANY);
    newcomer.click(Role::Button, page.says("Open for business", "开局"));
    page.find(Role::Heading, page.says("Desk, month 1", "第 1 月经营台"));
    let mut steps = 0;
    loop {
        steps += 1;
        assert!(steps < 40, "the guide leads nowhere: {:?}", newcomer.read);
        let said = newcomer.reads_the_guide();
        if said.starts_with(page.says("Plan the first month", "排好第一个月的任务")) {
            newcomer.goes_there();
            if page.address().starts_with("#/customers/") {
                newcomer.takes_next_step();
                page.shows(page.says("Now give ", "再给"));
            } else {
                // Everybody else has work before the clock starts.
                newcomer.click(Role::Button, page.says("Queue their work", "给他们排任务"));
                page.find(Role::Heading, page.says("Let the clock run", "开始计时"));
            }
        } else if said.starts_with(page.says("Let the clock run", "开始计时")) {
            newcomer.lets_the_clock_run();
        } else if said.starts_with(page.says("Seal your first bid", "投出第一标")) {
            newcomer.goes_there();
            newcomer.click(Role::Button, page.says("Seal the bid", "密封投标"));
            page.find(Role::Button, page.says("Withdraw", "撤回"));
            break;
        } else {
            // First contact, recognition, the place: each at the foot of the customer's file, as many as it takes.
            newcomer.goes_there();
            if newcomer.next_step().starts_with(page.says("Call", "电话")) {
                newcomer.takes_next_step();
            } else if said.starts_with(page.says("Raise recognition", "提高认可度")) {
                newcomer.visits_and_takes_a_place();
            }
            newcomer.lets_the_clock_run();
        }
    }
    newcomer
}

//! What is to be seen and understood, in both languages, light and dark, on a desk and on a phone: each view says its
//! key sentence, nothing runs out of the window, nothing is too small to read, no key stands in place of a text, and
//! WCAG 2.2 AA is kept.

use game::ids::{CustomerId, TenderId};
use game::observation::Observation;
use game::relation::Stage;
use game::time::Month;
use tender::insight::care::why_left::why_left;
use tender::record::Save;

use crate::driver::Scheme;
use crate::games::{file_of, formal_year_of, open_tender, until, world_of};
use crate::inspection::{Inspection, WIDTHS};
use crate::page::{Language, Page, Role};
use crate::pages::address_of;
use crate::player;

/// An hour before bids close: all that a careful company bids for is sealed.
const LATE: u32 = 119;
/// So many stops are told before a month's end at most.
const MOST_STOPS: usize = 20;

/// Gaps and keys that stand where a text should.
const RAW: &str = r"
    const text = document.body.innerText;
    const raw = /\{\{|\}\}|\[[a-z_]{3,}\]|\b(awards|care|common|customers|desk|event|file|market|service|tenders|value|yearend)\.[a-z_]+\b/g;
    return text.match(raw) ?? [];";

/// Parts of the customer's file that are wider than they are shown, with its numbers open.
const SIDEWAYS_IN_FILE: &str = "
    document.querySelectorAll('.file__body details').forEach(details => details.open = true);
    const wide = [...document.querySelectorAll('.file__body')].filter(e => e.scrollWidth > e.clientWidth + 1);
    return wide.map(e => `the file is ${e.scrollWidth} pixels wide in ${e.clientWidth}`);";

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn each_view_is_sound_in_english_and_light() {
    Look::begin(Language::English, Scheme::Light).go();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn each_view_is_sound_in_english_and_dark() {
    Look::begin(Language::English, Scheme::Dark).go();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn each_view_is_sound_in_chinese_and_light() {
    Look::begin(Language::Chinese, Scheme::Light).go();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn each_view_is_sound_in_chinese_and_dark() {
    Look::begin(Language::Chinese, Scheme::Dark).go();
}

/// A careful company's year at the moment before bids are opened, with all there is to look at.
struct Story {
    save: Save,
    /// A tender with a place of ours and one of a rival.
    tender: TenderId,
    lost: CustomerId,
    surveyed: CustomerId,
}

impl Story {
    fn find() -> (Save, Self) {
        let years = (1..=12).map(formal_year_of);
        let mut moments = years.flat_map(|year| {
            let months = Month::all().skip(3).take(8);
            months.map(move |month| (year.clone(), until(year.clone(), month.hour(LATE))))
        });
        let found = moments.find_map(|(year, save)| {
            let world = world_of(&save);
            let (tender, lost, surveyed) = Self::of(&world.observe(save.person()))?;
            Some((year, Self { save, tender, lost, surveyed }))
        });
        found.expect("all of it happens within a careful year")
    }

    fn of(seen: &Observation<'_>) -> Option<(TenderId, CustomerId, CustomerId)> {
        let rival = |tender: &TenderId| seen.places(tender.customer).iter().any(|place| place.company != seen.me());
        let tender = open_tender(seen).filter(rival)?;
        let says_why = |&id: &CustomerId| why_left(seen, id).is_some_and(|why| !why.against.is_empty());
        let lost = seen.customer_ids().find(says_why)?;
        let is_surveyed = |&id: &CustomerId| {
            let relation = seen.relation(id);
            id != lost && relation.stage() == Stage::Stable && relation.details().survey.is_some()
        };
        let surveyed = seen.customer_ids().find(is_surveyed)?;
        (seen.open_bids().count() > 0).then_some((tender, lost, surveyed))
    }
}

/// A look at all views.
struct Look(Inspection);

impl Look {
    fn begin(language: Language, scheme: Scheme) -> Self {
        Self(Inspection::begin(language, scheme))
    }

    fn go(mut self) {
        let (year, story) = Story::find();
        self.open(&story.save);
        self.at("#/desk", ["Tender book", "当月招标"]);
        self.at("#/review", ["If the game closed now.", "若此刻结账"]);
        self.at("#/value", ["Where new business comes from", "新业务的来源"]);
        self.bid_room(&story);
        self.at(&format!("#/customers/{}", story.lost.0), ["Why the customer left", "客户为什么离开"]);
        self.at(&format!("#/customers/{}", story.surveyed.0), ["lower is better", "越低越好"]);
        self.at("#/customers", ["The four stages of a relationship", "客户关系的四个阶段"]);
        self.0.page.resize(WIDTHS[0].0, WIDTHS[0].1);
        self.0.page.click(Role::Checkbox, self.word(["Select all customers listed", "选择所列的全部客户"]));
        self.look_at("the bulk gestures", ["Selected: ", "已选 "]);
        self.at("#/market", ["What happens in the market", "市场动态"]);
        self.at("#/service", ["Response time and retention", "响应时间与客户保持率"]);
        self.opening_and_review();
        self.open(&year);
        self.at("#/review", ["What made the year", "这一年"]);
        self.0.assert_sound();
    }

    fn bid_room(&mut self, story: &Story) {
        self.at(&format!("#/bid/{}", address_of(story.tender)), ["Expected C", "预期满意度 C"]);
        for words in [["With this customer: recognition ", "在这家客户："], ["loyalty ", "顾客忠诚 "]] {
            self.0.page.shows(self.word(words));
        }
    }

    /// The bids are opened on one sheet; the month's end is a page.
    fn opening_and_review(&mut self) {
        self.0.page.goes_to("#/desk");
        self.run_to_month_end();
        self.0.page.find_starting(Role::Dialog, self.word(["Bids opened: ", "开标："]));
        self.look_at("the opening of bids", ["See the score sheets", "看评标结果"]);
        self.0.page.resize(WIDTHS[0].0, WIDTHS[0].1);
        self.0.page.click(Role::Button, self.word(["Close", "关闭"]));
        for _stop in 0..MOST_STOPS {
            if self.0.page.address() == "#/review" {
                break;
            }
            self.run_to_month_end();
        }
        self.look_at("the month's review", ["in review: planned and done", "回顾：计划与实际"]);
    }

    fn run_to_month_end(&self) {
        self.0.page.click(Role::Button, self.word(["Clock and pause settings", "时钟与暂停设置"]));
        self.0.page.click(Role::Button, self.word(["Run to the end of the month", "走到月末"]));
    }

    const fn word(&self, [english, chinese]: [&'static str; 2]) -> &'static str {
        match self.0.language {
            Language::English => english,
            Language::Chinese => chinese,
        }
    }

    fn open(&self, save: &Save) {
        self.0.page.resize(WIDTHS[0].0, WIDTHS[0].1);
        self.0.page.goes_to("#/");
        self.0.page.choose_file(&file_of(save));
        self.0.page.waits_for("The imported game does not open.", || self.0.page.address().starts_with("#/desk"));
    }

    fn at(&mut self, address: &str, key_sentence: [&'static str; 2]) {
        self.0.page.goes_to(address);
        self.look_at(address, key_sentence);
    }

    /// Looks at a view, with a picture of each width to be looked at by eye.
    fn look_at(&mut self, what: &str, key_sentence: [&'static str; 2]) {
        let name: String = what.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).collect();
        let sentence = self.word(key_sentence);
        self.0.look_at(what, &|page, width| {
            page.shows(sentence);
            let kept = page.keep_picture(&format!("-{name}-{width}"));
            assert!(kept.is_ok(), "no picture: {kept:?}");
            let raw = lines(page, RAW).into_iter().map(|words| format!("{words:?} stands in place of a text"));
            raw.chain(lines(page, SIDEWAYS_IN_FILE)).collect()
        });
    }
}

/// The lines that a script returns.
fn lines(page: &Page, script: &str) -> Vec<String> {
    let found = page.run(script, &[]);
    found.as_array().into_iter().flatten().filter_map(|line| line.as_str().map(str::to_owned)).collect()
}

/// Before anything has been sold or measured, pages say what will stand there and what brings it about.
#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_first_day_says_what_will_stand_where() {
    let page = Page::open(Language::English);
    player::begin_practice_year(&page);
    page.goes_to("#/review");
    let score = page.text(Role::Table, "Parts of the score");
    for words in ["not yet measured", "Survey your customers", "– / "] {
        assert!(score.contains(words), "{words:?} is not in: {score}");
    }
    page.goes_to("#/value");
    for heading in ["Classes of customers", "Importance and satisfaction", "Recency, frequency, money"] {
        page.find(Role::Heading, heading);
    }
    page.shows("No buyer to class yet");
    page.goes_to("#/market");
    page.shows("Nothing out of the ordinary this month.");
    assert!(page.lacks(Role::Table, "The year so far"), "a table without rows");
    page.has_no_complaints();
}

/// On a phone the month's opening stands at the head of the desk.
#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_phone_shows_the_months_news_first() {
    let page = Page::open(Language::English);
    player::begin_practice_year(&page);
    page.resize(390, 844);
    page.shows("Month 1 begins; tenders published: ");
    let top = page.run("return document.querySelector('.desk__news').getBoundingClientRect().top", &[]);
    assert!(top.as_f64().is_some_and(|top| top < 422.0), "the news stands {top} pixels down");
    page.has_no_complaints();
}

/// An export that was put off is not offered at the next month's end again, nor do old reports stay.
#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn what_was_put_off_does_not_come_back_each_month() {
    let page = Page::open(Language::English);
    player::begin_practice_year(&page);
    let offer = "Export a copy of the game?";
    for month in 1..=4 {
        let heading = format!("Month {month} in review: planned and done");
        for _stop in 0..MOST_STOPS {
            if page.address() == "#/review" {
                break;
            }
            player::run_to_month_end(&page);
        }
        page.find(Role::Heading, &heading);
        match month {
            1 => {
                page.shows(offer);
                page.click(Role::Button, "Not now");
            }
            2 | 3 => assert!(!page.all_text().contains(offer), "put off in month 1, offered after month {month}"),
            _ => page.shows(offer),
        }
        page.click(Role::Link, &format!("On to month {}", month + 1));
        page.find(Role::Heading, &format!("Desk, month {}", month + 1));
        assert!(page.lacks(Role::Status, "Stopped at"), "a report of the month before");
    }
    page.has_no_complaints();
}

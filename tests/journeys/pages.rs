//! Every page in the middle of a formal year and after it: in both languages and at both widths
//! nothing runs out of the window, nothing is too small to read, nothing complains, and light and dark keep
//! WCAG 2.2 AA.

use game::ids::{TenderId, TenderKind};
use game::time::Month;

use crate::axe::Axe;
use crate::driver::Scheme;
use crate::games::{self, decided_tender, file_of, formal_year, open_tender, until, world_of};
use crate::page::{Language, Page, Role};

/// A desk's window and a phone's.
const WIDTHS: [(u32, u32); 2] = [(1440, 900), (390, 844)];
/// The narrowest phone, and a page at four times its size (WCAG 1.4.10): there everything has to fit.
const NARROWEST: (u32, u32) = (320, 640);

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn every_page_is_sound_in_english_and_light() {
    Tour::begin(Language::English, Scheme::Light).go();
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn every_page_is_sound_in_chinese_and_dark() {
    Tour::begin(Language::Chinese, Scheme::Dark).go();
}

/// A tour of all pages that notes what is wrong on its way.
struct Tour {
    page: Page,
    axe: Axe,
    language: Language,
    wrong: Vec<String>,
}

impl Tour {
    fn begin(language: Language, scheme: Scheme) -> Self {
        let page = Page::open(language);
        page.prefer(scheme);
        page.reload();
        Self { page, axe: Axe::installed(), language, wrong: Vec::new() }
    }

    fn go(mut self) {
        let [practice, settings, import, see_award, queue] = match self.language {
            Language::English => ["Practice year", "Practice year", "Choose a file", "See the award", "Queue tasks"],
            Language::Chinese => ["练习赛", "练习赛", "选择文件", "看评标结果", "排任务"],
        };
        self.page.find(Role::Button, practice);
        self.look_at("the empty start page");
        self.page.click(Role::Button, practice);
        self.page.find(Role::Dialog, settings);
        self.look_at("the settings of a new game");
        self.page.reload();

        self.page.shows(import);
        let year = formal_year();
        // A month in which there is something to bid for, before bids close.
        let middles = [7, 6, 8, 5, 9].map(|month| Month::new(month).expect("a month").hour(110));
        let mut middles = middles.into_iter().map(|minute| until(year.clone(), minute));
        let middle = middles.find(|save| open_tender(&world_of(save).observe(save.person())).is_some());
        let middle = middle.expect("a careful player has places in the middle of the year");
        self.open(&middle);
        let world = world_of(&middle);
        let seen = world.observe(middle.person());
        let bid = open_tender(&seen).expect("that month was chosen for it");
        let award = decided_tender(&seen).expect("a careful player has bid by then");
        for address in [
            "#/desk".to_owned(),
            "#/customers".to_owned(),
            format!("#/customers/{}", bid.customer.0),
            "#/tenders".to_owned(),
            format!("#/bid/{}", address_of(bid)),
            "#/awards".to_owned(),
            format!("#/awards/{}", address_of(award)),
            "#/goods".to_owned(),
            "#/service".to_owned(),
            "#/finance".to_owned(),
            "#/people".to_owned(),
            "#/market".to_owned(),
            "#/year-end".to_owned(),
            "#/handbook".to_owned(),
            "#/class".to_owned(),
            "#/rounds".to_owned(),
            "#/class/places".to_owned(),
            "#/class/debrief".to_owned(),
            "#/market-editor".to_owned(),
        ] {
            self.page.goes_to(&address);
            self.look_at(&address);
        }
        self.page.goes_to(&format!("#/bid/{}", address_of(award)));
        self.page.find(Role::Link, see_award);
        self.look_at("the bid page of a tender whose bids are opened");
        self.page.goes_to("#/");
        self.look_at("the start page with a game");
        self.open(&year);
        assert!(self.page.lacks(Role::Button, queue), "After the year's end no work is offered.");
        self.look_at("the desk of a year that is over");
        self.page.goes_to("#/year-end");
        self.look_at("the year's end");
        assert!(self.wrong.is_empty(), "\n{}\n", self.wrong.join("\n"));
    }

    /// Opens a saved game from a file, as a person would.
    fn open(&self, save: &tender::record::Save) {
        self.page.choose_file(&file_of(save));
        self.page.shows(games::COMPANY);
        self.page.waits_for("The imported game does not open.", || self.page.address().starts_with("#/desk"));
    }

    fn look_at(&mut self, what: &str) {
        let language = self.language;
        for (width, height) in WIDTHS {
            self.page.resize(width, height);
            let complaints = self.page.complaints().into_iter().map(|line| format!("the browser complains: {line}"));
            let out = self.page.sticking_out();
            let violations = self.axe.violations(&self.page);
            let small = self.page.too_small();
            let joined = if matches!(language, Language::English) { self.page.joined_words() } else { Vec::new() };
            let scrolling = if width < 720 { self.page.scrolling_sideways() } else { Vec::new() };
            let found = complaints.chain(out).chain(violations).chain(small).chain(joined).chain(scrolling);
            self.wrong.extend(found.map(|trouble| format!("{what} ({language:?}, {width} pixels): {trouble}")));
        }
        let (width, height) = NARROWEST;
        self.page.resize(width, height);
        let out = self.page.sticking_out().into_iter().chain(self.page.scrolling_sideways());
        self.wrong.extend(out.map(|trouble| format!("{what} ({language:?}, {width} pixels): {trouble}")));
    }
}

/// A tender in an address.
pub fn address_of(tender: TenderId) -> String {
    let (month, customer) = (tender.month.number(), tender.customer.0);
    match tender.kind {
        // An order has no tender and so no page.
        TenderKind::Regular | TenderKind::Repeat | TenderKind::Project | TenderKind::Cross { .. } => {
            format!("{month}-{customer}")
        }
        TenderKind::ReTender { first } => format!("{month}-{customer}-{}", first.number()),
    }
}

//! Every page in the middle of a formal year and after it: in both languages and at both widths
//! nothing runs out of the window, nothing is too small to read, nothing complains, and light and dark keep
//! WCAG 2.2 AA.

use game::ids::{TenderId, TenderKind};
use game::time::Month;

use crate::driver::Scheme;
use crate::games::{self, decided_tender, file_of, formal_year, open_tender, until, world_of};
use crate::inspection::Inspection;
use crate::page::{Language, Role};

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

/// A tour of all pages.
struct Tour(Inspection);

impl Tour {
    fn begin(language: Language, scheme: Scheme) -> Self {
        Self(Inspection::begin(language, scheme))
    }

    fn go(mut self) {
        let [practice, settings, import, see_award, queue] = match self.0.language {
            Language::English => ["Practice year", "Practice year", "Choose a file", "See the award", "Queue tasks"],
            Language::Chinese => ["练习赛", "练习赛", "选择文件", "看评标结果", "排任务"],
        };
        self.0.page.find(Role::Button, practice);
        self.look_at("the empty start page");
        self.0.page.click(Role::Button, practice);
        self.0.page.find(Role::Dialog, settings);
        self.look_at("the settings of a new game");
        self.0.page.reload();

        self.0.page.shows(import);
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
            "#/review".to_owned(),
            "#/handbook".to_owned(),
            "#/class".to_owned(),
            "#/rounds".to_owned(),
            "#/class/places".to_owned(),
            "#/class/debrief".to_owned(),
            "#/market-editor".to_owned(),
        ] {
            self.0.page.goes_to(&address);
            self.look_at(&address);
        }
        self.0.page.goes_to(&format!("#/bid/{}", address_of(award)));
        self.0.page.find(Role::Link, see_award);
        self.look_at("the bid page of a tender whose bids are opened");
        self.0.page.goes_to("#/");
        self.look_at("the start page with a game");
        self.open(&year);
        assert!(self.0.page.lacks(Role::Button, queue), "After the year's end no work is offered.");
        self.look_at("the desk of a year that is over");
        self.0.page.goes_to("#/review");
        self.look_at("the year's end");
        self.0.assert_sound();
    }

    /// Opens a saved game from a file, as a person would.
    fn open(&self, save: &tender::record::Save) {
        self.0.page.choose_file(&file_of(save));
        self.0.page.shows(games::COMPANY);
        self.0.page.waits_for("The imported game does not open.", || self.0.page.address().starts_with("#/desk"));
    }

    fn look_at(&mut self, what: &str) {
        let is_english = matches!(self.0.language, Language::English);
        self.0.look_at(what, &|page, width| {
            let joined = if is_english { page.joined_words() } else { Vec::new() };
            let scrolling = if width < 720 { page.scrolling_sideways() } else { Vec::new() };
            [joined, scrolling].concat()
        });
    }
}

/// A tender in an address.
pub fn address_of(tender: TenderId) -> String {
    let (month, customer) = (tender.month.number(), tender.customer.0);
    match tender.kind {
        TenderKind::ReTender { first } => format!("{month}-{customer}-{}", first.number()),
        // An order has no tender and so no page.
        _ => format!("{month}-{customer}"),
    }
}

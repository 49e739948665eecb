//! What is seen and understood: the bid room shows the promise, a lost customer says why, big moments are told, and a
//! month of a game in progress takes few gestures.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use game::event::{Event, TimedEvent};
use game::ids::{CustomerId, TenderId, TenderKind};
use game::observation::Observation;
use game::scenario::Range;
use game::tender::TenderState;
use game::time::Month;
use serde_json::Value;
use tender::insight::bidding::rivals_here::{RecognitionHere, recognition_here};
use tender::insight::care::why_left::{CauseDay, why_left};
use tender::record::slot::{Slot, unseal};
use tender::record::{Save, read};

use crate::axe::Axe;
use crate::games::{file_of, formal_year, formal_year_of, practice_year_of, until, world_of};
use crate::look::{ONE_PAIR, OTHER_PAIR};
use crate::page::{Language, Page, Role};
use crate::pages::address_of;
use crate::player;

/// The most gestures, clicks and typed fields, that a month of a game in progress takes a careful player.
const MOST_GESTURES: u32 = 45;

/// Whether two elements overlap, by their selectors; null where one is not there.
const OVERLAP: &str = "
    const [one, other] = [...arguments].map(selector => document.querySelector(selector)?.getBoundingClientRect());
    return one && other && one.width && other.width
        ? one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
        : null;";

fn open(page: &Page, save: &Save) {
    page.choose_file(&file_of(save));
    page.waits_for("The imported game does not open.", || page.address().starts_with("#/desk"));
}

/// The first moment of some careful formal years, month by month at that hour, of which something is so.
fn moment<T>(hour: u32, of: impl Fn(&Observation<'_>) -> Option<T>) -> (Save, T) {
    let years = (1..=12).map(formal_year_of);
    let mut saves = years.flat_map(|year| Month::all().skip(2).map(move |month| until(year.clone(), month.hour(hour))));
    let found = saves.find_map(|save| {
        let found = of(&world_of(&save).observe(save.person()))?;
        Some((save, found))
    });
    found.expect("it happens within a careful year")
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_bid_room_shows_what_is_promised_and_who_else_is_there() {
    let (save, (tender, range)) = moment(100, |seen| rival_at(seen, true));
    let (save_of_unmet, (unmet, least)) = moment(100, |seen| rival_at(seen, false));
    let axe = Axe::installed();
    for look in ONE_PAIR {
        let page = look.open();
        open(&page, &save);
        page.goes_to(&format!("#/bid/{}", address_of(tender)));
        let words = match look.language {
            Language::English => ["Expected C", "loyalty "],
            Language::Chinese => ["预期满意度 C", "顾客忠诚 "],
        };
        for words in words {
            page.shows(words);
        }
        let known =
            [format!("With this customer: recognition {range} (month "), format!("在这家客户：认可度 {range}（第 ")];
        page.shows(page.says(&known[0], &known[1]));
        let credit = match look.language {
            Language::English => ["grade ", "credit not checked", "credit check planned"],
            Language::Chinese => [" 级", "信用未评估", "信用评估已排上"],
        };
        let terms = page
            .run("return [...document.querySelectorAll('.terms__more')].map(line => line.innerText).join(' ')", &[]);
        let terms = terms.as_str().unwrap_or_default().to_owned();
        assert!(credit.iter().any(|words| terms.contains(words)), "nothing of credit beside the term: {terms:?}");
        look.finds_sound(&page, &axe, "the bid room");

        // A rival that was on no sheet of the customer.
        page.goes_to("#/");
        open(&page, &save_of_unmet);
        page.goes_to(&format!("#/bid/{}", address_of(unmet)));
        let at_least = [
            format!("With this customer: recognition at least {least} when the place was taken ("),
            format!("在这家客户：占名额时认可度至少 {least}（"),
        ];
        page.shows(page.says(&at_least[0], &at_least[1]));
        page.has_no_complaints();
    }
}

/// An open tender at which a rival has a place whose recognition with the customer is known from score sheets, or else from
/// its place alone; the recognition as the page writes it.
fn rival_at(seen: &Observation<'_>, is_met: bool) -> Option<(TenderId, String)> {
    let mut book = seen.book(seen.month());
    book.find_map(|tender| {
        let id = tender.id();
        let is_open = tender.state() == TenderState::Open && seen.has_place(id.customer);
        let mut rivals = seen.places(id.customer).iter().filter(|place| is_open && place.company != seen.me());
        let range = rivals.find_map(|place| match recognition_here(seen, place.company, id.customer) {
            RecognitionHere::Seen { between: Range { least, most }, .. } if is_met => {
                let (least, most) = (least.get(), most.get());
                Some(if least == most { least.to_string() } else { format!("{least}–{most}") })
            }
            RecognitionHere::AtLeast { least, .. } if !is_met => Some(least.get().to_string()),
            _ => None,
        })?;
        Some((id, range))
    })
}

/// Follows a link to a row; that row, in sight and with the focus, or what has it instead.
const LEADS: &str = "
    const row = document.activeElement;
    const box = row.getBoundingClientRect();
    const middle = document.elementFromPoint(Math.max(box.left, 0) + 20, Math.max(box.top, 60) + 20);
    return box.bottom > 60 && box.top < innerHeight - 60 && row.contains(middle) ? row.id : `${row.tagName} ${row.id}`;";

/// The day of a complaint and the day of an order lead to their rows.
#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_lost_customer_says_why_in_amounts_with_links_to_the_rows() {
    let day = |seen: &Observation<'_>, row: fn(&CauseDay) -> Option<(String, String)>| {
        let mut customers = seen.customer_ids();
        customers.find_map(|customer| {
            let why = why_left(seen, customer).filter(|why| !why.against.is_empty())?;
            let mut days = why.against.iter().chain(&why.towards).flat_map(|sum| sum.days.iter().take(4));
            Some((customer, days.find_map(row)?))
        })
    };
    let complaint = moment(8, |seen| {
        day(seen, |day| day.ticket.map(|id| (format!("#/service/{}", id.0), format!("ticket-{}", id.0))))
    });
    let order = moment(8, |seen| {
        day(seen, |day| {
            let order = day.contract.filter(|order| order.kind == TenderKind::Repeat && day.ticket.is_none())?;
            let address = format!("{}-{}-o", order.month.number(), order.customer.0);
            Some((format!("#/goods/{address}"), format!("contract-{address}")))
        })
    });
    let axe = Axe::installed();
    for look in OTHER_PAIR {
        let page = look.open();
        for (save, (customer, (address, row))) in [&complaint, &order] {
            page.goes_to("#/");
            open(&page, save);
            page.goes_to(&format!("#/customers/{}", customer.0));
            let title = page.says("Why the customer left", "客户为什么离开");
            page.find(Role::Heading, title);
            let table = page.text(Role::Table, title);
            assert!(table.contains("−0."), "no amount that fell: {table}");
            look.finds_sound(&page, &axe, "the file of a lost customer");
            let link = "const link = document.querySelector(`.file__days a[href='${arguments[0]}']`); link?.click(); return link != null";
            assert_eq!(page.run(link, &[address.as_str().into()]), true, "no day leads to {address}");
            page.waits_for(&format!("{address} does not lead to its row."), || page.run(LEADS, &[]) == row.as_str());
            look.finds_sound(&page, &axe, address);
        }
        page.has_no_complaints();
    }
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn an_opening_is_one_sheet_and_the_month_ends_beside_its_plan() {
    let sealed = |seen: &Observation<'_>| (seen.open_bids().count() > 0).then(|| seen.month().number());
    let (save, month) = moment(119, sealed);
    let axe = Axe::installed();
    for look in ONE_PAIR {
        let page = look.open();
        open(&page, &save);
        player::run_to_month_end(&page);
        let opened = page.says("Bids opened: ", "开标：");
        page.find_starting(Role::Dialog, opened);
        page.find(Role::Link, page.says("See the score sheets", "看评标结果"));
        look.finds_sound(&page, &axe, "the sheet of an opening");
        page.click_starting(Role::Button, page.says("Close", "关闭"));
        for _stop in 0..20 {
            if page.address() == "#/review" {
                break;
            }
            player::run_to_month_end(&page);
        }
        let titles = [format!("Month {month} in review: planned and done"), format!("第 {month} 月回顾：计划与实际")];
        page.find(Role::Heading, page.says(&titles[0], &titles[1]));
        let table = ["Planned (queued at the opening or later) and done", "计划（月初和月中排进的任务）与实际"];
        let plan = page.text(Role::Table, page.says(table[0], table[1]));
        assert!(plan.contains(page.says("Bids", "投标")) && plan.contains(page.says("Cost", "费用")), "{plan}");
        let score = page.text(Role::Table, page.says("Score so far", "按现在结束计的得分"));
        assert!(score.contains('+') || score.contains('−'), "{score}");
        // The first quarter is over, so the review says what the game comes to at this pace.
        page.shows(page.says("At this pace, the game ends at about", "照目前的势头，结束时大约"));
        look.finds_sound(&page, &axe, "the month's review");
        let on = [format!("On to month {}", month + 1), format!("进入第 {} 月", month + 1)];
        page.click(Role::Link, page.says(&on[0], &on[1]));
        let desk = [format!("Desk, month {}", month + 1), format!("第 {} 月经营台", month + 1)];
        page.find(Role::Heading, page.says(&desk[0], &desk[1]));
        assert!(!page.all_text().contains(opened), "the opening of last month is still told");
        page.has_no_complaints();
    }
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn the_year_ends_with_what_made_it() {
    let (year, axe) = (formal_year(), Axe::installed());
    for look in OTHER_PAIR {
        let page = look.open();
        open(&page, &year);
        page.goes_to("#/review");
        page.find(Role::Heading, page.says("What made the year", "这一年"));
        let expected = page.says("At this pace", "照目前的势头");
        assert!(!page.all_text().contains(expected), "a year that is over expects no score");
        for (english, chinese) in [
            ("Best customer", "贡献最大的客户"),
            ("Biggest win", "最大的一次中标"),
            ("Costliest mistake", "代价最大的失误"),
        ] {
            page.shows(page.says(english, chinese));
        }
        for other in [".parts", ".dial", "#year-score"] {
            let overlap = page.run(OVERLAP, &[".yseal .stamp".into(), other.into()]);
            assert_eq!(overlap, Value::Bool(false), "the award's stamp touches {other}: {look:?}");
        }
        look.finds_sound(&page, &axe, "the year's end");
        // The equity of the score is the sum of the table of patterns.
        let score = page.text(Role::Table, page.says("Parts of the score", "得分构成"));
        let patterns = page.text(Role::Table, page.says("The four patterns", "四种走向"));
        let mut lines = score.lines().skip_while(|line| !line.contains(page.says("Customer equity", "客户资产")));
        let equity = lines.find_map(|line| line.split_whitespace().find(|word| word.contains('¥')));
        let equity = equity.expect("the score has customer equity");
        assert!(patterns.contains(equity), "{equity} is not in the table of patterns: {patterns}");
        page.has_no_complaints();
    }
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_page_begins_at_its_top() {
    let page = ONE_PAIR[1].open();
    player::begin_practice_year(&page);
    page.goes_to("#/market");
    let scrolls = "const main = document.querySelector('#main'); main.scrollTop = 400; return main.scrollTop";
    page.waits_for("The page is not long enough to be scrolled.", || page.run(scrolls, &[]) != 0);
    page.goes_to("#/finance");
    let at = "return document.querySelector('#main').scrollTop";
    page.waits_for("It begins where the page before was left.", || page.run(at, &[]) == 0);
}

/// What a gesture is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Gesture {
    /// Work of the month is planned.
    Plan,
    /// A bid is looked at, changed and sealed.
    Bid,
    /// The clock is let run.
    Clock,
    /// What the clock stopped for is answered.
    Answer,
}

/// The most gestures of a month by what they are for.
const MOST_OF: [(Gesture, u32); 4] =
    [(Gesture::Plan, 12), (Gesture::Bid, 14), (Gesture::Clock, 16), (Gesture::Answer, 12)];

/// So many customers may leave in a month by what happens in the market.
const LEAVE: usize = 2;

/// A player whose gestures are counted.
struct Counted<'p> {
    page: &'p Page,
    now: Cell<Gesture>,
    gestures: RefCell<BTreeMap<Gesture, u32>>,
}

impl Counted<'_> {
    fn click(&self, role: Role, start: &str) {
        *self.gestures.borrow_mut().entry(self.now.get()).or_default() += 1;
        self.page.click_starting(role, start);
    }

    /// Clicks it if it is there.
    fn click_if(&self, role: Role, start: &str) -> bool {
        let is_there = self.page.has_starting(role, start);
        if is_there {
            self.click(role, start);
        }
        is_there
    }
}

/// The customers in the tender book with a sealed bid.
fn sealed(page: &Page) -> Vec<String> {
    let rows = "return [...document.querySelectorAll('tbody tr')].filter(row => row.innerText.includes(arguments[0]))
        .map(row => row.querySelector('a').innerText.trim())";
    let rows = page.run(rows, &[page.says("Sealed at ", "已密封 ").into()]);
    rows.as_array().into_iter().flatten().filter_map(|name| name.as_str().map(str::to_owned)).collect()
}

/// Counts the refusals that the page reports from now on.
const WATCH_REFUSALS: &str = "
    window.refusals = [];
    new MutationObserver(() => document.querySelectorAll('.toast--warn')
        .forEach(toast => window.refusals.push(toast.innerText)))
        .observe(document.body, { childList: true, subtree: true });";

/// The newest game that the page has kept.
fn kept(page: &Page) -> Save {
    let kept = "return Object.keys(localStorage).filter(key => key.startsWith('tender.game.'))
        .map(key => localStorage.getItem(key))";
    let kept = page.run(kept, &[]);
    let texts = kept.as_array().into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned));
    let sound = texts.filter_map(|text| match unseal(Some(text)) {
        Slot::Sound { sequence, text } => Some((sequence, text)),
        _ => None,
    });
    let (_, text) = sound.max_by_key(|(sequence, _)| *sequence).expect("the game is kept");
    read(&text).expect("what was kept can be read")
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_careful_month_takes_at_most_forty_five_gestures() {
    play_a_careful_month(&formal_year(), Language::English);
    play_a_careful_month(&practice_year_of(7), Language::Chinese);
}

/// Plans, bids, answers what the clock stops for and goes on, from the opening of month 4 to its end.
fn play_a_careful_month(year: &Save, language: Language) {
    let month = Month::new(4).expect("a month");
    let save = until(year.clone(), month.opening());
    let page = Page::open(language);
    open(&page, &save);
    page.run(WATCH_REFUSALS, &[]);
    let player = Counted { page: &page, now: Cell::new(Gesture::Plan), gestures: RefCell::default() };

    let (queue, close) = (page.says("Queue ", "排入 "), page.says("Close", "关闭"));
    let (move_up, tenders) = (page.says("Move up a stage", "纳入"), page.says("Tenders", "投标"));

    // The month is planned before the clock starts.
    player.click(Role::Button, page.says("As last month", "照上月排"));
    page.find(Role::Dialog, page.says("Last month's plan again", "照上月再排一遍"));
    if !player.click_if(Role::Button, queue) {
        player.click(Role::Button, close);
    }
    if player.click_if(Role::Button, move_up) {
        player.click(Role::Button, queue);
    }
    player.click(Role::Link, page.says("Customers", "客户"));
    player.click(Role::Checkbox, page.says("Select all customers listed", "选择所列的全部客户"));
    for (english, chinese) in
        [("Research (", "调查 "), ("Survey (", "满意度调查 "), ("Credit check (", "信用评估 "), ("Visit (", "拜访 ")]
    {
        player.click_if(Role::Button, page.says(english, chinese));
    }
    player.now.set(Gesture::Bid);
    player.click(Role::Link, tenders);
    if player.click_if(Role::Button, page.says("Bid like last time (", "按上次的方式投标（")) {
        player.click(Role::Button, page.says("Seal ", "密封 "));
    }
    // Two bids are looked at and changed by hand.
    let sealed = sealed(&page);
    for customer in sealed.iter().take(2) {
        player.click(Role::Link, customer);
        player.click(Role::Button, page.says("Unit price −", "单价 −"));
        player.click(Role::Button, page.says("Reseal the bid", "修改后重新密封"));
        player.click(Role::Link, tenders);
    }
    player.click(Role::Link, page.says("Desk", "经营台"));
    let mut stops = 0;
    while page.address() != "#/review" {
        stops += 1;
        player.now.set(Gesture::Clock);
        assert!(stops <= 12, "the clock stops too often");
        player.click(Role::Button, page.says("Clock and pause settings", "时钟与暂停设置"));
        player.click(Role::Button, page.says("Run to the end of the month", "走到月末"));
        page.waits_for("The clock stands nowhere.", || {
            page.address() == "#/review" || page.lacks(Role::Dialog, page.says("Clock", "时钟"))
        });
        player.now.set(Gesture::Answer);
        if page.has_starting(Role::Dialog, page.says("Bids opened: ", "开标：")) {
            player.click(Role::Button, close);
        }
        if page.address() == "#/desk" {
            player.click_if(Role::Button, page.says("Settle fairly", "按公平的办法处理"));
            if player.click_if(Role::Button, move_up) {
                player.click(Role::Button, queue);
            }
        }
    }
    page.find(Role::Heading, page.says("Month 4 in review: planned and done", "第 4 月回顾：计划与实际"));
    let gestures = player.gestures.take();
    let all: u32 = gestures.values().sum();
    println!("a careful month took {all} gestures and {stops} runs of the clock: {gestures:?}");
    assert!(all <= MOST_GESTURES, "{gestures:?}");
    for (of, most) in MOST_OF {
        let count = gestures.get(&of).copied().unwrap_or(0);
        assert!((1..=most).contains(&count), "{of:?}: {gestures:?}");
    }
    assert_eq!(page.run("return window.refusals", &[]), Value::Array(Vec::new()), "nothing offered was refused");
    page.has_no_complaints();

    // The month was worth its gestures: what was planned was done for many customers, bids were opened, cash lasted.
    let after = kept(&page);
    let (before, after) = (world_of(&save), world_of(&after));
    let (before, after) = (before.observe(save.person()), after.observe(save.person()));
    let since = after.feed().iter().filter(|told| told.at >= month.opening());
    let reached: BTreeSet<CustomerId> = since
        .clone()
        .filter_map(|TimedEvent { event, .. }| match event {
            Event::TaskDone { task, .. } => task.kind.customer(),
            _ => None,
        })
        .collect();
    let opened = since.filter(|told| matches!(told.event, Event::Won { .. } | Event::Lost { .. })).count();
    let managed = |seen: &Observation<'_>| {
        seen.customer_ids().filter(|&customer| seen.relation(customer).stage().is_managed()).count()
    };
    let cash = (before.company().own_cash(), after.company().own_cash());
    println!(
        "{} reached, {opened} opened, managed {} to {}, {cash:?}",
        reached.len(),
        managed(&before),
        managed(&after)
    );
    assert!(reached.len() >= 10, "{reached:?}");
    assert!(opened >= sealed.len() && opened >= 2, "{opened} opened of {sealed:?}");
    // The market drops a supplier now and then, whatever is done; goods bought for the contracts won are not paid yet.
    assert!(managed(&after) + LEAVE >= managed(&before), "{} to {}", managed(&before), managed(&after));
    assert!(after.can_pay().is_positive() && !after.is_bankrupt(), "{cash:?}");
}

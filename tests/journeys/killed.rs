//! The browser is killed in mid-game, again and again: the game comes back as it was when a gesture was last answered, and
//! nobody is told that it is open elsewhere. With `KILLS=200` in the environment it is killed so often, over years from
//! their first seconds on, and what was lost is said at the end.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant, SystemTime};

use crate::driver::Driver;
use crate::keeping::whole_page;
use crate::opening::comes_up;
use crate::page::{Language, PATIENCE, Page, Role, target};
use crate::player;
use crate::site::Site;

/// How often the browser is killed where nothing else is said.
const KILLS: u32 = 10;
/// How often it is killed in one game.
const KILLS_OF_A_GAME: u32 = 20;
/// The longest that is played before a kill.
const LONGEST: u64 = 2_500;
/// Milliseconds between two gestures.
const PACE: u32 = 50;

/// Notes on every page whether it says that the game is played elsewhere, if only for a moment. No service worker: one
/// would fetch the whole site after each kill.
const LISTEN: &str = "
    delete Navigator.prototype.serviceWorker;
    window.elsewhere = false;
    new MutationObserver(() => { window.elsewhere ||= /played in another tab/.test(document.body?.textContent); })
        .observe(document, { childList: true, subtree: true, characterData: true });";
/// A database opens six seconds late, as on a machine with much to do.
const SLOW_DATABASE: &str = "
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...words) {
        const request = open.apply(this, words);
        Object.defineProperty(request, 'onsuccess', {
            set(act) { request.addEventListener('success', event => setTimeout(() => act?.call(request, event), 6000)); },
        });
        return request;
    };";
/// Begins to make gestures, so many milliseconds apart.
const PLAY: &str = "
    const next = () => [...document.querySelectorAll('button')].find(button => button.ariaLabel == 'Next event');
    setInterval(() => next()?.click(), arguments[0]);";
const IS_OPEN: &str = "return [...document.querySelectorAll('button')].some(button => button.ariaLabel == 'Next event')
        || document.body.innerText.includes('The game is over.')";
/// The last copy of the game that was answered, the last that the page has made, whether the page spoke of another tab, and
/// whether a month has just ended.
const STATE: &str = "
    const copies = Object.keys(localStorage).filter(key => key.startsWith('tender.game.'));
    return [
        +(document.documentElement.dataset.kept ?? '').split(' ')[1] || 0,
        Math.max(0, ...copies.map(key => parseInt(localStorage[key]) || 0)),
        window.elsewhere,
        location.hash == '#/review',
    ];";

/// Where a browser keeps what it stores, from one of its lives to the next.
struct Profile(PathBuf);

impl Profile {
    fn fresh() -> Self {
        let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).expect("it is after 1970");
        let folder = target().join("journeys").join(format!("killed-{}-{}", std::process::id(), now.as_nanos()));
        fs::create_dir_all(&folder).expect("the folder of a profile can be made");
        Self(folder.canonicalize().expect("the folder of a profile exists"))
    }

    /// Starts the browser at this address of the site.
    fn open(&self, site: &Site, hash: &str) -> Page {
        self.open_with(site, hash, "")
    }

    /// The same in a browser that runs a script before every page.
    fn open_with(&self, site: &Site, hash: &str, script: &str) -> Page {
        let driver = Driver::start_on(&self.0, "en");
        let script = [LISTEN, script].concat();
        driver.run_before_pages(&script);
        driver.open(&[&site.address(), hash].concat());
        comes_up(&driver);
        // Longer than a busy machine may take to open its database.
        Page { driver, patience: PATIENCE * 6, site: None, script }
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        // What stays is removed with the folder of what is built.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The copies of a game at some moment, by their numbers.
#[derive(Clone, Copy, Debug)]
struct Copies {
    answered: u64,
    shown: u64,
    is_month_end: bool,
}

impl Copies {
    fn of(page: &Page) -> Self {
        let state = page.run(STATE, &[]);
        assert_eq!(state[2], false, "the page says that the game is played in another tab");
        let number = |at: usize| state[at].as_u64().expect("a number");
        Self { answered: number(0), shown: number(1), is_month_end: state[3] == true }
    }
}

/// What was seen of a game before the browser was killed.
struct Life {
    seen: Vec<(Instant, Copies)>,
    killed: Instant,
}

impl Life {
    /// Plays for some time, then kills the browser.
    fn of(page: Page, time: Duration) -> Self {
        page.run(PLAY, &[PACE.into()]);
        let begun = Instant::now();
        let mut seen = vec![(begun, Copies::of(&page))];
        while begun.elapsed() < time {
            seen.push((Instant::now(), Copies::of(&page)));
        }
        page.driver.kill();
        Self { seen, killed: Instant::now() }
    }

    fn last(&self) -> Copies {
        self.seen.last().expect("it was looked at").1
    }

    /// Whether the game went on, as one that is over does not.
    fn goes_on(&self) -> bool {
        self.seen.first().is_some_and(|(_, first)| first.shown < self.last().shown)
    }

    /// How much of what was seen is not there afterwards: gestures, and the age of the oldest.
    fn lost(&self, back: Copies) -> (u64, Duration) {
        let gone = self.seen.iter().find(|(_, copies)| copies.shown > back.shown);
        let age = gone.map_or(Duration::ZERO, |(at, _)| self.killed.duration_since(*at));
        (self.last().shown.saturating_sub(back.shown), age)
    }
}

/// Opens the game that was open when the browser was killed.
fn come_back(profile: &Profile, site: &Site) -> Page {
    come_back_with(profile, site, "")
}

/// The same in a browser that runs a script before every page.
fn come_back_with(profile: &Profile, site: &Site, script: &str) -> Page {
    let page = profile.open_with(site, "#/desk", script);
    page.waits_for("The game does not come back.", || page.run(IS_OPEN, &[]) == true);
    page
}

/// A time before the longest, another one each time.
fn some_time() -> Duration {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).expect("it is after 1970");
    Duration::from_millis(now.as_nanos() as u64 / 1_000 % LONGEST)
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_browser_that_is_killed_loses_nothing_that_was_answered() {
    let kills = std::env::var("KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(KILLS);
    let site = Site::serve();
    let (mut losses, mut games, mut month_ends) = (Vec::new(), 0, 0);
    let mut profile = Profile::fresh();
    let mut before: Option<Life> = None;
    let mut kills_of_game = 0;
    for _kill in 0..kills {
        let life = match before.take() {
            None => {
                games += 1;
                kills_of_game = 0;
                let page = profile.open(&site, "");
                player::begin_practice_year(&page);
                page.waits_for("The first copy is not answered.", || Copies::of(&page).answered > 0);
                // In the first seconds of a game.
                Life::of(page, Duration::ZERO)
            }
            Some(before) => {
                let page = come_back(&profile, &site);
                losses.push(held_against(&before, &page));
                Life::of(page, some_time())
            }
        };
        kills_of_game += 1;
        month_ends += u32::from(life.last().is_month_end);
        let is_over = life.seen.len() > 50 && !life.goes_on();
        if is_over || kills_of_game >= KILLS_OF_A_GAME {
            losses.push(held_against(&life, &come_back(&profile, &site)));
            profile = Profile::fresh();
        } else {
            before = Some(life);
        }
    }
    if let Some(before) = before {
        losses.push(held_against(&before, &come_back(&profile, &site)));
    }
    let (most, oldest) = losses
        .iter()
        .fold((0, Duration::ZERO), |(most, oldest), (gestures, age)| (most.max(*gestures), oldest.max(*age)));
    let losing = losses.iter().filter(|(gestures, _)| *gestures > 0).count();
    eprintln!(
        "{kills} kills in {games} games, {games} of them in the first seconds and {month_ends} at a month's end; {} looked at: \
         nothing answered was lost; of what was shown and not answered, {losing} times something, at most {most} gestures, \
         {oldest:?} old",
        losses.len()
    );
}

/// Holds what has come back against what was answered; says what was shown and is not there.
fn held_against(before: &Life, page: &Page) -> (u64, Duration) {
    let (back, last) = (Copies::of(page), before.last());
    assert!(back.shown >= last.answered, "{back:?} has come back of {last:?}");
    before.lost(back)
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn what_found_no_room_in_the_storage_comes_back_after_a_kill() {
    let (site, profile) = (Site::serve(), Profile::fresh());
    let page = profile.open(&site, "");
    let played = plays_without_room(&page);
    let copies = Copies::of(&page);
    assert!(copies.answered > copies.shown, "the storage has room: {copies:?}");
    page.driver.kill();
    let page = come_back_with(&profile, &site, SLOW_DATABASE);
    page.waits_for("The game is not as it was.", || whole_page(&page) == played);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn what_found_no_room_in_the_storage_is_there_in_another_tab() {
    let page = Page::open_with(Language::English, LISTEN);
    let played = plays_without_room(&page);
    page.open_in_second_tab();
    page.shows("the latest state is kept only while this page is open");
    page.click(Role::Button, "Carry on");
    page.click(Role::Button, "Continue here instead");
    page.waits_for("The game is not as it was.", || whole_page(&page) == played);
    page.shows("The browser's storage is full");
    page.make_room_in_storage();
    page.has_no_complaints();
}

/// Plays on where the storage is full, until the last gesture is answered; what the page shows then.
fn plays_without_room(page: &Page) -> String {
    player::begin_practice_year(page);
    page.fill_storage();
    player::plan_for_the_first_industry(page, &["Customer research", "Phone call"]);
    page.click(Role::Button, "Next event");
    page.shows("The browser's storage is full");
    player::to_desk(page);
    let played = whole_page(page);
    comes_to_rest(page);
    played
}

/// Waits until the last gesture is answered, where the storage has no room for it.
fn comes_to_rest(page: &Page) {
    let answered = || page.run(STATE, &[])[0].as_u64();
    page.waits_for("It is not answered.", || {
        let before = answered();
        std::thread::sleep(Duration::from_millis(500));
        before > Some(0) && before == answered()
    });
}

/// Writes an entry into the journal behind those of the only game.
const ADD_ENTRY: &str = "
    const [entry, done] = arguments;
    const opening = indexedDB.open('tender.journal', 1);
    opening.onsuccess = () => {
        const work = opening.result.transaction('entry', 'readwrite'), entries = work.objectStore('entry');
        entries.getAllKeys().onsuccess = event => {
            const game = event.target.result[0].split('.')[0];
            entries.put(entry, game + '.000000999999');
        };
        work.oncomplete = () => { opening.result.close(); done(true); };
    };";

fn is_answered(page: &Page) {
    page.waits_for("It is not answered.", || {
        let copies = Copies::of(page);
        copies.answered > 0 && copies.answered >= copies.shown
    });
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn what_does_not_fit_in_the_journal_is_dropped_and_told() {
    for entry in ["[7,[[0,1,\"", "[999998,[],1]", "what another program wrote"] {
        let page = Page::open_with(Language::English, LISTEN);
        player::begin_practice_year(&page);
        page.click(Role::Button, "Next event");
        is_answered(&page);
        let before = whole_page(&page);
        page.run_until_called_back(ADD_ENTRY, &[entry.into()]);
        page.reload();
        page.waits_for("The game is not as it was.", || whole_page(&page) == before);
        player::to_start(&page);
        page.shows("One copy of this game is damaged");
        page.find(Role::Button, "Save the text");
        page.has_no_complaints();
    }
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn where_the_journal_is_barred_that_is_told_and_the_game_is_kept() {
    let barred = "Object.defineProperty(window, 'indexedDB', {
        get() { throw new DOMException('The operation is insecure.', 'SecurityError'); }
    });";
    let page = Page::open_with(Language::English, barred);
    player::begin_practice_year(&page);
    page.shows("This browser writes games to its disk late");
    page.click(Role::Button, "Next event");
    let before = whole_page(&page);
    page.reload();
    page.waits_for("The game is not as it was.", || whole_page(&page) == before);
}

#[test]
#[ignore = "needs a browser and dist/; cargo xtask test runs it"]
fn a_game_that_was_deleted_does_not_come_back_from_the_journal() {
    let page = Page::open_with(Language::English, LISTEN);
    player::begin_practice_year(&page);
    is_answered(&page);
    player::to_start(&page);
    page.click(Role::Button, &format!("Delete {}", player::COMPANY));
    page.click(Role::Button, "Delete");
    page.waits_for("The game is still there.", || page.lacks(Role::Button, "Carry on"));
    page.reload();
    page.find(Role::Heading, "Begin a year");
    assert!(page.lacks(Role::Button, "Carry on"), "the game is there again");
    let kept = page.run("return Object.keys(localStorage).filter(key => /game|deleted/.test(key))", &[]);
    assert_eq!(kept.as_array().map(Vec::len), Some(0), "{kept}");
    page.has_no_complaints();
}

//! The keys under which this site keeps texts in the browser: all of them, and only here can one be
//! made. The list of games and the page that a crash leaves behind find games by their beginning.
//!
//! "Shared" is the storage that all tabs of a browser share and that lasts; "tab" is what one tab
//! remembers through a reload. When shared storage is full, what lies under a key stays as it was; what
//! [`Key::is_dear`] is then held in memory until there is room, and the browser asks before the page is
//! closed.
//!
//! | key | where | who writes | when | when there is no room |
//! |---|---|---|---|---|
//! | `tender.language` | shared | `src/ui/look.rs` | the person chooses a language | the browser's language comes back next time |
//! | `tender.theme` | shared | `src/browser/theme.rs` | the person chooses light or dark | the system's choice comes back next time |
//! | `tender.stops` | shared | `src/ui/session/stops.rs` | the person chooses what the clock stops for | the first choice comes back next time |
//! | `tender.shortcuts` | shared | `src/ui/shell/shortcuts.rs` | single keys are switched off; removed when they act again | they act again next time |
//! | `tender.guide` | shared | `src/ui/guide/state.rs` | the guide of a game is closed, and opened again; the last few games, one a line | the guide comes again when the game is opened |
//! | `tender.game.{game}.{0,1}` | shared | `src/browser/slots.rs` | after each gesture, the two in turn | a banner says so and offers the game as a file |
//! | `tender.lease.{game}` | shared | `src/browser/lease.rs` | every few seconds while a tab plays the game | the game cannot be written either, which is told |
//! | `tender.tab` | tab | `src/browser/lease.rs` | a tab first opens a game | the tab's name lasts as long as the page |
//! | `tender.last` | shared, tab | `src/ui/session/keep.rs` | a game or a month is opened; removed from the tab when it is closed | the game opens from the list all the same |
//! | `tender.role.{game}` | shared | `src/ui/session/hat.rs` | a role is worn on the workbench, or the machine is handed to the next one; removed with the game, or with the last month of a team | the cover lasts as long as the page |
//! | `tender.role` | shared | `src/ui/session/hat.rs` | no more: what an earlier release wrote is read once, and removed | it is read again next time |
//! | `tender.damaged.{game}` | shared | `src/ui/saved.rs` | a game opens of which one copy is damaged | the other copy counts |
//! | `tender.deleted.{game}` | shared | `src/ui/saved.rs` | a game is deleted; removed when it is gone from the journal, at the next start of the page | the game comes back from the journal |
//! | `tender.challenge.{game}` | shared | `src/ui/saved.rs` | a game of a class begins or is found | the game cannot be written either, which is told |
//! | `tender.class.taken-up` | shared | `src/ui/session/played_for.rs` | a challenge is entered | a game from a file is found when the challenge is entered again |
//! | `tender.class.given` | shared | `src/ui/pages/class/state/given.rs` | a challenge is given out or entered by the instructor | the page says that it is not kept |
//! | `tender.class.set` | shared | `src/ui/pages/class/state/settings.rs` | the form of a challenge changes | the form is as at first next time; what is given out is kept by itself |
//! | `tender.key` | shared | `src/ui/pages/class/keys/ring.rs` | a key is made, read or chosen | the page says so and offers the key as a file |
//! | `tender.market` | shared | `src/ui/pages/own_market.rs` | a number of the own market changes; removed when none differs | the page says that it is not kept |
//! | `tender.plan.{game}.{team}.{closed}.{result,decided}` | shared | `src/ui/session/stored_plans.rs` | a month of a game by rounds is opened and decided on | a banner says so |
//! | `tender.rounds.game` | shared | `src/ui/pages/rounds/desk.rs` | the instructor's game changes | the page says so and offers the archive |
//! | `tender.rounds.draft` | shared | `src/ui/pages/rounds/desk.rs` | the settings of the next game change | the game cannot be kept either, which is told |
//! | `tender.unread.{text}` | shared | `src/browser/shared.rs` | a text of the course or of coursework is damaged, or a later release's; removed when the person says so | it is held in memory, and whoever closes the page is asked |
//! | `tender.course` | shared | `src/ui/pages/course/state.rs` | a question of the course is answered | the page says that it is not kept |
//! | `tender.coursework` | shared | `src/ui/pages/coursework/state.rs` | a student takes a course plan up, works for it or hands in | the page says that it is not kept |
//! | `tender.course.own` | shared | `src/ui/pages/coursework/state.rs` | a lab or a case is written or read from a file, or comes with a course plan | the page says that it is not kept |
//! | `tender.class.plans` | shared | `src/ui/pages/coursework/state.rs` | an instructor changes a course plan or gives it out | the page says that it is not kept |
//! | `tender.emptied` | shared | `src/browser/shared.rs` | a text that several tabs share is read or written; tells a storage that was emptied from a text that was removed | a storage that is emptied is taken for another tab's doing |
//! | `tender.class.open` | shared | `src/ui/pages/class/state/books.rs` | a class is chosen | the class that was changed last opens |
//! | `tender.renewed` | tab | `xtask/src/build/boot.js` | the page of an older release misses a file and is loaded anew: from which release, and whether that was told | the page is not loaded anew |
//! | `tender.seven-days` | shared | `src/ui/notices/seven_days.rs` | it was told that this browser forgets sites after seven days | it is told again |
//! | `tender.elsewhere` | shared | `src/ui/notices/open_elsewhere.rs` | it was told that the page is better opened in another browser | it is told again |
//! | `tender.probe` | shared | `src/browser/storage.rs` | once the page has settled, to see whether it can be read again; removed at once | the storage counts as lasting |
//! | `tender.rounds.hot-seat` | shared | `src/ui/pages/rounds/hot_seat.rs` | a team at this machine is done with its month | the page says so |
//!
//! What is too large for that lies in the browser's database `tender.classes` (IndexedDB), in tables of texts. A
//! browser may bar it, as some do in private windows; the page then says so, holds what it has in memory, and
//! offers it as a file.
//!
//! | table and key | where | who writes | when | when there is no room |
//! |---|---|---|---|---|
//! | `tender.classes.book.{class}` | database | `src/ui/pages/class/state/class_store.rs` | a class changes: its name, roster, challenges, plans, marks | the page says so and offers the class as a file |
//! | `tender.classes.received.{class-text}` | database | `src/ui/pages/class/state/class_store.rs` | something is handed in; removed with the class | the page says so and offers the class as a file |
//! | `tender.classes.verified.{class-challenge-text}` | database | `src/ui/pages/class/state/class_store.rs` | a submission was played again | it is played again next time |
//!
//! The copies of a game lie in a database of their own, too, `tender.journal`: a browser writes the storage to its disk
//! seconds later, and the journal at once (`src/record/journal.rs`). Where the journal is newer when the page starts, `boot.js`
//! writes its copy to the storage, with the class it is played for and as the game that was open last; what the journal
//! has of it that does not fit is put aside as damaged.
//!
//! | table and key | where | who writes | when | when there is no room |
//! |---|---|---|---|---|
//! | `tender.journal.entry.{game}.{number}` | database | `src/browser/journal.rs` | after each gesture; written anew from time to time, removed once the game is deleted | the page says that a crash may cost the last minute |
//!
//! The tidy test holds this table against the keys below and the files that name them, and journeys
//! hold it against what lies in a browser after them.

use std::borrow::Cow;

/// The language the person chose.
pub static LANGUAGE: Key = Key::fixed("tender.language");
/// Light or dark, as the person chose.
pub static THEME: Key = Key::fixed("tender.theme");
/// What the clock stops for.
pub static STOPS: Key = Key::fixed("tender.stops");
/// There while single keys do not act.
pub static SHORTCUTS: Key = Key::fixed("tender.shortcuts");
/// The games in which the player does without the guide, one a line.
pub static GUIDE: Key = Key::fixed("tender.guide");
/// The two slots of each game.
pub static GAMES: Family = Family("tender.game.");
/// Which tab plays each game.
pub static LEASES: Family = Family("tender.lease.");
/// The name of a tab.
pub static TAB: Key = Key::fixed("tender.tab");
/// Which game or month is open, to be there again after a reload.
pub static LAST: Key = Key::fixed("tender.last");
/// Which role is worn in each game, and to which one the machine is being handed. The months of a team have one.
pub static HATS: Family = Family("tender.role.");
/// The same of the game that was open last, as earlier releases kept it.
pub static LAST_HAT: Key = Key::fixed("tender.role");
/// Texts of damaged slots, put aside before the slot is written over.
pub static DAMAGED: Family = Family("tender.damaged.");
/// Texts that could not be read, put aside before another is written in their place.
pub static UNREAD: Family = Family("tender.unread.");
/// Games that were deleted and may be in the journal still.
pub static DELETED: Family = Family("tender.deleted.");
/// For which class each game is played.
pub static CHALLENGES: Family = Family("tender.challenge.");
/// The codes of the challenges that were taken up here, one a line.
pub static TAKEN_UP: Key = Key::fixed("tender.class.taken-up");
/// The challenges that an instructor gave out or entered.
pub static GIVEN: Key = Key::fixed("tender.class.given");
/// The form in which an instructor sets a challenge.
pub static SET: Key = Key::fixed("tender.class.set");
/// The keys to which a class seals: the text of a key a line, the own key first.
pub static SEAL_KEYS: Key = Key::fixed("tender.key");
/// The instructor's own market.
pub static MARKET: Key = Key::fixed("tender.market");
/// Months in the making: what each is planned on, and what was decided.
pub static PLANS: Family = Family("tender.plan.");
/// The instructor's game by rounds.
pub static ROUNDS_GAME: Key = Key::fixed("tender.rounds.game");
/// The settings of the next game by rounds.
pub static ROUNDS_DRAFT: Key = Key::fixed("tender.rounds.draft");
/// The game at this machine, behind the number of the team whose turn it is.
pub static HOT_SEAT: Key = Key::fixed("tender.rounds.hot-seat");
/// Which class of this browser is open.
pub static OPEN_CLASS: Key = Key::fixed("tender.class.open");
/// The releases from which this tab was loaded anew, because a file of theirs was gone from the server; `?` behind the
/// last one until that is told.
pub static RENEWED: Key = Key::fixed("tender.renewed");
/// There once it was told that this browser forgets sites after seven days.
pub static SEVEN_DAYS: Key = Key::fixed("tender.seven-days");
/// There once it was told that the page is better opened in another browser.
pub static ELSEWHERE: Key = Key::fixed("tender.elsewhere");
/// There for a moment, to see whether it can be read again.
pub static PROBE: Key = Key::fixed("tender.probe");
/// What was answered in the course: questions, exams, when each comes again.
pub static COURSE: Key = Key::fixed("tender.course");

/// A student's course plans, with what was done for them.
pub static COURSEWORK: Key = Key::fixed("tender.coursework");
/// Labs and cases that are not of the product.
pub static OWN_WORKS: Key = Key::fixed("tender.course.own");
/// An instructor's course plans.
pub static PLANS_MADE: Key = Key::fixed("tender.class.plans");

/// There until the storage is emptied, and another word afterwards.
pub static EMPTIED: Key = Key::fixed("tender.emptied");

/// Each class without what was handed in.
pub static CLASS_BOOKS: Table = Table("tender.classes.book.");
/// What was handed in, by class and fingerprint of the text.
pub static RECEIVED: Table = Table("tender.classes.received.");
/// What playing a submission again has shown, by class, challenge and fingerprint of the text.
pub static VERIFIED: Table = Table("tender.classes.verified.");

/// The copies of each game, by game and number of the copy.
pub static JOURNAL: Table = Table("tender.journal.entry.");

/// The database of classes, and its tables in this release.
pub static CLASSES: Database = Database { tables: &[&CLASS_BOOKS, &RECEIVED, &VERIFIED] };
/// The database of games' copies.
pub static COPIES: Database = Database { tables: &[&JOURNAL] };

/// A key of this site. There are no others than those of this file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(Cow<'static, str>);

/// Keys of one kind: each has something of its own behind what all begin with.
#[derive(Debug)]
pub struct Family(&'static str);

/// A table of the database: texts under keys.
#[derive(Debug)]
pub struct Table(&'static str);

/// A database.
#[derive(Debug)]
pub struct Database {
    /// Its tables, at least one.
    pub tables: &'static [&'static Table],
}

impl Table {
    /// The name of the table in its database.
    pub fn name(&self) -> &'static str {
        self.parts().1
    }

    fn parts(&self) -> (&'static str, &'static str) {
        let whole = self.0.trim_end_matches('.');
        whole.rsplit_once('.').unwrap_or((whole, whole))
    }
}

impl Database {
    /// The name of the database.
    pub fn name(&self) -> &'static str {
        self.tables[0].parts().0
    }
}

impl Key {
    const fn fixed(text: &'static str) -> Self {
        Self(Cow::Borrowed(text))
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether somebody's work is lost with it.
    pub fn is_dear(&self) -> bool {
        is_dear(&self.0)
    }
}

/// Whether somebody's work is lost with what lies under a key.
pub fn is_dear(key: &str) -> bool {
    let one = [&ROUNDS_GAME, &HOT_SEAT, &MARKET, &SEAL_KEYS, &GIVEN, &COURSE, &COURSEWORK, &OWN_WORKS, &PLANS_MADE]
        .iter()
        .any(|dear| dear.as_str() == key);
    one || [&GAMES, &PLANS, &UNREAD].iter().any(|dear| key.starts_with(dear.start()))
}

impl Family {
    /// The key with that behind the beginning.
    pub fn key(&self, own: &str) -> Key {
        Key([self.0, own].concat().into())
    }

    /// What all begin with.
    pub const fn start(&self) -> &'static str {
        self.0
    }
}

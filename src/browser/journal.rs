//! The journal of the open game: each of its copies goes to the browser's database, too, and is on the disk when that is
//! told. The storage, which the pages read, is written to the disk by the browser itself, seconds later.
//!
//! One thing is written at a time. What comes meanwhile waits, the newest alone, so that gestures cost the same on a slow
//! disk.

use super::database::{DatabaseError, TextDatabase};
use super::keys::{COPIES, JOURNAL};
use super::slots::{GameId, SealedCopy};
use crate::record::journal::{MOST_CHANGES, beside, change, whole};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// Digits of a copy's number in its key, so that keys are in the order of the copies.
const DIGITS: usize = 12;
/// The key, behind the game's name, of the class for which it is played.
const PLAYED_FOR: &str = "for";
/// The attribute of the page that says which copy of which game is on the disk.
const KEPT: &str = "data-kept";

/// The journal of a game.
pub struct Journal(Rc<JournalWriter>);

struct JournalWriter {
    game: GameId,
    /// For which class it is played.
    played_for: Option<String>,
    /// Called where the journal cannot be written.
    failed: Box<dyn Fn(DatabaseError)>,
    state: RefCell<JournalState>,
}

#[derive(Default)]
struct JournalState {
    /// The newest copy, while it is not written.
    waiting: Option<SealedCopy>,
    /// The last copy that was written by this page.
    written: Option<SealedCopy>,
    /// How often only what had changed was written, since a copy was written whole.
    changes: u32,
    /// How long those entries are together, in bytes.
    bytes: usize,
    is_writing: bool,
    /// Whether what was to be written last is not.
    has_failed: bool,
}

thread_local! {
    /// The database, once it is open.
    static OPEN: RefCell<Option<Rc<TextDatabase>>> = const { RefCell::new(None) };
}

impl Journal {
    /// The journal of a game. Nothing is written before the first copy, which is written whole in the place of all that
    /// the journal has of the game. `failed` is called where it cannot be written.
    pub fn of(game: GameId, played_for: Option<String>, failed: impl Fn(DatabaseError) + 'static) -> Self {
        let (failed, state) = (Box::new(failed), RefCell::default());
        Self(Rc::new(JournalWriter { game, played_for, failed, state }))
    }

    /// Keeps a copy. When it is on the disk the page says so, in its attribute `data-kept`: the game and the copy's number.
    pub fn keep(&self, copy: SealedCopy) {
        let mut state = self.0.state.borrow_mut();
        state.waiting = Some(copy);
        if !state.is_writing {
            state.is_writing = true;
            spawn_local(write_all(self.0.clone()));
        }
    }
}

/// Writes until nothing waits.
async fn write_all(writer: Rc<JournalWriter>) {
    while let Some(copy) = writer.next() {
        let (entry, is_whole) = writer.entry(&copy);
        let length = entry.len();
        match writer.write(&copy, entry, is_whole).await {
            Ok(()) => writer.is_written(copy, is_whole, length),
            Err(why) => writer.is_not_written(copy, why),
        }
    }
}

impl JournalWriter {
    fn next(&self) -> Option<SealedCopy> {
        let mut state = self.state.borrow_mut();
        let next = state.waiting.take();
        state.is_writing = next.is_some();
        next
    }

    /// What is written of a copy, and whether that is all of it: at first, and whenever the changes have become many.
    fn entry(&self, copy: &SealedCopy) -> (String, bool) {
        let state = self.state.borrow();
        let before = state.written.as_ref().filter(|_| state.changes < MOST_CHANGES);
        let changed = before.map(|before| change(before.sequence, &before.text, &copy.text));
        match changed.filter(|entry| state.bytes + entry.len() < copy.text.len()) {
            Some(entry) => (entry, false),
            None => (whole(&copy.text), true),
        }
    }

    async fn write(&self, copy: &SealedCopy, entry: String, is_whole: bool) -> Result<(), DatabaseError> {
        let start = [self.game.as_str(), "."].concat();
        let mut entries = vec![(format!("{start}{:0DIGITS$}", copy.sequence), entry)];
        if let Some(note) = self.played_for.as_ref().filter(|_| is_whole) {
            entries.push(([&start, PLAYED_FOR].concat(), beside(note)));
        }
        let gone = is_whole.then_some(start.as_str());
        database().await?.write_to_disk(&JOURNAL, gone, &entries).await
    }

    fn is_written(&self, copy: SealedCopy, is_whole: bool, length: usize) {
        say_kept(&self.game, copy.sequence);
        let mut state = self.state.borrow_mut();
        (state.changes, state.bytes) = if is_whole { (0, 0) } else { (state.changes + 1, state.bytes + length) };
        state.written = Some(copy);
        state.has_failed = false;
    }

    /// Tries once more, with a database that is opened anew: a browser may close one that was long unused.
    fn is_not_written(&self, copy: SealedCopy, why: DatabaseError) {
        OPEN.set(None);
        let mut state = self.state.borrow_mut();
        state.written = None;
        if state.has_failed {
            drop(state);
            return (self.failed)(why);
        }
        state.has_failed = true;
        if state.waiting.is_none() {
            state.waiting = Some(copy);
        }
    }
}

async fn database() -> Result<Rc<TextDatabase>, DatabaseError> {
    if let Some(open) = OPEN.with_borrow(Clone::clone) {
        return Ok(open);
    }
    let open = Rc::new(TextDatabase::open(&COPIES).await?);
    OPEN.set(Some(open.clone()));
    Ok(open)
}

fn say_kept(game: &GameId, sequence: u64) {
    let page = web_sys::window().and_then(|window| window.document()?.document_element());
    if let Some(page) = page {
        // An attribute of that name can always be set.
        drop(page.set_attribute(KEPT, &format!("{} {sequence}", game.as_str())));
    }
}

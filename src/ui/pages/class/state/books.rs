//! The classes of this browser: which there are, and the one that is open. Everything that comes in is kept at once, so
//! that a reload, or a week, loses nothing. Where the browser bars its database, classes live in memory, which the page
//! says; a class can be saved as a file anywhere.

use super::class_store::ClassStore;
use super::clock::now;
use crate::browser::database::{self, DatabaseError};
use crate::browser::{chance, keys, leaving, storage, timer};
use crate::contest::class_book::{ClassBook, ClassId, ClassReceived};
use crate::contest::submission::moment::ClockTime;
use crate::contest::submission::verify::Verified;
use crate::record::Fingerprint;
use crate::ui::task::spawn_lasting;
use game::sort;
use leptos::prelude::*;
use std::rc::Rc;

/// Milliseconds between two looks whether the database is open.
const WAIT: i32 = 20;

/// The classes. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct ClassBooks {
    book: RwSignal<Option<ClassBook>>,
    cards: RwSignal<Vec<ClassCard>>,
    keeping: RwSignal<ClassKeeping>,
    /// Writes that are under way.
    writing: RwSignal<u32>,
    /// Whether something lies nowhere but in memory.
    unkept: RwSignal<bool>,
    /// What counts by the instructor's choice.
    counting: RwSignal<Vec<Fingerprint>>,
    store: StoredValue<Option<Rc<ClassStore>>, LocalStorage>,
    /// Classes that are not open, where nothing is kept.
    aside: StoredValue<Vec<ClassBook>>,
}

/// A class in the list of classes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassCard {
    /// Which.
    pub id: ClassId,
    /// What it is called.
    pub name: String,
}

/// Whether classes are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClassKeeping {
    /// The database is being opened.
    Opening,
    /// They are.
    Kept {
        /// Whether the browser promised not to throw them away when the disk is full.
        promised: bool,
    },
    /// The browser bars its database: they are gone with the page.
    Barred,
    /// There was no room for something: it is gone with the page.
    Full,
}

impl ClassBooks {
    /// The classes that this browser keeps; they come a moment later.
    pub fn kept() -> Self {
        let books = Self {
            book: RwSignal::new(None),
            cards: RwSignal::new(Vec::new()),
            keeping: RwSignal::new(ClassKeeping::Opening),
            writing: RwSignal::new(0),
            unkept: RwSignal::new(false),
            counting: RwSignal::new(Vec::new()),
            store: StoredValue::new_local(None),
            aside: StoredValue::new(Vec::new()),
        };
        leaving::ask_while(move || untrack(|| books.is_at_risk()));
        spawn_lasting(books.open());
        books
    }

    async fn open(self) {
        let heads = async {
            let store = ClassStore::open().await?;
            let heads = store.heads().await?;
            Ok::<_, DatabaseError>((store, heads))
        };
        let Ok((store, heads)) = heads.await else { return self.keeping.set(ClassKeeping::Barred) };
        self.store.set_value(Some(Rc::new(store)));
        self.cards.set(in_order(heads.iter().map(ClassCard::of).collect()));
        let last = storage::read(&keys::OPEN_CLASS);
        let newest = || heads.iter().max_by(|one, other| one.named_at.cmp(&other.named_at));
        let first = heads.iter().find(|head| last.as_deref() == Some(head.id.as_str())).or_else(newest);
        if let Some(id) = first.map(|head| head.id.clone()) {
            self.load(&id).await;
        }
        self.keeping.set(ClassKeeping::Kept { promised: false });
        if !heads.is_empty() {
            self.ask_to_persist().await;
        }
    }

    /// Waits until the classes are here, or are known not to come.
    pub async fn ready(self) {
        while self.keeping.get_untracked() == ClassKeeping::Opening {
            timer::pause(WAIT).await;
        }
    }

    /// Whether classes are kept, tracked.
    pub fn keeping(self) -> ClassKeeping {
        self.keeping.get()
    }

    /// Whether something would be lost with the page, tracked.
    pub fn is_at_risk(self) -> bool {
        self.unkept.get() || self.writing.get() > 0
    }

    /// All classes by name, tracked.
    pub fn cards(self) -> Vec<ClassCard> {
        self.cards.get()
    }

    /// The class that is open, tracked; none before there is one.
    pub fn id(self) -> Option<ClassId> {
        self.book.with(|book| book.as_ref().map(|book| book.id.clone()))
    }

    /// Looks at the class that is open, tracked; none before there is one.
    pub fn with<T>(self, look: impl FnOnce(&ClassBook) -> T) -> Option<T> {
        self.book.with(|book| book.as_ref().map(look))
    }

    /// Makes a class and opens it.
    pub fn make(self, name: &str) {
        self.put_aside();
        let book = ClassBook::new(fresh_id(), name, now());
        self.cards.update(|cards| cards.push(ClassCard::of(&book)));
        self.cards.update(|cards| *cards = in_order(std::mem::take(cards)));
        self.show(book);
        self.write_head();
    }

    /// Makes a class of that name, if none is open.
    pub fn ensure(self, name: &str) {
        if untrack(|| self.id()).is_none() {
            self.make(name);
        }
    }

    /// Opens another class.
    pub async fn choose(self, id: &ClassId) {
        if untrack(|| self.id()).as_ref() != Some(id) {
            self.put_aside();
            self.load(id).await;
        }
    }

    /// Changes the class that is open, and keeps it.
    pub fn change(self, change: impl FnOnce(&mut ClassBook)) {
        self.book.update(|book| {
            if let Some(book) = book {
                change(book);
            }
        });
        self.write_head();
    }

    /// Calls the class that is open something else.
    pub fn rename(self, name: &str) {
        self.change(|book| book.rename(name, now()));
        self.note_name();
    }

    /// Keeps what was handed in to the class that is open. Returns the fingerprints of the texts.
    pub fn receive(self, texts: Vec<(String, String)>, meant_for: Option<Fingerprint>) -> Vec<Fingerprint> {
        let all: Vec<ClassReceived> =
            texts.into_iter().map(|(name, text)| ClassReceived::new(&name, text, meant_for, now())).collect();
        let prints = all.iter().map(ClassReceived::fingerprint).collect();
        let mut new = Vec::new();
        self.book.update(|book| {
            let Some(book) = book else { return };
            new.extend(all.into_iter().filter(|one| book.receive(one.clone())));
        });
        self.write_received(new);
        prints
    }

    /// Notes for what something was handed in, where nobody had chosen anything when it came.
    pub fn note_meant_for(self, texts: &[Fingerprint], meant_for: Fingerprint) {
        self.note(texts, |one| one.meant_for.is_none(), |one| one.meant_for = Some(meant_for));
    }

    /// Lets a submission count instead of the others of its student, or none of them.
    pub fn count(self, one: Option<Fingerprint>, others: &[Fingerprint]) {
        self.note(others, |other| other.counts.is_some(), |other| other.counts = None);
        if let Some(one) = one {
            self.note(&[one], |_| true, |one| one.counts = Some(ClockTime::At(now())));
        }
        self.look_what_counts();
    }

    /// What counts by the instructor's choice, tracked.
    pub fn counting(self) -> Vec<Fingerprint> {
        self.counting.get()
    }

    /// A text that was handed in to the class that is open.
    pub fn text(self, print: Fingerprint) -> Option<String> {
        self.book.with_untracked(|book| Some(book.as_ref()?.handed_in(print)?.text.clone()))
    }

    /// Forgets something that was handed in.
    pub fn forget(self, texts: &[Fingerprint]) {
        self.book.update(|book| {
            if let Some(book) = book {
                texts.iter().for_each(|text| book.forget(*text));
            }
        });
        let (Some(id), texts) = (untrack(|| self.id()), texts.to_vec()) else { return };
        self.write(async move |store| store.forget(&id, &texts).await);
    }

    /// The class that is open as a file: its name and the text.
    pub fn as_file(self) -> Option<(String, String)> {
        self.book.with_untracked(|book| book.as_ref().map(|book| (book.name.clone(), book.to_file())))
    }

    /// Notes that the class that is open lies in a file.
    pub fn is_in_a_file(self) {
        self.unkept.set(false);
    }

    /// Deletes the class that is open, with everything in it; another one opens.
    pub async fn delete(self) {
        let Some(id) = untrack(|| self.id()) else { return };
        let gone = id.clone();
        self.write(async move |store| store.delete(&gone).await);
        self.cards.update(|cards| cards.retain(|card| card.id != id));
        self.book.set(None);
        self.look_what_counts();
        storage::remove(&keys::OPEN_CLASS);
        if let Some(next) = self.cards.with_untracked(|cards| cards.first().map(|card| card.id.clone())) {
            self.load(&next).await;
        } else {
            self.unkept.set(false);
        }
    }

    /// What playing submissions of the class that is open has shown, from earlier times.
    pub async fn verdicts(self, challenge: Fingerprint) -> Vec<(Fingerprint, Verified)> {
        match (self.store.get_value(), untrack(|| self.id())) {
            (Some(store), Some(id)) => store.verdicts(&id, challenge).await,
            _ => Vec::new(),
        }
    }

    /// Keeps what playing a submission again has shown.
    pub async fn keep_verdict(self, challenge: Fingerprint, text: Fingerprint, verified: &Verified) {
        if let (Some(store), Some(id)) = (self.store.get_value(), untrack(|| self.id())) {
            store.keep_verdict(&id, challenge, text, verified).await;
        }
    }

    /// Opens this class, whether it is new here or was open, and writes all of it.
    pub(super) fn put(self, book: ClassBook) {
        if untrack(|| self.id()).as_ref() != Some(&book.id) {
            self.put_aside();
        }
        let received = book.received.clone();
        self.show(book);
        self.note_name();
        self.write_head();
        self.write_received(received);
    }

    fn note(self, texts: &[Fingerprint], is_meant: impl Fn(&ClassReceived) -> bool, note: impl Fn(&mut ClassReceived)) {
        let mut changed = Vec::new();
        self.book.update(|book| {
            let Some(book) = book else { return };
            for text in texts {
                if let Some(one) = book.handed_in_mut(*text).filter(|one| is_meant(one)) {
                    note(one);
                    changed.push(one.clone());
                }
            }
        });
        self.write_received(changed);
    }

    async fn load(self, id: &ClassId) {
        let aside = self.aside.try_update_value(|aside| {
            let at = aside.iter().position(|book| book.id == *id)?;
            Some(aside.remove(at))
        });
        if let Some(book) = aside.flatten() {
            return self.show(book);
        }
        let Some(store) = self.store.get_value() else { return };
        match store.class(id).await {
            Ok(Some(book)) => self.show(book),
            // Another tab has deleted it, perhaps.
            Ok(None) => self.cards.update(|cards| cards.retain(|card| card.id != *id)),
            Err(_) => self.keeping.set(ClassKeeping::Barred),
        }
    }

    fn show(self, book: ClassBook) {
        // Without room for it the class that was named last opens next time.
        let _ = storage::write(&keys::OPEN_CLASS, book.id.as_str());
        self.book.set(Some(book));
        self.look_what_counts();
    }

    /// Holds the class that is open in memory where nothing else does.
    fn put_aside(self) {
        if matches!(self.keeping.get_untracked(), ClassKeeping::Barred | ClassKeeping::Full)
            && let Some(book) = self.book.get_untracked()
        {
            self.aside.update_value(|aside| aside.push(book));
        }
    }

    fn look_what_counts(self) {
        let of = |book: &ClassBook| {
            let chosen = book.received.iter().filter(|one| one.counts.is_some());
            chosen.map(ClassReceived::fingerprint).collect::<Vec<_>>()
        };
        let counting = self.book.with_untracked(|book| book.as_ref().map(of).unwrap_or_default());
        if self.counting.with_untracked(|before| *before != counting) {
            self.counting.set(counting);
        }
    }

    fn note_name(self) {
        let Some(card) = self.book.with_untracked(|book| book.as_ref().map(ClassCard::of)) else { return };
        self.cards.update(|cards| {
            cards.retain(|other| other.id != card.id);
            cards.push(card);
            *cards = in_order(std::mem::take(cards));
        });
    }

    /// Writes the class that is open without what was handed in, after taking in what another tab wrote meanwhile.
    fn write_head(self) {
        let Some(id) = untrack(|| self.id()) else { return };
        self.write(async move |store| {
            if let Some(stored) = store.head(&id).await? {
                self.take_in_of_other_tab(stored);
            }
            let head = self.book.with_untracked(|book| book.as_ref().filter(|book| book.id == id).map(ClassBook::head));
            match head {
                Some(head) => store.write_head(&head).await,
                None => Ok(()),
            }
        });
    }

    fn take_in_of_other_tab(self, stored: ClassBook) {
        let brings = |book: &ClassBook| book.head().take_in(stored.clone()).is_ok_and(|gain| !gain.is_nothing());
        if self.book.with_untracked(|book| book.as_ref().is_some_and(brings)) {
            self.book.update(|book| {
                if let Some(book) = book {
                    // It fits: the heads alone were put together just now.
                    let _ = book.take_in(stored);
                }
            });
            self.note_name();
        }
    }

    fn write_received(self, all: Vec<ClassReceived>) {
        let Some(id) = untrack(|| self.id()).filter(|_| !all.is_empty()) else { return };
        self.write(async move |store| store.write_received(&id, &all).await);
    }

    /// Writes something, or notes that it is nowhere but in memory.
    fn write(self, work: impl AsyncFnOnce(&ClassStore) -> Result<(), DatabaseError> + 'static) {
        let Some(store) = self.store.get_value() else { return self.unkept.set(true) };
        self.writing.update(|writing| *writing += 1);
        spawn_lasting(async move {
            let outcome = work(&store).await;
            self.writing.update(|writing| *writing -= 1);
            match outcome {
                // Some browsers ask the person, who may take their time.
                Ok(()) => self.ask_to_persist().await,
                Err(_) => {
                    self.unkept.set(true);
                    self.keeping.set(ClassKeeping::Full);
                }
            }
        });
    }

    /// Asks once, when there is something to keep.
    async fn ask_to_persist(self) {
        thread_local! {
            static ASKED: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
        }
        if !ASKED.replace(true) {
            let promised = database::persist().await;
            if matches!(self.keeping.get_untracked(), ClassKeeping::Kept { .. }) {
                self.keeping.set(ClassKeeping::Kept { promised });
            }
        }
    }
}

impl ClassCard {
    fn of(book: &ClassBook) -> Self {
        Self { id: book.id.clone(), name: book.name.clone() }
    }
}

fn in_order(mut cards: Vec<ClassCard>) -> Vec<ClassCard> {
    sort::by(&mut cards, |one, other| (&one.name, &one.id).cmp(&(&other.name, &other.id)));
    cards
}

/// An id that no class has. Where the browser has no chance that nobody can guess, the time and what chance there is will
/// do: ids only keep the classes of a few people apart.
fn fresh_id() -> ClassId {
    let weak = || {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&timer::since_1970().to_le_bytes());
        bytes[8..16].copy_from_slice(&js_sys::Math::random().to_bits().to_le_bytes());
        bytes
    };
    let bytes = chance::bytes().unwrap_or_else(weak);
    ClassId::new(std::array::from_fn(|at| bytes[at]))
}

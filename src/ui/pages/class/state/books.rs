//! The classes of this browser: which there are, and the one that is open. Everything that comes in is kept at once, so
//! that a reload, or a week, loses nothing. Where the browser bars its database, classes live in memory, which the page
//! says; a class can be saved as a file anywhere.

use super::class_card::{ClassCard, in_order};
use super::class_store::ClassStore;
use super::class_writer::{ClassKeeping, ClassWriter};
use super::clock::now;
use super::fresh_id::fresh_id;
use crate::browser::database::DatabaseError;
use crate::browser::{keys, leaving, storage, timer};
use crate::contest::class_book::{ClassBook, ClassId, ClassReceived};
use crate::contest::submission::moment::ClockTime;
use crate::contest::submission::verify::Verified;
use crate::record::Fingerprint;
use crate::ui::task::spawn_lasting;
use leptos::prelude::*;
use std::rc::Rc;

/// Milliseconds between two looks whether the database is open.
const WAIT: i32 = 20;

/// The classes. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct ClassBooks {
    book: RwSignal<Option<ClassBook>>,
    cards: RwSignal<Vec<ClassCard>>,
    writer: ClassWriter,
    /// What counts by the instructor's choice.
    counting: RwSignal<Vec<Fingerprint>>,
    /// Classes that are not open, where nothing is kept.
    aside: StoredValue<Vec<ClassBook>>,
}

impl ClassBooks {
    /// The classes that this browser keeps; they come a moment later.
    pub fn kept() -> Self {
        let books = Self {
            book: RwSignal::new(None),
            cards: RwSignal::new(Vec::new()),
            writer: ClassWriter::unopened(),
            counting: RwSignal::new(Vec::new()),
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
        let keeping = self.writer.keeping();
        let Ok((store, heads)) = heads.await else { return keeping.set(ClassKeeping::Barred) };
        self.writer.open(Rc::new(store), heads.iter().map(|head| head.id.clone()));
        self.cards.set(in_order(heads.iter().map(ClassCard::of).collect()));
        let last = storage::read(&keys::OPEN_CLASS);
        let newest = || heads.iter().max_by(|one, other| one.named_at.cmp(&other.named_at));
        let first = heads.iter().find(|head| last.as_deref() == Some(head.id.as_str())).or_else(newest);
        if let Some(id) = first.map(|head| head.id.clone()) {
            self.load(&id).await;
        }
        keeping.set(ClassKeeping::Kept { promised: false });
        if !heads.is_empty() {
            self.writer.ask_to_persist().await;
        }
    }

    /// Waits until the classes are here, or are known not to come.
    pub async fn ready(self) {
        while self.writer.keeping().get_untracked() == ClassKeeping::Opening {
            timer::pause(WAIT).await;
        }
    }

    /// Whether classes are kept, tracked.
    pub fn keeping(self) -> ClassKeeping {
        self.writer.keeping().get()
    }

    /// Whether another tab has deleted the class that is open, tracked: it lies in the memory of this one alone.
    pub fn is_gone(self) -> bool {
        self.id().is_some_and(|id| self.writer.is_gone(&id))
    }

    /// Keeps the class that is open after all, though another tab has deleted it.
    pub fn restore(self) {
        if let Some(book) = self.book.get_untracked() {
            self.put(book);
        }
    }

    /// Whether something would be lost with the page, tracked.
    pub fn is_at_risk(self) -> bool {
        self.writer.is_at_risk()
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
        if let Some(id) = untrack(|| self.id()) {
            self.write_received(&id, new);
        }
        prints
    }

    /// Keeps what was handed in to a class that may be open no longer: what is being taken in when another class is opened
    /// stays with the one to which it came.
    pub fn receive_for(self, class: &ClassId, texts: Vec<(String, String)>, meant_for: Option<Fingerprint>) {
        if untrack(|| self.id()).as_ref() == Some(class) {
            self.receive(texts, meant_for);
            return;
        }
        let all: Vec<ClassReceived> =
            texts.into_iter().map(|(name, text)| ClassReceived::new(&name, text, meant_for, now())).collect();
        self.aside.update_value(|aside| {
            if let Some(book) = aside.iter_mut().find(|book| book.id == *class) {
                for one in &all {
                    book.receive(one.clone());
                }
            }
        });
        self.writer.note_there(class, &all);
        let (class, all) = (class.clone(), Rc::new(all));
        self.writer.write(&class.clone(), move |store| {
            let (class, all) = (class.clone(), all.clone());
            async move {
                // What came for a class that was deleted meanwhile goes with it.
                if store.head(&class).await?.is_none() {
                    return Ok(());
                }
                store.write_missing(&class, &self.as_they_are(&class, &all)).await
            }
        });
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
        if let Some(id) = untrack(|| self.id()) {
            self.writer.remove(&id, texts);
        }
    }

    /// The class that is open as a file: its name and the text.
    pub fn as_file(self) -> Option<(String, String)> {
        self.book.with_untracked(|book| book.as_ref().map(|book| (book.name.clone(), book.to_file())))
    }

    /// Notes that the class that is open lies in a file.
    pub fn is_in_a_file(self) {
        self.writer.set_unkept(false);
    }

    /// Deletes the class that is open, with everything in it; another one opens.
    pub async fn delete(self) {
        let Some(id) = untrack(|| self.id()) else { return };
        self.writer.forget(&id);
        let class = id.clone();
        self.writer.write(&id, move |store| {
            let class = class.clone();
            async move { store.delete(&class).await }
        });
        self.cards.update(|cards| cards.retain(|card| card.id != id));
        self.book.set(None);
        self.look_what_counts();
        storage::remove(&keys::OPEN_CLASS);
        if let Some(next) = self.cards.with_untracked(|cards| cards.first().map(|card| card.id.clone())) {
            self.load(&next).await;
        } else {
            self.writer.set_unkept(false);
        }
    }

    /// What playing submissions of the class that is open has shown, from earlier times.
    pub async fn verdicts(self, challenge: Fingerprint) -> Vec<(Fingerprint, Verified)> {
        match (self.writer.store(), untrack(|| self.id())) {
            (Some(store), Some(id)) => store.verdicts(&id, challenge).await,
            _ => Vec::new(),
        }
    }

    /// Keeps what playing a submission again has shown.
    pub async fn keep_verdict(self, challenge: Fingerprint, text: Fingerprint, verified: &Verified) {
        if let (Some(store), Some(id)) = (self.writer.store(), untrack(|| self.id())) {
            store.keep_verdict(&id, challenge, text, verified).await;
        }
    }

    /// Opens this class, whether it is new here or was open, and writes all of it.
    pub(super) fn put(self, book: ClassBook) {
        if untrack(|| self.id()).as_ref() != Some(&book.id) {
            self.put_aside();
        }
        let (id, received) = (book.id.clone(), book.received.clone());
        self.writer.begin(&id);
        self.show(book);
        self.note_name();
        self.write_head();
        self.write_received(&id, received);
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
        if let Some(id) = untrack(|| self.id()) {
            self.write_received(&id, changed);
        }
    }

    async fn load(self, id: &ClassId) {
        let aside = self.aside.try_update_value(|aside| {
            let at = aside.iter().position(|book| book.id == *id)?;
            Some(aside.remove(at))
        });
        if let Some(book) = aside.flatten() {
            return self.show(book);
        }
        let Some(store) = self.writer.store() else { return };
        match store.class(id).await {
            Ok(Some(book)) => {
                self.writer.note_stored(id);
                self.show(book);
            }
            // Another tab has deleted it, perhaps.
            Ok(None) => {
                self.writer.forget(id);
                self.cards.update(|cards| cards.retain(|card| card.id != *id));
            }
            Err(_) => self.writer.keeping().set(ClassKeeping::Barred),
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
        let keeping = self.writer.keeping().get_untracked();
        if (matches!(keeping, ClassKeeping::Barred | ClassKeeping::Full) || untrack(|| self.is_gone()))
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
        let (class, writer) = (id.clone(), self.writer);
        writer.write(&id, move |store| {
            let class = class.clone();
            async move {
                if writer.was_deleted(&store, &class).await? {
                    return Ok(());
                }
                if let Some(stored) = store.head(&class).await? {
                    self.take_in_of_other_tab(stored);
                }
                if let Some(head) = self.head(&class) {
                    store.write_head(&head).await?;
                    writer.note_stored(&class);
                }
                Ok(())
            }
        });
    }

    /// A class as this tab has it, without what was handed in: the one that is open, or one that is held in memory.
    fn head(self, class: &ClassId) -> Option<ClassBook> {
        let is_it = |book: &&ClassBook| book.id == *class;
        let open = self.book.with_untracked(|book| book.as_ref().filter(is_it).map(ClassBook::head));
        open.or_else(|| self.aside.with_value(|aside| aside.iter().find(is_it).map(ClassBook::head)))
    }

    fn take_in_of_other_tab(self, stored: ClassBook) {
        let brings = |book: &ClassBook| {
            book.id == stored.id && book.head().take_in(stored.clone()).is_ok_and(|gain| !gain.is_nothing())
        };
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

    fn write_received(self, class: &ClassId, all: Vec<ClassReceived>) {
        if all.is_empty() {
            return;
        }
        let (id, all, writer) = (class.clone(), Rc::new(all), self.writer);
        writer.note_there(class, &all);
        writer.write(class, move |store| {
            let (class, all) = (id.clone(), all.clone());
            async move {
                match writer.was_deleted(&store, &class).await? {
                    true => Ok(()),
                    false => store.write_received(&class, &self.as_they_are(&class, &all)).await,
                }
            }
        });
    }

    /// Entries of a class as it has them by now, without those that were removed: what is written may have waited for room.
    fn as_they_are(self, class: &ClassId, all: &[ClassReceived]) -> Vec<ClassReceived> {
        let there = all.iter().filter(|one| !self.writer.is_removed(class, one.fingerprint()));
        there.map(|one| self.entry(class, one.fingerprint()).unwrap_or_else(|| one.clone())).collect()
    }

    /// An entry of a class that is open, or is held in memory.
    fn entry(self, class: &ClassId, text: Fingerprint) -> Option<ClassReceived> {
        let of = |book: &ClassBook| book.handed_in(text).filter(|_| book.id == *class).cloned();
        let open = self.book.with_untracked(|book| book.as_ref().and_then(of));
        open.or_else(|| self.aside.with_value(|aside| aside.iter().find_map(of)))
    }
}

//! How the classes of this browser are written to its database: what found no room again with the next change that finds
//! some, without what was removed meanwhile, and never for a class that another tab has deleted.

use super::class_store::ClassStore;
use crate::browser::database::{self, DatabaseError};
use crate::contest::class_book::{ClassId, ClassReceived};
use crate::record::Fingerprint;
use crate::ui::task::spawn_lasting;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::pin::Pin;
use std::rc::Rc;

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
    /// There was no room for something: it is gone with the page, unless a later change finds room.
    Full,
}

/// A change of the database, which can be tried again.
type Change = Rc<dyn Fn(Rc<ClassStore>) -> Pin<Box<dyn Future<Output = Result<(), DatabaseError>>>>>;

/// The writer. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct ClassWriter {
    store: StoredValue<Option<Rc<ClassStore>>, LocalStorage>,
    keeping: RwSignal<ClassKeeping>,
    promised: StoredValue<bool>,
    /// Changes that are under way.
    writing: RwSignal<u32>,
    /// Whether something lies nowhere but in memory.
    unkept: RwSignal<bool>,
    /// Changes that found no room, each of a class.
    owed: StoredValue<Vec<(ClassId, Change)>, LocalStorage>,
    /// What was removed from a class, and has not come in again.
    removed: StoredValue<BTreeSet<(ClassId, Fingerprint)>>,
    /// Classes that lay in the database when it was last looked at.
    stored: StoredValue<BTreeSet<ClassId>>,
    /// Classes that another tab has deleted, and this one still holds.
    gone: RwSignal<BTreeSet<ClassId>>,
}

impl ClassWriter {
    /// The writer of a database that is still to be opened.
    pub fn unopened() -> Self {
        Self {
            store: StoredValue::new_local(None),
            keeping: RwSignal::new(ClassKeeping::Opening),
            promised: StoredValue::new(false),
            writing: RwSignal::new(0),
            unkept: RwSignal::new(false),
            owed: StoredValue::new_local(Vec::new()),
            removed: StoredValue::new(BTreeSet::new()),
            stored: StoredValue::new(BTreeSet::new()),
            gone: RwSignal::new(BTreeSet::new()),
        }
    }

    /// Takes the database up, in which these classes lie.
    pub fn open(self, store: Rc<ClassStore>, classes: impl IntoIterator<Item = ClassId>) {
        self.store.set_value(Some(store));
        self.stored.update_value(|stored| stored.extend(classes));
    }

    /// The database; none before it is open, and where the browser bars it.
    pub fn store(self) -> Option<Rc<ClassStore>> {
        self.store.get_value()
    }

    /// Whether classes are kept.
    pub const fn keeping(self) -> RwSignal<ClassKeeping> {
        self.keeping
    }

    /// Whether something would be lost with the page, tracked.
    pub fn is_at_risk(self) -> bool {
        self.unkept.get() || self.writing.get() > 0 || self.gone.with(|gone| !gone.is_empty())
    }

    /// Says whether something lies nowhere but in memory.
    pub fn set_unkept(self, unkept: bool) {
        self.unkept.set(unkept);
    }

    /// Whether another tab has deleted a class that this one holds, tracked.
    pub fn is_gone(self, class: &ClassId) -> bool {
        self.gone.with(|gone| gone.contains(class))
    }

    /// Notes that a class is to lie in the database, whatever was seen there before.
    pub fn begin(self, class: &ClassId) {
        self.stored.update_value(|stored| {
            stored.remove(class);
        });
        self.found_again(class);
    }

    /// Notes that a class was found in the database, or was written to it.
    pub fn note_stored(self, class: &ClassId) {
        self.stored.update_value(|stored| {
            stored.insert(class.clone());
        });
        self.found_again(class);
    }

    /// Forgets a class, with what was still to be written of it.
    pub fn forget(self, class: &ClassId) {
        self.begin(class);
        self.owed.update_value(|owed| owed.retain(|(of, _)| of != class));
    }

    /// Removes from a class what was handed in. A change that waits for room does not bring it back; what has come in again
    /// by then stays.
    pub fn remove(self, class: &ClassId, texts: &[Fingerprint]) {
        self.removed.update_value(|removed| removed.extend(texts.iter().map(|text| (class.clone(), *text))));
        let (id, texts) = (class.clone(), Rc::new(texts.to_vec()));
        self.write(class, move |store| {
            let (class, texts) = (id.clone(), texts.clone());
            async move {
                let removed = texts.iter().copied().filter(|text| self.is_removed(&class, *text));
                store.forget(&class, &removed.collect::<Vec<Fingerprint>>()).await
            }
        });
    }

    /// Notes what is in a class, though it may have been removed before.
    pub fn note_there(self, class: &ClassId, all: &[ClassReceived]) {
        self.removed.update_value(|removed| {
            for one in all {
                removed.remove(&(class.clone(), one.fingerprint()));
            }
        });
    }

    /// Whether something was removed from a class, and has not come in again.
    pub fn is_removed(self, class: &ClassId, text: Fingerprint) -> bool {
        self.removed.with_value(|removed| removed.contains(&(class.clone(), text)))
    }

    /// Whether a class lay in the database and does so no longer: another tab has deleted it, which is noted.
    ///
    /// # Errors
    /// [`DatabaseError`].
    pub async fn was_deleted(self, store: &ClassStore, class: &ClassId) -> Result<bool, DatabaseError> {
        let is_known = self.stored.with_value(|stored| stored.contains(class));
        let is_gone = is_known && store.head(class).await?.is_none();
        if is_gone {
            self.gone.update(|gone| {
                gone.insert(class.clone());
            });
        }
        Ok(is_gone)
    }

    /// Changes something of a class in the database, or notes that it is nowhere but in memory.
    pub fn write<F>(self, class: &ClassId, change: impl Fn(Rc<ClassStore>) -> F + 'static)
    where
        F: Future<Output = Result<(), DatabaseError>> + 'static,
    {
        let Some(store) = self.store.get_value() else { return self.unkept.set(true) };
        let (class, change): (ClassId, Change) = (class.clone(), Rc::new(move |store| Box::pin(change(store))));
        self.writing.update(|writing| *writing += 1);
        spawn_lasting(async move {
            let outcome = change(store.clone()).await;
            match outcome {
                Ok(()) => self.write_owed(&store).await,
                Err(_) => {
                    self.owed.update_value(|owed| owed.push((class, change)));
                    self.unkept.set(true);
                    self.keeping.set(ClassKeeping::Full);
                }
            }
            self.writing.update(|writing| *writing -= 1);
            if outcome.is_ok() {
                // Some browsers ask the person, who may take their time.
                self.ask_to_persist().await;
            }
        });
    }

    /// Tries again what found no room, in the order in which it came.
    async fn write_owed(self, store: &Rc<ClassStore>) {
        let owed = self.owed.try_update_value(std::mem::take).unwrap_or_default();
        if owed.is_empty() {
            return;
        }
        let mut left = Vec::new();
        for (class, change) in owed {
            if change(store.clone()).await.is_err() {
                left.push((class, change));
            }
        }
        // What found no room meanwhile came later.
        self.owed.update_value(|owed| {
            left.append(owed);
            *owed = left;
        });
        if self.owed.with_value(Vec::is_empty) {
            self.unkept.set(false);
            self.keeping.set(ClassKeeping::Kept { promised: self.promised.get_value() });
        }
    }

    /// Asks once, when there is something to keep.
    pub async fn ask_to_persist(self) {
        thread_local! {
            static ASKED: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
        }
        if !ASKED.replace(true) {
            let promised = database::persist().await;
            self.promised.set_value(promised);
            if matches!(self.keeping.get_untracked(), ClassKeeping::Kept { .. }) {
                self.keeping.set(ClassKeeping::Kept { promised });
            }
        }
    }

    fn found_again(self, class: &ClassId) {
        if self.gone.with_untracked(|gone| gone.contains(class)) {
            self.gone.update(|gone| {
                gone.remove(class);
            });
        }
    }
}

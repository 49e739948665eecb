//! Texts in the browser's databases (IndexedDB): what is too large for [`super::storage`], or is to be on the disk at
//! once. Their tables stand in [`super::keys`].
//!
//! By the crate `idb`, which says in futures what the browser says in events and adds little else; `rexie` is a layer
//! above it, and others bring serialisation that texts do not need.

use super::keys::{Database, Table};
use idb::{
    DatabaseEvent as _, Error, Factory, KeyRange, ObjectStore, ObjectStoreParams, Query, Transaction, TransactionMode,
};
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::IdbDatabase;

/// The version of a database: raised when a table is added.
const VERSION: u32 = 1;
/// A sign above all that stand in keys.
const LAST: &str = "\u{ffff}";

/// A database, open.
#[derive(Debug)]
pub struct TextDatabase(IdbDatabase);

/// Why a text was not kept or not found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatabaseError {
    /// The browser has no database for this site, or bars it.
    Barred,
    /// There is no room, or the browser failed: nothing of what was to be written is there.
    NotStored,
    /// The browser failed to read.
    Unread,
}

impl TextDatabase {
    /// Opens it, and makes its tables where they are missing.
    ///
    /// # Errors
    /// [`DatabaseError::Barred`].
    pub async fn open(database: &'static Database) -> Result<Self, DatabaseError> {
        let opened = async {
            let mut request = Factory::new()?.open(database.name(), Some(VERSION))?;
            request.on_upgrade_needed(|event| {
                let Ok(made) = event.database() else { return };
                let there = made.store_names();
                for table in database.tables.iter().filter(|table| !there.iter().any(|name| name == table.name())) {
                    // What cannot be made is missing at the first transaction, which says so.
                    drop(made.create_object_store(table.name(), ObjectStoreParams::new()));
                }
            });
            request.await
        };
        opened.await.map(|open| Self(open.into())).map_err(|_: Error| DatabaseError::Barred)
    }

    /// Writes texts under their keys: all of them, or none.
    ///
    /// # Errors
    /// [`DatabaseError::NotStored`].
    pub async fn write(&self, table: &Table, entries: &[(String, String)]) -> Result<(), DatabaseError> {
        self.change(table, |store| put(store, entries)).await
    }

    /// Forgets what stands under these keys.
    ///
    /// # Errors
    /// [`DatabaseError::NotStored`]: all of it is still there.
    pub async fn delete(&self, table: &Table, keys: &[String]) -> Result<(), DatabaseError> {
        let delete = |store: &ObjectStore| {
            for key in keys {
                store.delete(Query::Key(JsValue::from_str(key)))?;
            }
            Ok(())
        };
        self.change(table, delete).await
    }

    /// Forgets all keys that begin so.
    ///
    /// # Errors
    /// [`DatabaseError::NotStored`]: all of it is still there.
    pub async fn delete_beginning(&self, table: &Table, start: &str) -> Result<(), DatabaseError> {
        self.change(table, |store| store.delete(beginning(start)?).map(drop)).await
    }

    /// The text under a key; none where there is none.
    ///
    /// # Errors
    /// [`DatabaseError::Unread`].
    pub async fn read(&self, table: &Table, key: &str) -> Result<Option<String>, DatabaseError> {
        let read = async {
            let transaction = self.begin(table, TransactionMode::ReadOnly)?;
            let request = transaction.object_store(table.name())?.get(Query::Key(JsValue::from_str(key)))?;
            Ok(request.await?.and_then(|text| text.as_string()))
        };
        read.await.map_err(|_: Error| DatabaseError::Unread)
    }

    /// What stands under the keys that begin so, in the order of the keys; each with the rest of its key.
    ///
    /// # Errors
    /// [`DatabaseError::Unread`].
    pub async fn read_beginning(&self, table: &Table, start: &str) -> Result<Vec<(String, String)>, DatabaseError> {
        let read = async {
            let transaction = self.begin(table, TransactionMode::ReadOnly)?;
            let store = transaction.object_store(table.name())?;
            // Both are asked for before either is waited for: a transaction that has nothing to do ends.
            let (keys, texts) =
                (store.get_all_keys(Some(beginning(start)?), None)?, store.get_all(Some(beginning(start)?), None)?);
            let (keys, texts) = (keys.await?, texts.await?);
            let pair = |(key, text): (JsValue, JsValue)| {
                let key = key.as_string()?;
                Some((key.strip_prefix(start)?.to_owned(), text.as_string()?))
            };
            Ok(keys.into_iter().zip(texts).filter_map(pair).collect())
        };
        read.await.map_err(|_: Error| DatabaseError::Unread)
    }

    /// Writes texts under their keys once those are gone that begin so, where a beginning is given: all of it, or nothing.
    /// When this returns it is on the disk.
    ///
    /// # Errors
    /// [`DatabaseError::NotStored`].
    pub async fn write_to_disk(
        &self,
        table: &Table,
        gone: Option<&str>,
        entries: &[(String, String)],
    ) -> Result<(), DatabaseError> {
        let transaction = self.begin_to_disk(table).map_err(|_closed| DatabaseError::NotStored)?;
        let write = |store: &ObjectStore| {
            if let Some(start) = gone {
                store.delete(beginning(start)?)?;
            }
            put(store, entries)
        };
        carry_out(transaction, table, write).await
    }

    async fn change(
        &self,
        table: &Table,
        change: impl FnOnce(&ObjectStore) -> Result<(), Error>,
    ) -> Result<(), DatabaseError> {
        let transaction = self.begin(table, TransactionMode::ReadWrite).map_err(|_: Error| DatabaseError::NotStored)?;
        carry_out(transaction, table, change).await
    }

    fn begin(&self, table: &Table, mode: TransactionMode) -> Result<Transaction, Error> {
        idb::Database::from(self.0.clone()).transaction(&[table.name()], mode)
    }

    /// A transaction that has ended when all is on the disk, where others have ended when the system was asked to write.
    /// The crate does not offer that. A browser that does not know the wish leaves it out.
    fn begin_to_disk(&self, table: &Table) -> Result<Transaction, JsValue> {
        let wish = JsValue::from(Object::new());
        Reflect::set(&wish, &JsValue::from_str("durability"), &JsValue::from_str("strict"))?;
        let begin: Function = Reflect::get(&self.0, &JsValue::from_str("transaction"))?.dyn_into()?;
        let (name, mode) = (JsValue::from_str(table.name()), JsValue::from_str("readwrite"));
        let begun = begin.call3(&self.0, &name, &mode, &wish)?;
        Transaction::try_from(begun).map_err(|_: Error| JsValue::NULL)
    }
}

/// Asks for all that a transaction is to do, and waits for its end.
async fn carry_out(
    transaction: Transaction,
    table: &Table,
    change: impl FnOnce(&ObjectStore) -> Result<(), Error>,
) -> Result<(), DatabaseError> {
    if transaction.object_store(table.name()).and_then(|store| change(&store)).is_err() {
        // What was asked for before that would be written by itself.
        drop(transaction.abort());
        return Err(DatabaseError::NotStored);
    }
    if ended(transaction).await { Ok(()) } else { Err(DatabaseError::NotStored) }
}

fn put(store: &ObjectStore, entries: &[(String, String)]) -> Result<(), Error> {
    for (key, text) in entries {
        store.put(&JsValue::from_str(text), Some(&JsValue::from_str(key)))?;
    }
    Ok(())
}

/// Waits for the end of a transaction, and says whether it was carried out. The future of the crate ends with the first
/// request that fails, and is gone when the transaction is then aborted, of which the browser tells it all the same.
async fn ended(mut transaction: Transaction) -> bool {
    let promise = Promise::new(&mut |done, _| {
        let aborted = done.clone();
        // Told to a promise, which is never refused.
        transaction.on_complete(move |_| drop(done.call1(&JsValue::NULL, &JsValue::TRUE)));
        transaction.on_abort(move |_| drop(aborted.call1(&JsValue::NULL, &JsValue::FALSE)));
    });
    let outcome = JsFuture::from(promise).await;
    // It is kept up to here: its handlers go with it.
    drop(transaction);
    outcome.is_ok_and(|outcome| outcome.is_truthy())
}

/// Asks the browser not to throw away what this site keeps when the disk is full. Says whether it promised that: some
/// ask the person, some decide by how often the site is used, and some know no such promise.
pub async fn persist() -> bool {
    let Some(window) = web_sys::window() else { return false };
    let Ok(promise) = window.navigator().storage().persist() else { return false };
    JsFuture::from(promise).await.is_ok_and(|promised| promised.is_truthy())
}

/// Whether the browser has promised that.
pub async fn is_persisted() -> bool {
    let Some(window) = web_sys::window() else { return false };
    let Ok(promise) = window.navigator().storage().persisted() else { return false };
    JsFuture::from(promise).await.is_ok_and(|promised| promised.is_truthy())
}

fn beginning(start: &str) -> Result<Query, Error> {
    let end = [start, LAST].concat();
    KeyRange::bound(&JsValue::from_str(start), &JsValue::from_str(&end), None, None).map(Query::KeyRange)
}

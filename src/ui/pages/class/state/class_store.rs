//! Classes in the browser's database: each as its head, and beside it everything that was handed in, a text a key.

use crate::browser::database::{DatabaseError, TextDatabase};
use crate::browser::keys::{CLASS_BOOKS, CLASSES, RECEIVED, VERIFIED};
use crate::contest::class_book::{ClassBook, ClassId, ClassReceived, verdict};
use crate::contest::submission::verify::Verified;
use crate::record::Fingerprint;
use game::json;

/// The database, open, with the classes in it.
#[derive(Debug)]
pub struct ClassStore(TextDatabase);

impl ClassStore {
    /// Opens it.
    ///
    /// # Errors
    /// [`DatabaseError`].
    pub async fn open() -> Result<Self, DatabaseError> {
        TextDatabase::open(&CLASSES).await.map(Self)
    }

    /// The heads of all classes. What cannot be read stays where it is, for a release that can.
    ///
    /// # Errors
    /// [`DatabaseError`].
    pub async fn heads(&self) -> Result<Vec<ClassBook>, DatabaseError> {
        let all = self.0.read_beginning(&CLASS_BOOKS, "").await?;
        Ok(all.into_iter().filter_map(|(_, text)| ClassBook::from_head(&text)).collect())
    }

    /// The head of a class; none where there is no such class.
    ///
    /// # Errors
    /// [`DatabaseError`].
    pub async fn head(&self, class: &ClassId) -> Result<Option<ClassBook>, DatabaseError> {
        Ok(self.0.read(&CLASS_BOOKS, class.as_str()).await?.and_then(|text| ClassBook::from_head(&text)))
    }

    /// A class with everything that it handed in.
    ///
    /// # Errors
    /// [`DatabaseError`].
    pub async fn class(&self, class: &ClassId) -> Result<Option<ClassBook>, DatabaseError> {
        let Some(mut book) = self.head(class).await? else { return Ok(None) };
        for (_, text) in self.0.read_beginning(&RECEIVED, &start(class)).await? {
            if let Ok(received) = json::read(&text) {
                book.receive(received);
            }
        }
        Ok(Some(book))
    }

    /// Writes the head of a class.
    ///
    /// # Errors
    /// [`DatabaseError`].
    pub async fn write_head(&self, head: &ClassBook) -> Result<(), DatabaseError> {
        self.0.write(&CLASS_BOOKS, &[(head.id.as_str().to_owned(), head.head_text())]).await
    }

    /// Writes what a class handed in: all of it, or none.
    ///
    /// # Errors
    /// [`DatabaseError`].
    pub async fn write_received(&self, class: &ClassId, all: &[ClassReceived]) -> Result<(), DatabaseError> {
        let entry = |one: &ClassReceived| (key(class, one.fingerprint()), json::text(one));
        self.0.write(&RECEIVED, &all.iter().map(entry).collect::<Vec<_>>()).await
    }

    /// Writes what a class handed in as far as it is not there; what is noted of the rest stays.
    ///
    /// # Errors
    /// [`DatabaseError`].
    pub async fn write_missing(&self, class: &ClassId, all: &[ClassReceived]) -> Result<(), DatabaseError> {
        let mut missing = Vec::new();
        for one in all {
            if self.0.read(&RECEIVED, &key(class, one.fingerprint())).await?.is_none() {
                missing.push(one.clone());
            }
        }
        self.write_received(class, &missing).await
    }

    /// Forgets something that a class handed in.
    ///
    /// # Errors
    /// [`DatabaseError`].
    pub async fn forget(&self, class: &ClassId, texts: &[Fingerprint]) -> Result<(), DatabaseError> {
        let keys: Vec<String> = texts.iter().map(|text| key(class, *text)).collect();
        self.0.delete(&RECEIVED, &keys).await
    }

    /// Forgets a class.
    ///
    /// # Errors
    /// [`DatabaseError`].
    pub async fn delete(&self, class: &ClassId) -> Result<(), DatabaseError> {
        for table in [&CLASS_BOOKS, &RECEIVED, &VERIFIED] {
            self.0.delete_beginning(table, class.as_str()).await?;
        }
        Ok(())
    }

    /// What playing the submissions of a challenge again has shown so far, by the fingerprint of their texts.
    pub async fn verdicts(&self, class: &ClassId, challenge: Fingerprint) -> Vec<(Fingerprint, Verified)> {
        let start = format!("{}{challenge}-", start(class));
        let all = self.0.read_beginning(&VERIFIED, &start).await.unwrap_or_default();
        let verdict =
            |(text, written): (String, String)| Some((Fingerprint::read(&text).ok()?, verdict::read(&written)?));
        all.into_iter().filter_map(verdict).collect()
    }

    /// Keeps what playing a submission again has shown. Where there is no room, it is played again next time.
    pub async fn keep_verdict(&self, class: &ClassId, challenge: Fingerprint, text: Fingerprint, verified: &Verified) {
        let key = format!("{}{challenge}-{text}", start(class));
        let _ = self.0.write(&VERIFIED, &[(key, verdict::write(verified))]).await;
    }
}

fn start(class: &ClassId) -> String {
    format!("{}-", class.as_str())
}

fn key(class: &ClassId, text: Fingerprint) -> String {
    format!("{}{text}", start(class))
}

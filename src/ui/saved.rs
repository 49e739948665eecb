//! Saved games from outside, as far as nobody needs to play them: their texts, files, and deleting.

use super::reports::Reports;
use crate::browser::keys::{self, Key};
use crate::browser::slots::{self, GameId, Slots};
use crate::browser::{files, lease, storage};
use crate::contest::class_book::file::CLASS_FILE_END;
use texts::i18n::*;

/// The text of a game's newest sound copy, as it is.
pub fn text_of(id: &GameId) -> Option<String> {
    Slots::open(id.clone()).1.sound.into_iter().next()
}

/// The texts of a game's damaged copies, also of those written over since.
pub fn damaged_texts(id: &GameId) -> Vec<String> {
    let mut texts = Slots::open(id.clone()).1.damaged;
    texts.extend(storage::read(&key_aside(id)));
    texts.dedup();
    texts
}

/// Puts the text of a damaged copy aside before it is written over.
pub fn put_aside(id: &GameId, damaged: &str) {
    // Where there is no room for it, the other copy is what counts.
    let _ = storage::write(&key_aside(id), damaged);
}

/// Keeps with a game for which class it is played.
pub fn play_for(id: &GameId, note: &str) {
    // No room for it: the game can be played, and its own save cannot be written either, which is told.
    let _ = storage::write(&key_of_challenge(id), note);
}

/// For which class a game is played, as it was noted.
pub fn played_for(id: &GameId) -> Option<String> {
    storage::read(&key_of_challenge(id))
}

/// The game, or the month that is planned, that was opened last in any tab.
pub fn last_opened() -> Option<String> {
    storage::read(&keys::LAST)
}

/// Forgets a game with all that belongs to it.
pub fn delete(id: &GameId) {
    slots::delete(id);
    // Behind what makes room. Without any, the game comes back when the page starts anew.
    let _ = storage::write(&keys::DELETED.key(id.as_str()), "deleted");
    lease::delete(id);
    storage::remove(&key_aside(id));
    storage::remove(&key_of_challenge(id));
    storage::remove(&keys::HATS.key(id.as_str()));
}

/// A name for a file that holds a game: letters of any script, no signs that a disk refuses.
pub fn file_name(company: &str, month: u8) -> String {
    format!("tender-{}-{month:02}.json", for_a_disk(company))
}

/// A name for a file that a student hands in.
pub fn submission_name(number: &str, name: &str) -> String {
    let words: Vec<String> = [number, name].into_iter().filter(|word| !word.is_empty()).map(for_a_disk).collect();
    format!("{}.json", words.join("-"))
}

/// A name for a file that holds a challenge.
pub fn challenge_name(what: &str, title: &str) -> String {
    format!("{what}-{}.txt", for_a_disk(title))
}

/// A name for a file that holds a class.
pub fn class_name(what: &str, name: &str) -> String {
    format!("{what}-{}{CLASS_FILE_END}", for_a_disk(name))
}

/// A name for a file of what could not be read.
pub fn unread_name(what: &str) -> String {
    format!("tender-{}.txt", for_a_disk(what))
}

/// A name for a package for a learning platform.
pub fn package_name(title: &str) -> String {
    format!("tender-scorm-{}.zip", for_a_disk(title))
}

/// A name for a document of a company.
pub fn document_name(what: &str, company: &str) -> String {
    format!("{what}-{}.docx", for_a_disk(company))
}

/// A name for a file of a game by rounds: what it is, whose, and for which month.
pub fn round_name(what: &str, whose: &str, month: u8) -> String {
    format!("{what}-{}-{month:02}.txt", for_a_disk(whose))
}

fn for_a_disk(words: &str) -> String {
    words.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect()
}

/// Offers a text as a file; says so when the browser does not let it be saved.
pub fn download(reports: Reports, locale: Locale, name: &str, text: &str) {
    if files::download(name, text).is_err() {
        reports.failed(td_string!(locale, site.no_download).to_owned());
    }
}

/// Offers bytes as a file, in the same way.
pub fn download_bytes(reports: Reports, locale: Locale, name: &str, bytes: &[u8]) {
    if files::download_bytes(name, bytes).is_err() {
        reports.failed(td_string!(locale, site.no_download).to_owned());
    }
}

fn key_aside(id: &GameId) -> Key {
    keys::DAMAGED.key(id.as_str())
}

fn key_of_challenge(id: &GameId) -> Key {
    keys::CHALLENGES.key(id.as_str())
}

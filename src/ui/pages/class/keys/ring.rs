//! The keys of this browser: what is sealed to any of them can be opened here. None is ever thrown
//! away for another.

use crate::browser::{chance, keys, storage};
use crate::record::seal::{PublicKey, SecretKey};
use std::cell::RefCell;

/// How many there is room for.
pub const MOST: usize = 50;

/// There is no room for one more key: none is thrown away for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RingFull;

/// The keys as this page knows them: where the browser keeps nothing, they stay the same at least as
/// long as the page.
struct Ring {
    keys: Vec<SecretKey>,
    /// Lines in which no key can be read: they stay as they are, for somebody who can.
    unread: Vec<String>,
    /// What was read last: another tab may add to it.
    read: String,
}

thread_local! {
    static RING: RefCell<Ring> = const { RefCell::new(Ring { keys: Vec::new(), unread: Vec::new(), read: String::new() }) };
}

/// The key to which others seal from here on: made when there is none yet, another only when it is
/// chosen. None where the browser has no chance that nobody can guess.
pub fn own() -> Option<SecretKey> {
    all().into_iter().next().or_else(|| {
        let key = SecretKey::new(chance::bytes()?);
        change(|keys| keys.push(key.clone()));
        Some(key)
    })
}

/// All keys, the own one first.
pub fn all() -> Vec<SecretKey> {
    RING.with_borrow_mut(|ring| {
        ring.look();
        ring.keys.clone()
    })
}

/// The key that opens what is sealed to `to`, if it is here.
pub fn for_seal(to: &PublicKey) -> Option<SecretKey> {
    all().into_iter().find(|key| key.public() == *to)
}

/// Puts a key on the ring; the own one stays.
///
/// # Errors
/// [`RingFull`]: the ring is as it was.
pub fn add(key: SecretKey) -> Result<(), RingFull> {
    let keys = all();
    if keys.contains(&key) {
        return Ok(());
    }
    if keys.len() >= MOST {
        return Err(RingFull);
    }
    change(|keys| keys.insert(keys.len().min(1), key));
    Ok(())
}

/// Makes a key of the ring the own one.
pub fn choose(own: &PublicKey) {
    change(|keys| {
        if let Some(at) = keys.iter().position(|key| key.public() == *own) {
            keys[..=at].rotate_right(1);
        }
    });
}

/// Whether the keys are there again when the page is opened next time.
pub fn is_kept() -> bool {
    storage::kind() == storage::StorageKind::Lasting && RING.with_borrow_mut(Ring::write)
}

fn change(change: impl FnOnce(&mut Vec<SecretKey>)) {
    RING.with_borrow_mut(|ring| {
        ring.look();
        change(&mut ring.keys);
        // Without room they live as long as the page; `KeyKeeper` asks `is_kept` and says so.
        ring.write();
    });
}

impl Ring {
    /// Takes up what has come to the storage since.
    fn look(&mut self) {
        let text = storage::read(&keys::SEAL_KEYS).unwrap_or_default();
        if text == self.read {
            return;
        }
        for line in text.lines() {
            match SecretKey::read(line) {
                Ok(key) if !self.keys.contains(&key) => self.keys.push(key),
                Err(_) if !self.unread.iter().any(|other| other == line) => self.unread.push(line.to_owned()),
                Ok(_) | Err(_) => {}
            }
        }
        self.read = text;
    }

    /// Writes them down; false when there is no room.
    fn write(&mut self) -> bool {
        let keys = self.keys.iter().map(SecretKey::code);
        let lines: Vec<String> = keys.chain(self.unread.iter().cloned()).collect();
        let text = lines.join("\n");
        if text != self.read && storage::write(&keys::SEAL_KEYS, &text).is_ok() {
            self.read = text;
            return true;
        }
        text == self.read
    }
}

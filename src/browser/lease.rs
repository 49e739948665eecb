//! One game, one tab: a lease in the storage that all tabs of a browser share. Its
//! holder shows signs of life, asks before each write, and learns when it is taken over. It holds the browser's lock on
//! the game, too, which says at once that a tab is gone.

use super::game_lock::GameLock;
use super::keys::{self, Key};
use super::slots::GameId;
use super::storage;
use super::tab;
use super::timer::{self, Beat};
use crate::record::lease::{BEATS_MS, Holding, Lease, from_text, given_back, holding, still_holds, taken, to_text};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::StorageEvent;

/// The right to play a game in this tab. Dropping it, or leaving the page, gives it back.
pub struct Hold {
    claim: LeaseClaim,
    _beat: Beat,
    told: Closure<dyn FnMut(StorageEvent)>,
    leaves: Closure<dyn FnMut()>,
    _lock: Option<GameLock>,
}

/// Another tab plays the game.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlayedElsewhere;

#[derive(Clone, Debug)]
struct LeaseClaim {
    key: Key,
    tab: String,
    epoch: u64,
}

impl Hold {
    /// Takes the lease if no other tab shows signs of life. `lost` is called when another tab
    /// has taken it over; from then on this tab may not write.
    ///
    /// # Errors
    /// [`PlayedElsewhere`]: the person may want to [`Hold::take_over`]. Where the browser has locks, the tab may be gone
    /// all the same, and [`super::game_lock::ask_if_free`] says so.
    pub fn take(game: &GameId, lost: impl FnMut() + 'static) -> Result<Self, PlayedElsewhere> {
        match holding(read(&key_of(game)).as_ref(), &this_tab(), timer::since_1970()) {
            Holding::Mine | Holding::Free => Ok(Self::take_over(game, lost)),
            Holding::Others => Err(PlayedElsewhere),
        }
    }

    /// Takes the lease whoever has it. What that tab wrote last is to be read again.
    pub fn take_over(game: &GameId, mut lost: impl FnMut() + 'static) -> Self {
        let claim = LeaseClaim::new(key_of(game), this_tab());
        let beating = claim.clone();
        let listening = claim.clone();
        let leaving = claim.clone();
        let told = Closure::<dyn FnMut(StorageEvent)>::new(move |event: StorageEvent| {
            // No key: all was cleared.
            let concerns = event.key().is_none_or(|key| key == listening.key.as_str());
            if concerns && read(&listening.key).is_some() && !listening.is_good() {
                lost();
            }
        });
        let leaves = Closure::<dyn FnMut()>::new(move || leaving.release());
        listen("storage", told.as_ref().unchecked_ref());
        listen("pagehide", leaves.as_ref().unchecked_ref());
        let beat = Beat::every(BEATS_MS as i32, move || beating.show_life());
        Self { claim, _beat: beat, told, leaves, _lock: GameLock::take(game) }
    }

    /// Whether this tab still holds the lease: asked before each write. A lease that was
    /// cleared away with nobody taking it is as good as held.
    pub fn is_good(&self) -> bool {
        self.claim.is_good() || read(&self.claim.key).is_none()
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            drop(window.remove_event_listener_with_callback("storage", self.told.as_ref().unchecked_ref()));
            drop(window.remove_event_listener_with_callback("pagehide", self.leaves.as_ref().unchecked_ref()));
        }
        self.claim.release();
    }
}

impl LeaseClaim {
    fn new(key: Key, tab: String) -> Self {
        let lease = taken(read(&key).as_ref(), &tab, timer::since_1970());
        let claim = Self { key, tab, epoch: lease.epoch };
        claim.write(&lease);
        claim
    }

    fn is_good(&self) -> bool {
        still_holds(read(&self.key).as_ref(), &self.tab, self.epoch)
    }

    fn show_life(&self) {
        if self.is_good() || read(&self.key).is_none() {
            self.write(&Lease { epoch: self.epoch, tab: self.tab.clone(), seen_ms: timer::since_1970() });
        }
    }

    fn release(&self) {
        if self.is_good() {
            self.write(&given_back(self.epoch));
        }
    }

    /// Where there is no room for a lease, there is none for the game either, and its writes say so.
    fn write(&self, lease: &Lease) {
        drop(storage::write(&self.key, &to_text(lease)));
    }
}

/// Forgets the lease of a game that is deleted.
pub fn delete(game: &GameId) {
    storage::remove(&key_of(game));
}

fn key_of(game: &GameId) -> Key {
    keys::LEASES.key(game.as_str())
}

fn read(key: &Key) -> Option<Lease> {
    from_text(&storage::read(key)?)
}

/// This tab's name. It is kept through a reload, so that a tab does not find itself
/// playing elsewhere.
fn this_tab() -> String {
    let fresh = || format!("{:x}-{:x}", timer::since_1970(), (js_sys::Math::random() * f64::from(u32::MAX)) as u32);
    tab::recall(&keys::TAB).unwrap_or_else(|| {
        let name = fresh();
        tab::remember(&keys::TAB, &name);
        tab::recall(&keys::TAB).unwrap_or_else(|| UNKEPT.with(Clone::clone))
    })
}

thread_local! {
    /// The tab's name where the browser keeps nothing: then no other tab can see it either.
    static UNKEPT: String = "this".to_owned();
}

fn listen(event: &str, act: &js_sys::Function) {
    if let Some(window) = web_sys::window() {
        drop(window.add_event_listener_with_callback(event, act));
    }
}

//! A lock of the browser on a game that is played: held for as long as the page lives, and free at once when the browser
//! is killed. It says whether the tab of a lease ([`super::lease`]) is still there. Where a browser has no locks, as on
//! addresses that are not secure, the lease says so by itself, a minute and a half later.

use super::slots::GameId;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::{JsFuture, spawn_local};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["navigator", "locks"], catch)]
    fn request(name: &str, options: &JsValue, granted: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["navigator", "locks"], catch)]
    fn query() -> Result<Promise, JsValue>;
}

/// A lock; dropping it frees it.
pub struct GameLock {
    free: Function,
}

impl GameLock {
    /// Takes the lock on a game, also from another page that has it. None where the browser has no locks.
    pub fn take(game: &GameId) -> Option<Self> {
        let mut free = None;
        // The lock is held until this promise is kept.
        let held = Promise::new(&mut |kept, _| free = Some(kept));
        let granted = Closure::once_into_js(move |_lock: JsValue| JsValue::from(held));
        let options = Object::new();
        Reflect::set(&options, &JsValue::from_str("steal"), &JsValue::TRUE).ok()?;
        let ended = request(&name(game), &options, &granted).ok()?;
        // It is refused when the lock is taken by another page, which says so by its lease.
        spawn_local(async move { drop(JsFuture::from(ended).await) });
        free.map(|free| Self { free })
    }
}

impl Drop for GameLock {
    fn drop(&mut self) {
        // Keeping a promise that was kept does nothing.
        drop(self.free.call0(&JsValue::NULL));
    }
}

/// Asks whether no page holds the lock on a game; what is returned waits for the answer. None where the browser has no
/// locks.
pub fn ask_if_free(game: &GameId) -> Option<impl Future<Output = bool> + use<>> {
    let (name, answer) = (name(game), query().ok()?);
    Some(async move {
        let Ok(locks) = JsFuture::from(answer).await else { return false };
        let of = |value: &JsValue, what: &str| Reflect::get(value, &JsValue::from_str(what)).ok();
        let Some(held) = of(&locks, "held") else { return false };
        let named = |lock: JsValue| of(&lock, "name").and_then(|found| found.as_string());
        !Array::from(&held).iter().any(|lock| named(lock).is_some_and(|found| found == name))
    })
}

fn name(game: &GameId) -> String {
    ["tender game ", game.as_str()].concat()
}

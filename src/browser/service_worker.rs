//! The service worker, which keeps the site for when there is no network (`xtask/src/build/service_worker.js`). It is
//! spoken to in words. Where a browser has none, as on addresses that are not secure, or bars it, all is as without.

use js_sys::{Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, ServiceWorkerContainer, ServiceWorkerRegistration};

/// The worker's script, beside the page.
const SCRIPT: &str = "sw.js";

/// The worker of this site. It stays for as long as the page is open.
pub struct SiteWorker(ServiceWorkerRegistration);

impl SiteWorker {
    /// Has the browser run the worker from now on, for this page and those opened later. `hear` gets what the worker
    /// says; `renewed` is called when a worker of another release is there.
    pub async fn register(hear: impl Fn(&str) + 'static, renewed: impl Fn() + 'static) -> Option<Self> {
        let workers = workers()?;
        let hear = Closure::<dyn Fn(MessageEvent)>::new(move |said: MessageEvent| {
            if let Some(words) = said.data().as_string() {
                hear(&words);
            }
        });
        workers.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        hear.forget();
        JsFuture::from(workers.register(SCRIPT)).await.ok()?;
        let registration: ServiceWorkerRegistration =
            JsFuture::from(workers.ready().ok()?).await.ok()?.unchecked_into();
        let renewed: Function = Closure::<dyn Fn()>::new(renewed).into_js_value().unchecked_into();
        workers.set_oncontrollerchange(Some(&renewed));
        follow(&registration, &renewed);
        let (found_in, found) = (registration.clone(), renewed);
        let found = Closure::<dyn Fn()>::new(move || follow(&found_in, &found));
        registration.set_onupdatefound(Some(found.as_ref().unchecked_ref()));
        found.forget();
        Some(Self(registration))
    }

    /// Says a word to the newest worker: one that has not taken the place of the last one yet can do what is asked, too.
    pub fn tell(&self, word: &str) {
        if let Some(worker) = self.0.waiting().or_else(|| self.0.active()) {
            // A word can always be copied to another thread.
            drop(worker.post_message(&JsValue::from_str(word)));
        }
    }

    /// Asks the server whether there is a newer worker.
    pub fn look_for_newer(&self) {
        if let Ok(looking) = self.0.update() {
            // Without a network there is none.
            wasm_bindgen_futures::spawn_local(async move { drop(JsFuture::from(looking).await) });
        }
    }
}

/// Calls back when the worker that is being installed has come further.
fn follow(registration: &ServiceWorkerRegistration, further: &Function) {
    if let Some(worker) = registration.installing() {
        worker.set_onstatechange(Some(further));
    }
}

/// Whether the person asked the browser to save data, or the connection is very slow: then nothing is fetched ahead.
pub fn is_data_dear() -> bool {
    let of = |value: &JsValue, name: &str| Reflect::get(value, &JsValue::from_str(name)).ok();
    let Some(window) = web_sys::window() else { return false };
    let Some(connection) = of(&window.navigator(), "connection").filter(|found| !found.is_undefined()) else {
        return false;
    };
    let kind = of(&connection, "effectiveType").and_then(|kind| kind.as_string()).unwrap_or_default();
    of(&connection, "saveData").is_some_and(|saves| saves.is_truthy()) || kind.ends_with("2g")
}

fn workers() -> Option<ServiceWorkerContainer> {
    // Where a page is barred from workers, asking for them throws.
    let workers = Reflect::get(&web_sys::window()?.navigator(), &JsValue::from_str("serviceWorker")).ok()?;
    workers.dyn_into().ok()
}

//! Threads beside the page: each runs the same program without a page, takes a text and answers
//! with a text. Where a browser or a site's rules allow none, there are none.

use super::timer::Alarm;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlScriptElement, MessageEvent, Worker, WorkerOptions, WorkerType};

#[wasm_bindgen]
extern "C" {
    /// A thread for queries or for a class, out of the page itself; refused everywhere but in the one file.
    #[wasm_bindgen(js_namespace = boot, js_name = thread, catch)]
    fn from_inside(for_queries: bool) -> Result<Worker, JsValue>;
}

/// More would not make the disk and the page faster.
const MOST: u32 = 8;

/// Milliseconds for an answer, the start of the thread included: one that has failed in the middle of its
/// work says nothing, and whoever waits for it would wait for ever.
const PATIENCE: i32 = 60_000;

/// A thread; it ends when this is dropped.
pub struct WorkerThread {
    worker: Worker,
}

/// Ends a thread that is at work.
pub struct Stopper(Worker);

impl Stopper {
    /// Ends the thread: nobody gets its answer.
    pub fn stop(&self) {
        self.0.terminate();
    }
}

/// The thread does not answer: it could not be started, or it has failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gone;

/// How many threads run at once on this machine, at least one and not more than are of use.
pub fn cores() -> u32 {
    let cores = web_sys::window().map_or(1.0, |window| window.navigator().hardware_concurrency());
    (cores as u32).clamp(1, MOST)
}

impl WorkerThread {
    /// Starts a thread that does the jobs of a class; none where the page does not come from a release, or the
    /// browser refuses.
    pub fn start() -> Option<Self> {
        Self::of(false)
    }

    /// Starts a thread that answers queries, under the same condition.
    pub fn start_for_queries() -> Option<Self> {
        Self::of(true)
    }

    fn of(for_queries: bool) -> Option<Self> {
        let worker = from_inside(for_queries).ok().or_else(|| {
            let script = script()?;
            let script = if for_queries { format!("{script}#queries") } else { script };
            let options = WorkerOptions::new();
            options.set_type(WorkerType::Module);
            Worker::new_with_options(&script, &options).ok()
        })?;
        Some(Self { worker })
    }

    /// What ends it from elsewhere, while an answer is waited for.
    pub fn stopper(&self) -> Stopper {
        Stopper(self.worker.clone())
    }

    /// Asks for something and waits for the answer. One question at a time.
    ///
    /// # Errors
    /// [`Gone`]: it will not answer any more, or has not within a minute.
    pub async fn ask(&mut self, question: &str) -> Result<String, Gone> {
        self.ask_within(question, PATIENCE).await
    }

    /// The same, for so many milliseconds.
    ///
    /// # Errors
    /// [`Gone`]: it has not answered by then; it may still be at work, until it is dropped.
    pub async fn ask_within(&mut self, question: &str, milliseconds: i32) -> Result<String, Gone> {
        let answer = js_sys::Promise::new(&mut |answered, failed| {
            self.worker.set_onmessage(Some(&answered));
            self.worker.set_onerror(Some(&failed));
        });
        self.worker.post_message(&JsValue::from_str(question)).map_err(|_| Gone)?;
        let alarm = Alarm::after(milliseconds);
        let first = js_sys::Promise::race(&js_sys::Array::of2(&answer, alarm.rings()));
        let event = JsFuture::from(first).await.map_err(|_| Gone)?;
        // What is no message is the alarm; what is no text means that the thread could not do it.
        event.dyn_into::<MessageEvent>().map_err(|_| Gone)?.data().as_string().ok_or(Gone)
    }
}

impl Drop for WorkerThread {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// The script of a thread lies beside the one that started the page.
fn script() -> Option<String> {
    let page = web_sys::window()?.document()?;
    let start = page.query_selector("script[src$=\"/start.js\"]").ok()??.dyn_into::<HtmlScriptElement>().ok()?;
    Some(start.src().replace("/start.js", "/worker.js"))
}

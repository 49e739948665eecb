//! The program as a thread beside the page runs it: no page, a worker that does one job after the
//! other.

use super::answer::answer;
use crate::contest::job::Worker;
use crate::ui::lazy::NotLoaded;
use std::cell::RefCell;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static WORKER: RefCell<Worker> = RefCell::default();
}

/// Does a job and answers what came of it, both as `contest::job` writes them.
///
/// # Errors
/// When the module cannot be loaded.
#[wasm_bindgen]
pub async fn at_work(job: String) -> Result<String, JsError> {
    let work: Result<fn(&str) -> String, NotLoaded> = answer!(class_worker);
    Ok(work?(&job))
}

/// What a thread beside the page does with a job, without a page and so without its looks.
#[cfg_attr(feature = "split", leptos::wasm_split::wasm_split(class_worker, wasm_split_path = leptos::wasm_split, fallible))]
fn class_worker() -> Result<fn(&str) -> String, NotLoaded> {
    Ok(work)
}

fn work(job: &str) -> String {
    WORKER.with_borrow_mut(|worker| worker.work(job))
}

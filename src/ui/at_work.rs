//! The program as a thread beside the page runs it: no page, a worker that does one job after the
//! other.

use super::lazy;
use crate::contest::job::Worker;
use std::cell::RefCell;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static WORKER: RefCell<Worker> = RefCell::default();
}

/// Does a job and answers what came of it, both as `contest::job` writes them.
///
/// # Errors
/// When the game's module cannot be loaded.
#[wasm_bindgen]
pub async fn at_work(job: String) -> Result<String, JsError> {
    Ok((lazy::worker().await?)(&job))
}

pub(super) fn work(job: &str) -> String {
    WORKER.with_borrow_mut(|worker| worker.work(job))
}

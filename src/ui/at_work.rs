//! The program as a thread beside the page runs it: no page, a bench at which jobs are done one
//! after the other.

use super::lazy;
use crate::contest::job::Bench;
use std::cell::RefCell;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static BENCH: RefCell<Bench> = RefCell::default();
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
    BENCH.with_borrow_mut(|bench| bench.work(job))
}

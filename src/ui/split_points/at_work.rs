//! The program as a thread beside the page runs it: no page, a worker that does one job after the
//! other.

use super::answer::answer;
use super::pages::RECORD_CHECK;
use super::require::Require;
use crate::contest::job::{JobAnswer, Worker};
use crate::contest::submission::verify::RecordCheck;
use crate::ui::lazy::{Games, NotLoaded};
use std::cell::RefCell;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static WORKER: RefCell<Worker> = RefCell::default();
}

/// Does a job and answers what came of it, both as `contest::job` writes them. What checks workbench records is
/// loaded for the first submission that has some.
///
/// # Errors
/// When the module cannot be loaded.
#[wasm_bindgen]
pub async fn at_work(job: String) -> Result<String, JsError> {
    let worker: Result<fn() -> ClassWorker, NotLoaded> = answer!(class_worker);
    let ClassWorker { work } = worker?();
    let done = work(&job, None);
    if !done.lacks_record_check {
        return Ok(done.text);
    }
    // Where it cannot be loaded the answer says that it is missing.
    Ok(match RECORD_CHECK.fetch().await {
        Ok(check) => work(&job, Some(check.submission)).text,
        Err(NotLoaded) => done.text,
    })
}

/// What a thread beside the page does, without a page and so without its looks.
pub(super) struct ClassWorker {
    /// Does a job, with what checks records if it has come.
    work: fn(&str, Option<RecordCheck>) -> JobAnswer,
}

#[cfg_attr(feature = "split", leptos::wasm_split::wasm_split(class_worker, wasm_split_path = leptos::wasm_split, fallible))]
fn class_worker() -> Result<fn() -> ClassWorker, NotLoaded> {
    Ok(ClassWorker::table)
}

impl Require for ClassWorker {
    fn table() -> Self {
        Games::require();
        Self { work }
    }
}

fn work(job: &str, check: Option<RecordCheck>) -> JobAnswer {
    WORKER.with_borrow_mut(|worker| {
        if let Some(check) = check {
            worker.take_record_check(check);
        }
        worker.work(job)
    })
}

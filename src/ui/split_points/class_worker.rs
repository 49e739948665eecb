//! What a thread beside the page does for a class, apart from all that a page needs.

use super::answer::answer;
use super::require::Require;
use crate::contest::job::{JobAnswer, Worker};
use crate::contest::submission::verify::RecordCheck;
use crate::ui::lazy::{Games, NotLoaded};
use std::cell::RefCell;

thread_local! {
    static WORKER: RefCell<Worker> = RefCell::default();
}

/// What the thread can do.
pub(super) struct ClassWorker {
    /// Does a job, with what checks records if it has come.
    pub work: fn(&str, Option<RecordCheck>) -> JobAnswer,
}

/// Fetches it.
pub(super) async fn load() -> Result<ClassWorker, NotLoaded> {
    let make: Result<fn() -> ClassWorker, NotLoaded> = answer!(class_worker);
    Ok(make?())
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

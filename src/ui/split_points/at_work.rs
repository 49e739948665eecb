//! The program as a thread beside the page runs it: no page, a worker that does one job after the
//! other.

use super::class_worker;
use super::pages::RECORD_CHECK;
use crate::ui::lazy::NotLoaded;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// Does a job and answers what came of it, both as `contest::job` writes them. What checks workbench records is
/// loaded for the first submission that has some.
///
/// # Errors
/// When the module cannot be loaded.
#[wasm_bindgen]
pub async fn at_work(job: String) -> Result<String, JsError> {
    let worker = class_worker::load().await?;
    let done = (worker.work)(&job, None);
    if !done.lacks_record_check {
        return Ok(done.text);
    }
    // Where it cannot be loaded the answer says that it is missing.
    Ok(match RECORD_CHECK.fetch().await {
        Ok(check) => (worker.work)(&job, Some(check.submission)).text,
        Err(NotLoaded) => done.text,
    })
}

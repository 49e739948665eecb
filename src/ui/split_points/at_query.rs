//! The program as a thread beside the page runs it to answer queries of the data room. The engine comes with the
//! first of them.

use super::answer::answer;
use super::require::Require;
use crate::crm::query::engine::answer_text;
use crate::ui::lazy::{Games, NotLoaded};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

/// Answers a query, both as `crm::query::job` writes them.
///
/// # Errors
/// When the module cannot be loaded.
#[wasm_bindgen]
pub async fn at_query(job: String) -> Result<String, JsError> {
    let engine: Result<fn(&str) -> String, NotLoaded> = answer!(query_engine);
    Ok(engine?(&job))
}

/// The engine, apart from all that a page needs.
#[cfg_attr(feature = "split", leptos::wasm_split::wasm_split(query_engine, wasm_split_path = leptos::wasm_split, fallible))]
fn query_engine() -> Result<fn(&str) -> String, NotLoaded> {
    Games::require();
    Ok(answer_text)
}

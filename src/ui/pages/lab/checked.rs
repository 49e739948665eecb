//! What a lab that somebody handed in has earned, for whoever marks it.

use super::marks::LabLines;
use super::result::LabResult;
use super::state::{LabArrival, use_labs};
use super::waiting;
use crate::ui::lazy::CheckedLab;
use leptos::prelude::*;

/// The lines of a lab that was handed in.
#[component]
pub fn LabChecked(checked: CheckedLab) -> impl IntoView {
    let labs = use_labs();
    let id = StoredValue::new(checked.lab.clone());
    let arrival = Memo::new(move |_| labs.content(&id.get_value()));
    move || match arrival.get() {
        LabArrival::Here(content) => {
            let CheckedLab { mark, work, below, .. } = checked.clone();
            view! { <LabLines result=LabResult { content, mark, work } below=Some(below) solutions=true /> }.into_any()
        }
        other => waiting(other == LabArrival::Failed, move || labs.fetch(&id.get_value())),
    }
}

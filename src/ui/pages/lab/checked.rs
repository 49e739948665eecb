//! What a lab that somebody handed in has earned, for whoever marks it.

use super::content::RecordingOf;
use super::marks::LabLines;
use super::result::LabResult;
use super::state::{LabArrival, use_labs};
use super::waiting;
use crate::ui::lazy::CheckedLab;
use leptos::prelude::*;
use texts::i18n::*;

/// The lines of a lab that was handed in.
#[component]
pub fn LabChecked(checked: CheckedLab) -> impl IntoView {
    let (labs, i18n) = (use_labs(), use_i18n());
    let id = StoredValue::new(checked.lab.clone());
    let of = RecordingOf::Game(checked.recording);
    let arrival = Memo::new(move |_| labs.content(&id.get_value(), of));
    move || match arrival.get() {
        LabArrival::Here(content) => {
            let CheckedLab { mark, work, below, recording, .. } = checked.clone();
            view! {
                <p class="sub">{move || t_string!(i18n, lab.recording_of, n = recording)}</p>
                <LabLines result=LabResult { content, mark, work } below=Some(below) solutions=true />
            }
            .into_any()
        }
        other => waiting(other == LabArrival::Failed, move || labs.fetch(&id.get_value(), of)),
    }
}

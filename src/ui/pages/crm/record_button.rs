//! A button that adds a record, as far as the book takes it now.

use super::state::use_workbench;
use crate::crm::record::CrmRecord;
use crate::ui::components::{Button, ButtonSize};
use leptos::prelude::*;

/// The button of a form. It is disabled while there is no record to add, or the book would turn it away.
#[component]
pub fn RecordButton(
    /// What the form comes to.
    #[prop(into)]
    record: Signal<Option<CrmRecord>>,
    /// How much room it takes.
    #[prop(optional)]
    size: ButtonSize,
    /// The words.
    children: Children,
) -> impl IntoView {
    let workbench = use_workbench();
    let disabled =
        Signal::derive(move || record.with(|record| record.as_ref().is_none_or(|one| !workbench.can_add(one))));
    let add = move |()| {
        if let Some(record) = record.get_untracked() {
            workbench.add(record);
        }
    };
    view! { <Button size disabled on_click=add>{children()}</Button> }
}

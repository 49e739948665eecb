//! All that was added on the workbench, the newest first; each record can be undone unless it is frozen.

use super::state::use_workbench;
use crate::crm::record::{CrmRecord, RecordEntry, RecordId};
use crate::crm::record_subject::list_of;
use crate::crm::viewer::Viewer;
use crate::ui::components::{Button, ButtonSize, EmptyState, Glyph, Panel};
use crate::ui::words::crm::record::record;
use crate::ui::words::crm::role::role;
use crate::ui::words::time::moment;
use leptos::prelude::*;
use texts::i18n::*;

/// The records.
#[component]
pub fn RecordsPanel() -> impl IntoView {
    let i18n = use_i18n();
    let workbench = use_workbench();
    let lines = move || {
        let locale = i18n.get_locale();
        let line = |(number, entry): (u32, &RecordEntry), viewer: &Viewer<'_>| {
            let id = RecordId(number);
            let undo = CrmRecord::Undo(id);
            let may = workbench.can_add(&undo);
            let on_click = move |()| {
                workbench.add(CrmRecord::Undo(id));
            };
            let told = record(locale, viewer, &entry.record);
            let words = [number.to_string(), role(locale, entry.role).to_owned(), told];
            let class = if viewer.book.is_undone(id) { "is-undone" } else { "" };
            view! {
                <li class=class>
                    <time>{moment(locale, entry.at)}</time>
                    <span>{words.join(" · ")}</span>
                    {may.then(|| view! { <Button size=ButtonSize::Small on_click>{t!(i18n, crm.undo)}</Button> })}
                </li>
            }
        };
        let lines = workbench.view(|viewer| {
            let numbered = (0..).zip(viewer.book.entries());
            let may_see = |(_, entry): &(u32, &RecordEntry)| {
                list_of(viewer.book, &entry.record).is_none_or(|list| viewer.may_see(list))
            };
            let mut lines: Vec<_> = numbered.filter(may_see).map(|one| line(one, viewer)).collect();
            lines.reverse();
            lines
        });
        if lines.is_empty() {
            let title = t!(i18n, crm.records.none);
            return view! { <EmptyState glyph=Glyph::Edit title text=t!(i18n, crm.records.none_text) /> }.into_any();
        }
        view! { <ul class="crm-notes">{lines}</ul> }.into_any()
    };
    view! { <Panel title=t!(i18n, crm.section.records)><div class="panel__body">{lines}</div></Panel> }
}

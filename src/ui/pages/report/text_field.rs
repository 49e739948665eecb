//! A field of the report: what is written is kept in the game as a record, at the latest when the page is left.

use crate::browser::timer;
use crate::crm::record::record_text;
use crate::record::paper::PaperField;
use crate::study::report::{ReportField, RunReport};
use crate::ui::components::unique_id;
use crate::ui::session::Session;
use crate::ui::task::{on_window, use_tasks};
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;
use texts::i18n::*;

/// Milliseconds without a key after which what was written is kept.
const IDLE: i32 = 10_000;

/// What is being written. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct ReportState {
    session: Session,
    report: Memo<Option<Arc<RunReport>>>,
    drafts: RwSignal<BTreeMap<ReportField, String>>,
}

impl ReportState {
    /// For as long as the page is there; what is not kept yet is kept when it goes.
    pub fn new(session: Session, report: Memo<Option<Arc<RunReport>>>) -> Self {
        let state = Self { session, report, drafts: RwSignal::new(BTreeMap::new()) };
        on_window(leptos::ev::pagehide, move |_| state.keep_all());
        // Before the game is put away, if the address leads out of it.
        on_window(leptos::ev::hashchange, move |_| state.keep_all());
        on_cleanup(move || state.keep_all());
        state
    }

    /// What stands in a field, tracked.
    fn text(self, field: ReportField) -> String {
        let draft = self.drafts.with(|drafts| drafts.get(&field).cloned());
        draft.unwrap_or_else(|| self.report.with(|report| of_report(report, field)))
    }

    /// Whether something waits to be kept, tracked.
    fn waits(self, field: ReportField) -> bool {
        self.drafts.with(|drafts| drafts.contains_key(&field))
    }

    /// Keeps what was written in every field.
    pub fn keep_all(self) {
        let waiting = self.drafts.try_with_untracked(|drafts| drafts.keys().copied().collect::<Vec<_>>());
        waiting.unwrap_or_default().into_iter().for_each(|field| self.keep(field));
    }

    /// Keeps what was written in a field, if it is something new.
    fn keep(self, field: ReportField) {
        let draft = self.drafts.try_update_untracked(|drafts| drafts.remove(&field)).flatten();
        let Some(text) = draft else { return };
        let kept = self.report.try_with_untracked(|report| of_report(report, field)).unwrap_or_default();
        if text != kept {
            let role = self.session.role().get_untracked();
            if !self.session.record(record_text(role, field.write(&text))) {
                // It stays on the page; the session has said why it cannot be kept.
                let _ = self.drafts.try_update(|drafts| drafts.insert(field, text));
                return;
            }
        }
        let _ = self.drafts.try_update(|_| ());
    }
}

fn of_report(report: &Option<Arc<RunReport>>, field: ReportField) -> String {
    report.as_ref().map(|report| report.texts.get(field).to_owned()).unwrap_or_default()
}

/// A field with its label and its hint, in which one writes; on paper the text alone.
#[component]
pub fn ReportFieldView(field: ReportField, about: Memo<Option<PaperField>>, state: ReportState) -> impl IntoView {
    let (i18n, tasks) = (use_i18n(), use_tasks());
    let id = unique_id("report");
    let hint_id = unique_id("report");
    let label = move || about.with(|about| about.as_ref().map(|about| about.label.clone()).unwrap_or_default());
    let hint = move || about.with(|about| about.as_ref().map(|about| about.hint.clone()).unwrap_or_default());
    let text = Memo::new(move |_| state.text(field));
    let keys = RwSignal::new(0_u32);
    let write = move |text: String| {
        state.drafts.update(|drafts| drop(drafts.insert(field, text)));
        keys.update(|keys| *keys += 1);
        let now = keys.get_untracked();
        tasks.spawn(async move {
            timer::pause(IDLE).await;
            if keys.get_untracked() == now {
                state.keep(field);
            }
        });
    };
    let keep = move || {
        keys.update(|keys| *keys += 1);
        state.keep(field);
    };
    let is_still = Memo::new(move |_| !state.session.may_record());
    let said = move || text.get().split('\n').map(|line| view! { <p>{line.to_owned()}</p> }).collect_view();
    if field.is_line() {
        return view! {
            <p class="report__line">
                <label for=id.clone()>{label}</label>
                <input
                    class="input"
                    id=id
                    type="text"
                    autocomplete="off"
                    maxlength=field.most()
                    disabled=move || is_still.get()
                    prop:value=move || text.get()
                    on:input=move |event| write(event_target_value(&event))
                    on:change=move |_| keep()
                />
                <span class="report__said">{move || text.get()}</span>
            </p>
        }
        .into_any();
    }
    let status = move || {
        let locale = i18n.get_locale();
        let length = crate::study::length::length(&text.get());
        let wanted = field.wanted();
        let kept = match (state.waits(field), text.with(String::is_empty)) {
            (true, _) => td_string!(locale, report.not_kept_yet),
            (false, true) => "",
            (false, false) => td_string!(locale, report.kept),
        };
        let length = td_string!(locale, report.length, has = length, wants = wanted);
        if kept.is_empty() { length } else { format!("{length} · {kept}") }
    };
    view! {
        <div class="report__field">
            <h3><label for=id.clone()>{label}</label></h3>
            <p class="report__note" id=hint_id.clone()>{hint}</p>
            <textarea
                class="textarea"
                id=id
                rows="6"
                maxlength=field.most()
                aria-describedby=hint_id
                disabled=move || is_still.get()
                prop:value=move || text.get()
                on:input=move |event| write(event_target_value(&event))
                on:change=move |_| keep()
            ></textarea>
            <p class="report__status">{status}</p>
            <div class="report__said">{said}</div>
        </div>
    }
    .into_any()
}

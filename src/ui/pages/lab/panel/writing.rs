//! What is written: artefacts, and thoughts that earn nothing. Every text is a record, kept when its field is left or
//! the writing rests.

use super::open_lab::{OpenLab, use_open_lab};
use crate::browser::timer;
use crate::crm::record::CourseworkRecord;
use crate::crm::text::MOST_WRITTEN;
use crate::study::bilingual::Bilingual;
use crate::study::lab::{ArtefactKind, LabArtefact, LabReflection, RubricPoint};
use crate::study::length::length;
use crate::ui::pages::lab::words::said;
use crate::ui::task::{on_window, use_tasks};
use leptos::prelude::*;
use texts::i18n::*;

/// Milliseconds after the last key when a text is recorded without the field being left.
const REST: i32 = 10_000;

/// The texts.
#[component]
pub fn TextsSheet() -> impl IntoView {
    let (open, i18n) = (use_open_lab(), use_i18n());
    let (artefacts, reflection) = open.with(|content| (content.lab.artefacts.clone(), content.lab.reflection.clone()));
    let artefacts = artefacts.into_iter().map(|artefact| view! { <ArtefactRow artefact /> }).collect_view();
    let thought = move |LabReflection { id, ask }: LabReflection| {
        let name = Signal::derive(move || open.said(&ask));
        view! {
            <li class="lab__text">
                <h3>{move || name.get()}</h3>
                <Written id name outline=Vec::new() />
            </li>
        }
    };
    let has_thoughts = !reflection.is_empty();
    let thoughts = reflection.into_iter().map(thought).collect_view();
    view! {
        <ul class="lab__texts">{artefacts}</ul>
        {has_thoughts.then(|| view! { <p class="sub">{t!(i18n, lab.text.reflection)}</p> })}
        <ul class="lab__texts">{thoughts}</ul>
    }
}

#[component]
fn ArtefactRow(artefact: LabArtefact) -> impl IntoView {
    let (open, i18n) = (use_open_lab(), use_i18n());
    let LabArtefact { id, kind, ask, outline, rubric } = artefact;
    let name = Signal::derive(move || open.said(&ask));
    let points = move || {
        let row = |point: &RubricPoint| {
            let points = t_string!(i18n, lab.points, points = point.points);
            view! { <li>{open.said(&point.says)} " " <span class="sub">{points}</span></li> }
        };
        rubric.iter().map(row).collect_view()
    };
    view! {
        <li class="lab__text">
            <h3>{move || kind_name(i18n.get_locale(), kind)}</h3>
            <p>{move || name.get()}</p>
            <details class="lab__rubric">
                <summary>{t!(i18n, lab.text.rubric)}</summary>
                <ul>{points}</ul>
            </details>
            <Written id name outline />
        </li>
    }
}

fn kind_name(locale: Locale, kind: ArtefactKind) -> &'static str {
    match kind {
        ArtefactKind::JobDescription => td_string!(locale, lab.artefact.job_description),
        ArtefactKind::FlowChart => td_string!(locale, lab.artefact.flow_chart),
        ArtefactKind::WeeklyReport => td_string!(locale, lab.artefact.weekly_report),
        ArtefactKind::Plan => td_string!(locale, lab.artefact.plan),
        ArtefactKind::Letter => td_string!(locale, lab.artefact.letter),
        ArtefactKind::Analysis => td_string!(locale, lab.artefact.analysis),
    }
}

/// What is being written in one field.
#[derive(Clone, Copy)]
struct Writing {
    open: OpenLab,
    field: StoredValue<String>,
    text: RwSignal<String>,
    /// What was recorded last.
    kept: StoredValue<String>,
    /// Counts the keys, so that the last one alone is followed by a record.
    keys: StoredValue<u32>,
    is_kept: RwSignal<bool>,
}

impl Writing {
    /// Records the text if it is another than before.
    fn keep(self) {
        let (Some(text), Some(kept)) = (self.text.try_get_untracked(), self.kept.try_get_value()) else { return };
        if text == kept || self.is_kept.try_get_untracked() != Some(false) {
            return;
        }
        let record = CourseworkRecord::Write { field: self.field.get_value(), text: text.clone() };
        if self.open.add(record) {
            self.kept.set_value(text);
            self.is_kept.set(true);
        }
    }
}

/// A text field that records what is written in it.
#[component]
pub fn Written(
    /// What it is the text of.
    id: String,
    /// What is asked for, spoken with the field.
    name: Signal<String>,
    /// Headings that an empty text shows.
    outline: Vec<Bilingual>,
) -> impl IntoView {
    let (open, tasks, i18n) = (use_open_lab(), use_tasks(), use_i18n());
    let closed = open.is_closed();
    let kept = untrack(|| open.work(&id, |work, item| work.written(item).map(str::to_owned)).get()).flatten();
    let headings = |locale| outline.iter().map(|one| said(locale, one)).collect::<Vec<_>>().join("\n\n");
    let first = kept.clone().unwrap_or_else(|| headings(i18n.get_locale_untracked()));
    let writing = Writing {
        open,
        field: StoredValue::new(open.item(&id)),
        text: RwSignal::new(first),
        kept: StoredValue::new(kept.unwrap_or_default()),
        keys: StoredValue::new(0),
        is_kept: RwSignal::new(true),
    };
    let typed = move |event| {
        writing.text.set(event_target_value(&event));
        writing.is_kept.set(false);
        writing.keys.update_value(|keys| *keys = keys.wrapping_add(1));
        let key = writing.keys.get_value();
        tasks.spawn(async move {
            timer::pause(REST).await;
            if writing.keys.try_get_value() == Some(key) {
                writing.keep();
            }
        });
    };
    // Nothing is lost by leaving the field, the sheet or the page.
    on_window(leptos::ev::pagehide, move |_| writing.keep());
    on_window(leptos::ev::blur, move |_| writing.keep());
    // What was being written when another tab took the game is kept once it is played here again.
    Effect::new(move |_| {
        if !closed.get() {
            writing.keep();
        }
    });
    on_cleanup(move || writing.keep());
    let count = move || {
        let letters = writing.text.with(|text| length(text));
        t_string!(i18n, lab.text.letters, count = letters)
    };
    let state = move || match writing.is_kept.get() {
        true => t_string!(i18n, lab.text.kept),
        false => t_string!(i18n, lab.text.not_kept),
    };
    view! {
        <textarea
            class="textarea lab__field"
            rows="8"
            maxlength=MOST_WRITTEN
            aria-label=move || name.get()
            prop:value=move || writing.text.get()
            disabled=move || closed.get()
            on:input=typed
            on:change=move |_| writing.keep()
        ></textarea>
        <p class="sub lab__line"><span>{count}</span><span>{state}</span></p>
    }
}

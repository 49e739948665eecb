//! A number about the own company: three tries, each after the first for a point less.

use super::open_lab::use_open_lab;
use crate::crm::record::CourseworkRecord;
use crate::study::bilingual::Bilingual;
use crate::study::lab::{LabLineState, MOST_TRIES, WorkedValue};
use crate::study::quiz::formula::Fraction;
use crate::ui::components::{Button, ButtonSize, Glyph, Note, Tone, unique_id};
use crate::ui::pages::lab::words::{said, unit as unit_words};
use leptos::prelude::*;
use texts::i18n::*;

/// A field, its unit, and how the last try went.
#[component]
pub fn NumberAnswer(
    /// The question.
    id: String,
    /// What is asked, spoken with the field.
    name: Signal<String>,
    /// In what the answer is given, where it is no figure's own unit.
    unit: Option<Bilingual>,
) -> impl IntoView {
    let (open, i18n) = (use_open_lab(), use_i18n());
    let (item, closed) = (open.item(&id), open.is_closed());
    let line = open.line(&id);
    let kept = open.work(&id, |work, item| work.answer(item).map(str::to_owned));
    let typed = RwSignal::new(untrack(|| kept.get()).flatten().unwrap_or_default());
    let stand = Memo::new(move |_| {
        line.with(|line| match line.as_ref().map(|line| &line.state) {
            Some(LabLineState::Answer { is_right, tries, .. }) => (*is_right, usize::from(*tries)),
            _ => (false, 0),
        })
    });
    let is_done = Memo::new(move |_| stand.get().0 || stand.get().1 >= MOST_TRIES);
    let words = Memo::new(move |_| {
        let locale = i18n.get_locale();
        if let Some(unit) = &unit {
            return said(locale, unit).to_owned();
        }
        line.with(|line| match line.as_ref().map(|line| &line.state) {
            Some(LabLineState::Answer { worked: Some(worked), .. }) => match &worked.answer {
                WorkedValue::Number(amount) => unit_words(locale, amount.unit).to_owned(),
                WorkedValue::Choice(_) => String::new(),
            },
            _ => String::new(),
        })
    });
    let is_number = move || {
        let text = typed.get();
        let text = text.trim().trim_start_matches(['¥', '￥']).trim_end_matches(['%', '％', '元']);
        Fraction::written(text).is_some()
    };
    let is_same = move || kept.with(|kept| matches!(kept, Some(Some(one)) if *one == typed.get().trim()));
    let cannot = Signal::derive(move || closed.get() || is_done.get() || !is_number() || is_same());
    let answer = move |()| {
        let text = typed.get_untracked().trim().to_owned();
        open.add(CourseworkRecord::Answer { item: item.clone(), text });
    };
    let told = move || {
        let (is_right, tries) = stand.get();
        let left = MOST_TRIES.saturating_sub(tries);
        Some(match (is_right, tries, left) {
            (true, ..) => view! { <Note tone=Tone::Jade>{t_string!(i18n, lab.number.right)}</Note> }.into_any(),
            (false, 0, _) => return None,
            (false, _, 0) => view! { <Note tone=Tone::Warn>{t_string!(i18n, lab.number.no_more)}</Note> }.into_any(),
            (false, _, left) => {
                let words = t_string!(i18n, lab.number.not_right, left = left);
                view! { <Note tone=Tone::Warn icon=Glyph::Replay>{words}</Note> }.into_any()
            }
        })
    };
    let (field, about) = (unique_id("lab"), unique_id("lab"));
    view! {
        <div class="lab__number">
            <input
                class="input input--n"
                id=field
                type="text"
                inputmode="decimal"
                autocomplete="off"
                maxlength="24"
                aria-label=move || name.get()
                aria-describedby=about.clone()
                prop:value=move || typed.get()
                disabled=move || closed.get() || is_done.get()
                on:input=move |event| typed.set(event_target_value(&event))
            />
            <span id=about>{move || words.get()}</span>
            <Button size=ButtonSize::Small disabled=cannot on_click=answer>{t!(i18n, lab.number.answer)}</Button>
        </div>
        <div role="status">{told}</div>
    }
}

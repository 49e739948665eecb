//! `TextField`, `NumberField` and `SelectField`: a label, a control, a word of help, what is wrong with it.

use super::{
    Glyph, Icon,
    choice::{Choice, Value},
    unique_id,
};
use leptos::{prelude::*, text_prop::TextProp};

/// A line of text.
#[component]
pub fn TextField(
    /// What to write.
    #[prop(into)]
    label: TextProp,
    /// What is written.
    #[prop(into)]
    value: Signal<String>,
    /// Called with every change.
    #[prop(into)]
    on_input: Callback<String>,
    /// A word of help below.
    #[prop(optional, into)]
    help: Option<TextProp>,
    /// What is wrong with what is written, if anything.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The longest text taken, in characters.
    #[prop(default = 80)]
    max_length: u32,
    /// What the keyboard of a phone should offer: `text`, `numeric`.
    #[prop(default = "text")]
    input_mode: &'static str,
    /// Further classes on the control: `input--n` (figures), `input--code` (codes).
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let (id, about) = (unique_id("field"), unique_id("field"));
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{move || label.get()}</label>
            <input
                class=format!("input {class}")
                id=id
                type="text"
                inputmode=input_mode
                autocomplete="off"
                maxlength=max_length
                prop:value=move || value.get()
                aria-invalid=move || error.with(|e| e.is_some().then_some("true"))
                aria-describedby=about.clone()
                on:input=move |event| on_input.run(event_target_value(&event))
            />
            <FieldNotes id=about help error />
        </div>
    }
}

/// A whole number. What is not one, or lies outside the limits, does not reach the caller, and is told.
#[component]
pub fn NumberField(
    /// What to count.
    #[prop(into)]
    label: TextProp,
    /// The number now.
    #[prop(into)]
    value: Signal<i64>,
    /// Called with every whole number within the limits.
    #[prop(into)]
    on_input: Callback<i64>,
    /// The least number.
    #[prop(default = 0)]
    least: i64,
    /// The greatest number.
    #[prop(into)]
    most: Signal<i64>,
    /// A word of help below.
    #[prop(optional, into)]
    help: Option<TextProp>,
    /// What is wrong with the number, if anything.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// What is said of whatever else is typed, as long as it stands there: which numbers it takes.
    #[prop(optional, into)]
    limits: Option<TextProp>,
    /// Called with whatever else is typed: the caller keeps the number that it has.
    #[prop(optional, into)]
    on_unfit: Option<Callback<()>>,
) -> impl IntoView {
    let (id, about) = (unique_id("field"), unique_id("field"));
    let is_unfit = RwSignal::new(false);
    let take = move |text: String| match text.trim().parse::<i64>() {
        Ok(number) if (least..=most.get_untracked()).contains(&number) => {
            is_unfit.set(false);
            on_input.run(number);
        }
        _ => {
            is_unfit.set(true);
            if let Some(unfit) = on_unfit {
                unfit.run(());
            }
        }
    };
    // Another number from elsewhere takes the place of what was typed.
    Effect::new(move |_| {
        value.track();
        is_unfit.set(false);
    });
    let error = Signal::derive(move || {
        let beyond = || is_unfit.get().then(|| limits.as_ref().map(|limits| limits.get().into_owned()))?;
        error.get().or_else(beyond)
    });
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{move || label.get()}</label>
            <input
                class="input input--n"
                id=id
                type="number"
                step="1"
                min=least
                max=move || most.get()
                prop:value=move || value.get().to_string()
                aria-invalid=move || error.with(|e| e.is_some().then_some("true"))
                aria-describedby=about.clone()
                on:input=move |event| take(event_target_value(&event))
            />
            <FieldNotes id=about help error />
        </div>
    }
}

/// One of several, behind a control that folds.
#[component]
pub fn SelectField<T: Value>(
    /// What is chosen.
    #[prop(into)]
    label: TextProp,
    /// The values, in order.
    choices: Vec<Choice<T>>,
    /// The value chosen now.
    #[prop(into)]
    value: Signal<T>,
    /// Called with the value chosen.
    #[prop(into)]
    on_change: Callback<T>,
    /// A word of help below.
    #[prop(optional, into)]
    help: Option<TextProp>,
) -> impl IntoView {
    let (id, about) = (unique_id("field"), unique_id("field"));
    let choices = StoredValue::new(choices);
    let chosen = move |position: String| {
        let at = position.parse().unwrap_or(usize::MAX);
        if let Some(value) = choices.with_value(|choices| choices.get(at).map(|choice| choice.value.clone())) {
            on_change.run(value);
        }
    };
    // One closure for all of them: a list may name a whole class.
    let options = move || {
        let option = |(at, choice): (usize, &Choice<T>)| {
            let is_chosen = value.with(|value| *value == choice.value);
            view! { <option value=at prop:selected=is_chosen>{choice.text.get()}</option> }
        };
        choices.with_value(|choices| choices.iter().enumerate().map(option).collect_view())
    };
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{move || label.get()}</label>
            <select
                class="select"
                id=id
                aria-describedby=about.clone()
                on:change=move |event| chosen(event_target_value(&event))
            >
                {options}
            </select>
            <FieldNotes id=about help error=Signal::stored(None) />
        </div>
    }
}

/// What stands under a control: help, or what is wrong, spoken when it comes up.
#[component]
fn FieldNotes(id: String, help: Option<TextProp>, error: Signal<Option<String>>) -> impl IntoView {
    let wrong = move || error.get().map(|text| view! { <p class="field__error"><Icon glyph=Glyph::Warn />{text}</p> });
    view! {
        <div id=id aria-live="polite">
            {help.map(|help| view! { <p class="field__help">{move || help.get()}</p> })}
            {wrong}
        </div>
    }
}

//! `TextField`, `NumberField` and `SelectField`: a label, a control, a word of help, what is wrong with it.

use super::{
    Glyph, Icon,
    choice::{Choice, Value},
    unique_id,
};
use game::money::Money;
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
    /// Whether nothing can be written now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
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
                disabled=move || disabled.get()
                prop:value=move || value.get()
                aria-invalid=move || error.with(|e| e.is_some().then_some("true"))
                aria-describedby=about.clone()
                on:input=move |event| on_input.run(event_target_value(&event))
            />
            <FieldNotes id=about help error />
        </div>
    }
}

/// Whether the fields of a form show what it has: a number that is typed and not taken leaves another
/// behind it, on which nothing may act. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct Fits(RwSignal<u32>);

impl Fits {
    /// Of a form, to be given by a `<Provider>` to the number fields inside.
    pub fn of_form() -> Self {
        Self(RwSignal::new(0))
    }

    /// Whether all of them do, tracked: the button that acts on them is disabled while not.
    pub fn all(self) -> bool {
        self.0.get() == 0
    }

    /// So many more of them do not. The form may have gone before its fields.
    fn change(self, by: i32) {
        let _ = self.0.try_update(|unfit| *unfit = unfit.saturating_add_signed(by));
    }
}

/// A whole number. What is not one, or lies outside the limits, does not reach the caller; it is marked,
/// told, and counted by [`Fits`], as long as it stands there.
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
    /// Whether it is an amount: the number is in fen, and typed in yuan with two decimals at most.
    #[prop(optional)]
    in_fen: bool,
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
    /// What is said of whatever else is typed: which numbers it takes.
    #[prop(into)]
    limits: TextProp,
    /// Called with whatever else is typed: the caller keeps the number that it has.
    #[prop(optional, into)]
    on_unfit: Option<Callback<()>>,
) -> impl IntoView {
    let (id, about) = (unique_id("field"), unique_id("field"));
    let is_unfit = RwSignal::new(false);
    let form = use_context::<Fits>();
    let mark = move |unfit: bool| {
        let was = is_unfit.try_update(|is_unfit| std::mem::replace(is_unfit, unfit)).unwrap_or(unfit);
        if let (true, Some(form)) = (was != unfit, form) {
            form.change(if unfit { 1 } else { -1 });
        }
    };
    on_cleanup(move || mark(false));
    let read = move |text: &str| match in_fen {
        true => Money::typed(text).map(Money::as_fen),
        false => text.trim().parse::<i64>().ok(),
    };
    let written = move |number: i64| if in_fen { Money::fen(number).to_type() } else { number.to_string() };
    let take = move |text: String| match read(&text) {
        Some(number) if (least..=most.get_untracked()).contains(&number) => {
            mark(false);
            on_input.run(number);
        }
        _ => {
            mark(true);
            if let Some(unfit) = on_unfit {
                unfit.run(());
            }
        }
    };
    let control = NodeRef::<leptos::html::Input>::new();
    // Another number from elsewhere takes the place of what was typed. What was typed stays as it is: written anew, it
    // would lose the point after which decimals are about to come.
    Effect::new(move |before: Option<i64>| {
        let now = value.get();
        if before != Some(now) {
            mark(false);
            if let Some(control) = control.get_untracked()
                && read(&control.value()) != Some(now)
            {
                control.set_value(&written(now));
            }
        }
        now
    });
    // What else is wrong is wrong with the number behind it.
    let error = Signal::derive(move || if is_unfit.get() { Some(limits.get().into_owned()) } else { error.get() });
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{move || label.get()}</label>
            <input
                class="input input--n"
                id=id
                node_ref=control
                type="number"
                step=if in_fen { "0.01" } else { "1" }
                min=written(least)
                max=move || written(most.get())
                prop:value=written(value.get_untracked())
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

//! Single fields of a form.

use super::WorkEditor;
use crate::study::handbook::Section;
use crate::study::quiz::Topic;
use crate::study::writing::edit::set;
use crate::ui::components::{Choice, NumberField, SelectField, TextField, unique_id};
use crate::ui::pages::course::topic_name;
use crate::ui::words::figure::limits;
use crate::ui::words::handbook;
use leptos::prelude::*;
use serde_json::{Value, json};
use texts::i18n::*;

/// Letters of a text at most; the readers have the last word.
const MOST_TEXT: u32 = 1000;
/// The letters of options.
const LETTERS: [&str; 9] = ["A", "B", "C", "D", "E", "F", "G", "H", "I"];

fn text_at(editor: WorkEditor, at: &str) -> Memo<String> {
    editor.at(at, |value| match value {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Null) | None => String::new(),
        Some(other) => other.to_string(),
    })
}

fn write_to(editor: WorkEditor, at: String) -> impl Fn(String) + Clone + Send + Sync + 'static {
    move |text: String| editor.change(|root| set(root, &at, json!(text)))
}

/// A text in both languages, beside each other.
pub fn both(editor: WorkEditor, is_long: bool, label: Signal<String>, at: String) -> AnyView {
    let i18n = use_i18n();
    let field = move |language: &str, words: fn(I18n, String) -> String| {
        let at = format!("{at}/{language}");
        let (value, label) = (text_at(editor, &at), move || words(i18n, label.get()));
        let typed = write_to(editor, at);
        match is_long {
            true => view! { <LongField label=Signal::derive(label) value on_input=typed /> }.into_any(),
            false => view! { <TextField label value on_input=typed max_length=MOST_TEXT /> }.into_any(),
        }
    };
    view! {
        <div class="form__row">
            {field("zh", |i18n, what| t_string!(i18n, coursework.write.in_chinese, what = what))}
            {field("en", |i18n, what| t_string!(i18n, coursework.write.in_english, what = what))}
        </div>
    }
    .into_any()
}

/// A text of several lines.
#[component]
fn LongField(
    label: Signal<String>,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
) -> impl IntoView {
    let id = unique_id("field");
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{move || label.get()}</label>
            <textarea
                class="textarea"
                id=id
                rows="3"
                maxlength=MOST_TEXT
                prop:value=move || value.get()
                on:input=move |event| on_input.run(event_target_value(&event))
            ></textarea>
        </div>
    }
}

/// A name, a formula, a value.
pub fn word(editor: WorkEditor, label: Signal<String>, at: String) -> AnyView {
    let value = text_at(editor, &at);
    let typed = write_to(editor, at);
    view! { <TextField label=move || label.get() value on_input=typed max_length=300 class="input--code" /> }.into_any()
}

/// A whole number.
pub fn whole(editor: WorkEditor, least: i64, most: i64, label: Signal<String>, at: String) -> AnyView {
    let i18n = use_i18n();
    let value = editor.at(&at, move |value| value.and_then(Value::as_i64).unwrap_or(least));
    let typed = move |number: i64| editor.change(|root| set(root, &at, json!(number)));
    view! {
        <NumberField
            label=move || label.get()
            value
            on_input=typed
            least
            most
            limits=move || limits(i18n.get_locale(), least, most)
        />
    }
    .into_any()
}

/// A whole number that may be left empty.
pub fn optional_whole(editor: WorkEditor, least: i64, most: i64, label: Signal<String>, at: String) -> AnyView {
    let i18n = use_i18n();
    let value = text_at(editor, &at);
    let is_number = move |text: &str| text.trim().parse::<i64>().ok().filter(|number| (least..=most).contains(number));
    let typed = move |text: String| {
        let number = is_number(&text);
        let new = number.map_or_else(|| json!(text.trim()), |number| json!(number));
        editor.change(|root| set(root, &at, new));
    };
    let error = Signal::derive(move || {
        let text = value.get();
        let is_unfit = !text.is_empty() && is_number(&text).is_none();
        is_unfit.then(|| limits(i18n.get_locale(), least, most))
    });
    view! { <TextField label=move || label.get() value on_input=typed error max_length=9 input_mode="numeric" class="input--n" /> }
        .into_any()
}

/// Yes or no.
pub fn truth(editor: WorkEditor, label: Signal<String>, at: String) -> AnyView {
    let i18n = use_i18n();
    let value = editor.at(&at, |value| value.and_then(Value::as_bool).unwrap_or_default());
    let choose = move |is: bool| editor.change(|root| set(root, &at, json!(is)));
    let choices = vec![
        Choice::new(true, t!(i18n, coursework.own.is_true)),
        Choice::new(false, t!(i18n, coursework.own.is_false)),
    ];
    view! { <SelectField label=move || label.get() choices value on_change=choose /> }.into_any()
}

/// One of some codes, by their names.
pub fn choice(
    editor: WorkEditor,
    kind: &'static str,
    all: fn() -> Vec<&'static str>,
    label: Signal<String>,
    at: String,
) -> AnyView {
    let value = text_at(editor, &at);
    let choose = write_to(editor, at);
    let mut codes: Vec<String> = all().into_iter().map(str::to_owned).collect();
    let now = value.get_untracked();
    if !codes.contains(&now) {
        codes.insert(0, now);
    }
    let named = move |code: String| Choice::new(code.clone(), move || code_name(editor, kind, &code));
    let choices = codes.into_iter().map(named).collect();
    view! { <SelectField label=move || label.get() choices value on_change=choose /> }.into_any()
}

/// What a code is called, tracked.
pub fn code_name(editor: WorkEditor, kind: &str, code: &str) -> String {
    let locale = editor.i18n.get_locale();
    match kind {
        "topic" => {
            Topic::ALL.iter().find(|topic| topic.name() == code).map(|topic| topic_name(locale, *topic).to_owned())
        }
        "section" => Section::named(code).map(|section| handbook::title(locale, section).to_owned()),
        _ => None,
    }
    .unwrap_or_else(|| editor.called(|words| words.code(kind, code), code))
}

/// The letters of the list beside a place.
fn letters(editor: WorkEditor, beside: &str, at: &str) -> Memo<usize> {
    let above = at.rsplit_once('/').map_or("", |(above, _)| above);
    editor.at(&format!("{above}/{beside}"), |value| {
        value.and_then(Value::as_array).map_or(0, Vec::len).min(LETTERS.len())
    })
}

/// Which entry of the list beside it.
pub fn place(editor: WorkEditor, beside: &str, label: Signal<String>, at: String) -> AnyView {
    let count = letters(editor, beside, &at);
    let value = editor.at(&at, |value| value.and_then(Value::as_u64).unwrap_or_default());
    let choose = Callback::new(move |nth: u64| editor.change(|root| set(root, &at, json!(nth))));
    let field = move || {
        let choices = (0_u64..).zip(LETTERS).take(count.get()).map(|(nth, letter)| Choice::new(nth, letter)).collect();
        view! { <SelectField label=move || label.get() choices value on_change=choose /> }
    };
    field.into_any()
}

/// Which entries of it.
pub fn places(editor: WorkEditor, beside: &str, label: Signal<String>, at: String) -> AnyView {
    let count = letters(editor, beside, &at);
    let chosen = editor.at(&at, |value| {
        let all = value.and_then(Value::as_array).cloned().unwrap_or_default();
        all.iter().filter_map(Value::as_u64).collect::<Vec<u64>>()
    });
    let at = StoredValue::new(at);
    let toggle = move |nth: u64| {
        let mut all = chosen.get_untracked();
        match all.iter().position(|one| *one == nth) {
            Some(found) => drop(all.remove(found)),
            None => all.push(nth),
        }
        game::sort::ascending(&mut all);
        editor.change(|root| at.with_value(|at| set(root, at, json!(all))));
    };
    let one = move |(nth, letter): (u64, &'static str)| {
        view! {
            <label class="check">
                <input type="checkbox" prop:checked=move || chosen.with(|all| all.contains(&nth)) on:change=move |_| toggle(nth) />
                {letter}
            </label>
        }
    };
    let boxes = move || (0_u64..).zip(LETTERS).take(count.get()).map(one).collect_view();
    view! {
        <fieldset class="field course__chapters">
            <legend>{move || label.get()}</legend>
            {boxes}
        </fieldset>
    }
    .into_any()
}

//! One value of a market: a field with its name, or a cell of a table.

use super::state::{Editing, FieldError};
use crate::contest::editing::{Field, FieldKind};
use crate::ui::components::{NumberField, SwitchRow, TextField};
use crate::ui::words::editing::{label, problem};
use crate::ui::words::figure::limits;
use crate::ui::words::name::name;
use crate::ui::words::tender::method;
use game::scenario::Method;
use leptos::prelude::*;
use texts::i18n::*;

/// The least and the greatest number that can be typed; which make sense, the market's check says.
const BOUNDS: (i64, i64) = (-1_000_000_000, 1_000_000_000);
/// Characters that can be typed into a text.
const MOST_CHARACTERS: u32 = 80;

/// A field with its name above.
#[component]
pub fn Control(editing: Editing, field: Field, row: String) -> impl IntoView {
    let i18n = use_i18n();
    let place = StoredValue::new(field.place(&row));
    let label = move || label(i18n.get_locale(), &field);
    let error = Signal::derive(move || place.with_value(|place| wrong(i18n.get_locale(), editing, place)));
    fits_when_gone(editing, place);
    let control = match field.kind {
        FieldKind::Words(_) => {
            let value = text_at(editing, place);
            let on_input = move |text: String| place.with_value(|place| editing.set(place, text));
            view! { <TextField label value on_input error max_length=MOST_CHARACTERS /> }.into_any()
        }
        FieldKind::Flag => {
            let on =
                Memo::new(move |_| place.with_value(|place| editing.with(|sheet| sheet.flag(place) == Some(true))));
            let on_change = move |on: bool| place.with_value(|place| editing.set(place, on));
            view! { <SwitchRow label on on_change /> }.into_any()
        }
        _ => {
            let value = number_at(editing, place);
            let on_input = move |number: i64| place.with_value(|place| editing.set(place, number));
            let on_unfit = move |()| place.with_value(|place| editing.does_not_fit(place));
            let limits = move || limits(i18n.get_locale(), BOUNDS.0, BOUNDS.1);
            view! { <NumberField label value on_input on_unfit error limits least=BOUNDS.0 most=BOUNDS.1 /> }.into_any()
        }
    };
    view! { <div class="block__field" data-at=place.get_value()>{control}</div> }
}

/// What was typed and did not fit goes with its field; the market has what it had.
fn fits_when_gone(editing: Editing, place: StoredValue<String>) {
    let place = place.get_value();
    on_cleanup(move || editing.fits(&place));
}

/// The same in a table: the row and the column are its name.
#[component]
pub fn Cell(editing: Editing, field: Field, row: String, #[prop(into)] row_name: Signal<String>) -> impl IntoView {
    let i18n = use_i18n();
    let place = StoredValue::new(field.place(&row));
    let spoken = move || [row_name.get(), label(i18n.get_locale(), &field)].join(" · ");
    let error = Memo::new(move |_| place.with_value(|place| wrong(i18n.get_locale(), editing, place)));
    fits_when_gone(editing, place);
    let invalid = move || error.with(|error| error.is_some().then_some("true"));
    let control = match field.kind {
        FieldKind::Flag => {
            let on = move || place.with_value(|place| editing.with(|sheet| sheet.flag(place) == Some(true)));
            view! {
                <input
                    type="checkbox"
                    aria-label=spoken
                    prop:checked=on
                    on:change=move |event| place.with_value(|place| editing.set(place, event_target_checked(&event)))
                />
            }
            .into_any()
        }
        FieldKind::Words(_) => {
            let value = text_at(editing, place);
            view! {
                <input
                    class="input"
                    type="text"
                    autocomplete="off"
                    maxlength=MOST_CHARACTERS
                    aria-label=spoken
                    aria-invalid=invalid
                    prop:value=move || value.get()
                    on:input=move |event| place.with_value(|place| editing.set(place, event_target_value(&event)))
                />
            }
            .into_any()
        }
        FieldKind::Industry | FieldKind::Customer | FieldKind::Size | FieldKind::Method => {
            view! { <Select editing kind=field.kind place spoken=Signal::derive(spoken) /> }.into_any()
        }
        _ => {
            let value = number_at(editing, place);
            let typed = move |text: String| {
                place.with_value(|place| match text.trim().parse::<i64>() {
                    Ok(number) => editing.set(place, number),
                    Err(_) => editing.does_not_fit(place),
                });
            };
            view! {
                <input
                    class="input input--n"
                    type="number"
                    step="1"
                    aria-label=spoken
                    aria-invalid=invalid
                    prop:value=move || value.get().to_string()
                    on:input=move |event| typed(event_target_value(&event))
                />
            }
            .into_any()
        }
    };
    let told = move || error.get().map(|error| view! { <small class="field__error">{error}</small> });
    view! { <div class="cell" data-at=place.get_value()>{control}<div aria-live="polite">{told}</div></div> }
}

/// One of a few, in a table.
#[component]
fn Select(editing: Editing, kind: FieldKind, place: StoredValue<String>, spoken: Signal<String>) -> impl IntoView {
    let i18n = use_i18n();
    let now = Memo::new(move |_| place.with_value(|place| value_of(editing, place)));
    let options = Memo::new(move |_| options(i18n.get_locale(), editing, kind));
    let chosen = move |value: String| {
        place.with_value(|place| match value.parse::<i64>() {
            Ok(number) => editing.set(place, number),
            Err(_) => editing.set(place, value),
        });
    };
    let option = move |(value, words): (String, String)| {
        let own = value.clone();
        view! { <option value=value prop:selected=move || now.with(|now| *now == own)>{words}</option> }
    };
    view! {
        <select
            class="select"
            aria-label=move || spoken.get()
            on:change=move |event| chosen(event_target_value(&event))
        >
            {move || options.get().into_iter().map(option).collect_view()}
        </select>
    }
}

/// What is wrong at a place, in words, tracked.
pub fn wrong(locale: Locale, editing: Editing, place: &str) -> Option<String> {
    editing.wrong_at(place).map(|wrong| match wrong {
        FieldError::Unfit => td_string!(locale, editor.unfit).to_owned(),
        FieldError::Flaw(flaw) => problem(locale, &flaw),
    })
}

fn text_at(editing: Editing, place: StoredValue<String>) -> Memo<String> {
    Memo::new(move |_| {
        place.with_value(|place| editing.with(|sheet| sheet.words(place).unwrap_or_default().to_owned()))
    })
}

fn number_at(editing: Editing, place: StoredValue<String>) -> Memo<i64> {
    Memo::new(move |_| place.with_value(|place| editing.with(|sheet| sheet.number(place).unwrap_or_default())))
}

/// A number or a word as an option writes it.
fn value_of(editing: Editing, place: &str) -> String {
    editing.with(|sheet| {
        let word = sheet.words(place).map(str::to_owned);
        word.or_else(|| sheet.number(place).map(|number| number.to_string())).unwrap_or_default()
    })
}

/// What can be chosen, tracked: as it is written in the market, and its words.
fn options(locale: Locale, editing: Editing, kind: FieldKind) -> Vec<(String, String)> {
    let word = |value: &str, words: String| (value.to_owned(), words);
    editing.with(|sheet| match kind {
        FieldKind::Industry => {
            let all = sheet.draft().industries.iter().enumerate();
            all.map(|(number, one)| word(&number.to_string(), name(locale, &one.name).to_owned())).collect()
        }
        FieldKind::Customer => {
            let all = sheet.draft().customers.iter().enumerate();
            all.map(|(number, one)| word(&number.to_string(), name(locale, &one.name).to_owned())).collect()
        }
        FieldKind::Size => ["A", "B", "C"].map(|size| word(size, size.to_owned())).to_vec(),
        FieldKind::Method => [("price", Method::Price), ("non_price", Method::NonPrice)]
            .map(|(value, of)| word(value, method(locale, of)))
            .to_vec(),
        _ => Vec::new(),
    })
}

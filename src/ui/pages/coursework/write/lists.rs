//! A list of a form: entries are added, removed and moved.

use super::WorkEditor;
use super::fields::code_name;
use crate::browser::focus;
use crate::study::writing::WorkShape;
use crate::study::writing::edit::{add, move_down, remove};
use crate::study::writing::fold::empty_entry;
use crate::ui::components::{Button, ButtonSize, Glyph, IconButton};
use leptos::prelude::*;
use serde_json::Value;
use texts::i18n::*;

/// Letters of what stands beside the number of an entry.
const SHOWN: usize = 48;
/// The parts by which an entry is told from others, the best first.
const TELLING: [&str; 9] = ["text", "ask", "title", "label", "says", "left", "name", "id", "column"];

/// The entries with their tools, and the button for a further one.
pub fn list(
    editor: WorkEditor,
    of: &'static WorkShape,
    (least, most): (usize, usize),
    label: Signal<String>,
    at: String,
    entry: impl Fn(Signal<String>, String) -> AnyView + Clone + Send + Sync + 'static,
) -> AnyView {
    let i18n = use_i18n();
    let count = editor.at(&at, |value| value.and_then(Value::as_array).map_or(0, Vec::len));
    let id = format!("write{}", at.replace('/', "-"));
    let (button, place) = (format!("{id}-add"), StoredValue::new(at));
    // A list of texts needs no folding.
    let folds = !matches!(of, WorkShape::Both { .. } | WorkShape::Word | WorkShape::Choice { .. });
    let to_add = format!("#{button} button");
    let row = {
        let (id, entry) = (id.clone(), entry.clone());
        move |nth: usize| {
            let at = place.with_value(|at| format!("{at}/{nth}"));
            let named = Signal::derive(move || format!("{} {}", label.get(), nth + 1));
            let telling = told_by(editor, of, &at);
            let head = move || telling.get();
            let fields = entry(named, at);
            let after = to_add.clone();
            let take_out = move |()| {
                editor.change(|root| place.with_value(|at| remove(root, at, nth)));
                focus::soon(&after);
            };
            let up = move |()| editor.change(|root| place.with_value(|at| move_down(root, at, nth - 1)));
            let down = move |()| editor.change(|root| place.with_value(|at| move_down(root, at, nth)));
            let tools = view! {
                <span class="work__moves">
                    <IconButton
                        glyph=Glyph::ArrowUp
                        label=move || t_string!(i18n, coursework.items.up, what = named.get())
                        disabled=nth == 0
                        on_click=up
                    />
                    <IconButton
                        glyph=Glyph::ArrowDown
                        label=move || t_string!(i18n, coursework.items.down, what = named.get())
                        disabled=Signal::derive(move || nth + 1 >= count.get())
                        on_click=down
                    />
                    <IconButton
                        glyph=Glyph::Trash
                        label=move || t_string!(i18n, coursework.items.remove, what = named.get())
                        disabled=Signal::derive(move || count.get() <= least)
                        on_click=take_out
                    />
                </span>
            };
            let id = format!("{id}-{nth}");
            if folds {
                view! {
                    <li id=id class="write__entry">
                        <details>
                            <summary><b>{move || named.get()}</b> " " <span class="sub">{head}</span></summary>
                            {fields}
                        </details>
                        {tools}
                    </li>
                }
                .into_any()
            } else {
                view! { <li id=id class="write__entry write__entry--plain"><div>{fields}</div> {tools}</li> }.into_any()
            }
        }
    };
    let add_one = move |()| {
        let new = count.get_untracked();
        editor.change(|root| place.with_value(|at| add(root, at, empty_entry(of))));
        focus::soon(&format!("#{id}-{new} summary, #{id}-{new} input, #{id}-{new} textarea, #{id}-{new} select"));
    };
    let is_full = Signal::derive(move || count.get() >= most);
    view! {
        <fieldset class="write__list">
            <legend>{move || label.get()}</legend>
            <ol>
                <For each=move || 0..count.get() key=|nth| *nth children=row />
            </ol>
            <div id=button class="cluster">
                <Button size=ButtonSize::Small icon=Glyph::Plus disabled=is_full on_click=add_one>
                    {move || t_string!(i18n, coursework.write.add, what = label.get())}
                </Button>
            </div>
        </fieldset>
    }
    .into_any()
}

/// A few words of an entry, by which it is told from others while it is folded.
fn told_by(editor: WorkEditor, of: &'static WorkShape, at: &str) -> Memo<String> {
    let i18n = editor.i18n;
    let is_check = matches!(of, WorkShape::Forms { kind: "check", .. });
    let at = at.to_owned();
    Memo::new(move |_| {
        let language = if i18n.get_locale() == Locale::en { "en" } else { "zh" };
        let made = |value: &Value| value.get("made")?.get(0)?.as_str().map(str::to_owned);
        let told = editor.value.with(|root| {
            let value = root.pointer(&at)?;
            if let Some(act) = made(value).filter(|_| is_check) {
                return Some(code_name(editor, "act", &act));
            }
            TELLING.iter().find_map(|part| match value.get(part)? {
                Value::String(text) => Some(text.clone()),
                both => {
                    let text =
                        |language: &str| both.get(language).and_then(Value::as_str).filter(|text| !text.is_empty());
                    text(language).or_else(|| text("zh")).or_else(|| text("en")).map(str::to_owned)
                }
            })
        });
        told.unwrap_or_default().chars().take(SHOWN).collect()
    })
}

//! The fields of a shape, and those of what it holds.

use super::WorkEditor;
use super::fields::{both, choice, optional_whole, place, places, truth, whole, word};
use super::lists::list;
use crate::study::writing::edit::choose_form;
use crate::study::writing::fold::form_of;
use crate::study::writing::{WorkPart, WorkShape};
use crate::ui::components::{Choice, SelectField};
use leptos::prelude::*;
use serde_json::Value;
use texts::i18n::*;

/// The name of an entry.
static NAMED: WorkShape = WorkShape::Word;

/// The fields of what stands at a place, under a label. The page can lead to what has a place of its own.
pub fn node(editor: WorkEditor, shape: &'static WorkShape, label: Signal<String>, at: String, needed: bool) -> AnyView {
    let place = at.clone();
    let fields = fields_of(editor, shape, label, at, needed);
    match shape {
        WorkShape::Of(_) | WorkShape::Always => fields,
        _ => view! { <div class="write__at" data-at=place>{fields}</div> }.into_any(),
    }
}

fn fields_of(
    editor: WorkEditor,
    shape: &'static WorkShape,
    label: Signal<String>,
    at: String,
    needed: bool,
) -> AnyView {
    match shape {
        WorkShape::Both { is_long } => both(editor, *is_long, label, at),
        WorkShape::Word | WorkShape::Value | WorkShape::Values => word(editor, label, at),
        WorkShape::Whole { least, most } if needed => whole(editor, *least, *most, label, at),
        WorkShape::Whole { least, most } => optional_whole(editor, *least, *most, label, at),
        WorkShape::Truth => truth(editor, label, at),
        WorkShape::Always => ().into_any(),
        WorkShape::Choice { kind, all } => choice(editor, kind, *all, label, at),
        WorkShape::Place(beside) => place(editor, beside, label, at),
        WorkShape::Places(beside) => places(editor, beside, label, at),
        WorkShape::List { of, least, most } => {
            let of_entry = move |label, at| node(editor, of, label, at, true);
            list(editor, of, (*least, *most), label, at, of_entry)
        }
        WorkShape::Record(parts) => record(label, at.clone(), part_fields(editor, parts, &at)),
        WorkShape::Forms { kind, parts, forms, may_lack } => {
            let fields = part_fields(editor, parts, &at);
            let chooser = form_fields(editor, kind, forms, *may_lack, label, at.clone());
            record(label, at, view! { {fields} {chooser} }.into_any())
        }
        WorkShape::OneOrMore(of) => {
            let of_entry = move |label, at| node(editor, of, label, at, true);
            list(editor, of, (1, 6), label, at, of_entry)
        }
        WorkShape::Of(shape) => node(editor, shape, label, at, needed),
        WorkShape::Named(parts) => {
            let of_entry = move |label: Signal<String>, at: String| {
                let name =
                    node(editor, &NAMED, Signal::derive(move || editor.part("name")), format!("{at}/name"), true);
                let fields = part_fields(editor, parts, &at);
                record(label, at, view! { {name} {fields} }.into_any())
            };
            list(editor, shape, (0, 12), label, at, of_entry)
        }
    }
}

/// Several fields that belong together; those of the whole stand by themselves.
fn record(label: Signal<String>, at: String, fields: AnyView) -> AnyView {
    if at.is_empty() {
        return fields;
    }
    view! { <div class="write__record" role="group" aria-label=move || label.get()>{fields}</div> }.into_any()
}

fn part_fields(editor: WorkEditor, parts: &'static [WorkPart], at: &str) -> AnyView {
    let field = |part: &'static WorkPart| {
        let label = Signal::derive(move || editor.part(part.name));
        node(editor, &part.shape, label, format!("{at}/{}", part.name), part.needed)
    };
    parts.iter().map(field).collect_view().into_any()
}

/// Which of its forms something has, and the fields of that one.
fn form_fields(
    editor: WorkEditor,
    kind: &'static str,
    forms: &'static [&'static [WorkPart]],
    may_lack: bool,
    label: Signal<String>,
    at: String,
) -> AnyView {
    let i18n = use_i18n();
    let chosen = editor.at(&at, move |value: Option<&Value>| value.and_then(|value| form_of(forms, value)));
    let named = move |form: usize| {
        let first = forms[form][0].name;
        editor.called(|words| words.form(kind, first), first)
    };
    let none = may_lack.then(|| Choice::new(None, t!(i18n, coursework.write.none)));
    let choices: Vec<Choice<Option<usize>>> =
        none.into_iter().chain((0..forms.len()).map(|form| Choice::new(Some(form), move || named(form)))).collect();
    let place = at.clone();
    let choose = move |form: Option<usize>| editor.change(|root| choose_form(root, &place, forms, form));
    let fields = move || chosen.get().map(|form| part_fields(editor, forms[form], &at));
    let name = move || match label.get() {
        label if label.is_empty() => t_string!(i18n, coursework.write.form).to_owned(),
        label => t_string!(i18n, coursework.write.form_of, what = label),
    };
    view! {
        <SelectField label=name choices value=chosen on_change=choose />
        {fields}
    }
    .into_any()
}

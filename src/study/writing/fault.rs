//! The first field of a form that cannot stay as it is, so that a page can name it and lead there. The readers of labs,
//! cases and questions have the last word: what they find in a part that has a name is looked up by that name.

use super::fold::{NAME, form_of};
use super::shape::{WorkPart, WorkShape};
use serde_json::Value;

/// A field, or an entry of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldPlace {
    /// Where it stands in the form, as a JSON pointer.
    pub at: String,
    /// The way there.
    pub way: Vec<FieldStep>,
}

/// A step on the way to a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldStep {
    /// A part by its name.
    Part(&'static str),
    /// An entry of a list, from 1.
    Entry(usize),
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldFault {
    /// Nothing is written there.
    Empty,
    /// A number is beyond its limits, or a list has too few or too many entries.
    Range,
    /// It is none of what can be chosen.
    Choice,
}

/// The first field of a form that is empty, out of its limits or none of its choices; none where every field is filled in.
pub fn wrong_field(shape: &WorkShape, form: &Value) -> Option<(FieldPlace, FieldFault)> {
    let mut found = None;
    walk(shape, form, &FieldPlace { at: String::new(), way: Vec::new() }, &mut |shape, value, place| {
        found = fault(shape, value).map(|fault| (place.clone(), fault));
        found.is_some()
    });
    found
}

/// The first entry of a form that bears this name: a step, a question, a figure.
pub fn field_named(shape: &WorkShape, form: &Value, name: &str) -> Option<FieldPlace> {
    let mut found = None;
    walk(shape, form, &FieldPlace { at: String::new(), way: Vec::new() }, &mut |_, value, place| {
        let bears = |field: &str| value.get(field).and_then(Value::as_str) == Some(name);
        found = (bears("id") || bears(NAME)).then(|| place.clone());
        found.is_some()
    });
    found
}

/// What is wrong with what stands at a place, what it holds aside.
fn fault(shape: &WorkShape, value: &Value) -> Option<FieldFault> {
    let text = |value: Option<&Value>| value.and_then(Value::as_str).is_some_and(|text| !text.trim().is_empty());
    let (is_wrong, fault) = match shape {
        // A text in one language stands for both.
        WorkShape::Both { .. } => (!text(value.get("zh")) && !text(value.get("en")), FieldFault::Empty),
        WorkShape::Word => (!text(Some(value)) && !value.is_number(), FieldFault::Empty),
        WorkShape::Value | WorkShape::Values => (value.as_str().is_some_and(str::is_empty), FieldFault::Empty),
        WorkShape::Whole { least, most } => {
            (!value.as_i64().is_some_and(|number| (*least..=*most).contains(&number)), FieldFault::Range)
        }
        WorkShape::List { least, most, .. } => {
            (!(*least..=*most).contains(&value.as_array().map_or(0, Vec::len)), FieldFault::Range)
        }
        WorkShape::Choice { all, .. } => {
            (!value.as_str().is_some_and(|code| all().contains(&code)), FieldFault::Choice)
        }
        _ => (false, FieldFault::Empty),
    };
    is_wrong.then_some(fault)
}

/// Visits what a form has, in the order in which it is shown, until a visit says that it is enough. What may be left out
/// and is empty is not visited.
fn walk(
    shape: &WorkShape,
    value: &Value,
    place: &FieldPlace,
    visit: &mut dyn FnMut(&WorkShape, &Value, &FieldPlace) -> bool,
) -> bool {
    if visit(shape, value, place) {
        return true;
    }
    match shape {
        WorkShape::Of(shape) => walk(shape, value, place, visit),
        WorkShape::Record(parts) => walk_parts(parts, value, place, visit),
        WorkShape::Forms { parts, forms, .. } => {
            walk_parts(parts, value, place, visit)
                || form_of(forms, value).is_some_and(|form| walk_parts(forms[form], value, place, visit))
        }
        WorkShape::List { of, .. } | WorkShape::OneOrMore(of) => {
            entries(value, place).any(|(entry, place)| walk(of, entry, &place, visit))
        }
        WorkShape::Named(parts) => entries(value, place)
            .any(|(entry, place)| visit(shape, entry, &place) || walk_parts(parts, entry, &place, visit)),
        _ => false,
    }
}

fn entries<'a>(value: &'a Value, place: &'a FieldPlace) -> impl Iterator<Item = (&'a Value, FieldPlace)> {
    value.as_array().into_iter().flatten().enumerate().map(|(nth, entry)| {
        let way = place.way.iter().cloned().chain([FieldStep::Entry(nth + 1)]).collect();
        (entry, FieldPlace { at: format!("{}/{nth}", place.at), way })
    })
}

fn walk_parts(
    parts: &[WorkPart],
    value: &Value,
    place: &FieldPlace,
    visit: &mut dyn FnMut(&WorkShape, &Value, &FieldPlace) -> bool,
) -> bool {
    parts.iter().any(|part| {
        let there = value.get(part.name).filter(|value| part.needed || !super::fold::is_empty(value));
        // What must be there and is not counts as empty.
        let Some(there) = there.or(part.needed.then_some(&Value::Null)) else { return false };
        let way = place.way.iter().cloned().chain([FieldStep::Part(part.name)]).collect();
        walk(&part.shape, there, &FieldPlace { at: format!("{}/{}", place.at, part.name), way }, visit)
    })
}

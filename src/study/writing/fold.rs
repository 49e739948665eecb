//! Something written, as a form has it, and back: what stands under names becomes a list of entries with their names, what
//! is empty and need not be there is left out, and a text that was given in one language stands for both.

use super::shape::{WorkPart, WorkShape};
use serde_json::{Map, Value, json};

/// The name of an entry of [`WorkShape::Named`], among its parts.
pub const NAME: &str = "name";

/// What an empty one of a shape has.
pub fn empty(shape: &WorkShape) -> Value {
    match shape {
        WorkShape::Both { .. } => json!({"zh": "", "en": ""}),
        WorkShape::Word | WorkShape::Value | WorkShape::Values => json!(""),
        WorkShape::Whole { least, most } => json!(0.clamp(*least, *most)),
        WorkShape::Truth | WorkShape::Always => json!(true),
        WorkShape::Choice { all, .. } => json!(all().first().copied().unwrap_or_default()),
        WorkShape::Place(_) => json!(0),
        WorkShape::Places(_) => json!([0, 1]),
        WorkShape::List { of, least, .. } => Value::Array((0..*least).map(|_| empty(of)).collect()),
        WorkShape::Record(parts) => Value::Object(empty_parts(parts)),
        WorkShape::Forms { may_lack: true, .. } => json!({}),
        WorkShape::Forms { parts, forms, .. } => {
            let mut fields = empty_parts(parts);
            fields.extend(forms.first().map(|form| empty_parts(form)).unwrap_or_default());
            Value::Object(fields)
        }
        WorkShape::Of(shape) => empty(shape),
        WorkShape::OneOrMore(of) => json!([empty(of)]),
        WorkShape::Named(_) => json!([]),
    }
}

/// What a new entry of a list of a shape has; one of [`WorkShape::Named`] has no name yet.
pub fn empty_entry(of: &WorkShape) -> Value {
    let WorkShape::Named(parts) = of else { return empty(of) };
    let mut entry = empty_parts(parts);
    entry.insert(NAME.to_owned(), json!(""));
    Value::Object(entry)
}

/// The parts that must be there, empty.
pub fn empty_parts(parts: &[WorkPart]) -> Map<String, Value> {
    let needed = parts.iter().filter(|part| part.needed);
    needed.map(|part| (part.name.to_owned(), empty(&part.shape))).collect()
}

/// The form of something: the one whose first part is there.
pub fn form_of(forms: &[&[WorkPart]], value: &Value) -> Option<usize> {
    forms.iter().position(|form| form.first().is_some_and(|first| value.get(first.name).is_some()))
}

/// Something written as a form has it.
pub fn unfolded(shape: &WorkShape, written: &Value) -> Value {
    match shape {
        WorkShape::Value | WorkShape::Values => json!(as_typed(written)),
        WorkShape::List { of, .. } => {
            Value::Array(written.as_array().into_iter().flatten().map(|one| unfolded(of, one)).collect())
        }
        WorkShape::Record(parts) => each_part(parts.iter(), written, unfolded),
        WorkShape::Forms { parts, forms, .. } => {
            let form = form_of(forms, written).map_or(&[][..], |form| forms[form]);
            each_part(parts.iter().chain(form), written, unfolded)
        }
        WorkShape::Of(shape) => unfolded(shape, written),
        WorkShape::OneOrMore(of) => match written {
            Value::Array(all) => Value::Array(all.iter().map(|one| unfolded(of, one)).collect()),
            one => json!([unfolded(of, one)]),
        },
        WorkShape::Named(parts) => {
            let entry = |(name, value): (&String, &Value)| {
                // What has one part alone may stand there without its name.
                let value = match (value, parts.first()) {
                    (Value::Object(_), _) | (_, None) => value.clone(),
                    (plain, Some(first)) => json!({first.name: plain}),
                };
                let mut entry = each_part(parts.iter(), &value, unfolded);
                entry[NAME] = json!(name);
                entry
            };
            Value::Array(written.as_object().into_iter().flatten().map(entry).collect())
        }
        _ => written.clone(),
    }
}

/// What a form has, as it is written.
pub fn folded(shape: &WorkShape, value: &Value) -> Value {
    match shape {
        WorkShape::Both { .. } => {
            let text = |language: &str| value.get(language).and_then(Value::as_str).unwrap_or_default().trim();
            let (zh, en) = (text("zh"), text("en"));
            json!({"zh": if zh.is_empty() { en } else { zh }, "en": if en.is_empty() { zh } else { en }})
        }
        WorkShape::Word => json!(value.as_str().unwrap_or_default().trim()),
        WorkShape::Value => one_value(value.as_str().unwrap_or_default()),
        WorkShape::Values => {
            let mut values: Vec<Value> =
                value.as_str().unwrap_or_default().split([',', '，', '、']).map(one_value).collect();
            if values.len() == 1 { values.remove(0) } else { Value::Array(values) }
        }
        WorkShape::List { of, .. } => {
            Value::Array(value.as_array().into_iter().flatten().map(|one| folded(of, one)).collect())
        }
        WorkShape::Record(parts) => each_part(parts.iter(), value, folded),
        WorkShape::Forms { parts, forms, .. } => {
            let form = form_of(forms, value).map_or(&[][..], |form| forms[form]);
            each_part(parts.iter().chain(form), value, folded)
        }
        WorkShape::Of(shape) => folded(shape, value),
        WorkShape::OneOrMore(of) => {
            let mut all: Vec<Value> = value.as_array().into_iter().flatten().map(|one| folded(of, one)).collect();
            if all.len() == 1 { all.remove(0) } else { Value::Array(all) }
        }
        WorkShape::Named(parts) => {
            let entry = |entry: &Value| {
                let name = entry.get(NAME).and_then(Value::as_str).unwrap_or_default().trim().to_owned();
                let value = each_part(parts.iter(), entry, folded);
                let is_plain = parts.len() == 1 && matches!(parts[0].shape, WorkShape::Word);
                (name, if is_plain { value[parts[0].name].clone() } else { value })
            };
            Value::Object(value.as_array().into_iter().flatten().map(entry).collect())
        }
        _ => value.clone(),
    }
}

/// Each part that is there; of those that need not be, the ones that are not empty.
fn each_part<'a>(
    parts: impl Iterator<Item = &'a WorkPart>,
    of: &Value,
    with: fn(&WorkShape, &Value) -> Value,
) -> Value {
    let mut fields = Map::new();
    for part in parts {
        let Some(value) = of.get(part.name) else { continue };
        let value = with(&part.shape, value);
        if part.needed || !is_empty(&value) {
            fields.insert(part.name.to_owned(), value);
        }
    }
    Value::Object(fields)
}

/// Whether nothing was written.
pub(super) fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(all) => all.is_empty(),
        Value::Object(fields) => fields.values().all(is_empty),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

/// A value as it is typed.
fn as_typed(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(all) => all.iter().map(as_typed).collect::<Vec<_>>().join(", "),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// What was typed as a value: a whole number, yes or no, or a word.
fn one_value(text: &str) -> Value {
    match text.trim() {
        "true" => json!(true),
        "false" => json!(false),
        text => text.parse::<i64>().map_or_else(|_| json!(text), |number| json!(number)),
    }
}

//! One change of what a form has. Places are JSON pointers: `/steps/0/text`.

use super::fold::{empty_parts, form_of};
use super::shape::WorkPart;
use serde_json::Value;

/// Puts something at a place within what is there; nothing removes it.
pub fn put(root: &mut Value, at: &str, name: &str, new: Option<Value>) {
    let Some(fields) = root.pointer_mut(at).and_then(Value::as_object_mut) else { return };
    match new {
        Some(new) => drop(fields.insert(name.to_owned(), new)),
        None => drop(fields.remove(name)),
    }
}

/// Puts something in the place of what is there.
pub fn set(root: &mut Value, at: &str, new: Value) {
    if let Some(old) = root.pointer_mut(at) {
        *old = new;
        return;
    }
    let Some((above, name)) = at.rsplit_once('/') else { return };
    if root.pointer(above).is_none() {
        set(root, above, Value::Object(serde_json::Map::new()));
    }
    put(root, above, name, Some(new));
}

/// Adds an entry to a list.
pub fn add(root: &mut Value, at: &str, new: Value) {
    match root.pointer_mut(at).and_then(Value::as_array_mut) {
        Some(list) => list.push(new),
        None => set(root, at, Value::Array(vec![new])),
    }
}

/// Takes an entry out of a list.
pub fn remove(root: &mut Value, at: &str, nth: usize) {
    if let Some(list) = root.pointer_mut(at).and_then(Value::as_array_mut)
        && nth < list.len()
    {
        list.remove(nth);
    }
}

/// Moves an entry of a list down by one, which moves the next one up.
pub fn move_down(root: &mut Value, at: &str, nth: usize) {
    if let Some(list) = root.pointer_mut(at).and_then(Value::as_array_mut)
        && nth + 1 < list.len()
    {
        list.swap(nth, nth + 1);
    }
}

/// Gives something another of its forms, empty; none takes its form away.
pub fn choose_form(root: &mut Value, at: &str, forms: &[&[WorkPart]], chosen: Option<usize>) {
    let now = root.pointer(at).and_then(|value| form_of(forms, value));
    if now == chosen {
        return;
    }
    if root.pointer(at).is_none() {
        set(root, at, Value::Object(serde_json::Map::new()));
    }
    let Some(fields) = root.pointer_mut(at).and_then(Value::as_object_mut) else { return };
    for part in forms.iter().copied().flatten() {
        fields.remove(part.name);
    }
    fields.extend(chosen.and_then(|chosen| forms.get(chosen)).map(|form| empty_parts(form)).unwrap_or_default());
}

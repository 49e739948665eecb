//! Places in a market's data, written as flaws name them: `customers[3].contacts[0].name.zh`.

use serde_json::Value;

/// What stands at a place.
pub fn seek<'t>(tree: &'t Value, place: &str) -> Option<&'t Value> {
    tree.pointer(&pointer(place))
}

/// The same, to be changed.
pub fn seek_mut<'t>(tree: &'t mut Value, place: &str) -> Option<&'t mut Value> {
    tree.pointer_mut(&pointer(place))
}

/// The place as a JSON pointer. The field names of a market hold none of the signs that would have
/// to be escaped there.
fn pointer(place: &str) -> String {
    format!("/{}", place.replace(['.', '['], "/").replace(']', ""))
}

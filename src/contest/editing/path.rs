//! Paths into a market's data, written as flaws name them: `customers[3].contacts[0].name.zh`.

use serde_json::Value;

/// The value at a path.
pub fn seek<'t>(tree: &'t Value, path: &str) -> Option<&'t Value> {
    tree.pointer(&pointer(path))
}

/// The same, to be changed.
pub fn seek_mut<'t>(tree: &'t mut Value, path: &str) -> Option<&'t mut Value> {
    tree.pointer_mut(&pointer(path))
}

/// The path as a JSON pointer. The field names of a market hold none of the signs that would have
/// to be escaped there.
fn pointer(path: &str) -> String {
    format!("/{}", path.replace(['.', '['], "/").replace(']', ""))
}

//! Names for elements that must be found by others: a label by its field, a heading by its panel.

use std::sync::atomic::{AtomicU32, Ordering};

/// An element id no other element of the page has, beginning with `prefix`.
pub fn unique_id(prefix: &str) -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    format!("{prefix}-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}

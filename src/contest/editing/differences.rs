//! What is different between two markets, place by place.

use game::sort;
use serde_json::Value;

/// More than this nobody reads; a market in which so much is different is another one.
pub const MOST_DIFFERENCES: usize = 200;
/// Characters of a value that are shown.
const MOST_SHOWN: usize = 60;

/// One place at which two markets differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarketDifference {
    /// The place.
    pub at: String,
    /// What stood there; none where there was nothing.
    pub was: Option<String>,
    /// What stands there now; none where there is nothing any more.
    pub now: Option<String>,
}

/// Every place at which they differ, in the order of the fields' names.
pub fn between(was: &Value, now: &Value) -> Vec<MarketDifference> {
    let mut found = Vec::new();
    compare(&mut found, String::new(), Some(was), Some(now));
    found
}

fn compare(found: &mut Vec<MarketDifference>, at: String, was: Option<&Value>, now: Option<&Value>) {
    if was == now || found.len() >= MOST_DIFFERENCES {
        return;
    }
    match (was, now) {
        (Some(Value::Object(was)), Some(Value::Object(now))) => {
            for name in sort::set(was.keys().chain(now.keys())) {
                let dot = if at.is_empty() { "" } else { "." };
                compare(found, format!("{at}{dot}{name}"), was.get(name), now.get(name));
            }
        }
        (Some(Value::Array(was)), Some(Value::Array(now))) => {
            for index in 0..was.len().max(now.len()) {
                compare(found, format!("{at}[{index}]"), was.get(index), now.get(index));
            }
        }
        _ => found.push(MarketDifference { at, was: was.map(shown), now: now.map(shown) }),
    }
}

fn shown(value: &Value) -> String {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    text.chars().take(MOST_SHOWN).collect()
}

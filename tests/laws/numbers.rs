//! Numbers in a text, and what they may be changed to.

/// What breaks careless arithmetic.
pub const EXTREMES: [&str; 11] = [
    "0",
    "1",
    "255",
    "256",
    "65535",
    "65536",
    "4294967295",
    "4294967296",
    "9223372036854775807",
    "-1",
    "-9223372036854775808",
];

/// Where digits stand in a row, outside of words.
pub fn numbers(text: &str) -> Vec<(usize, usize)> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let from = at;
        while at < bytes.len() && bytes[at].is_ascii_digit() {
            at += 1;
        }
        let is_value = from > 0 && matches!(bytes[from - 1], b':' | b',' | b'[');
        if at > from && is_value && matches!(bytes.get(at), Some(b',' | b'}' | b']')) {
            found.push((from, at));
        }
        at = at.max(from + 1);
    }
    found
}

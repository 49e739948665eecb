//! Chance that nobody can guess, from the browser's own source. Nothing in the game draws from it.

/// Thirty-two random bytes; none where the browser has no such source.
pub fn bytes() -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    let source = web_sys::window()?.crypto().ok()?;
    source.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}

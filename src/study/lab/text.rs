//! Texts of labs with their placeholders.

/// The names in braces.
pub(super) fn holes(text: &str) -> Vec<&str> {
    text.split('{').skip(1).filter_map(|part| part.split_once('}').map(|(name, _)| name)).collect()
}

/// A text with its placeholders filled in; one that nothing fills stays as it is.
pub fn fill(text: &str, fills: impl Fn(&str) -> Option<String>) -> String {
    let mut filled = String::with_capacity(text.len() + 32);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let found = after.split_once('}').and_then(|(name, tail)| Some((fills(name)?, tail)));
        match found {
            Some((words, tail)) => {
                filled.push_str(&words);
                rest = tail;
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_filled_and_strangers_left() {
        let fills = |name: &str| (name == "big").then(|| "Haitong".to_owned());
        for (text, expect) in [("Call {big}.", "Call Haitong."), ("{x}{big}", "{x}Haitong"), ("{big", "{big"), ("", "")]
        {
            assert_eq!(fill(text, fills), expect);
        }
        assert_eq!(holes("a {b} c {d.e}"), ["b", "d.e"]);
    }
}

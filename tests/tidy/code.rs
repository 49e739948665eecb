//! Rust text without its comments and strings, so that a word in a sentence is not taken for a name.

/// The code of each line, comments and the content of strings replaced by nothing.
pub fn lines(text: &str) -> Vec<String> {
    bare(text).lines().map(str::to_owned).collect()
}

/// The text without comments and string contents; the line ends stay where they were.
pub fn bare(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let taken = token_length(rest);
        let token = &rest[..taken];
        let is_prose = token.starts_with("//") || token.starts_with("/*") || token.ends_with(['"', '#']) && taken > 1;
        let is_character = first == '\'' && taken > 1;
        if is_prose || is_character {
            out.extend(token.chars().filter(|c| *c == '\n'));
            out.push(' ');
        } else {
            out += token;
        }
        rest = &rest[taken..];
    }
    out
}

/// How many bytes the comment, string, character, word or single sign at the start takes.
fn token_length(text: &str) -> usize {
    let upto = |end: &str, from: usize| text[from..].find(end).map_or(text.len(), |at| from + at + end.len());
    if text.starts_with("//") {
        return text.find('\n').unwrap_or(text.len());
    }
    if text.starts_with("/*") {
        return upto("*/", 2);
    }
    if text.starts_with('"') {
        return quoted(text, '"').unwrap_or(text.len());
    }
    if let Some(after) = text.strip_prefix('r').or_else(|| text.strip_prefix("br")) {
        let hashes = after.len() - after.trim_start_matches('#').len();
        if after[hashes..].starts_with('"') {
            let from = text.len() - after.len() + hashes + 1;
            return upto(&format!("\"{}", "#".repeat(hashes)), from);
        }
    }
    if text.starts_with('\'') {
        return character(text).unwrap_or(1);
    }
    let word = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    word.max(text.chars().next().map_or(1, char::len_utf8))
}

/// The length of a quoted text with its quotes, escapes minded.
fn quoted(text: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        if escaped {
            escaped = false;
        } else if c == '\\' {
            escaped = true;
        } else if c == quote {
            return Some(at + 1);
        }
    }
    None
}

/// The length of a character such as `'a'` or `'\n'`; none for a lifetime.
fn character(text: &str) -> Option<usize> {
    let second = text.chars().nth(1)?;
    let third = text.chars().nth(2)?;
    if second == '\\' || third == '\'' { quoted(text, '\'') } else { None }
}

/// Whether a name stands in a line of code, as a whole word.
pub fn names(line: &str, name: &str) -> bool {
    if name.starts_with('.') {
        return line.contains(&format!("{name}("));
    }
    line.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == name)
}

/// Whether a line of code has a number with a fraction in it.
pub fn has_fraction(line: &str) -> bool {
    let bytes = line.as_bytes();
    (1..bytes.len().saturating_sub(1))
        .any(|dot| bytes[dot] == b'.' && bytes[dot + 1].is_ascii_digit() && starts_a_number(&line[..dot]))
}

/// Whether what stands before a dot is a number of its own: not the field of a tuple, not a range.
fn starts_a_number(before: &str) -> bool {
    let digits = before.trim_end_matches(|c: char| c.is_ascii_digit() || c == '_');
    digits.len() < before.len() && !digits.ends_with(|c: char| c == '.' || c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_strings_are_left_out() {
        let cases = [
            ("let a = 1; // f64", "let a = 1;  "),
            ("a /* f64\n */ b", "a \n  b"),
            ("a(\"f64 \\\" f32\") b", "a( ) b"),
            ("a(r#\"f64\" \"#) b", "a( ) b"),
            ("fn f<'a>(x: &'a f64)", "fn f<'a>(x: &'a f64)"),
            ("'\"' f64 '\"'", "  f64  "),
            ("'\\'' f64", "  f64"),
            ("#[derive(Debug)]", "#[derive(Debug)]"),
            ("\"竞标\" 中", "  中"),
        ];
        for (text, code) in cases {
            assert_eq!(bare(text), code, "{text}");
        }
    }

    #[test]
    fn fractions_are_told_from_fields_and_ranges() {
        let cases = [
            ("let x = 1.5;", true),
            ("f(0.25)", true),
            ("pair.0.1", false),
            ("self.0", false),
            ("0..10", false),
            ("x1.0", false),
            ("1.max(2)", false),
        ];
        for (line, fraction) in cases {
            assert_eq!(has_fraction(line), fraction, "{line}");
        }
    }
}

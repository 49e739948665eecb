//! Texts of the page in ASCII, so that no character set that a server announces changes them.

/// A page's text with character references.
pub fn in_ascii_html(html: &str) -> String {
    in_ascii(html, |letter| format!("&#{};", u32::from(letter)))
}

/// A script with escapes: they mean the same within texts and patterns, where alone such letters stand.
pub fn in_ascii_script(script: &str) -> String {
    in_ascii(script, |letter| {
        let mut units = [0; 2];
        letter.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")).collect()
    })
}

fn in_ascii(text: &str, escape: impl Fn(char) -> String) -> String {
    let write = |letter: char| if letter.is_ascii() { letter.to_string() } else { escape(letter) };
    text.chars().map(write).collect()
}

#[cfg(test)]
mod tests {
    use super::{in_ascii_html, in_ascii_script};

    #[test]
    fn letters_beyond_ascii_are_escaped() {
        assert_eq!(in_ascii_html("<p>竞 a</p>"), "<p>&#31454; a</p>");
        assert_eq!(in_ascii_script("\"竞 a\""), "\"\\u7ade a\"");
    }
}

//! The little of XML that documents for word processors and spreadsheets need.

/// A text within XML; signs that XML cannot have are left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(sign),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(sign),
        }
    }
    out
}

/// What stands in an XML text, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum XmlPiece<'a> {
    /// The start of an element, with all between its brackets: `w:tag w:val="a"`.
    Start(&'a str),
    /// An element without content.
    Empty(&'a str),
    /// The end of an element, by its name.
    End(&'a str),
    /// Words, as they are written.
    Words(&'a str),
}

/// Goes through an XML text that a word processor has written; remarks and declarations are left out.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = XmlPiece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            let Some(inside) = rest.strip_prefix('<') else {
                let end = rest.find('<').unwrap_or(rest.len());
                let (words, after) = rest.split_at(end);
                rest = after;
                return (!words.is_empty()).then_some(XmlPiece::Words(words));
            };
            let (tag, after) = inside.split_once('>')?;
            rest = after;
            match tag.as_bytes().first() {
                Some(b'?' | b'!') => {}
                Some(b'/') => return Some(XmlPiece::End(tag[1..].trim())),
                _ if tag.ends_with('/') => return Some(XmlPiece::Empty(tag[..tag.len() - 1].trim())),
                _ => return Some(XmlPiece::Start(tag.trim())),
            }
        }
    })
}

/// The value of an attribute in the brackets of an element.
pub(super) fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = tag.split_once(&format!(" {name}=\""))?;
    after.split_once('"').map(|(value, _)| value)
}

/// Words as they were before they were put into XML.
pub(super) fn unescaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let (name, behind) = after.split_once(';').unwrap_or((after, ""));
        let number = |digits: &str, radix| u32::from_str_radix(digits, radix).ok().and_then(char::from_u32);
        let sign = match name {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            _ => match name.strip_prefix("#x") {
                Some(digits) => number(digits, 16),
                None => name.strip_prefix('#').and_then(|digits| number(digits, 10)),
            },
        };
        out.extend(sign);
        rest = behind;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_read_back_as_they_were() {
        for words in ["a < b & \"c\" > 'd'", "竞标 & 客户", "", "&amp;"] {
            assert_eq!(unescaped(&escaped(words)), words);
        }
        assert_eq!(unescaped("&#31454;&#x6807;"), "竞标");
        assert_eq!(escaped("a\u{0}b"), "ab");
    }

    #[test]
    fn a_text_falls_into_its_pieces() {
        let text = r#"<?xml version="1.0"?><a x="1"><b val="2"/>words<!-- no --></a>"#;
        let found: Vec<XmlPiece<'_>> = pieces(text).collect();
        let expect = [
            XmlPiece::Start("a x=\"1\""),
            XmlPiece::Empty("b val=\"2\""),
            XmlPiece::Words("words"),
            XmlPiece::End("a"),
        ];
        assert_eq!(found, expect);
        assert_eq!(attribute("b val=\"2\"", "val"), Some("2"));
        assert_eq!(attribute("b val=\"2\"", "al"), None);
    }
}

//! XML as the parts of office files have it: written safely, and read piece by piece. Names lose what stands before their
//! colon.

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

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum XmlPiece<'a> {
    /// A tag that opens. One that closes itself is followed by its end.
    Start(XmlTag<'a>),
    /// The end of a tag of that name.
    End(&'a str),
    /// Words between tags, as they read.
    Words(String),
}

/// A tag that opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct XmlTag<'a> {
    /// Its name.
    pub name: &'a str,
    attributes: &'a str,
}

/// The pieces of a text. What is broken ends them.
pub fn pieces(text: &str) -> impl Iterator<Item = XmlPiece<'_>> {
    Pieces { rest: text, closes: None }
}

struct Pieces<'a> {
    rest: &'a str,
    /// The name of a tag that closes itself and was just opened.
    closes: Option<&'a str>,
}

impl<'a> Iterator for Pieces<'a> {
    type Item = XmlPiece<'a>;

    fn next(&mut self) -> Option<XmlPiece<'a>> {
        if let Some(name) = self.closes.take() {
            return Some(XmlPiece::End(name));
        }
        loop {
            if self.rest.is_empty() {
                return None;
            }
            let Some(tag) = self.rest.strip_prefix('<') else {
                let end = self.rest.find('<').unwrap_or(self.rest.len());
                let (words, rest) = self.rest.split_at(end);
                self.rest = rest;
                return Some(XmlPiece::Words(unescaped(words)));
            };
            if let Some(words) = tag.strip_prefix("![CDATA[") {
                let (words, rest) = words.split_once("]]>")?;
                self.rest = rest;
                return Some(XmlPiece::Words(words.to_owned()));
            }
            if let Some(remark) = tag.strip_prefix("!--") {
                self.rest = remark.split_once("-->")?.1;
                continue;
            }
            let end = end_of_tag(tag)?;
            let inner = &tag[..end];
            self.rest = &tag[end + 1..];
            if inner.starts_with(['?', '!']) {
                continue;
            }
            if let Some(name) = inner.strip_prefix('/') {
                return Some(XmlPiece::End(local(name.trim())));
            }
            let (inner, closes) = inner.strip_suffix('/').map_or((inner, false), |inner| (inner, true));
            let (name, attributes) = inner.split_once(|sign: char| sign.is_ascii_whitespace()).unwrap_or((inner, ""));
            let name = local(name);
            self.closes = closes.then_some(name);
            return Some(XmlPiece::Start(XmlTag { name, attributes }));
        }
    }
}

impl XmlTag<'_> {
    /// What an attribute says.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let mut rest = self.attributes;
        loop {
            let (its, after) = rest.split_once('=')?;
            let after = after.trim_start();
            let quote = after.chars().next().filter(|sign| matches!(sign, '"' | '\''))?;
            let (value, after) = after[1..].split_once(quote)?;
            if local(its.trim()) == name {
                return Some(unescaped(value));
            }
            rest = after;
        }
    }
}

/// Where a tag ends: at the first sign for it that stands in no quotes.
fn end_of_tag(tag: &str) -> Option<usize> {
    let mut quote = None;
    for (at, sign) in tag.bytes().enumerate() {
        match quote {
            Some(open) if open == sign => quote = None,
            Some(_) => {}
            None if sign == b'>' => return Some(at),
            None if matches!(sign, b'"' | b'\'') => quote = Some(sign),
            None => {}
        }
    }
    None
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

fn unescaped(text: &str) -> String {
    let mut parts = text.split('&');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let sign = part.split_once(';').and_then(|(name, rest)| Some((sign(name)?, rest)));
        match sign {
            Some((sign, rest)) => {
                out.push(sign);
                out.push_str(rest);
            }
            None => {
                out.push('&');
                out.push_str(part);
            }
        }
    }
    out
}

fn sign(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let number = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(number)
        }
    }
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
    fn pieces_come_one_after_the_other() {
        let text = r#"<?xml version="1.0"?><!-- a > b --><a x:b="1 > 0" c='&lt;'>d &amp; e<![CDATA[<f>]]><g/></a>"#;
        let all: Vec<XmlPiece<'_>> = pieces(text).collect();
        let XmlPiece::Start(tag) = all[0] else { panic!("{all:?}") };
        assert_eq!((tag.name, tag.attribute("b"), tag.attribute("c")), ("a", Some("1 > 0".into()), Some("<".into())));
        assert_eq!(tag.attribute("d"), None);
        let words = |words: &str| XmlPiece::Words(words.to_owned());
        let g = XmlPiece::Start(XmlTag { name: "g", attributes: "" });
        assert_eq!(all[1..], [words("d & e"), words("<f>"), g, XmlPiece::End("g"), XmlPiece::End("a")]);
    }

    #[test]
    fn what_is_broken_ends_them() {
        for (text, count) in [("<a", 0), ("<a b=\"", 0), ("<a><![CDATA[x", 1), ("<!-- ", 0), ("a & b &#x110000;", 1)] {
            assert_eq!(pieces(text).count(), count, "{text}");
        }
    }
}

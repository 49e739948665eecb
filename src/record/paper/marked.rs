//! What was marked in a document, read from the file that somebody hands in: content controls survive a word processor.

use crate::record::xml::{XmlPiece, pieces};
use crate::record::zip_read::ZipFiles;
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;

/// Bytes of a file that is read at most.
pub const MOST_PAPER_BYTES: u32 = 8_000_000;

/// Bytes of its text at most once unpacked.
const MOST_UNPACKED: u32 = 40_000_000;

/// The file is no document of a word processor, or is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaperUnreadable;

impl fmt::Display for PaperUnreadable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("the file is no document that can be read")
    }
}

impl Error for PaperUnreadable {}

/// The texts by their marks, paragraphs apart by line feeds. A mark that was removed is missing.
///
/// # Errors
/// [`PaperUnreadable`].
pub fn marked_in(bytes: &[u8]) -> Result<BTreeMap<String, String>, PaperUnreadable> {
    if bytes.len() > MOST_PAPER_BYTES as usize {
        return Err(PaperUnreadable);
    }
    let text = ZipFiles::of(bytes).and_then(|files| files.text("word/document.xml", MOST_UNPACKED));
    let text = text.and_then(Result::ok).ok_or(PaperUnreadable)?;
    Ok(marked(&text))
}

/// A content control that is open.
#[derive(Default)]
struct OpenControl {
    mark: String,
    text: String,
}

fn marked(text: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut open: Vec<OpenControl> = Vec::new();
    let mut is_words = false;
    for piece in pieces(text) {
        match piece {
            XmlPiece::Start(tag) => match (tag.name, open.last_mut()) {
                ("sdt", _) => open.push(OpenControl::default()),
                ("tag", Some(control)) => control.mark = tag.attribute("val").unwrap_or_default(),
                ("br", Some(control)) => control.text.push('\n'),
                ("t", _) => is_words = true,
                _ => {}
            },
            XmlPiece::Words(words) if is_words => {
                if let Some(control) = open.last_mut() {
                    control.text.push_str(&words);
                }
            }
            XmlPiece::Words(_) => {}
            XmlPiece::End("t") => is_words = false,
            XmlPiece::End("p") => {
                if let Some(control) = open.last_mut() {
                    control.text.push('\n');
                }
            }
            XmlPiece::End("sdt") => {
                if let Some(OpenControl { mark, text }) = open.pop().filter(|control| !control.mark.is_empty()) {
                    found.insert(mark, text.trim_end_matches('\n').to_owned());
                }
            }
            XmlPiece::End(_) => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_document_is_told() {
        for bytes in [b"".as_slice(), b"PK", b"text"] {
            assert_eq!(marked_in(bytes), Err(PaperUnreadable), "{bytes:?}");
        }
    }

    /// A word processor splits words into runs and adds marks of its own.
    #[test]
    fn runs_and_marks_of_word_processors_are_put_together() {
        let text = r#"<w:p><w:t>before</w:t></w:p><w:sdt><w:sdtPr><w:alias w:val="x"/><w:tag w:val="figure:a&amp;b"/><w:rPr><w:b/></w:rPr></w:sdtPr><w:sdtContent><w:p w:rsid="1"><w:r><w:t>¥61</w:t></w:r><w:proofErr w:type="a"/><w:r><w:t xml:space="preserve">2 &lt;</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p></w:sdtContent></w:sdt>"#;
        let found = marked(text);
        assert_eq!(found.get("figure:a&b").map(String::as_str), Some("¥612 <\n\nb\nc"));
    }
}

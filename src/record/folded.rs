//! A text that may be needed once more, kept small in the meantime.

use std::sync::Arc;

/// How hard the folding tries: the page folds a whole class while it answers clicks, so little.
const LEVEL: u8 = 3;

/// A text, folded; copies share it. Log files take about an eighth of their length, texts of random
/// letters (what is sealed) three quarters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded(Arc<[u8]>);

impl Folded {
    /// Folds a text.
    pub fn new(text: &str) -> Self {
        Self(miniz_oxide::deflate::compress_to_vec(text.as_bytes(), LEVEL).into())
    }

    /// The text as it was.
    pub fn text(&self) -> String {
        let bytes = miniz_oxide::inflate::decompress_to_vec(&self.0).expect("folded here");
        String::from_utf8(bytes).expect("a text was folded")
    }

    /// Bytes that it takes.
    pub fn size(&self) -> usize {
        self.0.len()
    }
}

#[cfg(test)]
mod tests {
    use super::Folded;
    use crate::record::code::{Kind, pack};
    use crate::record::sha256_bytes;

    #[test]
    fn a_text_comes_back_from_less() {
        let log = r#"{"at":1234,"company":0,"command":{"advance":{"to":5678}}},"#.repeat(2_000);
        let random: Vec<u8> = (0..500u16).flat_map(|n| sha256_bytes(&n.to_le_bytes())).collect();
        let sealed = pack(Kind::Sealed, &random);
        for (text, most) in [(String::new(), 8), ("青禾商贸".to_owned(), 24), (log, 5_000), (sealed, 17_000)] {
            let folded = Folded::new(&text);
            assert_eq!(folded.text(), text);
            assert!(folded.size() <= most, "{} bytes of {}", folded.size(), text.len());
        }
    }
}

//! A text as a file: its encoding when it comes, and its media type when it goes. Editors, mail programs
//! and phones write a file anew in another encoding, put a byte order mark before it, or change its name.

/// The text in some bytes, without a byte order mark: UTF-8, or UTF-16 of either order. None for what is
/// neither.
///
/// Without a mark UTF-16 is told by the zero beside its first letter: whatever this program writes begins
/// with a letter of ASCII, and has no zero.
pub fn decode(bytes: &[u8]) -> Option<String> {
    match bytes {
        [0xef, 0xbb, 0xbf, text @ ..] => utf8(text),
        [0xff, 0xfe, text @ ..] => utf16(text, u16::from_le_bytes),
        [0xfe, 0xff, text @ ..] => utf16(text, u16::from_be_bytes),
        [1..=u8::MAX, 0, ..] => utf16(bytes, u16::from_le_bytes),
        [0, 1..=u8::MAX, ..] => utf16(bytes, u16::from_be_bytes),
        _ => utf8(bytes),
    }
}

/// What a file is, by the end of its name: a browser may append another end where the two do not fit.
pub fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, end)| end) {
        Some("json") => "application/json",
        Some("csv") => "text/csv;charset=utf-8",
        Some("xlsx") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Some("docx") => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Some("html") => "text/html;charset=utf-8",
        Some("txt") => "text/plain;charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn utf8(bytes: &[u8]) -> Option<String> {
    std::str::from_utf8(bytes).ok().map(str::to_owned)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, []) = bytes.as_chunks() else { return None };
    char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect::<Result<_, _>>().ok()
}

#[cfg(test)]
mod tests {
    use super::{decode, media_type};

    /// A mark, and a text behind it in UTF-16 of one order.
    fn encoded(mark: &[u8], text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        mark.iter().copied().chain(text.encode_utf16().flat_map(bytes)).collect()
    }

    #[test]
    fn a_text_is_the_same_in_every_encoding() {
        for text in ["{\"name\": \"竞标留客 𠮷\"}\r\n", "TS1.abc", "x"] {
            for bytes in [
                text.as_bytes().to_vec(),
                [b"\xef\xbb\xbf", text.as_bytes()].concat(),
                encoded(b"\xff\xfe", text, u16::to_le_bytes),
                encoded(b"\xfe\xff", text, u16::to_be_bytes),
                encoded(b"", text, u16::to_le_bytes),
                encoded(b"", text, u16::to_be_bytes),
            ] {
                assert_eq!(decode(&bytes).as_deref(), Some(text), "{bytes:x?}");
            }
        }
    }

    #[test]
    fn each_end_of_a_name_has_its_media_type() {
        for (name, expect) in [
            ("tender-晨光-03.json", "application/json"),
            ("standings.csv", "text/csv;charset=utf-8"),
            ("accounts.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            ("report.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            ("debrief.html", "text/html;charset=utf-8"),
            ("ghosts.txt", "text/plain;charset=utf-8"),
            ("csv", "application/octet-stream"),
            ("a.json(1)", "application/octet-stream"),
        ] {
            assert_eq!(media_type(name), expect, "{name}");
        }
    }

    #[test]
    fn an_empty_file_is_an_empty_text() {
        for bytes in [b"".as_slice(), b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"] {
            assert_eq!(decode(bytes).as_deref(), Some(""), "{bytes:x?}");
        }
    }

    #[test]
    fn what_is_no_text_gives_none() {
        let half_of_a_pair = encoded(b"\xff\xfe", "𠮷", u16::to_le_bytes)[..4].to_vec();
        for bytes in [b"\xff".as_slice(), b"\xff\xfea", b"\xfe\xffa", b"a\xff", b"a\0b", &half_of_a_pair] {
            assert_eq!(decode(bytes), None, "{bytes:x?}");
        }
    }
}

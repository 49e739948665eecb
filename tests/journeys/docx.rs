//! A figure in a word processor's file is changed, as somebody would who wants a better report.

use miniz_oxide::inflate::decompress_to_vec;

const DOCUMENT: &str = "word/document.xml";

/// The file with another first figure: the one that follows the first mark of a figure.
pub fn with_first_figure(file: &[u8], figure: &str) -> Vec<u8> {
    let text = String::from_utf8(entry(file, DOCUMENT)).expect("a document is text");
    let (before, after) = text.split_once("\"figure:").expect("a report has figures");
    let (head, rest) = after.split_once("<w:t").expect("a figure has words");
    let (opening, rest) = rest.split_once('>').expect("a tag ends");
    let (_, rest) = rest.split_once('<').expect("words end");
    stored(format!("{before}\"figure:{head}<w:t{opening}>{figure}<{rest}").as_bytes())
}

/// A file of an archive.
pub fn entry(file: &[u8], name: &str) -> Vec<u8> {
    let number = |at: usize, bytes: usize| {
        file[at..at + bytes].iter().rev().fold(0_usize, |number, byte| (number << 8) | usize::from(*byte))
    };
    let is_entry = |at: &usize| file[*at..].starts_with(b"PK\x01\x02") && file[at + 46..].starts_with(name.as_bytes());
    let entry = (0..file.len() - 46).find(is_entry).unwrap_or_else(|| panic!("the archive has no {name}"));
    let (packed, local) = (number(entry + 20, 4), number(entry + 42, 4));
    let from = local + 30 + number(local + 26, 2) + number(local + 28, 2);
    let bytes = &file[from..from + packed];
    match number(entry + 10, 2) {
        0 => bytes.to_vec(),
        _ => decompress_to_vec(bytes).expect("it unpacks"),
    }
}

/// An archive with a document alone, not packed.
fn stored(text: &[u8]) -> Vec<u8> {
    let (crc, size) = (checksum(text).to_le_bytes(), (text.len() as u32).to_le_bytes());
    let head = |out: &mut Vec<u8>| {
        // Version, flags, method, time, date; then the checksum and both sizes; then the length of the name.
        out.extend([20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0]);
        out.extend(crc.into_iter().chain(size).chain(size));
        out.extend((DOCUMENT.len() as u16).to_le_bytes());
        out.extend([0, 0]);
    };
    let mut out = b"PK\x03\x04".to_vec();
    head(&mut out);
    out.extend(DOCUMENT.as_bytes());
    out.extend(text);
    let start = out.len();
    out.extend(b"PK\x01\x02\x14\x00");
    head(&mut out);
    // No remark, the first disk, no attributes, and the entry's place: the beginning.
    out.extend([0; 14]);
    out.extend(DOCUMENT.as_bytes());
    let length = out.len() - start;
    out.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
    out.extend((length as u32).to_le_bytes().into_iter().chain((start as u32).to_le_bytes()));
    out.extend([0, 0]);
    out
}

/// CRC-32 as archives have it.
fn checksum(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
    !bytes.iter().fold(!0_u32, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), step))
}

//! The files of a zip archive, as far as office programs write them: by the directory at its end, stored or deflated.

use super::zip::crc32;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

/// How the directory's end begins.
const END: &[u8] = b"PK\x05\x06";
/// Bytes of the directory's end without a remark.
const END_BYTES: usize = 22;
/// Bytes of a remark at most.
const MOST_REMARK: usize = 65_535;
/// How an entry of the directory begins, and how a file does.
const ENTRY: &[u8] = b"PK\x01\x02";
const FILE: &[u8] = b"PK\x03\x04";

/// Why a file of an archive cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ZipError {
    /// It is not as the directory says, or no text.
    Damaged,
    /// It is larger than asked for.
    TooLarge,
}

/// An archive.
#[derive(Clone, Copy, Debug)]
pub struct ZipFiles<'a> {
    bytes: &'a [u8],
    directory: usize,
    count: u16,
}

/// Where a file lies in an archive.
struct Place {
    is_deflated: bool,
    checksum: usize,
    packed: usize,
    at: usize,
}

impl<'a> ZipFiles<'a> {
    /// Finds the directory; none where there is none.
    pub fn of(bytes: &'a [u8]) -> Option<Self> {
        let last = bytes.len().checked_sub(END_BYTES)?;
        let first = last.saturating_sub(MOST_REMARK);
        let end = (first..=last).rev().find(|at| bytes[*at..].starts_with(END))?;
        let (count, directory) = (short(bytes, end + 10)?, long(bytes, end + 16)?);
        (directory <= end).then_some(Self { bytes, directory, count })
    }

    /// The text of a file, at most so many bytes; none where there is no such file.
    pub fn text(&self, name: &str, most: u32) -> Option<Result<String, ZipError>> {
        let place = self.place(name)?;
        Some(self.content(&place, most).and_then(|bytes| String::from_utf8(bytes).map_err(|_| ZipError::Damaged)))
    }

    fn place(&self, name: &str) -> Option<Place> {
        let mut at = self.directory;
        for _ in 0..self.count {
            if !self.bytes.get(at..)?.starts_with(ENTRY) {
                return None;
            }
            let [length, extra, remark] = [28, 30, 32].map(|field| short(self.bytes, at + field).map(usize::from));
            let its = self.bytes.get(at + 46..at + 46 + length?)?;
            if its == name.as_bytes() {
                let is_deflated = short(self.bytes, at + 10)? == 8;
                let [checksum, packed, at] = [16, 20, 42].map(|field| long(self.bytes, at + field));
                return Some(Place { is_deflated, checksum: checksum?, packed: packed?, at: at? });
            }
            at += 46 + length? + extra? + remark?;
        }
        None
    }

    fn content(&self, place: &Place, most: u32) -> Result<Vec<u8>, ZipError> {
        let packed = self.packed(place).ok_or(ZipError::Damaged)?;
        let content = match place.is_deflated {
            false if packed.len() > most as usize => return Err(ZipError::TooLarge),
            false => packed.to_vec(),
            true => decompress_to_vec_with_limit(packed, most as usize).map_err(|error| match error.status {
                TINFLStatus::HasMoreOutput => ZipError::TooLarge,
                _ => ZipError::Damaged,
            })?,
        };
        if crc32(&content) as usize == place.checksum { Ok(content) } else { Err(ZipError::Damaged) }
    }

    fn packed(&self, place: &Place) -> Option<&'a [u8]> {
        let head = self.bytes.get(place.at..).filter(|head| head.starts_with(FILE))?;
        let from = 30 + usize::from(short(head, 26)?) + usize::from(short(head, 28)?);
        head.get(from..from.checked_add(place.packed)?)
    }
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let number = u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?);
    usize::try_from(number).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::zip::Zip;

    #[test]
    fn an_archive_reads_back_and_a_damaged_one_does_not() {
        let mut zip = Zip::default();
        let name = "a/客户.xml";
        zip.add(name, "竞标".repeat(100).as_bytes());
        zip.add("b", b"");
        let bytes = zip.bytes();
        let mut damaged = bytes.clone();
        damaged[45] ^= 0xff;
        let text = |bytes: &[u8], name: &str, most| ZipFiles::of(bytes).and_then(|files| files.text(name, most));
        let cases = [
            (&bytes[..], name, 1_000, Some(Ok("竞标".repeat(100)))),
            (&bytes[..], "b", 1_000, Some(Ok(String::new()))),
            (&bytes[..], "c", 1_000, None),
            (&bytes[..], name, 100, Some(Err(ZipError::TooLarge))),
            (&damaged, name, 1_000, Some(Err(ZipError::Damaged))),
            (&bytes[..bytes.len() - 1], name, 1_000, None),
            (b"PK", name, 1_000, None),
            (b"", name, 1_000, None),
        ];
        for (nth, (bytes, name, most, expect)) in cases.into_iter().enumerate() {
            assert_eq!(text(bytes, name, most), expect, "case {nth}");
        }
    }
}

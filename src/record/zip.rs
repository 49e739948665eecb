//! Zip archives, in which documents for word processors and spreadsheets are kept: written, and read back within
//! limits.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// How well it is packed: the middle way of zip programs.
const LEVEL: u8 = 6;

/// Files put together as a zip archive.
#[derive(Default)]
pub(super) struct Zip {
    files: Vec<u8>,
    directory: Vec<u8>,
    count: u16,
}

/// The version of zip that is needed to unpack.
const NEEDS: u16 = 20;
/// Names are UTF-8.
const UTF8: u16 = 1 << 11;
/// Packed by deflate.
const DEFLATE: u16 = 8;
/// 1 January 1980, the first day that a zip archive knows: the same content is the same file.
const FIRST_DAY: u16 = 0x21;

impl Zip {
    /// One more file.
    pub(super) fn add(&mut self, name: &str, content: &[u8]) {
        let packed = compress_to_vec(content, LEVEL);
        let at = self.files.len() as u32;
        let mut about = Vec::new();
        for number in [NEEDS, UTF8, DEFLATE, 0, FIRST_DAY] {
            about.extend(number.to_le_bytes());
        }
        for number in [crc32(content), packed.len() as u32, content.len() as u32] {
            about.extend(number.to_le_bytes());
        }
        about.extend((name.len() as u16).to_le_bytes());
        about.extend([0; 2]);
        self.files.extend(b"PK\x03\x04");
        self.files.extend(&about);
        self.files.extend(name.as_bytes());
        self.files.extend(packed);
        self.directory.extend(b"PK\x01\x02");
        self.directory.extend(NEEDS.to_le_bytes());
        self.directory.extend(&about);
        // No remark, the first disk, no attributes.
        self.directory.extend([0; 10]);
        self.directory.extend(at.to_le_bytes());
        self.directory.extend(name.as_bytes());
        self.count += 1;
    }

    /// The archive.
    pub(super) fn bytes(mut self) -> Vec<u8> {
        let at = self.files.len() as u32;
        let length = self.directory.len() as u32;
        self.files.extend(self.directory);
        self.files.extend(b"PK\x05\x06\0\0\0\0");
        self.files.extend(self.count.to_le_bytes());
        self.files.extend(self.count.to_le_bytes());
        self.files.extend(length.to_le_bytes());
        self.files.extend(at.to_le_bytes());
        self.files.extend([0; 2]);
        self.files
    }
}

/// The checksum of zip archives.
fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| step(crc)))
}

/// A file of an archive: its name and what is in it.
pub(super) type ZipFile = (String, Vec<u8>);

/// The files of an archive by its directory, as programs that open documents read it. None of what is no archive, is
/// packed otherwise, is damaged, or comes to more than `most` bytes.
pub(super) fn unpacked(bytes: &[u8], most: usize) -> Option<Vec<ZipFile>> {
    let end = (0..=bytes.len().checked_sub(END)?).rev().find(|&at| bytes[at..].starts_with(b"PK\x05\x06"))?;
    let mut at = long(bytes, end + 16)?;
    let (mut files, mut left) = (Vec::new(), most);
    for _ in 0..short(bytes, end + 10)? {
        let is_entry = bytes.get(at..)?.starts_with(b"PK\x01\x02");
        let (method, crc, packed) = (short(bytes, at + 10)?, long(bytes, at + 16)?, long(bytes, at + 20)?);
        let [name, extra, remark] = [28, 30, 32].map(|field| short(bytes, at + field));
        let (name, extra, remark) = (name?, extra?, remark?);
        let place = long(bytes, at + 42)?;
        let title = std::str::from_utf8(bytes.get(at + 46..at + 46 + name)?).ok()?;
        // The head before the content has lengths of its own.
        let from = place + 30 + short(bytes, place + 26)? + short(bytes, place + 28)?;
        let content = bytes.get(from..from.checked_add(packed)?)?;
        let content = match method {
            0 => content.to_vec(),
            method if method == usize::from(DEFLATE) => decompress_to_vec_with_limit(content, left).ok()?,
            _ => return None,
        };
        left = left.checked_sub(content.len())?;
        if !is_entry || crc32(&content) as usize != crc {
            return None;
        }
        files.push((title.to_owned(), content));
        at += 46 + name + extra + remark;
    }
    Some(files)
}

/// Bytes of the end of a directory.
const END: usize = 22;

fn short(bytes: &[u8], at: usize) -> Option<usize> {
    let part = bytes.get(at..at.checked_add(2)?)?;
    Some(usize::from(u16::from_le_bytes([part[0], part[1]])))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    Some(short(bytes, at)? | short(bytes, at + 2)? << 16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_zip_archives() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn an_archive_reads_back_and_a_damaged_one_does_not() {
        let mut zip = Zip::default();
        zip.add("a/客户.xml", "竞标".repeat(100).as_bytes());
        zip.add("b", b"");
        let bytes = zip.bytes();
        let files = vec![("a/客户.xml".to_owned(), "竞标".repeat(100).into_bytes()), ("b".to_owned(), Vec::new())];
        let mut damaged = bytes.clone();
        damaged[45] ^= 0xff;
        let cases = [
            (&bytes[..], 1_000, Some(files)),
            (&bytes[..], 100, None),
            (&damaged, 1_000, None),
            (&bytes[..bytes.len() - 1], 1_000, None),
            (b"PK", 1_000, None),
            (b"", 1_000, None),
        ];
        for (nth, (bytes, most, expect)) in cases.into_iter().enumerate() {
            assert_eq!(unpacked(bytes, most), expect, "case {nth}");
        }
    }
}

//! Zip archives, in which documents for word processors and spreadsheets are kept, as they are written; `zip_read` reads
//! them.

use miniz_oxide::deflate::compress_to_vec;

/// How well it is packed: the middle way of zip programs.
const LEVEL: u8 = 6;

/// Files put together as a zip archive.
#[derive(Default)]
pub(super) struct Zip {
    files: Vec<u8>,
    directory: Vec<u8>,
    count: u16,
}

/// Files by their names as one archive. Of two with the same name the later has its number behind it.
pub fn zipped(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = Zip::default();
    for (at, (name, content)) in files.iter().enumerate() {
        let is_taken = files[..at].iter().any(|(other, _)| other == name);
        let (stem, end) = name.rsplit_once('.').unwrap_or((name, ""));
        let name = if is_taken { format!("{stem}-{}.{end}", at + 1) } else { name.clone() };
        zip.add(&name, content);
    }
    zip.bytes()
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
pub(super) fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| step(crc)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_zip_archives() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }
}

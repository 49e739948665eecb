//! What is on the disk: files of texts, read with a limit.

use super::words::{FaultReport, shown};
use std::fs::{self, File};
use std::io::Read;
use tender::record::decode;

/// The text of a regular file of at most so many bytes.
///
/// # Errors
/// [`FaultReport`]; of anything larger no more than the limit is read.
pub fn text_of(file: &str, most: u32) -> Result<String, FaultReport> {
    let unreadable = |error: std::io::Error| FaultReport::new("unreadable", format!("It cannot be read: {error}."));
    // A pipe or a device would never end, and opening one may wait for ever.
    if !fs::metadata(file).map_err(unreadable)?.is_file() {
        return Err(FaultReport::new("not_a_file", format!("{} is no file.", shown(file))));
    }
    let mut bytes = Vec::new();
    let opened = File::open(file).map_err(unreadable)?;
    opened.take(u64::from(most) + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() > most as usize {
        return Err(FaultReport::new("too_large", format!("It is larger than {most} bytes.")));
    }
    decode(&bytes).ok_or_else(|| FaultReport::new("not_text", "It is no text in UTF-8 or UTF-16."))
}

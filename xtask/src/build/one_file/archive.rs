//! The files of the one file as one archive: how they are called and how long each is, as JSON behind its own length, then
//! all of them end to end, packed by LZMA as a whole, so that what one has in common with another is there once.

use std::io::{self, Write};

use lzma_rust2::{EncodeMode, LzmaOptions, LzmaWriter, MfType};
use serde_json::json;

use super::super::Effort;

/// A packed archive.
pub struct Packed {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How many they are once they are unpacked.
    pub size: usize,
}

/// Packs files, in their order. `unpack.js` unpacks them.
pub fn pack(files: &[(String, Vec<u8>)], effort: Effort) -> io::Result<Packed> {
    let names: Vec<_> = files.iter().map(|(name, content)| json!([name, content.len()])).collect();
    let head = json!(names).to_string();
    let mut plain = u32::try_from(head.len()).map_err(io::Error::other)?.to_le_bytes().to_vec();
    plain.extend(head.as_bytes());
    files.iter().for_each(|(_, content)| plain.extend(content));
    let mut writer = LzmaWriter::new_no_header(Vec::new(), &options(effort), false)?;
    writer.write_all(&plain)?;
    Ok(Packed { bytes: writer.finish()?, size: plain.len() })
}

/// As `unpack.js` expects it: four bits of the byte before as context, and none of the position, because wasm and
/// texts know no rows of four bytes.
fn options(effort: Effort) -> LzmaOptions {
    let mut options = LzmaOptions::with_preset(if effort == Effort::Release { 9 } else { 1 });
    (options.lc, options.lp, options.pb) = (4, 0, 0);
    // All of it is looked back at.
    options.dict_size = 1 << 25;
    if effort == Effort::Release {
        (options.mode, options.mf, options.nice_len) = (EncodeMode::Normal, MfType::Bt4, 273);
        options.depth_limit = 500;
    }
    options
}

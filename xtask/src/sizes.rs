//! What a visitor downloads.

use std::fs;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::run::{Outcome, file_trouble};

/// Bytes of one file: as it is, and as servers send it.
#[derive(Clone, Copy, Default)]
struct Bytes {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Prints the bytes of every file of the site and their sum.
pub fn print(dist: &Path) -> Outcome {
    let mut files = Vec::new();
    for entry in fs::read_dir(dist).map_err(|error| file_trouble(dist, &error))? {
        let path = entry.map_err(|error| file_trouble(dist, &error))?.path();
        if path.is_file() {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            files.push((name, measure(&path)?));
        }
    }
    files.sort_by(|a, b| a.0.cmp(&b.0));
    println!("{:<34}{:>10}{:>10}{:>10}", "bytes", "raw", "gzip", "brotli");
    let mut sum = Bytes::default();
    for (name, bytes) in &files {
        line(name, *bytes);
        sum.raw += bytes.raw;
        sum.gzip += bytes.gzip;
        sum.brotli += bytes.brotli;
    }
    line("in all", sum);
    Ok(())
}

fn line(name: &str, bytes: Bytes) {
    println!("{name:<34}{:>10}{:>10}{:>10}", bytes.raw, bytes.gzip, bytes.brotli);
}

fn measure(path: &Path) -> Outcome<Bytes> {
    let trouble = |error| file_trouble(path, &error);
    let raw = fs::read(path).map_err(trouble)?;
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&raw).map_err(trouble)?;
    let gzip = gzip.finish().map_err(trouble)?;
    let mut brotli = Vec::new();
    let strongest = brotli::enc::BrotliEncoderParams::default();
    brotli::BrotliCompress(&mut raw.as_slice(), &mut brotli, &strongest).map_err(trouble)?;
    Ok(Bytes { raw: raw.len(), gzip: gzip.len(), brotli: brotli.len() })
}

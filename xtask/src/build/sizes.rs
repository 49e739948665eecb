//! What a visitor downloads: all of it, and before the first click.

use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::files;
use crate::run::{Outcome, Trouble, file_trouble};

/// Files that come with the first click that needs the game, or later.
const LATER: &[&str] = &["game.css", "split_game.wasm", "worker.js"];

/// What a visitor downloads at most before the first click, in bytes of brotli.
const MOST_BEFORE_CLICK: usize = 200_000;

/// Bytes of one file: as it is, and as servers send it.
#[derive(Clone, Copy, Default)]
struct Bytes {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Prints the bytes of every file of the site, and their sums.
///
/// # Errors
/// When the start page has grown beyond what it may weigh.
pub fn print(dist: &Path) -> Outcome {
    println!("{:<34}{:>10}{:>10}{:>10}", "bytes", "raw", "gzip", "brotli");
    let (mut all, mut first) = (Bytes::default(), Bytes::default());
    for (name, content) in site(dist)? {
        let bytes = measure(&content).map_err(|error| file_trouble(dist, &error))?;
        line(&name, bytes);
        all.add(bytes);
        if !LATER.contains(&&*name) {
            first.add(bytes);
        }
    }
    line("before the first click", first);
    line("in all", all);
    if first.brotli <= MOST_BEFORE_CLICK {
        return Ok(());
    }
    Err(Trouble::new(
        format!("The start page weighs {} bytes before the first click, more than {MOST_BEFORE_CLICK}.", first.brotli),
        "Something in it reaches the game other than through src/ui/lazy/, or it has grown by itself.",
    ))
}

/// The page, then the files in the folder beside it.
fn site(dist: &Path) -> Outcome<Vec<(String, Vec<u8>)>> {
    let mut site = files(dist)?;
    for entry in dist.read_dir().map_err(|error| file_trouble(dist, &error))? {
        let path = entry.map_err(|error| file_trouble(dist, &error))?.path();
        if path.is_dir() {
            site.extend(files(&path)?);
        }
    }
    Ok(site)
}

impl Bytes {
    fn add(&mut self, other: Self) {
        self.raw += other.raw;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }
}

fn line(name: &str, bytes: Bytes) {
    println!("{name:<34}{:>10}{:>10}{:>10}", bytes.raw, bytes.gzip, bytes.brotli);
}

fn measure(raw: &[u8]) -> std::io::Result<Bytes> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(raw)?;
    let gzip = gzip.finish()?;
    let mut brotli = Vec::new();
    let strongest = brotli::enc::BrotliEncoderParams::default();
    brotli::BrotliCompress(&mut &*raw, &mut brotli, &strongest)?;
    Ok(Bytes { raw: raw.len(), gzip: gzip.len(), brotli: brotli.len() })
}

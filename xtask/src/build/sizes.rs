//! What a visitor downloads: before the first click, then module by module; and what each may weigh.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::files;
use crate::run::{Outcome, Trouble, file_trouble};

/// What one click brings, in the order in which a visitor meets them.
struct Step {
    name: &'static str,
    /// The files that come; of the texts those of the language that takes more bytes.
    files: &'static [&'static str],
    /// What may come, in bytes of brotli.
    most: usize,
}

const STEPS: &[Step] = &[
    Step {
        name: "from the click to the desk",
        files: &["core.wasm", "desk.wasm", "game.css", "game.zh-CN.txt"],
        most: 600_000,
    },
    Step { name: "other pages of a day's work", files: &["work.wasm"], most: 250_000 },
    Step { name: "analysis", files: &["analysis.wasm"], most: 250_000 },
    Step { name: "handbook", files: &["handbook.wasm"], most: 250_000 },
    Step { name: "class", files: &["class.wasm", "worker.js", "class.zh-CN.txt"], most: 250_000 },
    Step { name: "debrief", files: &["debrief.wasm"], most: 250_000 },
    Step { name: "games by rounds", files: &["rounds.wasm"], most: 250_000 },
    Step { name: "market editor", files: &["editor.wasm"], most: 250_000 },
    Step { name: "the other language", files: &["game.en.txt", "class.en.txt"], most: 50_000 },
];

/// What a visitor downloads at most before the first click, in bytes of brotli.
const MOST_BEFORE_CLICK: usize = 200_000;
/// What all that exists may weigh, in bytes of brotli.
const MOST_IN_ALL: usize = 1_620_000;

/// The splitter's script.
pub const LINKS: &str = "__wasm_split.js";

/// Bytes of one file: as it is, and as servers send it.
#[derive(Clone, Copy, Default)]
struct Bytes {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Prints the bytes of every file of the site, and what each step brings.
///
/// # Errors
/// When a step has grown beyond what it may weigh.
pub fn print(dist: &Path) -> Outcome {
    let mut left: BTreeMap<String, Bytes> = BTreeMap::new();
    println!("{:<34}{:>10}{:>10}{:>10}", "bytes", "raw", "gzip", "brotli");
    for (name, content) in site(dist)? {
        let name = name.rsplit('/').next().unwrap_or_default().to_owned();
        let bytes = measure(&content).map_err(|error| file_trouble(dist, &error))?;
        line(&name, bytes);
        left.insert(name, bytes);
    }
    let mut later = Vec::new();
    for step in STEPS {
        let is_of_step = |name: &str| step.files.contains(&name);
        later.push((step, left.extract_if(.., |name, _bytes| is_of_step(name)).collect::<BTreeMap<_, _>>()));
    }
    println!();
    let mut too_much = Vec::new();
    let first = sum(&left);
    check("before the first click", first, MOST_BEFORE_CLICK, &mut too_much);
    let mut all = first;
    for (step, files) in &later {
        let bytes = sum(files);
        check(step.name, bytes, step.most, &mut too_much);
        all = all.and(bytes);
    }
    check("in all", all, MOST_IN_ALL, &mut too_much);
    if too_much.is_empty() {
        return Ok(());
    }
    Err(Trouble::new(
        too_much.join("\n"),
        "Something reaches a module other than through its split point in src/ui/lazy/, or it has grown by itself.",
    ))
}

/// The page, then the files in the folder beside it, by their names below `dist/`.
pub fn site(dist: &Path) -> Outcome<Vec<(String, Vec<u8>)>> {
    let mut site = files(dist)?;
    for entry in dist.read_dir().map_err(|error| file_trouble(dist, &error))? {
        let path = entry.map_err(|error| file_trouble(dist, &error))?.path();
        if path.is_dir() {
            let folder = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            site.extend(files(&path)?.into_iter().map(|(name, content)| (format!("{folder}/{name}"), content)));
        }
    }
    Ok(site)
}

impl Bytes {
    fn and(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }
}

fn sum(files: &BTreeMap<String, Bytes>) -> Bytes {
    files.values().copied().fold(Bytes::default(), Bytes::and)
}

fn check(name: &str, bytes: Bytes, most: usize, too_much: &mut Vec<String>) {
    line(name, bytes);
    if bytes.brotli > most {
        too_much.push(format!("{name}: {} bytes of brotli, more than {most}.", bytes.brotli));
    }
}

fn line(name: &str, bytes: Bytes) {
    println!("{name:<34}{:>10}{:>10}{:>10}", bytes.raw, bytes.gzip, bytes.brotli);
}

fn measure(raw: &[u8]) -> std::io::Result<Bytes> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(raw)?;
    let gzip = gzip.finish()?;
    Ok(Bytes { raw: raw.len(), gzip: gzip.len(), brotli: brotli(raw)?.len() })
}

/// The bytes packed by brotli at its strongest.
pub fn brotli(raw: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    let strongest = brotli::enc::BrotliEncoderParams::default();
    brotli::BrotliCompress(&mut &*raw, &mut packed, &strongest)?;
    Ok(packed)
}

//! What a visitor downloads: before the first click, then module by module; and what each may weigh.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::{chunk_table, files, one_file, scorm};
use crate::run::{Outcome, Trouble, file_trouble};

/// What a click brings to a visitor who has the start page and what `after` names.
struct Step {
    name: &'static str,
    /// The module that is here already, and with it those that it requires (`src/ui/split_points/`); none before the
    /// first click.
    after: &'static [&'static str],
    /// Modules that are loaded; which bundles they come in, the site's script says.
    modules: &'static [&'static str],
    /// Other files that come with them.
    beside: &'static [&'static str],
    /// What may come, in bytes of brotli.
    most: usize,
}

/// Files that come with what a class does, where no game has been opened before.
const FROM_LINK: &[&str] = &["game.css", "later.css", "game.zh-CN.txt", "class.zh-CN.txt"];
const DESK: &[&str] = &["game_pages"];

/// A step for each module, beside what it requires, and then what some links bring at once. The texts counted are those
/// of the language that takes more bytes.
const STEPS: &[Step] = &[
    step(
        "from the click to the desk",
        &[],
        &["games", "game_pages"],
        &["game.css", "game.zh-CN.txt", "trouble.js"],
        FIRST,
    ),
    step("what the site tells of itself", &[], &["site_notices"], &["notices.zh-CN.txt"], NOTICES),
    step("customers", DESK, &["customer_pages"], &["work.zh-CN.txt"], LATER),
    step("tenders, bids, awards", &["customer_pages"], &["selling_pages"], &[], LATER),
    step("goods, service, people", &["selling_pages"], &["fulfilment_pages"], &[], LATER),
    step("analysis", &["fulfilment_pages"], &["analysis_pages"], &["analysis.zh-CN.txt", "later.css"], LATER),
    step("check of workbench records", DESK, &["record_check"], &[], LATER),
    step("CRM workbench", &["analysis_pages", "record_check"], &["crm_pages"], &["crm.zh-CN.txt"], LATER),
    step("its sections for sales and marketing", &["crm_pages"], &["crm_sales"], &[], LATER),
    step("its sections for service and a team", &["crm_sales"], &["crm_management"], &[], LATER),
    step("queries of the data room", &["crm_management"], &["query_engine"], &[], QUERY),
    step("handbook", DESK, &["handbook_pages"], &["handbook.zh-CN.txt"], LATER),
    step("class", DESK, &["class_pages"], &["class.zh-CN.txt", "later.css"], LATER),
    step("the instructor's side of a class", &["class_pages"], &["instructor_pages"], &["worker.js"], LATER),
    step("for a learning platform", &["instructor_pages"], &["platform_pages"], &[], LATER),
    step("QR codes", &["instructor_pages"], &["qr_codes"], &[], CODES),
    step("roster", &["instructor_pages"], &["roster_pages"], &[], LATER),
    step("debrief", &["roster_pages"], &["debrief_pages"], &[], LATER),
    step("games by rounds", &["class_pages"], &["rounds_pages"], &[], LATER),
    step("market editor", &["class_pages"], &["editor_pages"], &[], LATER),
    step("course", DESK, &["course_pages"], &["course.zh-CN.txt", "later.css"], LATER),
    step("a chapter of the course", DESK, &[], &["theory-4.json", "quiz-4.json"], LATER),
    step(
        "figures of the game in the course",
        &["course_pages", "record_check"],
        &["course_figures"],
        &["crm.zh-CN.txt"],
        LATER,
    ),
    step("labs", &["course_figures"], &["lab_pages"], &["labs.json"], LATER),
    step("experiment report", &["lab_pages"], &["report_pages"], &["report-words.json"], LATER),
    step("coursework", &["report_pages", "instructor_pages"], &["coursework_pages"], &["coursework.zh-CN.txt"], LATER),
    step("own questions, labs and cases", &["coursework_pages"], &["writing_pages"], &[], LATER),
    step("a challenge from its link", &[], &["class_pages"], FROM_LINK, FROM_START),
    step("rounds from the start page", &[], &["rounds_pages"], FROM_LINK, FROM_START),
    step("market editor from the start page", &[], &["editor_pages"], FROM_LINK, FROM_START),
];

/// What the first click may bring, in bytes of brotli: 600 KiB.
const FIRST: usize = 614_400;
/// What a link from outside may bring: the desk, the pages of a class and a module more.
const FROM_START: usize = FIRST + 2 * LATER;
/// What a later module may weigh, in bytes of brotli: 250 KiB.
const LATER: usize = 256_000;

/// What comes by itself once the start page has settled.
const NOTICES: usize = 60_000;

/// What draws a QR code may weigh.
const CODES: usize = 20_000;

/// What the first query may bring, in bytes of brotli. The engine is 633 KB of it.
const QUERY: usize = 900_000;

const fn step(
    name: &'static str,
    after: &'static [&'static str],
    modules: &'static [&'static str],
    beside: &'static [&'static str],
    most: usize,
) -> Step {
    Step { name, after, modules, beside, most }
}

/// Files that come after the first click, or once the start page has settled, and in no step: what puts back games that a
/// browser lost when it was killed, the other language, what
/// keeps the site for when there is no network, and what an installed application is called and looks like.
const BESIDE_ALL: &[&str] = &[
    "recover.js",
    "licences.txt",
    "sw.js",
    "tender.webmanifest",
    "icon-180.png",
    "icon-192.png",
    "icon-512.png",
    "icon-maskable.png",
    "notices.en.txt",
    "game.en.txt",
    "class.en.txt",
    "handbook.en.txt",
    "crm.en.txt",
    "work.en.txt",
    "analysis.en.txt",
    "course.en.txt",
    "coursework.en.txt",
];

/// What a visitor downloads at most before the first click, in bytes of brotli: 200 KiB.
const MOST_BEFORE_CLICK: usize = 204_800;
/// What the one file may weigh, in bytes as they are: nothing packs it further.
const MOST_IN_ONE_FILE: usize = 4_600_000;
/// What all that exists may weigh, in bytes of brotli.
const MOST_IN_ALL: usize = 4_600_000;

/// Bytes of one file: as it is, and as servers send it.
#[derive(Clone, Copy, Default)]
struct Bytes {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Prints the bytes of every file of the site, and what each step brings; `links` is the script that fetches modules, as it
/// was before it was made small.
///
/// # Errors
/// When a step has grown beyond what it may weigh.
pub fn print(dist: &Path, links: &str) -> Outcome {
    let site = site(dist)?;
    let bundles = chunk_table::bundles_of(links);
    let mut files: BTreeMap<String, Bytes> = BTreeMap::new();
    println!("{:<34}{:>10}{:>10}{:>10}", "bytes", "raw", "gzip", "brotli");
    for (name, content) in site {
        let name = name.rsplit('/').next().unwrap_or_default().to_owned();
        let bytes = measure(&content).map_err(|error| file_trouble(dist, &error))?;
        line(&name, bytes);
        files.insert(name, bytes);
    }
    if let Some(module) = STEPS.iter().flat_map(|step| step.modules).find(|module| !bundles.contains_key(**module)) {
        return Err(Trouble::new(
            format!("The site has no module {module}, whose bytes are limited."),
            "Name the split points of src/ui/split_points/ in STEPS of xtask/src/build/sizes.rs.",
        ));
    }
    let files_of = |modules: &[&str]| -> BTreeSet<String> {
        let bundles = modules.iter().filter_map(|module| bundles.get(*module)).flatten();
        bundles.map(|bundle| format!("{bundle}.wasm")).collect()
    };
    let mut later: BTreeSet<String> = BESIDE_ALL.iter().map(|name| (*name).to_owned()).collect();
    // Chapters of the course are as large as one another, and so are labs.
    let is_of_course = |name: &&String| name.ends_with(".json") || name.starts_with("situation-");
    later.extend(files.keys().filter(is_of_course).cloned());
    let mut too_much = Vec::new();
    let mut steps = Vec::new();
    for step in STEPS {
        let here = files_of(step.after);
        let mut comes = files_of(step.modules);
        comes.extend(step.beside.iter().map(|name| (*name).to_owned()));
        steps.push((step, sum(&files, |name| comes.contains(name) && !here.contains(name))));
        later.extend(comes);
    }
    println!();
    check("before the first click", sum(&files, |name| !later.contains(name)), MOST_BEFORE_CLICK, &mut too_much);
    for (step, bytes) in steps {
        check(step.name, bytes, step.most, &mut too_much);
    }
    check("in all, both languages", sum(&files, |_name| true), MOST_IN_ALL, &mut too_much);
    let whole = one_file::bytes(dist)?;
    println!("{:<34}{whole:>10}", one_file::NAME);
    if whole > MOST_IN_ONE_FILE {
        too_much.push(format!("{}: {whole} bytes, more than {MOST_IN_ONE_FILE}.", one_file::NAME));
    }
    if too_much.is_empty() {
        return Ok(());
    }
    Err(Trouble::new(
        too_much.join("\n"),
        "Something reaches a module other than through its split point in src/ui/split_points/, or it has grown by itself.",
    ))
}

/// The page, then the files in the folder beside it, by their names below `dist/`. The one file is no part of the site, nor
/// is its package.
pub fn site(dist: &Path) -> Outcome<Vec<(String, Vec<u8>)>> {
    let mut site = files(dist)?;
    site.retain(|(name, _content)| ![one_file::NAME, scorm::NAME].contains(&name.as_str()));
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

fn sum(files: &BTreeMap<String, Bytes>, counts: impl Fn(&str) -> bool) -> Bytes {
    files.iter().filter(|(name, _bytes)| counts(name)).fold(Bytes::default(), |sum, (_name, bytes)| sum.and(*bytes))
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

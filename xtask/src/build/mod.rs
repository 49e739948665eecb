//! `cargo xtask build`: the site as it is published. It works under any address, below any folder,
//! because every address in it is relative and its pages are told apart by location.hash.
//!
//! `index.html` and the service worker, `sw.js`, stand alone; all else lies beside them in a folder named by its
//! content, so that two releases never mix in a browser's cache:
//!
//! | file | what |
//! |---|---|
//! | `boot.js` | notices what keeps the page from starting, and that the program has failed |
//! | `trouble.js` | says so, with what can be done; fetched once the page has started, or when it is needed |
//! | `recover.js` | puts games from the journal into the storage; fetched where there is a journal |
//! | `start.js` | starts the page |
//! | `tender.js`, `tender_bg.wasm` | the start page, and what every page needs |
//! | `tender.css` | its looks |
//! | `__wasm_split.js` | fetches modules with the first click that needs them |
//! | `games.wasm`, `game_pages.wasm`, `game.css` | the rules, the pages of a day's work, and their looks |
//! | `analysis_pages.wasm`, `handbook_pages.wasm`, … | further modules, and what they share (`bundle.rs`) |
//! | `later.css` | the looks of their pages |
//! | `game.zh-CN.txt`, `class.en.txt` … | the texts of the game and of a class, fetched in the language shown |
//! | `theory-1.json`, `quiz-1.json` … | a chapter of the course, fetched when it is opened |
//! | `works.json` | titles and topics of the course's labs and cases |
//! | `case-hotel.json` … | a case of the course, fetched when it is opened |
//! | `report-words.json` | the words of experiment reports |
//! | `labs.json`, `lab-e04.json`, `situation-leads.txt` … | what labs there are, a lab, the game in which it opens |
//! | `licences.txt` | what of others is in it, and under which licences |
//! | `worker.js` | starts a thread beside the page |
//! | `tender.webmanifest`, `icon-192.png` … | what an installed application is called and looks like |
//!
//! Beside the site lies `tender.html`, which has all of it inside (`one_file`), and `tender-scorm.zip`, which has that for a
//! learning platform (`scorm`).

mod bundle;
mod chunk_table;
mod course;
mod course_works;
mod floor;
mod labs;
mod licences;
mod offline;
mod one_file;
mod page;
mod partition;
mod policy;
mod scorm;
mod script;
mod sizes;
mod style;
mod texts;
mod wasm;

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::project::Project;
use crate::run::{Outcome, Trouble, file_trouble};
use crate::setup;

/// Builds the site into `dist/` and prints what a visitor downloads. `--quick` compiles in a fraction
/// of the time, for journeys while developing: what it makes is too large to be published.
pub fn build(project: &Project, words: &[String]) -> Outcome {
    let effort = Effort::read(words)?;
    let tools = setup::release(project)?;
    let made = project.web_target().join("site");
    empty(&made)?;
    wasm::make(project, &tools, effort, &made)?;
    write(&made.join("boot.js"), &wasm::without_remarks(page::BOOT))?;
    write(&made.join("trouble.js"), &wasm::without_remarks(page::TROUBLE))?;
    write(&made.join("recover.js"), &wasm::without_remarks(page::RECOVER))?;
    write(&made.join("start.js"), page::START)?;
    write(&made.join("worker.js"), page::WORKER)?;
    let sheets = style::bundle(&project.root.join("style/main.css"))?;
    write(&made.join("tender.css"), &sheets.first)?;
    write(&made.join("game.css"), &sheets.game)?;
    write(&made.join("later.css"), &sheets.later)?;
    texts::make(&made)?;
    course::make(project, &made)?;
    course_works::make(project, &made)?;
    labs::make(project, &made)?;
    licences::make(project, &made)?;
    let links = script::read(&made.join(bundle::LINKS))?;
    if effort == Effort::Release {
        script::shrink_all(project, &tools.terser, &made)?;
    }
    offline::make(&made)?;
    publish(project, &made)?;
    one_file::make(project, &tools, effort)?;
    scorm::make(&project.dist())?;
    match effort {
        Effort::Release => sizes::print(&project.dist(), &links),
        Effort::Quick => Ok(()),
    }
}

/// How hard the compiler works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// For a site that is published.
    Release,
    /// For a site that is tried on this machine.
    Quick,
}

impl Effort {
    fn read(words: &[String]) -> Outcome<Self> {
        match words {
            [] => Ok(Self::Release),
            [word] if word == "--quick" => Ok(Self::Quick),
            _ => Err(Trouble::new(format!("`build` does not understand {words:?}."), "It takes --quick or nothing.")),
        }
    }
}

/// Puts the files that were made into `dist/`, with the page that starts them.
fn publish(project: &Project, made: &Path) -> Outcome {
    let folder = name_by_content(made)?;
    let written = project.root.join("index.html");
    let html = fs::read_to_string(&written).map_err(|error| file_trouble(&written, &error))?;
    let dist = project.dist();
    empty(&dist)?;
    write(&dist.join("index.html"), &policy::of_site(&page::release(&html, &folder)?)?)?;
    let home = dist.join(&folder);
    fs::rename(made, &home).map_err(|error| file_trouble(&home, &error))?;
    offline::add_worker(&dist, &folder)
}

/// A copy of the site whose files are packed as a web server sends them; where it lies.
pub fn pack(project: &Project) -> Outcome<PathBuf> {
    let packed = project.web_target().join("packed");
    empty(&packed)?;
    for (name, content) in sizes::site(&project.dist())? {
        let path = packed.join(&name);
        let trouble = |error| file_trouble(&path, &error);
        fs::create_dir_all(path.parent().unwrap_or(&packed)).map_err(trouble)?;
        fs::write(&path, sizes::brotli(&content).map_err(trouble)?).map_err(trouble)?;
    }
    Ok(packed)
}

/// A name that changes whenever a file of the folder does.
fn name_by_content(folder: &Path) -> Outcome<String> {
    let mut hasher = DefaultHasher::new();
    for (name, content) in files(folder)? {
        (name, content).hash(&mut hasher);
    }
    Ok(format!("tender-{:016x}", hasher.finish()))
}

/// Names and contents of the files of a folder, in the order of the names.
fn files(folder: &Path) -> Outcome<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| file_trouble(folder, &error))? {
        let path = entry.map_err(|error| file_trouble(folder, &error))?.path();
        if path.is_file() {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            files.push((name, fs::read(&path).map_err(|error| file_trouble(&path, &error))?));
        }
    }
    files.sort();
    Ok(files)
}

fn empty(folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| file_trouble(folder, &error))?;
    }
    fs::create_dir_all(folder).map_err(|error| file_trouble(folder, &error))
}

fn write(path: &Path, text: &str) -> Outcome {
    fs::write(path, text).map_err(|error| file_trouble(path, &error))
}

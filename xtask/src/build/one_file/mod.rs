//! `tender.html`: all of the site in one file, which opens by double click, from a disk or out of a learning platform's
//! file area, and fetches nothing.
//!
//! | part | what |
//! |---|---|
//! | `boot.js`, `recover.js`, `trouble.js` | as in the site: what keeps the page from starting, games from the journal |
//! | `opening.css` | the looks until the page's own sheet is unpacked |
//! | `unpack.js` | unpacks the archive, and starts the program out of memory |
//! | the archive | everything else, packed as one (`archive.rs`), written in printable letters (`letters.rs`) |
//!
//! The program is the linked one before it is split (`program.rs`): it is smaller than its modules, and all of it is here
//! anyway. All of the file is ASCII, so that it is the same under whatever character set a server announces.
//!
//! What was measured, on one release, in bytes: the modules of the site packed as one by LZMA are 3 041 000, the program
//! before splitting 2 746 000, and after `wasm-opt -Oz` instead of `-O2` 2 768 000; texts and sheets 451 000,
//! situations 47 000. As gzip, which browsers unpack by themselves, all of it
//! would be a third larger. Written in 93 letters it grows by 22.6 %, as base64 by 33.3 %. A byte for a byte would
//! need a character set of one byte a letter, which no page can be sure of; a context mixing model saves 12 % and
//! takes twenty times as long at each opening.

mod archive;
mod ascii;
mod letters;
mod program;

use std::fs;
use std::path::Path;

use flate2::Crc;

use super::wasm::without_remarks;
use super::{Effort, page, policy, sizes, style, write};
use crate::project::Project;
use crate::run::{Outcome, Trouble, file_trouble};
use crate::setup::Release;

/// The file in `dist/`.
pub const NAME: &str = "tender.html";

const UNPACK: &str = include_str!("unpack.js");
const THREAD: &str = include_str!("thread.js");
const OPENING: &str = include_str!("opening.css");

/// Writes the file into `dist/`, beside the site that was published there, from whose folder texts and data come.
pub fn make(project: &Project, tools: &Release, effort: Effort) -> Outcome {
    let program = program::make(project, tools, effort)?;
    let sheets = style::bundle(&project.root.join("style/main.css"))?;
    let unpacked = Unpacked { sheet: [sheets.first, sheets.game, sheets.later].concat(), script: program.script };
    let mut contents = vec![
        ("tender.css".to_owned(), unpacked.sheet.clone().into_bytes()),
        ("program.js".to_owned(), unpacked.script.clone().into_bytes()),
        ("thread.js".to_owned(), without_remarks(THREAD).into_bytes()),
    ];
    for (name, content) in sizes::site(&project.dist())? {
        let name = name.rsplit('/').next().unwrap_or_default().to_owned();
        if name.ends_with(".txt") || name.ends_with(".json") {
            contents.push((name, content));
        }
    }
    contents.push(("tender.wasm".to_owned(), program.wasm));
    let written = project.root.join("index.html");
    let html = fs::read_to_string(&written).map_err(|error| file_trouble(&written, &error))?;
    let packed = archive::pack(&contents, effort).map_err(|error| {
        Trouble::new(format!("The archive could not be packed: {error}."), "See xtask/src/build/one_file/archive.rs.")
    })?;
    write(&project.dist().join(NAME), &with_all_inside(&html, &packed, &unpacked)?)
}

/// What the page puts into itself once it is unpacked.
struct Unpacked {
    sheet: String,
    script: String,
}

/// How many bytes the file has.
pub fn bytes(dist: &Path) -> Outcome<usize> {
    let file = dist.join(NAME);
    let bytes = fs::metadata(&file).map_err(|error| file_trouble(&file, &error))?.len();
    Ok(usize::try_from(bytes).unwrap_or(usize::MAX))
}

/// The page with everything in it.
fn with_all_inside(html: &str, packed: &archive::Packed, unpacked: &Unpacked) -> Outcome<String> {
    let mut page = String::new();
    let opening = format!("\n{OPENING}");
    let scripts = [page::BOOT, page::RECOVER, page::TROUBLE, UNPACK]
        .map(|script| format!("\n{}", ascii::in_ascii_script(&without_remarks(script))));
    let mut replaced = 0;
    for line in html.lines() {
        let written = line.trim();
        if written.starts_with("<script src=\"boot.js\">") {
            replaced += 1;
            page += &format!("<style>{opening}</style>\n");
            scripts.iter().for_each(|script| page += &format!("<script>{script}</script>\n"));
        } else if written.starts_with("<p lang=\"zh-CN\">正在打开") {
            replaced += 1;
            page += &ascii::in_ascii_html(UNPACKING);
        } else if written == "</body>" {
            replaced += 1;
            let mut sum = Crc::new();
            sum.update(&packed.bytes);
            let (bytes, size, sum) = (packed.bytes.len(), packed.size, sum.sum());
            page += &format!(
                "<script type=\"text/plain\" id=\"archive\" data-bytes=\"{bytes}\" data-size=\"{size}\" data-sum=\"{sum}\">\n"
            );
            page += &letters::written(&packed.bytes);
            page += "</script>\n</body>\n";
        } else if is_kept(written) {
            page += &ascii::in_ascii_html(written);
            page.push('\n');
        }
    }
    if replaced == 3 {
        let scripts: Vec<String> = scripts.into_iter().chain([unpacked.script.clone()]).collect();
        return policy::of_one_file(&page, &scripts, &[opening, unpacked.sheet.clone()]);
    }
    Err(Trouble::new(
        format!("index.html should have three lines that the one file replaces, but has {replaced}."),
        "Put them back: the script boot.js, the first line of what is shown while it opens, and the body's end.",
    ))
}

/// Whether a line of the page stands in the one file: no remark, and nothing that lies beside it.
fn is_kept(line: &str) -> bool {
    let is_beside = line.starts_with("<link") && !line.contains("href=\"data:") || line.starts_with("<script src=");
    !(is_beside || line.starts_with("<!--"))
}

/// What is shown meanwhile, before the advice for who waits too long.
const UNPACKING: &str = "<p class=\"unpacking\">正在解包，请稍候 · <span lang=\"en\">Unpacking, one moment</span></p>
<progress id=\"unpacking\" max=\"1\" value=\"0\" aria-label=\"正在解包 / Unpacking\"></progress>
<p lang=\"zh-CN\">如果一直停在这里，请换用新版的 Chrome、Edge、Firefox 或 Safari 打开。</p>
";

#[cfg(test)]
mod tests {
    use super::archive::Packed;
    use super::{Unpacked, with_all_inside};

    fn unpacked() -> Unpacked {
        Unpacked { sheet: "body {}".to_owned(), script: "start();".to_owned() }
    }

    #[test]
    fn the_page_of_this_project_becomes_one_file() {
        let packed = Packed { bytes: b"archive".to_vec(), size: 9 };
        let page = with_all_inside(include_str!("../../../../index.html"), &packed, &unpacked())
            .expect("it has all its marks");
        assert!(page.is_ascii(), "a character set that a server announces would change it");
        for beside in ["src=", "rel=\"stylesheet\"", "rel=\"manifest\"", "data-trunk", "import "] {
            assert!(!page.contains(beside), "it needs something that lies beside it: {beside}");
        }
        assert_eq!(page.matches("</script>").count(), 5, "a script ends early");
    }

    #[test]
    fn a_page_without_its_marks_is_told() {
        let packed = Packed { bytes: Vec::new(), size: 0 };
        assert!(with_all_inside("<html></html>", &packed, &unpacked()).is_err());
    }
}

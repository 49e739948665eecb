//! The page of a release: `index.html` as written, with the release's files in the place of what
//! trunk puts in while developing.

use game::RULES_VERSION;

use crate::run::{Outcome, Trouble};

/// The script that notices what keeps the page from running: understood by browsers that understand nothing else.
pub const BOOT: &str = include_str!("boot.js");

/// The script with the words for it.
pub const TROUBLE: &str = include_str!("trouble.js");

/// What puts games from the journal into the storage, where there is a journal.
pub const RECOVER: &str = include_str!("recover.js");

/// The script that starts the page: a file, so that a site may forbid scripts within pages.
pub const START: &str = include_str!("start.js");

/// The script of a thread beside the page.
pub const WORKER: &str = include_str!("worker.js");

/// The page for files that lie in `folder`.
pub fn release(html: &str, folder: &str) -> Outcome<String> {
    let mut page = String::new();
    let mut replaced = Vec::new();
    for line in html.lines() {
        let written = line.trim();
        if let Some((mark, lines)) = REPLACED.iter().find(|(mark, _lines)| written.starts_with(mark)) {
            replaced.push(*mark);
            let rules = RULES_VERSION.to_string();
            lines.iter().for_each(|line| {
                page += &format!("    {}\n", line.replace("FOLDER", folder).replace("RULES", &rules));
            });
        } else if !written.starts_with("<!--") {
            page += line;
            page.push('\n');
        }
    }
    let expected: Vec<&str> = REPLACED.iter().map(|(mark, _lines)| *mark).collect();
    if replaced == expected {
        return Ok(page);
    }
    Err(Trouble::new(
        format!("index.html should have one line for each of {expected:?}, but has {replaced:?}."),
        "Put the lines back: a release replaces them by its own files.",
    ))
}

/// How lines begin that a release replaces, and what stands there then.
const REPLACED: &[(&str, &[&str])] = &[
    ("<link data-trunk rel=\"copy-file\" href=\"xtask/src/build/boot.js\"", &[]),
    ("<link data-trunk rel=\"copy-file\" href=\"xtask/src/build/trouble.js\"", &[]),
    ("<link data-trunk rel=\"copy-file\" href=\"xtask/src/build/recover.js\"", &[]),
    ("<script src=\"boot.js\">", &["<script src=\"FOLDER/boot.js\"></script>"]),
    ("<link data-trunk rel=\"copy-dir\"", &[]),
    (
        "<link rel=\"stylesheet\"",
        &[
            "<link rel=\"stylesheet\" href=\"FOLDER/tender.css\" />",
            "<meta name=\"site-files\" content=\"FOLDER/\" data-rules=\"RULES\" />",
            "<link rel=\"manifest\" href=\"FOLDER/tender.webmanifest\" />",
            "<link rel=\"apple-touch-icon\" href=\"FOLDER/icon-180.png\" />",
        ],
    ),
    (
        "<link data-trunk rel=\"rust\"",
        &[
            "<link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" href=\"FOLDER/tender_bg.wasm\" crossorigin />",
            "<link rel=\"modulepreload\" href=\"FOLDER/tender.js\" />",
            "<link rel=\"modulepreload\" href=\"FOLDER/__wasm_split.js\" />",
            "<script type=\"module\" src=\"FOLDER/start.js\"></script>",
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::release;

    #[test]
    fn the_page_of_this_project_becomes_a_release() {
        let page = release(include_str!("../../../index.html"), "tender-1").expect("the page has all its marks");
        assert!(page.contains("src=\"tender-1/start.js\""), "{page}");
        let (boot, sheet) = (page.find("tender-1/boot.js"), page.find("tender-1/tender.css"));
        assert!(boot.is_some() && boot < sheet, "boot.js must hear when anything after it does not arrive: {page}");
        assert!(!page.contains("data-trunk") && !page.contains("style/main.css"), "{page}");
    }

    #[test]
    fn a_page_without_its_marks_is_told() {
        assert!(release("<html></html>", "tender-1").is_err());
    }
}

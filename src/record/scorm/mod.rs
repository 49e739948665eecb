//! A package of SCORM 1.2, which a learning platform imports: one page that it opens and hears from. SCORM 1.2 is the form
//! that all of them take (ADL, Sharable Content Object Reference Model, version 1.2, 2001).
//!
//! | file of the package | what |
//! |---|---|
//! | `imsmanifest.xml` | what the platform shows, and what it opens |
//! | `index.html` | the one file, `tender.html`, with the two scripts before its own |
//! | `launch.js` | what opens in it, and which result counts |
//! | `scorm.js` | the bridge to the platform (`bridge.js`) |
//!
//! All of it is ASCII but the manifest, which says what it is written in.

mod manifest;

use super::zip::zipped;
use game::json;
use manifest::manifest;
use serde::Serialize;
use std::error::Error;
use std::fmt;

/// What stands in a package.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScormPackage<'a> {
    /// What the platform calls it.
    pub title: &'a str,
    /// The address that opens in the page, from its `#` on.
    pub address: &'a str,
    /// Which result is the platform's.
    pub counts: CountedResult<'a>,
    /// Points of a hundred from which on it is passed; none where whatever comes of it completes it.
    pub pass: Option<u8>,
}

/// The result that is reported to the platform; of several the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountedResult<'a> {
    /// Of whatever is done to its end.
    Any,
    /// Of a game of the challenge with that code.
    Game(&'a str),
    /// Of the lab of that name.
    Lab(&'a str),
    /// Of the exam that was set for this.
    Exam(&'a str),
}

/// A text that was taken for the one file is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotTheOneFile;

impl fmt::Display for NotTheOneFile {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("this is not tender.html")
    }
}

impl Error for NotTheOneFile {}

/// The one file, as it is called where the site lies.
pub const ONE_FILE: &str = "tender.html";

/// The bridge, as it is written.
const BRIDGE: &str = include_str!("bridge.js");
/// The files of a package beside the manifest, the page first.
const FILES: [&str; 3] = ["index.html", "launch.js", "scorm.js"];
/// Where the scripts go: before all that the page may do, and before what it may say of scripts.
const HEAD: &str = "<head>";
const SCRIPTS: &str = "<script src=\"launch.js\"></script>\n<script src=\"scorm.js\"></script>";
/// What only the one file has: its archive.
const ARCHIVE: &str = "id=\"archive\"";

impl ScormPackage<'_> {
    /// The package as a zip archive, with the text of `tender.html`.
    ///
    /// # Errors
    /// [`NotTheOneFile`].
    pub fn zip(&self, one_file: &str) -> Result<Vec<u8>, NotTheOneFile> {
        let (before, after) = one_file.split_once(HEAD).filter(|_| one_file.contains(ARCHIVE)).ok_or(NotTheOneFile)?;
        let launch = self.launch();
        let page = [before, HEAD, "\n", SCRIPTS, after].concat();
        let [index, launch_file, bridge] = FILES;
        let files = [
            ("imsmanifest.xml", manifest(self, &launch, &FILES)),
            (index, page),
            (launch_file, launch),
            (bridge, in_ascii(BRIDGE)),
        ];
        Ok(zipped(&files.map(|(name, text)| (name.to_owned(), text.into_bytes()))))
    }

    /// The script that says what opens.
    fn launch(&self) -> String {
        let counts = match self.counts {
            CountedResult::Any => None,
            CountedResult::Game(code) => Some(("game", code)),
            CountedResult::Lab(name) => Some(("lab", name)),
            CountedResult::Exam(set_for) => Some(("exam", set_for)),
        };
        let launch = Launch { address: self.address, counts, pass: self.pass.map(|pass| pass.min(100)) };
        in_ascii(&format!("window.tenderLaunch = {};\n", json::text(&launch)))
    }
}

#[derive(Serialize)]
struct Launch<'a> {
    address: &'a str,
    counts: Option<(&'static str, &'a str)>,
    pass: Option<u8>,
}

/// A script with escapes for what is not ASCII: they mean the same within texts, where alone such letters stand.
fn in_ascii(script: &str) -> String {
    let mut out = String::with_capacity(script.len());
    for unit in script.encode_utf16() {
        match u8::try_from(unit).ok().filter(u8::is_ascii) {
            Some(letter) => out.push(char::from(letter)),
            None => out += &format!("\\u{unit:04x}"),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::xml::{XmlPiece, pieces};
    use crate::record::zip_read::ZipFiles;
    use game::time::MONTH;

    const PAGE: &str = "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\" />\n</head>\n<body>\n\
        <script type=\"text/plain\" id=\"archive\">\n</script>\n</body>\n</html>\n";

    fn lab() -> ScormPackage<'static> {
        ScormPackage {
            title: "实验 <E04> & \"更多\"",
            address: "#/course/lab/e04",
            counts: CountedResult::Lab("e04"),
            pass: Some(60),
        }
    }

    fn text(zip: &[u8], name: &str) -> String {
        let text = ZipFiles::of(zip).and_then(|files| files.text(name, 100_000));
        text.expect("it is in the archive").expect("it is a text")
    }

    #[test]
    fn the_manifest_names_the_page_the_title_and_the_pass_mark() {
        let zip = lab().zip(PAGE).expect("the one file");
        let manifest = text(&zip, "imsmanifest.xml");
        let pieces: Vec<XmlPiece<'_>> = pieces(&manifest).collect();
        let words_in = |name: &str| {
            let at = pieces.iter().position(|piece| matches!(piece, XmlPiece::Start(tag) if tag.name == name));
            match at.and_then(|at| pieces.get(at + 1)) {
                Some(XmlPiece::Words(words)) => words.clone(),
                other => panic!("{name}: {other:?}"),
            }
        };
        assert_eq!(words_in("schemaversion"), "1.2");
        assert_eq!(words_in("title"), lab().title);
        assert_eq!(words_in("masteryscore"), "60");
        let tags = |name: &'static str| {
            pieces.iter().filter_map(move |piece| match piece {
                XmlPiece::Start(tag) if tag.name == name => Some(*tag),
                _ => None,
            })
        };
        let resource = tags("resource").next().expect("one resource");
        assert_eq!(resource.attribute("href").as_deref(), Some("index.html"));
        assert_eq!(resource.attribute("scormtype").as_deref(), Some("sco"));
        assert_eq!(
            tags("item").next().and_then(|item| item.attribute("identifierref")),
            resource.attribute("identifier")
        );
        for file in tags("file").filter_map(|file| file.attribute("href")) {
            assert!(!text(&zip, &file).is_empty(), "{file} is named and not there");
        }
    }

    #[test]
    fn a_package_without_a_pass_mark_names_none() {
        let zip = ScormPackage { pass: None, ..lab() }.zip(PAGE).expect("the one file");
        assert!(!text(&zip, "imsmanifest.xml").contains("masteryscore"));
    }

    #[test]
    fn the_scripts_stand_before_all_others_of_the_page() {
        let page = text(&lab().zip(PAGE).expect("the one file"), "index.html");
        let (first, second) = (page.find("src=\"launch.js\""), page.find("src=\"scorm.js\""));
        assert!(first.is_some() && first < second && second < page.find("<meta"), "{page}");
    }

    #[test]
    fn what_opens_is_said_in_ascii() {
        let package = ScormPackage { address: "#/challenge/甲", counts: CountedResult::Game("甲"), ..lab() };
        assert_eq!(
            package.launch(),
            "window.tenderLaunch = {\"address\":\"#/challenge/\\u7532\",\"counts\":[\"game\",\"\\u7532\"],\"pass\":60};\n"
        );
        assert!(text(&package.zip(PAGE).expect("the one file"), "scorm.js").is_ascii());
    }

    #[test]
    fn packages_that_open_something_else_have_other_identifiers() {
        let identifier = |package: ScormPackage<'_>| {
            let manifest = manifest(&package, &package.launch(), &FILES);
            manifest.split("identifier=\"").nth(1).and_then(|rest| rest.split('"').next()).map(str::to_owned)
        };
        assert_eq!(identifier(lab()), identifier(ScormPackage { title: "other", ..lab() }));
        assert_ne!(identifier(lab()), identifier(ScormPackage { address: "#/", ..lab() }));
    }

    #[test]
    fn another_page_is_refused() {
        for page in ["", "<html><head></head></html>", "id=\"archive\""] {
            assert_eq!(lab().zip(page), Err(NotTheOneFile), "{page}");
        }
    }

    #[test]
    fn the_bridge_knows_how_long_a_month_is() {
        assert!(BRIDGE.contains(&format!("var MONTH = {MONTH};")));
    }
}

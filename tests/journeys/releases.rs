//! A second release of the built site, which differs from the first in its name, and in its rules where a journey wants
//! that.

use std::fs;
use std::path::PathBuf;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::page::target;

/// The folder of the second release.
pub const SECOND: &str = "tender-2222222222222222";

/// Makes the second release for one journey, under rules of that version; where it lies.
pub fn second_release(rules: u32) -> PathBuf {
    let journey = std::thread::current().name().unwrap_or("journey").replace("::", "-");
    let dist = target().join("journeys").join(journey + "-release");
    let _ = fs::remove_dir_all(&dist);
    fs::create_dir_all(dist.join(SECOND)).expect("a folder for the release can be made");
    let first = fs::read_dir("dist").expect("dist/ is built").flatten().map(|entry| entry.path());
    let first = first.into_iter().find(|path| path.is_dir()).expect("a release has a folder");
    for file in fs::read_dir(&first).expect("the release can be read").flatten() {
        let copy = dist.join(SECOND).join(file.file_name());
        fs::hard_link(file.path(), copy).expect("a file can have two names");
    }
    let folder = first.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let read = |name: &str| fs::read_to_string(format!("dist/{name}")).expect("dist/ is built");
    let (old_page, worker) = (read("index.html"), read("sw.js"));
    let known = game::RULES_VERSION;
    let renamed = |text: &str| text.replace(&folder, SECOND);
    let page = renamed(&old_page).replace(&format!("data-rules=\"{known}\""), &format!("data-rules=\"{rules}\""));
    let worker = renamed(&worker)
        .replace(&hash(&old_page), &hash(&page))
        .replace(&format!("\"rules\":{known}"), &format!("\"rules\":{rules}"));
    fs::write(dist.join("index.html"), page).expect("the page can be written");
    fs::write(dist.join("sw.js"), worker).expect("the worker can be written");
    dist
}

fn hash(text: &str) -> String {
    BASE64_STANDARD.encode(Sha256::digest(text))
}

//! What lets the site be installed and open without a network: the manifest of an installed application with its
//! icons, and the service worker, generated from the files that were built.

use std::fs;
use std::path::Path;

use data_encoding::BASE64;
use game::RULES_VERSION;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::{files, wasm, write};
use crate::run::{Outcome, Trouble, file_trouble};

/// The worker's script, beside the page: it may answer for what lies in its own folder and below.
pub const WORKER_FILE: &str = "sw.js";
/// The manifest, in the folder of the release.
pub const MANIFEST_FILE: &str = "tender.webmanifest";

const WORKER: &str = include_str!("service_worker.js");
/// The line of the script that names the release.
const RELEASE: &str = "const SITE = null;";
const PAGE: &str = "index.html";

/// Icons by their names, with what they are for and their edge in pixels; none of the drawing, which has any.
const ICONS: &[(&str, &[u8], &str, u16)] = &[
    ("icon-192.png", include_bytes!("icons/icon-192.png"), "any", 192),
    ("icon-512.png", include_bytes!("icons/icon-512.png"), "any", 512),
    ("icon-maskable.png", include_bytes!("icons/icon-maskable.png"), "maskable", 512),
];
/// What Apple's devices put on the home screen: they read no manifest for it.
const APPLE_ICON: (&str, &[u8]) = ("icon-180.png", include_bytes!("icons/icon-180.png"));

/// Files that start a page, in the order in which they are kept; then those of a game, then all others, the largest
/// last, because only a query of the data room needs it.
const FIRST: &[&str] = &[
    PAGE,
    "boot.js",
    "tender.css",
    "start.js",
    "tender.js",
    "__wasm_split.js",
    "tender_bg.wasm",
    "trouble.js",
    "recover.js",
    "games.wasm",
    "game_pages.wasm",
    "game.css",
];

/// Puts the manifest and the icons among the files of a release.
pub fn make(made: &Path) -> Outcome {
    write(&made.join(MANIFEST_FILE), &manifest().to_string())?;
    let icons = ICONS.iter().map(|(name, content, _purpose, _edge)| (*name, *content));
    for (name, content) in icons.chain([APPLE_ICON]) {
        let path = made.join(name);
        fs::write(&path, content).map_err(|error| file_trouble(&path, &error))?;
    }
    Ok(())
}

/// Writes the worker of a site that lies whole in `dist`, its release in `folder`.
pub fn add_worker(dist: &Path, folder: &str) -> Outcome {
    write(&dist.join(WORKER_FILE), &worker(dist, folder)?)
}

/// The worker's script with the name of the release, the version of its rules, and the hash of each file.
fn worker(dist: &Path, folder: &str) -> Outcome<String> {
    let page = dist.join(PAGE);
    let page = fs::read(&page).map_err(|error| file_trouble(&page, &error))?;
    let mut kept = vec![(PAGE.to_owned(), page)];
    kept.extend(files(&dist.join(folder))?);
    kept.sort_by_key(|(name, content)| (place(name), content.len()));
    let hash = |content: &[u8]| Value::from(BASE64.encode(&Sha256::digest(content)));
    // The order is that of the list, because the worker's engine keeps it: JSON objects of this crate are sorted.
    let listed: Vec<String> = kept.iter().map(|(name, content)| format!("{:?}:{}", name, hash(content))).collect();
    let release = json!({ "folder": folder, "rules": RULES_VERSION }).to_string();
    let release = format!("{},\"files\":{{{}}}}}", release.trim_end_matches('}'), listed.join(","));
    let (before, after) = WORKER.split_once(RELEASE).ok_or_else(|| {
        Trouble::new(format!("The service worker has no line {RELEASE}"), "Put it back: the build writes the files in.")
    })?;
    Ok(wasm::without_remarks(&format!("{before}const SITE = {release};{after}")))
}

fn place(name: &str) -> usize {
    FIRST.iter().position(|first| *first == name).unwrap_or(FIRST.len())
}

/// Addresses in it are relative to the folder of the release, and the page lies above it.
fn manifest() -> Value {
    let icon = |(name, _content, purpose, edge): &(&str, &[u8], &str, u16)| json!({ "src": name, "type": "image/png", "sizes": format!("{edge}x{edge}"), "purpose": purpose });
    let said = [
        ("name", "竞标留客 Tender"),
        ("short_name", "竞标留客"),
        (
            "description",
            "客户关系管理课程的竞标实训游戏 · A bidding game for courses on customer relationship management",
        ),
        ("lang", "zh-CN"),
        ("id", "../"),
        ("start_url", "../"),
        ("scope", "../"),
        ("display", "standalone"),
        ("background_color", "#f5f1e8"),
        ("theme_color", "#a4262c"),
    ];
    let mut manifest: Map<String, Value> =
        said.into_iter().map(|(name, text)| (name.to_owned(), text.into())).collect();
    manifest.insert("categories".to_owned(), json!(["education", "games"]));
    manifest.insert("icons".to_owned(), ICONS.iter().map(icon).collect());
    manifest.into()
}

#[cfg(test)]
mod tests {
    use super::{ICONS, MANIFEST_FILE, PAGE, make, manifest, worker};
    use std::{env, fs};

    #[test]
    fn the_worker_lists_every_file_of_the_site_with_its_hash() {
        let dist = env::temp_dir().join(format!("tender-offline-{}", std::process::id()));
        let made = dist.join("tender-1");
        fs::create_dir_all(&made).expect("a folder for the test can be made");
        make(&made).expect("files can be written");
        for (name, text) in [(PAGE, "page"), ("tender-1/a.wasm", "aaaa"), ("tender-1/boot.js", "boot of the page")] {
            fs::write(dist.join(name), text).expect("files can be written");
        }
        let script = worker(&dist, "tender-1").expect("the site is whole");
        fs::remove_dir_all(&dist).expect("the folder is there");
        // The page and what starts it come first.
        let list = script.split_once("\"files\":{").expect("there is a list").1;
        // What `printf page | openssl dgst -sha256 -binary | base64` says.
        assert!(
            list.starts_with("\"index.html\":\"NmAxWprz3yVdjxmrB35Hl4IrQUiKDioEvGr3EhPCMnQ=\",\"boot.js\":"),
            "{list}"
        );
        for name in ["a.wasm", MANIFEST_FILE, "icon-180.png", ICONS[0].0] {
            assert!(list.contains(&format!("{name:?}:")), "{name} is not in {list}");
        }
        assert!(script.contains("\"folder\":\"tender-1\""), "{script}");
        assert!(!script.contains("// "), "remarks are left in: {script}");
    }

    #[test]
    fn the_manifest_names_icons_that_are_there() {
        let manifest = manifest();
        let icons = manifest["icons"].as_array().expect("icons come as a list");
        assert_eq!(icons.len(), ICONS.len());
        assert!(icons.iter().any(|icon| icon["purpose"] == "maskable"), "{manifest}");
    }
}

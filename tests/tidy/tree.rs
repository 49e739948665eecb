//! The files of the checkout.

use std::fs;
use std::path::Path;

/// Folders that hold what was made or fetched, not written.
const NOT_OURS: &[&str] = &["target", "dist", "node_modules"];

/// A text file: its path from the root with `/` between folders, and its text.
pub struct File {
    pub path: String,
    pub text: String,
}

/// Every text file of the checkout.
pub struct Tree {
    pub files: Vec<File>,
}

impl Tree {
    /// Reads the checkout in which the test runs.
    pub fn read() -> Self {
        let mut files = Vec::new();
        collect(Path::new("."), &mut files);
        files.sort_by(|a, b| a.path.cmp(&b.path));
        assert!(files.iter().any(|file| file.path == "Cargo.toml"), "not at the root of the checkout");
        Self { files }
    }

    /// What one check finds in all files.
    pub fn check(&self, find: impl Fn(&File) -> Vec<String>) -> Vec<String> {
        self.files.iter().flat_map(find).collect()
    }
}

/// The names at the top level of the checkout.
pub fn top_level() -> Vec<String> {
    let entries = fs::read_dir(".").expect("the root can be read");
    entries.map(|entry| entry.expect("an entry can be read").file_name().to_string_lossy().into_owned()).collect()
}

fn collect(folder: &Path, files: &mut Vec<File>) {
    for entry in fs::read_dir(folder).expect("a folder of the checkout can be read") {
        let path = entry.expect("an entry can be read").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            let is_hidden = name.starts_with('.') && !matches!(&*name, ".ci" | ".cargo" | ".config" | ".github");
            if !is_hidden && !NOT_OURS.contains(&&*name) {
                collect(&path, files);
            }
        } else if let Ok(text) = fs::read_to_string(&path) {
            let path = path.to_string_lossy().replace('\\', "/");
            files.push(File { path: path.trim_start_matches("./").to_owned(), text });
        }
    }
}

/// A file for a sample.
#[cfg(test)]
pub fn sample(path: &str, text: &str) -> File {
    File { path: path.to_owned(), text: text.to_owned() }
}

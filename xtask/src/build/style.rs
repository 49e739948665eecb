//! The style sheets of a release: three files instead of one a component, one for the start page, one that comes
//! with the game, and one for the pages of later modules.

use std::fs;
use std::path::{Path, PathBuf};

use crate::run::{Outcome, Trouble, file_trouble};

/// The sheets of a release.
pub struct Sheets {
    /// What the start page needs.
    pub first: String,
    /// The game's, to be put after it.
    pub game: String,
    /// That of later modules, to be put after both.
    pub later: String,
}

/// How `main.css` imports the game's sheet, and after it that of later modules.
const GAME: &str = "@import url(\"game.css\");";
const LATER: &str = "@import url(\"later.css\");";

/// `main.css` without the other two; and each of those, with what `main.css` has after them, because in a sheet what
/// stands later is stronger.
pub fn bundle(main: &Path) -> Outcome<Sheets> {
    let text = fs::read_to_string(main).map_err(|error| file_trouble(main, &error))?;
    let both = format!("{GAME}\n{LATER}");
    let Some((before, after)) = text.split_once(&both) else {
        return Err(Trouble::new(
            format!("{} does not import the sheets of the game and of later modules.", main.display()),
            format!(
                "Put {GAME} and {LATER} on lines of their own, one after the other, where the game's rules belong."
            ),
        ));
    };
    let bundled = |text: &str| with_imports(main, text);
    let (before, game, later, after) = (bundled(before)?, bundled(GAME)?, bundled(LATER)?, bundled(after)?);
    Ok(Sheets { first: before + &after, game: game + &after, later: later + &after })
}

/// The text of the sheet with every sheet it imports in the place of the import.
fn with_imports(sheet: &Path, text: &str) -> Outcome<String> {
    let folder = sheet.parent().map_or_else(PathBuf::new, Path::to_owned);
    let mut bundled = String::new();
    for line in without_comments(text).lines() {
        let line = line.trim();
        if let Some(name) = imported(line) {
            let imported = folder.join(name);
            let text = fs::read_to_string(&imported).map_err(|error| file_trouble(&imported, &error))?;
            bundled += &with_imports(&imported, &text)?;
        } else if line.starts_with("@import") {
            return Err(Trouble::new(
                format!("{} imports in a way that cannot be bundled: {line}", sheet.display()),
                "Write it as @import url(\"file.css\"); on a line of its own.",
            ));
        } else if !line.is_empty() {
            bundled += line;
            bundled.push('\n');
        }
    }
    Ok(bundled)
}

/// The file of a line `@import url("file.css");`.
fn imported(line: &str) -> Option<&str> {
    line.strip_prefix("@import url(\"")?.strip_suffix("\");")
}

fn without_comments(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        kept += before;
        rest = after.split_once("*/").map_or("", |(_comment, after)| after);
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::{imported, without_comments};

    #[test]
    fn imports_are_recognised() {
        let cases = [
            ("@import url(\"tokens.css\");", Some("tokens.css")),
            ("@import url(\"pages/desk.css\");", Some("pages/desk.css")),
            ("@import \"tokens.css\";", None),
            ("@layer base;", None),
        ];
        for (line, file) in cases {
            assert_eq!(imported(line), file, "{line}");
        }
    }

    #[test]
    fn comments_are_left_out() {
        let cases = [("a /* b */ c", "a  c"), ("/* a\n b */c", "c"), ("a /* never closed", "a "), ("a", "a")];
        for (text, kept) in cases {
            assert_eq!(without_comments(text), kept, "{text}");
        }
    }
}

//! What is saved or hashed has one size everywhere: no `usize` in a type that serde writes. Read off
//! the text of the type, so a type alias could hide one; the golden games would then differ.

use crate::code;
use crate::tree::File;

const VARYING: &[&str] = &["usize", "isize"];

/// Types that serde writes and that hold a number whose size depends on the machine.
pub fn varying_sizes(file: &File) -> Vec<String> {
    if !file.path.ends_with(".rs") {
        return Vec::new();
    }
    let bare = code::bare(&file.text);
    let mut found = Vec::new();
    let mut rest = bare.as_str();
    while let Some(at) = rest.find("#[derive(") {
        rest = &rest[at..];
        let (derives, after) = rest.split_once(")]").unwrap_or((rest, ""));
        if code::names(derives, "Serialize") && VARYING.iter().any(|name| code::names(body(after), name)) {
            found.push(format!("{}: {}: holds a usize or isize and is saved", file.path, heading(after)));
        }
        rest = after;
    }
    found
}

/// The line that names the type.
fn heading(item: &str) -> &str {
    let is_heading = |line: &&str| ["struct", "enum"].iter().any(|word| code::names(line, word));
    item.lines().find(is_heading).unwrap_or_default().trim()
}

/// The text of a type up to the bracket or semicolon that ends it.
fn body(item: &str) -> &str {
    let mut depth = 0;
    for (at, c) in item.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 1 => return &item[..at],
            '}' => depth -= 1,
            ';' if depth == 0 => return &item[..at],
            _ => {}
        }
    }
    item
}

#[cfg(test)]
mod tests {
    use super::varying_sizes;
    use crate::tree::sample;

    #[test]
    fn only_saved_types_are_held_to_it() {
        let cases = [
            ("#[derive(Clone, Serialize)]\npub struct A { x: usize }", 1),
            ("#[derive(Clone, Serialize)]\npub struct A(Vec<isize>);", 1),
            ("#[derive(Clone, Serialize)]\n#[serde(transparent)]\npub enum A { B { x: usize } }", 1),
            ("#[derive(Clone, Serialize)]\npub struct A { x: u32 }\nfn f(x: usize) {}", 0),
            ("#[derive(Clone)]\npub struct A { x: usize }", 0),
            ("#[derive(Serialize)]\nstruct A;\n#[derive(Clone)]\nstruct B(usize);", 0),
        ];
        for (text, expect) in cases {
            assert_eq!(varying_sizes(&sample("src/game/a.rs", text)).len(), expect, "{text}");
        }
    }
}

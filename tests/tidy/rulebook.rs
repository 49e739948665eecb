//! Doc comments name the sections of the rulebook: those must exist.

use crate::tree::File;

const RULEBOOK: &str = include_str!("../../src/game/RULEBOOK.md");

/// Sections that are named ("rulebook 4 and 99") and do not exist.
pub fn unknown_sections(file: &File) -> Vec<String> {
    if !file.path.ends_with(".rs") || file.path.starts_with("tests/tidy") {
        return Vec::new();
    }
    let lines = (1..).zip(file.text.lines());
    lines
        .flat_map(|(number, line)| {
            let unknown = named(line).into_iter().filter(|section| !exists(*section));
            unknown.map(move |section| format!("{}:{number}: the rulebook has no section {section}", file.path))
        })
        .collect()
}

fn exists(section: u32) -> bool {
    RULEBOOK.lines().any(|line| line.starts_with(&format!("## {section}. ")))
}

/// The numbers after the word: "rulebook 3", "rulebook 2 and 3", "rulebook 2, 4 and 5".
fn named(line: &str) -> Vec<u32> {
    let mut sections = Vec::new();
    for (at, word) in line.match_indices("rulebook ") {
        let mut rest = &line[at + word.len()..];
        while let Some(end) = rest.find(|sign: char| !sign.is_ascii_digit()).or(Some(rest.len())).filter(|end| *end > 0)
        {
            sections.extend(rest[..end].parse::<u32>().ok());
            let after = &rest[end..];
            rest = after.strip_prefix(", ").or_else(|| after.strip_prefix(" and ")).unwrap_or("");
        }
    }
    sections
}

#[test]
fn sections_are_read_from_a_line() {
    let cases: [(&str, &[u32]); 7] = [
        ("//! Money (rulebook 6): all of it", &[6]),
        ("/// Stages (rulebook 2 and 3).", &[2, 3]),
        ("/// (rulebook 2, 4 and 5)", &[2, 4, 5]),
        ("/// as the rulebook says", &[]),
        ("/// (rulebook 12, `keeping_is_cheaper`)", &[12]),
        ("/// rulebook 7", &[7]),
        ("/// (rulebook 3) and (rulebook 99)", &[3, 99]),
    ];
    for (line, sections) in cases {
        assert_eq!(named(line), sections, "{line}");
    }
    assert_eq!([1, 14, 15].map(exists), [true, true, false]);
}

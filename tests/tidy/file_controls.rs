//! Files are taken by one control: what phones rename can be chosen everywhere.

use crate::tree::File;

/// The one control that takes files, of any name.
const FILE_FIELD: &str = "src/ui/components/file_field.rs";

/// Controls that take files elsewhere, and lists of endings that would grey out what a phone has renamed.
pub fn strays(file: &File) -> Vec<String> {
    let is_ours = file.path.starts_with("src/ui/") && file.path.ends_with(".rs");
    let lines = (1..).zip(file.text.lines()).filter(|_| is_ours);
    let strays = lines.filter(|(_, line)| {
        let is_elsewhere = line.contains("type=\"file\"") && file.path != FILE_FIELD;
        is_elsewhere || line.trim_start().starts_with("accept=") || line.contains(" accept=")
    });
    strays
        .map(|(number, _)| format!("{}:{number}: files are taken by {FILE_FIELD}, whatever their names", file.path))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::strays;
    use crate::tree::sample;

    #[test]
    fn other_controls_for_files_are_found() {
        let cases = [
            ("src/ui/pages/a.rs", "<input type=\"file\" on:change=take />", 1),
            ("src/ui/pages/a.rs", "<FileField on_take=take />", 0),
            ("src/ui/components/file_field.rs", "<input type=\"file\" />", 0),
            ("src/ui/components/file_field.rs", "<input type=\"file\" accept=\".json\" />", 1),
            ("tests/journeys/page.rs", "'input[type=\"file\"]'", 0),
        ];
        for (path, text, expect) in cases {
            assert_eq!(strays(&sample(path, text)).len(), expect, "{path}: {text}");
        }
    }
}

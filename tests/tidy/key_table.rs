//! The table of keys at the head of `src/browser/keys.rs`, read as data.

/// A row of the table.
#[derive(Debug, PartialEq, Eq)]
pub struct Row {
    /// The key; what stands in braces is the key's own, or one of several words.
    pub key: String,
    /// Where it is kept: `shared`, `tab`, or both; `database`.
    pub places: Vec<String>,
    /// The file that writes it.
    pub writer: String,
    /// When it is written, and what happens when there is no room.
    pub told: [String; 2],
}

/// The rows of the table in a text.
pub fn rows(text: &str) -> Vec<Row> {
    text.lines().filter_map(|line| row(line.strip_prefix("//! |")?)).collect()
}

fn row(line: &str) -> Option<Row> {
    let mut cells = line.trim_end().trim_end_matches('|').split('|').map(|cell| cell.trim().replace('`', ""));
    let key = cells.next().filter(|key| key.starts_with("tender."))?;
    let places = cells.next()?.split(", ").map(str::to_owned).collect();
    Some(Row { key, places, writer: cells.next()?, told: [cells.next()?, cells.next()?] })
}

impl Row {
    /// Whether a key is of this row and may be kept in this place.
    pub fn allows(&self, place: &str, key: &str) -> bool {
        let (mut parts, mut found) = (self.key.split('.'), key.split('.'));
        let each_fits = parts.by_ref().zip(found.by_ref()).all(|(part, word)| fits(part, word));
        let [of_row, of_key] = [self.key.as_str(), key].map(|key| key.split('.').count());
        // The key of a text that is put aside has the whole key of that text in it.
        let as_long = of_row == of_key || self.key.ends_with("{text}") && of_row < of_key;
        each_fits && as_long && self.places.iter().any(|other| other == place)
    }
}

/// Whether a word may stand in a part of a key between two dots.
fn fits(part: &str, word: &str) -> bool {
    match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
        Some(words) if words.contains(',') => words.split(',').any(|other| other == word),
        Some(_name) => !word.is_empty(),
        None => part == word,
    }
}

//! A table as text for spreadsheets: UTF-8 with a mark that says so, commas, quoted cells.

/// Tells spreadsheets that the text is UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';
/// What a spreadsheet takes for the beginning of a formula; under Chinese and Japanese settings also the
/// full-width signs.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Digits that a spreadsheet shows as they are; of more it makes a power of ten, and beyond fifteen it
/// forgets the last.
const SHOWN_DIGITS: usize = 11;

/// A table that grows line by line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Csv(String);

impl Default for Csv {
    fn default() -> Self {
        Self(BYTE_ORDER_MARK.to_string())
    }
}

impl Csv {
    /// One more line. Numbers as they are; what people wrote goes through [`harmless`] first.
    pub fn line<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) {
        for (nth, cell) in cells.into_iter().enumerate() {
            let comma = if nth > 0 { "," } else { "" };
            let cell: String = cell.chars().filter(|sign| !is_unprintable(*sign)).collect();
            self.0.push_str(&format!("{comma}\"{}\"", cell.replace('"', "\"\"")));
        }
        self.0.push_str("\r\n");
    }

    /// The table.
    pub fn text(self) -> String {
        self.0
    }
}

/// A table of [`Csv`] with a tab between two cells, as spreadsheets take it from a clipboard. The tabs that keep digits as
/// they are go, and lines within a cell are put into one.
pub fn as_tabs(table: &str) -> String {
    let mut tabs = String::new();
    let mut is_quoted = false;
    let mut signs = table.trim_start_matches(BYTE_ORDER_MARK).chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' if is_quoted && signs.next_if_eq(&'"').is_some() => tabs.push('"'),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => tabs.push('\t'),
            '\n' if is_quoted => tabs.push(' '),
            '\t' | '\r' => {}
            other => tabs.push(other),
        }
    }
    tabs
}

/// Whether a sign has no place in a table: a control sign that is no blank. Some spreadsheets end a text at the first.
fn is_unprintable(sign: char) -> bool {
    sign.is_control() && !matches!(sign, '\t' | '\n' | '\r')
}

/// Words that a spreadsheet will not run: an apostrophe goes before what looks like a formula.
pub fn harmless(words: &str) -> String {
    if words.starts_with(FORMULA) { format!("'{words}") } else { words.to_owned() }
}

/// Words that a spreadsheet will neither run nor rewrite: what begins with a digit and is no short plain
/// number gets a tab before it, so that `0012345` keeps its noughts, 18 digits keep the last of them and
/// `3-12` is no date. Excel, WPS and LibreOffice take such a cell for text and show no tab; quotes alone
/// do not keep them from reading a number, and `="0012345"` would be a formula.
pub fn verbatim(words: &str) -> String {
    let is_digits = words.bytes().all(|sign| sign.is_ascii_digit());
    let is_plain = is_digits && words.len() <= SHOWN_DIGITS && !words.starts_with('0');
    let begins_with_digit = words.starts_with(|first: char| first.is_ascii_digit() || matches!(first, '０'..='９'));
    if begins_with_digit && !is_plain { format!("\t{words}") } else { harmless(words) }
}

/// Thousandths as a plain number with three decimals, so that a spreadsheet can count with it.
pub fn thousandths(value: i64) -> String {
    let sign = if value < 0 { "-" } else { "" };
    let size = value.unsigned_abs();
    format!("{sign}{}.{:03}", size / 1000, size % 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_quoted_and_the_text_marked() {
        let mut csv = Csv::default();
        csv.line(["林\0小雨\u{7}", "a \"b\", c", "-1.500"]);
        assert_eq!(csv.text(), "\u{feff}\"林小雨\",\"a \"\"b\"\", c\",\"-1.500\"\r\n");
    }

    #[test]
    fn a_table_is_taken_from_a_clipboard() {
        let mut csv = Csv::default();
        csv.line(["Name", "Number", "Remark"]);
        csv.line(["林小雨", &verbatim("0012345"), "says \"yes\", and\r\nmore"]);
        assert_eq!(as_tabs(&csv.text()), "Name\tNumber\tRemark\n林小雨\t0012345\tsays \"yes\", and more\n");
        assert_eq!(as_tabs("a,b\nc,\"\""), "a\tb\nc\t");
    }

    #[test]
    fn formulas_are_made_harmless_and_nothing_else_is() {
        for words in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠A"] {
            assert_eq!(harmless(words), format!("'{words}"));
        }
        for words in ["", "林小雨", "a=b", " x"] {
            assert_eq!(harmless(words), words);
        }
    }

    #[test]
    fn what_a_spreadsheet_would_rewrite_stays_as_it_is() {
        for words in ["0012345", "0", "123456789012", "110101199003074514", "3-12", "2026/1", "1E5", "１２", "7班"] {
            assert_eq!(verbatim(words), format!("\t{words}"));
        }
        for words in ["", "7", "20260012345", "A0012", "林小雨"] {
            assert_eq!(verbatim(words), words);
        }
        assert_eq!(verbatim("=1+1"), "'=1+1");
    }

    #[test]
    fn numbers_are_plain() {
        assert_eq!([1_234_567, -5, 0].map(thousandths), ["1234.567", "-0.005", "0.000"]);
    }
}

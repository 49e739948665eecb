//! Reads a table that a spreadsheet wrote as text: cells between quotes or plain, divided by commas, semicolons or
//! tabs, lines ended in any way.

use std::error::Error;
use std::fmt;

/// Lines of a table that are read at most.
pub const MOST_LINES: usize = 500;

/// Signs with which a formula begins: before them an apostrophe says that they are words.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Why a text is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CsvError {
    /// There is nothing in it.
    Empty,
    /// A quote that begins in this line is never closed.
    OpenQuote {
        /// The line, from 1.
        line: u32,
    },
    /// It has more lines than are read.
    TooLong {
        /// Lines at most.
        most: u32,
    },
}

impl fmt::Display for CsvError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "not a table: {self:?}")
    }
}

impl Error for CsvError {}

/// A line of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CsvLine {
    /// Where it begins in the text, from 1.
    pub number: u32,
    /// Its cells, without blanks around them.
    pub cells: Vec<String>,
}

/// The lines of a table; empty ones are left out.
///
/// # Errors
/// [`CsvError`] says why it is none.
pub fn read(text: &str) -> Result<Vec<CsvLine>, CsvError> {
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap_or_default();
    let divider = [',', ';', '\t', '，'].into_iter().max_by_key(|sign| (first.matches(*sign).count(), *sign == ','));
    let divider = divider.unwrap_or(',');
    let mut lines = Vec::new();
    let mut reader = Reader { signs: text.chars().peekable(), line: 1, divider };
    while reader.signs.peek().is_some() {
        let number = reader.line;
        let cells = reader.cells()?;
        if cells.iter().any(|cell| !cell.is_empty()) {
            lines.push(CsvLine { number, cells });
        }
        if lines.len() > MOST_LINES {
            return Err(CsvError::TooLong { most: MOST_LINES as u32 });
        }
    }
    if lines.is_empty() { Err(CsvError::Empty) } else { Ok(lines) }
}

struct Reader<'a> {
    signs: std::iter::Peekable<std::str::Chars<'a>>,
    line: u32,
    divider: char,
}

impl Reader<'_> {
    /// The cells of one line, its end taken.
    fn cells(&mut self) -> Result<Vec<String>, CsvError> {
        let mut cells = Vec::new();
        loop {
            let (cell, is_last) = self.cell()?;
            cells.push(cell);
            if is_last {
                return Ok(cells);
            }
        }
    }

    /// One cell, and whether it is the last of its line.
    fn cell(&mut self) -> Result<(String, bool), CsvError> {
        let mut cell = String::new();
        let began = self.line;
        let mut is_quoted = false;
        loop {
            let Some(sign) = self.signs.next() else {
                return if is_quoted { Err(CsvError::OpenQuote { line: began }) } else { Ok((plain(&cell), true)) };
            };
            match sign {
                '"' if is_quoted && self.signs.next_if_eq(&'"').is_some() => cell.push('"'),
                '"' if is_quoted => is_quoted = false,
                '"' if cell.trim().is_empty() => {
                    cell.clear();
                    is_quoted = true;
                }
                '\r' | '\n' => {
                    if sign == '\r' {
                        self.signs.next_if_eq(&'\n');
                    }
                    self.line += 1;
                    if !is_quoted {
                        return Ok((plain(&cell), true));
                    }
                    cell.push('\n');
                }
                _ if sign == self.divider && !is_quoted => return Ok((plain(&cell), false)),
                _ => cell.push(sign),
            }
        }
    }
}

/// A cell without blanks around it, nor the sign that keeps a spreadsheet from reading a formula or a number in it.
fn plain(cell: &str) -> String {
    let cell = cell.trim();
    let formula = cell.strip_prefix('\'').filter(|rest| rest.starts_with(FORMULA));
    formula.unwrap_or(cell).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        read(text).expect("a table").into_iter().map(|line| line.cells).collect()
    }

    #[test]
    fn dividers_and_ends_of_lines_are_told_from_the_text() {
        for text in ["a,b\nc,d", "a;b\r\nc;d\r\n", "a\tb\rc\td\r", "\u{feff}a，b\n\n c ，d", "\"a\",\"b\"\n\"c\",\"d\""]
        {
            assert_eq!(cells(text), [["a", "b"], ["c", "d"]], "{text:?}");
        }
    }

    #[test]
    fn a_broken_table_is_told_with_its_line() {
        assert_eq!(read("a,b\nc,\"d\ne,f\n"), Err(CsvError::OpenQuote { line: 2 }));
        assert_eq!(read(" \n\n"), Err(CsvError::Empty));
        assert_eq!(read(&"a\n".repeat(501)), Err(CsvError::TooLong { most: 500 }));
        assert_eq!(
            read("a\n\n\"b\nc\"\nd").expect("a table").iter().map(|line| line.number).collect::<Vec<_>>(),
            [1, 3, 5]
        );
    }
}

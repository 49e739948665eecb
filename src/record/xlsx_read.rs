//! The first sheet of a workbook in Office Open XML, as Excel, WPS and LibreOffice write it: what its cells say, line by
//! line. Written here, because the library for it weighs more than the page that asks for a table.

use super::xml::{XmlPiece, pieces};
use super::zip_read::{ZipError, ZipFiles};
use std::error::Error;
use std::fmt;

/// Bytes of a workbook at most.
pub const MOST_WORKBOOK: u32 = 5_000_000;
/// Bytes of one of its parts at most once unpacked.
const MOST_PART: u32 = 40_000_000;
/// Lines at most that are looked at.
pub const MOST_SHEET_LINES: u32 = 100_000;
/// Columns at most that are looked at; what stands further right is left out.
const MOST_COLUMNS: usize = 100;

/// Why a file gives no sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkbookError {
    /// It is no workbook of this form: perhaps an older one, `.xls`, or one that is protected by a password.
    NoWorkbook,
    /// It is one, and cannot be unpacked.
    Damaged,
    /// It is larger than what is read.
    TooLarge,
    /// Its first sheet is empty.
    Empty,
}

/// A line of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetLine {
    /// Its number in the sheet, from 1.
    pub number: u32,
    /// Its cells as they read, without blanks around them.
    pub cells: Vec<String>,
}

/// The lines of the first sheet in which anything stands.
///
/// # Errors
/// [`WorkbookError`].
pub fn first_sheet(bytes: &[u8]) -> Result<Vec<SheetLine>, WorkbookError> {
    if bytes.len() > MOST_WORKBOOK as usize {
        return Err(WorkbookError::TooLarge);
    }
    let files = ZipFiles::of(bytes).ok_or(WorkbookError::NoWorkbook)?;
    let part = |name: &str| match files.text(name, MOST_PART) {
        Some(Ok(text)) => Ok(Some(text)),
        Some(Err(ZipError::TooLarge)) => Err(WorkbookError::TooLarge),
        Some(Err(ZipError::Damaged)) => Err(WorkbookError::Damaged),
        None => Ok(None),
    };
    let workbook = part("xl/workbook.xml")?.ok_or(WorkbookError::NoWorkbook)?;
    let relations = part("xl/_rels/workbook.xml.rels")?.unwrap_or_default();
    let target = |kind: &str, id: Option<&str>| target(&relations, kind, id);
    let id = first_id(&workbook);
    let sheet = target("/worksheet", id.as_deref()).unwrap_or_else(|| "xl/worksheets/sheet1.xml".to_owned());
    let shared = target("/sharedStrings", None).unwrap_or_else(|| "xl/sharedStrings.xml".to_owned());
    let words = part(&shared)?.map(|text| shared_words(&text)).unwrap_or_default();
    let lines = lines(&part(&sheet)?.ok_or(WorkbookError::Damaged)?, &words)?;
    if lines.is_empty() { Err(WorkbookError::Empty) } else { Ok(lines) }
}

/// By what the workbook's relations know its first sheet.
fn first_id(workbook: &str) -> Option<String> {
    pieces(workbook).find_map(|piece| match piece {
        XmlPiece::Start(tag) if tag.name == "sheet" => tag.attribute("id"),
        _ => None,
    })
}

/// Where a part lies that the workbook is related to: the first of a kind, or the one with that id.
fn target(relations: &str, kind: &str, id: Option<&str>) -> Option<String> {
    pieces(relations).find_map(|piece| {
        let XmlPiece::Start(tag) = piece else { return None };
        let fits = tag.attribute("Type").is_some_and(|its| its.ends_with(kind))
            && id.is_none_or(|id| tag.attribute("Id").as_deref() == Some(id));
        let target = tag.attribute("Target").filter(|_| fits)?;
        Some(target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned))
    })
}

/// Words that cells share, by their numbers. What is written above them to say how they sound is left out.
fn shared_words(text: &str) -> Vec<String> {
    let (mut all, mut words) = (Vec::new(), Words::default());
    for piece in pieces(text) {
        match piece {
            XmlPiece::End("si") => all.push(words.take()),
            other => words.look(&other),
        }
    }
    all
}

/// What stands in the cells of a sheet.
fn lines(text: &str, shared: &[String]) -> Result<Vec<SheetLine>, WorkbookError> {
    let (mut lines, mut line) = (Vec::new(), SheetLine { number: 0, cells: Vec::new() });
    let (mut column, mut kind, mut value, mut words) = (0, String::new(), None::<String>, Words::default());
    for piece in pieces(text) {
        match &piece {
            XmlPiece::Start(tag) if tag.name == "row" => {
                let said = tag.attribute("r").and_then(|number| number.parse().ok());
                line = SheetLine { number: said.unwrap_or(line.number.saturating_add(1)), cells: Vec::new() };
                if line.number > MOST_SHEET_LINES {
                    return Err(WorkbookError::TooLarge);
                }
            }
            XmlPiece::End("row") if line.cells.iter().any(|cell| !cell.is_empty()) => lines.push(line.clone()),
            XmlPiece::Start(tag) if tag.name == "c" => {
                column = tag.attribute("r").and_then(|place| column_of(&place)).unwrap_or(line.cells.len());
                (kind, value) = (tag.attribute("t").unwrap_or_default(), None);
                words.take();
            }
            XmlPiece::Start(tag) if tag.name == "v" => value = Some(String::new()),
            XmlPiece::Words(text) if value.is_some() && !words.is_open => {
                value.get_or_insert_default().push_str(text);
            }
            XmlPiece::End("c") if column < MOST_COLUMNS => {
                let inline = words.take();
                let cell = match (kind.as_str(), value.take()) {
                    ("s", Some(nth)) => nth.trim().parse().ok().and_then(|nth: usize| shared.get(nth).cloned()),
                    ("inlineStr", _) => Some(inline),
                    ("str" | "b" | "e" | "d", said) => said,
                    (_, said) => said.map(|number| plain_number(number.trim())),
                };
                if line.cells.len() <= column {
                    line.cells.resize(column + 1, String::new());
                }
                line.cells[column] = cell.unwrap_or_default().trim().to_owned();
            }
            other => words.look(other),
        }
    }
    Ok(lines)
}

/// Words within `t`, gathered; those within `rPh` say how the others sound.
#[derive(Default)]
struct Words {
    text: String,
    is_open: bool,
    is_sound: bool,
}

impl Words {
    fn look(&mut self, piece: &XmlPiece<'_>) {
        match piece {
            XmlPiece::Start(tag) if tag.name == "t" => self.is_open = true,
            XmlPiece::End("t") => self.is_open = false,
            XmlPiece::Start(tag) if tag.name == "rPh" => self.is_sound = true,
            XmlPiece::End("rPh") => self.is_sound = false,
            XmlPiece::Words(text) if self.is_open && !self.is_sound => self.text.push_str(text),
            _ => {}
        }
    }

    fn take(&mut self) -> String {
        std::mem::take(self).text
    }
}

/// The column of a place such as `AB12`, from 0.
fn column_of(place: &str) -> Option<usize> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic);
    let number = letters.fold(0_usize, |all, letter| {
        all.saturating_mul(26).saturating_add(usize::from(letter.to_ascii_uppercase() - b'A') + 1)
    });
    number.checked_sub(1)
}

/// A whole number without a power of ten, as a person typed it: `2.0260012345E10` is 20260012345. Anything else stays.
fn plain_number(number: &str) -> String {
    let plain = || {
        let (digits, power) = number.split_once(['E', 'e'])?;
        let power: usize = power.trim_start_matches('+').parse().ok().filter(|power| *power < 20)?;
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let is_digits = |part: &str| part.bytes().all(|sign| sign.is_ascii_digit());
        let fits = !whole.is_empty() && is_digits(whole) && is_digits(fraction) && fraction.len() <= power;
        fits.then(|| format!("{whole}{fraction}{}", "0".repeat(power - fraction.len())))
    };
    plain().unwrap_or_else(|| number.strip_suffix(".0").unwrap_or(number).to_owned())
}

impl fmt::Display for WorkbookError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "no sheet: {self:?}")
    }
}

impl Error for WorkbookError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::xlsx::{Xlsx, XlsxCell};

    fn words(words: &str) -> XlsxCell {
        XlsxCell::Words(words.to_owned())
    }

    #[test]
    fn what_was_written_is_read() {
        let mut sheet = Xlsx::default();
        sheet.heads(&[words("姓名"), words("学号"), words("组")]);
        sheet.line(&[words(" a<b> & \"c\" "), XlsxCell::Number("20260012345".to_owned()), XlsxCell::Empty]);
        sheet.line(&[]);
        sheet.line(&[words("林"), words("0012"), words("甲")]);
        let read = first_sheet(&sheet.bytes("名单")).expect("a workbook");
        let lines: Vec<(u32, Vec<&str>)> =
            read.iter().map(|line| (line.number, line.cells.iter().map(String::as_str).collect())).collect();
        let expect = [
            (1, vec!["姓名", "学号", "组"]),
            (2, vec!["a<b> & \"c\"", "20260012345", ""]),
            (4, vec!["林", "0012", "甲"]),
        ];
        assert_eq!(lines, expect);
    }

    #[test]
    fn cells_of_every_kind_are_read_where_they_stand() {
        let shared = shared_words(
            r#"<x:sst xmlns:x="a"><x:si><x:t>王芳</x:t></x:si><x:si><x:r><x:t>李</x:t></x:r><x:r><x:t xml:space="preserve">明 </x:t></x:r><x:rPh sb="0"><x:t>リ</x:t></x:rPh></x:si></x:sst>"#,
        );
        assert_eq!(shared, ["王芳", "李明 "]);
        let sheet = r#"<worksheet><sheetData><row r="3"><c r="B3" t="s"><v>0</v></c><c r="D3" t="s"><v>1</v></c>
            <c t="str"><f>A1&amp;"x"</f><v>a&#38;b&#x4e00;</v></c><c r="F3"><v>2.0260012345E10</v></c>
            <c r="AA3" t="inlineStr"><is><t>末</t></is></c></row><row><c/></row><row r="9"><c><v>7.0</v></c></row></sheetData></worksheet>"#;
        let lines = lines(sheet, &shared).expect("a sheet");
        assert_eq!(lines[0].cells[..6], ["", "王芳", "", "李明", "a&b一", "20260012345"]);
        assert_eq!((lines[0].cells.len(), lines[0].cells[26].as_str()), (27, "末"));
        assert_eq!(lines[1..], [SheetLine { number: 9, cells: vec!["7".to_owned()] }]);
    }

    #[test]
    fn numbers_read_as_they_were_typed() {
        for (number, expect) in [
            ("7", "7"),
            ("7.0", "7"),
            ("7.5", "7.5"),
            ("2.026E4", "20260"),
            ("2.026E+04", "20260"),
            ("1E2", "100"),
            ("1.5E-3", "1.5E-3"),
            ("1.23E1", "1.23E1"),
            ("1E400", "1E400"),
            ("E", "E"),
        ] {
            assert_eq!(plain_number(number), expect);
        }
    }

    #[test]
    fn what_is_no_workbook_is_told() {
        let mut sheet = Xlsx::default();
        let empty = sheet.clone().bytes("a");
        sheet.line(&[words("x")]);
        let whole = sheet.bytes("a");
        let mut broken = whole.clone();
        let sheet_at = broken.windows(9).position(|name| name == b"sheet1.xm").expect("it has a sheet");
        broken[sheet_at + 14] ^= 0xff;
        let too_large = vec![0; MOST_WORKBOOK as usize + 1];
        for (bytes, expect) in [
            (&b""[..], WorkbookError::NoWorkbook),
            (&b"\xd0\xcf\x11\xe0 an older one"[..], WorkbookError::NoWorkbook),
            ("姓名,学号".as_bytes(), WorkbookError::NoWorkbook),
            (&whole[..whole.len() - 30], WorkbookError::NoWorkbook),
            (&too_large, WorkbookError::TooLarge),
            (&empty, WorkbookError::Empty),
            (&broken, WorkbookError::Damaged),
        ] {
            assert_eq!(first_sheet(bytes), Err(expect));
        }
    }

    #[test]
    fn no_bytes_whatever_make_it_stop() {
        let mut sheet = Xlsx::default();
        sheet.line(&[words("姓名"), XlsxCell::Number("7".to_owned())]);
        let whole = sheet.bytes("a");
        for at in 0..whole.len() {
            for other in [0, 0x7f, 0xff] {
                let mut changed = whole.clone();
                changed[at] = other;
                let _ = first_sheet(&changed);
            }
            let _ = first_sheet(&whole[..at]);
        }
    }
}

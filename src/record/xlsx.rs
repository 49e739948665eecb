//! A table as a workbook for spreadsheets: one sheet in Office Open XML. Words are written as text, so that what
//! looks like a formula is never one. Written here, because the library for it weighs a quarter of a megabyte.

use super::xml::escaped;
use super::zip::Zip;
use std::fmt::Write;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum XlsxCell {
    /// Nothing.
    Empty,
    /// Words.
    Words(String),
    /// A plain decimal number: digits, a sign and a point.
    Number(String),
}

/// A sheet that grows line by line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Xlsx {
    rows: String,
    lines: u32,
    /// How wide each column has to be, in signs of a Latin text.
    widths: Vec<u16>,
}

/// Characters of a sheet's name at most, as spreadsheets have it.
const MOST_NAME: usize = 31;

/// The style of heads and totals, whose words take several lines where a column is narrow; the other one is plain.
const BOLD: u8 = 1;
/// Signs for which a column has room at least, and at most: what is longer runs on.
const NARROWEST: u16 = 8;
const WIDEST: u16 = 60;
/// The same of a head, whose words take several lines.
const WIDEST_HEAD: u16 = 24;
/// Signs that the end of a line leaves empty, since a word is not broken.
const WORD: u16 = 4;
/// Lines of a head at most.
const MOST_LINES: u16 = 8;
/// The height of a line of heads, in points.
const LINE: u16 = 18;

impl Xlsx {
    /// One more line of heads or totals.
    pub fn heads(&mut self, cells: &[XlsxCell]) {
        self.add(cells, BOLD);
    }

    /// One more line.
    pub fn line(&mut self, cells: &[XlsxCell]) {
        self.add(cells, 0);
    }

    fn add(&mut self, cells: &[XlsxCell], style: u8) {
        self.lines += 1;
        // Not every spreadsheet makes room for several lines by itself.
        let lines = cells.iter().map(|cell| cell.width().saturating_add(WORD).div_ceil(WIDEST_HEAD)).max();
        let lines = lines.unwrap_or(1).min(MOST_LINES);
        match style {
            BOLD => self.rows.push_str(&format!("<row ht=\"{}\" customHeight=\"1\">", LINE * lines)),
            _ => self.rows.push_str("<row>"),
        }
        let widest = if style == BOLD { WIDEST_HEAD } else { WIDEST };
        for (column, cell) in cells.iter().enumerate() {
            if self.widths.len() <= column {
                self.widths.push(NARROWEST);
            }
            self.widths[column] = self.widths[column].max(cell.width().min(widest));
            match cell {
                XlsxCell::Empty => self.rows.push_str("<c/>"),
                XlsxCell::Number(number) if is_number(number) => {
                    // Writing to a text cannot fail.
                    let _ = write!(self.rows, "<c s=\"{style}\"><v>{number}</v></c>");
                }
                XlsxCell::Words(words) | XlsxCell::Number(words) => {
                    let words = escaped(words);
                    let _ = write!(
                        self.rows,
                        "<c s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{words}</t></is></c>"
                    );
                }
            }
        }
        self.rows.push_str("</row>");
    }

    /// The widths of the columns; nothing without any.
    fn columns(&self) -> String {
        if self.widths.is_empty() {
            return String::new();
        }
        let column =
            |(at, width): (u16, &u16)| format!("<col min=\"{at}\" max=\"{at}\" width=\"{width}\" customWidth=\"1\"/>");
        format!("<cols>{}</cols>", (1..).zip(&self.widths).map(column).collect::<String>())
    }

    /// The workbook with its one sheet of that name.
    pub fn bytes(self, sheet: &str) -> Vec<u8> {
        let name: String = sheet.chars().filter(|sign| !r"[]:*?/\'".contains(*sign)).take(MOST_NAME).collect();
        let name = if name.is_empty() { "1".to_owned() } else { name };
        let workbook = WORKBOOK.replace("NAME", &escaped(&name));
        let content = format!("{SHEET_START}{}{SHEET_ROWS}{}{SHEET_END}", self.columns(), self.rows);
        let mut zip = Zip::default();
        for (name, text) in [
            ("[Content_Types].xml", TYPES),
            ("_rels/.rels", RELATIONS),
            ("xl/workbook.xml", &workbook),
            ("xl/_rels/workbook.xml.rels", WORKBOOK_RELATIONS),
            ("xl/styles.xml", STYLES),
            ("xl/worksheets/sheet1.xml", &content),
        ] {
            zip.add(name, text.as_bytes());
        }
        zip.bytes()
    }
}

impl XlsxCell {
    /// Signs of a Latin text that take as much room, with a little around them. A Chinese sign is as wide as two.
    fn width(&self) -> u16 {
        let (Self::Words(words) | Self::Number(words)) = self else { return 0 };
        let signs = words.chars().map(|sign| if sign < FIRST_WIDE { 1 } else { 2_u16 });
        signs.fold(2, u16::saturating_add)
    }
}

/// From here on signs are wide: Chinese, Japanese, Korean.
const FIRST_WIDE: char = '\u{1100}';

/// Whether a text is a number as a sheet may have it.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, fraction].iter().all(|part| !part.is_empty() && part.bytes().all(|sign| sign.is_ascii_digit()))
}

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>"#;
const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="NAME" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const WORKBOOK_RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#;
const STYLES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf></cellXfs></styleSheet>"#;
const SHEET_START: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>"#;
const SHEET_ROWS: &str = "<sheetData>";
const SHEET_END: &str = "</sheetData></worksheet>";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::zip_read::ZipFiles;

    #[test]
    fn words_are_text_whatever_they_look_like_and_numbers_are_numbers() {
        let mut xlsx = Xlsx::default();
        xlsx.heads(&[XlsxCell::Words("客户".to_owned()), XlsxCell::Words("a<b> & \"c\"".to_owned())]);
        for words in ["=1+1", "=HYPERLINK(\"http://x\")", "@SUM(A1)", "-1+cmd|' /C calc'!A0", "a\u{0}\u{1}b"] {
            xlsx.line(&[XlsxCell::Words(words.to_owned()), XlsxCell::Empty]);
        }
        xlsx.line(&[XlsxCell::Number("-12.50".to_owned()), XlsxCell::Number("1e5\"/><f>1</f>".to_owned())]);
        let bytes = xlsx.bytes("客户 [1]/2");
        let files = ZipFiles::of(&bytes).expect("an archive");
        let text = |name: &str| files.text(name, 100_000).expect("it is there").expect("text");
        let sheet = text("xl/worksheets/sheet1.xml");
        assert!(!sheet.contains("<f>"), "{sheet}");
        assert_eq!(sheet.matches("<v>").count(), 1);
        assert!(sheet.contains("<v>-12.50</v>"));
        assert!(sheet.contains(">=1+1</t>") && sheet.contains(">ab</t>"));
        assert!(sheet.contains("a&lt;b&gt; &amp; &quot;c&quot;"));
        assert!(text("xl/workbook.xml").contains("name=\"客户 12\""));
    }

    #[test]
    fn a_column_is_as_wide_as_what_stands_in_it() {
        let words = |text: &str| XlsxCell::Words(text.to_owned());
        let long = "字".repeat(100);
        let mut xlsx = Xlsx::default();
        xlsx.heads(&[words("学号"), words("姓名"), words(&long), words("%")]);
        xlsx.line(&[words("20260101001"), words("欧阳小雨"), words(""), words(&long)]);
        xlsx.line(&[XlsxCell::Empty, XlsxCell::Number("-12.5".to_owned())]);
        let width = |column: u8, width: u16| {
            format!("<col min=\"{column}\" max=\"{column}\" width=\"{width}\" customWidth=\"1\"/>")
        };
        let expected: String = [(1, 13), (2, 10), (3, 24), (4, 60)].map(|(at, wide)| width(at, wide)).concat();
        assert_eq!(xlsx.columns(), format!("<cols>{expected}</cols>"));
        assert_eq!(Xlsx::default().columns(), "");
        assert!(xlsx.rows.starts_with("<row ht=\"144\" customHeight=\"1\">"), "{:.60}", xlsx.rows);
    }
}

//! What a document says, in the words of word processors (WordprocessingML).

use super::{PaperBlock, PaperCell, PaperField, PaperPicture, PaperPictures, PaperTable, parts};
use crate::record::xml::escaped;
use std::fmt::Write;

/// The width of the text on the page, in twentieths of a point.
const WIDTH: u32 = 9298;
/// The share of it that the names of rows take at least and at most, in percent.
const NAMES: [u32; 2] = [11, 50];
/// The same where one short value stands beside each.
const NAMES_ALONE: u32 = 82;
/// The lock of a content control whose words are not to be changed.
const LOCKED: &str = "<w:lock w:val=\"sdtContentLocked\"/>";
/// Rows that are held together on one page at most.
const MOST_TOGETHER: usize = 20;
/// Letters of Latin of a short value.
const SHORT: u32 = 16;
/// Characters of a line that somebody fills in.
const LINE: usize = 24;
/// What a picture measures across, in the units of drawings (a millimetre has 36,000).
const ACROSS: u32 = 150 * 36_000;

/// The text of a document in the making.
pub(super) struct Body<'a> {
    pictures: &'a PaperPictures,
    text: String,
    shown: Vec<&'a [u8]>,
    marks: u32,
}

impl<'a> Body<'a> {
    pub(super) fn new(pictures: &'a PaperPictures) -> Self {
        Self { pictures, text: parts::DOCUMENT_START.to_owned(), shown: Vec::new(), marks: 0 }
    }

    /// The text, and the pictures that it shows, in their order.
    pub(super) fn finish(mut self) -> (String, Vec<&'a [u8]>) {
        self.text.push_str(parts::DOCUMENT_END);
        (self.text, self.shown)
    }

    pub(super) fn title(&mut self, text: &str) {
        self.paragraph("Title", text);
    }

    /// Writes a block; words stay on the page of the table that follows them.
    pub(super) fn block(&mut self, block: &PaperBlock, next: Option<&PaperBlock>) {
        let with_next = if matches!(next, Some(PaperBlock::Table(_))) { "<w:keepNext/>" } else { "" };
        match block {
            PaperBlock::Heading(text) => self.paragraph("Heading1", text),
            PaperBlock::Subheading(text) => self.paragraph("Heading2", text),
            PaperBlock::Text(text) => self.text.push_str(&paragraph("Normal", with_next, text)),
            PaperBlock::Note(text) => self.text.push_str(&paragraph("Note", with_next, text)),
            PaperBlock::Item(text) => self.paragraph("ListItem", text),
            PaperBlock::Table(table) => self.table(table),
            PaperBlock::Picture(picture) => self.picture(picture),
            PaperBlock::Field(field) => self.field(field),
        }
    }

    fn paragraph(&mut self, style: &str, text: &str) {
        self.text.push_str(&paragraph(style, "", text));
    }

    fn picture(&mut self, picture: &PaperPicture) {
        let Some(png) = self.pictures.get(&picture.id) else { return };
        self.shown.push(png);
        let height = u64::from(ACROSS) * u64::from(picture.height) / u64::from(picture.width.max(1));
        // What a picture shows comes last: its words are not looked through for the other names.
        let drawn = parts::PICTURE
            .replace("NUMBER", &self.shown.len().to_string())
            .replace("WIDTH", &ACROSS.to_string())
            .replace("HEIGHT", &height.to_string())
            .replace("ABOUT", &escaped(&picture.about));
        self.text.push_str(&drawn);
        self.paragraph("Caption", &picture.caption);
    }

    fn table(&mut self, table: &PaperTable) {
        let columns = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0).max(1) as u32;
        let names = WIDTH * names_of(table) / 100;
        let each = (WIDTH - names) / columns;
        if !table.caption.is_empty() {
            self.text.push_str(&paragraph("Caption", "<w:keepNext/>", &table.caption));
        }
        let (borders, grid) = (parts::BORDERS, format!("<w:gridCol w:w=\"{each}\"/>").repeat(columns as usize));
        // Writing to a text cannot fail.
        let _ = write!(
            self.text,
            "<w:tbl><w:tblPr><w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/>{borders}</w:tblPr><w:tblGrid><w:gridCol w:w=\"{names}\"/>{grid}</w:tblGrid>"
        );
        if !table.heads.is_empty() {
            self.text.push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
            for (nth, head) in table.heads.iter().enumerate() {
                let is_figure =
                    nth > 0 && table.rows.iter().any(|row| row.cells.get(nth - 1).is_some_and(|cell| cell.is_figure));
                let width = if nth == 0 { names } else { each };
                self.text.push_str(&head_cell(width, head, is_figure));
            }
            self.text.push_str("</w:tr>");
        }
        let is_short = is_short(table);
        for (nth, row) in table.rows.iter().enumerate() {
            let with_next = if is_short && nth + 1 < table.rows.len() { "<w:keepNext/>" } else { "" };
            self.text.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            self.text.push_str(&cell(names, &paragraph("TableText", with_next, &row.name)));
            for one in &row.cells {
                let content = self.cell_content(one);
                self.text.push_str(&cell(each, &content));
            }
            self.text.push_str("</w:tr>");
        }
        self.text.push_str("</w:tbl>");
        // Two tables without anything between them would become one.
        self.text.push_str("<w:p><w:pPr><w:spacing w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/></w:pPr></w:p>");
    }

    /// A figure is locked: a word processor lets it be read and copied, not changed by accident.
    fn cell_content(&mut self, one: &PaperCell) -> String {
        let aligned = if one.is_figure { "<w:jc w:val=\"right\"/>" } else { "" };
        if one.mark.is_empty() {
            return one.text.split('\n').map(|line| paragraph("TableText", aligned, line)).collect();
        }
        let line = |line: &str| format!("<w:t xml:space=\"preserve\">{}</w:t>", escaped(line));
        let lines: Vec<String> = one.text.split('\n').map(line).collect();
        let words = format!("<w:r>{}</w:r>", lines.join("<w:br/>"));
        let marked = self.marked(&one.mark, "", LOCKED, &words);
        format!("<w:p><w:pPr><w:pStyle w:val=\"TableText\"/>{aligned}</w:pPr>{marked}</w:p>")
    }

    fn field(&mut self, field: &PaperField) {
        if field.is_line {
            // On the line of its label, underlined as far as a pen would write.
            let room = " ".repeat(LINE.saturating_sub(field.text.chars().count()));
            let words = format!(
                "<w:r><w:rPr><w:u w:val=\"single\"/></w:rPr><w:t xml:space=\"preserve\"> {}{room}</w:t></w:r>",
                escaped(&field.text)
            );
            let marked = self.marked(&field.mark, &field.label, "", &words);
            let label = escaped(&field.label);
            // Writing to a text cannot fail.
            let _ = write!(
                self.text,
                "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{label}  </w:t></w:r>{marked}</w:p>"
            );
            return;
        }
        self.text.push_str(&paragraph("Heading2", "", &field.label));
        if field.text.trim().is_empty() {
            self.text.push_str(&paragraph("Note", "<w:keepNext/>", &field.hint));
        }
        let words: String = field.text.split('\n').map(|line| paragraph("Normal", "", line)).collect();
        let marked = self.marked(&field.mark, &field.label, "", &words);
        self.text.push_str(&marked);
    }

    /// Words or paragraphs in a content control, by whose tag they are found again.
    fn marked(&mut self, mark: &str, label: &str, lock: &str, words: &str) -> String {
        self.marks += 1;
        let (number, mark, label) = (self.marks, escaped(mark), escaped(label));
        let alias = if label.is_empty() { String::new() } else { format!("<w:alias w:val=\"{label}\"/>") };
        format!(
            "<w:sdt><w:sdtPr>{alias}<w:tag w:val=\"{mark}\"/><w:id w:val=\"{number}\"/>{lock}</w:sdtPr><w:sdtContent>{words}</w:sdtContent></w:sdt>"
        )
    }
}

/// Whether a table is held together on one page: few rows of a line each.
fn is_short(table: &PaperTable) -> bool {
    let is_line = |cell: &PaperCell| cell.text.chars().count() <= LINE * 2;
    table.rows.len() <= MOST_TOGETHER && table.rows.iter().all(|row| row.cells.iter().all(is_line))
}

/// The share of the width that the names of rows need, in percent: a sign of Chinese takes two, any other one.
fn names_of(table: &PaperTable) -> u32 {
    let width = |text: &str| text.chars().map(|sign| if sign.is_ascii() { 1 } else { 2 }).sum::<u32>();
    let names = table.rows.iter().map(|row| &row.name).chain(table.heads.first());
    let [least, most] = NAMES;
    let is_short = |cell: &PaperCell| width(&cell.text) <= SHORT;
    let are_alone = table.rows.iter().all(|row| row.cells.len() == 1 && row.cells.iter().all(is_short));
    let most = if are_alone { NAMES_ALONE } else { most };
    // In the letters of tables a sign of Latin takes about a hundredth of the width, the edges of a cell two or three.
    (names.map(|name| width(name)).max().unwrap_or(0) + 3).clamp(least, most)
}

fn paragraph(style: &str, more: &str, text: &str) -> String {
    let words = escaped(text);
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{more}</w:pPr><w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>"
    )
}

fn cell(width: u32, content: &str) -> String {
    format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>{content}</w:tc>"
    )
}

fn head_cell(width: u32, text: &str, is_figure: bool) -> String {
    let aligned = if is_figure { "<w:jc w:val=\"right\"/>" } else { "" };
    let words = escaped(text);
    format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F2F2\"/><w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"TableText\"/><w:keepNext/>{aligned}</w:pPr><w:r><w:rPr>{}<w:b/></w:rPr><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p></w:tc>",
        parts::HEAD_FONTS
    )
}

//! A document on paper: headings, tables, pictures, and fields in which a person writes. It is shown as a page and
//! written as a file for word processors ([`docx`]); what was marked in it is read back from one ([`marked_in`]).

mod body;
mod docx;
mod marked;
mod parts;

pub use docx::docx;
pub use marked::{MOST_PAPER_BYTES, PaperUnreadable, marked_in};

use std::collections::BTreeMap;

/// The pictures of a document as PNG, by their names. One that is missing is left out.
pub type PaperPictures = BTreeMap<String, Vec<u8>>;

/// A document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Its title, also in what a file says of itself.
    pub title: String,
    /// The language in which it is written.
    pub language: PaperLanguage,
    /// What stands at the foot of each page, before its number.
    pub foot: String,
    /// What it says, in order.
    pub blocks: Vec<PaperBlock>,
}

/// The language of a document: fonts, hyphens and the spelling check follow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperLanguage {
    /// Simplified Chinese.
    Chinese,
    /// English.
    English,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperBlock {
    /// A heading of a chapter.
    Heading(String),
    /// A heading within a chapter.
    Subheading(String),
    /// A paragraph.
    Text(String),
    /// A quiet remark.
    Note(String),
    /// An item of a list.
    Item(String),
    /// A table.
    Table(PaperTable),
    /// A picture.
    Picture(PaperPicture),
    /// A place where a person writes.
    Field(PaperField),
}

/// A table. Its first column names the rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperTable {
    /// What it shows.
    pub caption: String,
    /// The heads of the columns; none for a list of names and values.
    pub heads: Vec<String>,
    /// Its rows.
    pub rows: Vec<PaperRow>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperRow {
    /// What it is about.
    pub name: String,
    /// The other cells.
    pub cells: Vec<PaperCell>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperCell {
    /// What stands in it.
    pub text: String,
    /// The mark by which it is found again in a file; empty for none.
    pub mark: String,
    /// Whether it is a figure, which stands at the right.
    pub is_figure: bool,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperPicture {
    /// Its name among the pictures.
    pub id: String,
    /// What stands below it.
    pub caption: String,
    /// What there is to see, for those who do not see it.
    pub about: String,
    /// The drawing as SVG.
    pub svg: String,
    /// Its width in the units of the drawing.
    pub width: u32,
    /// Its height.
    pub height: u32,
}

/// A place where a person writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperField {
    /// The mark by which it is found again in a file.
    pub mark: String,
    /// What to write.
    pub label: String,
    /// What helps to write it.
    pub hint: String,
    /// What is written.
    pub text: String,
    /// Whether it is a line, not a paragraph.
    pub is_line: bool,
}

impl PaperCell {
    /// Words.
    pub fn words(text: impl Into<String>) -> Self {
        Self { text: text.into(), mark: String::new(), is_figure: false }
    }

    /// A figure that is found again by a mark.
    pub fn figure(text: impl Into<String>, mark: impl Into<String>) -> Self {
        Self { text: text.into(), mark: mark.into(), is_figure: true }
    }

    /// Words that are found again by a mark.
    pub fn marked(text: impl Into<String>, mark: impl Into<String>) -> Self {
        Self { text: text.into(), mark: mark.into(), is_figure: false }
    }
}

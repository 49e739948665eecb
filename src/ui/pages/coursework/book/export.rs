//! The gradebook as files: for a spreadsheet, and a slip for each student.

use super::BookOfPlan;
use crate::browser::chance;
use crate::contest::gradebook::{GradeRow, MarksSlip};
use crate::contest::submission::identity::Identity;
use crate::contest::submission::moment::ClockTime;
use crate::record::csv::{Csv, harmless, verbatim};
use crate::record::seal::{KEY, PublicKey};
use crate::record::xlsx::{Xlsx, XlsxCell};
use crate::record::zip::zipped;
use crate::study::quiz::Mark;
use crate::ui::pages::coursework::state::{CourseworkDesk, now};
use crate::ui::pages::coursework::words::{finding, kind};
use crate::ui::reports::Reports;
use crate::ui::saved;
use crate::ui::words::contest::student;
use leptos::prelude::untrack;
use texts::i18n::*;

/// A cell of the table: words, or a mark as a plain number of per cent.
enum Cell {
    Words(String),
    Percent(Option<Mark>),
}

/// The gradebook for a spreadsheet as comma-separated values.
pub fn csv(coursework: CourseworkDesk, reports: Reports, locale: Locale, book: &BookOfPlan) {
    let mut csv = Csv::default();
    let heads = heads(coursework, locale, book);
    csv.line(heads.iter().map(|head| harmless(head)).collect::<Vec<_>>().iter().map(String::as_str));
    for row in &book.book.rows {
        let written = |cell: Cell| match cell {
            Cell::Words(words) => verbatim(&words),
            Cell::Percent(mark) => mark.map(tenths).unwrap_or_default(),
        };
        let cells: Vec<String> = line(locale, book, row).into_iter().map(written).collect();
        csv.line(cells.iter().map(String::as_str));
    }
    saved::download(reports, locale, &name(locale, book, "csv"), &csv.text());
}

/// The same as a workbook.
pub fn xlsx(coursework: CourseworkDesk, reports: Reports, locale: Locale, book: &BookOfPlan) {
    let mut xlsx = Xlsx::default();
    xlsx.heads(&heads(coursework, locale, book).into_iter().map(XlsxCell::Words).collect::<Vec<_>>());
    for row in &book.book.rows {
        let written = |cell: Cell| match cell {
            Cell::Words(words) => XlsxCell::Words(words),
            Cell::Percent(mark) => mark.map_or(XlsxCell::Empty, |mark| XlsxCell::Number(tenths(mark))),
        };
        xlsx.line(&line(locale, book, row).into_iter().map(written).collect::<Vec<_>>());
    }
    let sheet = td_string!(locale, coursework.book.file_name);
    saved::download_bytes(reports, locale, &name(locale, book, "xlsx"), &xlsx.bytes(sheet));
}

/// A slip for each student who has a mark, sealed to the key that came with the newest homework: all in one archive.
pub fn slips(reports: Reports, locale: Locale, book: &BookOfPlan) {
    let has_mark = |row: &&GradeRow| row.cells.iter().any(|cell| cell.mark().is_some());
    let (marked, without): (Vec<&GradeRow>, Vec<&GradeRow>) = book.book.rows.iter().partition(has_mark);
    let who: Vec<String> = without.into_iter().map(|row| student(&row.student)).collect();
    let files: Option<Vec<(String, Vec<u8>)>> =
        marked.into_iter().map(|row| slip(locale, book, row).map(|(name, text)| (name, text.into_bytes()))).collect();
    match files {
        None => reports.failed(td_string!(locale, common.no_chance).to_owned()),
        Some(files) => {
            let what = td_string!(locale, coursework.book.slips_file);
            let name = saved::challenge_name(what, &book.plan.title).replace(".txt", ".zip");
            saved::download_bytes(reports, locale, &name, &zipped(&files));
            let count = files.len();
            reports.told(match who.is_empty() {
                true => td_string!(locale, coursework.book.slips_told, count = count),
                false => td_string!(locale, coursework.book.slips_without, count = count, who = who.join(", ")),
            });
        }
    }
}

/// The slip of one student.
pub fn slip_of(reports: Reports, locale: Locale, book: &BookOfPlan, row: &GradeRow) {
    match slip(locale, book, row) {
        None => reports.failed(td_string!(locale, common.no_chance).to_owned()),
        Some((name, text)) => saved::download(reports, locale, &name, &text),
    }
}

/// The name and the text of a slip; none where it cannot be sealed.
fn slip(locale: Locale, book: &BookOfPlan, row: &GradeRow) -> Option<(String, String)> {
    let slip = MarksSlip::new(&book.plan, row, ClockTime::At(now()));
    let reply = reply_key(book, row);
    let chance = chance::bytes().or_else(|| reply.is_none().then_some([0; KEY]))?;
    let whose = [row.student.number.as_str(), &row.student.name].join(" ");
    let name = saved::challenge_name(td_string!(locale, coursework.book.slips_file), whose.trim());
    Some((name, slip.text(reply.as_ref(), chance)))
}

/// The key that came with the student's newest homework.
fn reply_key(book: &BookOfPlan, row: &GradeRow) -> Option<PublicKey> {
    let identity = Identity::of(&row.student);
    let own = book.book.pieces.iter().filter(|piece| Identity::of(&piece.homework.student) == identity);
    own.max_by_key(|piece| piece.arrived).and_then(|piece| piece.homework.reply)
}

fn heads(coursework: CourseworkDesk, locale: Locale, book: &BookOfPlan) -> Vec<String> {
    let first = [
        td_string!(locale, coursework.book.number),
        td_string!(locale, coursework.book.student),
        td_string!(locale, coursework.book.group),
    ];
    let of_item = |item: &crate::contest::course_plan::PlanItem| {
        let (kind, name) = (kind(locale, item.work.kind()), untrack(|| coursework.title(locale, &item.work)));
        // An exam is called so in English anyway.
        let kind = if name.starts_with(kind) { "" } else { kind };
        format!("{}. {} (%)", item.number, [kind, &name].join(" ").trim())
    };
    let items = book.plan.items.iter().map(of_item);
    let last = [
        format!("{} (%)", td_string!(locale, coursework.book.total)),
        td_string!(locale, coursework.board.flags).to_owned(),
    ];
    first.map(str::to_owned).into_iter().chain(items).chain(last).collect()
}

fn line(locale: Locale, book: &BookOfPlan, row: &GradeRow) -> Vec<Cell> {
    let words = |words: &str| Cell::Words(words.to_owned());
    let first = [words(&row.student.number), words(&row.student.name), words(&row.group)];
    let cells = row.cells.iter().map(|cell| Cell::Percent(cell.mark()));
    let found = row.cells.iter().zip(&book.plan.items).flat_map(|(cell, item)| {
        let findings = cell.pieces.iter().flat_map(|&at| &book.book.pieces[at].checked.findings);
        let told = findings.map(|one| finding(locale, one));
        let by_hand = cell.by_hand.iter().map(|(_, reason)| reason.clone());
        let texts = cell.texts.iter().filter(|text| !text.remark.is_empty());
        let texts = texts.map(|text| format!("{} … {}", text.begins, text.remark));
        let waits = cell.is_open().then(|| td_string!(locale, coursework.book.waits).to_owned());
        told.chain(by_hand)
            .chain(texts)
            .chain(waits)
            .map(|words| format!("{}: {words}", item.number))
            .collect::<Vec<_>>()
    });
    let remarks = found.collect::<Vec<_>>().join("; ");
    first.into_iter().chain(cells).chain([Cell::Percent(Some(row.total)), Cell::Words(remarks)]).collect()
}

/// A mark in per cent with one decimal, as a plain number.
fn tenths(mark: Mark) -> String {
    format!("{}.{}", mark.0 / 10, mark.0 % 10)
}

fn name(locale: Locale, book: &BookOfPlan, end: &str) -> String {
    let name = saved::challenge_name(td_string!(locale, coursework.book.file_name), &book.plan.title);
    name.replace(".txt", &format!(".{end}"))
}

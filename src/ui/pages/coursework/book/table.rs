//! The marks of the class: a line a student, a column a piece of work.

use super::BookOfPlan;
use super::detail::Detail;
use super::export::{csv, slips, xlsx};
use crate::browser::focus;
use crate::contest::gradebook::{GradeCell, GradeRow};
use crate::ui::components::{Button, ButtonSize, Column, DataTable, Glyph, Panel, Row, Tag, Tone};
use crate::ui::pages::coursework::state::use_coursework;
use crate::ui::pages::coursework::words::{kind, percent};
use crate::ui::reports::use_reports;
use crate::ui::words::{contest, standings};
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The marks, with the ways to save them.
#[component]
pub fn MarksTable(
    /// The gradebook.
    book: Memo<Option<Arc<BookOfPlan>>>,
) -> impl IntoView {
    let (coursework, reports, i18n) = (use_coursework(), use_reports(), use_i18n());
    let opened = RwSignal::new(None::<usize>);
    let heads = Memo::new(move |_| {
        let locale = i18n.get_locale();
        book.with(|book| {
            let title = |work| coursework.title(locale, work);
            let items = book.as_ref().map(|book| &book.plan.items[..]).unwrap_or_default();
            items.iter().map(|item| (kind(locale, item.work.kind()), title(&item.work))).collect::<Vec<_>>()
        })
    });
    let columns = move || {
        let mut columns =
            vec![Column::text(t!(i18n, coursework.book.student)), Column::text(t!(i18n, coursework.book.group))];
        columns.extend(heads.get().into_iter().map(|(kind, name)| Column::figures(kind).meaning(name)));
        columns.push(Column::figures(t!(i18n, coursework.book.total)));
        columns
    };
    let rows = move || {
        let locale = i18n.get_locale();
        let Some(book) = book.get() else { return Vec::new() };
        let line = |(at, row): (usize, &GradeRow)| {
            let name = contest::student(&row.student);
            let marks = marks(locale, row);
            let words = td_string!(locale, coursework.book.open, who = name.clone());
            let open = move || {
                opened.set(Some(at));
                focus::soon(".grade-detail h2");
            };
            let who = view! {
                <button type="button" class="link" aria-label=words on:click=move |_| open()>{name}</button>
                " "
                {marks}
            };
            let first = Row::new(who).cell(row.group.clone());
            let cells = row.cells.iter().fold(first, |line, cell| line.cell(shown(locale, cell, &book)));
            cells.cell(percent(row.total))
        };
        let mut lines: Vec<Row> = book.book.rows.iter().enumerate().map(line).collect();
        let mean = |column: usize| book.book.mean(column).map(percent).unwrap_or_default();
        let last = Row::new(td_string!(locale, coursework.book.mean)).cell("").class("is-sum");
        lines.push((0..book.plan.items.len()).fold(last, |line, column| line.cell(mean(column))).cell(""));
        lines
    };
    let save_csv = move || {
        if let Some(book) = book.get_untracked() {
            csv(coursework, reports, i18n.get_locale_untracked(), &book);
        }
    };
    let save_xlsx = move || {
        if let Some(book) = book.get_untracked() {
            xlsx(coursework, reports, i18n.get_locale_untracked(), &book);
        }
    };
    let hand_back = move || {
        if let Some(book) = book.get_untracked() {
            slips(reports, i18n.get_locale_untracked(), &book);
        }
    };
    let table = move || {
        heads.track();
        view! { <DataTable caption=t!(i18n, coursework.book.heading) columns=columns() rows=Arc::new(rows) /> }
    };
    let detail = move || {
        let at = opened.get()?;
        Some(view! { <Detail book at on_close=move |()| opened.set(None) /> })
    };
    view! {
        <Panel title=t!(i18n, coursework.book.heading) class="gradebook">
            {table}
            <div class="panel__body">
                <div class="cluster">
                    <Button size=ButtonSize::Small icon=Glyph::Download on_click=save_xlsx>{t!(i18n, coursework.book.xlsx)}</Button>
                    <Button size=ButtonSize::Small icon=Glyph::Download on_click=save_csv>{t!(i18n, coursework.book.csv)}</Button>
                    <Button size=ButtonSize::Small icon=Glyph::Seal on_click=hand_back>{t!(i18n, coursework.book.slips)}</Button>
                </div>
                <p class="sub">{t!(i18n, coursework.book.slips_note)}</p>
            </div>
        </Panel>
        {detail}
    }
}

/// What is marked beside a student's name.
fn marks(locale: Locale, row: &GradeRow) -> AnyView {
    let unknown = (!row.in_roster)
        .then(|| view! { <Tag tone=Tone::Warn>{td_string!(locale, coursework.book.not_in_roster)}</Tag> });
    let words: Vec<&'static str> = row.clashes.iter().map(|clash| standings::clash(locale, *clash)).collect();
    let clashes = words.into_iter().map(|words| view! { " " <Tag tone=Tone::Warn>{words}</Tag> });
    view! { {unknown} {clashes.collect_view()} }.into_any()
}

/// A mark with what is to be seen beside it.
fn shown(locale: Locale, cell: &GradeCell, book: &BookOfPlan) -> AnyView {
    let mark = cell.mark().map_or_else(|| "–".to_owned(), percent);
    let by_hand = cell
        .by_hand
        .is_some()
        .then(|| view! { <Tag tone=Tone::Ink>{td_string!(locale, coursework.book.by_hand)}</Tag> });
    let waits = cell.is_open().then(|| {
        let words = td_string!(locale, coursework.book.waits);
        view! { <Tag tone=Tone::Warn>{words}</Tag> }
    });
    let late = (cell.days_late > 0).then(|| {
        let words = td_string!(locale, coursework.book.late, days = cell.days_late);
        view! { <Tag tone=Tone::Warn>{words}</Tag> }
    });
    let findings: usize = cell.pieces.iter().map(|&at| book.book.pieces[at].checked.findings.len()).sum();
    let told = (findings > 0).then(|| {
        let words = td_string!(locale, coursework.book.findings, n = findings);
        view! { <Tag tone=Tone::Danger icon=Glyph::Warn>{words}</Tag> }
    });
    view! { <span>{mark}</span> " " {by_hand} " " {waits} " " {late} " " {told} }.into_any()
}

//! What one student handed in: each piece with what was found and what was done, and marks by hand where the instructor
//! sets some.

use super::export::slip_of;
use super::handed::HandedView;
use super::set_mark::SetMark;
use super::{BookOfPlan, SharedBook};
use crate::browser::{date, focus};
use crate::contest::course_plan::PlanItem;
use crate::contest::gradebook::{GradeCell, Piece, work_key};
use crate::contest::submission::Student;
use crate::record::Fingerprint;
use crate::ui::components::{Button, ButtonSize, Glyph, Panel, Tag, Tone};
use crate::ui::pages::coursework::state::use_coursework;
use crate::ui::pages::coursework::words::{finding, kind, percent};
use crate::ui::reports::use_reports;
use crate::ui::words::contest;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// What is shown of a student: it stays the same while marks are given, so that nothing folds up under the hand.
#[derive(Clone, PartialEq)]
struct DetailShape {
    plan: Fingerprint,
    student: Student,
    /// Each piece of work with what was handed in, the newest first.
    works: Vec<(PlanItem, Vec<Fingerprint>)>,
}

/// One student.
#[component]
pub fn Detail(
    /// The gradebook.
    book: SharedBook,
    /// The place of the student's line.
    at: usize,
    /// Called when it is closed.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let (reports, i18n) = (use_reports(), use_i18n());
    let close = move || {
        on_close.run(());
        focus::soon(".gradebook .link");
    };
    let hand_back = move || {
        if let Some(book) = book.get_untracked()
            && let Some(row) = book.book.rows.get(at)
        {
            slip_of(reports, i18n.get_locale_untracked(), &book, row);
        }
    };
    let shape = Memo::new(move |_| {
        let book = book.get()?;
        let row = book.book.rows.get(at)?;
        let texts = |cell: &GradeCell| cell.pieces.iter().map(|&at| book.book.pieces[at].text).collect();
        let works = book.plan.items.iter().zip(&row.cells).map(|(item, cell)| (item.clone(), texts(cell))).collect();
        Some(DetailShape { plan: book.plan.key, student: row.student.clone(), works })
    });
    move || {
        let DetailShape { plan, student, works } = shape.get()?;
        let title = contest::student(&student);
        let work = |(column, (item, pieces)): (usize, (PlanItem, Vec<Fingerprint>))| {
            view! { <Work book at=(at, column) plan student=student.clone() item pieces /> }
        };
        let works = works.into_iter().enumerate().map(work).collect_view();
        Some(view! {
            <Panel title class="grade-detail">
                <div class="panel__body form">
                    <ol class="works">{works}</ol>
                    <div class="cluster">
                        <Button icon=Glyph::Seal on_click=hand_back>{t!(i18n, coursework.book.slip)}</Button>
                        <Button on_click=close>{t!(i18n, coursework.book.close)}</Button>
                    </div>
                </div>
            </Panel>
        })
    }
}

/// One piece of work of the student.
#[component]
fn Work(
    book: SharedBook,
    /// Row and column.
    at: (usize, usize),
    plan: Fingerprint,
    student: Student,
    item: PlanItem,
    pieces: Vec<Fingerprint>,
) -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let cell = Memo::new(move |_| {
        let of = |book: &Arc<BookOfPlan>| book.book.rows.get(at.0)?.cells.get(at.1).cloned();
        book.with(|book| book.as_ref().and_then(of)).unwrap_or_default()
    });
    let of = item.work.kind();
    let heading = {
        let work_of = item.work.clone();
        move || coursework.title(i18n.get_locale(), &work_of)
    };
    let mark = move || {
        cell.with(|cell| {
            let mark = cell.mark()?;
            let waits = cell.is_open().then(|| {
                view! { <Tag tone=Tone::Warn>{t_string!(i18n, coursework.book.waits)}</Tag> }
            });
            Some(view! { <b>{percent(mark)}</b> " " {waits} })
        })
    };
    let is_empty = pieces.is_empty();
    let piece = |text: Fingerprint| view! { <PieceLine book cell text /> };
    view! {
        <li class="work">
            <div class="work__head">
                <Tag tone=Tone::Plain>{move || kind(i18n.get_locale(), of)}</Tag>
                <h3>{heading}</h3>
                {mark}
            </div>
            {is_empty.then(|| view! { <p class="sub">{t!(i18n, coursework.detail.none)}</p> })}
            <ul class="pieces">{pieces.into_iter().map(piece).collect_view()}</ul>
            <SetMark work=work_key(plan, item.number) student cell />
        </li>
    }
}

/// Something that was handed in.
#[component]
fn PieceLine(book: SharedBook, cell: Memo<GradeCell>, text: Fingerprint) -> impl IntoView {
    let i18n = use_i18n();
    let piece = Memo::new(move |_| {
        book.with(|book| book.as_ref()?.book.pieces.iter().find(|piece| piece.text == text).cloned())
    });
    let is_counted = Memo::new(move |_| {
        let counts = cell.with(|cell| cell.counts);
        book.with(|book| Some(book.as_ref()?.book.pieces.get(counts?)?.text == text)).unwrap_or(false)
    });
    let is_open = RwSignal::new(false);
    let head = move || {
        let (piece, locale) = (piece.get()?, i18n.get_locale());
        let at = date::local(&piece.homework.at.to_string(), locale.as_str());
        let at = td_string!(locale, coursework.detail.at, at = at);
        let earned = piece.checked.mark.map(|mark| td_string!(locale, coursework.detail.earned, mark = percent(mark)));
        let attempts = piece.homework.attempts;
        let attempts = (attempts > 1).then(|| td_string!(locale, coursework.detail.attempts, n = attempts));
        let counts = is_counted
            .get()
            .then(|| view! { <Tag tone=Tone::Jade>{td_string!(locale, coursework.detail.counts)}</Tag> });
        let findings = &piece.checked.findings;
        let fine =
            findings.is_empty().then(|| view! { <p class="sub">{td_string!(locale, coursework.detail.fine)}</p> });
        let told = findings.iter().map(|one| {
            let tone = if one.is_grave() { "finding finding--grave" } else { "finding" };
            view! { <li class=tone>{finding(locale, one)}</li> }
        });
        Some(view! {
            <p class="cluster"><span>{at}</span> <span>{earned}</span> <span>{attempts}</span> {counts}</p>
            {fine}
            <ul class="findings">{told.collect_view()}</ul>
        })
    };
    let has_more = Memo::new(move |_| piece.with(|piece| piece.as_ref().is_some_and(Piece::has_more)));
    let button = move || {
        has_more.get().then(|| {
            let words = move || match is_open.get() {
                true => t_string!(i18n, coursework.detail.fold),
                false => t_string!(i18n, coursework.detail.look),
            };
            view! {
                <div class="cluster">
                    <Button size=ButtonSize::Small on_click=move |()| is_open.update(|open| *open = !*open)>{words}</Button>
                </div>
            }
        })
    };
    let handed = move || {
        let piece = is_open.get().then(|| piece.get_untracked()).flatten()?;
        Some(view! { <HandedView book piece /> })
    };
    view! {
        <li>
            {head}
            {button}
            {handed}
        </li>
    }
}

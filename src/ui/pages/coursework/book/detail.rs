//! What one student handed in: each piece with what was found, and a mark by hand where the instructor sets one.

use super::{BookOfPlan, work_key};
use crate::browser::{date, focus};
use crate::contest::class_book::ClassMark;
use crate::contest::course_plan::PlanItem;
use crate::contest::gradebook::slip::MOST_REMARK;
use crate::contest::gradebook::{GradeCell, Piece};
use crate::contest::submission::Student;
use crate::contest::submission::moment::ClockTime;
use crate::study::quiz::Mark;
use crate::ui::components::{Button, ButtonSize, NumberField, Panel, Tag, TextField, Tone};
use crate::ui::pages::coursework::state::{now, use_coursework};
use crate::ui::pages::coursework::words::{finding, kind, percent};
use crate::ui::words::contest;
use crate::ui::words::figure::limits;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// Letters of a reason at most.
const MOST_LETTERS: u32 = MOST_REMARK as u32;

/// One student.
#[component]
pub fn Detail(
    /// The gradebook.
    book: Memo<Option<Arc<BookOfPlan>>>,
    /// The place of the student's line.
    at: usize,
    /// Called when it is closed.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let close = move || {
        on_close.run(());
        focus::soon(".gradebook .link");
    };
    move || {
        let book = book.get()?;
        let row = book.book.rows.get(at)?.clone();
        let title = contest::student(&row.student);
        let line = |(item, cell): (&PlanItem, GradeCell)| {
            let pieces: Vec<Piece> = cell.pieces.iter().map(|&at| book.book.pieces[at].clone()).collect();
            let counts = cell.counts.map(|at| book.book.pieces[at].text);
            let (item, student) = (item.clone(), row.student.clone());
            let of = item.work.kind();
            let heading = {
                let work_of = item.work.clone();
                move || coursework.title(i18n.get_locale(), &work_of)
            };
            let is_empty = pieces.is_empty();
            let piece = move |piece: Piece| {
                let is_counted = counts == Some(piece.text);
                view! { <PieceLine piece is_counted /> }
            };
            view! {
                <li class="work">
                    <div class="work__head">
                        <Tag tone=Tone::Plain>{move || kind(i18n.get_locale(), of)}</Tag>
                        <h3>{heading}</h3>
                    </div>
                    {is_empty.then(|| view! { <p class="sub">{t!(i18n, coursework.detail.none)}</p> })}
                    <ul class="pieces">{pieces.into_iter().map(piece).collect_view()}</ul>
                    <SetMark work=work_key(book.plan.key, item.number) student cell />
                </li>
            }
        };
        let lines = book.plan.items.iter().zip(row.cells.clone()).map(line).collect_view();
        Some(view! {
            <Panel title class="grade-detail">
                <div class="panel__body form">
                    <ol class="works">{lines}</ol>
                    <div class="cluster">
                        <Button on_click=close>{t!(i18n, coursework.book.close)}</Button>
                    </div>
                </div>
            </Panel>
        })
    }
}

/// Something that was handed in.
#[component]
fn PieceLine(piece: Piece, is_counted: bool) -> impl IntoView {
    let i18n = use_i18n();
    move || {
        let locale = i18n.get_locale();
        let at = date::local(&piece.homework.at.to_string(), locale.as_str());
        let at = td_string!(locale, coursework.detail.at, at = at);
        let earned = piece.checked.mark.map(|mark| td_string!(locale, coursework.detail.earned, mark = percent(mark)));
        let counts =
            is_counted.then(|| view! { <Tag tone=Tone::Jade>{td_string!(locale, coursework.detail.counts)}</Tag> });
        let findings = &piece.checked.findings;
        let fine =
            findings.is_empty().then(|| view! { <p class="sub">{td_string!(locale, coursework.detail.fine)}</p> });
        let told = findings.iter().map(|one| {
            let tone = if one.is_grave() { "finding finding--grave" } else { "finding" };
            view! { <li class=tone>{finding(locale, one)}</li> }
        });
        view! {
            <li>
                <p class="cluster"><span>{at}</span> <span>{earned}</span> {counts}</p>
                {fine}
                <ul class="findings">{told.collect_view()}</ul>
            </li>
        }
    }
}

/// A mark by hand, with its reason.
#[component]
fn SetMark(work: String, student: Student, cell: GradeCell) -> impl IntoView {
    let i18n = use_i18n();
    let books = use_coursework().books;
    let before = cell.mark().map_or(0, |mark| i64::from(mark.0 + 5) / 10);
    let is_set = cell.by_hand.is_some();
    let (mark, reason) =
        (RwSignal::new(before), RwSignal::new(cell.by_hand.map(|(_, reason)| reason).unwrap_or_default()));
    let of = StoredValue::new((work, student));
    let set = move |mark: Option<Mark>, note: String| {
        let (work, student) = of.get_value();
        books.change(|book| book.set_mark(ClassMark { work, student, mark, note, at: ClockTime::At(now()) }));
    };
    let forget = move || set(None, String::new());
    let apply = move || {
        let mark = Mark(u16::try_from(mark.get_untracked() * 10).unwrap_or(0).min(1000));
        set(Some(mark), reason.get_untracked().trim().to_owned());
    };
    let reasonless = Signal::derive(move || reason.with(|reason| reason.trim().is_empty()));
    view! {
        <details class="set-mark">
            <summary>{t!(i18n, coursework.detail.set)}</summary>
            <div class="form">
                <div class="form__row">
                    <NumberField
                        label=t!(i18n, coursework.detail.set)
                        value=mark
                        on_input=move |value: i64| mark.set(value)
                        least=0
                        most=100_i64
                        limits=move || limits(i18n.get_locale(), 0, 100)
                    />
                    <TextField
                        label=t!(i18n, coursework.detail.reason)
                        help=t!(i18n, coursework.detail.reason_needed)
                        value=reason
                        on_input=move |text: String| reason.set(text)
                        max_length=MOST_LETTERS
                    />
                </div>
                <div class="cluster">
                    <Button size=ButtonSize::Small disabled=reasonless on_click=apply>{t!(i18n, coursework.detail.apply)}</Button>
                    {is_set.then(|| view! {
                        <Button size=ButtonSize::Small on_click=forget>{t!(i18n, coursework.detail.undo)}</Button>
                    })}
                </div>
            </div>
        </details>
    }
}

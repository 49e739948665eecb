//! A mark by hand for a whole piece of work.

use crate::contest::class_book::ClassMark;
use crate::contest::gradebook::{GradeCell, MOST_REMARK};
use crate::contest::submission::Student;
use crate::contest::submission::moment::ClockTime;
use crate::study::quiz::Mark;
use crate::ui::components::{Button, ButtonSize, NumberField, TextField};
use crate::ui::pages::coursework::state::{now, use_coursework};
use crate::ui::words::figure::limits;
use leptos::prelude::*;
use texts::i18n::*;

/// Letters of a reason at most.
pub const MOST_LETTERS: u32 = MOST_REMARK as u32;

/// A mark by hand, with its reason.
#[component]
pub fn SetMark(
    /// By what the class knows the mark.
    work: String,
    /// The student whose it is.
    student: Student,
    /// What stands now.
    cell: Memo<GradeCell>,
) -> impl IntoView {
    let i18n = use_i18n();
    let books = use_coursework().books;
    let (before, reason) = cell.with_untracked(|cell| {
        let reason = cell.by_hand.as_ref().map(|(_, reason)| reason.clone());
        (cell.mark().map_or(0, |mark| i64::from(mark.0 + 5) / 10), reason.unwrap_or_default())
    });
    let is_set = Memo::new(move |_| cell.with(|cell| cell.by_hand.is_some()));
    let (mark, reason) = (RwSignal::new(before), RwSignal::new(reason));
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
                    {move || is_set.get().then(|| view! {
                        <Button size=ButtonSize::Small on_click=forget>{t!(i18n, coursework.detail.undo)}</Button>
                    })}
                </div>
            </div>
        </details>
    }
}

//! A mark by hand for a whole piece of work.

use super::hand_mark::{HandMark, TypedMark};
use crate::contest::class_book::ClassMark;
use crate::contest::gradebook::GradeCell;
use crate::contest::submission::Student;
use crate::contest::submission::moment::ClockTime;
use crate::study::quiz::Mark;
use crate::ui::components::{Button, ButtonSize};
use crate::ui::pages::coursework::state::{now, use_coursework};
use leptos::prelude::*;
use texts::i18n::*;

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
        (cell.mark().unwrap_or(Mark(0)), reason.unwrap_or_default())
    });
    let is_set = Memo::new(move |_| cell.with(|cell| cell.by_hand.is_some()));
    let typed = TypedMark::new(before, reason);
    let of = StoredValue::new((work, student));
    let set = move |mark: Option<Mark>, note: String| {
        let (work, student) = of.get_value();
        books.change(|book| book.set_mark(ClassMark { work, student, mark, note, at: ClockTime::At(now()) }));
    };
    let forget = move || set(None, String::new());
    let apply = move || {
        let (mark, reason) = typed.given();
        set(Some(mark), reason);
    };
    let is_barred = Signal::derive(move || !typed.is_fit() || !typed.has_words());
    view! {
        <details class="set-mark">
            <summary>{t!(i18n, coursework.detail.set)}</summary>
            <div class="form">
                <HandMark
                    typed
                    label=t!(i18n, coursework.detail.set)
                    help=t!(i18n, coursework.detail.set_help)
                    words=t!(i18n, coursework.detail.reason)
                    words_help=t!(i18n, coursework.detail.reason_needed)
                />
                <div class="cluster">
                    <Button size=ButtonSize::Small disabled=is_barred on_click=apply>{t!(i18n, coursework.detail.apply)}</Button>
                    {move || is_set.get().then(|| view! {
                        <Button size=ButtonSize::Small on_click=forget>{t!(i18n, coursework.detail.undo)}</Button>
                    })}
                </div>
            </div>
        </details>
    }
}

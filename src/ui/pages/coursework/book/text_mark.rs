//! A text that a student wrote, to be read, with what the instructor gives for it.

use super::SharedBook;
use super::hand_mark::{HandMark, TypedMark};
use crate::contest::class_book::ClassMark;
use crate::contest::course_plan::{PROGRAM_SHARE, TextMarking};
use crate::contest::gradebook::text_key;
use crate::contest::homework::HandedText;
use crate::contest::submission::Student;
use crate::contest::submission::identity::Identity;
use crate::contest::submission::moment::ClockTime;
use crate::study::quiz::Mark;
use crate::ui::components::{Button, ButtonSize, Tag, Tone};
use crate::ui::pages::coursework::state::{now, use_coursework};
use crate::ui::pages::coursework::words::percent;
use leptos::prelude::*;
use texts::i18n::*;

/// A text with the instructor's mark.
#[component]
pub fn TextMark(
    /// The gradebook.
    book: SharedBook,
    /// The number of the work.
    item: u8,
    /// The student who wrote it.
    student: Student,
    /// The text.
    text: HandedText,
    /// What the automatic check gives it.
    by_program: Mark,
) -> impl IntoView {
    let i18n = use_i18n();
    if text.is_blank() {
        return view! { <p class="sub">{t!(i18n, coursework.detail.no_text)}</p> }.into_any();
    }
    let is_shared =
        Memo::new(move |_| book.with(|book| book.as_ref().is_some_and(|book| book.plan.texts == TextMarking::Shared)));
    let written = text.text.clone();
    let fields = move || {
        let (student, text) = (student.clone(), text.clone());
        is_shared.get().then(|| view! { <MarkFields book item student text by_program /> })
    };
    view! {
        <blockquote class="handed__text">{written}</blockquote>
        {fields}
    }
    .into_any()
}

#[component]
fn MarkFields(book: SharedBook, item: u8, student: Student, text: HandedText, by_program: Mark) -> impl IntoView {
    let (books, i18n) = (use_coursework().books, use_i18n());
    let of = StoredValue::new((student, text));
    let given = Memo::new(move |_| {
        of.with_value(|(student, text)| {
            let given = book.with(|book| book.as_ref()?.by_hand.text(item, &Identity::of(student), text).cloned())?;
            Some((given.mark, given.remark))
        })
    });
    let first = given.get_untracked().unwrap_or((by_program, String::new()));
    let typed = TypedMark::new(first.0, first.1);
    let set = move |mark: Option<Mark>, note: String| {
        let Some(plan) = book.with_untracked(|book| book.as_ref().map(|book| book.plan.key)) else { return };
        let (student, text) = of.get_value();
        let work = text_key(plan, item, &text);
        books.change(|book| book.set_mark(ClassMark { work, student, mark, note, at: ClockTime::At(now()) }));
    };
    let apply = move || {
        let (mark, remark) = typed.given();
        set(Some(mark), remark);
    };
    let state = move || match given.get() {
        Some((mark, _)) => {
            let words = t_string!(i18n, coursework.detail.text_given, mark = percent(mark));
            view! { <Tag tone=Tone::Jade>{words}</Tag> }.into_any()
        }
        None => view! { <Tag tone=Tone::Warn>{t_string!(i18n, coursework.book.waits)}</Tag> }.into_any(),
    };
    let is_barred = Signal::derive(move || !typed.is_fit());
    let help = move || t_string!(i18n, coursework.detail.text_help, share = (1000 - PROGRAM_SHARE) / 10);
    view! {
        <div class="form handed__mark">
            <p class="cluster">
                <span>{t!(i18n, coursework.detail.text_program, mark = percent(by_program))}</span>
                <span role="status">{state}</span>
            </p>
            <HandMark
                typed
                label=t!(i18n, coursework.detail.text_mark)
                help
                words=t!(i18n, coursework.detail.remark)
                words_help=t!(i18n, coursework.detail.remark_help)
            />
            <div class="cluster">
                <Button size=ButtonSize::Small disabled=is_barred on_click=apply>{t!(i18n, coursework.detail.text_apply)}</Button>
            </div>
        </div>
    }
}

//! The student's name and number.

use crate::contest::submission::{MOST_STUDENT, Student};
use crate::ui::components::TextField;
use crate::ui::pages::coursework::state::{CourseworkDesk, use_coursework};
use leptos::prelude::*;
use texts::i18n::*;

/// The two fields, kept at once.
#[component]
pub fn WhoFields() -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let name = Signal::derive(move || coursework.mine(|mine| mine.student.name.clone()));
    let number = Signal::derive(move || coursework.mine(|mine| mine.student.number.clone()));
    view! {
        <div class="form__row">
            <TextField
                label=t!(i18n, coursework.mine.name)
                value=name
                on_input=move |text: String| coursework.change_mine(|mine| mine.student.name = text)
                max_length=MOST_STUDENT
            />
            <TextField
                label=t!(i18n, coursework.mine.number)
                value=number
                on_input=move |text: String| coursework.change_mine(|mine| mine.student.number = text)
                max_length=MOST_STUDENT
            />
        </div>
    }
}

/// Whether neither is filled in, tracked.
pub fn is_nameless(coursework: CourseworkDesk) -> bool {
    coursework.mine(|mine| mine.student.name.trim().is_empty() && mine.student.number.trim().is_empty())
}

/// A student without blanks around.
pub fn trimmed(student: &Student) -> Student {
    Student { name: student.name.trim().to_owned(), number: student.number.trim().to_owned() }
}

//! After an answer in review: "again" or "good", each with when the question comes back.

use super::state::{minute_now, use_course};
use crate::study::quiz::review::{Recall, Review};
use crate::study::quiz::{Mark, QuestionId};
use crate::ui::components::{Button, ButtonKind};
use leptos::prelude::*;
use texts::i18n::*;

/// The two buttons. The answer is kept already as it is proposed; the other button changes that.
#[component]
pub fn RecallButtons(
    /// Which question was answered.
    question: QuestionId,
    /// What the answer earned.
    mark: Mark,
    /// When the question was to come before this answer; none the first time.
    before: Option<Review>,
    /// Called after either.
    #[prop(into)]
    go_on: Callback<()>,
) -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    let now = minute_now();
    let proposed = Recall::proposed(mark);
    let question = StoredValue::new(question);
    let say = move |recall: Recall| {
        course.change(|progress| question.with_value(|question| progress.revise(question, before, recall, now)));
        go_on.run(());
    };
    let button = move |recall: Recall| {
        let kind = if recall == proposed { ButtonKind::Ink } else { ButtonKind::Plain };
        let words = move || {
            let when = away(i18n.get_locale(), Review::minutes_until(before, now, recall));
            match recall {
                Recall::Again => t_string!(i18n, course_review.again, when = when),
                Recall::Good => t_string!(i18n, course_review.good, when = when),
            }
        };
        view! { <Button kind on_click=move |()| say(recall)>{words}</Button> }
    };
    view! {
        <p class="sub quiz__how">{t!(i18n, course_review.how)}</p>
        <div class="quiz__next">{button(Recall::Again)} {button(Recall::Good)}</div>
    }
}

const HOUR: u32 = 60;
const DAY: u32 = 24 * HOUR;
const MONTH: u32 = 30 * DAY;

/// A time to wait, roughly: minutes, hours, days or months.
fn away(locale: Locale, minutes: u32) -> String {
    let whole = |of: u32| (minutes + of / 2) / of;
    match minutes {
        ..HOUR => td_string!(locale, course_review.minutes, count = minutes.max(1)),
        HOUR..DAY => td_string!(locale, course_review.hours, count = whole(HOUR)),
        _ if minutes < 3 * MONTH => td_string!(locale, course_review.days, count = whole(DAY)),
        _ => td_string!(locale, course_review.months, count = whole(MONTH)),
    }
}

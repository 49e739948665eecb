//! An exam of a plan that is being taken: against the clock, with nothing told before its end or after.

use crate::browser::platform::{self, ResultKind};
use crate::browser::{focus, timer};
use crate::contest::course_plan::CoursePlan;
use crate::contest::taken::StudentCoursework;
use crate::study::quiz::sitting::OpenExam;
use crate::study::quiz::{Question, QuizChapter};
use crate::ui::components::{Ask, Button, ButtonKind, Glyph, Loading, Note, Panel, Tone};
use crate::ui::pages::course::{QuestionList, QuestionSheet};
use crate::ui::pages::coursework::state::{second_now, use_coursework, with_own};
use crate::ui::reports::use_reports;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// Seconds after which the time that has passed is kept anew.
const KEPT_EVERY: u32 = 15;

/// The exam, once its questions are here.
#[component]
pub fn ExamTaking() -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    move || match coursework.bank() {
        Some(bank) => view! { <Taking bank /> }.into_any(),
        None if coursework.has_no_bank() => view! {
            <Note tone=Tone::Danger alert=true>{t!(i18n, coursework.missing)}</Note>
            <Button on_click=move |()| coursework.fetch_bank()>{t!(i18n, coursework.again)}</Button>
        }
        .into_any(),
        None => view! { <Loading text=t!(i18n, coursework.loading) /> }.into_any(),
    }
}

#[component]
fn Taking(bank: Arc<Vec<QuizChapter>>) -> impl IntoView {
    let (coursework, reports, i18n) = (use_coursework(), use_reports(), use_i18n());
    let Some(exam) = coursework.peek_mine(|mine| mine.exam.clone()) else { return ().into_any() };
    let plan = coursework.peek_mine(|mine| mine.plan(exam.plan).and_then(|plan| CoursePlan::read(&plan.code).ok()));
    let (bank, title) = match &plan {
        Some(plan) => (with_own(&bank, plan), plan.title.clone()),
        None => (bank.to_vec(), String::new()),
    };
    let paper = exam.open.paper();
    let questions: Vec<Arc<Question>> = paper.questions(&bank).into_iter().cloned().map(Arc::new).collect();
    let count = questions.len();
    let sheet = QuestionSheet::new(paper.seed, questions, &exam.open.answers);
    let begun = exam.open.begun;
    let change = move |change: &dyn Fn(&mut OpenExam)| {
        let since = coursework.exam_clock.since(begun, coursework.has_newest_mine());
        coursework.change_mine(|mine| {
            if let Some(exam) = mine.exam.as_mut().filter(|exam| exam.open.begun == begun) {
                exam.open.pass(second_now(), since);
                change(&mut exam.open);
            }
        });
    };
    let (left, stood) = (RwSignal::new(0), RwSignal::new(None::<u32>));
    let reckon = move || {
        let told = |open: &OpenExam| (open.seconds_left(), open.minutes_stood());
        let (seconds, minutes) =
            coursework.peek_mine(|mine| mine.exam.as_ref().map_or((0, None), |exam| told(&exam.open)));
        left.set(seconds);
        stood.set(minutes);
    };
    // Each answer is kept at once, so that a reload in the middle loses none.
    sheet.keep_with(move |at, answer| {
        change(&|open| open.answer(at, answer.clone()));
        reckon();
    });
    let look = move || {
        change(&|_| ());
        reckon();
    };
    look();
    let end = move || {
        let told = td_string!(i18n.get_locale_untracked(), coursework.exam.over);
        change(&|_| ());
        let marked = |mine: &StudentCoursework| {
            let exam = mine.exam.as_ref()?;
            Some((paper.mark(&bank, &exam.open.answers), exam.open.set_for.clone()))
        };
        if let Some((mark, set_for)) = coursework.peek_mine(marked) {
            platform::tell_result(ResultKind::Exam, &set_for, mark.0);
            coursework.change_mine(|mine| mine.end_exam(mark, second_now()));
            reports.told(told.to_owned());
            focus::soon(".course-plan h2");
        }
    };
    let at_end = end.clone();
    let ticked = StoredValue::new(0_u32);
    let ticker = timer::Beat::every(1000, move || {
        ticked.update_value(|ticked| *ticked += 1);
        let is_up = left.get_untracked() <= 1;
        if ticked.get_value() >= KEPT_EVERY || is_up {
            look();
            ticked.set_value(0);
        } else {
            left.update(|left| *left -= 1);
        }
        if left.get_untracked() == 0 {
            at_end();
        }
    });
    let ticker = StoredValue::new_local(Some(ticker));
    on_cleanup(move || ticker.set_value(None));
    let answered = {
        let sheet = sheet.clone();
        move || sheet.answered()
    };
    let state = move || {
        let (minutes, seconds) = (left.get() / 60, left.get() % 60);
        t_string!(
            i18n,
            coursework.exam.state,
            minutes = minutes,
            seconds = format!("{seconds:02}"),
            answered = answered(),
            count = count
        )
    };
    let clock_stood = move || stood.get().map(|minutes| t_string!(i18n, coursework.exam.stood, minutes = minutes));
    let asks = RwSignal::new(false);
    let heading = move || t_string!(i18n, coursework.exam.title, course = title.clone());
    view! {
        <Panel title=heading class="course">
            <div class="panel__body">
                <p class="course__clock" role="timer">{state}</p>
                <p class="sub" role="status">{clock_stood}</p>
                <QuestionList sheet />
                <Button kind=ButtonKind::Ink icon=Glyph::Check on_click=move |()| asks.set(true)>
                    {t!(i18n, coursework.exam.end)}
                </Button>
            </div>
        </Panel>
        <Ask
            open=asks
            on_close=move |()| asks.set(false)
            title=t!(i18n, coursework.exam.end)
            close_label=t!(i18n, site.close)
            no=t!(i18n, coursework.exam.go_on)
            yes=t!(i18n, coursework.exam.end)
            on_yes=move |()| end()
            question=t!(i18n, coursework.exam.sure)
        />
    }
    .into_any()
}

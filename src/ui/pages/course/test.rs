//! The test before and after the course.

use super::sheet::{QuestionList, QuestionSheet};
use super::state::{Course, second_now, use_course};
use super::test_result::TestResult;
use crate::browser::{date, focus, timer};
use crate::study::quiz::QuizChapter;
use crate::study::quiz::course_test::{CourseTest, TEST_QUESTIONS, TestMoment};
use crate::ui::components::{Ask, Button, ButtonKind, Glyph, Loading, Panel};
use game::luck::Seed;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// How far the test has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TestPhase {
    /// It can be begun.
    New,
    /// One of its forms is being answered.
    Open(TestMoment),
    /// The first form is handed in, at this second counted from 1970.
    Between(u64),
    /// Both are.
    Over,
}

impl TestPhase {
    fn of(test: Option<&CourseTest>) -> Self {
        let Some(test) = test else { return Self::New };
        match (test.before.ended, test.after.begun, test.after.ended) {
            (_, _, Some(_)) => Self::Over,
            (Some(_), Some(_), None) => Self::Open(TestMoment::After),
            (Some(at), None, None) => Self::Between(at),
            (None, ..) => Self::Open(TestMoment::Before),
        }
    }
}

/// The test: what it is, the form that is being answered, or the comparison of both.
#[component]
pub fn TestPanel() -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    let phase = Memo::new(move |_| course.with(|progress| TestPhase::of(progress.test.as_ref())));
    move || match (course.bank(), phase.get()) {
        (None, _) => view! { <Loading text=t!(i18n, course.loading) /> }.into_any(),
        (Some(bank), TestPhase::New) => view! { <About bank /> }.into_any(),
        (Some(bank), TestPhase::Open(moment)) => view! { <Answering bank moment /> }.into_any(),
        (Some(_), TestPhase::Between(at)) => view! { <Between at /> }.into_any(),
        (Some(bank), TestPhase::Over) => view! { <TestResult bank /> }.into_any(),
    }
}

/// Begins one of the forms.
fn begin(course: Course, moment: TestMoment) {
    course.change(|progress| {
        if let Some(test) = &mut progress.test {
            test.sitting_mut(moment).begun = Some(second_now());
        }
    });
    focus::soon(".quiz input, .quiz select, .quiz button");
}

#[component]
fn About(bank: Vec<QuizChapter>) -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    let start = move || {
        let test = CourseTest::drawn(&bank, Seed(timer::since_1970()));
        course.change(|progress| progress.test = Some(test));
        begin(course, TestMoment::Before);
    };
    view! {
        <Panel title=t!(i18n, course_test.title) note=t!(i18n, course_test.note)>
            <div class="panel__body form course__text">
                <p>{t!(i18n, course_test.about, count = TEST_QUESTIONS)}</p>
                <Button kind=ButtonKind::Ink icon=Glyph::Play on_click=move |()| start()>
                    {t!(i18n, course_test.begin_before)}
                </Button>
            </div>
        </Panel>
    }
}

#[component]
fn Between(at: u64) -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    let when = move || {
        let when = date::local_at(i64::try_from(at * 1000).unwrap_or(0), i18n.get_locale().as_str());
        t_string!(i18n, course_test.done, when = when)
    };
    view! {
        <Panel title=t!(i18n, course_test.title) note=t!(i18n, course_test.note)>
            <div class="panel__body form course__text">
                <p role="status">{when}</p>
                <p>{t!(i18n, course_test.after_soon)}</p>
                <Button icon=Glyph::Play on_click=move |()| begin(course, TestMoment::After)>
                    {t!(i18n, course_test.begin_after)}
                </Button>
            </div>
        </Panel>
    }
}

#[component]
fn Answering(bank: Vec<QuizChapter>, moment: TestMoment) -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    let Some(test) = course.peek(|progress| progress.test.clone()) else { return ().into_any() };
    let asked = test.questions(&bank, moment);
    // A question that this release has no longer keeps its place and is not shown.
    let places: Vec<usize> = (0..).zip(&asked).filter(|(_, question)| question.is_some()).map(|(at, _)| at).collect();
    let questions = asked.into_iter().flatten().cloned().map(Arc::new).collect();
    let kept = &test.sitting(moment).answers;
    let answers: Vec<_> = places.iter().map(|at| kept.get(*at).cloned().flatten()).collect();
    let sheet = QuestionSheet::new(test.seed, questions, &answers);
    let count = sheet.questions.len();
    sheet.keep_with(move |nth, answer| {
        let at = places[nth];
        course.change(|progress| {
            let Some(test) = &mut progress.test else { return };
            let answers = &mut test.sitting_mut(moment).answers;
            if answers.len() <= at {
                answers.resize(at + 1, None);
            }
            answers[at] = answer;
        });
    });
    let (for_state, for_question) = (sheet.clone(), sheet.clone());
    let state = move || t_string!(i18n, course_test.state, answered = for_state.answered(), count = count);
    let question = move || match count - for_question.answered() {
        0 => t_string!(i18n, course_test.sure).to_owned(),
        missing => {
            let missing = t_string!(i18n, course_test.empty, count = missing);
            format!("{missing} {}", t_string!(i18n, course_test.sure))
        }
    };
    let hand_in = move || {
        course.change(|progress| {
            if let Some(test) = &mut progress.test {
                test.sitting_mut(moment).ended = Some(second_now());
            }
        });
    };
    let title = move || match moment {
        TestMoment::Before => t_string!(i18n, course_test.before),
        TestMoment::After => t_string!(i18n, course_test.after),
    };
    let asks = RwSignal::new(false);
    view! {
        <Panel title=title note=t!(i18n, course_test.title)>
            <div class="panel__body">
                <p class="course__clock" role="status">{state}</p>
                <QuestionList sheet />
                <Button kind=ButtonKind::Ink icon=Glyph::Check on_click=move |()| asks.set(true)>
                    {t!(i18n, course_test.hand_in)}
                </Button>
            </div>
        </Panel>
        <Ask
            open=asks
            on_close=move |()| asks.set(false)
            title=t!(i18n, course_test.hand_in)
            close_label=t!(i18n, site.close)
            no=t!(i18n, course.exam.go_on)
            yes=t!(i18n, course_test.hand_in)
            on_yes=move |()| hand_in()
            question
        />
    }
    .into_any()
}

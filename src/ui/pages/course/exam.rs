//! Exams: set, taken against the clock, handed in.

use super::exam_result::ResultsPanel;
use super::question::QuestionView;
use super::section::CHAPTERS;
use super::state::{Course, second_now, use_course};
use crate::browser::{focus, timer};
use crate::study::quiz::exam::Blueprint;
use crate::study::quiz::progress::OpenExam;
use crate::study::quiz::{Question, QuizChapter};
use crate::ui::components::{Ask, Button, ButtonKind, Glyph, Loading, Panel};
use game::luck::Seed;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// An exam that is being taken, or the form to begin one with what earlier ones earned.
#[component]
pub fn ExamPanel() -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    let is_open = Memo::new(move |_| course.with(|progress| progress.open.is_some()));
    move || match (course.bank(), is_open.get()) {
        (None, _) => view! { <Loading text=t!(i18n, course.loading) /> }.into_any(),
        (Some(bank), true) => view! { <Taking bank /> }.into_any(),
        (Some(bank), false) => view! { <Begin /> <ResultsPanel bank /> }.into_any(),
    }
}

/// The form to begin an exam.
#[component]
fn Begin() -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    let chosen = RwSignal::new([true; CHAPTERS as usize]);
    let none = Signal::derive(move || chosen.with(|chosen| !chosen.contains(&true)));
    let begin = move || {
        let chapters = (1..=CHAPTERS).filter(|number| chosen.with_untracked(|chosen| chosen[usize::from(*number) - 1]));
        let blueprint = Blueprint::usual(chapters.collect());
        let begun = second_now();
        let exam = OpenExam { blueprint, seed: Seed(timer::since_1970()), begun, answers: Vec::new() };
        course.change(|progress| progress.open = Some(exam));
        focus::soon(".quiz input, .quiz select, .quiz button");
    };
    let chapter = move |number: u8| {
        let at = usize::from(number) - 1;
        view! {
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=move || chosen.with(|chosen| chosen[at])
                    on:change=move |_| chosen.update(|chosen| chosen[at] = !chosen[at])
                />
                {t!(i18n, course.map.chapter, number = number)}
            </label>
        }
    };
    let usual = Blueprint::usual(Vec::new());
    let (questions, minutes) = (usual.questions.iter().map(|count| u16::from(*count)).sum::<u16>(), usual.minutes);
    view! {
        <Panel title=t!(i18n, course.exam.title) note=t!(i18n, course.exam.note)>
            <div class="panel__body form">
                <p>{t!(i18n, course.exam.about, questions = questions, minutes = minutes)}</p>
                <fieldset class="field course__chapters">
                    <legend>{t!(i18n, course.exam.chapters)}</legend>
                    {(1..=CHAPTERS).map(chapter).collect_view()}
                </fieldset>
                <Button kind=ButtonKind::Ink icon=Glyph::Play disabled=none on_click=move |()| begin()>
                    {t!(i18n, course.exam.begin)}
                </Button>
            </div>
        </Panel>
    }
}

/// The exam that is being taken: its questions one below the other, and the time that is left.
#[component]
fn Taking(bank: Vec<QuizChapter>) -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    let Some(exam) = course.peek(|progress| progress.open.clone()) else { return ().into_any() };
    let questions: Vec<Arc<Question>> =
        exam.blueprint.drawn(&bank, exam.seed).into_iter().cloned().map(Arc::new).collect();
    let count = questions.len();
    let answers: Vec<_> = (0..count).map(|at| RwSignal::new(exam.answers.get(at).cloned().flatten())).collect();
    // Each answer is kept at once, so that a reload in the middle loses none.
    {
        let answers = answers.clone();
        Effect::new(move |before: Option<()>| {
            let given: Vec<_> = answers.iter().map(RwSignal::get).collect();
            if before.is_some() {
                course.change(|progress| {
                    if let Some(open) = &mut progress.open {
                        open.answers = given;
                    }
                });
            }
        });
    }
    let left = RwSignal::new(exam.seconds_left(second_now()));
    let marked = questions.clone();
    let seed = exam.seed;
    let hand_in = move || end(course, &marked, seed);
    let (at_end, by_hand) = (hand_in.clone(), hand_in);
    let ticking = exam.clone();
    let ticker = timer::Beat::every(1000, move || {
        let seconds = ticking.seconds_left(second_now());
        left.set(seconds);
        if seconds == 0 {
            at_end();
        }
    });
    let ticker = StoredValue::new_local(Some(ticker));
    on_cleanup(move || ticker.set_value(None));
    let answered = {
        let answers = answers.clone();
        move || answers.iter().filter(|answer| answer.with(Option::is_some)).count()
    };
    let state = move || {
        let (minutes, seconds) = (left.get() / 60, left.get() % 60);
        t_string!(
            i18n,
            course.exam.state,
            minutes = minutes,
            seconds = format!("{seconds:02}"),
            answered = answered(),
            count = count
        )
    };
    let one = move |(at, (question, answer)): (usize, (Arc<Question>, RwSignal<_>))| {
        view! {
            <li>
                <h3>{t!(i18n, course.exam.question, number = at + 1)}</h3>
                <QuestionView question seed answer is_told=false />
            </li>
        }
    };
    let list = questions.into_iter().zip(answers).enumerate().map(one).collect_view();
    let asks = RwSignal::new(false);
    view! {
        <Panel title=t!(i18n, course.exam.title)>
            <div class="panel__body">
                <p class="course__clock" role="timer">{state}</p>
                <ol class="course__exam">{list}</ol>
                <Button kind=ButtonKind::Ink icon=Glyph::Check on_click=move |()| asks.set(true)>{t!(i18n, course.exam.hand_in)}</Button>
            </div>
        </Panel>
        <Ask
            open=asks
            on_close=move |()| asks.set(false)
            title=t!(i18n, course.exam.hand_in)
            close_label=t!(i18n, site.close)
            no=t!(i18n, course.exam.go_on)
            yes=t!(i18n, course.exam.hand_in)
            on_yes=move |()| by_hand()
            question=t!(i18n, course.exam.sure)
        />
    }
    .into_any()
}

/// Ends the exam with the answers that are kept.
fn end(course: Course, questions: &[Arc<Question>], seed: Seed) {
    let answers = course.peek(|progress| progress.open.as_ref().map(|open| open.answers.clone()).unwrap_or_default());
    let questions: Vec<&Question> = questions.iter().map(AsRef::as_ref).collect();
    let mark = Blueprint::mark(&questions, seed, &answers);
    course.change(|progress| progress.end_exam(mark, second_now()));
}

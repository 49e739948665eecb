//! Exams: set by oneself or by a teacher, taken against the clock, handed in.

use super::exam_result::ResultsPanel;
use super::section::CHAPTERS;
use super::set_exam::{SetExam, SetExamPanel};
use super::sheet::{QuestionList, QuestionSheet};
use super::state::{Course, second_now, use_course};
use crate::browser::platform::{self, ResultKind};
use crate::browser::timer;
use crate::study::quiz::QuizChapter;
use crate::study::quiz::exam::{Blueprint, ExamPaper};
use crate::study::quiz::sitting::OpenExam;
use crate::ui::components::{Ask, Button, ButtonKind, Glyph, Loading, Panel};
use game::luck::Seed;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// Seconds after which the time that has passed is kept anew.
const KEPT_EVERY: u32 = 15;

/// An exam that is being taken, or what leads to one: the exam that the address sets, or the form to begin one of
/// one's own; with what earlier ones earned.
#[component]
pub fn ExamPanel(
    /// The exam that the address sets.
    #[prop(into)]
    set: Signal<Option<SetExam>>,
) -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    let begun = Memo::new(move |_| course.with(|progress| progress.open.as_ref().map(|exam| exam.begun)));
    move || match (course.bank(), begun.get()) {
        (None, _) => view! { <Loading text=t!(i18n, course.loading) /> }.into_any(),
        (Some(bank), Some(_)) => view! { <Taking bank /> }.into_any(),
        (Some(bank), None) => match set.get() {
            Some(set) => view! { <SetExamPanel set /> }.into_any(),
            None => view! { <Begin /> <ResultsPanel bank /> }.into_any(),
        },
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
        course.begin_exam(ExamPaper { blueprint, seed: Seed(timer::since_1970()) }, "");
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
    let (questions, minutes) = (usual.count(), usual.minutes);
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
    let questions = exam.paper().questions(&bank).into_iter().cloned().map(Arc::new).collect();
    let sheet = QuestionSheet::new(exam.seed, questions, &exam.answers);
    let count = sheet.questions.len();
    let watch = ExamWatch::new(course, &exam);
    // The time in which the page was closed counts.
    watch.change(|_| ());
    let left = RwSignal::new(watch.seconds_left());
    // Each answer is kept at once, so that a reload in the middle loses none.
    sheet.keep_with(move |at, answer| watch.change(|exam| exam.answer(at, answer)));
    let bank = StoredValue::new(bank);
    let hand_in = move || {
        watch.change(|_| ());
        bank.with_value(|bank| watch.end(bank));
    };
    let beats = StoredValue::new(0_u32);
    let ticker = timer::Beat::every(1000, move || {
        beats.update_value(|beats| *beats += 1);
        if beats.get_value().is_multiple_of(KEPT_EVERY) || left.get_untracked() <= 1 {
            watch.change(|_| ());
            left.set(watch.seconds_left());
        } else {
            left.update(|left| *left -= 1);
        }
        if left.get_untracked() == 0 {
            hand_in();
        }
    });
    let ticker = StoredValue::new_local(Some(ticker));
    on_cleanup(move || ticker.set_value(None));
    let state = {
        let sheet = sheet.clone();
        move || {
            let (minutes, seconds) = (left.get() / 60, left.get() % 60);
            t_string!(
                i18n,
                course.exam.state,
                minutes = minutes,
                seconds = format!("{seconds:02}"),
                answered = sheet.answered(),
                count = count
            )
        }
    };
    let asks = RwSignal::new(false);
    view! {
        <Panel title=t!(i18n, course.exam.title)>
            <div class="panel__body">
                <p class="course__clock" role="timer">{state}</p>
                <QuestionList sheet />
                <Button kind=ButtonKind::Ink icon=Glyph::Check on_click=move |()| asks.set(true)>
                    {t!(i18n, course.exam.hand_in)}
                </Button>
            </div>
        </Panel>
        <Ask
            open=asks
            on_close=move |()| asks.set(false)
            title=t!(i18n, course.exam.hand_in)
            close_label=t!(i18n, site.close)
            no=t!(i18n, course.exam.go_on)
            yes=t!(i18n, course.exam.hand_in)
            on_yes=move |()| hand_in()
            question=t!(i18n, course.exam.sure)
        />
    }
    .into_any()
}

/// An exam that is being taken. It may be open in another tab as well: each
/// answers what is kept, so that no answer of the other is lost.
#[derive(Clone, Copy)]
struct ExamWatch {
    course: Course,
    /// The second at which the exam began: what another tab has begun since is another exam.
    begun: u64,
}

impl ExamWatch {
    const fn new(course: Course, exam: &OpenExam) -> Self {
        Self { course, begun: exam.begun }
    }

    /// Lets the time pass, changes the exam as it is kept, and keeps it.
    fn change(self, change: impl FnOnce(&mut OpenExam)) {
        let since = self.course.exam_clock.since(self.begun, self.course.has_newest());
        self.course.change(|progress| {
            if let Some(exam) = progress.open.as_mut().filter(|exam| exam.begun == self.begun) {
                exam.pass(second_now(), since);
                change(exam);
            }
        });
    }

    /// The seconds that are left; none of an exam that was ended in another tab.
    fn seconds_left(self) -> u32 {
        self.course.peek(|progress| {
            let exam = progress.open.as_ref().filter(|exam| exam.begun == self.begun);
            exam.map_or(0, OpenExam::seconds_left)
        })
    }

    /// Ends the exam with the answers that are kept, unless another tab has.
    fn end(self, bank: &[QuizChapter]) {
        let mark = self.course.peek(|progress| {
            let exam = progress.open.as_ref().filter(|exam| exam.begun == self.begun)?;
            Some((exam.paper().mark(bank, &exam.answers), exam.set_for.clone()))
        });
        if let Some((mark, set_for)) = mark {
            platform::tell_result(ResultKind::Exam, &set_for, mark.0);
            self.course.change(|progress| progress.end_exam(mark, second_now()));
        }
    }
}

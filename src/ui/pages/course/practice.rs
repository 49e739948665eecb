//! Practising a chapter: one question after the other, each explained at once.

use super::content::ChapterContent;
use super::feedback::Feedback;
use super::question::QuestionView;
use super::reader::ChapterOrWaiting;
use super::recall::RecallButtons;
use super::state::{Course, use_course};
use super::words::said;
use crate::browser::{focus, timer};
use crate::study::quiz::review::Review;
use crate::study::quiz::{Mark, Question, QuizAnswer, QuizChapter};
use crate::ui::components::{Button, ButtonKind, Panel, Progress, Tone};
use game::luck::Seed;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// What has the focus when another question is asked.
const ASKED: &str = ".quiz input, .quiz select, .quiz button";

/// A question that is being asked.
#[derive(Clone)]
pub struct Asking {
    /// The question.
    pub question: Arc<Question>,
    /// What draws it.
    pub seed: Seed,
}

impl Asking {
    /// A question, drawn anew.
    pub fn anew(question: &Question) -> Self {
        Self { question: Arc::new(question.clone()), seed: Seed(timer::since_1970()) }
    }
}

/// What was answered to the question that is asked: a page has one, for all questions one after the other. Copy it
/// freely; it is a handle.
#[derive(Clone, Copy)]
pub struct AnswerGiven {
    answer: RwSignal<Option<QuizAnswer>>,
    /// What it earned, once it was given.
    mark: RwSignal<Option<Mark>>,
    /// When the question was to come before the answer; none the first time.
    before: RwSignal<Option<Review>>,
}

impl AnswerGiven {
    /// Of the present owner.
    pub fn new() -> Self {
        Self { answer: RwSignal::new(None), mark: RwSignal::new(None), before: RwSignal::new(None) }
    }

    /// Another question is asked.
    pub fn clear(self) {
        self.mark.set(None);
        self.answer.set(None);
    }

    /// Marks the answer and keeps what it earned.
    fn give(self, course: Course, asking: &Asking) {
        let drawn = asking.question.drawn(asking.seed);
        if let (Some(drawn), Some(answer)) = (drawn, self.answer.get_untracked()) {
            let mark = drawn.mark(&answer);
            let id = &asking.question.id;
            self.before.set(course.peek(|progress| progress.questions.get(id).map(|attempts| attempts.review)));
            course.note(&asking.question.id, mark);
            self.mark.set(Some(mark));
        }
    }
}

/// Questions of a chapter.
#[component]
pub fn PracticePanel(
    /// 1 to 7.
    chapter: u8,
) -> impl IntoView {
    view! {
        <ChapterOrWaiting chapter view=move |content| view! { <ChapterPractice content /> }.into_any() />
    }
}

#[component]
fn ChapterPractice(content: Arc<ChapterContent>) -> impl IntoView {
    let i18n = use_i18n();
    let quiz = content.quiz.clone();
    let title = Signal::derive(move || said(i18n.get_locale(), &content.theory.title).to_owned());
    view! { <Practice quiz title /> }
}

/// Questions, one after the other.
#[component]
pub fn Practice(
    /// Which.
    quiz: QuizChapter,
    /// What they are about.
    title: Signal<String>,
) -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    let total = quiz.questions.len();
    let quiz = StoredValue::new(quiz);
    let right = move || {
        let is_right = |question: &&Question| {
            course.with(|progress| progress.questions.get(&question.id).is_some_and(|attempts| attempts.best.is_full()))
        };
        quiz.with_value(|quiz| quiz.questions.iter().filter(is_right).count())
    };
    let asking = RwSignal::new(quiz.with_value(|quiz| next(course, quiz, None)));
    let given = AnswerGiven::new();
    let go_on = move || {
        let before = asking.with_untracked(|asking| asking.as_ref().map(|asking| asking.question.id.clone()));
        given.clear();
        asking.set(quiz.with_value(|quiz| next(course, quiz, before.as_ref())));
        focus::soon(ASKED);
    };
    let percent = Signal::derive(move || u16::try_from(right() * 100 / total.max(1)).unwrap_or(100));
    let words = move || t_string!(i18n, course.quiz.progress, right = right(), total = total);
    view! {
        <Panel title=move || title.get() note=words>
            <div class="panel__body">
                <Progress label=words percent tone=Tone::Jade />
                {move || asking.get().map(|asking| view! { <AskingView asking given go_on=go_on /> })}
            </div>
        </Panel>
    }
}

/// The question that comes next: one never answered, then one that was not wholly right, then the one answered least
/// often. The last one does not come again at once.
fn next(course: Course, quiz: &QuizChapter, before: Option<&crate::study::quiz::QuestionId>) -> Option<Asking> {
    let rank = |question: &Question| {
        let attempts = course.peek(|progress| progress.questions.get(&question.id).copied());
        attempts.map_or((0, 0), |attempts| (1 + u8::from(attempts.best.is_full()), attempts.count))
    };
    let others = quiz.questions.iter().filter(|question| Some(&question.id) != before);
    others.min_by_key(|question| rank(question)).map(Asking::anew)
}

/// A question with the button that gives the answer, and then what is told and the way on.
#[component]
pub fn AskingView(
    /// The question.
    asking: Asking,
    /// Its answer.
    given: AnswerGiven,
    /// Whether the student says, after the key, whether it was known.
    #[prop(optional)]
    says_recall: bool,
    /// Called when the next is wanted.
    #[prop(into)]
    go_on: Callback<()>,
) -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    let Asking { question, seed } = asking.clone();
    let AnswerGiven { answer, mark, before } = given;
    let is_told = Signal::derive(move || mark.with(Option::is_some));
    let nothing = Signal::derive(move || answer.with(Option::is_none));
    let told = question.clone();
    let below = move || match mark.get() {
        None => {
            let asking = asking.clone();
            let give = move || {
                given.give(course, &asking);
                focus::soon(NEXT);
            };
            view! { <Button kind=ButtonKind::Ink disabled=nothing on_click=move |()| give()>{t!(i18n, course.quiz.answer)}</Button> }
                .into_any()
        }
        Some(mark) => {
            let on = if says_recall {
                let (question, before) = (told.id.clone(), before.get_untracked());
                view! { <RecallButtons question mark before go_on /> }.into_any()
            } else {
                view! { <div class="quiz__next"><Button kind=ButtonKind::Ink on_click=go_on>{t!(i18n, course.quiz.next)}</Button></div> }.into_any()
            };
            view! { <Feedback question=told.clone() seed mark /> {on} }.into_any()
        }
    };
    view! { <QuestionView question seed answer is_told /> {below} }
}

/// The button that leads on.
const NEXT: &str = ".quiz__next .btn--ink";

//! An exam of a plan is begun.

use super::who::trimmed;
use crate::browser::focus;
use crate::contest::course_plan::paper::ExamWord;
use crate::contest::course_plan::{CoursePlan, PlanItem, PlanWork};
use crate::contest::taken::PlanExam;
use crate::study::quiz::exam::ExamPaper;
use crate::study::quiz::sitting::OpenExam;
use crate::ui::components::{Ask, Button, ButtonKind, ButtonSize, Glyph, TextField};
use crate::ui::pages::coursework::state::{now, second_now, use_coursework};
use leptos::prelude::*;
use texts::i18n::*;

/// The word, where one is asked for, and the button that begins an exam.
#[component]
pub fn BeginExam(
    /// The plan.
    plan: StoredValue<CoursePlan>,
    /// The exam.
    item: PlanItem,
    /// Whether the student has not said who it is.
    nameless: Signal<bool>,
) -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let key = plan.with_value(|plan| plan.key);
    let PlanItem { number, attempts, .. } = item;
    let next = Memo::new(move |_| coursework.mine(|mine| mine.plan(key).map_or(1, |plan| plan.next_attempt(number))));
    let word = RwSignal::new(String::new());
    let is_wrong = RwSignal::new(false);
    let asks = RwSignal::new(false);
    let begin = move || {
        let typed = ExamWord::typed(&word.get_untracked());
        let attempt = next.get_untracked();
        plan.with_value(|plan| {
            let Some(PlanWork::Exam(blueprint)) = plan.item(number).map(|item| &item.work) else { return };
            let student = coursework.peek_mine(|mine| trimmed(&mine.student));
            let seed = plan.exam_seed(number, attempt, &student, &typed);
            let paper = ExamPaper { blueprint: blueprint.clone(), seed };
            let open = OpenExam::begin(paper, &format!("{key}/{number}/{attempt}"), second_now());
            let (word, student) = (word.get_untracked(), Some(student));
            coursework.change_mine(|mine| {
                mine.exam = Some(PlanExam { plan: key, item: number, attempt, word, student, open });
            });
        });
        focus::soon(".quiz input, .quiz select, .quiz button");
    };
    let ask = move || {
        let fits = plan.with_value(|plan| plan.opens_with(number, &ExamWord::typed(&word.get_untracked())));
        is_wrong.set(!fits);
        asks.set(fits);
    };
    let is_locked = item.lock.is_some();
    let wrong = Signal::derive(move || is_wrong.get().then(|| t_string!(i18n, coursework.mine.word_wrong).to_owned()));
    let type_word = move |text: String| {
        is_wrong.set(false);
        word.set(text);
    };
    let locked = move || {
        is_locked.then(|| {
            view! {
                <TextField label=t!(i18n, coursework.mine.word) value=word error=wrong on_input=type_word max_length=20 />
            }
        })
    };
    let is_open = item.is_open(now());
    let state = move || {
        let done = next.get() - 1;
        (done > 0).then(|| {
            let words = t_string!(i18n, coursework.mine.attempts, done = done, most = attempts);
            view! { <p class="sub">{words}</p> }
        })
    };
    let may = Memo::new(move |_| next.get() <= attempts);
    let button = move || {
        may.get().then(|| {
            view! {
                {locked}
                <div class="cluster">
                    <Button
                        kind=ButtonKind::Ink
                        size=ButtonSize::Small
                        icon=Glyph::Play
                        disabled=Signal::derive(move || nameless.get() || !is_open)
                        on_click=ask
                    >
                        {move || match next.get() {
                            1 => t_string!(i18n, coursework.mine.begin),
                            _ => t_string!(i18n, coursework.mine.resit),
                        }}
                    </Button>
                    {move || nameless.get().then(|| view! { <span class="sub">{t!(i18n, coursework.mine.nameless)}</span> })}
                </div>
            }
        })
    };
    view! {
        {state}
        {button}
        <Ask
            open=asks
            on_close=move || asks.set(false)
            title=t!(i18n, coursework.mine.begin)
            close_label=t!(i18n, site.close)
            no=t!(i18n, coursework.mine.not_now)
            yes=t!(i18n, coursework.mine.begin)
            on_yes=move || begin()
            question=t!(i18n, coursework.mine.begin_sure)
        />
    }
}

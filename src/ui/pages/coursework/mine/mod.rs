//! A student takes a course plan up, does its work and hands it in.

mod attempts;
mod begin_exam;
mod done;
mod exam;
mod explained;
mod hand_in;
mod here;
mod marks;
mod plan;
mod who;

use super::state::use_coursework;
use super::words::plan_error;
use crate::browser::focus;
use crate::contest::course_plan::CoursePlan;
use crate::contest::course_plan::read::MOST_COURSE_PLAN;
use crate::record::Fingerprint;
use crate::ui::components::{Button, ButtonKind, EmptyState, Glyph, Panel};
use crate::ui::exchange::take::OneText;
use crate::ui::route::{Page, go, use_route};
use exam::ExamTaking;
pub use here::{HandInHere, piece_of};
use leptos::prelude::*;
use marks::TakeMarks;
use plan::PlanView;
use texts::i18n::*;
use who::WhoFields;

/// The student's plans; while an exam is taken, that alone.
#[component]
pub fn StudentPanels() -> impl IntoView {
    let coursework = use_coursework();
    let is_open = Memo::new(move |_| coursework.mine(|mine| mine.exam.is_some()));
    move || match is_open.get() {
        true => view! { <ExamTaking /> }.into_any(),
        false => view! { <Plans /> }.into_any(),
    }
}

#[component]
fn Plans() -> impl IntoView {
    let (coursework, i18n, route) = (use_coursework(), use_i18n(), use_route());
    coursework.ask_for_labs();
    let code = Memo::new(move |_| match route.page() {
        Page::Coursework(code) => code,
        _ => String::new(),
    });
    // A link is taken up at once: whoever follows it has been told to.
    Effect::new(move |_| {
        let plan = code.with(|code| (!code.is_empty()).then(|| CoursePlan::read(code)));
        if let Some(Ok(plan)) = plan {
            coursework.take_up(&plan);
            go(Page::Coursework(String::new()));
        }
    });
    let keys = Memo::new(move |_| {
        coursework.mine(|mine| mine.plans.iter().map(|plan| plan.key).collect::<Vec<Fingerprint>>())
    });
    let list = move || {
        let keys = keys.get();
        if keys.is_empty() {
            return view! {
                <EmptyState
                    glyph=Glyph::Book
                    title=t!(i18n, coursework.mine.none)
                    text=t!(i18n, coursework.mine.none_text)
                />
            }
            .into_any();
        }
        view! {
            <Who />
            {keys.into_iter().map(|key| view! { <PlanView key /> }).collect_view()}
            <TakeMarks />
        }
        .into_any()
    };
    view! {
        {list}
        <TakePlan code />
    }
}

/// The student's name and number, written on everything that is handed in.
#[component]
fn Who() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Panel title=t!(i18n, coursework.mine.who) note=t!(i18n, coursework.mine.who_note)>
            <div class="panel__body form">
                <WhoFields />
            </div>
        </Panel>
    }
}

/// The field for a plan.
#[component]
fn TakePlan(
    /// The code in the address; empty if there is none.
    code: Memo<String>,
) -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    // A link that was taken up leaves the field empty; one that cannot be read stands there with the reason.
    let entered = RwSignal::new(String::new());
    Effect::new(move |_| {
        let code = code.get();
        if !code.is_empty() && CoursePlan::read(&code).is_err() {
            entered.set(code);
        }
    });
    let read = Memo::new(move |_| entered.with(|text| (!text.trim().is_empty()).then(|| CoursePlan::read(text))));
    let wrong = Signal::derive(move || Some(plan_error(i18n.get_locale(), &read.get()?.err()?)));
    let is_plan = Memo::new(move |_| matches!(read.get(), Some(Ok(_))));
    let take = move || {
        if let Some(Ok(plan)) = read.get_untracked() {
            coursework.take_up(&plan);
            entered.set(String::new());
            focus::soon(".course-plan h2");
        }
    };
    view! {
        <Panel title=t!(i18n, coursework.mine.enter)>
            <div class="panel__body form">
                <OneText
                    label=t!(i18n, coursework.mine.enter)
                    help=t!(i18n, coursework.mine.enter_help)
                    entered
                    wrong
                    most=MOST_COURSE_PLAN
                >
                    {t!(i18n, coursework.mine.file)}
                </OneText>
                {move || is_plan.get().then(|| view! {
                    <div class="form__foot">
                        <Button kind=ButtonKind::Ink icon=Glyph::Check on_click=take>{t!(i18n, coursework.mine.take)}</Button>
                    </div>
                })}
            </div>
        </Panel>
    }
}

//! An exam of a plan with its key and explanations, once its mark has come back.

use crate::contest::course_plan::CoursePlan;
use crate::record::Fingerprint;
use crate::ui::components::{Button, ButtonSize, Loading, Note, Tone};
use crate::ui::pages::course::ExplainedExam;
use crate::ui::pages::coursework::state::{use_coursework, with_own};
use leptos::prelude::*;
use texts::i18n::*;

/// A button that unfolds the questions of the exam that was taken last; nothing before there is a mark for it, so that
/// nobody can tell the key to those who still take it.
#[component]
pub fn Explained(
    /// The plan's key.
    plan: Fingerprint,
    /// The number of the exam.
    item: u8,
) -> impl IntoView {
    let (coursework, i18n) = (use_coursework(), use_i18n());
    let is_open = RwSignal::new(false);
    let exam = Memo::new(move |_| {
        coursework.mine(|mine| {
            let plan = mine.plan(plan)?;
            plan.slip.as_ref()?.lines.iter().find(|line| line.item == item)?;
            Some((plan.exams_of(item).last()?.result.exam.clone(), CoursePlan::read(&plan.code).ok()?))
        })
    });
    let has_one = Memo::new(move |_| exam.with(Option::is_some));
    let shown = move || {
        let (exam, plan) = is_open.get().then(|| exam.get()).flatten()?;
        Some(match coursework.bank() {
            Some(bank) => view! { <ExplainedExam bank=with_own(&bank, &plan) exam /> }.into_any(),
            None if coursework.has_no_bank() => {
                view! { <Note tone=Tone::Danger alert=true>{t!(i18n, coursework.missing)}</Note> }.into_any()
            }
            None => view! { <Loading text=t!(i18n, coursework.loading) /> }.into_any(),
        })
    };
    let words = move || match is_open.get() {
        true => t_string!(i18n, coursework.detail.fold),
        false => t_string!(i18n, coursework.mine.explained),
    };
    move || {
        has_one.get().then(|| {
            view! {
                <div class="cluster">
                    <Button size=ButtonSize::Small on_click=move |()| is_open.update(|open| *open = !*open)>{words}</Button>
                </div>
                <div class="course">{shown}</div>
            }
        })
    }
}

//! The instructor's side of class competitions.

use super::book::ClassPanel;
use super::challenge::{ChallengeForm, HandOut};
use super::collect::Submissions;
use super::results::Ranked;
use crate::ui::route::{Page, href};
use leptos::prelude::*;
use texts::i18n::*;

/// The class, a challenge to set, its texts to give out, and what comes back.
#[component]
pub fn InstructorHome() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <p class="sub">
            <a class="link" href=href(Page::CoursePlan)>{t!(i18n, class.to_plan)}</a>
        </p>
        <div class="stack">
            <ClassPanel />
            <ChallengeForm />
            <HandOut />
            <Submissions />
            <Ranked />
        </div>
    }
}

//! The instructor's side of class competitions.

use super::book::ClassPanel;
use super::challenge::{ChallengeForm, HandOut};
use super::collect::Submissions;
use super::results::Ranked;
use leptos::prelude::*;

/// The class, a challenge to set, its texts to give out, and what comes back.
#[component]
pub fn InstructorHome() -> impl IntoView {
    view! {
        <div class="stack">
            <ClassPanel />
            <ChallengeForm />
            <HandOut />
            <Submissions />
            <Ranked />
        </div>
    }
}

//! Class competitions without a server: the instructor sets a challenge and ranks what is handed in,
//! the student takes it up and hands in. Texts and files are passed on by hand.

mod again;
mod alike;
mod arrivals;
mod bench;
mod challenge_form;
pub mod copy;
mod debrief;
mod enter;
mod ghost_play;
mod ghost_release;
mod given;
mod hand_in;
mod hand_out;
mod intake;
pub mod key;
mod key_ring;
mod no_room;
mod one_file;
mod printing;
mod ranked;
mod ranking;
mod reveal;
mod rivals;
mod room;
mod side_by_side;
mod spread;
mod spreadsheet;
mod standings;
mod student;
pub mod take;
mod weights;
mod wish;

pub use room::{ClassRoom, now, use_class_room};

use crate::browser::focus;
use crate::ui::components::{ButtonKind, Choice, Glyph, LinkButton, PageHead, Segmented, Toasts};
use crate::ui::reports::use_reports;
use crate::ui::route::{Page, href, use_route};
use challenge_form::ChallengeForm;
use debrief::DebriefPage;
use enter::Enter;
use ghost_play::GhostPlay;
use hand_in::{HandIn, InClass};
use hand_out::HandOut;
use leptos::prelude::*;
use reveal::RevealPage;
use room::Side;
use standings::Standings;
use texts::i18n::*;

/// Which of the class's pages is open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sheet {
    Tables,
    Reveal,
    Debrief,
}

/// The class and its pages, with or without an open game.
#[component]
pub fn ClassPage() -> impl IntoView {
    let reports = use_reports();
    let i18n = use_i18n();
    let route = use_route();
    let sheet = Memo::new(move |_| match route.page() {
        Page::Reveal => Sheet::Reveal,
        Page::Debrief => Sheet::Debrief,
        _ => Sheet::Tables,
    });
    Effect::new(move |_| {
        sheet.track();
        focus::at_top();
    });
    let content = move || match sheet.get() {
        Sheet::Tables => view! { <Tables /> }.into_any(),
        Sheet::Reveal => view! { <RevealPage /> }.into_any(),
        Sheet::Debrief => view! { <DebriefPage /> }.into_any(),
    };
    view! {
        {content}
        <Toasts
            toasts=Signal::derive(move || reports.in_sight())
            on_dismiss=move |id: u32| reports.dismiss(id)
            close_label=t!(i18n, site.close)
        />
    }
}

/// What is given out and what comes back, for who teaches and for who takes part.
#[component]
fn Tables() -> impl IntoView {
    let i18n = use_i18n();
    let route = use_route();
    let side = use_class_room().side;
    // Who follows a link takes part.
    Effect::new(move |_| {
        if matches!(route.page(), Page::Challenge(_)) {
            side.set(Side::Student);
        }
    });
    let part = move || match side.get() {
        Side::Student => view! { <StudentPart /> }.into_any(),
        Side::Instructor => view! { <InstructorPart /> }.into_any(),
    };
    view! {
        <main class="main class">
            <LinkButton href=href(Page::Start) icon=Glyph::ArrowLeft kind=ButtonKind::Ghost>
                {t!(i18n, site.to_start)}
            </LinkButton>
            <PageHead title=t!(i18n, class.title) note=t!(i18n, class.note)>
                <Segmented
                    label=t!(i18n, class.who)
                    choices=vec![
                        Choice::new(Side::Student, t!(i18n, class.student)),
                        Choice::new(Side::Instructor, t!(i18n, class.instructor)),
                    ]
                    value=side
                    on_change=move |chosen| side.set(chosen)
                />
            </PageHead>
            <p class="sub">
                <a class="link" href=href(Page::Rounds)>{t!(i18n, class.to_rounds)}</a>
            </p>
            {part}
        </main>
    }
}

/// A challenge to take up and a game to hand in; who plays already comes to hand in.
#[component]
fn StudentPart() -> impl IntoView {
    let route = use_route();
    let code = Memo::new(move |_| match route.page() {
        Page::Challenge(code) => code,
        _ => String::new(),
    });
    let games = RwSignal::new(InClass::all());
    move || {
        let comes_to_play = !code.get().is_empty() || games.with_untracked(Vec::is_empty);
        let hand_in = move || move || view! { <HandIn games=games.get() /> };
        let enter = move || view! { <Enter code on_found=move || games.set(InClass::all()) /> };
        let (first, second) = if comes_to_play {
            (enter().into_any(), hand_in().into_any())
        } else {
            (hand_in().into_any(), enter().into_any())
        };
        view! { <div class="stack">{first}{second}<GhostPlay /></div> }
    }
}

/// A challenge to set, its texts to give out, and what comes back.
#[component]
fn InstructorPart() -> impl IntoView {
    let made = use_class_room().made;
    view! {
        <div class="stack">
            <ChallengeForm />
            {move || made.get().map(|challenge| view! { <HandOut challenge /> })}
            <Standings />
        </div>
    }
}

//! Class competitions without a server: the instructor sets a challenge and ranks what is handed in,
//! the student takes it up and hands in. Texts and files are passed on by hand.
//!
//! | folder | what is done there |
//! |---|---|
//! | `instructor` | the instructor's side, put together of the following |
//! | `book`, `roster` | the class that is open: its name, its file, its students |
//! | `challenge` | the instructor sets a challenge and gives it out |
//! | `collect` | the instructor takes submissions in; those that do not count are listed with the reason |
//! | `results` | the ranking, comparisons, the projector's page, the debrief, ghosts to release |
//! | [`keys`] | the instructor's keys, to which submissions are sealed |
//! | `student` | a student takes a challenge up, hands in, plays against ghosts |
//! | `state` | what all of these share, and keep while a year is looked at; it shows nothing |

mod book;
mod challenge;
mod collect;
mod instructor;
pub mod keys;
mod results;
mod roster;
mod state;
mod student;

pub use book::ClassPanel;
pub use challenge::{LEAST_CAPITAL, MOST_CAPITAL, called};
pub use instructor::InstructorHome;
pub use results::{DebriefPage, RevealPage};
pub use roster::RosterPage;
pub use state::{ChallengeSettings, ClassBooks, ClassState, now, use_class_state};

use crate::browser::focus;
use crate::ui::components::{ButtonKind, Choice, Glyph, LinkButton, PageHead, Segmented, Toasts};
use crate::ui::lazy::use_modules;
use crate::ui::reports::use_reports;
use crate::ui::route::{Page, go, href, use_route};
use leptos::prelude::*;
use student::{Enter, GhostPlay, HandIn, InClass};
use texts::i18n::*;

/// The address of what goes to a learning platform. The route, which comes before the first click, takes it for the
/// student's side.
const PLATFORM: &str = "#/class/platform";

/// Which of the class's pages is open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ClassView {
    Side(ClassSide),
    Reveal,
    Debrief,
    Platform,
}

/// A side of the class page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ClassSide {
    Student,
    Instructor,
}

/// The class and its pages, with or without an open game.
#[component]
pub fn ClassPage() -> impl IntoView {
    let reports = use_reports();
    let i18n = use_i18n();
    let (route, modules) = (use_route(), use_modules());
    let shown = Memo::new(move |_| match route.page() {
        Page::Reveal => ClassView::Reveal,
        Page::Debrief => ClassView::Debrief,
        Page::Teach => ClassView::Side(ClassSide::Instructor),
        Page::Class if window().location().hash().is_ok_and(|hash| hash == PLATFORM) => ClassView::Platform,
        _ => ClassView::Side(ClassSide::Student),
    });
    let is_home = Memo::new(move |_| matches!(shown.get(), ClassView::Side(_)));
    Effect::new(move |_| {
        // Changing sides is no new page: the focus stays on the choice.
        if !is_home.get() {
            shown.track();
        }
        focus::at_top();
    });
    let pages = move || match shown.get() {
        ClassView::Side(_) => ().into_any(),
        ClassView::Reveal => modules.instructor.page(|pages| (pages.reveal)()),
        ClassView::Debrief => modules.debrief.page(|pages| (pages.debrief)()),
        // The page itself comes with this table.
        ClassView::Platform => match modules.class.here() {
            Some(pages) => pages.platform.page(|pages| (pages.platform)()),
            None => ().into_any(),
        },
    };
    let content = move || match is_home.get() {
        true => view! { <ClassHome /> }.into_any(),
        false => pages.into_any(),
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

/// Giving out and handing in: the side of the instructor or that of the student.
#[component]
fn ClassHome() -> impl IntoView {
    let i18n = use_i18n();
    let (route, modules) = (use_route(), use_modules());
    let side = Memo::new(move |_| match route.page() {
        Page::Teach => ClassSide::Instructor,
        _ => ClassSide::Student,
    });
    let part = move || match side.get() {
        ClassSide::Student => view! { <StudentPart /> }.into_any(),
        ClassSide::Instructor => modules.instructor.view(|pages| (pages.home)()),
    };
    let to_platform = move || {
        (side.get() == ClassSide::Instructor).then(|| {
            view! {
                <p class="sub">
                    <a class="link" href=PLATFORM>{t!(i18n, class.to_platform)}</a>
                </p>
            }
        })
    };
    let choose = move |chosen: ClassSide| {
        go(match chosen {
            ClassSide::Student => Page::Class,
            ClassSide::Instructor => Page::Teach,
        });
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
                        Choice::new(ClassSide::Student, t!(i18n, class.student)),
                        Choice::new(ClassSide::Instructor, t!(i18n, class.instructor)),
                    ]
                    value=side
                    on_change=choose
                />
            </PageHead>
            <p class="sub">
                <a class="link" href=href(Page::Rounds)>{t!(i18n, class.to_rounds)}</a>
            </p>
            {to_platform}
            {part}
        </main>
    }
}

/// A challenge to take up and a game to hand in; a student who plays already sees the hand-in first.
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

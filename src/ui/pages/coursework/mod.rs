//! Course plans, homework and marks, without a server: the instructor makes a plan and gives it out, students hand in
//! by hand, and every mark is worked out again.
//!
//! | folder | what is done there |
//! |---|---|
//! | `plan` | the instructor makes a plan, writes questions and gives it out |
//! | `book` | the instructor takes homework in and sees the marks of the class |
//! | `write` | questions, labs and cases are written: a module of its own |
//! | `mine` | a student takes a plan up, sits its exams, hands in and gets marks |
//! | `state` | what all of these share and what the browser keeps; it shows nothing |

mod book;
mod faults;
mod inbox;
mod lab_work;
mod labs;
mod mine;
mod plan;
mod state;
mod words;
mod write;

pub use lab_work::{is_lab_due, lab_in_plan};
pub use mine::{HandInHere, piece_of};
pub use state::CourseworkDesk;
pub use write::WritingPanels;

use crate::browser::focus;
use crate::browser::keys;
use crate::browser::shared::HowKept;
use crate::ui::components::{Banner, ButtonKind, Glyph, LinkButton, PageHead, Toasts, Tone};
use crate::ui::exchange::unread::{UnreadKey, UnreadNotes};
use crate::ui::reports::use_reports;
use crate::ui::route::{Page, href, use_route};
use book::GradebookPanels;
use leptos::prelude::*;
use mine::StudentPanels;
use plan::PlanPanels;
use state::use_coursework;
use texts::i18n::*;

/// Which of the pages is open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Plan,
    Book,
    Mine,
}

/// The page that the address names.
#[component]
pub fn CourseworkPage() -> impl IntoView {
    let (route, reports, i18n) = (use_route(), use_reports(), use_i18n());
    let coursework = use_coursework();
    let shown = Memo::new(move |_| match route.page() {
        Page::CoursePlan => Shown::Plan,
        Page::Gradebook => Shown::Book,
        _ => Shown::Mine,
    });
    Effect::new(move |_| {
        shown.track();
        focus::at_top();
    });
    let not_kept = move || {
        let words = match coursework.keeping() {
            HowKept::Kept => return None,
            HowKept::Barred => t_string!(i18n, coursework.barred),
            HowKept::NoRoom => t_string!(i18n, coursework.not_kept),
        };
        Some(view! { <Banner tone=Tone::Warn>{words}</Banner> })
    };
    let unread = move || {
        let keys: Vec<UnreadKey> = match shown.get() {
            Shown::Mine => vec![(&keys::COURSEWORK, |locale| td_string!(locale, course.unread.coursework))],
            Shown::Plan | Shown::Book => vec![
                (&keys::PLANS_MADE, |locale| td_string!(locale, course.unread.plans)),
                (&keys::OWN_WORKS, |locale| td_string!(locale, course.unread.works)),
            ],
        };
        view! { <UnreadNotes keys /> }
    };
    let part = move || match shown.get() {
        Shown::Plan => view! { <PlanPanels /> }.into_any(),
        Shown::Book => view! { <GradebookPanels /> }.into_any(),
        Shown::Mine => view! { <StudentPanels /> }.into_any(),
    };
    let title = move || match shown.get() {
        Shown::Plan => t_string!(i18n, coursework.title.plan),
        Shown::Book => t_string!(i18n, coursework.title.book),
        Shown::Mine => t_string!(i18n, coursework.title.mine),
    };
    let note = move || match shown.get() {
        Shown::Plan => t_string!(i18n, coursework.note.plan),
        Shown::Book => t_string!(i18n, coursework.note.book),
        Shown::Mine => t_string!(i18n, coursework.note.mine),
    };
    let entry = move |page: Page, is_here: bool, words: &'static str| {
        view! { <li><a href=href(page) aria-current=is_here.then_some("page")>{words}</a></li> }
    };
    let nav = move || {
        let locale = i18n.get_locale();
        let here = shown.get();
        if here == Shown::Mine {
            let course = Page::Course(String::new());
            return view! {
                {entry(course, false, td_string!(locale, coursework.nav.course))}
                {entry(Page::Coursework(String::new()), true, td_string!(locale, coursework.title.mine))}
            }
            .into_any();
        }
        view! {
            {entry(Page::Teach, false, td_string!(locale, coursework.nav.class))}
            {entry(Page::CoursePlan, here == Shown::Plan, td_string!(locale, coursework.nav.plan))}
            {entry(Page::Gradebook, here == Shown::Book, td_string!(locale, coursework.nav.book))}
        }
        .into_any()
    };
    view! {
        <main class="main class coursework">
            <LinkButton href=href(Page::Start) icon=Glyph::ArrowLeft kind=ButtonKind::Ghost>
                {t!(i18n, site.to_start)}
            </LinkButton>
            <PageHead title note />
            <nav class="crm-nav" aria-label=t!(i18n, coursework.nav.label)>
                <ul>{nav}</ul>
            </nav>
            {not_kept}
            {unread}
            <div class="stack">{part}</div>
        </main>
        <Toasts
            toasts=Signal::derive(move || reports.in_sight())
            on_dismiss=move |id: u32| reports.dismiss(id)
            close_label=t!(i18n, site.close)
        />
    }
}

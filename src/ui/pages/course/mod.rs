//! The course: its chapters, questions, exams and cases, with or without an open game.

mod about_topic;
mod case_files;
mod cases;
mod content;
mod evidence;
mod exam;
mod exam_clock;
mod exam_result;
mod feedback;
mod form;
mod live;
mod map;
mod own_game;
mod practice;
mod progress;
mod question;
mod reader;
mod recall;
mod review;
mod section;
mod set_exam;
mod sheet;
mod state;
mod terms;
mod test;
mod test_result;
mod topic;
mod used;
mod words;

use crate::browser::keys;
use crate::browser::shared::HowKept;
use crate::ui::components::{Banner, ButtonKind, Glyph, LinkButton, PageHead, Tone};
use crate::ui::exchange::unread::UnreadNotes;
use crate::ui::lazy::use_modules;
use crate::ui::route::{Page, href, use_route};
use about_topic::{TopicQuestions, TopicScreen};
pub use case_files::{fetch_case, fetch_case_text, own_works};
use cases::{CaseList, CasePanel, OwnCasePanel};
pub use content::fetch_chapter;
use exam::ExamPanel;
pub use exam_clock::ExamPageClock;
pub use exam_result::ExplainedExam;
use leptos::prelude::*;
use map::MapPanel;
use practice::PracticePanel;
use progress::ProgressPanel;
use reader::ReaderPanel;
use review::ReviewPanel;
use section::CourseSection;
pub use section::topic_address;
use set_exam::SetExam;
pub use sheet::{QuestionList, QuestionSheet};
use state::minute_now;
pub use state::{Course, second_now, use_course};
use terms::TermsPanel;
use test::TestPanel;
use texts::i18n::*;
pub use topic::topic as topic_name;
pub use words::{level as level_name, said};

/// The course, at the section that the address names.
#[component]
pub fn CoursePage() -> impl IntoView {
    let (route, course, i18n) = (use_route(), use_course(), use_i18n());
    let modules = use_modules();
    let section = Memo::new(move |_| match route.page() {
        Page::Course(address) => CourseSection::read(&address),
        _ => CourseSection::Map,
    });
    let due = move || course.with(|progress| progress.due(minute_now()).len());
    let entry = move |one: CourseSection, words: Signal<String>| {
        // The terms of one concept stand on the page of all.
        let of_terms = move || matches!((section.get(), one), (CourseSection::Terms(_), CourseSection::Terms(_)));
        let is_here = move || (section.get() == one || of_terms()).then_some("page");
        view! { <li><a href=href(Page::Course(one.address())) aria-current=is_here>{move || words.get()}</a></li> }
    };
    let review = Signal::derive(move || match due() {
        0 => t_string!(i18n, course.nav.review).to_owned(),
        count => t_string!(i18n, course.nav.review_due, count = count),
    });
    let words = |text: fn(Locale) -> &'static str| Signal::derive(move || text(i18n.get_locale()).to_owned());
    let set = Signal::derive(move || match route.page() {
        Page::Course(address) => SetExam::read(&address),
        _ => None,
    });
    let panel = move || match section.get() {
        CourseSection::Map => view! { <MapPanel /> }.into_any(),
        CourseSection::Read { chapter, screen } => view! { <ReaderPanel chapter screen /> }.into_any(),
        CourseSection::Practice(chapter) => view! { <PracticePanel chapter /> }.into_any(),
        CourseSection::Review => view! { <ReviewPanel /> }.into_any(),
        CourseSection::Exam => view! { <ExamPanel set /> }.into_any(),
        CourseSection::Test => view! { <TestPanel /> }.into_any(),
        CourseSection::Progress => view! { <ProgressPanel /> }.into_any(),
        CourseSection::Cases => view! { <CaseList /> }.into_any(),
        CourseSection::Case(at) => view! { <CasePanel at /> }.into_any(),
        CourseSection::OwnCase => view! { <OwnCasePanel /> }.into_any(),
        CourseSection::Labs => modules.lab.view(|pages| (pages.labs)()),
        CourseSection::Terms(topic) => view! { <TermsPanel topic /> }.into_any(),
        CourseSection::Topic(topic) => view! { <TopicScreen topic /> }.into_any(),
        CourseSection::Questions(topic) => view! { <TopicQuestions topic /> }.into_any(),
    };
    let not_kept = move || {
        let words = match course.keeping() {
            HowKept::Kept => return None,
            HowKept::Barred => t_string!(i18n, course.barred),
            HowKept::NoRoom => t_string!(i18n, course.not_kept),
        };
        Some(view! { <Banner tone=Tone::Warn>{words}</Banner> })
    };
    view! {
        <main class="main course">
            <LinkButton href=href(Page::Start) icon=Glyph::ArrowLeft kind=ButtonKind::Ghost>
                {t!(i18n, site.to_start)}
            </LinkButton>
            <PageHead title=t!(i18n, course.title) note=t!(i18n, course.note) />
            <nav class="crm-nav" aria-label=t!(i18n, course.title)>
                <ul>
                    {entry(CourseSection::Map, words(|locale| td_string!(locale, course.nav.map)))}
                    {entry(CourseSection::Labs, words(|locale| td_string!(locale, course.nav.labs)))}
                    {entry(CourseSection::Cases, words(|locale| td_string!(locale, cases.title)))}
                    {entry(CourseSection::Terms(None), words(|locale| td_string!(locale, course_map.terms.title)))}
                    {entry(CourseSection::Review, review)}
                    {entry(CourseSection::Exam, words(|locale| td_string!(locale, course.nav.exam)))}
                    {entry(CourseSection::Test, words(|locale| td_string!(locale, course_test.title)))}
                    {entry(CourseSection::Progress, words(|locale| td_string!(locale, course_progress.nav)))}
                    <li><a href=href(Page::Coursework(String::new()))>{t!(i18n, course.nav.plan)}</a></li>
                </ul>
            </nav>
            {not_kept}
            <UnreadNotes keys=vec![(&keys::COURSE, |locale| td_string!(locale, course.unread.progress))] />
            {panel}
        </main>
    }
}

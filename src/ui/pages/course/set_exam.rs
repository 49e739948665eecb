//! An exam that somebody else has set: the address names its paper and for what it is.
//!
//! The page of what set it finds the result in the progress of the course, by the same words
//! ([`OpenExam::set_for`](crate::study::quiz::sitting::OpenExam)), and draws and marks it again.

use super::state::use_course;
use super::topic::topic;
use super::words::percent;
use crate::study::quiz::exam::ExamPaper;
use crate::study::quiz::sitting::LONGEST_SET_FOR;
use crate::ui::components::{Button, ButtonKind, Glyph, LinkButton, Note, Panel, Tone};
use crate::ui::route::{Page, href};
use leptos::prelude::*;
use texts::i18n::*;

/// An exam as an address sets it: `exam/PAPER/FOR`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetExam {
    /// The paper.
    pub paper: ExamPaper,
    /// For what it is.
    pub set_for: String,
}

impl SetExam {
    /// The exam of an address below `#/course/`; none where it sets none.
    pub fn read(address: &str) -> Option<Self> {
        let (paper, set_for) = address.strip_prefix("exam/")?.split_once('/')?;
        let fits = !set_for.is_empty() && set_for.len() <= LONGEST_SET_FOR;
        let paper = ExamPaper::read(paper)?;
        fits.then(|| Self { paper, set_for: set_for.to_owned() })
    }
}

/// What is said of an exam before it is begun, or what it earned.
#[component]
pub fn SetExamPanel(
    /// Which.
    set: SetExam,
) -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    let SetExam { paper, set_for } = set;
    let (questions, minutes) = (paper.blueprint.count(), paper.blueprint.minutes);
    let (chapters, topics) = (paper.blueprint.chapters.clone(), paper.blueprint.topics.clone());
    let result = {
        let set_for = set_for.clone();
        Memo::new(move |_| {
            course.with(|progress| {
                progress.exams.iter().rev().find(|result| result.exam.set_for == set_for).map(|result| result.mark)
            })
        })
    };
    let about = move || {
        let chapters: Vec<String> = chapters.iter().map(u8::to_string).collect();
        let about = t_string!(
            i18n,
            course_exam.about,
            questions = questions,
            minutes = minutes,
            chapters = chapters.join(t_string!(i18n, course_exam.comma))
        );
        topics.iter().fold(about, |about, one| format!("{about} · {}", topic(i18n.get_locale(), *one)))
    };
    let done = move || {
        result.get().map(|mark| {
            let words = move || t_string!(i18n, course_exam.done, mark = percent(mark));
            view! { <Note tone=Tone::Jade>{words}</Note> }
        })
    };
    let start = move || {
        let (paper, set_for) = (paper.clone(), set_for.clone());
        result.get().is_none().then(|| {
            view! {
                <Button kind=ButtonKind::Ink icon=Glyph::Play on_click=move |()| course.begin_exam(paper.clone(), &set_for)>
                    {t!(i18n, course.exam.begin)}
                </Button>
            }
        })
    };
    view! {
        <Panel title=t!(i18n, course_exam.title) note=t!(i18n, course.exam.note)>
            <div class="panel__body form">
                <p>{about}</p>
                {done}
                <p class="course__steps">
                    {start}
                    <LinkButton href=href(Page::Course("plan".to_owned())) kind=ButtonKind::Ghost icon=Glyph::ArrowLeft>
                        {t!(i18n, course_exam.to_plan)}
                    </LinkButton>
                </p>
            </div>
        </Panel>
    }
}

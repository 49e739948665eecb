//! Progress: how far each chapter has come, and what is known of each concept, by what evidence.

use super::content::ChapterContent;
use super::evidence::{done, next_step, quiz_lines, standing, tone, work_line};
use super::own_game::OwnGame;
use super::section::CourseSection;
use super::state::{minute_now, use_course};
use super::topic::topic;
use super::words::{percent, said};
use crate::study::progress::{
    ChapterPath, ConceptLine, ConceptStanding, CourseOutline, PlayFact, chapter_path, concepts,
};
use crate::study::quiz::{Mark, QuizChapter};
use crate::ui::components::{Choice, Column, DataTable, Loading, Panel, Row, Segmented, Tag};
use crate::ui::lazy::use_modules;
use crate::ui::route::{Page, href};
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The path through the chapters, and every concept.
#[component]
pub fn ProgressPanel() -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    move || match course.all() {
        None => view! { <Loading text=t!(i18n, course.loading) /> }.into_any(),
        Some(chapters) => {
            let chapters: Arc<[Arc<ChapterContent>]> = chapters.into();
            view! { <PathPanel chapters=chapters.clone() /> <ConceptsPanel chapters /> }.into_any()
        }
    }
}

/// Each chapter: read, answered, right, labs and cases; then exams.
#[component]
fn PathPanel(chapters: Arc<[Arc<ChapterContent>]>) -> impl IntoView {
    let (course, i18n) = (use_course(), use_i18n());
    let columns = vec![
        Column::text(t!(i18n, course_progress.chapter)),
        Column::figures(t!(i18n, course_progress.read)),
        Column::figures(t!(i18n, course_progress.practised)),
        Column::figures(t!(i18n, course_progress.right)),
        Column::figures(t!(i18n, course_progress.done)),
    ];
    let rows = move || {
        let locale = i18n.get_locale();
        let of = |part: u32, whole: u32| td_string!(locale, course_progress.of, part = part, whole = whole);
        let works = course.works();
        let row = |content: &Arc<ChapterContent>| {
            let path: ChapterPath =
                course.with(|progress| chapter_path(&content.theory, &content.quiz, progress, &works));
            let tried = path.works.iter().filter(|(_, best)| best.is_some()).count() as u32;
            let address = href(Page::Course(CourseSection::Read { chapter: path.chapter, screen: 1 }.address()));
            let name = format!("{} {}", path.chapter, said(locale, &content.theory.title));
            Row::new(view! { <a href=address>{name}</a> })
                .cell(of(path.read, path.screens))
                .cell(of(path.answered, path.questions))
                .cell(of(path.right, path.questions))
                .cell(of(tried, path.works.len() as u32))
        };
        chapters.iter().map(row).collect()
    };
    let exams = move || {
        let marks: Vec<Mark> = course.with(|progress| progress.exams.iter().map(|result| result.mark).collect());
        match marks.iter().max() {
            None => t_string!(i18n, course_progress.no_exam).to_owned(),
            Some(best) => t_string!(i18n, course_progress.mean, best = percent(*best), count = marks.len()),
        }
    };
    view! {
        <Panel title=t!(i18n, course_progress.path) note=t!(i18n, course_progress.path_note)>
            <DataTable caption=t!(i18n, course_progress.path) columns rows=Arc::new(rows) />
            <p class="panel__body course__exams">
                <a href=href(Page::Course(CourseSection::Exam.address()))>{t!(i18n, course_progress.exams)}</a>
                " · "
                {exams}
            </p>
        </Panel>
    }
}

/// Each concept with its evidence.
#[component]
fn ConceptsPanel(chapters: Arc<[Arc<ChapterContent>]>) -> impl IntoView {
    let (course, modules, i18n) = (use_course(), use_modules(), use_i18n());
    let outline = CourseOutline::of(chapters.iter().map(|content| (&content.theory, &content.quiz)));
    let bank: Vec<QuizChapter> = chapters.iter().map(|content| content.quiz.clone()).collect();
    let open = move || modules.games.here().filter(|games| games.is_open());
    Effect::new(move |_| {
        if open().is_some() {
            modules.course_figures.request();
        }
    });
    let played = Memo::new(move |_| {
        let (games, figures) = (open()?, modules.course_figures.here()?);
        Some((figures.played)(games, i18n.get_locale()))
    });
    let lines = Memo::new(move |_| {
        let works = course.works();
        let play: Vec<PlayFact> =
            played.with(|played| played.as_ref().map(|(facts, ..)| facts.clone()).unwrap_or_default());
        course.with(|progress| concepts(&outline, &bank, progress, &works, &play, minute_now()))
    });
    let shown = RwSignal::new(None::<ConceptStanding>);
    let screen_title = move |locale: Locale, chapter: u8, screen: u8| {
        let content = chapters.iter().find(|content| content.theory.chapter == chapter);
        let screen = content.and_then(|content| content.theory.screens.get(usize::from(screen).wrapping_sub(1)));
        screen.map(|screen| said(locale, &screen.title).to_owned()).unwrap_or_default()
    };
    let columns = vec![
        Column::text(t!(i18n, course_progress.concept)),
        Column::text(t!(i18n, course_progress.standing)),
        Column::text(t!(i18n, course_progress.quiz)),
        Column::text(t!(i18n, course_progress.work)),
        Column::text(t!(i18n, course_progress.play)),
        Column::text(t!(i18n, course_progress.next)),
    ];
    let rows = move || {
        let locale = i18n.get_locale();
        let row = |line: &ConceptLine| {
            let stands = line.standing;
            let works = line.works.iter().filter_map(|work| Some(work_line(locale, &work.work, work.best?)));
            let next = line.next.as_ref().map(|step| {
                let (address, words) = next_step(locale, step, |chapter, screen| screen_title(locale, chapter, screen));
                view! { <a href=address>{words}</a> }.into_any()
            });
            let next = next.unwrap_or_else(|| listed(Vec::new()));
            Row::new(topic(locale, line.topic))
                .cell(view! { <Tag tone=tone(stands)>{standing(locale, stands)}</Tag> })
                .cell(listed(quiz_lines(locale, &line.quiz)))
                .cell(listed(works.collect()))
                .cell(listed(line.play.iter().map(|fact| done(locale, fact)).collect()))
                .cell(next)
        };
        let is_shown = |line: &&ConceptLine| shown.get().is_none_or(|shown| line.standing == shown);
        lines.with(|lines| lines.iter().filter(is_shown).map(row).collect())
    };
    let filter = move || {
        let locale = i18n.get_locale();
        let count = |of: Option<ConceptStanding>| {
            lines.with(|lines| lines.iter().filter(|line| of.is_none_or(|of| line.standing == of)).count())
        };
        let choice = |of: Option<ConceptStanding>| {
            let name = of.map_or_else(|| td_string!(locale, course_progress.all), |of| standing(locale, of));
            Choice::new(of, td_string!(locale, course_progress.filter, name = name, count = count(of)))
        };
        let choices = [None].into_iter().chain(ConceptStanding::ALL.map(Some)).map(choice).collect::<Vec<_>>();
        view! {
            <Segmented
                label=td_string!(locale, course_progress.show)
                choices
                value=shown
                on_change=move |chosen| shown.set(chosen)
                class="seg--wraps"
            />
        }
    };
    let from_game = move || {
        played.with(|played| {
            let (_, company, moment) = played.as_ref()?;
            Some(t_string!(i18n, course_progress.game_note, company = company.clone(), moment = moment.clone()))
        })
    };
    view! {
        <Panel title=t!(i18n, course_progress.title) note=t!(i18n, course_progress.note)>
            <div class="panel__body course__text">
                <p>{t!(i18n, course_progress.rule)}</p>
                <div class="course__own">
                    <OwnGame
                        view=move |_, _| view! { <p class="sub" role="status">{from_game}</p> }.into_any()
                        none_open=Signal::derive(move || t_string!(i18n, course_progress.no_game).to_owned())
                        no_games=Signal::derive(move || t_string!(i18n, course_progress.game_none).to_owned())
                        offer=|locale, name| td_string!(locale, course_progress.game_ask, name = name)
                    />
                </div>
                {filter}
            </div>
            <DataTable caption=t!(i18n, course_progress.title) columns rows=Arc::new(rows) />
        </Panel>
    }
}

/// Lines one below the other; nothing where there are none.
fn listed(lines: Vec<String>) -> AnyView {
    if lines.is_empty() {
        return view! { <span class="sub course__none">"–"</span> }.into_any();
    }
    view! { <ul class="course__lines">{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul> }
        .into_any()
}

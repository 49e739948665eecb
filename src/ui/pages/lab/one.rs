//! The page of one lab: what it is about, how to begin or go on, and what the last attempt earned.

use super::attempts::{LabAttempt, attempts_of};
use super::content::{RecordingOf, drawn_for, fetch_lab};
use super::marks::LabMarks;
use super::result::LabResult;
use super::state::{LabArrival, LabSheet, SharedLab, use_labs};
use super::topic_link::topic_link;
use super::waiting;
use super::words::{full_title, page_name, percent, said};
use crate::browser::slots::GameId;
use crate::browser::{focus, timer};
use crate::contest::course_plan::PlanWorkKind;
use crate::contest::taken::LabDrawnFor;
use crate::record::SavedLab;
use crate::study::lab::LabStep;
use crate::study::situation::recordings;
use crate::ui::components::{Button, ButtonKind, Glyph, LinkButton, Note, Panel, Tone};
use crate::ui::lazy::{WorkHere, use_modules};
use crate::ui::pages::course::use_course;
use crate::ui::route::{Page, go, href};
use crate::ui::session::{Edition, open_error, use_session};
use crate::ui::task::use_tasks;
use crate::ui::words::{handbook, opening, time};
use leptos::prelude::*;
use texts::i18n::*;

/// The heading of what the last attempt earned.
const MARKS: &str = ".lab-marks h2";

/// One lab.
#[component]
pub fn LabPage(id: String) -> impl IntoView {
    let (labs, i18n) = (use_labs(), use_i18n());
    // What is under way is told with its own names, otherwise the attempt that would come next.
    let under_way = attempts_of(&id).into_iter().find(|attempt| attempt.lab.handed_in.is_none());
    let of = under_way.map_or_else(|| next_attempt(&id), |attempt| RecordingOf::Game(attempt.lab.recording));
    let again = {
        let id = id.clone();
        move || labs.fetch(&id, of)
    };
    let arrival = Memo::new(move |_| labs.content(&id, of));
    let page = move || match arrival.get() {
        LabArrival::Here(content) => view! { <About content /> }.into_any(),
        other => waiting(other == LabArrival::Failed, again.clone()),
    };
    view! {
        <p class="labs__back">
            <LinkButton href=href(Page::Course("labs".to_owned())) icon=Glyph::ArrowLeft kind=ButtonKind::Ghost>
                {t!(i18n, lab.all)}
            </LinkButton>
        </p>
        {page}
    }
}

/// The recording of the attempt that comes next.
fn next_attempt(id: &str) -> RecordingOf {
    RecordingOf::Attempt(use_course().peek(|progress| progress.labs.get(id).map_or(0, |lab| lab.attempts)))
}

#[component]
fn About(content: SharedLab) -> impl IntoView {
    let (labs, i18n) = (use_labs(), use_i18n());
    let content = StoredValue::new(content);
    let id = content.with_value(|content| content.lab.id.clone());
    let found = attempts_of(&id);
    let handed_in = found.iter().find(|attempt| attempt.lab.handed_in.is_some()).cloned();
    let text = move |of: fn(&crate::study::lab::Lab) -> &crate::study::bilingual::Bilingual| {
        move || content.with_value(|content| content.said(i18n.get_locale(), of(&content.lab)))
    };
    let title = {
        let id = id.clone();
        move || content.with_value(|content| full_title(i18n.get_locale(), &id, &content.lab.title))
    };
    let minutes = content.with_value(|content| content.lab.minutes);
    let opens_in = content.with_value(|content| content.lab.situation.clone());
    let situation = move || match labs.list() {
        LabArrival::Here(list) => list.situation(&opens_in).map_or_else(String::new, |situation| {
            let locale = i18n.get_locale();
            let (title, about) = (said(locale, &situation.title), said(locale, &situation.about));
            td_string!(locale, lab.situation_line, title = title, about = about)
        }),
        _ => String::new(),
    };
    let ends = move || {
        let end = content.with_value(|content| content.ends())?;
        let words = t_string!(i18n, lab.counts_until, end = time::moment(i18n.get_locale(), end));
        Some(view! { <div><dt>{t_string!(i18n, lab.about.end)}</dt><dd>{words}</dd></div> })
    };
    let terms = move || {
        let locale = i18n.get_locale();
        let link = |section: &crate::study::handbook::Section| {
            let address = href(Page::Handbook(section.slug().to_owned()));
            view! { <li><a class="link" href=address>{handbook::title(locale, *section)}</a></li> }
        };
        content.with_value(|content| content.lab.terms.iter().map(link).collect_view())
    };
    let topics = move || {
        let locale = i18n.get_locale();
        content.with_value(|content| content.lab.topics.iter().map(|topic| topic_link(locale, *topic)).collect_view())
    };
    let steps = move || {
        let locale = i18n.get_locale();
        let row = |step: &LabStep| {
            let text = content.with_value(|content| content.said(locale, &step.text));
            let points = td_string!(locale, lab.points, points = step.points);
            view! { <li>{text} " " <span class="sub">{page_name(locale, &step.page)} " · " {points}</span></li> }
        };
        content.with_value(|content| content.lab.steps.iter().map(row).collect_view())
    };
    let line =
        |name: &'static str, words: Signal<String>| view! { <div><dt>{name}</dt><dd>{move || words.get()}</dd></div> };
    view! {
        <Panel title note=move || t_string!(i18n, lab.minutes, minutes = minutes)>
            <div class="panel__body lab-about">
                <p class="lab-about__scene">{text(|lab| &lab.scene)}</p>
                <dl>
                    {move || line(t_string!(i18n, lab.about.goal), Signal::derive(text(|lab| &lab.goal)))}
                    {move || line(t_string!(i18n, lab.about.situation), Signal::derive(situation.clone()))}
                    {ends}
                    <div><dt>{t!(i18n, lab.about.topics)}</dt><dd><ul class="lab-about__terms">{topics}</ul></dd></div>
                    <div><dt>{t!(i18n, lab.about.terms)}</dt><dd><ul class="lab-about__terms">{terms}</ul></dd></div>
                </dl>
                <h3>{t!(i18n, lab.about.steps)}</h3>
                <ol class="lab-about__steps">{steps}</ol>
                <BeginOrGoOn content found />
            </div>
        </Panel>
        {handed_in.map(|attempt| view! { <LastResult attempt /> })}
    }
}

/// Begin, go on, begin again.
#[component]
fn BeginOrGoOn(content: StoredValue<SharedLab>, found: Vec<LabAttempt>) -> impl IntoView {
    let (labs, session, course, i18n) = (use_labs(), use_session(), use_course(), use_i18n());
    let (modules, tasks) = (use_modules(), use_tasks());
    let wrong = RwSignal::new(None::<String>);
    let id = content.with_value(|content| content.lab.id.clone());
    let under_way = found.iter().find(|attempt| attempt.lab.handed_in.is_none()).map(|attempt| attempt.game.clone());
    // What a plan says is fetched first: a second click meanwhile would begin a second game.
    let is_beginning = RwSignal::new(false);
    let next = next_attempt(&id);
    let (number, of) = content.with_value(|content| (content.recording, recordings(&content.lab.situation)));
    let (is_under_way, is_first) = (under_way.is_some(), found.is_empty());
    let is_for_all = drawn_for(&id) == LabDrawnFor::All;
    let drawn = move || match is_for_all {
        true => t_string!(i18n, lab.recording_for_all, n = number),
        false => t_string!(i18n, lab.recording, of = of, n = number),
    };
    let begin = {
        let id = id.clone();
        move |()| {
            let id = id.clone();
            if is_beginning.get_untracked() {
                return;
            }
            is_beginning.set(true);
            tasks.spawn(async move {
                // What a plan says of hints holds from the beginning.
                let plan = modules.coursework.get().await.ok().and_then(|pages| (pages.lab_in_plan)(&id));
                let locale = i18n.get_locale_untracked();
                let Ok(next) = fetch_lab(&id, next).await else {
                    is_beginning.set(false);
                    return wrong.set(Some(td_string!(locale, lab.missing).to_owned()));
                };
                let label = full_title(locale, &id, &next.lab.title);
                labs.is_unfolded.set(true);
                labs.sheet.set(LabSheet::Steps);
                match session.begin_lab(next.situation, &id, next.recording, &label, plan) {
                    Ok(()) => go(Page::Desk),
                    Err(why) => {
                        is_beginning.set(false);
                        wrong.set(Some(opening::replay_error(locale, &why)));
                    }
                }
            });
        }
    };
    let go_on = move |game: &GameId| {
        let is_open = untrack(|| session.is_open()) && session.id().as_ref() == Some(game);
        if is_open {
            return go(Page::Desk);
        }
        if untrack(|| session.is_open()) {
            session.close();
        }
        match session.open(game, Edition::Newest) {
            Ok(()) => go(Page::Desk),
            Err(why) => wrong.set(Some(open_error(i18n.get_locale_untracked(), &why))),
        }
    };
    let best = course.peek(|progress| progress.labs.get(&id).map(|lab| (lab.best, lab.attempts)));
    let best = move || {
        let (best, count) = best?;
        Some(view! { <span class="sub">{t_string!(i18n, lab.best_of, percent = percent(best), count = count)}</span> })
    };
    view! {
        <div class="cluster lab-about__do">
            {under_way.map(|game| view! {
                <Button kind=ButtonKind::Ink icon=Glyph::Play on_click=move |()| go_on(&game)>{t!(i18n, lab.go_on)}</Button>
            })}
            <Button
                kind=if is_under_way { ButtonKind::Plain } else { ButtonKind::Ink }
                icon=if is_first { Glyph::Flask } else { Glyph::Replay }
                disabled=is_beginning
                on_click=begin
            >
                {move || if is_first { t_string!(i18n, lab.start) } else { t_string!(i18n, lab.again) }}
            </Button>
            {best}
        </div>
        <p class="sub">{t!(i18n, lab.own_game)}</p>
        {(of > 1).then(|| view! { <p class="sub">{drawn}</p> })}
        {move || wrong.get().map(|words| view! { <Note tone=Tone::Danger alert=true>{words}</Note> })}
    }
}

/// What the last attempt earned, worked out anew from its game.
#[component]
fn LastResult(attempt: LabAttempt) -> impl IntoView {
    let (labs, i18n) = (use_labs(), use_i18n());
    let modules = use_modules();
    let result = RwSignal::new(None::<Option<LabResult>>);
    let LabAttempt { game, lab: SavedLab { id, recording, .. }, .. } = attempt;
    let (id, of) = (StoredValue::new(id), RecordingOf::Game(recording));
    let arrival = Memo::new(move |_| labs.content(&id.get_value(), of));
    let here = WorkHere { kind: PlanWorkKind::Lab, name: id.get_value(), game: Some(game.clone()), report: None };
    // While the class still has to hand it in, the worked solutions would be the next attempt's answers.
    let is_due = RwSignal::new(None::<fn(&str) -> bool>);
    let solutions = Signal::derive(move || !is_due.get().is_some_and(|is_due| is_due(&id.get_value())));
    let tasks = use_tasks();
    Effect::new(move |_| {
        let (LabArrival::Here(content), game) = (arrival.get(), game.clone()) else { return };
        tasks.spawn(async move {
            // The page is drawn first: playing the game again takes a moment.
            timer::pause(30).await;
            is_due.set(modules.coursework.get().await.ok().map(|pages| pages.is_lab_due));
            result.set(Some(LabResult::of_game(&content, &game)));
            // A student that has just handed in is led to the marks.
            if labs.just_handed_in.with_value(|handed_in| handed_in.as_ref() == Some(&game)) {
                labs.just_handed_in.set_value(None);
                focus::soon(MARKS);
            }
        });
    });
    move || match result.get() {
        None => waiting(arrival.get() == LabArrival::Failed, move || labs.fetch(&id.get_value(), of)),
        Some(None) => view! { <Note tone=Tone::Warn>{t!(i18n, lab.no_mark)}</Note> }.into_any(),
        Some(Some(result)) => {
            let here = here.clone();
            view! {
                {modules.coursework.view(move |pages| (pages.hand_in)(here.clone()))}
                <LabMarks result solutions />
            }
            .into_any()
        }
    }
}

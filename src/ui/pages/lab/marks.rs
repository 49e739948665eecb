//! What a lab has earned, item by item, with worked solutions in the student's own numbers.

use super::result::LabResult;
use super::topic_link::topic_link;
use super::words::{choice, page_name, percent, said, unit, value};
use crate::study::lab::{LabForm, LabLine, LabLineState, LabQuestion, RubricPoint, WorkedAnswer, WorkedValue, fill};
use crate::study::quiz::Topic;
use crate::ui::components::{Glyph, Icon, Note, Panel, Tag, Tone};
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The marks.
#[component]
pub fn LabMarks(
    /// What was earned.
    result: LabResult,
    /// Whether the right answers are told.
    solutions: Signal<bool>,
) -> impl IntoView {
    let i18n = use_i18n();
    let mark = result.mark.mark();
    let (earned, most) = (result.mark.earned, result.mark.most);
    view! {
        <Panel
            title=move || t_string!(i18n, lab.marks.title, percent = percent(mark))
            note=move || t_string!(i18n, lab.marks.sum, earned = earned, most = most)
            class="lab-marks"
        >
            {move || (!solutions.get()).then(|| view! { <Note tone=Tone::Plain>{t_string!(i18n, lab.marks.later)}</Note> })}
            <LabLines result below=None solutions />
        </Panel>
    }
}

/// Each item with what it earned.
#[component]
pub fn LabLines(
    /// What was earned.
    result: LabResult,
    /// What stands below a text of that name, if anything.
    below: Option<Callback<String, AnyView>>,
    /// Whether the right answers are told.
    #[prop(into)]
    solutions: Signal<bool>,
) -> impl IntoView {
    let i18n = use_i18n();
    let result = Arc::new(result);
    // What stands below a text has a state of its own, which another language does not end.
    let line = |line: &LabLine| {
        let is_text = matches!(line.state, LabLineState::Text { .. });
        let after = below.filter(|_| is_text).map(|below| below.run(line.item.clone()));
        let (result, line) = (result.clone(), line.clone());
        view! {
            {move || shown(i18n.get_locale(), &result, &line, solutions.get())}
            {after.map(|after| view! { <li class="lab-marks__below">{after}</li> })}
        }
    };
    let lines = result.mark.lines.iter().map(line).collect_view();
    view! { <ol class="lab-marks__lines">{lines}</ol> }
}

/// One item.
fn shown(locale: Locale, result: &LabResult, line: &LabLine, solutions: bool) -> AnyView {
    let content = &result.content;
    let points = td_string!(locale, lab.marks.points, earned = line.earned, most = line.most);
    let hints = (line.hints > 0).then(|| td_string!(locale, lab.marks.hints, count = line.hints));
    let (is_full, what, body) = match &line.state {
        LabLineState::Step(check) => {
            let step = content.lab.steps.iter().find(|step| step.id == line.item);
            let what = step.map_or_else(String::new, |step| content.said(locale, &step.text));
            let page = step.map_or("", |step| page_name(locale, &step.page));
            let how_far = match check.is_done {
                true => td_string!(locale, lab.step.done).to_owned(),
                false => td_string!(locale, lab.step.so_far, have = check.have, need = check.need),
            };
            (check.is_done, what, view! { <p class="sub">{page} " · " {how_far}</p> }.into_any())
        }
        LabLineState::Answer { is_right, tries, worked, .. } => {
            let Some(question) = content.lab.question(&line.item) else { return ().into_any() };
            let body = of_question(locale, result, question, *tries, solutions.then_some(worked.as_ref()));
            (*is_right, content.said(locale, &question.ask), body)
        }
        LabLineState::Text { points, .. } => {
            let artefact = content.lab.artefacts.iter().find(|one| one.id == line.item);
            let question = content.lab.question(&line.item);
            let rubric: &[RubricPoint] = match (artefact, question.map(|question| &question.form)) {
                (Some(artefact), _) => &artefact.rubric,
                (None, Some(LabForm::Text(rubric))) => rubric,
                _ => &[],
            };
            let ask = artefact.map(|one| &one.ask).or_else(|| question.map(|one| &one.ask));
            let row = |(point, is_earned): (&RubricPoint, &bool)| {
                let (glyph, told) = match is_earned {
                    true => (Glyph::Check, td_string!(locale, lab.marks.met)),
                    false => (Glyph::Cross, td_string!(locale, lab.marks.not_met)),
                };
                let words = td_string!(locale, lab.points, points = point.points);
                view! {
                    <li class:is-met=*is_earned>
                        <Icon glyph />
                        <span><span class="vh">{told}</span>{content.said(locale, &point.says)} " " <span class="sub">{words}</span></span>
                    </li>
                }
            };
            let rows = rubric.iter().zip(points).map(row).collect_view();
            let is_full = points.iter().all(|is_earned| *is_earned);
            let what = ask.map_or_else(String::new, |ask| content.said(locale, ask));
            (is_full, what, view! { <ul class="lab-marks__rubric">{rows}</ul> }.into_any())
        }
        LabLineState::Goal(_) => {
            let goal = content.lab.goals.iter().find(|goal| goal.id == line.item);
            let what = goal.map_or_else(String::new, |goal| content.said(locale, &goal.text));
            (line.earned == line.most, what, ().into_any())
        }
    };
    // Of what was missed, the way leads back to what explains it.
    let is_missed = line.earned < line.most;
    let shows = content.lab.shows.iter().filter(|shown| is_missed && shown.items.contains(&line.item));
    let topics: Vec<Topic> = shows.map(|shown| shown.topic).collect();
    let (tone, glyph) = match (is_full, line.earned) {
        (true, _) => (Tone::Jade, Glyph::Check),
        (false, 0) => (Tone::Danger, Glyph::Cross),
        (false, _) => (Tone::Warn, Glyph::Warn),
    };
    view! {
        <li class="lab-marks__line">
            <div>
                <p class="lab-marks__what">{what}</p>
                {body}
                {(!topics.is_empty()).then(|| view! {
                    <ul class="lab-about__terms sub" aria-label=td_string!(locale, lab.about.topics)>
                        {topics.into_iter().map(|topic| topic_link(locale, topic)).collect_view()}
                    </ul>
                })}
            </div>
            <p class="lab-marks__points">
                <Tag tone icon=glyph>{points}</Tag>
                {hints.map(|words| view! { <span class="sub">{words}</span> })}
            </p>
        </li>
    }
    .into_any()
}

/// What was answered, what would have been right, and why.
fn of_question(
    locale: Locale,
    result: &LabResult,
    question: &LabQuestion,
    tries: u8,
    solution: Option<Option<&WorkedAnswer>>,
) -> AnyView {
    let content = &result.content;
    let worked = solution.flatten();
    let answers = result.work.answers(&content.lab.item(&question.id));
    let own = match answers.last() {
        None => td_string!(locale, lab.marks.no_answer).to_owned(),
        Some(answer) => answered(locale, question, answer),
    };
    let right = match (&question.form, worked) {
        (LabForm::Number(_) | LabForm::Worked(_) | LabForm::Choose(_), None) => {
            td_string!(locale, lab.marks.no_figure).to_owned()
        }
        (LabForm::Worked(ask), Some(worked)) => {
            format!("{} {}", value(locale, &worked.answer), said(locale, &ask.unit))
        }
        (_, Some(worked)) => with_unit(locale, &worked.answer),
        (form, None) => key(locale, form),
    };
    // A worked solution without a figure to work out would show its gaps.
    let is_figure = matches!(question.form, LabForm::Number(_) | LabForm::Worked(_) | LabForm::Choose(_));
    let why = question.why.as_ref().filter(|_| solution.is_some() && (!is_figure || worked.is_some())).map(|why| {
        let fills = |name: &str| match worked.and_then(|worked| worked.value(name)) {
            Some(known) => Some(value(locale, known)),
            None => content.pick(locale, name),
        };
        fill(said(locale, why), fills)
    });
    let tries = (tries > 1).then(|| td_string!(locale, lab.marks.tries, count = tries));
    let line = |name: &'static str, words: String| view! { <div><dt>{name}</dt><dd>{words}</dd></div> };
    view! {
        <dl class="lab-marks__answer">
            {line(td_string!(locale, lab.marks.own), own)}
            {solution.map(|_| line(td_string!(locale, lab.marks.right), right))}
        </dl>
        {why.map(|words| view! { <p class="lab-marks__why">{words}</p> })}
        {tries.map(|words| view! { <p class="sub">{words}</p> })}
    }
    .into_any()
}

fn with_unit(locale: Locale, answer: &WorkedValue) -> String {
    let words = value(locale, answer);
    match answer {
        WorkedValue::Number(amount) => format!("{words} {}", unit(locale, amount.unit)).trim_end().to_owned(),
        WorkedValue::Choice(_) => words,
    }
}

/// An answer in words.
fn answered(locale: Locale, question: &LabQuestion, answer: &str) -> String {
    let chosen = || answer.split(',').filter_map(|part| part.trim().parse::<usize>().ok());
    let listed = |options: &[crate::study::bilingual::Bilingual], join: &str| {
        let words = chosen().filter_map(|one| options.get(one)).map(|option| said(locale, option));
        words.collect::<Vec<_>>().join(join)
    };
    match &question.form {
        LabForm::Choose(_) => choice(locale, answer).to_owned(),
        LabForm::Single { options, .. } | LabForm::Multiple { options, .. } => {
            listed(options, td_string!(locale, lab.marks.and))
        }
        LabForm::Break { steps, .. } => listed(steps, td_string!(locale, lab.marks.and)),
        LabForm::Order(steps) => listed(steps, " → "),
        LabForm::Number(_) | LabForm::Worked(_) | LabForm::Text(_) => answer.to_owned(),
    }
}

/// The key of a question that asks for no figure.
fn key(locale: Locale, form: &LabForm) -> String {
    let one = |options: &[crate::study::bilingual::Bilingual], at: u8| {
        options.get(usize::from(at)).map_or_else(String::new, |option| said(locale, option).to_owned())
    };
    match form {
        LabForm::Single { options, right } => one(options, *right),
        LabForm::Break { steps, wrong } => one(steps, *wrong),
        LabForm::Multiple { options, right } => {
            let words: Vec<String> = right.iter().map(|at| one(options, *at)).collect();
            words.join(td_string!(locale, lab.marks.and))
        }
        LabForm::Order(steps) => {
            let words: Vec<&str> = steps.iter().map(|step| said(locale, step)).collect();
            words.join(" → ")
        }
        LabForm::Number(_) | LabForm::Worked(_) | LabForm::Choose(_) | LabForm::Text(_) => String::new(),
    }
}

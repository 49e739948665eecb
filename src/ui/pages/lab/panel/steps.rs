//! What is to be done: each step with how far it has come, the way to its page, and its hints.

use super::hints::Hints;
use super::open_lab::use_open_lab;
use crate::study::lab::{CheckResult, LabLineState, LabStep};
use crate::ui::components::{ButtonSize, Glyph, Icon, LinkButton, Tag, Tone};
use crate::ui::pages::lab::words::page_name;
use crate::ui::route::{href, use_route};
use leptos::prelude::*;
use texts::i18n::*;

/// The scene and the steps.
#[component]
pub fn StepsSheet() -> impl IntoView {
    let (open, i18n) = (use_open_lab(), use_i18n());
    let scene = open.with(|content| content.lab.scene.clone());
    let steps = open.with(|content| content.lab.steps.clone());
    let rows = (1..).zip(steps).map(|(number, step)| view! { <StepRow number step /> }).collect_view();
    view! {
        <details class="lab__scene" open=true>
            <summary>{t!(i18n, lab.scene)}</summary>
            <p>{move || open.said(&scene)}</p>
        </details>
        <ol class="lab__steps">{rows}</ol>
    }
}

#[component]
fn StepRow(number: usize, step: LabStep) -> impl IntoView {
    let (open, route, i18n) = (use_open_lab(), use_route(), use_i18n());
    let line = open.line(&step.id);
    let result = Memo::new(move |_| {
        line.with(|line| match line.as_ref().map(|line| &line.state) {
            Some(LabLineState::Step(result)) => Some(result.clone()),
            _ => None,
        })
    });
    let is_done = Memo::new(move |_| result.with(|result| result.as_ref().is_some_and(|result| result.is_done)));
    let address = format!("#/{}", step.page);
    let is_here = {
        let address = address.clone();
        Memo::new(move |_| {
            let here = href(route.page());
            here.strip_prefix(&address).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    };
    let state = move || match is_done.get() {
        true => view! { <Tag tone=Tone::Jade icon=Glyph::Check>{t_string!(i18n, lab.step.done)}</Tag> }.into_any(),
        false => {
            let words =
                result.with(|result| result.as_ref().map_or_else(String::new, |one| so_far(i18n.get_locale(), one)));
            view! { <Tag tone=Tone::Plain>{words}</Tag> }.into_any()
        }
    };
    let points = step.points;
    let worth = move || {
        let taken = line.with(|line| line.as_ref().map_or(0, |line| line.hints));
        t_string!(i18n, lab.points, points = points.saturating_sub(taken))
    };
    let page = step.page.clone();
    let way = move || {
        let name = page_name(i18n.get_locale(), &page);
        match is_here.get() {
            true => view! { <span class="sub">{t_string!(i18n, lab.step.here, page = name)}</span> }.into_any(),
            false => {
                let words = t_string!(i18n, lab.step.to, page = name);
                view! { <LinkButton href=address.clone() size=ButtonSize::Small icon=Glyph::ArrowRight>{words}</LinkButton> }
                    .into_any()
            }
        }
    };
    let text = step.text.clone();
    view! {
        <li class="lab__step" class:is-done=move || is_done.get()>
            <span class="lab__mark" aria-hidden="true">
                {move || match is_done.get() {
                    true => view! { <Icon glyph=Glyph::Check /> }.into_any(),
                    false => number.into_any(),
                }}
            </span>
            <div class="lab__what">
                <p>{move || open.said(&text)}</p>
                <div class="lab__line">{state} <span class="sub">{worth}</span> {way}</div>
                <Hints id=step.id hints=step.hints.to_vec() is_done />
            </div>
        </li>
    }
}

/// How far a check has come.
fn so_far(locale: Locale, result: &CheckResult) -> String {
    // One of one is not done or done.
    match (result.have, result.need) {
        (0, 0 | 1) => td_string!(locale, lab.step.not_yet).to_owned(),
        (have, need) => td_string!(locale, lab.step.so_far, have = have, need = need),
    }
}

//! The controls with which a question is answered.

use super::words::said;
use crate::study::bilingual::Bilingual;
use crate::study::quiz::{DrawnForm, Form, Question, QuizAnswer};
use crate::ui::components::{Glyph, IconButton, Tag, Tone, unique_id};
use game::luck::Seed;
use leptos::prelude::*;
use std::sync::Arc;
use texts::i18n::*;

/// The right side of a pair that was not chosen yet.
const UNCHOSEN: u8 = u8::MAX;

/// Everything that the controls of one question share.
#[derive(Clone, Copy)]
struct Answering {
    answer: RwSignal<Option<QuizAnswer>>,
    /// Whether the key is shown, and nothing can be changed any more.
    is_told: Signal<bool>,
}

/// The controls of a question, as the seed draws it.
#[component]
pub fn AnswerForm(
    /// The question.
    question: Arc<Question>,
    /// What draws it.
    seed: Seed,
    /// What was answered so far.
    answer: RwSignal<Option<QuizAnswer>>,
    /// Whether the key is shown, and nothing can be changed any more.
    #[prop(into)]
    is_told: Signal<bool>,
) -> impl IntoView {
    let i18n = use_i18n();
    let state = Answering { answer, is_told };
    move || {
        let locale = i18n.get_locale();
        let Some(drawn) = question.drawn(seed) else { return ().into_any() };
        match (&question.form, &drawn.form) {
            (Form::Single { options, right }, DrawnForm::Shown(order)) => {
                let choose = move |chosen| state.answer.set(Some(QuizAnswer::One(chosen)));
                let is_chosen = move |one| state.answer.with(|answer| *answer == Some(QuizAnswer::One(one)));
                let listed = order.iter().map(|at| (*at, said(locale, &options[usize::from(*at)]).to_owned()));
                state.options("radio", listed.collect(), vec![*right], is_chosen, choose)
            }
            (Form::Multiple { options, right }, DrawnForm::Shown(order)) => {
                let listed = order.iter().map(|at| (*at, said(locale, &options[usize::from(*at)]).to_owned()));
                let is_chosen = move |one| state.chosen().contains(&one);
                state.options("checkbox", listed.collect(), right.clone(), is_chosen, move |one| state.toggle(one))
            }
            (Form::TrueFalse { right }, _) => {
                let listed = vec![
                    (1, td_string!(locale, course.quiz.is_true).to_owned()),
                    (0, td_string!(locale, course.quiz.is_false).to_owned()),
                ];
                let choose = move |chosen| state.answer.set(Some(QuizAnswer::Truth(chosen == 1)));
                let is_chosen = move |one| state.answer.with(|answer| *answer == Some(QuizAnswer::Truth(one == 1)));
                state.options("radio", listed, vec![u8::from(*right)], is_chosen, choose)
            }
            (Form::Order(steps), DrawnForm::Shown(order)) => state.order(locale, steps, order),
            (Form::Match(pairs), DrawnForm::Shown(order)) => state.pairs(locale, pairs, order),
            (Form::Number(form), _) => {
                state.number(said(locale, &form.unit).to_owned(), td_string!(locale, course.quiz.number))
            }
            (Form::Reading { passage, parts }, DrawnForm::Parts(orders)) => {
                let count = parts.len();
                let part = |(at, (part, order)): (usize, (&crate::study::quiz::ReadingPart, &Vec<u8>))| {
                    let listed =
                        order.iter().map(|one| (*one, said(locale, &part.options[usize::from(*one)]).to_owned()));
                    let is_chosen = move |one| state.part(at) == Some(one);
                    let choose = move |one| state.choose_part(at, one, count);
                    let options = state.options("radio", listed.collect(), vec![part.right], is_chosen, choose);
                    view! { <h3 class="quiz__part">{said(locale, &part.ask).to_owned()}</h3> {options} }
                };
                let parts = parts.iter().zip(orders).enumerate().map(part).collect_view();
                view! { <p class="quiz__passage">{said(locale, passage).to_owned()}</p> {parts} }.into_any()
            }
            _ => ().into_any(),
        }
    }
}

impl Answering {
    /// One of several, or some of several.
    fn options(
        self,
        control: &'static str,
        listed: Vec<(u8, String)>,
        right: Vec<u8>,
        is_chosen: impl Fn(u8) -> bool + Copy + Send + Sync + 'static,
        choose: impl Fn(u8) + Copy + Send + Sync + 'static,
    ) -> AnyView {
        let group = unique_id("quiz");
        let option = move |(number, words): (u8, String)| {
            let is_right = right.contains(&number);
            view! {
                <label
                    class="choice"
                    class:is-on=move || is_chosen(number)
                    class:is-right=move || is_right && self.is_told.get()
                    class:is-wrong=move || !is_right && is_chosen(number) && self.is_told.get()
                >
                    <input
                        type=control
                        name=group.clone()
                        prop:checked=move || is_chosen(number)
                        disabled=move || self.is_told.get()
                        on:change=move |_| choose(number)
                    />
                    <span class="quiz__option">{words}</span>
                    {move || self.verdict(is_right, is_chosen(number))}
                </label>
            }
        };
        view! { <div class="choices quiz__options">{listed.into_iter().map(option).collect_view()}</div> }.into_any()
    }

    /// What is told of an option once the key is shown.
    fn verdict(self, is_right: bool, is_chosen: bool) -> Option<AnyView> {
        let i18n = use_i18n();
        let (tone, icon, words) = match (self.is_told.get(), is_right, is_chosen) {
            (true, true, _) => (Tone::Jade, Glyph::Check, t_string!(i18n, course.quiz.key)),
            (true, false, true) => (Tone::Danger, Glyph::Cross, t_string!(i18n, course.quiz.wrong)),
            _ => return None,
        };
        Some(view! { <Tag tone icon>{words}</Tag> }.into_any())
    }

    fn chosen(self) -> Vec<u8> {
        match self.answer.get() {
            Some(QuizAnswer::Some(chosen)) => chosen,
            _ => Vec::new(),
        }
    }

    fn toggle(self, one: u8) {
        let mut chosen = untrack(|| self.chosen());
        match chosen.iter().position(|other| *other == one) {
            Some(at) => drop(chosen.remove(at)),
            None => chosen.push(one),
        }
        self.answer.set((!chosen.is_empty()).then_some(QuizAnswer::Some(chosen)));
    }

    fn part(self, at: usize) -> Option<u8> {
        match self.answer.get() {
            Some(QuizAnswer::Parts(chosen)) => chosen.get(at).copied().flatten(),
            _ => None,
        }
    }

    fn choose_part(self, at: usize, one: u8, count: usize) {
        let chosen = (0..count).map(|other| if other == at { Some(one) } else { untrack(|| self.part(other)) });
        self.answer.set(Some(QuizAnswer::Parts(chosen.collect())));
    }

    /// The numbers of steps or right sides as they were put so far.
    fn placed(self, first: &[u8]) -> Vec<u8> {
        match self.answer.get() {
            Some(QuizAnswer::Order(order)) if order.len() == first.len() => order,
            _ => first.to_vec(),
        }
    }

    /// Steps that are moved up and down.
    fn order(self, locale: Locale, steps: &[Bilingual], shown: &[u8]) -> AnyView {
        let shown: Arc<[u8]> = shown.into();
        let words: Arc<[String]> = steps.iter().map(|step| said(locale, step).to_owned()).collect();
        let moved = {
            let shown = shown.clone();
            move |at: usize, to: usize| {
                let mut order = untrack(|| self.placed(&shown));
                order.swap(at, to);
                self.answer.set(Some(QuizAnswer::Order(order)));
            }
        };
        let list = move || {
            let order = self.placed(&shown);
            let last = order.len() - 1;
            let step = |(at, number): (usize, &u8)| {
                let name = words[usize::from(*number)].clone();
                let (up, down) = (
                    td_string!(locale, course.quiz.up, step = name.clone()),
                    td_string!(locale, course.quiz.down, step = name.clone()),
                );
                let (move_up, move_down) = (moved.clone(), moved.clone());
                let is_told = self.is_told;
                let verdict = self.verdict(usize::from(*number) == at, true);
                view! {
                    <li>
                        <span class="quiz__option">{name}</span>
                        {verdict}
                        <span class="quiz__moves">
                            <IconButton
                                glyph=Glyph::ArrowUp
                                label=up
                                disabled=Signal::derive(move || at == 0 || is_told.get())
                                on_click=move |()| move_up(at, at - 1)
                            />
                            <IconButton
                                glyph=Glyph::ArrowDown
                                label=down
                                disabled=Signal::derive(move || at == last || is_told.get())
                                on_click=move |()| move_down(at, at + 1)
                            />
                        </span>
                    </li>
                }
            };
            order.iter().enumerate().map(step).collect_view()
        };
        view! { <ol class="quiz__steps">{list}</ol> }.into_any()
    }

    /// Left sides, for each of which a right side is chosen.
    fn pairs(self, locale: Locale, pairs: &[(Bilingual, Bilingual)], shown: &[u8]) -> AnyView {
        let empty = vec![UNCHOSEN; pairs.len()];
        let line = |(at, (left, _)): (usize, &(Bilingual, Bilingual))| {
            let id = unique_id("quiz");
            let (for_value, for_change, for_verdict) = (empty.clone(), empty.clone(), empty.clone());
            let options = shown.iter().map(|number| {
                let number = *number;
                let words = said(locale, &pairs[usize::from(number)].1).to_owned();
                let empty = for_value.clone();
                view! {
                    <option value=number prop:selected=move || self.placed(&empty)[at] == number>{words}</option>
                }
            });
            let options = options.collect_view();
            let change = move |event| {
                let mut chosen = untrack(|| self.placed(&for_change));
                chosen[at] = event_target_value(&event).parse().unwrap_or(UNCHOSEN);
                self.answer.set(Some(QuizAnswer::Order(chosen)));
            };
            let verdict = move || {
                let chosen = self.placed(&for_verdict)[at];
                self.verdict(usize::from(chosen) == at, true)
            };
            view! {
                <div class="quiz__pair">
                    <label for=id.clone()>{said(locale, left).to_owned()}</label>
                    <select class="input" id=id disabled=move || self.is_told.get() on:change=change>
                        <option value=UNCHOSEN>{td_string!(locale, course.quiz.choose)}</option>
                        {options}
                    </select>
                    {verdict}
                </div>
            }
        };
        let lines = pairs.iter().enumerate().map(line).collect_view();
        view! { <div class="quiz__pairs">{lines}</div> }.into_any()
    }

    /// A number, typed.
    fn number(self, unit: String, label: &'static str) -> AnyView {
        let id = unique_id("quiz");
        let value = move || match self.answer.get() {
            Some(QuizAnswer::Number(text)) => text,
            _ => String::new(),
        };
        let typed = move |event| {
            let text = event_target_value(&event);
            self.answer.set((!text.trim().is_empty()).then_some(QuizAnswer::Number(text)));
        };
        view! {
            <div class="quiz__number">
                <label for=id.clone()>{label}</label>
                <input
                    class="input input--n"
                    id=id
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    maxlength="24"
                    prop:value=value
                    disabled=move || self.is_told.get()
                    on:input=typed
                />
                <span>{unit}</span>
            </div>
        }
        .into_any()
    }
}

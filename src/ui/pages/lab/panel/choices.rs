//! One of several options, or some of them.

use super::open_lab::use_open_lab;
use crate::crm::record::CourseworkRecord;
use crate::record::sha256;
use crate::study::lab::written_answer;
use crate::ui::components::{Button, ButtonSize, unique_id};
use leptos::prelude::*;
use texts::i18n::*;

/// An option in a language.
pub type OptionWords = Box<dyn Fn(Locale) -> String + Send + Sync>;

/// One of several; what is chosen is recorded at once.
#[component]
pub fn Options(
    /// The question.
    id: String,
    /// What is recorded of each option.
    codes: Vec<String>,
    /// Each option.
    words: Vec<OptionWords>,
) -> impl IntoView {
    let (open, i18n) = (use_open_lab(), use_i18n());
    let (group, item, closed) = (unique_id("lab"), open.item(&id), open.is_closed());
    let chosen = open.work(&id, |work, item| work.answer(item).map(str::to_owned));
    let option = move |(code, words): (String, OptionWords)| {
        let (item, own) = (item.clone(), code.clone());
        let is_on = Memo::new(move |_| chosen.with(|chosen| matches!(chosen, Some(Some(one)) if *one == own)));
        let choose = move |_| {
            open.add(CourseworkRecord::Answer { item: item.clone(), text: code.clone() });
        };
        view! {
            <label class="choice" class:is-on=move || is_on.get()>
                <input
                    type="radio"
                    name=group.clone()
                    prop:checked=move || is_on.get()
                    disabled=move || closed.get()
                    on:change=choose
                />
                <span>{move || words(i18n.get_locale())}</span>
            </label>
        }
    };
    view! { <div class="choices lab__options">{codes.into_iter().zip(words).map(option).collect_view()}</div> }
}

/// The places of so many options in the order that a key gives them: the same each time.
pub fn in_own_order(key: &str, count: usize) -> Vec<u8> {
    let mut order: Vec<u8> = (0..count as u8).collect();
    game::sort::by_key(&mut order, |place| sha256(format!("{key} {place}").as_bytes()));
    order
}

/// Some of several, recorded by a button.
#[component]
pub fn Several(
    /// The question.
    id: String,
    /// Each option.
    words: Vec<OptionWords>,
) -> impl IntoView {
    let (open, i18n) = (use_open_lab(), use_i18n());
    let (item, closed) = (open.item(&id), open.is_closed());
    let kept = open.work(&id, |work, item| work.answer(item).map(str::to_owned));
    let from_text = |text: &str| text.split(',').filter_map(|one| one.trim().parse::<u8>().ok()).collect::<Vec<_>>();
    let first = untrack(|| kept.get()).flatten().map(|text| from_text(&text)).unwrap_or_default();
    let chosen = RwSignal::new(first);
    let toggle = move |one: u8| {
        chosen.update(|all| match all.iter().position(|other| *other == one) {
            Some(at) => drop(all.remove(at)),
            None => all.push(one),
        });
    };
    let written = Memo::new(move |_| {
        let mut all = chosen.get();
        game::sort::ascending(&mut all);
        written_answer(&all)
    });
    let mut options: Vec<(u8, OptionWords)> = (0_u8..).zip(words).collect();
    let order = in_own_order(&open.mixing_key(&id), options.len());
    game::sort::by_key(&mut options, |(number, _)| order.iter().position(|place| place == number));
    let option = move |(number, words): (u8, OptionWords)| {
        let is_on = move || chosen.with(|all| all.contains(&number));
        view! {
            <label class="choice" class:is-on=is_on>
                <input type="checkbox" prop:checked=is_on disabled=move || closed.get() on:change=move |_| toggle(number) />
                <span>{move || words(i18n.get_locale())}</span>
            </label>
        }
    };
    let is_same = move || {
        written.with(|text| text.is_empty() || kept.with(|kept| matches!(kept, Some(Some(one)) if one == text)))
    };
    let answer = move |()| {
        open.add(CourseworkRecord::Answer { item: item.clone(), text: written.get_untracked() });
    };
    view! {
        <p class="sub">{t!(i18n, lab.question.several)}</p>
        <div class="choices lab__options">{options.into_iter().map(option).collect_view()}</div>
        <Button size=ButtonSize::Small disabled=Signal::derive(move || closed.get() || is_same()) on_click=answer>
            {t!(i18n, lab.question.record)}
        </Button>
    }
}

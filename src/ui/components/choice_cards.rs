//! `ChoiceCards`: one of several, each with a sentence of its own.

use super::choice::Value;
use super::unique_id;
use leptos::{prelude::*, text_prop::TextProp};

/// One card.
#[derive(Clone, Debug)]
pub struct ChoiceCard<T> {
    /// What is chosen.
    pub value: T,
    /// Its name.
    pub title: TextProp,
    /// What it means.
    pub text: TextProp,
    /// A figure at the end of the line, or nothing.
    pub end: Option<TextProp>,
    /// Whether it can be chosen.
    pub open: Signal<bool>,
}

impl<T> ChoiceCard<T> {
    /// A card that can be chosen, without a figure.
    pub fn new(value: T, title: impl Into<TextProp>, text: impl Into<TextProp>) -> Self {
        ChoiceCard { value, title: title.into(), text: text.into(), end: None, open: Signal::stored(true) }
    }
}

/// Cards of which one is chosen: games to begin, remedies to offer, service packages.
#[component]
pub fn ChoiceCards<T: Value>(
    /// What is chosen, shown above the cards.
    #[prop(into)]
    legend: TextProp,
    /// The cards, in order.
    cards: Vec<ChoiceCard<T>>,
    /// The card chosen now.
    #[prop(into)]
    value: Signal<T>,
    /// Called with the card chosen.
    #[prop(into)]
    on_change: Callback<T>,
) -> impl IntoView {
    let group = unique_id("choice");
    let card = move |card: ChoiceCard<T>| {
        let ChoiceCard { value: own, title, text, end, open } = card;
        let chosen = own.clone();
        let is_on = Signal::derive(move || value.with(|v| *v == own));
        view! {
            <label class="choice" class:is-on=move || is_on.get() class:is-off=move || !open.get()>
                <input
                    type="radio"
                    name=group.clone()
                    prop:checked=move || is_on.get()
                    disabled=move || !open.get()
                    on:change=move |_| on_change.run(chosen.clone())
                />
                <b>{move || title.get()}</b>
                <span class="choice__end">{end.map(|end| move || end.get())}</span>
                <small>{move || text.get()}</small>
            </label>
        }
    };
    view! {
        <fieldset class="field">
            <legend>{move || legend.get()}</legend>
            <div class="choices">{cards.into_iter().map(card).collect_view()}</div>
        </fieldset>
    }
}

//! `Figures`, `Progress` and `MonthStrip`: the few numbers a page is about.

use super::Tone;
use leptos::{prelude::*, text_prop::TextProp};

/// A figure with its name and a line below.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyFigure {
    /// What it is.
    pub name: String,
    /// The figure, with its unit.
    pub value: String,
    /// What it is compared with, or nothing.
    pub note: Option<String>,
}

/// The key figures of a page, side by side.
#[component]
pub fn Figures(
    /// The figures, in order.
    #[prop(into)]
    figures: Signal<Vec<KeyFigure>>,
) -> impl IntoView {
    let one = |figure: KeyFigure| {
        view! {
            <div>
                <dt>{figure.name}</dt>
                <dd>{figure.value} {figure.note.map(|note| view! { <small>{note}</small> })}</dd>
            </div>
        }
    };
    view! { <dl class="figs">{move || figures.get().into_iter().map(one).collect_view()}</dl> }
}

/// How far along: delivered of ordered, used of the credit line.
#[component]
pub fn Progress(
    /// What is measured, spoken.
    #[prop(into)]
    label: TextProp,
    /// The share in percent; more than 100 fills the bar.
    #[prop(into)]
    percent: Signal<u16>,
    /// What its colour means; `Warn` and `Danger` are hatched.
    #[prop(optional)]
    tone: Tone,
) -> impl IntoView {
    view! {
        <span
            class=tone.class("progress")
            role="progressbar"
            aria-label=move || label.get()
            aria-valuemin="0"
            aria-valuemax="100"
            aria-valuenow=move || percent.get().min(100)
            style=move || format!("--v:{}", percent.get())
        ></span>
    }
}

/// The months that are played: past ones filled, the present one as far as it has run.
#[component]
pub fn MonthStrip(
    /// The present month, from 1; one more than there are when all are over.
    #[prop(into)]
    month: Signal<u8>,
    /// How many there are.
    #[prop(into)]
    of: Signal<u8>,
    /// How much of the present month has run, in percent.
    #[prop(into)]
    percent: Signal<u8>,
    /// The strip in words, spoken.
    #[prop(into)]
    label: TextProp,
) -> impl IntoView {
    let one = move |nth: u8| {
        let now = move || month.get() == nth;
        view! {
            <li
                class:is-done=move || nth < month.get()
                aria-current=move || now().then_some("step")
                style=move || now().then(|| format!("--p:{}%", percent.get()))
            ></li>
        }
    };
    view! { <ol class="months" aria-label=move || label.get()>{move || (1..=of.get()).map(one).collect_view()}</ol> }
}

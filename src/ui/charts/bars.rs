//! `Bars`: names, bars and figures under each other, without axes.

use leptos::{prelude::*, text_prop::TextProp};

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The company, customer or thing that the bar measures.
    pub name: String,
    /// The length of the bar in percent, 0 to 100.
    pub percent: u8,
    /// The figure, written out.
    pub text: String,
    /// True for the own company.
    pub is_own: bool,
}

/// A list of bars: shares, ratings, a ranking by one figure.
#[component]
pub fn Bars(
    /// What is compared, spoken before the list.
    #[prop(into)]
    label: TextProp,
    /// The lines, in order.
    #[prop(into)]
    bars: Signal<Vec<Bar>>,
) -> impl IntoView {
    let one = |bar: Bar| {
        view! {
            <li class:is-own=bar.is_own>
                <span>{bar.name}</span>
                <i aria-hidden="true" style=format!("--v:{}", bar.percent.min(100))></i>
                <b>{bar.text}</b>
            </li>
        }
    };
    view! {
        <ul class="bars" aria-label=move || label.get()>
            {move || bars.get().into_iter().map(one).collect_view()}
        </ul>
    }
}

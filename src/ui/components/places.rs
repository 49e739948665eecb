//! `Places`: the few seats at a customer's table, and who holds them.

use leptos::{prelude::*, text_prop::TextProp};

/// The holder of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceOwner {
    /// Nobody yet.
    Free,
    /// A rival.
    Rival,
    /// The own company.
    Ours,
}

/// The places of one customer: hollow if free, filled if a rival's, ticked if ours.
#[component]
pub fn Places(
    /// The seats in the order they were taken, free ones last.
    #[prop(into)]
    seats: Signal<Vec<PlaceOwner>>,
    /// All of it in words, spoken: "places 3 of 3, one of them ours".
    #[prop(into)]
    label: TextProp,
    /// A word or a count after the seats.
    #[prop(optional, into)]
    text: Option<TextProp>,
) -> impl IntoView {
    let drawn = move || {
        let class = |seat| match seat {
            PlaceOwner::Free => "",
            PlaceOwner::Rival => "r",
            PlaceOwner::Ours => "me",
        };
        seats.get().into_iter().map(|seat| view! { <i class=class(seat)></i> }).collect_view()
    };
    view! {
        <span class="seats" role="img" aria-label=move || label.get()>
            {drawn}
            {text.map(|text| view! { <span>{move || text.get()}</span> })}
        </span>
    }
}

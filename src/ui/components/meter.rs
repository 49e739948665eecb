//! `Meter`: recognition from 0 to 1000 against its thresholds.

use leptos::{prelude::*, text_prop::TextProp};

/// A bar from 0 to 1000 with its number before it and marks at the thresholds.
///
/// Also for other figures of that range; the label says which.
#[component]
pub fn Meter(
    /// What is measured and whose, spoken: the number itself is added by the meter.
    #[prop(into)]
    label: TextProp,
    /// The value, 0 to 1000.
    #[prop(into)]
    value: Signal<u16>,
    /// Marks, 0 to 1000, in rising order.
    #[prop(optional, into)]
    thresholds: Signal<Vec<u16>>,
    /// What is expected to come on top (hatched), in the same unit.
    #[prop(optional, into)]
    expected: Signal<u16>,
    /// The change since last month as text with its sign; its tone follows from the sign.
    #[prop(optional, into)]
    delta: Option<Signal<String>>,
) -> impl IntoView {
    let marks =
        move || thresholds.get().into_iter().map(|at| view! { <i style=format!("--at:{at}")></i> }).collect_view();
    let beyond = move || {
        let more = expected.get();
        (more > 0).then(|| view! { <u style=format!("--d:{more}")></u> })
    };
    view! {
        <div class="meter" class:meter--delta=delta.is_some() style=move || format!("--v:{}", value.get())>
            <b aria-hidden="true">{move || value.get()}</b>
            <div
                class="meter__bar"
                role="meter"
                aria-label=move || label.get()
                aria-valuemin="0"
                aria-valuemax="1000"
                aria-valuenow=move || value.get()
            >
                {beyond}
                {marks}
            </div>
            {delta.map(|delta| view! { <Delta text=delta /> })}
        </div>
    }
}

/// A change with its sign: `+12`, `−9`.
#[component]
pub fn Delta(
    /// The change as text. A minus sign (either of the two) in front makes it a fall.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let falls = move || text.with(|t| t.starts_with(['-', '−']));
    view! { <span class="delta" class:delta--down=falls>{move || text.get()}</span> }
}

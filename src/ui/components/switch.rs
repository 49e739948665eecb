//! `SwitchRow`: a standing order or a setting, on or off.

use super::unique_id;
use leptos::{prelude::*, text_prop::TextProp};

/// A line of words and a switch at its end.
#[component]
pub fn SwitchRow(
    /// What is switched.
    #[prop(into)]
    label: TextProp,
    /// What it does while it is on.
    #[prop(optional, into)]
    help: Option<TextProp>,
    /// Whether it is on.
    #[prop(into)]
    on: Signal<bool>,
    /// Called with the state wanted.
    #[prop(into)]
    on_change: Callback<bool>,
    /// While true it cannot be switched.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// What it is set to, in sight while it is on.
    #[prop(optional)]
    children: Option<ChildrenFn>,
) -> impl IntoView {
    let (name, about) = (unique_id("switch"), unique_id("switch"));
    let described = help.is_some().then(|| about.clone());
    let more = move || {
        let children = children.clone().filter(|_| on.get())?;
        Some(view! { <div class="switch-row__more">{children()}</div> })
    };
    view! {
        <div class="switch-row">
            <div>
                <b id=name.clone()>{move || label.get()}</b>
                {help.map(|help| view! { <p id=about>{move || help.get()}</p> })}
            </div>
            <button
                type="button"
                class="switch"
                role="switch"
                aria-checked=move || if on.get() { "true" } else { "false" }
                aria-labelledby=name
                aria-describedby=described
                disabled=move || disabled.get()
                on:click=move |_| on_change.run(!on.get_untracked())
            ></button>
            {more}
        </div>
    }
}

//! `EmptyState` and `Loading`: a page or a panel with nothing to show yet.

use super::{Glyph, Icon, Logo};
use leptos::{prelude::*, text_prop::TextProp};

/// What will stand here, and what to do so that it does.
#[component]
pub fn EmptyState(
    /// The icon of the thing that is missing.
    glyph: Glyph,
    /// What is missing.
    #[prop(into)]
    title: TextProp,
    /// When or how it comes.
    #[prop(into)]
    text: TextProp,
    /// Buttons that bring it about.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <Icon glyph />
            <h3>{move || title.get()}</h3>
            <p>{move || text.get()}</p>
            {children.map(|children| view! { <div class="cluster">{children()}</div> })}
        </div>
    }
}

/// A list's table, or in its place what will stand here.
#[component]
pub fn UnlessEmpty(
    /// Whether the list is empty.
    #[prop(into)]
    is_empty: Signal<bool>,
    /// The icon of the thing that is missing.
    glyph: Glyph,
    /// What is missing.
    #[prop(into)]
    title: TextProp,
    /// When or how it comes.
    #[prop(into)]
    text: TextProp,
    /// The table.
    children: ChildrenFn,
) -> impl IntoView {
    move || match is_empty.get() {
        true => view! { <EmptyState glyph title=title.clone() text=text.clone() /> }.into_any(),
        false => children(),
    }
}

/// A page that is being made ready.
#[component]
pub fn Loading(
    /// What is being done.
    #[prop(into)]
    text: TextProp,
) -> impl IntoView {
    view! {
        <div class="loading" role="status">
            <Logo size=72 />
            <div class="loading__bar" aria-hidden="true"></div>
            <p>{move || text.get()}</p>
        </div>
    }
}

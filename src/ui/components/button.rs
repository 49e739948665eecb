//! `Button`, `IconButton`, `LinkButton`: things to press.

use super::{Glyph, Icon};
use leptos::{prelude::*, text_prop::TextProp};

/// How much a button is worth. A screen has at most one `Seal`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// One of several.
    #[default]
    Plain,
    /// The ordinary next step.
    Ink,
    /// The official act: sealing a bid, beginning a year.
    Seal,
    /// Without an edge, inside rows and heads.
    Ghost,
    /// What cannot be taken back.
    Danger,
}

/// How much room a button takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonSize {
    /// In forms and at the foot of sheets.
    #[default]
    Normal,
    /// In heads and rows of tables.
    Small,
}

/// A button with words, and an icon before them if one is given.
#[component]
pub fn Button(
    /// What happens.
    #[prop(into)]
    on_click: Callback<()>,
    /// How much the button is worth.
    #[prop(optional)]
    kind: ButtonKind,
    /// How much room it takes.
    #[prop(optional)]
    size: ButtonSize,
    /// An icon before the words.
    #[prop(optional, into)]
    icon: Option<Glyph>,
    /// While true it cannot be pressed; say beside it why.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// While true it is at work: let the words say so. It keeps the focus.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class=button_class(kind, size)
            disabled=move || disabled.get()
            aria-busy=move || busy.get().then_some("true")
            on:click=move |_| on_click.run(())
        >
            {icon.map(|glyph| view! { <Icon glyph /> })}
            {children()}
        </button>
    }
}

/// A button that is an icon alone; its name is spoken and shown as a tooltip.
#[component]
pub fn IconButton(
    /// The icon.
    #[prop(into)]
    glyph: Signal<Glyph>,
    /// What the button does.
    #[prop(into)]
    label: TextProp,
    /// What happens.
    #[prop(into)]
    on_click: Callback<()>,
    /// While true it cannot be pressed.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let title = label.clone();
    view! {
        <button
            type="button"
            class="icon-btn"
            aria-label=move || label.get()
            title=move || title.get()
            disabled=move || disabled.get()
            on:click=move |_| on_click.run(())
        >
            {move || view! { <Icon glyph=glyph.get() /> }}
        </button>
    }
}

/// A link that looks like a button: it leads to a page, a button does something.
#[component]
pub fn LinkButton(
    /// Where to, as in an address bar (`#/bids/...`).
    #[prop(into)]
    href: TextProp,
    /// How much it is worth.
    #[prop(optional)]
    kind: ButtonKind,
    /// How much room it takes.
    #[prop(optional)]
    size: ButtonSize,
    /// An icon before the words.
    #[prop(optional, into)]
    icon: Option<Glyph>,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! {
        <a class=button_class(kind, size) href=move || href.get()>
            {icon.map(|glyph| view! { <Icon glyph /> })}
            {children()}
        </a>
    }
}

fn button_class(kind: ButtonKind, size: ButtonSize) -> String {
    let kind = match kind {
        ButtonKind::Plain => "",
        ButtonKind::Ink => " btn--ink",
        ButtonKind::Seal => " btn--seal",
        ButtonKind::Ghost => " btn--ghost",
        ButtonKind::Danger => " btn--danger",
    };
    let size = match size {
        ButtonSize::Normal => "",
        ButtonSize::Small => " btn--small",
    };
    format!("btn{kind}{size}")
}

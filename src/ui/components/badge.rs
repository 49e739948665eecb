//! `IndustryStamp` and `Avatar`: who or what a row is about, in one character.

use leptos::{prelude::*, text_prop::TextProp};

/// How large a stamp or an avatar is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BadgeSize {
    /// In a row.
    #[default]
    Row,
    /// At the head of a file or a card.
    Head,
}

/// An industry as one stamped character; needs no colour, and says the industry's name when asked.
#[component]
pub fn IndustryStamp(
    /// The character; of a word, its first.
    #[prop(into)]
    character: TextProp,
    /// The industry's name.
    #[prop(into)]
    name: TextProp,
    /// How large.
    #[prop(optional)]
    size: BadgeSize,
) -> impl IntoView {
    let title = name.clone();
    let class = match size {
        BadgeSize::Row => "ind",
        BadgeSize::Head => "ind ind--l",
    };
    view! {
        <span class=class role="img" aria-label=move || name.get() title=move || title.get()>
            {move || character.get().chars().next()}
        </span>
    }
}

/// A member of the staff, or nobody, as one or two letters. The name stands beside it or is spoken.
#[component]
pub fn Avatar(
    /// The initials of the name; none for nobody.
    #[prop(into)]
    initials: Signal<Option<String>>,
    /// The full name, where it does not stand beside the avatar.
    #[prop(optional, into)]
    name: Option<TextProp>,
    /// How large.
    #[prop(optional)]
    size: BadgeSize,
) -> impl IntoView {
    let class = move || {
        let size = match size {
            BadgeSize::Row => "",
            BadgeSize::Head => " av--l",
        };
        let letters = match initials.with(|initials| initials.as_ref().map(|letters| letters.chars().count())) {
            None => " av--none",
            Some(2) => " av--two",
            Some(_) => "",
        };
        format!("av{size}{letters}")
    };
    let role = name.is_some().then_some("img");
    let hidden = name.is_none().then_some("true");
    let title = name.clone();
    view! {
        <span
            class=class
            role=role
            aria-hidden=hidden
            aria-label=name.map(|name| move || name.get())
            title=title.map(|name| move || name.get())
        >
            {move || initials.get().unwrap_or_else(|| "–".to_owned())}
        </span>
    }
}

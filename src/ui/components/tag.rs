//! `Tag`: a word or two on the state of a thing.

use super::{Glyph, Icon, Tone};
use leptos::prelude::*;

/// A small label. Its words carry the meaning, its tone only helps the eye.
#[component]
pub fn Tag(
    /// What its colour means.
    #[prop(optional)]
    tone: Tone,
    /// An icon before the words.
    #[prop(optional, into)]
    icon: Option<Glyph>,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! {
        <span class=tone.class("tag")>
            {icon.map(|glyph| view! { <Icon glyph /> })}
            {children()}
        </span>
    }
}

//! `Banner`: trouble that stays in sight until it is over.

use super::{Icon, Tone, note::glyph_of};
use leptos::{children::ViewFn, prelude::*};

/// A line across the page: a save that failed, another tab that holds the game, a file refused.
///
/// Several stand in a `div.banners` under the top bar.
#[component]
pub fn Banner(
    /// What its colour means. `Danger` is spoken at once, the others when there is time.
    tone: Tone,
    /// Buttons that correct it.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
    /// What is the matter.
    children: Children,
) -> impl IntoView {
    let role = if tone == Tone::Danger { "alert" } else { "status" };
    view! {
        <div class=tone.class("banner") role=role>
            <Icon glyph=glyph_of(tone) />
            <p>{children()}</p>
            {actions.map(|actions| view! { <div class="banner__do">{actions.run()}</div> })}
        </div>
    }
}

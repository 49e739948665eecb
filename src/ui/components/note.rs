//! `Note`: a sentence set apart inside a page.

use super::{Glyph, Icon, Tone};
use leptos::prelude::*;

/// A sentence set apart, with an icon.
#[component]
pub fn Note(
    /// What its colour means.
    #[prop(optional)]
    tone: Tone,
    /// The icon; left out, it follows from the tone.
    #[prop(optional, into)]
    icon: Option<Glyph>,
    /// True where the sentence appears in answer to what was just done, and should be spoken at once.
    #[prop(optional)]
    alert: bool,
    /// The sentence.
    children: Children,
) -> impl IntoView {
    let glyph = icon.unwrap_or(glyph_of(tone));
    view! {
        <div class=tone.class("note") role=alert.then_some("alert")>
            <Icon glyph />
            <p>{children()}</p>
        </div>
    }
}

/// The icon that says the same as the tone.
pub(super) fn glyph_of(tone: Tone) -> Glyph {
    match tone {
        Tone::Plain | Tone::Ink => Glyph::Info,
        Tone::Jade => Glyph::Check,
        Tone::Warn => Glyph::Warn,
        Tone::Danger => Glyph::Cross,
        Tone::Seal => Glyph::Seal,
    }
}

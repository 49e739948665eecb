//! `Icon`: a drawing of the set, in the size and colour of the text around it.

use super::Glyph;
use leptos::prelude::*;

/// An icon beside words, which say the same: hidden from screen readers.
///
/// Where an icon stands alone, the control around it carries the name (see `IconButton`).
/// Each icon carries its own drawing: no sprite to load first, none to miss.
#[component]
pub fn Icon(
    /// Which drawing.
    glyph: Glyph,
) -> impl IntoView {
    view! { <svg class="i" viewBox="0 0 24 24" aria-hidden="true" inner_html=glyph.drawing()></svg> }
}

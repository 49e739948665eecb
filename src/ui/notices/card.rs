//! One thing that is told, with what can be done about it.

use crate::ui::components::{Glyph, Icon};
use leptos::prelude::*;

/// A card that stays until it is answered.
#[component]
pub fn NoticeCard(
    /// What is told.
    words: Signal<String>,
    /// The buttons.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="toast">
            <Icon glyph=Glyph::Info />
            <p>{words}</p>
            <div class="banner__do">{children()}</div>
        </div>
    }
}

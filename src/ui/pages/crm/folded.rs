//! What stands folded on a phone and open where there is room.

use crate::browser::media;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// From here on nothing is folded; the style sheet hides the line that unfolds.
const ROOMY: &str = "(min-width: 640px)";

/// A part of a page with a line that unfolds it.
#[component]
pub fn Folded(
    /// The line.
    #[prop(into)]
    summary: TextProp,
    /// What is folded.
    children: Children,
) -> impl IntoView {
    let is_roomy = RwSignal::new(true);
    let watch = StoredValue::new_local(media::watch(ROOMY, move |is| is_roomy.set(is)));
    on_cleanup(move || watch.dispose());
    view! {
        <details class="crm-folded" prop:open=move || is_roomy.get()>
            <summary>{move || summary.get()}</summary>
            {children()}
        </details>
    }
}

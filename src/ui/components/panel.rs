//! `Panel`: a sheet of paper with a heading.

use super::unique_id;
use leptos::{children::ViewFn, prelude::*, text_prop::TextProp};

/// A section with a heading (level 2) that names it for screen readers.
///
/// Tables and lists go in as they are; text and forms into a `div.panel__body` for its margin.
#[component]
pub fn Panel(
    /// The heading.
    #[prop(into)]
    title: TextProp,
    /// A few quiet words after the heading.
    #[prop(optional, into)]
    note: Option<TextProp>,
    /// What stands at the end of the heading's line: a button, a legend, a count.
    #[prop(optional, into)]
    end: Option<ViewFn>,
    /// Further classes, to place the panel in its page.
    #[prop(optional)]
    class: &'static str,
    /// The sheet's content.
    children: Children,
) -> impl IntoView {
    let id = unique_id("panel");
    let heading = id.clone();
    view! {
        <section class=format!("panel {class}") aria-labelledby=heading>
            <div class="panel__head">
                <h2 id=id>{move || title.get()}</h2>
                {note.map(|note| view! { <span class="sub">{move || note.get()}</span> })}
                {end.map(|end| view! { <div class="end">{end.run()}</div> })}
            </div>
            {children()}
        </section>
    }
}

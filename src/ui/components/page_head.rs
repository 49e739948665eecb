//! `PageHead`: the first heading of a page.

use leptos::{prelude::*, text_prop::TextProp};

/// The page's title (level 1), a line below it, and what can be done on the whole page.
#[component]
pub fn PageHead(
    /// The title.
    #[prop(into)]
    title: TextProp,
    /// A line that says how much there is or what the page is for.
    #[prop(optional, into)]
    note: Option<TextProp>,
    /// Search, filters, buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <header class="page-head">
            <div>
                <h1 tabindex="-1">{move || title.get()}</h1>
                " "
                {note.map(|note| view! { <p class="sub">{move || note.get()}</p> })}
            </div>
            {children.map(|children| view! { <div class="cluster tools">{children()}</div> })}
        </header>
    }
}

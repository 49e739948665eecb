//! A control that takes files.

use crate::browser::files::take_chosen;
use leptos::html;
use leptos::prelude::*;
use web_sys::File;

/// A control for one file or several; the label around it bears its words.
///
/// Any file can be chosen: phones rename what they save (`game.json(1)`, `game.json.txt`), and a list of
/// endings would grey that out. What is in a file is checked when it is read.
#[component]
pub fn FileField(
    /// Whether several files can be chosen at once.
    #[prop(optional)]
    multiple: bool,
    /// Called with the files, when there are any.
    #[prop(into)]
    on_take: Callback<Vec<File>>,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let chosen = move |_| {
        let files = input.get_untracked().map(|input| take_chosen(&input)).unwrap_or_default();
        if !files.is_empty() {
            on_take.run(files);
        }
    };
    view! { <input type="file" class="vh" multiple=multiple node_ref=input on:change=chosen /> }
}

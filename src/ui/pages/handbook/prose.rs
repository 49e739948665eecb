//! `Prose`: a section's text as paragraphs, lists and formulas.

use leptos::prelude::*;

/// A section: its title, then its lines. Lines that begin with `- ` make a list, lines
/// with `= ` are formulas, the first paragraph leads.
#[component]
pub fn Prose(
    /// The section's title.
    title: &'static str,
    /// Its lines.
    text: String,
) -> impl IntoView {
    let mut blocks: Vec<AnyView> = Vec::new();
    let mut items: Vec<AnyView> = Vec::new();
    for (nth, line) in text.lines().enumerate() {
        if let Some(item) = line.strip_prefix("- ") {
            items.push(view! { <li>{item.to_owned()}</li> }.into_any());
            continue;
        }
        close_list(&mut items, &mut blocks);
        blocks.push(match line.strip_prefix("= ") {
            Some(formula) => view! { <p class="formula">{formula.to_owned()}</p> }.into_any(),
            None => view! { <p class=if nth == 0 { "lead" } else { "" }>{line.to_owned()}</p> }.into_any(),
        });
    }
    close_list(&mut items, &mut blocks);
    view! { <div class="prose"><h1>{title}</h1>{blocks}</div> }
}

fn close_list(items: &mut Vec<AnyView>, blocks: &mut Vec<AnyView>) {
    if !items.is_empty() {
        let items = std::mem::take(items);
        blocks.push(view! { <ul>{items}</ul> }.into_any());
    }
}

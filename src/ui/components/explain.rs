//! `Explain`: a figure that says where it comes from.

use super::{Glyph, IconButton, modal, unique_id};
use leptos::{html, prelude::*, text_prop::TextProp};

/// One line of an account: what, and how much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExplainLine {
    /// What is counted.
    pub what: String,
    /// How much, as text with its unit.
    pub amount: String,
}

/// How a figure came about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Explanation {
    /// What the figure is called.
    pub title: String,
    /// A sentence or two: the rule, in words.
    pub rule: String,
    /// The lines that make the figure.
    pub lines: Vec<ExplainLine>,
    /// The last line, under a single and above a double rule.
    pub sum: Option<ExplainLine>,
}

/// A figure with a dotted line under it; pressed, it opens its account beside itself.
///
/// With no children it is a small question mark.
#[component]
pub fn Explain(
    /// How the figure came about; asked for only when opened.
    #[prop(into)]
    account: Callback<(), Explanation>,
    /// What pressing does, spoken after the figure: "where does this come from?".
    #[prop(into)]
    label: TextProp,
    /// The name of the cross that closes it.
    #[prop(into)]
    close_label: TextProp,
    /// The figure.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let at = RwSignal::new(String::new());
    let button = NodeRef::<html::Button>::new();
    let node = NodeRef::<html::Dialog>::new();
    modal::follow(node, open.into());
    let id = unique_id("explain");
    let heading = id.clone();
    let title = label.clone();
    let class = if children.is_some() { "explain" } else { "explain explain--mark" };
    let show = move |_| {
        at.set(button.get_untracked().map(|button| beside(&button)).unwrap_or_default());
        open.set(true);
    };
    let content = move || {
        let (close_label, account) = (close_label.clone(), account.run(()));
        view! {
            <div class="explain__body">
                <div class="explain__head">
                    <h3 id=id.clone()>{account.title}</h3>
                    <IconButton glyph=Glyph::Cross label=close_label on_click=move || open.set(false) />
                </div>
                <p>{account.rule}</p>
                <dl class="sum">
                    {account.lines.into_iter().map(|line| bill_line(line, "")).collect_view()}
                    {account.sum.map(|line| bill_line(line, "tot"))}
                </dl>
            </div>
        }
    };
    view! {
        <button
            type="button"
            class=class
            node_ref=button
            aria-haspopup="dialog"
            title=move || title.get()
            on:click=show
        >
            {children.map(|children| children())}
            <span class="vh">{move || label.get()}</span>
        </button>
        <dialog
            class="explain__pop"
            node_ref=node
            style=move || at.get()
            aria-labelledby=heading
            on:close=move |_| open.set(false)
            on:click=move |click| {
                if modal::is_beside(&click) {
                    open.set(false);
                }
            }
        >
            {move || open.get().then(&content)}
        </dialog>
    }
}

fn bill_line(line: ExplainLine, class: &'static str) -> impl IntoView {
    view! { <div class=class><dt>{line.what}</dt><dd>{line.amount}</dd></div> }
}

/// Where the account opens: under the figure, or above it in the lower half of the window, and never
/// past the right edge. As custom properties, so that the style sheet can do otherwise on a phone.
pub(super) fn beside(figure: &web_sys::HtmlButtonElement) -> String {
    let size = |of: Result<wasm_bindgen::JsValue, _>| of.ok().and_then(|v| v.as_f64()).unwrap_or(0.0);
    let (wide, high) = (size(window().inner_width()), size(window().inner_height()));
    let seen = figure.get_bounding_client_rect();
    let x = seen.left().min(wide - 360.0).max(8.0);
    if seen.top() < high / 2.0 {
        format!("--x:{x}px;--y:{}px", seen.bottom() + 6.0)
    } else {
        format!("--x:{x}px;--y:auto;--up:{}px", high - seen.top() + 6.0)
    }
}

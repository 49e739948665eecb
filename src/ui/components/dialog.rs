//! `Dialog`: the browser's own modal dialog, in the middle of the page or as a drawer at its edge.

use super::{Glyph, IconButton, modal, unique_id};
use leptos::{children::ViewFn, html, prelude::*, text_prop::TextProp};

/// Where a dialog stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DialogShape {
    /// In the middle: a question, a short form.
    #[default]
    Middle,
    /// In the middle with room for a table.
    Wide,
    /// A drawer at the right edge, as high as the page: a file, a long list.
    Drawer,
    /// A drawer that comes from below on phones: further places, actions.
    DrawerUp,
}

impl DialogShape {
    fn class(self) -> &'static str {
        match self {
            DialogShape::Middle => "dialog",
            DialogShape::Wide => "dialog dialog--wide",
            DialogShape::Drawer => "drawer",
            DialogShape::DrawerUp => "drawer drawer--up",
        }
    }

    /// A drawer's lists reach its edges, a dialog's text keeps a margin.
    fn body_class(self) -> &'static str {
        match self {
            DialogShape::Middle | DialogShape::Wide => "dialog__body",
            DialogShape::Drawer | DialogShape::DrawerUp => "dialog__body dialog__body--flush",
        }
    }
}

/// A dialog or a drawer over the page.
///
/// The browser keeps the focus inside, closes on Escape and gives the focus back afterwards.
/// The content is made afresh each time it opens.
#[component]
pub fn Dialog(
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// Called when the person closes it (Escape, the cross, a click beside it): set `open` to false.
    #[prop(into)]
    on_close: Callback<()>,
    /// The heading.
    #[prop(into)]
    title: TextProp,
    /// The name of the cross that closes it.
    #[prop(into)]
    close_label: TextProp,
    /// Where it stands.
    #[prop(optional)]
    shape: DialogShape,
    /// Buttons at the foot.
    #[prop(optional, into)]
    foot: Option<ViewFn>,
    /// The content.
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    modal::follow(node, open);
    let id = unique_id("dialog");
    let heading = id.clone();
    let content = move || {
        let (title, close_label, id) = (title.clone(), close_label.clone(), id.clone());
        view! {
            <div class="dialog__head">
                <h2 id=id>{move || title.get()}</h2>
                <IconButton glyph=Glyph::Cross label=close_label on_click=move || on_close.run(()) />
            </div>
            <div class=shape.body_class()>{children()}</div>
            {foot.as_ref().map(|foot| view! { <div class="dialog__foot">{foot.run()}</div> })}
        }
    };
    view! {
        <dialog
            class=shape.class()
            node_ref=node
            aria-labelledby=heading
            on:close=move |_| {
                if open.get_untracked() {
                    on_close.run(());
                }
            }
            on:click=move |click| {
                if modal::is_beside(&click) {
                    on_close.run(());
                }
            }
        >
            {move || open.get().then(&content)}
        </dialog>
    }
}

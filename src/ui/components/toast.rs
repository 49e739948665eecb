//! `Toasts`: short reports that go by themselves.

use super::{Glyph, Icon, IconButton, Tone, note::glyph_of};
use crate::browser::reading;
use leptos::{html, prelude::*, text_prop::TextProp};

/// One report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// Tells it from the others.
    pub id: u32,
    /// What its colour means.
    pub tone: Tone,
    /// The report.
    pub text: String,
}

/// The reports now in sight, the newest last, spoken as they appear. They lie over the page, for a row of their own
/// would move what is pressed, and go to its other end rather than cover what is being read.
///
/// The owner of the list takes them out again; every report stands somewhere else too.
#[component]
pub fn Toasts(
    /// The reports.
    #[prop(into)]
    toasts: Signal<Vec<Toast>>,
    /// Called with the report to take out.
    #[prop(into)]
    on_dismiss: Callback<u32>,
    /// The name of the cross on each.
    #[prop(into)]
    close_label: TextProp,
) -> impl IntoView {
    let one = move |toast: Toast| {
        let Toast { id, tone, text } = toast;
        let close_label = close_label.clone();
        view! {
            <div class=tone.class("toast")>
                <Icon glyph=glyph_of(tone) />
                <p>{text}</p>
                <IconButton glyph=Glyph::Cross label=close_label on_click=move || on_dismiss.run(id) />
            </div>
        }
    };
    let node = NodeRef::<html::Div>::new();
    let newest = Memo::new(move |_| toasts.with(|toasts| toasts.last().map(|toast| toast.id)));
    let is_away = keep_off_rows(node, newest);
    view! {
        <div class="toasts" class:toasts--away=is_away role="status" aria-live="polite" node_ref=node>
            <For each=move || toasts.get() key=|toast| toast.id children=one />
        </div>
    }
}

/// Whether what lies over the page belongs at its other end, so that it covers no row that is being read: asked anew for
/// each that comes. `newest` tells it from those before.
pub fn keep_off_rows(node: NodeRef<html::Div>, newest: Memo<Option<u32>>) -> Signal<bool> {
    let is_away = RwSignal::new(false);
    let covers = move || node.try_get_untracked().flatten().is_some_and(|cover| reading::is_under(&cover));
    let turn = move || {
        let _ = is_away.try_update(|is_away| *is_away = !*is_away);
    };
    Effect::new(move || match newest.get() {
        Some(_comes) => reading::leave(covers, turn),
        None => is_away.set(false),
    });
    is_away.into()
}

//! `Toasts`: short reports that go by themselves.

use super::{Glyph, Icon, IconButton, Tone, note::glyph_of};
use leptos::{prelude::*, text_prop::TextProp};

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

/// The reports now in sight, the newest last, spoken as they appear.
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
    view! {
        <div class="toasts" role="status" aria-live="polite">
            <For each=move || toasts.get() key=|toast| toast.id children=one />
        </div>
    }
}
